import { momentInWords } from '#web/dates.ts';
import { dueInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { plainWords } from '#web/plain-words.ts';
import type { KeptDuty } from './assessments.ts';
import { DONE_BY_DEED, mayUndoDuty } from './mark-duty.ts';

interface DutyForm {
  reference: string;
  now: Date;
  /** The hidden field of forms; null where the person may not mark duties as done. */
  csrf: (() => Html) | null;
  /** Who looks, by username: whoever has marked a duty may take it back for so many minutes. */
  user: string;
  undoMinutes: number;
}

/** What is owed to the victim, each with a button to say that it has been done. */
export function dutiesSection(duties: readonly KeptDuty[], form: DutyForm): Html {
  if (duties.length === 0) return html`<p class="govuk-body-s">Nothing is owed.</p>`;
  return html`<ul class="cf-plainlist">${duties.map((d) => (d.done_at ? doneDuty(d, form) : openDuty(d, form)))}</ul>`;
}

function doneDuty(d: KeptDuty, { reference, now, csrf, user, undoMinutes }: DutyForm): Html {
  const undo = csrf && mayUndoDuty(d, user, { minutes: undoMinutes, now });
  return html`<li><strong>${plainWords(d.what)}</strong>: done ${momentInWords(d.done_at!)} by ${d.done_name ?? 'somebody'}${
    d.late_because ? html`<br><span class="cf-quiet">Late, because: ${d.late_because}</span>` : ''
  }${
    undo
      ? html`<form method="post" action="/staff/reports/${reference}/duties/${d.id}/undo">${csrf()}
<button class="cf-linkbutton">Undo<span class="govuk-visually-hidden">: ${plainWords(d.what)} was not done</span></button></form>`
      : ''
  }</li>`;
}

function openDuty(d: KeptDuty, { reference, now, csrf }: DutyForm): Html {
  const late = d.due < now;
  const name = plainWords(d.what);
  return html`<li><strong>${name}</strong>: <span class="${late ? 'cf-late' : ''}">${dueInWords(d.due, now)}</span>
<br><span class="cf-quiet">${d.basis} By ${momentInWords(d.due)}.</span>
${
  csrf && !DONE_BY_DEED.has(d.what)
    ? html`<form method="post" action="/staff/reports/${reference}/duties/${d.id}">${csrf()}
<button class="cf-linkbutton">Mark as done<span class="govuk-visually-hidden">: ${name}</span></button></form>`
    : ''
}</li>`;
}
