import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import { reportByReference } from '#journey/intake/find-report.ts';
import { markDutyDone } from '#journey/triage/assessments.ts';
import type { Tx } from '#store/store.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';

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

export const dutyPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'POST',
    path: '/staff/reports/:reference/duties/:duty',
    allow: MAY_MARK_DUTIES,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const back = `/staff/reports/${report.reference}`;
      const id = /^\d{1,15}$/.test(ctx.param('duty')) ? Number(ctx.param('duty')) : 0;
      const done = { by: ctx.user.username, at: ctx.now, lateBecause: ctx.form.text('late').slice(0, 500) };
      try {
        await markDutyDone(ctx.tx, { reportId: report.id, id }, done);
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
