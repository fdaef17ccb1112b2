import type { Route } from '#core/assessment.ts';
import { CounterfoilError } from '#core/errors.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ActingPerson } from '#core/role.ts';
import { dutyDoneByDeed, dutyOwedAgain } from '#journey/triage/assessments.ts';
import { tellEvent } from '#store/event-log.ts';
import { many, maybeOne, one } from '#store/rows.ts';
import { nameOfStaff } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';
import { giveTo, type Step, sendBack } from './second-step.ts';
import { mayUndo } from './undo.ts';

/** What was shown as standing when the person chose: the decision, and the step after it (0 where there was none). */
export interface SeenStep {
  allocation: number;
  assignment: number;
}

export type StepChoice = { officer: string } | { back: string };

/**
 * Writes a unit's step: to an officer, or back to the Investigation Management Unit. Duties to the victim are not touched, so that nobody's
 * wait grows by it (R2.10); only the assessor's own duty to decide is open again, with its old due time, when a report comes back. What the
 * victim is shown stays as it is: where a report lies within the force is no news to them. As staff.
 */
export async function recordStep(
  tx: Tx,
  reportId: string,
  choice: StepChoice,
  seen: SeenStep,
  who: ActingPerson,
  rules: { shortestReason: number; now: Date },
): Promise<Result<Step, Refusal>> {
  const stands = await locked(tx, reportId);
  if ((stands.allocation_id ?? 0) !== seen.allocation || (stands.assignment_id ?? 0) !== seen.assignment) {
    const reason =
      'Somebody has moved this report since you opened it, so nothing was changed. See what stands now, then choose again.';
    return refuse({ code: 'WRONG_STATE', field: 'step', reason });
  }
  const step =
    'officer' in choice
      ? giveTo(stands.decided, choice.officer, who)
      : sendBack(stands.decided, choice.back, who, rules.shortestReason);
  if (!step.ok) return step;
  await write(tx, { reportId, externalId: stands.external_id, allocation: seen.allocation }, step.value, rules.now);
  return step;
}

interface Moved {
  reportId: string;
  externalId: string;
  allocation: number;
}

async function write(tx: Tx, { reportId, externalId, allocation }: Moved, step: Step, now: Date): Promise<void> {
  const account = step.officer
    ? await tx.selectFrom('staff_user').select('username').where('display_name', '=', step.officer).limit(1).execute()
    : [];
  const { id } = await tx
    .insertInto('assignment')
    .values({
      report_id: reportId,
      allocation_id: allocation,
      step: step.step,
      officer: step.officer,
      officer_username: account[0]?.username ?? null,
      reason: step.reason,
      made_by: step.madeBy,
      made_role: step.madeRole,
      made_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const back = step.step === 'sent_back';
  await tx
    .updateTable('report_standing')
    .set({ assignment_id: id, officer: step.officer, ...(back ? { decided: null, allocation_id: null } : {}) })
    .where('report_id', '=', reportId)
    .execute();
  if (back) {
    const decision = await decisionOf(tx, allocation);
    const done = { by: decision.decided_by, at: decision.decided_at };
    await dutyOwedAgain(tx, { reportId, what: 'imu_assessment' }, done);
  }
  await tellEvent(tx, { type: back ? 'allocation.sent_back' : 'allocation.assigned', externalId }, reportId);
}

/** Takes back one's own fresh step: what stood before it stands again. As staff. */
export async function undoStep(
  tx: Tx,
  reportId: string,
  step: number,
  who: ActingPerson,
  about: { minutes: number; now: Date },
): Promise<Result<{ step: Step['step'] }, Refusal>> {
  const stands = await locked(tx, reportId);
  const made = stands.assignment_id
    ? await maybeOne(tx.selectFrom('assignment').selectAll().where('id', '=', stands.assignment_id))
    : undefined;
  const known = made ? { id: made.id, decidedBy: made.made_by, decidedAt: made.made_at } : null;
  const may = mayUndo(known, step, who, about);
  if (!may.ok) return refuse({ ...may.error, field: 'step' });
  if (!made) throw new Error('A step that may be undone stands.');
  await tx
    .insertInto('assignment_undone')
    .values({ assignment_id: made.id, undone_by: who.username, undone_at: about.now })
    .execute();
  const before = await stepThatStands(tx, made.allocation_id);
  const decision = await decisionOf(tx, made.allocation_id);
  await tx
    .updateTable('report_standing')
    .set({
      assignment_id: before?.id ?? null,
      officer: before?.officer ?? null,
      decided: decision.decided,
      allocation_id: decision.id,
    })
    .where('report_id', '=', reportId)
    .execute();
  if (made.step === 'sent_back') {
    const done = { by: decision.decided_by, at: decision.decided_at };
    await dutyDoneByDeed(tx, { reportIds: [reportId], what: 'imu_assessment' }, done);
  }
  await tellEvent(tx, { type: 'allocation.step_undone', externalId: stands.external_id }, reportId);
  return ok({ step: made.step });
}

async function locked(tx: Tx, reportId: string) {
  const row = await maybeOne(
    tx
      .selectFrom('report_standing as s')
      .innerJoin('report as r', 'r.id', 's.report_id')
      .select(['s.decided', 's.allocation_id', 's.assignment_id', 'r.external_id'])
      .where('s.report_id', '=', reportId)
      .forUpdate('s'),
  );
  if (!row) throw new CounterfoilError('NO_SUCH_RECORD');
  return row as typeof row & { decided: Route | null };
}

const decisionOf = (tx: Tx, id: number) =>
  one(tx.selectFrom('allocation').select(['id', 'decided', 'decided_by', 'decided_at']).where('id', '=', id));

/** The newest step on a decision that nobody has undone. */
export function stepThatStands(tx: Tx, allocation: number) {
  return maybeOne(
    tx
      .selectFrom('assignment as a')
      .leftJoin('assignment_undone as n', 'n.assignment_id', 'a.id')
      .select(['a.id', 'a.step', 'a.officer'])
      .where('a.allocation_id', '=', allocation)
      .where('n.assignment_id', 'is', null)
      .orderBy('a.id', 'desc')
      .limit(1),
  );
}

/** The steps that gave reports to an officer with one press, this report's among them, as far as they stand: by who took them, and when. As staff. */
export function givenTogether(tx: Tx, reference: string, username: string) {
  return many(
    tx
      .selectFrom('report as r')
      .innerJoin('report_standing as s', 's.report_id', 'r.id')
      .innerJoin('assignment as a', 'a.id', 's.assignment_id')
      .select(['r.reference', 'a.id as step', 'a.officer', 'a.made_at'])
      .where('a.made_by', '=', username)
      .where('a.step', '=', 'assigned')
      .where((e) =>
        e(
          'a.made_at',
          '=',
          e
            .selectFrom('report as o')
            .innerJoin('report_standing as t', 't.report_id', 'o.id')
            .innerJoin('assignment as b', 'b.id', 't.assignment_id')
            .select('b.made_at')
            .where('o.reference', '=', reference)
            .where('b.made_by', '=', username),
        ),
      )
      .orderBy('a.id'),
  );
}

/** Every step on a report, the newest first, with who took it and when it was undone, if it was. */
export function stepsOf(tx: Tx, reportId: string) {
  return many(
    tx
      .selectFrom('assignment as a')
      .leftJoin('assignment_undone as n', 'n.assignment_id', 'a.id')
      .select(['a.id', 'a.step', 'a.officer', 'a.reason', 'a.made_by', 'a.made_role', 'a.made_at', 'a.allocation_id'])
      .select([nameOfStaff('a.made_by').as('display_name'), 'n.undone_at'])
      .where('a.report_id', '=', reportId)
      .orderBy('a.id', 'desc'),
  );
}
export type KeptStep = Awaited<ReturnType<typeof stepsOf>>[number];
