import { createHash, timingSafeEqual } from 'node:crypto';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import { GIVES_CODES, readSecret } from '#journey/intake/secret.ts';
import type { Tx } from '#store/store.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** Who may check a code: those who talk with whoever told us. */
export const CHECKS_CODES = GIVES_CODES;

/**
 * Who is ringing? The reference is no proof: it stands on receipts that others see. Before anything is read out the person says their secret code, or
 * two things that only they would know. The code is compared and neither shown nor kept.
 */
export const whoRingsPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'POST',
    path: '/staff/reports/:reference/who-rings',
    allow: CHECKS_CODES,
    limit: 'guess',
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const right = await isCodeOf(ctx.tx, report, ctx.form.text('code'));
      ctx.touched(report.id, {
        reason: right ? 'The code of whoever rang is right' : 'The code of whoever rang is wrong',
      });
      return answerView(report, right);
    },
  }),
];

async function isCodeOf(tx: Tx, report: StaffReport, typed: string): Promise<boolean> {
  const { tracking_hash: kept } = await tx
    .selectFrom('report')
    .select('tracking_hash')
    .where('id', '=', report.id)
    .executeTakeFirstOrThrow();
  const given = createHash('sha256').update(readSecret(typed)).digest();
  return kept !== null && timingSafeEqual(Buffer.from(kept, 'hex'), given);
}

/** Stands before what may be read out. */
export const whoRings = (ctx: Pick<Ctx, 'csrf'>, reference: string): Html =>
  html`<section><h2 class="govuk-heading-s" id="who-rings">Who is ringing?</h2>
<p class="govuk-body-s">The reference alone proves nothing. Ask for their code, or for two things that only they would know: the day, the sum, what the caller said he was, a date of birth. Do not say the answers first. If neither fits, say only that you ring back the number in the report.</p>
<form method="post" action="/staff/reports/${reference}/who-rings" novalidate>${ctx.csrf()}
${input({ name: 'code', label: 'Their secret code', hint: '16 letters and figures. A secret that they chose themselves cannot be checked here.', width: 20, spellcheck: false, autocomplete: 'off' })}
${button('Check the code', { kind: 'secondary' })}</form></section>`;

function answerView({ reference }: StaffReport, right: boolean): Reply {
  const path = `/staff/reports/${reference}/messages`;
  return {
    title: right ? `The code of ${reference} is right` : `That is not the code of ${reference}`,
    section: '/staff/messages',
    status: right ? 200 : 422,
    before: backLink(path, 'What they are shown'),
    main: right
      ? html`<h1 class="govuk-heading-l">The code is right</h1>
<p class="govuk-body">Whoever rings has the code of ${reference}. You may read out <a class="govuk-link" href="${path}">what the person is shown</a>, and nothing else of the report.</p>`
      : html`<h1 class="govuk-heading-l">That is not the code</h1>
<p class="govuk-body">Read nothing out. It may have been misheard: let them spell it, four at a time. Or ask two things that only they would know. If you are not sure, say that you ring back the number in the report, and do.</p>
<p class="govuk-body"><a class="govuk-link" href="${path}#who-rings">Try again</a></p>`,
  };
}
