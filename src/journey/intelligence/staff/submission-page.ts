import type { ForceConfig } from '#catalogue/forces/force.ts';
import { HANDLING_CODES, INFO_GRADES, PRIORITIES, SOURCE_GRADES } from '#catalogue/intelligence/grades.ts';
import { CounterfoilError } from '#core/errors.ts';
import { ROLE_NAMES } from '#core/role.ts';
import { MAY_BE_PERMITTED, SUBMITS, type Submission, submissionNamed } from '#journey/intelligence/intel-records.ts';
import {
  checkSanitised,
  type FirstSanitised,
  firstSanitised,
  firstSanitisedNow,
  recordSanitised,
  type SanitisedWish,
} from '#journey/intelligence/sanitise.ts';
import { seriesAsWritten, seriesNamed } from '#journey/linking/series-views.ts';
import type { Tx } from '#store/store.ts';
import {
  errorOf,
  type FieldError,
  fieldErrors,
  notificationBanner,
  summaryList,
  warningText,
} from '#web/components/content.ts';
import { button, checkboxes, input, radios, select, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';

import { linesOf } from './intel-view.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const ITEMS = [1, 2, 3] as const;

/** A submission with its source, and the form in which an analyst makes a sanitised report of it. */
export const submissionPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/intelligence/submissions/:submission',
    allow: SUBMITS,
    audit: { op: 'CONSULTATION', recordType: 'intelligence_submission', records: 'one' },
    handler: async (ctx) => {
      const submission = await found(ctx);
      return submissionView(ctx, submission, NOTHING, [], await firstSanitised(ctx.tx, submission.id));
    },
  }),
  page({
    method: 'POST',
    path: '/staff/intelligence/submissions/:submission',
    allow: ['analyst'],
    audit: { op: 'ALTERATION', recordType: 'intelligence_submission', records: 'one' },
    handler: async (ctx) => {
      const submission = await found(ctx);
      const wish = wishOf(ctx);
      const before = await firstSanitisedNow(ctx.tx, submission.id);
      if (before) return submissionView(ctx, submission, wish, [], before);
      const checked = checkSanitised(wish, submission.source);
      const errors = [...fieldErrors(checked.ok ? [] : checked.error), ...(await seriesErrors(ctx.tx, wish.series))];
      if (!checked.ok || errors.length > 0) return submissionView(ctx, submission, wish, errors, null);
      const about = { series: wish.series || null, userId: ctx.user.id, now: ctx.now };
      const made = await recordSanitised(ctx.tx, submission, checked.value, about);
      ctx.touched(made.id, {
        op: 'COLLECTION',
        recordType: 'intelligence_report',
        handlingCode: checked.value.handling,
      } as never);
      return { to: `/staff/intelligence/${made.reference}?done=yes` };
    },
  }),
];

async function found(ctx: Ctx): Promise<Submission> {
  const submission = await submissionNamed(ctx.tx, ctx.param('submission'));
  if (!submission) throw new CounterfoilError('NO_SUCH_RECORD');
  ctx.touched(submission.id);
  return submission;
}

/** Where a series was written and there is none of its name. */
export async function seriesErrors(tx: Tx, series: string): Promise<FieldError[]> {
  if (!series || (await seriesNamed(tx, series))) return [];
  return [{ field: 'series', message: 'There is no series of this name.' }];
}

const NOTHING: SanitisedWish = { title: '', items: [], handling: '', conditions: '', permitted: [], series: '' };

export function wishOf({ form }: Pick<Ctx, 'form'>): SanitisedWish {
  return {
    title: form.text('title'),
    items: ITEMS.map((n) => ({
      what: form.text(`what-${n}`),
      source: form.text(`source-${n}`),
      information: form.text(`information-${n}`),
      old: form.text(`old-${n}`),
    })),
    handling: form.text('handling'),
    conditions: form.text('conditions'),
    permitted: form.all('permitted'),
    series: seriesAsWritten(form.text('series')),
  };
}

function submissionView(
  ctx: Ctx,
  s: Submission,
  wish: SanitisedWish,
  errors: readonly FieldError[],
  before: FirstSanitised | null,
): View {
  const late = before !== null && ctx.form.has('title');
  return {
    title: `Submission ${s.reference}`,
    section: '/staff/intelligence',
    wide: true,
    ...(errors.length > 0 ? { errors, status: 422 } : late ? { status: 409 } : {}),
    before: backLink('/staff/intelligence', 'Intelligence'),
    main: html`${late && before ? madeBefore(before, 'Nothing of what you sent was kept.') : ''}${ctx.query.has('done') ? notificationBanner('Handed in. An analyst reads it.', { success: true }) : ''}<h1 class="govuk-heading-l">Submission ${s.reference}</h1>
${warningText('This names the source. It is for analysts and for whoever handed it in: never copy it into a report.')}
${summaryList([
  { key: 'Source', value: s.source },
  { key: 'What was learnt', value: linesOf(s.original) },
  { key: 'When', value: s.learned_on ? dateInWords(new Date(`${s.learned_on}T12:00:00Z`)) : 'Not told' },
  { key: 'Checked', value: s.research || 'Nobody has said' },
  { key: 'Priority', value: PRIORITIES[s.priority] },
  ...(s.about
    ? [{ key: 'About', value: html`<a class="govuk-link" href="/staff/reports/${s.about}">${s.about}</a>` }]
    : []),
  { key: 'Handed in', value: `${s.display_name}, ${momentInWords(s.submitted_at)}` },
])}
${whatBecame(ctx, s, wish, errors, before)}`,
  };
}

function whatBecame(
  ctx: Ctx,
  s: Submission,
  wish: SanitisedWish,
  errors: readonly FieldError[],
  before: FirstSanitised | null,
): Html {
  if (before && ctx.form.has('title')) return typedBefore(wish);
  if (before) return madeBefore(before, '');
  if (ctx.user.roles.includes('analyst')) return sanitiseForm(ctx, s, wish, errors);
  return html`<p class="govuk-body">An analyst makes a sanitised report of it.</p>`;
}

/** One submission becomes one report: whoever comes second is told whose it is, and corrects that one where something is missing. */
const madeBefore = (before: FirstSanitised, lost: string): Html =>
  html`<div class="govuk-inset-text">This submission was already sanitised by ${before.made_by} at ${momentInWords(before.made_at)}: ${
    before.readable
      ? html`<a class="govuk-link" href="/staff/intelligence/${before.reference}">open ${before.reference}</a>, and correct it there if something is missing.`
      : `${before.reference}. Its handling does not let you open it: ask ${before.made_by}.`
  }${lost ? ` ${lost}` : ''}</div>`;

/** What the second of two had typed, so that it can be carried over. */
const typedBefore = (wish: SanitisedWish): Html =>
  html`<h2 class="govuk-heading-m">What you typed</h2>${summaryList(
    [
      ['Title', wish.title],
      ...wish.items.map((item, i) => [`Item ${i + 1}`, item.what]),
      ['Conditions', wish.conditions],
    ].flatMap(([key, value]) => (key && value ? [{ key, value: linesOf(value) }] : [])),
  )}`;

function sanitiseForm(ctx: Ctx, s: Submission, wish: SanitisedWish, errors: readonly FieldError[]): Html {
  return html`<h2 class="govuk-heading-m">Make a sanitised report</h2>
<form method="post" action="/staff/intelligence/submissions/${s.reference}" novalidate>${ctx.csrf()}
${sanitisedFields(wish, errors)}
${button('Keep the sanitised report')}</form>`;
}

/** What an analyst writes, grades and marks: of a new report and of a correction. */
export function sanitisedFields(wish: SanitisedWish, errors: readonly FieldError[]): Html {
  const error = (field: string) => ({ error: errorOf(errors, field) });
  return html`${input({ name: 'title', label: 'Title', hint: 'Names nobody', value: wish.title, ...error('title') })}
${ITEMS.map((n) => itemFields(n, wish, errors))}
${radios({ name: 'handling', label: 'Handling', choices: Object.entries(HANDLING_CODES).map(([value, words]) => ({ value, label: `${value}: ${words}`, checked: value === wish.handling })), ...error('handling') })}
${textarea({ name: 'conditions', label: 'Conditions', hint: 'For C alone: what may be done with it, and what not.', rows: 2, value: wish.conditions, ...error('conditions') })}
${checkboxes({ name: 'permitted', label: 'Who may see it', hint: 'For C alone.', small: true, choices: MAY_BE_PERMITTED.map((r) => ({ value: r, label: ROLE_NAMES[r], checked: wish.permitted.includes(r) })), ...error('permitted') })}
${input({ name: 'series', label: 'Series it is about, if any', hint: 'For example, S-12', width: 10, value: wish.series, ...error('series') })}`;
}

function itemFields(n: number, wish: SanitisedWish, errors: readonly FieldError[]): Html {
  const item = wish.items[n - 1] ?? { what: '', source: '', information: '', old: '' };
  const error = (field: string) => ({ error: errorOf(errors, `${field}-${n}`) });
  const grades = (of: Readonly<Record<string, string>>, chosen: string) => [
    { value: '', label: 'Choose' },
    ...Object.entries(of).map(([value, words]) => ({ value, label: `${value}: ${words}`, selected: value === chosen })),
  ];
  return html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Item ${n}${n > 1 ? ' (if there is one)' : ''}</legend>
${textarea({ name: `what-${n}`, label: 'What is known, without the source', rows: 3, value: item.what, ...error('what') })}
${select({ name: `source-${n}`, label: 'Source', options: grades(SOURCE_GRADES as never, item.source), ...error('source') })}
${select({ name: `information-${n}`, label: 'Information', options: grades(INFO_GRADES, item.information), ...error('information') })}
${input({ name: `old-${n}`, label: 'Or an older grade, as it was written', hint: 'A 5x5x5 grade is kept and never converted.', width: 10, value: item.old, ...error('old') })}</fieldset>`;
}
