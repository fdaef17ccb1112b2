import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Tx } from '#store/store.ts';
import type { PublicStage } from '#store/tables.ts';
import { errorOf, summaryList } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import { newSecret, readReference, readSecret } from './secret.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();

/** Where a report has got to, in plain words (R3.19): what it means and what comes next. */
export const STAGES: Record<PublicStage, { name: string; means: string; next: string }> = {
  received: {
    name: 'Received',
    means: 'We have it. It is waiting to be read by a person.',
    next: 'One of our staff will read it and decide who should deal with it.',
  },
  checked: {
    name: 'Checked',
    means: 'One of our staff has read your report.',
    next: 'It will be given to the team that should deal with it.',
  },
  with_investigator: {
    name: 'With an investigator',
    means: 'An officer has your report and is looking into it.',
    next: 'They will be in touch if they need to ask you something.',
  },
  kept_as_intelligence: {
    name: 'Kept to help other cases',
    means:
      'We cannot take your report further by itself now. We compare it with other reports, and look at it again when one fits.',
    next: 'You need do nothing. We will tell you if this changes.',
  },
  passed_on: {
    name: 'Passed on',
    means: 'Another police force or body is the right one to deal with it, and has been sent your report.',
    next: 'They will be in touch with you.',
  },
  finished: {
    name: 'Finished',
    means: 'We have done what we can with your report.',
    next: 'If you have something new to tell us, ring us and give your reference.',
  },
};

/** Following a report without an account (R3.21): reference and secret, never in an address, the same answer to every wrong pair. */
export const trackPages = (): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: '/track',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => askView(ctx.csrf(), []),
  }),
  page({
    method: 'POST',
    path: '/track',
    allow: 'public',
    limit: 'guess',
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'any' },
    // What cannot be a secret is tried all the same, as one that opens nothing, so that it takes as long.
    opens: (ctx) => readSecret(ctx.form.text('secret')) || newSecret(),
    handler: async (ctx) => {
      const reference = readReference(ctx.form.text('reference'));
      const found = await ctx.tx
        .selectFrom('report as r')
        .leftJoin('report_standing as s', 's.report_id', 'r.id')
        .select(['r.id', 'r.reference', 'r.received_at', 's.public_stage', 's.next_contact'])
        .where('r.reference', '=', reference)
        .executeTakeFirst();
      if (!found) {
        const message = 'Check the reference and the code: together they do not open a report';
        return askView(ctx.csrf(), [{ field: 'reference', message }], ctx.form.text('reference'));
      }
      ctx.touched(found.id);
      return standingView(found, ctx.force);
    },
  }),
];

function askView(csrf: Html, errors: { field: string; message: string }[], reference = ''): View {
  return {
    title: 'Follow a report',
    section: '/track',
    status: errors.length > 0 ? 422 : 200,
    errors,
    main: html`<h1 class="govuk-heading-l">Follow a report</h1>
<p class="govuk-body">You were given both when you sent your report on this site.</p>
<form method="post" action="/track" novalidate>${csrf}
${input({ name: 'reference', label: 'Reference', hint: 'It looks like CF-0001234', width: 20, spellcheck: false, autocomplete: 'off', value: reference, error: errorOf(errors, 'reference') })}
${input({ name: 'secret', label: 'Secret code', hint: '16 letters and numbers. Spaces do not matter.', width: 30, spellcheck: false, autocomplete: 'off' })}
${button('Show my report')}
</form>
<p class="govuk-body">If you have lost them, or reported in another way, ring 101.</p>`,
  };
}

interface Standing {
  reference: string;
  received_at: Date;
  public_stage: PublicStage | null;
  next_contact: Date | null;
}

/** When we will be in touch, or how to be reached: a date is promised only where somebody left a way to keep it. */
export function contactRow(found: Pick<Standing, 'next_contact'>, force: ForceConfig): { key: string; value: string } {
  if (found.next_contact) return { key: 'We will be in touch by', value: dateInWords(found.next_contact) };
  return {
    key: 'Being in touch',
    value: `We have no date to be in touch with you. If you left no telephone number or email address, we cannot reach you: ring ${force.nonEmergencyNumber}, give your reference and leave one.`,
  };
}

function standingView(found: Standing, force: ForceConfig): View {
  const stage = STAGES[found.public_stage ?? 'received'];
  return {
    title: `Your report: ${stage.name}`,
    section: '/track',
    before: backLink('/track'),
    main: html`<h1 class="govuk-heading-l">${stage.name}</h1>
<p class="govuk-body-l">${stage.means}</p>
${summaryList([
  { key: 'Reference', value: found.reference },
  { key: 'Sent', value: dateInWords(found.received_at) },
  { key: 'What happens next', value: stage.next },
  contactRow(found, force),
])}
<h2 class="govuk-heading-m">Tell us more</h2>
<p class="govuk-body">Ring ${force.nonEmergencyNumber} and give your reference. If somebody is coming or is there now, ring ${force.emergencyNumber}.</p>`,
  };
}
