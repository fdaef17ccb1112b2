import type { ForceConfig } from '#catalogue/forces/force.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { sendFiles } from '#journey/intake/files/report-files.ts';
import { outlineOf } from '#journey/intake/form/first-steps.ts';
import { asked, firstUnasked, spokenIn } from '#journey/intake/form/questions.ts';
import { toFraudReport } from '#journey/intake/form/to-report.ts';
import type { ReceiptKeys } from '#journey/intake/receipt.ts';
import { sendReceipt } from '#journey/intake/receipt-message.ts';
import { submitReport } from '#journey/intake/record.ts';
import type { Tx } from '#store/store.ts';
import { summaryList } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor, type Reply } from '#web/page.ts';
import { rich } from '#web/words.ts';
import { confirmationView } from './confirmation.ts';
import { type Draft, dropDraft, idOf, keepDraft } from './draft.ts';
import { filesInWords } from './file-pages.ts';
import {
  addressOf,
  COOKIE,
  type Ctx,
  isOfAnother,
  markSentHere,
  NOT_YET,
  nextAddress,
  ofField,
  START,
  secretOf,
  sentReport,
  withDraft,
} from './form-flow.ts';
import { endReturns } from './return.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const about = { allow: 'public', opens: secretOf } as const;

/** What the end of the form needs besides the drafts' key. */
export interface Ending {
  receipts: ReceiptKeys;
}

/** The list of answers, the sending, and what is shown when it is sent. */
export function endPages(key: Buffer, { receipts }: Ending): Page<Tx, ForceConfig>[] {
  return [
    page({
      ...about,
      method: 'GET',
      path: '/report/check',
      audit: NOT_YET,
      handler: (ctx) =>
        withDraft(ctx, key, async (draft) =>
          firstUnasked(draft.answers, draft.done) ? { to: nextAddress(draft) } : checkView(draft, ctx),
        ),
    }),
    page({
      ...about,
      method: 'POST',
      path: '/report/send',
      audit: 'none: submitReport writes the collection itself, in this transaction',
      handler: (ctx) =>
        withDraft(ctx, key, async (draft) => {
          if (isOfAnother(ctx)) return { to: '/report/check' };
          if (firstUnasked(draft.answers, draft.done)) return { to: nextAddress(draft) };
          await sendReport(ctx, key, draft, receipts);
          return { to: '/report/done' };
        }),
    }),
    page({
      ...about,
      method: 'GET',
      path: '/report/done',
      audit: 'none: it shows a person the reference of what they have just sent, and nothing else of it',
      handler: async (ctx) => {
        const sent = await sentReport(ctx, key);
        if (!sent) return { to: START };
        return confirmationView(
          sent.reference,
          ctx.tracking,
          sent.draft.answers,
          ctx.force,
          ctx.csrf(),
          ctx.site.language,
          ctx.site.origin,
        );
      },
    }),
    page({
      ...about,
      method: 'POST',
      path: '/report/finish',
      audit: NOT_YET,
      handler: async (ctx) => {
        if (ctx.tracking) await dropDraft(ctx.tx, ctx.tracking);
        ctx.cookies.clear(COOKIE);
        return { to: '/' };
      },
    }),
  ];
}

/** Everything in one transaction, and nothing after the audit trail's lock: what is acknowledged is on the disk. */
async function sendReport(ctx: Ctx, key: Buffer, draft: Draft, receipts: ReceiptKeys): Promise<void> {
  const { tx, tracking, now } = ctx;
  const report = toFraudReport(draft.answers, tracking, now);
  if (draft.returns) await endReturns(tx);
  // The answers go: the report has them now. What the advice depends on stays for the confirmation.
  await keepDraft(tx, tracking, key, {
    answers: outlineOf(draft.answers),
    done: [],
    ...(draft.returns ? { returns: true } : {}),
    sent: true,
  });
  markSentHere(ctx);
  await submitReport(tx, report, tracking, async ({ id, reference }) => {
    await sendFiles(tx, idOf(tracking), id, draft.files ?? []);
    const { site, force } = ctx;
    await sendReceipt(tx, { id, reference, receivedAt: now }, draft.answers, { site, force, receipts });
  });
}

function checkView(draft: Draft, ctx: Ctx): Reply {
  const words = wordingIn(ctx.site.language).reporting.end;
  const spoken = asked(draft.answers).map((q) => spokenIn(ctx.site.language, q));
  const rows = spoken.map((q) => {
    const key = q.nameFor?.(draft.answers) ?? q.name;
    const value = lines(q.said(draft.answers) || words.notGiven);
    return { key, value, actions: [{ href: addressOf(q), text: words.change, about: key.toLowerCase() }] };
  });
  const files = {
    key: words.filesName,
    value: lines(filesInWords(draft.files ?? [], ctx.site.language) || words.filesNone),
    actions: [
      {
        href: '/report/files',
        text: draft.files?.length ? words.change : words.filesAdd,
        about: words.filesAbout,
      },
    ],
  };
  const last = asked(draft.answers).at(-1);
  return {
    title: words.title,
    section: START,
    before: backLink(last ? addressOf(last) : START),
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
${summaryList([...rows, files])}
<h2 class="govuk-heading-m">${words.sendHeading}</h2>
<p class="govuk-body">${words.send}</p>
<form method="post" action="/report/send">${ctx.csrf()}${ofField(ctx)}${button(words.sendButton)}</form>
<p class="govuk-body">${rich(words.save)}</p>`,
  };
}

const lines = (text: string) => html`${text.split('\n').map((line, i) => (i === 0 ? line : html`<br>${line}`))}`;
