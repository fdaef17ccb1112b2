import type { ForceConfig } from '#catalogue/forces/force.ts';
import { NEED_TO_KNOW } from '#catalogue/thresholds/need-to-know.ts';
import { DAY_MS } from '#core/clock.ts';
import { CounterfoilError } from '#core/errors.ts';
import { SEES_REPORTS } from '#journey/allocation/staff/report-page.ts';
import { everyKeptSeries } from '#store/kept-series.ts';
import {
  breakGlass,
  type GlassBroken,
  glassBroken,
  lastOpening,
  type RestrictedReport,
  restrictedReport,
  reviewGlass,
} from '#store/need-to-know.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, tag, warningText } from '#web/components/content.ts';
import { button, radios, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords, momentInWords, timeInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** What somebody outside its team meets instead of a report, and how they open it all the same. */
export const glassPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/restricted/:reference',
    allow: SEES_REPORTS,
    audit: { op: 'CONSULTATION', recordType: 'report_restriction', records: 'any' },
    handler: async (ctx) => {
      const kept = await restrictedReport(ctx.tx, ctx.param('reference'));
      if (!kept) return { to: `/staff/reports/${encodeURIComponent(ctx.param('reference'))}` };
      ctx.touched(kept.reportId);
      return restrictedView(ctx, kept, [], await lastOpening(ctx.tx, kept.reportId, ctx.user.id));
    },
  }),
  page({
    method: 'POST',
    path: '/staff/restricted/:reference/open',
    allow: SEES_REPORTS,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: open,
  }),
  page({
    method: 'GET',
    path: '/staff/glass',
    allow: ['supervisor', 'auditor'],
    audit: { op: 'CONSULTATION', recordType: 'break_glass', records: 'list' },
    handler: (ctx) => glassView(ctx, []),
  }),
  page({
    method: 'POST',
    path: '/staff/glass/:id',
    allow: ['supervisor'],
    audit: { op: 'ALTERATION', recordType: 'break_glass', records: 'one' },
    handler: review,
  }),
];

async function open(ctx: Ctx) {
  const kept = await restrictedReport(ctx.tx, ctx.param('reference'));
  if (!kept) throw new CounterfoilError('NO_SUCH_RECORD');
  const reason = ctx.form.text('reason');
  const least = NEED_TO_KNOW.shortestGlassReason.value;
  if (reason.length < least || reason.length > NEED_TO_KNOW.longestReason.value) {
    ctx.touched(kept.reportId, { recordType: 'report_restriction' });
    return restrictedView(ctx, kept, [
      { field: 'reason', message: `Say in ${least} characters or more why it cannot wait for ${kept.askName}` },
    ]);
  }
  const minutes = NEED_TO_KNOW.glassMinutes.value;
  await breakGlass(ctx.tx, { reportId: kept.reportId, userId: ctx.user.id, reason, minutes });
  ctx.touched(kept.reportId, { reason, channel: 'break glass' });
  return { to: `/staff/reports/${kept.reference}` };
}

function restrictedView(
  ctx: Ctx,
  kept: RestrictedReport,
  errors: readonly FieldError[],
  mine?: Awaited<ReturnType<typeof lastOpening>>,
): View {
  const minutes = NEED_TO_KNOW.glassMinutes.value;
  return {
    title: `${kept.reference} is restricted`,
    ...(errors.length > 0 ? { status: 422, errors } : {}),
    main: html`<h1 class="govuk-heading-l">${kept.reference} is restricted</h1>
<p class="govuk-body">Since ${dateInWords(kept.setAt)} only its team may open it. <strong>Ask ${kept.askName}</strong>, who can tell you what you need or add you to the team.</p>
${mine?.reviewed_at ? html`<p class="govuk-inset-text">Your last opening was found ${mine.verdict === 'right' ? 'right' : 'not right, and has ended'}${mine.note ? html`: ${mine.note}` : '.'}</p>` : ''}
<h2 class="govuk-heading-m">If it cannot wait</h2>
<p class="govuk-body">Where somebody would come to harm, you can open it for ${minutes} minutes. Your name and reason are recorded at once, and a supervisor reviews them.</p>
<form method="post" action="/staff/restricted/${kept.reference}/open" novalidate>${ctx.csrf()}
${textarea({ name: 'reason', label: `Why it cannot wait for ${kept.askName}`, hint: 'Without names or numbers of people: it stays in the audit trail.', rows: 3, value: ctx.form.text('reason'), error: errorOf(errors, 'reason') })}
${button(`Open it for ${minutes} minutes`, { kind: 'warning' })}</form>`,
  };
}

async function review(ctx: Ctx) {
  const id = ctx.param('id');
  if (!/^\d{1,15}$/.test(id)) throw new CounterfoilError('NO_SUCH_RECORD');
  const verdict = ctx.form.choice('verdict', ['right', 'wrong']);
  const note = ctx.form.text('note').slice(0, NEED_TO_KNOW.longestReason.value);
  if (!verdict) return glassView(ctx, [{ field: `verdict-${id}`, message: 'Say whether it was right to open it' }]);
  if (verdict === 'wrong' && note.length < NEED_TO_KNOW.shortestReason.value)
    return glassView(ctx, [
      { field: `note-${id}`, message: 'Say what is to be done about an opening that was not right' },
    ]);
  const reportId = await reviewGlass(ctx.tx, Number(id), { by: ctx.user.id, verdict, note });
  ctx.touched(id, { fieldsChanged: ['verdict'], subjectIds: [reportId], ...(note ? { reason: note } : {}) });
  return { to: '/staff/glass' };
}

async function glassView(ctx: Ctx, errors: readonly FieldError[]): Promise<View> {
  const all = await glassBroken(ctx.tx, new Date(ctx.now.getTime() - NEED_TO_KNOW.shownDays.value * DAY_MS));
  for (const g of all) ctx.touched(String(g.id), { op: 'CONSULTATION', subjectIds: [g.report_id], channel: 'list' });
  const [waiting, done] = [all.filter((g) => !g.reviewed_at), all.filter((g) => g.reviewed_at)];
  const reviews = ctx.user.roles.includes('supervisor');
  return {
    title: 'Openings of restricted reports',
    section: '/staff/audit',
    before: backLink('/staff/audit', 'Audit trail'),
    ...(errors.length > 0 ? { status: 422, errors } : {}),
    main: html`<h1 class="govuk-heading-l">Openings of restricted reports</h1>
<p class="govuk-body">Each was opened by somebody outside its team, with a reason. A supervisor who is somebody else says whether that was right.</p>
<h2 class="govuk-heading-m">To review</h2>
${waiting.length === 0 ? html`<p class="govuk-body">None.</p>` : waiting.map((g) => glassCard(ctx, g, reviews, errors))}
${await keptPart(ctx)}
<h2 class="govuk-heading-m">Reviewed in the last ${NEED_TO_KNOW.shownDays.value} days</h2>
${done.length === 0 ? html`<p class="govuk-body">None.</p>` : done.map((g) => glassCard(ctx, g, false, errors))}`,
  };
}

/** Whole series that are kept: that they are, how much, and whom to ask; not what they are about. */
async function keptPart(ctx: Ctx): Promise<Html> {
  const kept = await everyKeptSeries(ctx.tx);
  for (const k of kept) ctx.listed(k.seriesId, 'series_restriction');
  return html`<h2 class="govuk-heading-m">Series kept to a team</h2>
${kept.length === 0 ? html`<p class="govuk-body">None.</p>` : html`<ul class="govuk-list">${kept.map((k) => html`<li><strong>${k.seriesId}</strong>, with ${counted(k.reports, 'report')}: kept by ${k.setByName} on ${dateInWords(k.setAt)}. Ask ${k.askName}.</li>`)}</ul>`}`;
}

function glassCard(ctx: Ctx, g: GlassBroken, reviews: boolean, errors: readonly FieldError[]): Html {
  const own = g.user_id === ctx.user.id;
  return html`<section class="govuk-!-margin-bottom-6" aria-label="${g.who}, ${g.reference}">
<p class="govuk-body govuk-!-margin-bottom-1"><strong>${g.who}</strong> opened <strong>${g.reference}</strong> on ${momentInWords(g.at)}, until ${timeInWords(g.until)}.</p>
<p class="govuk-inset-text govuk-!-margin-top-2 govuk-!-margin-bottom-2">${g.reason}</p>
${g.reviewed_at ? html`<p class="govuk-body">${g.verdict === 'right' ? tag('Right', 'green') : tag('Not right', 'red')} ${g.reviewer}, ${momentInWords(g.reviewed_at)}${g.note ? html`: ${g.note}` : ''}</p>` : ''}
${!g.reviewed_at && reviews ? (own ? warningText('This is your own: a colleague reviews it.') : reviewForm(ctx, g, errors)) : ''}</section>`;
}

const reviewForm = (ctx: Ctx, g: GlassBroken, errors: readonly FieldError[]): Html =>
  html`<form method="post" action="/staff/glass/${g.id}" novalidate>${ctx.csrf()}
${radios({
  name: 'verdict',
  id: `verdict-${g.id}`,
  label: 'Was it right to open it?',
  inline: true,
  small: true,
  error: errorOf(errors, `verdict-${g.id}`),
  choices: [
    { value: 'right', label: 'Yes' },
    { value: 'wrong', label: 'No' },
  ],
})}
${textarea({ name: 'note', id: `note-${g.id}`, label: 'Note (needed for "No")', rows: 2, error: errorOf(errors, `note-${g.id}`) })}
${button('Record the review', { kind: 'secondary' })}</form>`;
