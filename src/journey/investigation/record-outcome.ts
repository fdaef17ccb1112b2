import { MINUTE_MS } from '#core/clock.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { ActingPerson } from '#core/role.ts';
import { tellOpenedAgain, tellOutcome } from '#journey/messages/tell-outcome.ts';
import { endUpdates, reopenUpdates } from '#journey/triage/following-duties.ts';
import { setNextContact } from '#journey/triage/mark-duty.ts';
import { type CaseItem, changeItem, type ItemActor, type ItemCase, itemsOf } from '#store/case-items.ts';
import { tellEvent } from '#store/event-log.ts';
import { many } from '#store/rows.ts';
import { nameOfStaff } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';
import type { OutcomeWish } from './outcome.ts';

/** Every outcome of a case that was ever recorded, the newest first. As staff. */
export async function outcomesOf(tx: Tx, reportId: string) {
  return many(
    tx
      .selectFrom('case_outcome as o')
      .leftJoin('case_outcome_undone as u', 'u.outcome_id', 'o.id')
      .selectAll('o')
      .select([
        'u.undone_at',
        'u.undone_by',
        'u.reason as undone_because',
        nameOfStaff('o.decided_by').as('display_name'),
      ])
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
 * they follow the report, it says so from now on. Open actions are closed with it where that was asked for. As staff.
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
  if (wish.openActions === 'close') await closeActions(tx, of, { by: who.username, at: now });
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
  await takeBack(tx, of, stands, { by: who, at: about.now }, null);
}

/**
 * Opens a case again that had ended, whoever ended it and whenever: what ended with it stands as before. Whoever read of the end on the page
 * where they follow the report reads there why it goes on. `reason`: in words the victim could read. As staff.
 * @throws CounterfoilError WRONG_STATE when that outcome does not stand.
 */
export async function openAgain(tx: Tx, of: ItemCase, id: number, reason: string, who: ItemActor): Promise<void> {
  const stands = outcomeThatStands(await outcomesOf(tx, of.reportId));
  if (stands?.id !== id) throw new CounterfoilError('WRONG_STATE');
  await takeBack(tx, of, stands, who, reason);
  if (stands.informed === 'tracker') await tellOpenedAgain(tx, of.reportId, { outcome: id, reason, by: who.by });
}

async function takeBack(
  tx: Tx,
  of: ItemCase,
  stands: KeptOutcome,
  who: ItemActor,
  reason: string | null,
): Promise<void> {
  await tx
    .insertInto('case_outcome_undone')
    .values({ outcome_id: stands.id, undone_by: who.by, undone_at: who.at, reason })
    .execute();
  const closed = (await itemsOf(tx, [of.reportId], ['action'])).filter(
    (a) => !a.removed && a.doneAt?.getTime() === stands.decided_at.getTime(),
  );
  await pressAll(tx, of, closed, null, who);
  await reopenUpdates(tx, of.reportId, { by: stands.decided_by, at: stands.decided_at });
  await setNextContact(tx, of.reportId);
  const { externalId } = of;
  const { outcome_type: outcomeType } = stands;
  await tellEvent(tx, { type: 'outcome.undone', externalId, outcomeType, by: who.by }, of.reportId);
}

/** Actions of a case that nobody has done yet. As staff. */
export const openActionsOf = async (tx: Tx, reportId: string): Promise<CaseItem[]> =>
  (await itemsOf(tx, [reportId], ['action'])).filter((a) => !a.removed && a.doneAt === null);

const closeActions = async (tx: Tx, of: ItemCase, who: ItemActor): Promise<void> =>
  pressAll(tx, of, await openActionsOf(tx, of.reportId), who.at, who);

async function pressAll(tx: Tx, of: ItemCase, items: readonly CaseItem[], doneAt: Date | null, who: ItemActor) {
  const change = doneAt ? 'done' : 'reopened';
  for (const item of items)
    await changeItem(tx, of, { id: item.id, seen: item.version }, { ...item, doneAt }, { change, ...who });
}
