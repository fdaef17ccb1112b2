import { sql } from 'kysely';
import type { Route } from '#core/assessment.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Refusal, Result } from '#core/result.ts';
import { refuse } from '#core/result.ts';
import type { ActingPerson } from '#core/role.ts';
import { dutyDoneByDeed } from '#journey/triage/assessments.ts';
import { type ToldEvent, tellEvents } from '#store/event-log.ts';
import { many, maybeOne } from '#store/rows.ts';
import { nameOfStaff } from '#store/staff-names.ts';
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
  const decision = decideAsShown(stands, choice, who, rules.shortestReason);
  if (!decision.ok) return decision;
  const { assessment_id: assessmentId, external_id: externalId } = stands;
  await writeDecisions(tx, [{ reportId, assessmentId, externalId, decision: decision.value }], rules);
  return decision;
}

/** What stands of a report, as its locked row says. */
export interface Standing {
  assessment_id: number;
  allocation_id: number | null;
  proposed: string;
}

/** The decision that a choice is, or why it is none: WRONG_STATE where what stands is no longer what the person had before them. */
export function decideAsShown(
  stands: Standing,
  choice: Choice,
  who: ActingPerson,
  shortestReason: number,
): Result<AllocationDecision, Refusal> {
  if (stands.assessment_id !== choice.assessment || (stands.allocation_id ?? 0) !== choice.standing) {
    return refuse({
      code: 'WRONG_STATE',
      field: 'decide',
      reason:
        'This report has changed since you opened it, so nothing was recorded. See what changed, then decide again.',
    });
  }
  return decideAllocation({ allocation: stands.proposed as Route }, choice, who, shortestReason);
}

/** A decision that was found to be one, about to be written. */
export interface Decided {
  reportId: string;
  assessmentId: number;
  externalId: string;
  decision: AllocationDecision;
}

/** Writes decisions on reports whose standing rows are locked, in their order: as many statements for twenty-five as for one. As staff. */
export async function writeDecisions(
  tx: Tx,
  decided: readonly Decided[],
  { now, bulk }: { now: Date; bulk?: string },
): Promise<void> {
  if (decided.length === 0) return;
  const made = await tx
    .insertInto('allocation')
    .values(
      decided.map(({ reportId, assessmentId, decision }) => ({
        report_id: reportId,
        assessment_id: assessmentId,
        proposed: decision.proposed,
        decided: decision.decided,
        reason: decision.reason,
        decided_by: decision.decidedBy,
        decided_role: decision.decidedRole,
        decided_at: now,
        bulk: bulk ?? null,
      })),
    )
    .returning(['id', 'report_id'])
    .execute();
  const stageOf = new Map(decided.map((d) => [d.reportId, publicStageOf(d.decision.decided)]));
  const moved = made.map((m) => ({ report_id: m.report_id, id: m.id, stage: stageOf.get(m.report_id) }));
  const { decidedBy } = decided[0]!.decision;
  // One decision by itself is taken on the report's own page: whoever took it has read it. Whoever had the report, has it no more: the unit that
  // it goes to takes the second step anew.
  const read = bulk ? sql`` : sql`, read_at = coalesce(s.read_at, ${now}), read_by = coalesce(s.read_by, ${decidedBy})`;
  await sql`UPDATE report_standing s SET decided = a.decided, allocation_id = a.id, public_stage = m.stage, assignment_id = NULL, officer = NULL${read}
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS m(report_id uuid, id bigint, stage text) JOIN allocation a ON a.id = m.id
    WHERE s.report_id = m.report_id`.execute(tx);
  // Deciding is the assessment by a person that was owed (domain 2.3, timing of the IMU).
  const reportIds = decided.map((d) => d.reportId);
  await dutyDoneByDeed(tx, { reportIds, what: 'imu_assessment' }, { by: decidedBy, at: now });
  const told = decided.map(({ reportId, externalId, decision: { decided: allocation, agreed } }): ToldEvent => {
    return { event: { type: 'allocation.decided', externalId, allocation, agreed }, subject: reportId };
  });
  await tellEvents(tx, told);
}

/** Every decision on a report, newest first, with the name of who made it and when it was undone, if it was. */
export function decisionsOf(tx: Tx, reportId: string) {
  return many(
    tx
      .selectFrom('allocation as a')
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
        nameOfStaff('a.decided_by').as('display_name'),
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
      .selectFrom('report_standing as s')
      .leftJoin('assignment as a', 'a.id', 's.assignment_id')
      .select(['s.assessment_id', 's.allocation_id', 's.proposed', 's.decided', 's.assignment_id', 's.officer'])
      .select('a.officer_username')
      .where('s.report_id', '=', reportId),
  );
}
