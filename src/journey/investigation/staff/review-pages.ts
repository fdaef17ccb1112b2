import { DISPOSE_GROUNDS } from '#catalogue/casework/retention-grounds.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { INVESTIGATION } from '#catalogue/thresholds/investigation.ts';
import { RETENTION } from '#catalogue/thresholds/retention.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import type { FraudType } from '#core/report.ts';
import { reportByReference } from '#journey/intake/find-report.ts';
import {
  answerReview,
  blockersOf,
  countDisposed,
  DECIDES_RETENTION,
  disposedOf,
  dueForReview,
  openReview,
  PROPOSES_RETENTION,
  proposeReview,
  type ReviewWish,
  reviewRefusals,
} from '#journey/investigation/retention-review.ts';
import type { Tx } from '#store/store.ts';
import { notificationBanner, table, tag } from '#web/components/content.ts';
import { momentOf, sentBoxes } from '#web/date-fields.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { reviewView } from './review-view.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const PATH = '/staff/retention';
const ALTERS = { op: 'ALTERATION', recordType: 'report', records: 'one' } as const;

const DONE: Record<string, string> = {
  proposed: 'Your proposal is recorded. Somebody else decides.',
  kept: 'It is kept. The day of its next review is recorded.',
  disposed: 'The record is gone for good. Its file in the vault goes with the next tidying, within a day.',
  refused: 'You refused the proposal. The record waits for another.',
  withdrawn: 'Your proposal is withdrawn.',
};

/** The end of retention: what has come to its review, a proposal by one person, the decision by another (R6.12 to R6.14). */
export const reviewPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: PATH,
    allow: PROPOSES_RETENTION,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: listView,
  }),
  page({
    method: 'GET',
    path: `${PATH}/:reference`,
    allow: PROPOSES_RETENTION,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => reviewView(ctx, await reportByReference(ctx.tx, ctx.param('reference')), []),
  }),
  page({
    method: 'POST',
    path: `${PATH}/:reference`,
    allow: PROPOSES_RETENTION,
    audit: ALTERS,
    handler: propose,
  }),
  page({
    method: 'POST',
    path: `${PATH}/:reference/withdraw`,
    allow: PROPOSES_RETENTION,
    audit: ALTERS,
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const done = await answerReview(ctx.tx, report.id, { answer: 'withdrawn', reason: '' }, ctx.user, ctx.now);
      ctx.touched(report.id, { fieldsChanged: ['retention_review'] });
      return { to: `${PATH}?done=${done}` };
    },
  }),
  page({
    method: 'POST',
    path: `${PATH}/:reference/decide`,
    allow: DECIDES_RETENTION,
    audit: ALTERS,
    handler: decide,
  }),
];

async function propose(ctx: Ctx) {
  const report = await reportByReference(ctx.tx, ctx.param('reference'));
  const [kind, ground = ''] = ctx.form.text('ground').split(':');
  const wish: ReviewWish = {
    wish: kind === 'keep' || kind === 'dispose' ? kind : null,
    ground,
    keepUntil: momentOf(sentBoxes(ctx.form, 'review'), '12:00')?.toISOString().slice(0, 10) ?? null,
    reason: ctx.form.text('reason'),
  };
  const blocked = ((await blockersOf(ctx.tx, [report.id])).get(report.id) ?? []).length > 0;
  const limits = { shortest: INVESTIGATION.shortestReason.value, longest: INVESTIGATION.longestReason.value };
  const refusals = reviewRefusals(wish, { today: ctx.now.toISOString().slice(0, 10), blocked }, limits);
  if (refusals.length > 0 || wish.wish === null) {
    const errors = refusals.map((r) => ({ field: r.field ?? 'ground', message: r.reason }));
    return reviewView(ctx, report, errors);
  }
  await proposeReview(ctx.tx, report.id, { ...wish, wish: wish.wish }, { id: ctx.user.id, now: ctx.now });
  ctx.touched(report.id, { fieldsChanged: ['retention_review'] });
  return { to: `${PATH}?done=proposed` };
}

async function decide(ctx: Ctx) {
  const report = await reportByReference(ctx.tx, ctx.param('reference'));
  const open = await openReview(ctx.tx, report.id);
  const answer = ctx.form.choice('answer', ['agreed', 'refused']);
  const reason = ctx.form.text('answer-reason');
  if (!answer) return reviewView(ctx, report, [{ field: 'answer', message: 'Choose whether you agree' }]);
  if (answer === 'refused' && reason.trim().length < INVESTIGATION.shortestReason.value)
    return reviewView(ctx, report, [{ field: 'answer-reason', message: 'Say why you refuse' }]);
  const disposes = open?.wish === 'dispose' && answer === 'agreed';
  if (disposes && !ctx.form.has('sure'))
    return reviewView(ctx, report, [{ field: 'sure', message: 'Tick that you know it cannot be undone' }]);
  const blockers = disposes ? ((await blockersOf(ctx.tx, [report.id])).get(report.id) ?? []) : [];
  if (blockers.length > 0) return reviewView(ctx, report, [{ field: 'answer', message: blockers.join(' ') }]);
  const done = await answerReview(ctx.tx, report.id, { answer, reason: reason.trim() }, ctx.user, ctx.now);
  ctx.touched(
    report.id,
    disposes ? { op: 'ERASURE', reason: groundOf(open.ground) } : { fieldsChanged: ['retention_review', 'review_due'] },
  );
  return { to: `${PATH}?done=${done}` };
}

const groundOf = (ground: string): string => DISPOSE_GROUNDS[ground as keyof typeof DISPOSE_GROUNDS] ?? ground;

async function listView(ctx: Ctx) {
  const due = await dueForReview(ctx.tx, ctx.now.toISOString().slice(0, 10), RETENTION.reviewsShown.value);
  for (const r of due) ctx.touched(r.id);
  const blockers = await blockersOf(
    ctx.tx,
    due.map((r) => r.id),
  );
  const gone = await disposedOf(ctx.tx, RETENTION.disposedShown.value);
  const done = DONE[ctx.query.text('done')];
  return {
    title: 'Records for review',
    section: PATH,
    wide: true,
    main: html`${done ? notificationBanner(done, { success: true, title: 'Done' }) : ''}<h1 class="govuk-heading-l">Records for review</h1>
<p class="govuk-body">Their day of review has come. One person proposes to keep a record, with a new day, or to dispose of it; somebody else decides. Records are kept ${RETENTION.reportYears.value} years at least.</p>
${table({
  caption: 'Those that wait for a second person on top, then the oldest day of review',
  captionHidden: true,
  columns: [{ heading: 'Record' }, { heading: 'How it stands' }, { heading: 'Kind' }, { heading: 'Review by' }],
  rows: due.map((r) => [
    html`<a class="govuk-link cf-ref" href="${PATH}/${r.reference}">${r.reference}</a>`,
    standsIn(r, blockers.get(r.id) ?? [], ctx.user.id),
    html`${r.fraud_type ? shortNameOf(r.fraud_type as FraudType) : 'Not assessed'}, received ${dateInWords(r.received_at)}`,
    dateInWords(new Date(`${r.review_due}T12:00:00Z`)),
  ]),
  firstIsHeading: true,
  empty: 'No record waits for its review.',
})}
<h2 class="govuk-heading-m">Disposed of</h2>
<p class="govuk-body">${counted(await countDisposed(ctx.tx), 'record')} in all. What was disposed of stays counted in the published figures; the audit trail stays whole.</p>
${table({
  caption: 'What was disposed of last',
  captionHidden: true,
  columns: [{ heading: 'Record' }, { heading: 'When' }, { heading: 'Why' }, { heading: 'Proposed, decided' }],
  rows: gone.map((g) => [
    g.reference,
    dateInWords(g.disposed_at),
    groundOf(g.ground),
    `${g.proposed_by}, ${g.decided_by}`,
  ]),
  firstIsHeading: true,
  empty: 'Nothing yet.',
})}`,
  };
}

type Due = Awaited<ReturnType<typeof dueForReview>>[number];

function standsIn(r: Due, blockers: readonly string[], userId: string): Html {
  const wish = r.wish === 'dispose' ? 'dispose of it' : 'keep it';
  if (r.wish)
    return html`${tag(r.proposed_by === userId ? 'Waits for somebody else' : 'Waits for a second person', 'orange')} ${r.proposer ?? ''} proposes to ${wish}.`;
  return blockers.length > 0
    ? html`${tag('Must be kept', 'blue')} ${blockers.join(' ')}`
    : html`Nothing stands in the way of a disposal.`;
}
