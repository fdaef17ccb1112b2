import type { FraudReport, Source } from '#core/report.ts';
import type { Tx } from '#store/store.ts';
import { adaptReport } from './adapt-report.ts';

/** The report exactly as it was received: unknown fields, and nothing that we worked out. */
export function toReport(row: { payload: unknown }): FraudReport {
  return row.payload as FraudReport;
}

/**
 * The report as the stages read it. What stands in the database was adapted when it came, so this changes nothing; a record that somehow
 * was not is read by what is known of it, so that it is still assessed and seen by a person.
 */
export function readableReport(row: {
  payload: unknown;
  source: string;
  external_id: string;
  received_at: Date;
}): FraudReport {
  const adapted = adaptReport(row.payload);
  if (adapted.ok) return adapted.value;
  return { externalId: row.external_id, source: row.source as Source, receivedAt: row.received_at.toISOString() };
}

/** A page of reports in the order in which they were recorded, after the number given. As staff. */
export async function reportsAfter(
  tx: Tx,
  after: number,
  limit: number,
): Promise<{ id: string; number: number; report: FraudReport }[]> {
  const rows = await tx
    .selectFrom('report')
    .select(['id', 'number', 'payload'])
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.id, number: row.number, report: toReport(row) }));
}
