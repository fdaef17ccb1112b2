import { sql } from 'kysely';
import type { Route } from '#core/assessment.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Refusal, Result } from '#core/result.ts';
import { refuse } from '#core/result.ts';
import type { ActingPerson } from '#core/role.ts';
import { dutyDoneByDeed } from '#journey/triage/assessments.ts';
import { tellEvent } from '#store/event-log.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { type AllocationDecision, decideAllocation } from './decide.ts';
import { publicStageOf } from './public-stage.ts';

/** What a person chose, and what they had before them when they did. */
export interface Choice {
  decided: string;
  reason: string;
  /** Id of the assessment that was shown. */
  assessment: number;
  /** Id of the decision that was shown as standing; 0 where there was none. */
  standing: number;
}

/**
 * Writes a named person's decision beside the advice they saw, moves the report on, and tells later stages; earlier decisions stay.
 * Refused with WRONG_STATE when the advice or the standing decision is no longer what the person had before them. As staff.
 */
export async function recordDecision(
  tx: Tx,
  reportId: string,
  choice: Choice,
  who: ActingPerson,
  rules: { shortestReason: number; now: Date; bulk?: string },
): Promise<Result<AllocationDecision, Refusal>> {
  const stands = await maybeOne(
    tx
      .selectFrom('report_standing as s')
      .innerJoin('report as r', 'r.id', 's.report_id')
      .select(['s.assessment_id', 's.allocation_id', 's.proposed', 'r.external_id'])
      .where('s.report_id', '=', reportId)
      .forUpdate('s'),
  );
  if (!stands) throw new CounterfoilError('NO_SUCH_RECORD');
  if (stands.assessment_id !== choice.assessment || (stands.allocation_id ?? 0) !== choice.standing) {
    return refuse({
      code: 'WRONG_STATE',
      field: 'decide',
      reason:
        'This report has changed since you opened it, so nothing was recorded. See what changed, then decide again.',
    });
  }
  const decision = decideAllocation({ allocation: stands.proposed as Route }, choice, who, rules.shortestReason);
  if (!decision.ok) return decision;
  await write(tx, reportId, stands, decision.value, rules);
  return decision;
}

async function write(
  tx: Tx,
  reportId: string,
  stands: { assessment_id: number; external_id: string },
  decision: AllocationDecision,
  { now, bulk }: { now: Date; bulk?: string },
): Promise<void> {
  const { id } = await tx
    .insertInto('allocation')
    .values({
      report_id: reportId,
      assessment_id: stands.assessment_id,
      proposed: decision.proposed,
      decided: decision.decided,
      reason: decision.reason,
      decided_by: decision.decidedBy,
      decided_role: decision.decidedRole,
      decided_at: now,
      bulk: bulk ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('report_standing')
    .set({
      decided: decision.decided,
      allocation_id: id,
      public_stage: publicStageOf(decision.decided),
      // Whoever had it, has it no more: the unit that it goes to takes the second step anew.
      assignment_id: null,
      officer: null,
      // One decision by itself is taken on the report's own page: whoever took it has read it.
      ...(bulk
        ? {}
        : {
            read_at: sql<Date>`coalesce(read_at, ${now})`,
            read_by: sql<string>`coalesce(read_by, ${decision.decidedBy})`,
          }),
    })
    .where('report_id', '=', reportId)
    .execute();
  // Deciding is the assessment by a person that was owed (domain 2.3, timing of the IMU).
  await dutyDoneByDeed(tx, { reportId, what: 'imu_assessment' }, { by: decision.decidedBy, at: now });
  const { decided: allocation, agreed } = decision;
  await tellEvent(tx, { type: 'allocation.decided', externalId: stands.external_id, allocation, agreed }, reportId);
}

/** Every decision on a report, newest first, with the name of who made it and when it was undone, if it was. */
export function decisionsOf(tx: Tx, reportId: string) {
  return many(
    tx
      .selectFrom('allocation as a')
      .leftJoin('staff_user as u', 'u.username', 'a.decided_by')
      .leftJoin('allocation_undone as n', 'n.allocation_id', 'a.id')
      .select([
        'a.id',
        'a.assessment_id',
        'a.proposed',
        'a.decided',
        'a.agreed',
        'a.reason',
        'a.decided_by',
        'a.decided_role',
        'a.decided_at',
        'u.display_name',
        'n.undone_at',
        'a.bulk',
        // The unit sent it back, and nobody has taken that back.
        sql<boolean>`EXISTS (SELECT 1 FROM assignment s LEFT JOIN assignment_undone x ON x.assignment_id = s.id
          WHERE s.allocation_id = a.id AND s.step = 'sent_back' AND x.assignment_id IS NULL)`.as('sent_back'),
      ])
      .where('a.report_id', '=', reportId)
      .orderBy('a.id', 'desc'),
  );
}
export type KeptDecision = Awaited<ReturnType<typeof decisionsOf>>[number];

/** The newest decision that nobody has undone, unless the unit sent the report back. */
export function decisionThatStands(newestFirst: readonly KeptDecision[]): KeptDecision | undefined {
  const newest = newestFirst.find((d) => !d.undone_at);
  return newest?.sent_back ? undefined : newest;
}

/** What stands now: null until triage has read the report. */
export function standingOf(tx: Tx, reportId: string) {
  return maybeOne(
    tx
      .selectFrom('report_standing')
      .select(['assessment_id', 'allocation_id', 'proposed', 'decided', 'assignment_id', 'officer'])
      .where('report_id', '=', reportId),
  );
}
