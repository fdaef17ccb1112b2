import type { FraudReport } from '#core/report.ts';
import type { Tx } from '#store/store.ts';

/** The report exactly as it was received: unknown fields, and nothing that we worked out. */
export function toReport(row: { payload: unknown }): FraudReport {
  return row.payload as FraudReport;
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
