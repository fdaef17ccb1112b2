import { sql } from 'kysely';
import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { dateInWords } from '#web/dates.ts';
import { pounds } from '#web/plain-words.ts';
import type { IncidentRow } from './incident-row.ts';
import type { Reading } from './readings.ts';

/**
 * An accepted incident has one record in force, which says what is known now. When what is known changes, or it is no longer accepted, the
 * record is withdrawn with a name and a time; nothing is deleted. As staff.
 */
export async function settleRecords(
  tx: Tx,
  reading: Pick<Reading, 'id' | 'grade'>,
  rows: readonly IncidentRow[],
  by: { username: string; at: Date },
): Promise<void> {
  const standing = await many(
    tx.selectFrom('press_record').selectAll().where('reading_id', '=', reading.id).where('withdrawn_at', 'is', null),
  );
  const wanted = new Map(rows.filter((r) => r.standing === 'accepted').map((r) => [r.n, recordSentence(r)]));
  for (const record of standing) {
    if (wanted.get(record.n) === record.what) wanted.delete(record.n);
    else
      await tx
        .updateTable('press_record')
        .set({ withdrawn_by: by.username, withdrawn_at: by.at })
        .where('number', '=', record.number)
        .execute();
  }
  const { source, information, handling, conditions } = reading.grade;
  for (const [n, what] of wanted)
    await tx
      .insertInto('press_record')
      .values({
        reading_id: reading.id,
        n,
        what,
        source_grade: source,
        info_grade: information,
        handling,
        conditions,
        accepted_by: by.username,
        accepted_at: by.at,
      })
      .execute();
}

type Told = Omit<IncidentRow, 'shingles' | 'reading_id' | 'n' | 'standing'>;

/**
 * An incident as a sentence for an intelligence record: what, who, where, when, from what was read and nothing else. Sanitised (R4.5): no
 * name, no street, and the decade of an age instead of the age, because an exact age in a small place points to a person.
 */
export function recordSentence(i: Told): string {
  const where = i.place ?? (i.district ? districtByGss(i.district)?.name : undefined);
  const parts = [
    `${shortNameOf(i.fraud_type as never)}${where ? ` in ${where}` : ''}${whenInWords(i)}.`,
    whoInWords(i),
    sumInWords(i),
    'Source: open press.',
  ];
  return parts.filter((p) => p !== '').join(' ');
}

function whenInWords(i: Told): string {
  if (!i.from_day || !i.to_day) return '';
  const day = dateInWords(new Date(`${i.from_day}T12:00:00Z`));
  return i.from_day === i.to_day ? ` on ${day}` : ` in ${day.replace(/^\d+ /, '')}`;
}

function whoInWords(i: Told): string {
  const decade = i.victim_age === null ? i.age_band : `${Math.floor(i.victim_age / 10) * 10}s`;
  const who =
    i.gender === 'female' ? 'a woman' : i.gender === 'male' ? 'a man' : i.gender === 'couple' ? 'a couple' : null;
  if (!who && !decade) return '';
  const age = !decade
    ? ''
    : decade === 'elderly'
      ? ', elderly'
      : decade === 'teens'
        ? ' in their teens'
        : ` in their ${decade}`;
  return `Victim: ${who ?? 'a person'}${age}.`;
}

function sumInWords(i: Told): string {
  if (i.loss_gbp !== null) return `Lost ${pounds(i.loss_gbp)}.`;
  if (i.outcome === 'no_loss')
    return i.attempted_gbp === null
      ? 'Nothing was lost.'
      : `Nothing was lost; ${pounds(i.attempted_gbp)} was tried for.`;
  return i.attempted_gbp === null ? '' : `${pounds(i.attempted_gbp)} was tried for.`;
}

/** Records of one reading, those withdrawn too, the newest first. */
export const recordsOf = (tx: Tx, readingId: string) =>
  many(tx.selectFrom('press_record').selectAll().where('reading_id', '=', readingId).orderBy('number', 'desc'));
export type PressRecord = Awaited<ReturnType<typeof recordsOf>>[number];

export interface PressInDistrict {
  district: string;
  /** Incidents, each counted once however many papers told it. */
  incidents: number;
}

/**
 * Accepted incidents by district, for the map. Tellings that stand joined, over however many papers, are one incident; it is counted where
 * the first of them places it. They are read in the press and are never added to reports or to recorded crime. What is suspected to be
 * false (grade E) feeds no count (R4.2).
 * @param days how far back, by the day they happened or else by the day they were published or kept.
 */
export async function pressByDistrict(tx: Tx, days: number, now: Date): Promise<PressInDistrict[]> {
  const told = await sql<{ reading_id: string; n: number; district: string }>`
    SELECT p.reading_id, p.n, i.district FROM press_record p
    JOIN reading_incident i ON i.reading_id = p.reading_id AND i.n = p.n
    JOIN reading r ON r.id = p.reading_id
    WHERE p.withdrawn_at IS NULL AND i.district IS NOT NULL AND p.info_grade <> 'E'
      AND coalesce(i.to_day, r.published, r.kept_at::date) > ${now}::timestamptz::date - ${days}::integer
    ORDER BY p.number`.execute(tx);
  if (told.rows.length === 0) return [];
  const joins = await many(
    tx
      .selectFrom('reading_join')
      .select(['reading_a', 'n_a', 'reading_b', 'n_b'])
      .where('parted_at', 'is', null)
      .where('reading_a', 'in', [...new Set(told.rows.map((t) => t.reading_id))]),
  );
  const counts = new Map<string, number>();
  for (const district of onePerIncident(told.rows, joins)) counts.set(district, (counts.get(district) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([district, incidents]) => ({ district, incidents }));
}

interface ToldAt {
  reading_id: string;
  n: number;
  district: string;
}
interface JoinedPair {
  reading_a: string;
  n_a: number;
  reading_b: string;
  n_b: number;
}

/** The district of each incident, the tellings of one taken together through whatever chain of joins. */
export function onePerIncident(told: readonly ToldAt[], joins: readonly JoinedPair[]): string[] {
  const head = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    while (head.has(at) && head.get(at) !== at) at = head.get(at)!;
    return at;
  };
  const keyOf = (reading: string, n: number): string => `${reading} ${n}`;
  // A chain goes through accepted tellings only: what nobody has accepted holds nothing together.
  const known = new Set(told.map((t) => keyOf(t.reading_id, t.n)));
  for (const j of joins) {
    const ends = [keyOf(j.reading_a, j.n_a), keyOf(j.reading_b, j.n_b)] as const;
    if (!ends.every((end) => known.has(end))) continue;
    const [a, b] = [find(ends[0]), find(ends[1])];
    if (a !== b) head.set(b, a);
  }
  const first = new Map<string, string>();
  for (const t of told) {
    const group = find(keyOf(t.reading_id, t.n));
    if (!first.has(group)) first.set(group, t.district);
  }
  return [...first.values()];
}

/** Accepted incidents, the last accepted first, with where they are and what was published. */
export function latestRecords(tx: Tx, limit: number) {
  return many(
    tx
      .selectFrom('press_record as p')
      .innerJoin('reading_incident as i', (j) => j.onRef('i.reading_id', '=', 'p.reading_id').onRef('i.n', '=', 'p.n'))
      .innerJoin('reading as r', 'r.id', 'p.reading_id')
      .select([
        'p.reference',
        'p.what',
        'p.source_grade',
        'p.info_grade',
        'p.handling',
        'p.conditions',
        'p.accepted_at',
        'p.reading_id',
        'p.n',
        'i.district',
        'i.force_code',
        'r.title',
        'r.publisher',
        'r.published',
      ])
      .where('p.withdrawn_at', 'is', null)
      .orderBy('p.number', 'desc')
      .limit(limit),
  );
}
