import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Role } from '#core/role.ts';
import { DRAFTS_AGAIN, draftAgain, laterWarning } from '#journey/warnings/draft-again.ts';
import { draftOfSeries } from '#journey/warnings/draft-of-series.ts';
import { mayBeEdited } from '#journey/warnings/record-edit.ts';
import { recordStep, type StepChoice } from '#journey/warnings/record-step.ts';
import { WARNING_STEPS, type WarningStatus, type WarningStep } from '#journey/warnings/steps.ts';
import {
  countWarnings,
  type ListedWarning,
  listWarnings,
  type WarningRecord,
  warningBySlug,
} from '#journey/warnings/warning-records.ts';
import type { Tx } from '#store/store.ts';
import { subNavigation } from '#web/components/case-patterns.ts';
import { details, type FieldError, notificationBanner, table } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { pagination } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html, type Words } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { clockInWords, type SentStep, standingTags, warningPage } from './warning-page.ts';
import { whereItWent } from './where-it-went.ts';

const { page } = pagesFor<Tx, ForceConfig>();
export const SEES_WARNINGS = [
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'analyst',
  'press',
  'supervisor',
] as const;
export const EDITS_WARNINGS = ['press', 'analyst', 'supervisor'] as const;
const PER_PAGE = 50;
const LONGEST_NAME = 40;
/** In the order in which the list has them. */
const STANDS: readonly (readonly [WarningStatus, string])[] = [
  ['IN_REVIEW', 'To approve'],
  ['APPROVED', 'To publish'],
  ['DRAFT', 'Drafts'],
  ['PUBLISHED', 'Published'],
  ['WITHDRAWN', 'Withdrawn'],
];
const STEPS = Object.keys(WARNING_STEPS) as WarningStep[];
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

export const warningStaffPages = (): Page<Tx, ForceConfig>[] => [
  listPage,
  fromSeriesPage,
  onePage,
  stepPage,
  againPage,
];

const listPage = page({
  method: 'GET',
  path: '/staff/warnings',
  allow: SEES_WARNINGS,
  audit: { op: 'CONSULTATION', recordType: 'warning', records: 'list' },
  handler: (ctx) => listView(ctx, []),
});

/** A warning from a series that somebody has judged to be one: waves are drafted from as they are detected. */
const fromSeriesPage = page({
  method: 'POST',
  path: '/staff/warnings/from-series',
  allow: EDITS_WARNINGS,
  audit: { op: 'ALTERATION', recordType: 'warning', records: 'any' },
  handler: async (ctx) => {
    const drafted = await draftOfSeries(ctx.tx, ctx.form.text('series').slice(0, LONGEST_NAME), ctx.force, ctx.now);
    if (!drafted.ok) return listView(ctx, [{ field: 'series', message: drafted.error.reason }]);
    const { id, slug, fresh } = drafted.value;
    ctx.touched(id, fresh ? { fieldsChanged: ['drafted'] } : { op: 'CONSULTATION' });
    return { to: `/staff/warnings/${slug}?done=${fresh ? 'series' : 'there'}` };
  },
});

async function listView(ctx: Ctx, errors: readonly FieldError[]): Promise<View> {
  const counts = await countWarnings(ctx.tx);
  const status = ctx.query.choice(
    'status',
    STANDS.map(([s]) => s),
  );
  const all = Object.values(counts).reduce((n, c) => n + c, 0);
  const pages = Math.max(1, Math.ceil((status ? (counts[status] ?? 0) : all) / PER_PAGE));
  const at = Math.min(ctx.query.whole('page', 1), pages);
  const warnings = await listWarnings(ctx.tx, status, PER_PAGE, (at - 1) * PER_PAGE);
  for (const w of warnings) ctx.touched(w.id);
  return {
    title: 'Warnings',
    section: '/staff/warnings',
    wide: true,
    casework: true,
    errors,
    status: errors.length > 0 ? 422 : 200,
    main: html`<h1 class="govuk-heading-l">Warnings</h1>
${ctx.user.roles.some((r) => (EDITS_WARNINGS as readonly string[]).includes(r)) ? fromSeriesForm(ctx, errors) : ''}
${statusLinks(status, counts, all)}
${table({
  caption: 'Warnings, those that need somebody first',
  captionHidden: true,
  columns: [
    { heading: 'Warning' },
    { heading: 'Stands at' },
    { heading: 'From first report to the public' },
    { heading: 'Drafted' },
  ],
  rows: warnings.map((w) => listRow(w, ctx.now)),
  firstIsHeading: true,
  stacked: true,
  empty: status
    ? 'No warning stands there.'
    : 'No warning has been drafted. One is drafted as soon as a wave is detected.',
})}
${pagination(at, pages, (n) => `/staff/warnings?${status ? `status=${status}&` : ''}page=${n}`)}`,
  };
}

const fromSeriesForm = (ctx: Ctx, errors: readonly FieldError[]): Html =>
  details(
    'Draft one from a series',
    html`<form method="post" action="/staff/warnings/from-series" novalidate>${ctx.csrf()}
${input({ name: 'series', label: 'Which series?', hint: 'Its name, such as S-12. Of a wave one is drafted by itself.', width: 10, value: ctx.form.text('series'), ...(errors[0] ? { error: errors[0].message } : {}) })}
${button('Draft it', { kind: 'secondary' })}</form>`,
    errors.length > 0,
  );

/** A year's drafts must not stand before what the public reads: each kind is one press away, however long the list. */
function statusLinks(status: WarningStatus | null, counts: Partial<Record<WarningStatus, number>>, all: number): Html {
  const n = (count: number) => count.toLocaleString('en-GB');
  return subNavigation('Warnings by where they stand', [
    { text: `All (${n(all)})`, href: '/staff/warnings', current: status === null },
    ...STANDS.map(([s, words]) => ({
      text: `${words} (${n(counts[s] ?? 0)})`,
      href: `/staff/warnings?status=${s}`,
      current: status === s,
    })),
  ]);
}

const listRow = (w: ListedWarning, now: Date): Words[] => [
  html`<a class="govuk-link" href="/staff/warnings/${w.slug}">${w.title}</a>`,
  html`${standingTags(w)}${w.sent_back ? html` <strong>Sent back to be changed</strong>` : ''}`,
  html`${clockInWords(w, now)}`,
  momentInWords(w.drafted_at),
];

const onePage = page({
  method: 'GET',
  path: '/staff/warnings/:slug',
  allow: SEES_WARNINGS,
  audit: { op: 'CONSULTATION', recordType: 'warning', records: 'one' },
  handler: async (ctx) => {
    const warning = await found(ctx.tx, ctx.param('slug'));
    ctx.touched(warning.id);
    return shown(ctx, warning, await laterWarning(ctx.tx, warning), NOTICES[ctx.query.text('done')] ?? null);
  },
});

const NOTICES: Record<string, string> = {
  edited: 'Your version is kept.',
  series:
    'Drafted from the series. Every number is tied to it; change what you know better, then send it for approval.',
  there: 'This series has a warning already: it is this one.',
  again: 'A new warning is drafted from the wave. The withdrawn one stays as it is.',
  correcting:
    'Your correction is kept. Send it for approval: the public reads the warning as it stands until it is published.',
  submitted: 'Sent for approval. A colleague approves it.',
  returned: 'Sent back to be changed.',
  approved: 'Approved. It can be published now.',
  published: 'Published. The public can read it now.',
  withdrawn: 'Withdrawn. The public sees that it has been, and why.',
  corrected: 'The correction is published. The public reads it now, and what changed.',
  dropped: 'The correction is dropped. The public goes on reading the warning as it stands.',
};

export async function found(tx: Tx, slug: string): Promise<WarningRecord> {
  const warning = await warningBySlug(tx, slug);
  if (!warning) throw new CounterfoilError('NO_SUCH_RECORD');
  return warning;
}

const NOT_SENT: SentStep = { step: '', reason: '', hideTitle: false, findings: [] };

async function shown(
  ctx: Ctx,
  warning: WarningRecord,
  later: string | null,
  notice: string | null,
  refused: { status: number; field: string; message: string; sent: SentStep } | null = null,
): Promise<View> {
  const roles: readonly Role[] = EDITS_WARNINGS;
  const view = warningPage(warning, {
    force: ctx.force,
    user: ctx.user,
    now: ctx.now,
    csrf: ctx.csrf,
    errors: refused ? [{ field: refused.field, message: refused.message }] : [],
    sent: refused?.sent ?? NOT_SENT,
    notice: notice ? banner(warning, notice) : null,
    later,
    went: await whereItWent(ctx.tx, warning),
    mayEdit: ctx.user.roles.some((r) => roles.includes(r)),
  });
  return refused ? { ...view, status: refused.status } : view;
}

function banner(warning: WarningRecord, words: string): Html {
  const n = warning.current.redaction.length;
  // No green tick on what cannot go out.
  if (n > 0 && mayBeEdited(warning))
    return notificationBanner(
      html`<p class="govuk-notification-banner__heading">${words} It cannot go out yet: ${counted(n, 'thing')} in it could identify a person. Under Checks you see which.</p>`,
      { title: 'Take something out first' },
    );
  const link = warning.publishedVersion
    ? html` <a class="govuk-notification-banner__link" href="/warnings/${warning.slug}">See it as the public does</a>`
    : '';
  return notificationBanner(html`<p class="govuk-notification-banner__heading">${words}${link}</p>`, {
    success: true,
    title: 'Done',
  });
}

const stepPage = page({
  method: 'POST',
  path: '/staff/warnings/:slug/step',
  allow: EDITS_WARNINGS,
  audit: { op: 'ALTERATION', recordType: 'warning', records: 'one' },
  handler: async (ctx) => {
    const slug = ctx.param('slug');
    const step = ctx.form.choice('step', STEPS);
    if (!step) throw new CounterfoilError('BAD_FIELD', 'Choose what to do with the warning.');
    const choice: StepChoice = {
      step,
      reason: ctx.form.text('reason').slice(0, 2000),
      version: ctx.form.whole('version', 0, 0),
      status: ctx.form.text('status'),
      hideTitle: ctx.form.has('hideTitle'),
    };
    const outcome = await recordStep(ctx.tx, slug, choice, ctx.user, { force: ctx.force, now: ctx.now });
    if (outcome.ok) {
      ctx.touched(outcome.value.warning.id, { fieldsChanged: ['status'], reason: `step: ${step}` });
      const corrects = step === 'published' && outcome.value.warning.correction !== null;
      if (step === 'published')
        ctx.touched(outcome.value.warning.id, {
          op: 'DISCLOSURE',
          reason: corrects ? 'correction' : 'publication',
          channel: 'web',
          recipient: 'public',
        });
      return { to: `/staff/warnings/${slug}?done=${corrects ? 'corrected' : step}` };
    }
    const { code, reason, findings = [] } = outcome.error;
    if (code === 'NOT_ALLOWED' || code === 'SAME_PERSON') throw new CounterfoilError(code, reason);
    const asked = outcome.error.field;
    const field = asked === 'reason' ? `reason-${step}` : (asked ?? 'next');
    const refused = {
      status: code === 'WRONG_STATE' ? 409 : 422,
      field,
      message: reason,
      sent: { step, reason: choice.reason, hideTitle: choice.hideTitle === true, findings },
    };
    const now = await found(ctx.tx, slug);
    ctx.touched(now.id, { op: 'CONSULTATION' });
    return shown(ctx, now, await laterWarning(ctx.tx, now), null, refused);
  },
});

const againPage = page({
  method: 'POST',
  path: '/staff/warnings/:slug/again',
  allow: DRAFTS_AGAIN,
  audit: { op: 'ALTERATION', recordType: 'warning', records: 'one' },
  handler: async (ctx) => {
    const drafted = await draftAgain(ctx.tx, ctx.param('slug'), ctx.force);
    if (!drafted.ok) throw new CounterfoilError('WRONG_STATE', drafted.error.reason);
    ctx.touched(drafted.value.id, {
      fieldsChanged: ['status'],
      reason: 'drafted anew from the wave of a withdrawn warning',
    });
    return { to: `/staff/warnings/${drafted.value.slug}?done=again` };
  },
});
