/** What an entry of the contact log did stands and falls with it. */
import { reportsOfPerson } from '#journey/intake/same-person.ts';
import { markDutyDone, reopenDuty } from '#journey/triage/mark-duty.ts';
import { type CaseItem, itemOf, versionsOf } from '#store/case-items.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { REACHED } from './contact-log.ts';

/** Why a duty that was late keeps no other reason: the entry that did it was taken back and put back. */
const PUT_BACK = 'Nobody said why. The contact that did it was put back.';

const standsAsContact = (item: CaseItem): boolean =>
  !item.removed && item.body.with === 'victim' && item.body.result === REACHED;

/**
 * What these entries of the contact log did is owed again where they no longer stand, did not reach the victim after all, or were about somebody
 * else's report; and is done again where they stand again. @returns ids of the reports on which something changed. As staff.
 */
export async function reviewContactDuties(
  tx: Tx,
  entries: readonly { reportId: string; id: number }[],
  by: string,
): Promise<string[]> {
  const touched = new Set<string>();
  for (const { reportId, id } of entries) {
    const did = await dutiesDoneBy(tx, id);
    if (did.length === 0) continue;
    const item = await itemOf(tx, reportId, id);
    const theirs = new Set((await reportsOfPerson(tx, reportId)).map((r) => r.id));
    const first = (await versionsOf(tx, id)).at(-1) ?? item;
    for (const d of did) {
      const holds = standsAsContact(item) && theirs.has(d.report_id);
      if (holds === (d.done_at !== null)) continue;
      const duty = { reportId: d.report_id, externalId: d.external_id, id: d.id };
      if (holds)
        await markDutyDone(tx, duty, {
          by: first.changedBy,
          at: first.changedAt,
          lateBecause: d.late_because ?? PUT_BACK,
          item: id,
        });
      else await reopenDuty(tx, duty, d.what, by);
      touched.add(d.report_id);
    }
  }
  return [...touched];
}

/** Entries by which something was done on one of these reports, wherever they were written. As staff. */
export const contactsThatDid = (tx: Tx, reportIds: readonly string[]) =>
  many(
    tx
      .selectFrom('case_item as i')
      .select(['i.id', 'i.report_id as reportId'])
      .where('i.id', 'in', (e) =>
        e
          .selectFrom('duty as d')
          .select((s) => s.ref('d.done_item').$notNull().as('item'))
          .where('d.done_item', 'is not', null)
          .where('d.report_id', 'in', [...reportIds]),
      ),
  );

const dutiesDoneBy = (tx: Tx, item: number) =>
  many(
    tx
      .selectFrom('duty as d')
      .innerJoin('report as r', 'r.id', 'd.report_id')
      .select(['d.id', 'd.report_id', 'd.what', 'd.done_at', 'd.late_because', 'r.external_id'])
      .where('d.done_item', '=', item)
      .orderBy('d.id'),
  );
