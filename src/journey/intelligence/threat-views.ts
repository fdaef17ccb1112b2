import { sql } from 'kysely';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { WATCH } from '#catalogue/thresholds/watch.ts';
import { DAY_MS } from '#core/clock.ts';
import { toReport } from '#journey/intake/reports.ts';
import { PlaceFinder } from '#journey/linking/place-of-report.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import type { LinkedPast } from './threat-words.ts';

const COLUMNS = [
  't.id',
  't.fraud_type',
  't.districts',
  't.from_date',
  't.detected_at',
  't.first_report_at',
  't.observed',
  't.expected',
  't.p_value',
  't.false_alarms_per_year',
  't.series_id',
  't.body',
  't.taken_over_by',
] as const;

/** A wave may have been warned of before, and that warning withdrawn: the newest is the one that answers it. */
const threats = (tx: Tx) =>
  tx
    .selectFrom('threat as t')
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('warning')
          .select(['slug', 'status', 'published_at'])
          .whereRef('threat_id', '=', 't.id')
          .orderBy('drafted_at', 'desc')
          .orderBy('slug', 'desc')
          .limit(1)
          .as('w'),
      (join) => join.onTrue(),
    )
    .select([...COLUMNS, 'w.slug as warning', 'w.status as warning_status', 'w.published_at'])
    .select((e) =>
      e
        .selectFrom('threat_report as l')
        .select((c) => c.fn.countAll<string>().as('n'))
        .whereRef('l.threat_id', '=', 't.id')
        .as('reports'),
    );

type Row = Awaited<ReturnType<ReturnType<typeof threats>['execute']>>[number];

/** A threat as a page shows it. */
export interface ThreatView extends Omit<Row, 'body' | 'reports'> {
  /** Reports behind it. */
  reports: number;
  places: string[];
  /** Days of the window in which it was counted; null where that is not kept. */
  days: number | null;
  /** How late the alarms of past waves were; null where there was none or it is not kept. */
  pastDelay: { waves: number; reports: number; days: number } | null;
}

function toView({ body, reports, ...row }: Row): ThreatView {
  const kept = body as { places?: unknown; days?: unknown; pastDelay?: ThreatView['pastDelay'] };
  return {
    ...row,
    reports: Number(reports),
    places: Array.isArray(kept.places) ? kept.places.filter((p) => typeof p === 'string') : [],
    days: typeof kept.days === 'number' ? kept.days : null,
    pastDelay: kept.pastDelay ?? null,
  };
}

/** Threats, the newest first. */
export async function latestThreats(tx: Tx, limit: number): Promise<ThreatView[]> {
  return (await many(threats(tx).orderBy('t.detected_at', 'desc').orderBy('t.id').limit(limit))).map(toView);
}

export async function threatNamed(tx: Tx, id: string): Promise<ThreatView | null> {
  const row = await maybeOne(threats(tx).where('t.id', '=', id));
  return row ? toView(row) : null;
}

/** A report behind a threat, with the place the watch counted it at. */
export interface ThreatReport {
  threat: string;
  id: string;
  reference: string;
  receivedAt: Date;
  kind: string | null;
  town: string | null;
  district: string | null;
}

/** The reports behind threats, in the order they came. `force`: ONS code, as the watch was given it. */
export async function reportsBehind(tx: Tx, ids: readonly string[], force: string): Promise<ThreatReport[]> {
  if (ids.length === 0) return [];
  const rows = await many(
    tx
      .selectFrom('threat_report as t')
      .innerJoin('report as r', 'r.id', 't.report_id')
      .select(['t.threat_id', 'r.id', 'r.reference', 'r.received_at', 'r.kind', 'r.payload'])
      .where('t.threat_id', 'in', [...ids])
      .orderBy('r.received_at')
      .limit(2000),
  );
  const finder = new PlaceFinder(force);
  return rows.map((r) => {
    const place = finder.of(toReport(r));
    return {
      threat: r.threat_id,
      id: r.id,
      reference: r.reference,
      receivedAt: r.received_at,
      kind: r.kind,
      town: place?.town?.name ?? null,
      district: place?.district.gss ?? null,
    };
  });
}

/** Alarms of the year before `now` but for one that rested on links alone, and how many of them people have since said are not the same hands. */
export async function linkedPast(tx: Tx, now: Date, except: string): Promise<LinkedPast> {
  const found = await sql<{ alarms: number; taken_apart: number }>`
    SELECT count(*)::int AS alarms, count(*) FILTER (WHERE EXISTS (
      SELECT 1 FROM series_decision d LEFT JOIN series_decision_undone u ON u.decision_id = d.id
      WHERE u.decision_id IS NULL AND NOT d.together
        AND EXISTS (SELECT 1 FROM threat_report r WHERE r.threat_id = t.id AND r.report_id = ANY (d.one))
        AND EXISTS (SELECT 1 FROM threat_report r WHERE r.threat_id = t.id AND r.report_id = ANY (d.other))))::int AS taken_apart
    FROM threat t
    WHERE t.id <> ${except} AND t.series_id IS NOT NULL AND t.p_value >= ${WATCH.unusualCount.value}
      AND t.detected_at > ${new Date(now.getTime() - YEAR_DAYS * DAY_MS)} AND t.detected_at <= ${now}`.execute(tx);
  const { alarms, taken_apart: takenApart } = found.rows[0]!;
  return { alarms, takenApart };
}

const YEAR_DAYS = 365;

/** From when on a wave counts as going on: one detected before is past, for a warning ends after as many days. */
export const wavesSince = (now: Date): Date => new Date(now.getTime() - WARNINGS.standsDays.value * DAY_MS);

/** Does the wave still want a warning? It goes on, no later announcement has taken it over, and no warning of it stands (one withdrawn does not). */
export const isNotWarnedOf = (t: Pick<ThreatView, 'detected_at' | 'taken_over_by' | 'warning_status'>, now: Date) =>
  t.detected_at >= wavesSince(now) && t.taken_over_by === null && t.warning_status !== 'PUBLISHED';

/** The waves that want a warning, the newest first: what the start page counts and the list of waves marks. */
export async function wavesNotWarnedOf(tx: Tx, now: Date): Promise<ThreatView[]> {
  const going = await many(
    threats(tx).where('t.detected_at', '>=', wavesSince(now)).orderBy('t.detected_at', 'desc').orderBy('t.id'),
  );
  return going.map(toView).filter((t) => isNotWarnedOf(t, now));
}

/** Waves of the year before `now` that are past and of which nobody was ever warned, the newest first. */
export async function wavesNeverWarnedOf(tx: Tx, now: Date): Promise<ThreatView[]> {
  const past = await many(
    threats(tx)
      .where('t.detected_at', '<', wavesSince(now))
      .where('t.detected_at', '>=', new Date(now.getTime() - YEAR_DAYS * DAY_MS))
      .where('t.taken_over_by', 'is', null)
      .orderBy('t.detected_at', 'desc')
      .orderBy('t.id'),
  );
  return past.map(toView).filter((t) => t.warning_status !== 'PUBLISHED' && t.warning_status !== 'WITHDRAWN');
}
