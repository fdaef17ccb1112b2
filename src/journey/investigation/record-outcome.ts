import { MINUTE_MS } from '#core/clock.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { ActingPerson } from '#core/role.ts';
import { tellOutcome } from '#journey/messages/tell-outcome.ts';
import { endUpdates, reopenUpdates } from '#journey/triage/following-duties.ts';
import { setNextContact } from '#journey/triage/mark-duty.ts';
import type { ItemCase } from '#store/case-items.ts';
import { tellEvent } from '#store/event-log.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import type { OutcomeWish } from './outcome.ts';

/** Every outcome of a case that was ever recorded, the newest first. As staff. */
export async function outcomesOf(tx: Tx, reportId: string) {
  return many(
    tx
      .selectFrom('case_outcome as o')
      .leftJoin('case_outcome_undone as u', 'u.outcome_id', 'o.id')
      .leftJoin('staff_user as s', 's.username', 'o.decided_by')
      .selectAll('o')
      .select(['u.undone_at', 's.display_name'])
      .where('o.report_id', '=', reportId)
      .orderBy('o.id', 'desc'),
  );
}
export type KeptOutcome = Awaited<ReturnType<typeof outcomesOf>>[number];

/** The outcome that stands: the newest that was not taken back. */
export const outcomeThatStands = (outcomes: readonly KeptOutcome[]): KeptOutcome | undefined =>
  outcomes.find((o) => o.undone_at === null);

/**
 * Records how a case ended. The wish has passed `outcomeRefusals`; the database checks it again. Where the victim is told by the page on which
 * they follow the report, it says so from now on. As staff.
 * @returns the number of the outcome.
 */
export async function recordOutcome(
  tx: Tx,
  of: ItemCase,
  wish: OutcomeWish,
  who: ActingPerson,
  now: Date,
): Promise<number> {
  const { id } = await tx
    .insertInto('case_outcome')
    .values({
      report_id: of.reportId,
      outcome_type: wish.type,
      suspect_identified: wish.suspectIdentified === true,
      victim_supports: wish.victimSupports,
      receiving_body: wish.receivingBody.trim() || null,
      public_interest: wish.publicInterest.trim() || null,
      reason: wish.reason.trim(),
      informed: wish.informed!,
      informed_item: wish.informed === 'contact' ? wish.informedItem : null,
      not_informed: wish.informed === 'not' ? wish.notInformed.trim() : null,
      decided_by: who.username,
      decided_role: who.roles[0] ?? '',
      decided_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (wish.informed === 'tracker')
    await tellOutcome(tx, {
      reportId: of.reportId,
      outcomeType: wish.type,
      reason: wish.reason,
      by: who.username,
    });
  if (wish.informed !== 'not') await endUpdates(tx, of.reportId, { by: who.username, at: now });
  await setNextContact(tx, of.reportId);
  const { externalId } = of;
  await tellEvent(tx, { type: 'outcome.recorded', externalId, outcomeType: wish.type, by: who.username }, of.reportId);
  return id;
}

/** Whether this person may take the outcome back: their own, while it is fresh and was not told on the page where the report is followed. */
export const mayUndoOutcome = (
  outcome: Pick<KeptOutcome, 'decided_by' | 'decided_at' | 'informed' | 'undone_at'>,
  who: string,
  about: { minutes: number; now: Date },
): boolean =>
  outcome.undone_at === null &&
  outcome.decided_by === who &&
  outcome.informed !== 'tracker' &&
  about.now.getTime() - outcome.decided_at.getTime() <= about.minutes * MINUTE_MS;

/** @throws CounterfoilError WRONG_STATE when it is not this person's own fresh outcome, or not the one that stands. As staff. */
export async function undoOutcome(
  tx: Tx,
  of: ItemCase,
  id: number,
  who: string,
  about: { minutes: number; now: Date },
): Promise<void> {
  const stands = outcomeThatStands(await outcomesOf(tx, of.reportId));
  if (stands?.id !== id || !mayUndoOutcome(stands, who, about)) throw new CounterfoilError('WRONG_STATE');
  await tx.insertInto('case_outcome_undone').values({ outcome_id: id, undone_by: who, undone_at: about.now }).execute();
  await reopenUpdates(tx, of.reportId, { by: stands.decided_by, at: stands.decided_at });
  await setNextContact(tx, of.reportId);
  const { externalId } = of;
  await tellEvent(tx, { type: 'outcome.undone', externalId, outcomeType: stands.outcome_type, by: who }, of.reportId);
}
