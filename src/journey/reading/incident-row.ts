import { INTAKE } from '#catalogue/thresholds/intake.ts';
import type { Evidence } from '#engines/documents/document.ts';
import type { Picture, StandingIncident } from './overlay.ts';
import { shinglesOf, type Telling } from './same-incident.ts';
import { forceOfArea, whereIs, whereOfText } from './where.ts';

/** An incident as its table has it. The words round it are those of the engine's evidence, or, for one that a person added, none. */
export function incidentRow(
  readingId: string,
  { n, incident: i, standing }: StandingIncident,
  picture: Picture,
  source: { text: string; evidence: readonly Evidence[] },
) {
  const textForce = forceOfArea(picture.area) ?? whereOfText(null, picture.lists.places).force;
  const where = whereIs(i.place, textForce);
  const days = daysOf(i.date);
  const spans = source.evidence.filter((e) => e.field.startsWith(`incidents[${n}].`));
  return {
    reading_id: readingId,
    n,
    fraud_type: picture.fraudType,
    place: i.place,
    district: where.district,
    force_code: where.force,
    victim_age: i.victimAge,
    age_band: i.victimAgeBand,
    gender: i.victimGender,
    told_date: i.date,
    from_day: days?.from ?? null,
    to_day: days?.to ?? null,
    loss_gbp: sumOf(i.lossGbp),
    attempted_gbp: sumOf(i.attemptedGbp),
    outcome: i.outcome,
    shingles: shinglesOf(source.text, spans),
    standing,
  };
}
export type IncidentRow = ReturnType<typeof incidentRow>;

/** "2020-03-17" → that day twice; "2020-03" → its first and last day. Null for what is no day of our times. */
export function daysOf(date: string | null): { from: string; to: string } | null {
  const m = /^((?:19|20)\d{2})-(\d{2})(?:-(\d{2}))?$/.exec(date ?? '');
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), m[3] === undefined ? null : Number(m[3])];
  const at = (d: number): Date => new Date(Date.UTC(year, month - 1, d));
  const first = at(day ?? 1);
  if (first.getUTCMonth() !== month - 1) return null;
  const last = day === null ? new Date(Date.UTC(year, month, 0)) : first;
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
}

/** A sum that is no victim's loss but a number too long for one is left out of the row; the reading itself keeps it. */
const sumOf = (pounds: number | null): number | null =>
  pounds !== null && Number.isFinite(pounds) && pounds >= 0 && pounds < INTAKE.maxPounds.value ? pounds : null;

interface StoredTelling {
  place: string | null;
  district: string | null;
  victim_age: number | null;
  age_band: string | null;
  gender: string | null;
  from_day: string | null;
  to_day: string | null;
  loss_gbp: number | null;
  attempted_gbp: number | null;
  outcome: Telling['outcome'];
  shingles: string[];
}

/** A stored incident as two of them are compared. */
export function tellingOf(row: StoredTelling, published: string | null): Telling {
  return {
    place: row.place,
    district: row.district,
    victimAge: row.victim_age,
    ageBand: row.age_band,
    gender: row.gender as Telling['gender'],
    fromDay: row.from_day,
    toDay: row.to_day,
    published,
    lossGbp: row.loss_gbp,
    attemptedGbp: row.attempted_gbp,
    outcome: row.outcome,
    shingles: row.shingles,
  };
}
