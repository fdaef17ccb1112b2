import { DISPOSE_GROUNDS, KEEP_GROUNDS } from '#catalogue/casework/retention-grounds.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { RETENTION } from '#catalogue/thresholds/retention.ts';
import type { StaffReport } from '#journey/intake/find-report.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import {
  blockersOf,
  DECIDES_RETENTION,
  type RetentionReview,
  reviewsOf,
} from '#journey/investigation/retention-review.ts';
import { holdsOne } from '#journey/investigation/who-works.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, summaryList, warningText } from '#web/components/content.ts';
import { button, checkboxes, dateInput, radios, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { boxesOf, sentBoxes } from '#web/date-fields.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import type { PageContext, View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';

type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const day = (iso: string): string => dateInWords(new Date(`${iso}T12:00:00Z`));

/** One record at its review: what stands in the way, the proposal that waits or the form for one, and what was decided before. */
export async function reviewView(ctx: Ctx, report: StaffReport, errors: readonly FieldError[]): Promise<View> {
  ctx.touched(report.id, { op: 'CONSULTATION' });
  const blockers = (await blockersOf(ctx.tx, [report.id])).get(report.id) ?? [];
  const reviews = await reviewsOf(ctx.tx, report.id);
  const open = reviews.find((r) => r.answer === null);
  return {
    title: `Review of ${report.reference}`,
    section: '/staff/retention',
    ...(errors.length > 0 ? { status: 422, errors } : {}),
    before: backLink('/staff/retention', 'Records for review'),
    main: html`<h1 class="govuk-heading-l">Review of ${report.reference}</h1>
<p class="govuk-body">Received ${dateInWords(report.receivedAt)}${report.town || report.district ? html`, ${placeInWords(report)}` : ''}. To be looked at again by ${day(report.reviewDue)}. <a class="govuk-link" href="/staff/reports/${report.reference}/case">Open the case</a></p>
${
  blockers.length > 0
    ? html`<div class="govuk-inset-text"><strong>It must be kept.</strong><ul class="govuk-list govuk-list--bullet">${blockers.map((b) => html`<li>${b}</li>`)}</ul></div>`
    : ''
}
${open ? openPart(ctx, report, open, blockers, errors) : proposePart(ctx, report, blockers, errors)}
${beforePart(reviews.filter((r) => r.answer !== null))}`,
  };
}

const WHAT_GOES = html`<p class="govuk-body">Disposing removes the report with every version, the people, numbers, accounts, vehicles and addresses in it, its case with all items, its messages and files, the intelligence taken from it, what was sent out about it, and its place in series and in the search. It stays in no table.</p>
<p class="govuk-body">What stays: the audit trail, that there was a record of this number and who decided, the published figures, and warnings and press texts that everybody may read.</p>`;

function proposePart(ctx: Ctx, report: StaffReport, blockers: readonly string[], errors: readonly FieldError[]): Html {
  const sent = errors.length > 0;
  const next = new Date(ctx.now);
  next.setUTCFullYear(next.getUTCFullYear() + RETENTION.reportYears.value);
  const chosen = ctx.form.text('ground');
  const choice = (kind: string, say: string, [value, label]: [string, string]) => ({
    value: `${kind}:${value}`,
    label: html`<strong>${say}</strong> ${label}`,
    checked: chosen === `${kind}:${value}`,
  });
  const keeps = Object.entries(KEEP_GROUNDS).map((g) => choice('keep', 'Keep.', g));
  const disposes = Object.entries(DISPOSE_GROUNDS).map((g, i) => ({
    ...choice('dispose', 'Dispose.', g),
    ...(i === 0 ? { apart: true } : {}),
  }));
  return html`<form method="post" action="/staff/retention/${report.reference}" novalidate>${ctx.csrf()}
${radios({ name: 'ground', label: 'What do you propose?', small: true, choices: [...keeps, ...(blockers.length > 0 ? [] : disposes)], ...given('error', errorOf(errors, 'ground')) })}
${dateInput({ name: 'review', label: 'If it is kept: the day of its next review', ...(sent ? sentBoxes(ctx.form, 'review') : boxesOf(next)), ...given('error', errorOf(errors, 'review-day')) })}
${textarea({ name: 'reason', label: 'In your own words', hint: 'For whoever decides, and for the next review.', rows: 3, value: ctx.form.text('reason'), ...given('error', errorOf(errors, 'reason')) })}
${blockers.length > 0 ? '' : WHAT_GOES}
${button('Propose')}</form>`;
}

const given = (name: 'error', value: string | undefined): { error?: string } => (value ? { [name]: value } : {});

const wishInWords = (r: RetentionReview): string =>
  r.wish === 'keep'
    ? `Keep until ${day(r.keep_until!)}: ${KEEP_GROUNDS[r.ground as keyof typeof KEEP_GROUNDS] ?? r.ground}`
    : `Dispose: ${DISPOSE_GROUNDS[r.ground as keyof typeof DISPOSE_GROUNDS] ?? r.ground}`;

function openPart(
  ctx: Ctx,
  report: StaffReport,
  open: RetentionReview,
  blockers: readonly string[],
  errors: readonly FieldError[],
): Html {
  const path = `/staff/retention/${report.reference}`;
  const told = summaryList([
    { key: 'Proposed', value: wishInWords(open) },
    { key: 'By', value: `${open.proposer}, ${momentInWords(open.proposed_at)}` },
    { key: 'Why', value: open.reason },
  ]);
  if (open.proposed_by === ctx.user.id)
    return html`${told}<p class="govuk-body">Somebody else decides. Until then you can take it back.</p>
<form method="post" action="${path}/withdraw">${ctx.csrf()}${button('Withdraw my proposal', { kind: 'secondary' })}</form>`;
  if (!holdsOne(ctx.user, DECIDES_RETENTION)) return html`${told}<p class="govuk-body">A supervisor decides.</p>`;
  const disposes = open.wish === 'dispose';
  return html`${told}<h2 class="govuk-heading-m">Do you agree?</h2>${disposes ? html`${WHAT_GOES}${warningText('A disposal cannot be undone, by anybody.')}` : ''}
<form method="post" action="${path}/decide" novalidate>${ctx.csrf()}
${radios({
  name: 'answer',
  label: 'Your decision',
  small: true,
  choices: [
    ...(disposes && blockers.length > 0
      ? []
      : [{ value: 'agreed', label: disposes ? 'I agree: dispose of it' : 'I agree: keep it' }]),
    { value: 'refused', label: 'I refuse' },
  ].map((c) => ({ ...c, checked: ctx.form.text('answer') === c.value })),
  ...given('error', errorOf(errors, 'answer')),
})}
${disposes ? checkboxes({ name: 'sure', label: 'Before it goes', small: true, choices: [{ value: 'yes', label: 'I have read the record, and know that this cannot be undone' }], ...given('error', errorOf(errors, 'sure')) }) : ''}
${textarea({ name: 'answer-reason', label: 'If you refuse, why', rows: 2, value: ctx.form.text('answer-reason'), ...given('error', errorOf(errors, 'answer-reason')) })}
${button('Record my decision', disposes ? { kind: 'warning' } : {})}</form>`;
}

const ANSWERS = { agreed: 'Agreed', refused: 'Refused', withdrawn: 'Withdrawn' } as const;

const beforePart = (reviews: readonly RetentionReview[]): Html =>
  reviews.length === 0
    ? html``
    : html`<h2 class="govuk-heading-m">Reviewed before</h2>${reviews.map((r) =>
        summaryList([
          { key: 'Proposed', value: `${wishInWords(r)}. ${r.proposer}, ${momentInWords(r.proposed_at)}: ${r.reason}` },
          {
            key: ANSWERS[r.answer!],
            value: `${r.answerer ?? ''}, ${momentInWords(r.answered_at!)}${r.answer_reason ? `: ${r.answer_reason}` : ''}`,
          },
        ]),
      )}`;
