import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Refusal } from '#core/result.ts';
import { deciderInWords } from '#journey/allocation/decision-section.ts';
import { nextInQueue } from '#journey/allocation/queue.ts';
import { filterFrom, filterQuery } from '#journey/allocation/queue-filter.ts';
import { type Choice, decisionsOf, recordDecision } from '#journey/allocation/record-decision.ts';
import { routeName } from '#journey/allocation/route-words.ts';
import { reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import { assessmentsOf } from '#journey/triage/assessments.ts';
import type { Tx } from '#store/store.ts';
import { notificationBanner } from '#web/components/content.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { reportView } from './report-page.ts';
import { reasonGiven } from './usual-reasons.ts';

const { page } = pagesFor<Tx, ForceConfig>();

export const decisionPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'POST',
    path: '/staff/reports/:reference/decision',
    allow: ['imu_assessor', 'supervisor'],
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const choice: Choice = {
        decided: ctx.form.text('decided'),
        reason: reasonGiven(ctx.form),
        assessment: ctx.form.whole('assessment', 0, 0),
        standing: ctx.form.whole('standing', 0, 0),
      };
      const outcome = await recordDecision(ctx.tx, report.id, choice, ctx.user, {
        shortestReason: ALLOCATION.shortestReason.value,
        now: ctx.now,
      });
      if (!outcome.ok) return shownAgain(ctx, report, choice, outcome.error);
      ctx.touched(report.id, { fieldsChanged: ['allocation', 'report_standing.decided'] });
      const filter = filterFrom(ctx.form);
      const next = await nextInQueue(ctx.tx, { filter, now: ctx.now }, report.id);
      const query = new URLSearchParams(filterQuery(filter));
      query.set('done', report.reference);
      return { to: next ? `/staff/reports/${next}?${query}` : `/staff/queue?${query}` };
    },
  }),
];

type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** The page again, with what the person wrote, what to mend, and what somebody else did meanwhile. */
async function shownAgain(ctx: Ctx, report: StaffReport, choice: Choice, refusal: Refusal): Promise<Reply> {
  if (refusal.code === 'NOT_ALLOWED') throw new CounterfoilError('NOT_ALLOWED', refusal.reason);
  const changed = refusal.code === 'WRONG_STATE';
  return reportView(ctx, report, {
    status: changed ? 409 : 422,
    errors: [{ field: refusal.field ?? 'decide', message: refusal.reason }],
    sent: { decided: choice.decided, reason: ctx.form.text('reason'), usual: ctx.form.text('usual') },
    filter: filterFrom(ctx.form),
    ...(changed ? { changed: await whatChanged(ctx.tx, report.id, choice) } : {}),
  });
}

async function whatChanged(tx: Tx, reportId: string, seen: Choice): Promise<Html> {
  const decisions = (await decisionsOf(tx, reportId)).filter((d) => d.id > seen.standing);
  const kept = await assessmentsOf(tx, reportId);
  const was = kept.find((k) => k.id === seen.assessment)?.assessment;
  const is = kept[0]?.assessment;
  const assessed = was && is && kept[0]!.id !== seen.assessment;
  return notificationBanner(html`<h3 class="govuk-notification-banner__heading">What changed</h3><ul class="govuk-list govuk-list--bullet">
${decisions.map((d) => html`<li>${deciderInWords(d)} decided on ${momentInWords(d.decided_at)}: ${routeName(d.decided)}.</li>`)}
${assessed ? html`<li>It was assessed again: score ${was.score} before, ${is.score} now; proposed ${routeName(was.allocation)} before, ${routeName(is.allocation)} now.</li>` : ''}</ul>`);
}
