import type { Route } from '#core/assessment.ts';
import { CounterfoilError } from '#core/errors.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ActingPerson } from '#core/role.ts';
import { dutyOwedAgain } from '#journey/triage/assessments.ts';
import { tellEvent } from '#store/event-log.ts';
import { maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { publicStageOf } from './public-stage.ts';
import { decisionsOf, decisionThatStands } from './record-decision.ts';
import { stepThatStands } from './record-step.ts';
import { mayUndo } from './undo.ts';

/**
 * Undoes the decision that stands on a report, if this person may: what stood before it stands again, an earlier decision or else the proposal,
 * and the report waits in the queue once more. The decision is kept, marked as undone. As staff.
 * @param decision id of the decision that was shown.
 */
export async function recordUndo(
  tx: Tx,
  reportId: string,
  decision: number,
  who: ActingPerson,
  about: { minutes: number; now: Date },
): Promise<Result<{ restored: string | null }, Refusal>> {
  const standing = await maybeOne(
    tx
      .selectFrom('report_standing as s')
      .innerJoin('report as r', 'r.id', 's.report_id')
      .select('r.external_id')
      .where('s.report_id', '=', reportId)
      .forUpdate('s'),
  );
  if (!standing) throw new CounterfoilError('NO_SUCH_RECORD');
  const kept = await decisionsOf(tx, reportId);
  const stands = decisionThatStands(kept);
  const known = stands ? { id: stands.id, decidedBy: stands.decided_by, decidedAt: stands.decided_at } : null;
  const may = mayUndo(known, decision, who, about);
  if (!may.ok) return may;
  if (!stands) throw new Error('A decision that may be undone stands.');
  if (await stepThatStands(tx, stands.id)) {
    const reason = 'The unit has already taken the report over. Record a new decision with its reason instead.';
    return refuse({ code: 'WRONG_STATE', field: 'decide', reason });
  }
  await tx
    .insertInto('allocation_undone')
    .values({ allocation_id: stands.id, undone_by: who.username, undone_at: about.now })
    .execute();
  // What stood before: an earlier decision with the unit's step on it, or one that its unit had sent back.
  const earlier = kept.find((d) => d.id < stands.id && !d.undone_at);
  const before = earlier?.sent_back ? undefined : earlier;
  const step = earlier ? await stepThatStands(tx, earlier.id) : undefined;
  const spokenTo = await maybeOne(
    tx
      .selectFrom('duty')
      .select('id')
      .where('report_id', '=', reportId)
      .where('what', '=', 'first_contact')
      .where('done_at', 'is not', null),
  );
  await tx
    .updateTable('report_standing')
    .set({
      decided: before?.decided ?? null,
      allocation_id: before?.id ?? null,
      assignment_id: step?.id ?? null,
      officer: step?.officer ?? null,
      public_stage: before ? publicStageOf(before.decided as Route) : spokenTo ? 'checked' : 'received',
    })
    .where('report_id', '=', reportId)
    .execute();
  // Deciding had done this duty, so it is owed again, unless the decision that stands now had done it before.
  const done = { by: stands.decided_by, at: stands.decided_at };
  if (!before) await dutyOwedAgain(tx, { reportId, what: 'imu_assessment' }, done);
  const allocation = stands.decided as Route;
  await tellEvent(tx, { type: 'allocation.undone', externalId: standing.external_id, allocation }, reportId);
  return ok({ restored: before?.decided ?? null });
}
