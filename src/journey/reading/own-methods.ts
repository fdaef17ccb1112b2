import { sql } from 'kysely';
import { NEXT_DOOR } from '#catalogue/thresholds/reading.ts';
import type { FraudType } from '#core/report.ts';
import type { Tx } from '#store/store.ts';
import { type Method, methodOfReports, type ToldMethod } from './same-method.ts';

/** A way of doing it that this force knows from its own reports. */
export interface OwnMethod {
  method: Method;
  /** Null for single reports that are in no series. */
  series: string | null;
  reports: number;
}

const MOST_REPORTS = 3_000;

interface OwnRow {
  fraud_type: FraudType;
  series_id: string | null;
  impersonated: unknown;
  asked: unknown;
  collected: boolean;
  by_taxi: boolean;
}

/** Lists that a partner's report has in another shape are passed over. */
function toldBy(row: OwnRow): ToldMethod {
  const list = (value: unknown): never[] =>
    (Array.isArray(value) ? value.filter((v) => typeof v === 'string') : []) as never[];
  const collection = row.by_taxi ? { taxiFirm: 'named' } : row.collected ? { courier: {} } : undefined;
  return { impersonated: list(row.impersonated), askedFor: list(row.asked), ...(collection ? { collection } : {}) };
}

/** How the force's own reports of the last weeks say it is done: series by series, then the rest kind by kind. */
export async function ownMethods(tx: Tx): Promise<OwnMethod[]> {
  // Of each report only what is compared: whole reports of two months are megabytes.
  const { rows } = await sql<OwnRow>`
    SELECT a.fraud_type, m.series_id, r.payload->'impersonated' AS impersonated, r.payload->'askedFor' AS asked,
      coalesce(r.payload->'collection', '{}') <> '{}' AS collected,
      r.payload->'collection'->>'taxiFirm' IS NOT NULL AS by_taxi
    FROM report r JOIN report_standing s ON s.report_id = r.id JOIN assessment a ON a.id = s.assessment_id
    LEFT JOIN series_member m ON m.report_id = r.id
    WHERE r.received_at > (SELECT max(received_at) FROM report) - make_interval(days => ${NEXT_DOOR.lookBackDays.value})
      AND m.duplicate_of IS NULL
    ORDER BY r.received_at DESC, r.id LIMIT ${MOST_REPORTS}`.execute(tx);
  const groups = new Map<string, { series: string | null; fraudType: FraudType; reports: ToldMethod[] }>();
  for (const row of rows) {
    const key = `${row.series_id ?? 'none'} ${row.fraud_type}`;
    const group = groups.get(key);
    if (group) group.reports.push(toldBy(row));
    else groups.set(key, { series: row.series_id, fraudType: row.fraud_type, reports: [toldBy(row)] });
  }
  return [...groups.values()]
    .filter((g) => g.reports.length >= (g.series ? 2 : NEXT_DOOR.ownReportsAtLeast.value))
    .map((g) => ({ method: methodOfReports(g.fraudType, g.reports), series: g.series, reports: g.reports.length }));
}
