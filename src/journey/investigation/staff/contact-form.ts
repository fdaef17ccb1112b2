import { reportsOfPerson } from '#journey/intake/same-person.ts';
import {
  agreeNextUpdate,
  type OpenContactDuty,
  openContactDuties,
  REACHED,
  satisfyDuties,
} from '#journey/investigation/contact-log.ts';
import type { ItemActor } from '#store/case-items.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { checkboxes, dateInput, input } from '#web/components/forms.ts';
import { momentOf, noBoxes, sentBoxes, whyNoDay } from '#web/date-fields.ts';
import { dueInWords } from '#web/durations.ts';
import type { FormValues } from '#web/form-values.ts';
import { type Html, html } from '#web/html.ts';
import { plainWords, wordsInList } from '#web/plain-words.ts';
import type { RecordValues } from '#web/record-form.ts';

/** What a contact does besides being written down. */
export interface ContactExtras {
  duties: readonly OpenContactDuty[];
  lateBecause: string;
  nextUpdate: Date | null;
  errors: FieldError[];
}

/** Usually done by any contact with the victim, so ticked already. */
const USUAL: readonly string[] = ['first_contact', 'victim_update'];
const LONGEST_LATE = 500;

/** What is owed to the person of a report and can be done by a contact. As staff. */
export const openDutiesFor = async (tx: Tx, report: { id: string }): Promise<OpenContactDuty[]> =>
  openContactDuties(tx, await reportsOfPerson(tx, report.id));

/** What was sent beside the entry itself: which duties it did, why late, and when the next update is agreed for. */
export function readExtras(
  form: FormValues,
  duties: readonly OpenContactDuty[],
  values: RecordValues,
  now: Date,
): ContactExtras {
  const errors: FieldError[] = [];
  const ticked = new Set(form.all('duties'));
  const reached = values.body.result === REACHED;
  const done = reached ? duties.filter((d) => ticked.has(d.what)) : [];
  const lateBecause = form.text('late');
  const isLate = done.some((d) => d.on.some((o) => o.duty.due < now));
  if (isLate && lateBecause === '')
    errors.push({ field: 'late', message: 'Something you ticked is overdue: say why it is late' });
  if (lateBecause.length > LONGEST_LATE)
    errors.push({ field: 'late', message: `Write at most ${LONGEST_LATE} characters` });
  const boxes = sentBoxes(form, 'next');
  const nextUpdate = momentOf(boxes, '17:00');
  if (!noBoxes(boxes) && (nextUpdate === null || nextUpdate <= now))
    errors.push({ field: 'next-day', message: nextUpdate ? 'Give a day in the future' : whyNoDay(boxes) });
  return { duties: done, lateBecause, nextUpdate, errors };
}

/** Does what the contact did, on every report of the person. @returns ids of the reports changed. */
export async function keepContact(
  tx: Tx,
  entry: { reportId: string; id: number },
  extras: ContactExtras,
  who: ItemActor,
): Promise<string[]> {
  const { lateBecause } = extras;
  const changed = await satisfyDuties(tx, extras.duties, { ...who, lateBecause, item: entry.id });
  if (extras.nextUpdate) await agreeNextUpdate(tx, entry.reportId, extras.nextUpdate, who.by);
  return changed;
}

/** The fields of it. `here`: the reference of this report. */
export function extraFields(
  duties: readonly OpenContactDuty[],
  here: string,
  sent: FormValues | null,
  errors: readonly FieldError[],
  now: Date,
): Html {
  const ticked = sent ? new Set(sent.all('duties')) : null;
  const choices = duties.map((d) => {
    const elsewhere = d.on.map((o) => o.report.reference).filter((r) => r !== here);
    return {
      value: d.what,
      label: plainWords(d.what),
      hint: `${dueInWords(d.due, now)}${elsewhere.length > 0 ? `; also on ${wordsInList(elsewhere)}, of the same person` : ''}`,
      checked: ticked ? ticked.has(d.what) : USUAL.includes(d.what),
    };
  });
  const late = errorOf(errors, 'late');
  const next = errorOf(errors, 'next-day');
  return html`${
    choices.length > 0
      ? html`${checkboxes({ name: 'duties', label: 'This does what was owed', hint: 'Counts only where you spoke, or it was sent. One entry counts for every report of the same person.', small: true, choices })}
${input({ name: 'late', label: 'If any of these is overdue, why', value: sent?.text('late') ?? '', ...(late ? { error: late } : {}) })}`
      : ''
  }${dateInput({ name: 'next', label: 'Next update agreed for', hint: 'Leave it empty if nothing was agreed.', ...(sent ? sentBoxes(sent, 'next') : {}), ...(next ? { error: next } : {}) })}`;
}
