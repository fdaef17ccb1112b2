import { sql } from 'kysely';
import type { FraudReport, FraudType } from '#core/report.ts';
import { readableReport } from '#journey/intake/reports.ts';
import type { Tx } from '#store/store.ts';

/** A report as the stages after triage first saw it: its first version, and the type it was first assessed as. */
export interface FirstLook {
  id: string;
  receivedAt: Date;
  report: FraudReport;
  fraudType: FraudType;
}

interface FirstRow {
  id: string;
  source: string;
  external_id: string;
  received_at: Date;
  payload: unknown;
  fraud_type: FraudType;
}

/**
 * Reports by record id, as they were first received and assessed. Stages that remember must see the same thing whenever their memory is
 * made again, so later versions are not looked at here.
 */
export async function firstLooks(tx: Tx, ids: readonly string[]): Promise<Map<string, FirstLook>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<FirstRow>`
    SELECT v.report_id AS id, r.source, r.external_id, r.received_at, v.payload, a.fraud_type
    FROM report_version v
    JOIN report r ON r.id = v.report_id
    JOIN LATERAL (SELECT fraud_type FROM assessment WHERE report_id = v.report_id ORDER BY id LIMIT 1) a ON true
    WHERE v.version = 1 AND v.report_id = ANY(${[...new Set(ids)]}::uuid[])`.execute(tx);
  return new Map(
    rows.rows.map((r) => [
      r.id,
      { id: r.id, receivedAt: r.received_at, report: readableReport(r), fraudType: r.fraud_type },
    ]),
  );
}
