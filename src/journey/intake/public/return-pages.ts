import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { newSecret, readSecret, secretInGroups } from '#journey/intake/secret.ts';
import { type OutgoingMessage, queueMessage, readEmail, readSmsNumber } from '#store/outgoing.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, inset } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply, type View } from '#web/page.ts';
import type { Site, StaffUser } from '#web/site.ts';
import { fill, rich } from '#web/words.ts';
import { type Draft, keepDraft, openDraft } from './draft.ts';
import { followReturn, makeReturn, sentBehind } from './return.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser | null>;
const COOKIE = 'report';
const NOT_YET = 'none: nothing is on record until the report is sent';
const wordsFor = (ctx: Pick<Ctx, 'site'>) => wordingIn(ctx.site.language).reporting.returns;
const DAYS = REPORT_FORM.returnDays.value;

/** Saving a half-written report, and coming back to it from anywhere. */
export const returnPages = (key: Buffer): Page<Tx, ForceConfig>[] => [...savePages(key), ...comeBackPages(key)];

function savePages(key: Buffer): Page<Tx, ForceConfig>[] {
  const about = {
    path: '/report/save',
    allow: 'public',
    audit: NOT_YET,
    opens: (ctx: { cookies: { get(name: string): string } }) => readSecret(ctx.cookies.get(COOKIE)),
  } as const;
  return [
    page({ ...about, method: 'GET', handler: (ctx) => withLiveDraft(ctx, key, async () => saveView(ctx, '', [])) }),
    page({
      ...about,
      method: 'POST',
      limit: 'guess',
      handler: (ctx) =>
        withLiveDraft(ctx, key, async (draft) => {
          const to = ctx.form.text('to');
          const channel = to === '' ? null : readEmail(to) ? 'email' : readSmsNumber(to) ? 'sms' : undefined;
          if (channel === undefined) {
            const message = wordsFor(ctx).wrongTo;
            return saveView(ctx, to, [{ field: 'to', message }]);
          }
          const code = await makeReturn(ctx.tx, ctx.tracking, key);
          if (!code) return saveView(ctx, to, [{ field: 'to', message: wordsFor(ctx).tooMany }]);
          draft.returns = true;
          await keepDraft(ctx.tx, ctx.tracking, key, draft);
          if (channel) await queueMessage(ctx.tx, messageTo(channel, to, code, ctx));
          return savedView(code, channel !== null, ctx);
        }),
    }),
  ];
}

async function withLiveDraft(ctx: Ctx, key: Buffer, work: (draft: Draft) => Promise<Reply>): Promise<Reply> {
  const draft = ctx.tracking ? await openDraft(ctx.tx, ctx.tracking, key) : null;
  if (!draft) return { to: '/report' };
  if (draft.sent) return { to: '/report/done' };
  // What is put off is counted from now.
  await keepDraft(ctx.tx, ctx.tracking, key, draft);
  return work(draft);
}

/** Says nothing of what it is about: others may see the telephone it arrives on. */
function messageTo(channel: 'email' | 'sms', to: string, code: string, ctx: Ctx): OutgoingMessage {
  const where = addressOf(ctx.site, code);
  const words = wordsFor(ctx);
  const text = where
    ? fill(words.messageLink, { link: where, days: DAYS })
    : fill(words.messageCode, { code: secretInGroups(code), days: DAYS });
  const about = {
    purpose: 'draft_link' as const,
    once: `draft link ${ctx.requestId}`,
    priority: 1,
    expiresAt: new Date(ctx.now.getTime() + DAYS * 86_400_000),
  };
  return channel === 'email'
    ? { ...about, channel, to, subject: words.subject, text }
    : { ...about, channel, to, text };
}

const addressOf = (site: Site, code: string): string => (site.origin ? `${site.origin}/report/return/${code}` : '');

function saveView(ctx: Ctx, to: string, errors: FieldError[]): Reply {
  const words = wordsFor(ctx);
  return {
    title: words.saveTitle,
    section: '/report',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink('/report/on'),
    main: html`<h1 class="govuk-heading-l">${words.saveTitle}</h1>
<p class="govuk-body">${rich(words.save, { days: DAYS })}</p>
<form method="post" action="/report/save" novalidate>${ctx.csrf()}
${input({
  name: 'to',
  label: words.to,
  hint: words.toHint,
  width: 30,
  spellcheck: false,
  value: to,
  error: errorOf(errors, 'to'),
})}
${button(words.make)}
</form>`,
  };
}

function savedView(code: string, sent: boolean, ctx: Ctx): Reply {
  const words = wordsFor(ctx);
  const link = addressOf(ctx.site, code);
  const open = () => html`<a class="govuk-link cf-wrap" href="${link}">${link}</a>`;
  return {
    title: words.savedTitle,
    section: '/report',
    main: html`<h1 class="govuk-heading-l">${words.savedTitle}</h1>
<p class="govuk-body">${sent ? words.sending : words.writeDown}</p>
${inset(html`${link ? html`<p class="govuk-body">${rich(words.open, { link: open() })}</p>` : null}<p class="govuk-body">${rich(link ? words.orGo : words.go)}</p><p class="cf-secret">${secretInGroups(code)}</p>`)}
<p class="govuk-body">${rich(words.works, { days: DAYS })}</p>
<p class="govuk-body">${button(words.goOnNow, { href: '/report/on', kind: 'secondary' })}</p>
<p class="govuk-body">${rich(words.finished)}</p>`,
  };
}

function comeBackPages(key: Buffer): Page<Tx, ForceConfig>[] {
  return [
    plainPage({
      method: 'GET',
      path: '/report/return',
      allow: 'public',
      audit: 'none: it shows no record',
      handler: (ctx) => returnView(ctx, '', []),
    }),
    // A link that is followed shows one button: programs that open links in messages beforehand open nothing.
    page({
      method: 'GET',
      path: '/report/return/:code',
      allow: 'public',
      audit: NOT_YET,
      limit: 'guess',
      opens: (ctx) => readSecret(ctx.param('code')) || newSecret(),
      handler: async (ctx) => {
        if (await draftBehind(ctx, key)) return returnView(ctx, ctx.tracking, []);
        return endedView(ctx, await sentBehind(ctx.tx, ctx.tracking));
      },
    }),
    page({
      method: 'POST',
      path: '/report/return',
      allow: 'public',
      audit: NOT_YET,
      limit: 'guess',
      opens: (ctx) => readSecret(ctx.form.text('code')) || newSecret(),
      handler: async (ctx) => {
        const found = await draftBehind(ctx, key);
        if (found) {
          await keepDraft(ctx.tx, found.secret, key, found.draft);
          ctx.cookies.set(COOKIE, found.secret);
          return { to: '/report/on' };
        }
        const sent = await sentBehind(ctx.tx, ctx.tracking);
        if (sent) return endedView(ctx, sent);
        const message = wordsFor(ctx).wrongCode;
        return returnView(ctx, ctx.form.text('code').slice(0, 100), [{ field: 'code', message }]);
      },
    }),
  ];
}

/** The draft that a way back leads to; null once it was sent or left too long. The transaction goes on with the draft's own secret. */
async function draftBehind(
  ctx: Pick<Ctx, 'tx' | 'tracking'>,
  key: Buffer,
): Promise<{ secret: string; draft: Draft } | null> {
  const secret = await followReturn(ctx.tx, ctx.tracking, key);
  if (!secret) return null;
  await sql`SELECT set_config('counterfoil.tracking', ${secret}, true)`.execute(ctx.tx);
  const draft = await openDraft(ctx.tx, secret, key, DAYS * 24 * 60);
  return draft && !draft.sent ? { secret, draft } : null;
}

/** What every way back that leads nowhere says, so that it tells nothing of a report; where the report was sent, that and the day, and where to follow it. */
function endedView(ctx: Pick<Ctx, 'site'>, sent: Date | null): View {
  const words = wordsFor(ctx);
  if (sent) {
    const title = fill(words.sentOn, { day: dateInWords(sent) });
    return {
      title,
      section: '/report',
      before: backLink('/report'),
      main: html`<h1 class="govuk-heading-l">${title}</h1>${words.sentWords.map((said) => html`<p class="govuk-body">${rich(said)}</p>`)}
${button(words.follow, { href: '/track' })}`,
    };
  }
  return {
    title: words.endedTitle,
    section: '/report',
    status: 404,
    before: backLink('/report'),
    main: html`<h1 class="govuk-heading-l">${words.endedTitle}</h1>${endedWords(words)}`,
  };
}

const endedWords = (words: ReturnType<typeof wordsFor>): Html =>
  html`${words.ended.map((said) => html`<p class="govuk-body">${rich(said, { days: DAYS })}</p>`)}`;

function returnView(ctx: Pick<Ctx, 'csrf' | 'site'>, code: string, errors: FieldError[]): Reply {
  const words = wordsFor(ctx);
  const followed = code !== '' && errors.length === 0;
  return {
    title: words.title,
    section: '/report',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink('/report'),
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<form method="post" action="/report/return" novalidate>${ctx.csrf()}
${
  followed
    ? html`<p class="govuk-body">${words.canGoOn}</p><input type="hidden" name="code" value="${code}">`
    : input({
        name: 'code',
        label: words.code,
        hint: words.codeHint,
        width: 20,
        spellcheck: false,
        value: code,
        error: errorOf(errors, 'code'),
      })
}
${button(words.goOn)}
</form>
${errors.length > 0 ? endedWords(words) : null}`,
  };
}
