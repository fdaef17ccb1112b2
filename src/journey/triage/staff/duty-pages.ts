import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { CounterfoilError } from '#core/errors.ts';
import { reportByReference } from '#journey/intake/find-report.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { countDuties, type DutyPart, openDuties } from '#journey/triage/assessments.ts';
import { DUTIES } from '#journey/triage/duties/registry.ts';
import { markDutyDone, undoDutyDone } from '#journey/triage/mark-duty.ts';
import type { Tx } from '#store/store.ts';
import { subNavigation } from '#web/components/case-patterns.ts';
import { table } from '#web/components/content.ts';
import { button, select } from '#web/components/forms.ts';
import { backLink, pagination } from '#web/components/navigation.ts';
import { dueInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { plainWords } from '#web/plain-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** Who may write that a duty to a victim has been done: whoever may have spoken to them. */
export const MAY_MARK_DUTIES = [
  'call_handler',
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'victim_service',
  'supervisor',
] as const;

const PER_PAGE = 25;
const dutyId = (typed: string): number => (/^\d{1,15}$/.test(typed) ? Number(typed) : 0);

/** Somebody pressed "Mark as done" by mistake. */
const undoPage = (): Page<Tx, ForceConfig> =>
  page({
    method: 'POST',
    path: '/staff/reports/:reference/duties/:duty/undo',
    allow: MAY_MARK_DUTIES,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const duty = { reportId: report.id, externalId: report.externalId, id: dutyId(ctx.param('duty')) };
      const about = { minutes: ALLOCATION.undoMinutes.value, now: ctx.now };
      await undoDutyDone(ctx.tx, duty, ctx.user.username, about);
      ctx.touched(report.id, { fieldsChanged: ['duty.undone'] });
      return { to: `/staff/reports/${report.reference}#duties` };
    },
  });

const DUTY_KINDS = DUTIES.map((d) => d.what);

function addressOf({ when, what }: DutyPart, page = 1): string {
  const query = new URLSearchParams();
  if (when) query.set('when', when);
  if (what) query.set('what', what);
  if (page > 1) query.set('page', `${page}`);
  return `/staff/duties${query.size > 0 ? `?${query}` : ''}`;
}

/** What can still be kept apart from what is late already, however long that list is; and one kind of thing alone. */
function parts(part: DutyPart, { overdue, soon }: { overdue: number; soon: number }): Html {
  const link = (when: DutyPart['when'], words: string) => ({
    text: words,
    href: addressOf({ ...part, when }),
    current: part.when === when,
  });
  const n = (count: number) => (part.what ? '' : ` (${count.toLocaleString('en-GB')})`);
  return html`${subNavigation('What is owed', [link(null, 'All'), link('soon', `Due within a day${n(soon)}`), link('overdue', `Overdue${n(overdue)}`)])}
<form method="get" action="/staff/duties" class="cf-filter">${part.when ? html`<input type="hidden" name="when" value="${part.when}">` : ''}
${select({ name: 'what', label: 'What is owed', options: [{ value: '', label: 'Anything' }, ...DUTY_KINDS.map((k) => ({ value: k, label: plainWords(k), selected: k === part.what }))] })}
${button('Show', { kind: 'secondary' })}</form>`;
}

export const dutyPages = (): Page<Tx, ForceConfig>[] => [
  undoPage(),
  page({
    method: 'GET',
    path: '/staff/duties',
    allow: MAY_MARK_DUTIES,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: async (ctx) => {
      const at = ctx.query.whole('page', 1);
      // One more than is shown tells whether there is another page.
      const part: DutyPart = {
        when: ctx.query.choice('when', ['overdue', 'soon']),
        what: ctx.query.choice('what', DUTY_KINDS),
      };
      const found = await openDuties(ctx.tx, { ...part, now: ctx.now }, PER_PAGE + 1, (at - 1) * PER_PAGE);
      const shown = found.slice(0, PER_PAGE);
      for (const id of new Set(shown.map((d) => d.report_id))) ctx.touched(id);
      return {
        title: 'Owed to victims',
        section: '/staff/duties',
        wide: true,
        casework: true,
        main: html`<h1 class="govuk-heading-l">Owed to victims</h1>
${parts(part, await countDuties(ctx.tx, ctx.now))}
${table({
  caption: 'What is owed, the longest overdue first',
  captionHidden: true,
  columns: [{ heading: 'Report' }, { heading: 'Owed' }, { heading: 'Due' }, { heading: 'Where' }, { heading: 'Basis' }],
  rows: shown.map((d) => [
    html`<a class="govuk-link cf-ref" href="/staff/reports/${d.reference}#duties">${d.reference}</a>`,
    plainWords(d.what),
    html`<span class="${d.due < ctx.now ? 'cf-late' : ''}">${dueInWords(d.due, ctx.now)}</span>`,
    placeInWords(d),
    d.basis,
  ]),
  firstIsHeading: true,
  stacked: true,
  empty: part.when || part.what ? 'Nothing of this is owed now.' : 'Nothing is owed to anybody now.',
})}
${pagination(at, found.length > PER_PAGE ? at + 1 : at, (n) => addressOf(part, n))}`,
      };
    },
  }),
  page({
    method: 'POST',
    path: '/staff/reports/:reference/duties/:duty',
    allow: MAY_MARK_DUTIES,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const back = `/staff/reports/${report.reference}`;
      const id = dutyId(ctx.param('duty'));
      const done = { by: ctx.user.username, at: ctx.now, lateBecause: ctx.form.text('late').slice(0, 500) };
      try {
        await markDutyDone(ctx.tx, { reportId: report.id, externalId: report.externalId, id }, done);
      } catch (error) {
        if (!(error instanceof CounterfoilError) || error.code !== 'REASON_REQUIRED') throw error;
        return {
          title: 'Say why it is late',
          status: 422,
          before: backLink(back),
          main: html`<h1 class="govuk-heading-l">Say why it is late</h1>
<p class="govuk-body">This was due to the victim earlier. The reason is kept with it.</p>
<form method="post" action="${back}/duties/${id}">${ctx.csrf()}
<div class="govuk-form-group"><label class="govuk-label" for="late">Why it is late</label><input class="govuk-input" id="late" name="late" maxlength="500"></div>
<button class="govuk-button">Mark as done</button></form>`,
        };
      }
      ctx.touched(report.id, { fieldsChanged: ['duty.done_at'] });
      return { to: `${back}#duties` };
    },
  }),
];
