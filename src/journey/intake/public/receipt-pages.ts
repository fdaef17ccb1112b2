import type { ForceConfig } from '#catalogue/forces/force.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { hasVictim } from '#journey/intake/form/answers.ts';
import type { Outline } from '#journey/intake/form/first-steps.ts';
import { londonDay } from '#journey/intake/form/london-time.ts';
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
import { aboutInWords, dayInWords, receiptOf } from '#journey/intake/receipt-message.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, inset, panel } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, type PlainContext, pagesFor, type Reply } from '#web/page.ts';
import { fill, rich } from '#web/words.ts';
import { secretOf, sentReport } from './form-flow.ts';
import { opensTracked, TRACK_AUDIT, trackedView, withTracked } from './track-view.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();
const wordsIn = (language: string) => wordingIn(language).reporting.receipts;
type Asked = Pick<PlainContext<ForceConfig, unknown>, 'csrf' | 'site' | 'force'>;

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
      const outline = sent.draft.answers;
      return printView(receiptOf(sent, outline), hasVictim(outline), '/report/done', keys, ctx);
    },
  }),
  // For whoever asks days later: the bank often does.
  page({
    method: 'GET',
    path: '/track/receipt',
    allow: 'public',
    audit: TRACK_AUDIT,
    opens: opensTracked,
    handler: (ctx) =>
      withTracked(ctx, ({ reference, received_at, kind }) => {
        const receipt = { reference, day: londonDay(received_at), about: receiptWord(undefined, kind ?? undefined) };
        return printView(receipt, hasVictim({ kind: (kind ?? undefined) as Outline['kind'] }), trackedView, keys, ctx);
      }),
  }),
  plainPage({
    method: 'GET',
    path: '/receipt',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => askView(ctx, '', false),
  }),
  plainPage({
    method: 'POST',
    path: '/receipt',
    allow: 'public',
    limit: 'guess',
    audit: 'none: it shows what the code itself says',
    handler: (ctx) => answerTo(ctx, ctx.form.text('code'), keys),
  }),
  plainPage({
    method: 'GET',
    path: '/receipt/:code',
    allow: 'public',
    audit: 'none: it shows what the code itself says',
    handler: (ctx) => answerTo(ctx, ctx.param('code'), keys),
  }),
  plainPage({
    method: 'GET',
    path: '/receipt-key',
    allow: 'public',
    audit: 'none: the key that everybody may have',
    handler: () => ({ type: 'text/plain; charset=utf-8', body: `${publicKeyText(keys)}\n`, cacheSeconds: 3600 }),
  }),
];

/** @param toShow whether the words for whoever lost something stand on it, or those for whoever has seen something: these are not printed. */
function printView(
  receipt: Receipt,
  toShow: boolean,
  back: string,
  keys: ReceiptKeys,
  { force, site }: Pick<Asked, 'force' | 'site'>,
): Reply {
  const words = wordsIn(site.language);
  const long = signedCode(receipt, keys);
  const { reference } = receipt;
  return {
    title: fill(words.titleOf, { reference }),
    section: '/report',
    before: backLink(back),
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body-l">${rich(words.received, { force: force.name, about: aboutInWords(receipt.about, site.language), day: dayInWords(receipt.day) })}</p>
<p class="govuk-body-l">${rich(words.reference, { reference })}</p>
${toShow ? html`<p class="govuk-body">${words.show}</p>` : html`<p class="govuk-body cf-noprint">${words.showSeen}</p>`}
<p class="govuk-body">${words.holds}</p>
<h2 class="govuk-heading-m">${words.checkHeading}</h2>
<p class="govuk-body">${rich(words.goTo, { where: site.origin ? `${site.origin}/receipt` : words.where })}</p>
<p class="cf-secret">${codeInGroups(shortCode(receipt, keys))}</p>
<p class="govuk-body">${rich(words.orOpen, { code: long })}</p>
<p class="govuk-body-s">${fill(words.signed, { force: force.name })}</p>
<p class="govuk-body-s cf-wrap">${codeInGroups(long, 5)}</p>
<p class="govuk-body cf-noprint">${words.keep}</p>`,
  };
}

function askView(ctx: Asked, typed: string, wrong: boolean): Reply {
  const words = wordsIn(ctx.site.language);
  const errors = wrong ? [{ field: 'code', message: words.wrong }] : [];
  return {
    title: words.askTitle,
    section: '/report',
    status: wrong ? 422 : 200,
    errors,
    exit: false,
    main: html`<h1 class="govuk-heading-l">${words.askTitle}</h1>
<p class="govuk-body">${words.ask}</p>
<form method="post" action="/receipt" novalidate>${ctx.csrf()}
${input({
  name: 'code',
  label: words.code,
  hint: words.codeHint,
  spellcheck: false,
  value: typed,
  error: errorOf(errors, 'code'),
})}
${button(words.check)}
</form>`,
  };
}

function answerTo(ctx: Asked, typed: string, keys: ReceiptKeys): Reply {
  const words = wordsIn(ctx.site.language);
  const receipt = readReceipt(typed, keys);
  if (!receipt) return askView(ctx, typed.slice(0, 400), true);
  const about = aboutInWords(receipt.about, ctx.site.language);
  return {
    title: words.yesTitle,
    section: '/report',
    exit: false,
    before: backLink('/receipt'),
    main: html`${panel(words.yes, html`${fill(words.issued, { force: ctx.force.name })}<br>${rich(words.issuedOn, { day: dayInWords(receipt.day) })}<br>${rich(words.issuedFor, { about })}`)}
<p class="govuk-body">${rich(words.mustShow, { reference: receipt.reference })}</p>
${inset(words.means)}`,
  };
}
