import { sql } from 'kysely';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** True of a report whose case has ended: an outcome is recorded that nobody has taken back. `reportId`: the column that names the report. */
export const hasEnded = (reportId: string) =>
  sql<boolean>`EXISTS (SELECT FROM case_outcome o WHERE o.report_id = ${sql.ref(reportId)}
    AND NOT EXISTS (SELECT FROM case_outcome_undone u WHERE u.outcome_id = o.id))`;

/** Whether the case of this report has ended. As staff. */
export async function caseHasEnded(tx: Tx, reportId: string): Promise<boolean> {
  const rows = await many(
    tx.selectFrom('report as r').select('r.id').where('r.id', '=', reportId).where(hasEnded('r.id')).limit(1),
  );
  return rows.length > 0;
}
