import type { ForceConfig } from '#catalogue/forces/force.ts';
import { INVESTIGATION } from '#catalogue/thresholds/investigation.ts';
import { RETENTION } from '#catalogue/thresholds/retention.ts';
import { reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import {
  isHeld,
  type RetentionWish,
  recordRetention,
  retentionOf,
  retentionRefusals,
} from '#journey/investigation/retention.ts';
import { isCharged } from '#journey/investigation/retention-review.ts';
import { REVIEWS_RETENTION } from '#journey/investigation/who-works.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, table } from '#web/components/content.ts';
import { button, dateInput, radios, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { boxesOf, momentOf, sentBoxes } from '#web/date-fields.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const PATH = '/staff/reports/:reference/case/retention';
const DECISIONS = {
  retain: 'Keep it until the next review',
  hold: 'Hold it: it may not be disposed of, whatever the date',
  release: 'Release the hold',
} as const;

/** How long the record is kept (R6.12 to R6.14). Disposing of a record takes two people: review-pages.ts. */
export const retentionPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: PATH,
    allow: REVIEWS_RETENTION,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => view(ctx, await reportByReference(ctx.tx, ctx.param('reference')), []),
  }),
  page({
    method: 'POST',
    path: PATH,
    allow: REVIEWS_RETENTION,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const wish: RetentionWish = {
        decision: ctx.form.choice('decision', ['retain', 'hold', 'release']),
        reviewDue: momentOf(sentBoxes(ctx.form, 'review'), '12:00')?.toISOString().slice(0, 10) ?? null,
        reason: ctx.form.text('reason'),
      };
      const today = ctx.now.toISOString().slice(0, 10);
      // A charge holds it too: for the duty to disclose.
      const held = isHeld(await retentionOf(ctx.tx, report.id)) || (await isCharged(ctx.tx, report.id));
      const limits = { shortest: INVESTIGATION.shortestReason.value, longest: INVESTIGATION.longestReason.value };
      const refusals = retentionRefusals(wish, { today, held }, limits);
      const { decision, reviewDue, reason } = wish;
      if (refusals.length > 0 || !decision || !reviewDue)
        return view(
          ctx,
          report,
          refusals.map((r) => ({ field: r.field ?? 'decision', message: r.reason })),
        );
      await recordRetention(ctx.tx, report.id, { decision, reviewDue, reason }, ctx.user, ctx.now);
      ctx.touched(report.id, { fieldsChanged: ['review_due'] });
      return { to: `/staff/reports/${report.reference}/case?done=kept` };
    },
  }),
];

async function view(ctx: Ctx, report: StaffReport, errors: readonly FieldError[]): Promise<View> {
  ctx.touched(report.id, { op: 'CONSULTATION' });
  const decisions = await retentionOf(ctx.tx, report.id);
  const due = new Date(`${report.reviewDue}T12:00:00Z`);
  const sent = errors.length > 0;
  const path = `/staff/reports/${report.reference}/case`;
  const errorFor = (field: string): { error?: string } => {
    const error = errorOf(errors, field);
    return error ? { error } : {};
  };
  return {
    title: `How long ${report.reference} is kept`,
    section: '/staff/allocated',
    status: sent ? 422 : 200,
    errors,
    before: backLink(path, `Case ${report.reference}`),
    main: html`<h1 class="govuk-heading-l">How long ${report.reference} is kept</h1>
<p class="govuk-body">It is to be looked at again by ${dateInWords(due)}. ${isHeld(decisions) ? html`<strong>It is held.</strong> ` : ''}Police records are kept ${RETENTION.reportYears.value} years at least; longer only where somebody says why.</p>
<p class="govuk-body">Ask: is the victim or a suspect likely to come to notice again? Is it needed for a court, an appeal, an inquiry or a complaint? Does a series still rest on it? Is what it says still right?</p>
<form method="post" action="${path}/retention" novalidate>${ctx.csrf()}
${radios({ name: 'decision', label: 'What is to happen', small: true, choices: Object.entries(DECISIONS).map(([value, label]) => ({ value, label, checked: ctx.form.text('decision') === value })), ...errorFor('decision') })}
${dateInput({ name: 'review', label: 'Next review', ...(sent ? sentBoxes(ctx.form, 'review') : boxesOf(due)), ...errorFor('review-day') })}
${textarea({ name: 'reason', label: 'Why', rows: 3, value: ctx.form.text('reason'), ...errorFor('reason') })}
${button('Record')}</form>
<h2 class="govuk-heading-m">Decided before</h2>
${table({
  caption: 'Decisions on how long it is kept',
  captionHidden: true,
  columns: [
    { heading: 'When' },
    { heading: 'What' },
    { heading: 'Next review' },
    { heading: 'By' },
    { heading: 'Why' },
  ],
  rows: decisions.map((d) => [
    momentInWords(d.decided_at),
    DECISIONS[d.decision],
    dateInWords(new Date(`${d.review_due}T12:00:00Z`)),
    d.display_name ?? d.decided_by,
    d.reason,
  ]),
  firstIsHeading: true,
  empty: 'Nobody has decided anything else.',
})}`,
  };
}
