/** What is owed to a victim because of what was done in the case: the next update (R3.12), and word of each step against a suspect (R3.18). */
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import type { Route } from '#core/assessment.ts';
import { DAY_MS } from '#core/clock.ts';
import { caseHasEnded } from '#store/case-outcomes.ts';
import type { Tx } from '#store/store.ts';
import { plainWords } from '#web/plain-words.ts';
import { dueInWorkingDays } from './working-days.ts';

const UPDATES = 'victim_update%';
/** Routes on which somebody works and the victim waits for news. */
const WORKED_ON: readonly (Route | null)[] = ['SFCU', 'LCU', '999_response'];
const rights = CURRENT_POLICY.duty;

/** After an update the next one is owed, while somebody works on the case and no other is open. As staff. */
export async function oweNextUpdate(tx: Tx, reportId: string, done: { id: number; at: Date }): Promise<void> {
  const standing = await tx
    .selectFrom('report_standing')
    .select('decided')
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  if (!WORKED_ON.includes((standing?.decided ?? null) as Route | null) || (await caseHasEnded(tx, reportId))) return;
  const updates = await updatesOf(tx, reportId);
  if (updates.some((u) => u.done_at === null)) return;
  await tx
    .insertInto('duty')
    .values({
      report_id: reportId,
      what: `victim_update_${updates.length + 1}`,
      due: new Date(done.at.getTime() + rights.updateDays * DAY_MS),
      basis: `Victims’ Code right 6: an update every ${rights.updateDays} days, even if nothing is new, unless the victim agrees another interval.`,
      after_duty: done.id,
    })
    .execute();
}

/** The update that a mark had called for is not owed, because the mark was taken back. As staff. */
export async function dropNextUpdate(tx: Tx, reportId: string, after: number): Promise<void> {
  await tx
    .deleteFrom('duty')
    .where('report_id', '=', reportId)
    .where('after_duty', '=', after)
    .where('done_at', 'is', null)
    .execute();
}

const updatesOf = (tx: Tx, reportId: string) =>
  tx
    .selectFrom('duty')
    .select(['id', 'done_at'])
    .where('report_id', '=', reportId)
    .where('what', 'like', UPDATES)
    .execute();

/** The outcome is the last update: nothing more is waited for. As staff. */
export async function endUpdates(tx: Tx, reportId: string, done: { by: string; at: Date }): Promise<void> {
  const open = tx
    .updateTable('duty')
    .where('report_id', '=', reportId)
    .where('what', 'like', UPDATES)
    .where('done_at', 'is', null);
  const told = { done_at: done.at, done_by: done.by };
  await open
    .set({ ...told, late_because: 'Nobody said why. They were told how the case ended.' })
    .where('due', '<', done.at)
    .execute();
  await open.set(told).execute();
}

/** The update that the telling of an outcome had ended is owed again, because the outcome was taken back: the last of them. As staff. */
export async function reopenUpdates(tx: Tx, reportId: string, done: { by: string; at: Date }): Promise<void> {
  await tx
    .updateTable('duty')
    .set({ done_at: null, done_by: null, late_because: null })
    .where('done_at', '=', done.at)
    .where('done_by', '=', done.by)
    .where('id', '=', (e) =>
      e
        .selectFrom('duty as u')
        .select((m) => m.fn.max('u.id').as('last'))
        .where('u.report_id', '=', reportId)
        .where('u.what', 'like', UPDATES),
    )
    .execute();
}

/** A step against a suspect, or a statement taken, as it was written in the case. */
export interface CaseStep {
  /** Of the record. */
  item: number;
  /** One of CASE_STEPS. */
  what: string;
  at: Date;
  /** Taken back, or never so. */
  removed: boolean;
}

/**
 * Makes what is owed agree with a step as it now stands in the case: telling the victim of it within the days of right 6, or offering a personal
 * statement when their own was taken. What was done stays done. As staff.
 */
export async function oweForStep(tx: Tx, reportId: string, step: CaseStep, enhanced: boolean): Promise<void> {
  const known = await tx.selectFrom('duty').select(['id', 'done_at']).where('item_id', '=', step.item).execute();
  if (known.some((d) => d.done_at !== null)) return;
  await tx.deleteFrom('duty').where('item_id', '=', step.item).where('done_at', 'is', null).execute();
  if (step.removed) return;
  const statement = step.what === 'statement';
  const what = statement ? 'offer_personal_statement' : `tell_of_${step.what}`;
  const days = statement ? 0 : enhanced ? rights.enhancedWorkingDays : rights.standardWorkingDays;
  const { due, caution } = dueInWorkingDays(step.at, days);
  const before = await tx
    .selectFrom('duty')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('report_id', '=', reportId)
    .where('what', 'like', `${what}%`)
    .executeTakeFirstOrThrow();
  const n = Number(before.n);
  await tx
    .insertInto('duty')
    .values({
      report_id: reportId,
      what: n > 0 ? `${what}_${n + 1}` : what,
      due,
      basis: statement
        ? 'Victims’ Code right 7: offer a personal statement when theirs is taken.'
        : `Victims’ Code right 6: ${plainWords(what).toLowerCase()}, with reasons, within ${days} working day${days === 1 ? '' : 's'} (${enhanced ? 'enhanced' : 'standard'} rights).${caution}`,
      item_id: step.item,
    })
    .execute();
}

/** What is told within the days of right 6. */
const RIGHT_SIX = /^(?:no_investigation_reason|arrest_told|tell_of_)/;

/** Enhanced rights were found: what right 6 gives five days is due in one, counted from now, and never later than it was. As staff. */
export async function hastenForEnhanced(tx: Tx, reportId: string, ground: string, now: Date): Promise<void> {
  const { due } = dueInWorkingDays(now, rights.enhancedWorkingDays);
  const open = await tx
    .selectFrom('duty')
    .select(['id', 'what', 'due', 'basis'])
    .where('report_id', '=', reportId)
    .where('done_at', 'is', null)
    .execute();
  for (const d of open.filter((o) => RIGHT_SIX.test(o.what) && o.due > due))
    await tx
      .updateTable('duty')
      .set({ due, basis: `${d.basis} Enhanced rights since: ${ground}.` })
      .where('id', '=', d.id)
      .execute();
}
