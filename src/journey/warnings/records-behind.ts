import { sql } from 'kysely';
import type { Tx } from '#store/store.ts';
import type { WarningRecord } from './warning-records.ts';

export interface WarningRow {
  id: string;
  reference: string;
  received_at: Date;
  town: string | null;
  district: string | null;
  age: number | null;
  loss_gbp: number | null;
}

/**
 * How many of the reports behind a warning whoever acts may not open, because they are kept to a team; null for a role that is not told. As staff.
 */
export async function hiddenBehindWarning(tx: Tx, warningId: string): Promise<number | null> {
  const { rows } = await sql<{ n: number | null }>`SELECT hidden_behind_warning(${warningId}) AS n`.execute(tx);
  return rows[0]!.n;
}

/** The reports of the wave or, where there is none, of the series that a warning was drafted from, in the order they came. */
export async function recordsBehindWarning(
  tx: Tx,
  { threatId, seriesId }: Pick<WarningRecord, 'threatId' | 'seriesId'>,
): Promise<WarningRow[]> {
  const { rows } = await sql<WarningRow>`
    SELECT r.id, r.reference, r.received_at, r.town, r.district, p.age, r.loss_gbp::float8 AS loss_gbp
    FROM report r
    LEFT JOIN LATERAL (SELECT age FROM report_person WHERE report_id = r.id AND role = 'victim' LIMIT 1) p ON true
    WHERE r.id IN (SELECT report_id FROM threat_report WHERE threat_id = ${threatId}
      UNION SELECT report_id FROM series_member WHERE ${threatId}::text IS NULL AND series_id = ${seriesId})
    ORDER BY r.received_at, r.id LIMIT 1000`.execute(tx);
  return rows;
}
