import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Refusal } from '#core/result.ts';
import type { Role } from '#core/role.ts';
import { NO_FILTER } from '#journey/allocation/queue-filter.ts';
import { recordStep, type StepChoice, stepsOf, undoStep } from '#journey/allocation/record-step.ts';
import { reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import type { Tx } from '#store/store.ts';
import { notificationBanner } from '#web/components/content.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { reportView } from './report-page.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** Who works in a unit that reports are allocated to; for which unit, the rule says (second-step.ts). */
export const TAKES_STEPS = ['lcu_sergeant', 'sfcu_investigator', 'supervisor'] as const satisfies readonly Role[];

export const stepPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'POST',
    path: '/staff/reports/:reference/officer',
    allow: TAKES_STEPS,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: (ctx) => takeStep(ctx, { officer: ctx.form.text('other') || ctx.form.text('officer') }, 'given'),
  }),
  page({
    method: 'POST',
    path: '/staff/reports/:reference/send-back',
    allow: TAKES_STEPS,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: (ctx) => takeStep(ctx, { back: ctx.form.text('back').slice(0, 2000) }, 'back'),
  }),
  page({
    method: 'POST',
    path: '/staff/reports/:reference/undo-step',
    allow: TAKES_STEPS,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const about = { minutes: ALLOCATION.undoMinutes.value, now: ctx.now };
      const outcome = await undoStep(ctx.tx, report.id, ctx.form.whole('step', 0, 0), ctx.user, about);
      if (!outcome.ok) return shownAgain(ctx, report, outcome.error);
      ctx.touched(report.id, { fieldsChanged: ['assignment_undone'] });
      return { to: `/staff/reports/${report.reference}?undone=yes` };
    },
  }),
];

async function takeStep(ctx: Ctx, choice: StepChoice, did: 'given' | 'back'): Promise<Reply> {
  const report = await reportByReference(ctx.tx, ctx.param('reference'));
  const seen = { allocation: ctx.form.whole('allocation', 0, 0), assignment: ctx.form.whole('assignment', 0, 0) };
  const outcome = await recordStep(ctx.tx, report.id, choice, seen, ctx.user, {
    shortestReason: ALLOCATION.shortestReason.value,
    now: ctx.now,
  });
  if (!outcome.ok) return shownAgain(ctx, report, outcome.error, seen.assignment);
  ctx.touched(report.id, { fieldsChanged: ['assignment', 'report_standing.officer'] });
  return { to: `/staff/unit?done=${report.reference}&did=${did}` };
}

/** The page again, with what to mend and what somebody else did meanwhile. */
async function shownAgain(ctx: Ctx, report: StaffReport, refusal: Refusal, seenStep?: number): Promise<Reply> {
  if (refusal.code === 'NOT_ALLOWED') throw new CounterfoilError('NOT_ALLOWED', refusal.reason);
  const moved = refusal.code === 'WRONG_STATE';
  return reportView(ctx, report, {
    status: moved ? 409 : 422,
    errors: [{ field: refusal.field ?? 'step', message: refusal.reason }],
    sent: {
      decided: '',
      reason: '',
      officer: ctx.form.text('officer'),
      other: ctx.form.text('other'),
      back: ctx.form.text('back'),
    },
    filter: NO_FILTER,
    ...(moved && seenStep !== undefined ? { changed: await whatChanged(ctx, report.id, seenStep) } : {}),
  });
}

async function whatChanged(ctx: Ctx, reportId: string, seen: number): Promise<Html> {
  const since = (await stepsOf(ctx.tx, reportId)).filter((s) => s.id > seen);
  const items = since.map((s) => {
    const who = s.display_name ?? s.made_by;
    return html`<li>${who} ${s.step === 'assigned' ? `gave it to ${s.officer}` : 'sent it back'} on ${momentInWords(s.made_at)}.</li>`;
  });
  const words = items.length > 0 ? items : html`<li>The decision that it rests on has changed: see History below.</li>`;
  return notificationBanner(
    html`<h3 class="govuk-notification-banner__heading">What changed</h3><ul class="govuk-list govuk-list--bullet">${words}</ul>`,
  );
}
