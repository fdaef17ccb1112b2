import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { SUBSCRIBING } from '#catalogue/thresholds/outgoing.ts';
import { confirmText } from '#catalogue/warning-texts/subscription-texts.ts';
import { contactHash } from '#journey/intake/contact-hash.ts';
import { linkToken, readLinkToken } from '#journey/messages/stop-link.ts';
import { outgoingKey, queueMessage, readEmail, readSmsNumber } from '#store/outgoing.ts';
import { sealTo } from '#store/sealed-box.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, inset, panel } from '#web/components/content.ts';
import { button, input, radios } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { readArea } from './subscribe-area.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();
const PATH = '/warnings/subscribe';
const AUDIT = 'none: a wish for warnings is no record of a report; its address is sealed to the worker';
type Ctx = PageContext<Tx, ForceConfig, StaffUser | null>;

export interface SubscribeKeys {
  contacts: Buffer;
  links: Buffer;
}

/** Warnings by e-mail or text for a place: asked for here, confirmed from the message, ended with one press. No account. */
export const subscribePages = (keys: SubscribeKeys): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: PATH,
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => (ctx.site.origin ? askView(ctx, []) : notOffered(ctx.force)),
  }),
  page({ method: 'POST', path: PATH, allow: 'public', limit: 'guess', audit: AUDIT, handler: (ctx) => ask(ctx, keys) }),
  plainPage({
    method: 'GET',
    path: `${PATH}/sent`,
    allow: 'public',
    audit: 'none: it shows no record',
    handler: () => ({
      title: 'Look for a message',
      section: '/warnings',
      before: backLink(PATH),
      main: html`<h1 class="govuk-heading-l">Look for a message</h1>
<p class="govuk-body">We have sent you a message. Follow its link to begin. Nothing more comes unless you do.</p>
<p class="govuk-body">The link works for ${SUBSCRIBING.confirmDays.value} days. If nothing comes in a few minutes, look among unwanted mail, or <a class="govuk-link" href="${PATH}">try again</a>.</p>`,
    }),
  }),
  ...confirmPages(keys),
];

async function ask(ctx: Ctx, keys: SubscribeKeys): Promise<Reply> {
  const { origin } = ctx.site;
  if (!origin) return notOffered(ctx.force);
  const area = readArea(ctx.form.text('area'), ctx.force);
  const channel = ctx.form.choice('channel', ['email', 'sms']);
  const to = channel === 'email' ? readEmail(ctx.form.text('email')) : readSmsNumber(ctx.form.text('sms'));
  const errors: FieldError[] = [];
  if (!area)
    errors.push({
      field: 'area',
      message: `Write a town, a district or a postcode in ${ctx.force.county}, or leave it empty`,
    });
  if (!channel) errors.push({ field: 'channel', message: 'Choose an e-mail or a text' });
  if (channel === 'email' && !to)
    errors.push({ field: 'email', message: 'Write an e-mail address, like name@example.com' });
  if (channel === 'sms' && !to) errors.push({ field: 'sms', message: 'Write a mobile number, like 07700 900 000' });
  if (!area || !channel || !to) return askView(ctx, errors);
  const id = randomUUID();
  const asked = {
    id,
    channel,
    contact: contactHash(to, keys.contacts),
    area: area.key,
    area_name: area.name,
    districts: area.districts,
    visitor: ctx.visitor,
  };
  const sealed = sealTo(await outgoingKey(ctx.tx), Buffer.from(to));
  const kept = await sql<{
    ok: boolean;
  }>`SELECT ask_subscription(${JSON.stringify(asked)}::jsonb, ${sealed}) AS ok`.execute(ctx.tx);
  // Too many for one address or place: nothing is sent, and the page says the same, so that it tells nothing about anybody.
  if (kept.rows[0]?.ok) {
    const link = `${origin}${PATH}/confirm/${linkToken('confirm', id, keys.links)}`;
    const text = confirmText(area.name, link, ctx.force.name, SUBSCRIBING.confirmDays.value);
    const about = { purpose: 'subscription_confirm', once: `subscription_confirm:${id}`, priority: 1, to } as const;
    const subject = 'Confirm that you want fraud warnings';
    await queueMessage(
      ctx.tx,
      channel === 'email' ? { ...about, channel, subject, text } : { ...about, channel, text },
    );
  }
  return { to: `${PATH}/sent` };
}

const notOffered = (force: ForceConfig): View => ({
  title: 'Warnings by e-mail or text',
  section: '/warnings',
  main: html`<h1 class="govuk-heading-l">Warnings by e-mail or text</h1>
<p class="govuk-body">This is not offered here yet. You can <a class="govuk-link" href="/warnings">read the warnings</a>, or follow them in a feed reader. ${force.alertSystem.name} also sends them.</p>`,
});

function askView(ctx: Pick<Ctx, 'csrf' | 'form' | 'query' | 'force'>, errors: readonly FieldError[]): View {
  const said = (name: string) => ctx.form.text(name) || (name === 'area' ? ctx.query.text('area') : '');
  const chosen = ctx.form.text('channel');
  return {
    title: 'Warnings by e-mail or text',
    section: '/warnings',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink('/warnings', 'Warnings'),
    description: `Get fraud warnings for where you live in ${ctx.force.county}.`,
    main: html`<h1 class="govuk-heading-l">Warnings by e-mail or text</h1>
<p class="govuk-body">We send you each new warning for the place you choose. You need no account, and can stop with one press.</p>
<form method="post" action="${PATH}" novalidate>${ctx.csrf()}
${input({ name: 'area', label: 'Which place?', hint: `A town, a district or a postcode. Leave it empty for all of ${ctx.force.county}.`, width: 20, value: said('area'), error: errorOf(errors, 'area') })}
${radios({
  name: 'channel',
  label: 'How?',
  choices: [
    { value: 'email', label: 'E-mail', checked: chosen === 'email' },
    { value: 'sms', label: 'Text message', checked: chosen === 'sms' },
  ],
  error: errorOf(errors, 'channel'),
})}
${input({ name: 'email', label: 'E-mail address, for an e-mail', type: 'email', autocomplete: 'email', width: 30, spellcheck: false, value: said('email'), error: errorOf(errors, 'email') })}
${input({ name: 'sms', label: 'Mobile number, for a text', type: 'tel', autocomplete: 'tel', width: 20, value: said('sms'), error: errorOf(errors, 'sms') })}
${button('Continue')}
</form>
<p class="govuk-body">We use the address for these warnings and nothing else. It is kept locked, and goes when you stop.</p>`,
  };
}

function confirmPages(keys: SubscribeKeys): Page<Tx, ForceConfig>[] {
  const path = `${PATH}/confirm/:token`;
  return [
    plainPage({
      method: 'GET',
      path,
      allow: 'public',
      audit: 'none: it shows no record',
      // A program that looks at links before their reader does must not confirm: that takes a press.
      handler: (ctx) => {
        const token = ctx.param('token');
        if (!readLinkToken('confirm', token, keys.links)) return tooLate();
        return {
          title: 'Begin the warnings',
          section: '/warnings',
          main: html`<h1 class="govuk-heading-l">Begin the warnings</h1>
<p class="govuk-body">Press the button if you asked for fraud warnings. If you did not, close this page: nothing will come.</p>
<form method="post" action="${PATH}/confirm/${token}">${ctx.csrf()}${button('Yes, send me warnings')}</form>`,
        };
      },
    }),
    page({
      method: 'POST',
      path,
      allow: 'public',
      limit: 'guess',
      audit: AUDIT,
      handler: async (ctx) => {
        const id = readLinkToken('confirm', ctx.param('token'), keys.links);
        if (!id) return tooLate();
        const found = await sql<{ area_name: string; channel: string }>`
          SELECT * FROM confirm_subscription(${id}::uuid, ${SUBSCRIBING.confirmDays.value}::integer)`.execute(ctx.tx);
        const begun = found.rows[0];
        if (!begun) return tooLate();
        const stop = `/stop/warnings/${linkToken('warnings', id, keys.links)}`;
        return {
          title: 'Warnings begun',
          section: '/warnings',
          main: html`${panel('Warnings begun', `For ${begun.area_name}, by ${begun.channel === 'sms' ? 'text' : 'e-mail'}`)}
<p class="govuk-body">Each message says how to stop. You can also <a class="govuk-link" href="${stop}">stop now</a>.</p>
${inset('We never ask for money, a PIN or a password, and never ask you to ring back on a number in a message.')}
<p class="govuk-body"><a class="govuk-link" href="/warnings">Read the warnings that stand now</a></p>`,
        };
      },
    }),
  ];
}

const tooLate = (): View => ({
  title: 'This link does not work any more',
  section: '/warnings',
  status: 404,
  main: html`<h1 class="govuk-heading-l">This link does not work any more</h1>
<p class="govuk-body">It is not whole, it is older than ${SUBSCRIBING.confirmDays.value} days, or you have stopped since. <a class="govuk-link" href="${PATH}">Ask for warnings again</a>.</p>`,
});
