import { sql } from 'kysely';
import { MINUTE_MS } from '#core/clock.ts';
import { CounterfoilError } from '#core/errors.ts';
import { tellEvent } from '#store/event-log.ts';
import type { Tx } from '#store/store.ts';
import { dropNextUpdate, oweNextUpdate } from './following-duties.ts';

interface WhichDuty {
  reportId: string;
  externalId: string;
  id: number;
}

/**
 * Writes that a duty has been done. A duty that is done late needs the reason why (R3.16). `item`: the entry of the contact log that did it. As staff.
 * @throws CounterfoilError WRONG_STATE when somebody has marked it already, REASON_REQUIRED when it is late and no reason is given.
 */
export async function markDutyDone(
  tx: Tx,
  duty: WhichDuty,
  done: { by: string; at: Date; lateBecause: string; item?: number },
): Promise<void> {
  const row = await lockedDuty(tx, duty);
  if (row.done_at) throw new CounterfoilError('WRONG_STATE');
  const late = row.due < done.at;
  if (late && done.lateBecause === '') throw new CounterfoilError('REASON_REQUIRED');
  await tx
    .updateTable('duty')
    .set({
      done_at: done.at,
      done_by: done.by,
      late_because: late ? done.lateBecause : null,
      done_item: done.item ?? null,
    })
    .where('id', '=', duty.id)
    .execute();
  if (row.what === FIRST_CONTACT) await setStage(tx, duty.reportId, 'received', 'checked');
  if (isUpdate(row.what)) await oweNextUpdate(tx, duty.reportId, { id: duty.id, at: done.at });
  if (CONTACT.test(row.what)) await setNextContact(tx, duty.reportId);
  const { externalId } = duty;
  await tellEvent(tx, { type: 'duty.done', externalId, duty: row.what, by: done.by }, duty.reportId);
}

/** Whether this person may take back that a duty was done: their own mark, while it is fresh. */
export function mayUndoDuty(
  duty: { what: string; done_at: Date | null; done_by: string | null },
  who: string,
  about: { minutes: number; now: Date },
): boolean {
  if (!duty.done_at || duty.done_by !== who || DONE_BY_DEED.has(duty.what)) return false;
  return about.now.getTime() - duty.done_at.getTime() <= about.minutes * MINUTE_MS;
}

/** Done by deciding, never by saying so. */
export const DONE_BY_DEED: ReadonlySet<string> = new Set(['imu_assessment']);

/**
 * Takes back that a duty was done, so that it is owed again. As staff.
 * @throws CounterfoilError WRONG_STATE when it is not this person's own fresh mark.
 */
export async function undoDutyDone(
  tx: Tx,
  duty: WhichDuty,
  who: string,
  about: { minutes: number; now: Date },
): Promise<void> {
  const row = await lockedDuty(tx, duty);
  if (!mayUndoDuty(row, who, about)) throw new CounterfoilError('WRONG_STATE');
  await reopenDuty(tx, duty, row.what, who);
  await tx.updateTable('duty').set({ late_because: null, done_item: null }).where('id', '=', duty.id).execute();
}

/** What was done is owed again, and what followed from its being done is not. As staff. */
export async function reopenDuty(tx: Tx, duty: WhichDuty, what: string, by: string): Promise<void> {
  await tx.updateTable('duty').set({ done_at: null, done_by: null }).where('id', '=', duty.id).execute();
  if (what === FIRST_CONTACT) await setStage(tx, duty.reportId, 'checked', 'received');
  if (isUpdate(what)) await dropNextUpdate(tx, duty.reportId, duty.id);
  if (CONTACT.test(what)) await setNextContact(tx, duty.reportId);
  await tellEvent(tx, { type: 'duty.undone', externalId: duty.externalId, duty: what, by }, duty.reportId);
}

const FIRST_CONTACT = 'first_contact';
const isUpdate = (what: string): boolean => what.startsWith('victim_update');
/** Duties that are a contact with the victim. */
export const CONTACT = /contact|update|confirmation/;

async function lockedDuty(tx: Tx, duty: WhichDuty) {
  const row = await tx
    .selectFrom('duty')
    .select(['what', 'due', 'done_at', 'done_by'])
    .where('id', '=', duty.id)
    .where('report_id', '=', duty.reportId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new CounterfoilError('NO_SUCH_RECORD');
  return row;
}

/** Whoever has spoken to the victim has read the report: the public page says so, while nothing is decided. */
function setStage(tx: Tx, reportId: string, from: 'received' | 'checked', to: 'received' | 'checked') {
  return tx
    .updateTable('report_standing')
    .set({ public_stage: to })
    .where('report_id', '=', reportId)
    .where('public_stage', '=', from)
    .where('decided', 'is', null)
    .execute();
}

/** What the public page promises: the next contact that is still owed. */
export async function setNextContact(tx: Tx, reportId: string): Promise<void> {
  await sql`UPDATE report_standing SET next_contact = (SELECT min(due) FROM duty
      WHERE report_id = ${reportId} AND done_at IS NULL AND what ~ ${CONTACT.source})
    WHERE report_id = ${reportId}`.execute(tx);
}
