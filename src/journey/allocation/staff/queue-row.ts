import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { lateBefore, type WaitingReport } from '#journey/allocation/queue.ts';
import { mayDecideTogether } from '#journey/allocation/record-bulk.ts';
import { routeShort } from '#journey/allocation/route-words.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { bandTag, topReasons } from '#journey/triage/assessment-sections.ts';
import type { OpenDuties } from '#journey/triage/assessments.ts';
import { agoInWords, dueInWords } from '#web/durations.ts';
import { type Html, html, type Part } from '#web/html.ts';
import { counted, plainWords } from '#web/plain-words.ts';

/** What stands beside the reports of a page of the queue. */
export interface Beside {
  others: Map<string, { series: string; others: number }>;
  duties: Map<string, OpenDuties>;
  /** The filter, as an address says it. */
  query: string;
  ticked: ReadonlySet<string>;
  now: Date;
}

const HEADINGS = ['Report', 'Band and proposal', 'What and where', 'Why', 'Due'];

/** The queue as a table: a tick box, then a row a report. Rows and boxes are marked for the single keys. */
export function queueTable(waiting: readonly WaitingReport[], beside: Beside): Html {
  return html`<div class="cf-scroll cf-stack cf-queue" tabindex="0" role="region" aria-label="Reports that wait for a decision"><table class="govuk-table">
<caption class="govuk-visually-hidden">Reports that wait for a decision, the most pressing first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><td class="govuk-table__cell cf-tick"></td>${HEADINGS.map((h) => html`<th scope="col" class="govuk-table__header">${h}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${waiting.map((w) => row(w, beside))}</tbody></table></div>`;
}

function row(w: WaitingReport, beside: Beside): Html {
  const { query, now } = beside;
  const cell = (content: Part) => html`<td class="govuk-table__cell">${content}</td>`;
  return html`<tr class="govuk-table__row" data-row>
<td class="govuk-table__cell cf-tick">${mayDecideTogether(w) ? tick(w, beside.ticked.has(w.reference)) : ''}</td>
<th scope="row" class="govuk-table__header"><a class="govuk-link cf-ref" data-do="open" href="/staff/reports/${w.reference}${query ? `?${query}` : ''}">${w.reference}</a><br>${waitedFor(w, now)}</th>
${cell(html`<span class="cf-ref">${bandTag(w.band)} <span class="cf-points">${w.score}</span></span><br>${routeShort(w.proposed)}`)}
${cell(html`${shortNameOf(w.fraudType)}<br><span class="cf-quiet">${placeInWords(w)}</span>${w.vulnerable ? html`<br><span class="moj-badge moj-badge--purple">Vulnerable</span>` : ''}`)}
${cell(why(w, beside))}
${cell(owed(beside.duties.get(w.id), now))}</tr>`;
}

const tick = (w: WaitingReport, checked: boolean): Html =>
  html`<div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="pick-${w.reference}" name="pick" value="${w.reference}:${w.assessmentId}:${w.standing}" data-tick data-do="tick"${checked ? html` checked` : ''}><label class="govuk-label govuk-checkboxes__label" for="pick-${w.reference}"><span class="govuk-visually-hidden">Tick ${w.reference}</span></label></div></div>`;

/** How long it has waited, and whether anybody has opened it: in red once it should have been. */
function waitedFor(w: WaitingReport, now: Date): Html {
  const came = agoInWords(w.receivedAt, now);
  if (w.readAt) return html`<span class="cf-quiet">${came}<br>opened by ${w.readBy ?? 'somebody'}</span>`;
  const late = w.receivedAt < lateBefore(now);
  return html`<span class="${late ? 'cf-late' : 'cf-quiet'}">${came}<br>not opened yet</span>`;
}

function why(w: WaitingReport, beside: Beside): Html {
  const like = beside.others.get(w.id);
  const back = w.sentBack
    ? html`<li><span class="moj-badge moj-badge--red">Sent back</span> by ${w.sentBack.by}, ${agoInWords(w.sentBack.at, beside.now)}: “${w.sentBack.reason}”</li>`
    : '';
  return html`<ul class="cf-whylist">${back}${topReasons(w.reasons, 3).map((r) => html`<li>${r}</li>`)}${
    like && like.others > 0
      ? html`<li><a class="govuk-link" href="/staff/series/${like.series}">Looks like ${counted(like.others, 'other')}</a></li>`
      : ''
  }</ul>`;
}

function owed(duty: OpenDuties | undefined, now: Date): Part {
  if (!duty) return '';
  const late = duty.due < now;
  return html`${plainWords(duty.what)}<br><span class="${late ? 'cf-late' : 'cf-quiet'}">${dueInWords(duty.due, now)}</span>${
    duty.overdue > 1 ? html` <span class="cf-late">(and ${duty.overdue - 1} more)</span>` : ''
  }`;
}
