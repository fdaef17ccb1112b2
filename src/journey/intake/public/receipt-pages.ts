import type { ForceConfig } from '#catalogue/forces/force.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import type { Outline } from '#journey/intake/form/first-steps.ts';
import { londonDay } from '#journey/intake/form/said-when.ts';
import {
  codeInGroups,
  publicKeyText,
  type Receipt,
  type ReceiptKeys,
  readReceipt,
  receiptWord,
  shortCode,
  signedCode,
} from '#journey/intake/receipt.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, inset, panel } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type Reply } from '#web/page.ts';
import type { Site } from '#web/site.ts';
import { secretOf, sentReport } from './form-flow.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();

const NOT_FRAUDS: Partial<Record<Receipt['about'], string>> = {
  report: 'a suspected fraud',
  loss: 'a fraud with a loss',
  attempt: 'an attempted fraud',
  suspicious_call: 'a suspicious call, message or visit',
  cashpoint: 'somebody acting oddly at a cash machine',
  information: 'information about a fraud',
};
const aboutInWords = (about: Receipt['about']): string => {
  const name = NOT_FRAUDS[about] ?? shortNameOf(about);
  return name.charAt(0).toLowerCase() + name.slice(1);
};
const dayInWords = (day: string): string => dateInWords(new Date(`${day}T12:00:00Z`));

export const receiptOf = (report: { reference: string; receivedAt: Date }, outline: Outline): Receipt => ({
  reference: report.reference,
  day: londonDay(report.receivedAt),
  about: receiptWord(outline.fraudType, outline.kind),
});

/** The receipt as a message: to whoever asked for it. It holds no secret. */
export function receiptMessage(receipt: Receipt, code: string, site: Site, force: ForceConfig) {
  const where = site.origin ? ` at ${site.origin}/receipt` : ' on our website, under “Check a receipt”';
  return {
    channel: 'email' as const,
    purpose: 'report_receipt' as const,
    once: `receipt ${receipt.reference}`,
    subject: `Receipt ${receipt.reference}`,
    text: `${force.name} received your report of ${aboutInWords(receipt.about)} on ${dayInWords(receipt.day)}.

Your reference: ${receipt.reference}
Code of this receipt: ${codeInGroups(code)}

Whoever you show it to can check it${where}. It says nothing else of your report.

If you think of something else, ring ${force.nonEmergencyNumber} and give your reference. In an emergency ring ${force.emergencyNumber}. The police never ask for your PIN, your card or money.
`,
  };
}

/** The receipt to print, and the page on which anybody can check one. */
export const receiptPages = (drafts: Buffer, keys: ReceiptKeys): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/report/receipt',
    allow: 'public',
    audit: 'none: it shows a person the reference of what they have just sent, and nothing else of it',
    opens: secretOf,
    handler: async (ctx) => {
      const sent = await sentReport(ctx, drafts);
      if (!sent) return { to: '/report' };
      return printView(receiptOf(sent, sent.draft.answers), keys, ctx.force, ctx.site);
    },
  }),
  plainPage({
    method: 'GET',
    path: '/receipt',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => askView(ctx.csrf(), '', false),
  }),
  plainPage({
    method: 'POST',
    path: '/receipt',
    allow: 'public',
    limit: 'guess',
    audit: 'none: it shows what the code itself says',
    handler: (ctx) => answerTo(ctx.form.text('code'), keys, ctx.force, ctx.csrf()),
  }),
  plainPage({
    method: 'GET',
    path: '/receipt/:code',
    allow: 'public',
    audit: 'none: it shows what the code itself says',
    handler: (ctx) => answerTo(ctx.param('code'), keys, ctx.force, ctx.csrf()),
  }),
  plainPage({
    method: 'GET',
    path: '/receipt-key',
    allow: 'public',
    audit: 'none: the key that everybody may have',
    handler: () => ({ type: 'text/plain; charset=utf-8', body: `${publicKeyText(keys)}\n`, cacheSeconds: 3600 }),
  }),
];

function printView(receipt: Receipt, keys: ReceiptKeys, force: ForceConfig, site: Site): Reply {
  const long = signedCode(receipt, keys);
  const address = `${site.origin ?? ''}/receipt`;
  return {
    title: `Receipt ${receipt.reference}`,
    section: '/report',
    before: backLink('/report/done'),
    main: html`<h1 class="govuk-heading-l">Receipt</h1>
<p class="govuk-body-l">${force.name} received a report of <strong>${aboutInWords(receipt.about)}</strong> on <strong>${dayInWords(receipt.day)}</strong>.</p>
<p class="govuk-body-l">Reference <strong>${receipt.reference}</strong></p>
<p class="govuk-body">You can show this to your bank or anybody else. It does not hold your name, what you told us, or the code with which you follow your report.</p>
<h2 class="govuk-heading-m">To check this receipt</h2>
<p class="govuk-body">Go to <a class="govuk-link" href="/receipt">${site.origin ? address : 'the page “Check a receipt” of this website'}</a> and type:</p>
<p class="cf-secret">${codeInGroups(shortCode(receipt, keys))}</p>
<p class="govuk-body">or open <a class="govuk-link" href="/receipt/${long}">this link</a>.</p>
<p class="govuk-body-s">Signed code, for programs that check it with the key of ${force.name} and without this website:</p>
<p class="govuk-body-s cf-wrap">${codeInGroups(long, 5)}</p>
<p class="govuk-body cf-noprint">To keep it, print this page or save it as a PDF from the print window.</p>`,
  };
}

function askView(csrf: Html, typed: string, wrong: boolean): Reply {
  const errors = wrong
    ? [{ field: 'code', message: 'We did not give a receipt with this code. Check that all of it is right' }]
    : [];
  return {
    title: 'Check a receipt',
    section: '/report',
    status: wrong ? 422 : 200,
    errors,
    exit: false,
    main: html`<h1 class="govuk-heading-l">Check a receipt</h1>
<p class="govuk-body">Somebody showed you a receipt for a report to the police. Type its code to see whether we gave it.</p>
<form method="post" action="/receipt" novalidate>${csrf}
${input({
  name: 'code',
  label: 'Code of the receipt',
  hint: '32 letters and figures. Spaces do not matter.',
  spellcheck: false,
  value: typed,
  error: errorOf(errors, 'code'),
})}
${button('Check it')}
</form>`,
  };
}

function answerTo(typed: string, keys: ReceiptKeys, force: ForceConfig, csrf: Html): Reply {
  const receipt = readReceipt(typed, keys);
  if (!receipt) return askView(csrf, typed.slice(0, 400), true);
  return {
    title: 'Yes: this receipt is ours',
    section: '/report',
    exit: false,
    before: backLink('/receipt'),
    main: html`${panel('Yes', html`Issued by ${force.name}<br>on <strong>${dayInWords(receipt.day)}</strong><br>for a report of <strong>${aboutInWords(receipt.about)}</strong>`)}
<p class="govuk-body">The receipt must show the reference <strong>${receipt.reference}</strong>.</p>
${inset('It says that a report was made, not that what it says is so. For anything else, ask the person who showed it to you.')}`,
  };
}
