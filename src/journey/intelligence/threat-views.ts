import { toReport } from '#journey/intake/reports.ts';
import { PlaceFinder } from '#journey/linking/place-of-report.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

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

const threats = (tx: Tx) =>
  tx
    .selectFrom('threat as t')
    .leftJoin('warning as w', 'w.threat_id', 't.id')
    .select([...COLUMNS, 'w.slug as warning', 'w.status as warning_status', 'w.published_at']);

type Row = Awaited<ReturnType<ReturnType<typeof threats>['execute']>>[number];

/** A threat as a page shows it. */
export interface ThreatView extends Omit<Row, 'body'> {
  places: string[];
  /** Days of the window in which it was counted; null where that is not kept. */
  days: number | null;
  /** How late the alarms of past waves were; null where there was none or it is not kept. */
  pastDelay: { waves: number; reports: number; days: number } | null;
}

function toView({ body, ...row }: Row): ThreatView {
  const kept = body as { places?: unknown; days?: unknown; pastDelay?: ThreatView['pastDelay'] };
  return {
    ...row,
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

/** Waves detected since then that nobody has been warned of, not counting those that a later announcement has taken over. */
export async function countOpenThreats(tx: Tx, since: Date): Promise<{ open: number; newest: Date | null }> {
  const row = await tx
    .selectFrom('threat as t')
    .leftJoin('warning as w', 'w.threat_id', 't.id')
    .select((e) => [e.fn.countAll<number>().as('open'), e.fn.max('t.detected_at').as('newest')])
    .where((e) => e.or([e('w.status', 'is', null), e('w.status', 'not in', ['PUBLISHED', 'WITHDRAWN'])]))
    .where('t.taken_over_by', 'is', null)
    .where('t.detected_at', '>=', since)
    .executeTakeFirstOrThrow();
  return { open: Number(row.open), newest: row.newest };
}
