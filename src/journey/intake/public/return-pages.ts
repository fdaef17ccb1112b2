import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { normalisePhone } from '#core/phone.ts';
import { type OutgoingMessage, queueMessage } from '#store/outgoing.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, inset } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply } from '#web/page.ts';
import type { Site, StaffUser } from '#web/site.ts';
import { type Draft, keepDraft, openDraft } from './draft.ts';
import { followReturn, makeReturn } from './return.ts';
import { newSecret, readSecret, secretInGroups } from './secret.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser | null>;
const COOKIE = 'report';
const NOT_YET = 'none: nothing is on record until the report is sent';
const DAYS = REPORT_FORM.returnDays.value;
const MAIL = /^[^\s@]{1,100}@[^\s@]{1,100}\.[^\s@]{1,50}$/;

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
          const channel = to === '' ? null : MAIL.test(to) ? 'email' : normalisePhone(to) ? 'sms' : undefined;
          if (channel === undefined) {
            const message = 'Write an e-mail address or a mobile number, or leave it empty';
            return saveView(ctx, to, [{ field: 'to', message }]);
          }
          const code = await makeReturn(ctx.tx, ctx.tracking, key);
          if (!code)
            return saveView(ctx, to, [
              { field: 'to', message: 'You have made several links already. Use one of those' },
            ]);
          draft.returns = true;
          await keepDraft(ctx.tx, ctx.tracking, key, draft);
          if (channel) await queueMessage(ctx.tx, messageTo(channel, to, code, ctx));
          return savedView(code, channel !== null, ctx.site);
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
  const text = where
    ? `To go on with what you began, open ${where}. It works for ${DAYS} days. If you did not ask for this, do nothing.`
    : `To go on with what you began, go back to the website, choose "Go on with a report" and type ${secretInGroups(code)}. It works for ${DAYS} days. If you did not ask for this, do nothing.`;
  const about = {
    purpose: 'draft_link' as const,
    once: `draft link ${ctx.requestId}`,
    priority: 1,
    expiresAt: new Date(ctx.now.getTime() + DAYS * 86_400_000),
  };
  return channel === 'email'
    ? { ...about, channel, to, subject: 'What you began', text }
    : { ...about, channel, to, text };
}

const addressOf = (site: Site, code: string): string => (site.origin ? `${site.origin}/report/return/${code}` : '');

function saveView(ctx: Ctx, to: string, errors: FieldError[]): Reply {
  return {
    title: 'Save your report and come back',
    section: '/report',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink('/report/on'),
    main: html`<h1 class="govuk-heading-l">Save your report and come back</h1>
<p class="govuk-body">You get a link. With it you, and anybody who has it, can go on with this report for ${DAYS} days, on any device. Nobody at the police reads it until you send it. After ${DAYS} days it is removed.</p>
<form method="post" action="/report/save" novalidate>${ctx.csrf()}
${input({
  name: 'to',
  label: 'Where shall we send the link?',
  hint: 'An e-mail address or a mobile number that only you read. Leave it empty to see the link here instead.',
  width: 30,
  spellcheck: false,
  value: to,
  error: errorOf(errors, 'to'),
})}
${button('Make a link')}
</form>`,
  };
}

function savedView(code: string, sent: boolean, site: Site): Reply {
  const link = addressOf(site, code);
  return {
    title: 'Your report is saved',
    section: '/report',
    main: html`<h1 class="govuk-heading-l">Your report is saved</h1>
<p class="govuk-body">${sent ? html`We are sending you a link. It can take a few minutes. If it does not come, use this one.` : html`Write this down, or print this page.`}</p>
${inset(html`${link ? html`<p class="govuk-body">Open <a class="govuk-link cf-wrap" href="${link}">${link}</a></p><p class="govuk-body">or go to the start of “Report a fraud”, choose <strong>Go on with a report</strong> and type</p>` : html`<p class="govuk-body">Go to the start of “Report a fraud”, choose <strong>Go on with a report</strong> and type</p>`}<p class="cf-secret">${secretInGroups(code)}</p>`)}
<p class="govuk-body">It works for ${DAYS} days. Keep it to yourself: whoever has it can read what you wrote.</p>
<p class="govuk-body">${button('Go on now', { href: '/report/on', kind: 'secondary' })}</p>
${leaveForm()}`,
  };
}

const leaveForm = (): Html =>
  html`<p class="govuk-body">Finished with this device? Press <strong>Exit this page</strong>: it clears your answers from this browser.</p>`;

function comeBackPages(key: Buffer): Page<Tx, ForceConfig>[] {
  return [
    plainPage({
      method: 'GET',
      path: '/report/return',
      allow: 'public',
      audit: 'none: it shows no record',
      handler: (ctx) => returnView(ctx.csrf(), '', []),
    }),
    // A link that is followed shows one button: programs that open links in messages beforehand open nothing.
    plainPage({
      method: 'GET',
      path: '/report/return/:code',
      allow: 'public',
      audit: 'none: it shows no record',
      handler: (ctx) => returnView(ctx.csrf(), readSecret(ctx.param('code')), []),
    }),
    page({
      method: 'POST',
      path: '/report/return',
      allow: 'public',
      audit: NOT_YET,
      limit: 'guess',
      opens: (ctx) => readSecret(ctx.form.text('code')) || newSecret(),
      handler: async (ctx) => {
        const secret = await followReturn(ctx.tx, ctx.tracking, key);
        if (secret) {
          await sql`SELECT set_config('counterfoil.tracking', ${secret}, true)`.execute(ctx.tx);
          const draft = await openDraft(ctx.tx, secret, key, DAYS * 24 * 60);
          if (draft && !draft.sent) {
            await keepDraft(ctx.tx, secret, key, draft);
            ctx.cookies.set(COOKIE, secret);
            return { to: '/report/on' };
          }
        }
        const message = 'We have no report for this code. It may have been sent, or more than a week has passed';
        return returnView(ctx.csrf(), ctx.form.text('code').slice(0, 100), [{ field: 'code', message }]);
      },
    }),
  ];
}

function returnView(csrf: Html, code: string, errors: FieldError[]): Reply {
  const followed = code !== '' && errors.length === 0;
  return {
    title: 'Go on with a report',
    section: '/report',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink('/report'),
    main: html`<h1 class="govuk-heading-l">Go on with a report</h1>
<form method="post" action="/report/return" novalidate>${csrf}
${
  followed
    ? html`<p class="govuk-body">You can go on where you stopped.</p><input type="hidden" name="code" value="${code}">`
    : input({
        name: 'code',
        label: 'The code you were given',
        hint: 'Sixteen letters and figures. Spaces do not matter.',
        width: 20,
        spellcheck: false,
        value: code,
        error: errorOf(errors, 'code'),
      })
}
${button('Go on with my report')}
</form>`,
  };
}
