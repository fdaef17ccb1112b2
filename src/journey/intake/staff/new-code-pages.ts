import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import { trackingHash } from '#journey/intake/record.ts';
import { GIVES_CODES, newSecret, secretInGroups } from '#journey/intake/secret.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

const PATH = '/staff/reports/:reference/new-code';
const LONGEST = 300;

/** A new code to follow a report by, for somebody who lost theirs and has no mobile or e-mail that one could be sent to (R3.21). */
export const newCodePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: PATH,
    allow: GIVES_CODES,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      ctx.touched(report.id);
      return askView(ctx, report, []);
    },
  }),
  page({
    method: 'POST',
    path: PATH,
    allow: GIVES_CODES,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const known = ctx.form.text('known');
      if (known === '' || known.length > LONGEST) {
        ctx.touched(report.id, { op: 'CONSULTATION' });
        return askView(ctx, report, [{ field: 'known', message: 'Say in a few words how you know who it is' }]);
      }
      const secret = newSecret();
      await giveCode(ctx.tx, report.id, trackingHash(secret));
      ctx.touched(report.id, { fieldsChanged: ['tracking_code'], reason: known });
      return givenView(report, secret, ctx.force);
    },
  }),
];

/** The new code holds from now; the old one, a secret of their own and whoever is in by them are out. */
async function giveCode(tx: Tx, id: string, hash: string): Promise<void> {
  await tx.updateTable('report').set({ tracking_hash: hash }).where('id', '=', id).execute();
  await sql`SELECT end_tracking(${id}::uuid)`.execute(tx);
}

function askView(ctx: Ctx, { reference }: StaffReport, errors: FieldError[]): Reply {
  return {
    title: `A new code for ${reference}`,
    section: '/staff/queue',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink(`/staff/reports/${reference}`, reference),
    main: html`<h1 class="govuk-heading-l">A new code to follow ${reference}</h1>
<p class="govuk-body">For somebody who lost theirs, or who fears that another has it. The old code and a secret of their own stop working at once. If they have a mobile or an e-mail address in the report, they can have a code sent to it themselves, at “Follow a report”.</p>
<form method="post" action="/staff/reports/${reference}/new-code" novalidate>${ctx.csrf()}
${input({
  name: 'known',
  label: 'How do you know that it is the person who reported?',
  hint: 'For example: rung back on the number in the report; here at the counter with a bank card. It is kept in the audit trail.',
  value: ctx.form.text('known').slice(0, LONGEST),
  error: errorOf(errors, 'known'),
})}
${button('Make a new code')}
</form>`,
  };
}

function givenView({ reference }: StaffReport, secret: string, force: ForceConfig): Reply {
  return {
    title: `The new code for ${reference}`,
    section: '/staff/queue',
    before: backLink(`/staff/reports/${reference}`, reference),
    main: html`<h1 class="govuk-heading-l">The new code for ${reference}</h1>
<p class="govuk-body">It is shown only now. Read it out slowly, four at a time, and let them read it back; or print this page for them.</p>
<p class="cf-secret">${secretInGroups(secret)}</p>
<p class="govuk-body">With it and the reference they follow their report at “Follow a report” on the public site, or ring ${force.nonEmergencyNumber}. Nobody who rings them will ask for the code.</p>`,
  };
}
