import type { CONTACT_RESULT } from '#catalogue/casework/case-words.ts';
import type { PersonsReport } from '#journey/intake/same-person.ts';
import { dutiesOf, type KeptDuty } from '#journey/triage/assessments.ts';
import { CONTACT, DONE_BY_DEED, markDutyDone } from '#journey/triage/mark-duty.ts';
import { type CaseItem, itemsOf } from '#store/case-items.ts';
import type { Tx } from '#store/store.ts';

/** An entry of the contact log, on this report or on another of the same person. */
export interface ContactEntry extends CaseItem {
  /** Reference of the report it was written on. */
  reference: string;
}

/** Results that count as having told somebody something. */
export const REACHED: keyof typeof CONTACT_RESULT = 'reached';

/** Duties that a contact can satisfy: being in touch, and telling something. */
const BY_CONTACT = new RegExp(`${CONTACT.source}|tell|told|reason|needs|personal_statement`);

/** An open duty to this victim, on one or several reports of theirs. */
export interface OpenContactDuty {
  what: string;
  /** The earliest time at which it falls due on any of them. */
  due: Date;
  on: readonly { report: PersonsReport; duty: KeptDuty }[];
}

/** The contact log of a person over all reports that are theirs, the newest entry first (R3.17). As staff. */
export async function contactLog(tx: Tx, reports: readonly PersonsReport[]): Promise<ContactEntry[]> {
  const references = new Map(reports.map((r) => [r.id, r.reference]));
  const items = await itemsOf(tx, [...references.keys()], ['contact']);
  const when = (i: CaseItem) => i.body.at ?? i.changedAt.toISOString();
  return items
    .filter((i) => !i.removed)
    .map((i) => ({ ...i, reference: references.get(i.reportId) ?? '' }))
    .sort((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : b.id - a.id));
}

/** What is owed to a person and can be done by being in touch with them, over all reports that are theirs, the soonest first. As staff. */
export async function openContactDuties(tx: Tx, reports: readonly PersonsReport[]): Promise<OpenContactDuty[]> {
  const open = new Map<string, { report: PersonsReport; duty: KeptDuty }[]>();
  for (const report of reports) {
    for (const duty of await dutiesOf(tx, report.id)) {
      if (duty.done_at || DONE_BY_DEED.has(duty.what) || !BY_CONTACT.test(duty.what)) continue;
      open.set(duty.what, [...(open.get(duty.what) ?? []), { report, duty }]);
    }
  }
  return [...open]
    .map(([what, on]) => ({ what, on, due: new Date(Math.min(...on.map((o) => o.duty.due.getTime()))) }))
    .sort((a, b) => a.due.getTime() - b.due.getTime());
}

/**
 * Marks duties as done on every report of the person by one contact (R3.17), and puts the next agreed update where one is wished.
 * @returns ids of the reports that something changed on. @throws CounterfoilError REASON_REQUIRED for a late one without a reason. As staff.
 */
export async function satisfyDuties(
  tx: Tx,
  duties: readonly OpenContactDuty[],
  done: { by: string; at: Date; lateBecause: string; item: number },
): Promise<string[]> {
  const touched = new Set<string>();
  for (const { on } of duties) {
    for (const { report, duty } of on) {
      await markDutyDone(tx, { reportId: report.id, externalId: report.externalId, id: duty.id }, done);
      touched.add(report.id);
    }
  }
  return [...touched];
}

/** The next update that was agreed with the victim (R3.12): a duty of its own beside those of the rules. As staff. */
export async function agreeNextUpdate(tx: Tx, reportId: string, due: Date, by: string): Promise<void> {
  const updates = await tx
    .selectFrom('duty')
    .select(['id', 'what', 'done_at'])
    .where('report_id', '=', reportId)
    .where('what', 'like', 'victim_update%')
    .execute();
  const open = updates.find((u) => u.done_at === null);
  const basis = `Victims’ Code right 6: an update as agreed with the victim, by ${by}.`;
  if (open) await tx.updateTable('duty').set({ due, basis }).where('id', '=', open.id).execute();
  else
    await tx
      .insertInto('duty')
      .values({ report_id: reportId, what: `victim_update_${updates.length + 1}`, due, basis })
      .execute();
}
