import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { pickedFrom } from '#journey/allocation/record-bulk.ts';
import { givenTogether, recordStep, undoStep } from '#journey/allocation/record-step.ts';
import { maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { notificationBanner } from '#web/components/content.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import { TAKES_STEPS } from './step-pages.ts';
import { takeBackForm, unitFrom, unitView } from './unit-page.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** Several reports given to one officer with one press; one that somebody has moved meanwhile is left as it is and told. */
export const givePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'POST',
    path: '/staff/unit/give',
    allow: TAKES_STEPS,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'any' },
    handler: async (ctx) => {
      const unit = unitFrom(ctx.user, ctx.form.text('unit'));
      // The tick boxes hold the decision and the step that were shown.
      const picked = pickedFrom(ctx.form.all('pick')).slice(0, ALLOCATION.queuePage.value);
      const officer = ctx.form.text('other') || ctx.form.text('officer');
      const wrong = picked.length === 0 ? 'Tick the reports that you want to give to an officer.' : null;
      const again = { picked: picked.map((p) => p.reference), other: ctx.form.text('other') };
      if (wrong) return unitView(ctx, unit, { status: 422, errors: [{ field: 'pick', message: wrong }], ...again });
      const rules = { shortestReason: ALLOCATION.shortestReason.value, now: ctx.now };
      const [given, left]: [string[], { reference: string; why: string }[]] = [[], []];
      for (const { reference, assessment: allocation, standing: assignment } of picked) {
        const report = await maybeOne(ctx.tx.selectFrom('report').select('id').where('reference', '=', reference));
        const done = report
          ? await recordStep(ctx.tx, report.id, { officer }, { allocation, assignment }, ctx.user, rules)
          : null;
        if (report && done?.ok) {
          ctx.touched(report.id, { fieldsChanged: ['assignment', 'report_standing.officer'] });
          given.push(reference);
        } else if (done && !done.ok && done.error.field === 'officer') {
          return unitView(ctx, unit, {
            status: 422,
            errors: [{ field: 'officer', message: done.error.reason }],
            ...again,
          });
        } else left.push({ reference, why: done && !done.ok ? done.error.reason : 'You may not see it.' });
      }
      if (left.length === 0) return { to: `/staff/unit?unit=${unit}&done=${given[0]}&given=${given.length}` };
      const back = given[0] ? takeBackForm(ctx, unit, await givenTogether(ctx.tx, given[0], ctx.user.username)) : '';
      const told = leftAsTheyWere(`${counted(given.length, 'report')} given`, left, back);
      return unitView(ctx, unit, { status: 409, errors: [], told });
    },
  }),
  page({
    method: 'POST',
    path: '/staff/unit/take-back',
    allow: TAKES_STEPS,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'any' },
    handler: async (ctx) => {
      const unit = unitFrom(ctx.user, ctx.form.text('unit'));
      const about = { minutes: ALLOCATION.undoMinutes.value, now: ctx.now };
      const [taken, left]: [string[], { reference: string; why: string }[]] = [[], []];
      for (const { reference, step } of stepsFrom(ctx.form.all('step')).slice(0, ALLOCATION.queuePage.value)) {
        const report = await maybeOne(ctx.tx.selectFrom('report').select('id').where('reference', '=', reference));
        const done = report ? await undoStep(ctx.tx, report.id, step, ctx.user, about) : null;
        if (report && done?.ok) {
          ctx.touched(report.id, { fieldsChanged: ['assignment_undone'] });
          taken.push(reference);
        } else left.push({ reference, why: done && !done.ok ? done.error.reason : 'You may not see it.' });
      }
      if (left.length === 0) return { to: `/staff/unit?unit=${unit}&taken=${taken.length}` };
      const told = leftAsTheyWere(`${counted(taken.length, 'report')} taken back`, left);
      return unitView(ctx, unit, { status: 409, errors: [], told });
    },
  }),
];

/** "CF-0000123:45": a report and the step on it that is to be taken back. */
function stepsFrom(values: readonly string[]): { reference: string; step: number }[] {
  return values.flatMap((v) => {
    const m = /^(CF-\d{7,19}):(\d{1,15})$/.exec(v);
    return m ? [{ reference: m[1]!, step: Number(m[2]) }] : [];
  });
}

const leftAsTheyWere = (did: string, left: readonly { reference: string; why: string }[], more: Html | '' = ''): Html =>
  notificationBanner(html`<h3 class="govuk-notification-banner__heading">${did}. Left as they were:</h3>
<ul class="govuk-list govuk-list--bullet">${left.map((l) => html`<li><a class="govuk-notification-banner__link" href="/staff/reports/${l.reference}">${l.reference}</a>: ${l.why}</li>`)}</ul>${more}`);
