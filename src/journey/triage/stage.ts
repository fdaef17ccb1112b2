import type { Assessment } from '#core/assessment.ts';
import type { FraudReport } from '#core/report.ts';
import { readableReport } from '#journey/intake/reports.ts';
import type { Stage } from '#store/outbox.ts';
import { recordAssessments } from './record-assessments.ts';

/** Assesses every report that is received or updated, under the policy given. */
export function triageStage(assess: (report: FraudReport) => Assessment): Stage<'report.received' | 'report.updated'> {
  return {
    name: 'triage',
    handles: ['report.received', 'report.updated'],
    async handle(tx, events) {
      const ids = [...new Set(events.map((e) => e.subject))];
      const rows = await tx
        .selectFrom('report')
        .select(['id', 'version', 'source', 'external_id', 'received_at', 'payload'])
        .where('id', 'in', ids)
        .execute();
      const byId = new Map(rows.map((r) => [r.id, r]));
      const found = ids.map((id) => byId.get(id)).filter((r) => r !== undefined);
      await recordAssessments(
        tx,
        found.map((r) => {
          const report = readableReport(r);
          const { id: reportId, version, received_at: receivedAt } = r;
          return { reportId, version, receivedAt, reachable: isReachable(report), assessment: assess(report) };
        }),
      );
    },
  };
}

/** Whether anybody left a way to be reached. */
export const isReachable = ({ victim, reporter }: FraudReport): boolean =>
  [victim?.phone, victim?.email, reporter?.phone, reporter?.email].some((way) => typeof way === 'string' && way !== '');
