import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { SUBSCRIBING } from '#catalogue/thresholds/outgoing.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { contactHash } from '#journey/intake/contact-hash.ts';
import { linkToken, readLinkToken } from '#journey/messages/stop-link.ts';
import { outgoingKey, queueMessage, readEmail, readSmsNumber } from '#store/outgoing.ts';
import { sealTo } from '#store/sealed-box.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, inset, panel } from '#web/components/content.ts';
import { button, input, radios } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import type { FormValues } from '#web/form-values.ts';
import { html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { fill, rich } from '#web/words.ts';
import { readArea } from './subscribe-area.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();
const PATH = '/warnings/subscribe';
const AUDIT = 'none: a wish for warnings is no record of a report; its address is sealed to the worker';
type Ctx = PageContext<Tx, ForceConfig, StaffUser | null>;

const DAYS = SUBSCRIBING.confirmDays.value;
const wordsFor = (ctx: Pick<Ctx, 'site'>) => wordingIn(ctx.site.language).warnings.subscriptions;

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
    handler: (ctx) => (ctx.site.origin ? askView(ctx, []) : notOffered(ctx)),
  }),
  page({ method: 'POST', path: PATH, allow: 'public', limit: 'guess', audit: AUDIT, handler: (ctx) => ask(ctx, keys) }),
  plainPage({
    method: 'GET',
    path: `${PATH}/sent`,
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => ({
      title: wordsFor(ctx).sentTitle,
      section: '/warnings',
      before: backLink(PATH),
      main: html`<h1 class="govuk-heading-l">${wordsFor(ctx).sentTitle}</h1>
<p class="govuk-body">${wordsFor(ctx).sent}</p>
<p class="govuk-body">${rich(wordsFor(ctx).sentNote, { days: DAYS })}</p>`,
    }),
  }),
  ...confirmPages(keys),
];

/** Whoever filled one box and forgot to choose has chosen. */
function onlyOneFilled(form: FormValues): 'email' | 'sms' | null {
  const [email, sms] = [form.text('email') !== '', form.text('sms') !== ''];
  return email === sms ? null : email ? 'email' : 'sms';
}

async function ask(ctx: Ctx, keys: SubscribeKeys): Promise<Reply> {
  const { origin } = ctx.site;
  if (!origin) return notOffered(ctx);
  const words = wordsFor(ctx);
  const area = readArea(ctx.form.text('area'), ctx.force);
  const channel = ctx.form.choice('channel', ['email', 'sms']) ?? onlyOneFilled(ctx.form);
  const to = channel === 'email' ? readEmail(ctx.form.text('email')) : readSmsNumber(ctx.form.text('sms'));
  const errors: FieldError[] = [];
  if (!area) errors.push({ field: 'area', message: fill(words.wrongArea, { county: ctx.force.county }) });
  if (!channel) errors.push({ field: 'channel', message: words.noChannel });
  if (channel === 'email' && !to) errors.push({ field: 'email', message: words.wrongEmail });
  if (channel === 'sms' && !to) errors.push({ field: 'sms', message: words.wrongSms });
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
    const text = fill(channel === 'sms' ? words.confirmSms : words.confirm, {
      area: area.name,
      link,
      force: ctx.force.name,
      days: DAYS,
    });
    const about = { purpose: 'subscription_confirm', once: `subscription_confirm:${id}`, priority: 1, to } as const;
    const subject = words.confirmSubject;
    await queueMessage(
      ctx.tx,
      channel === 'email' ? { ...about, channel, subject, text } : { ...about, channel, text },
    );
  }
  return { to: `${PATH}/sent` };
}

const notOffered = (ctx: Pick<Ctx, 'site' | 'force'>): View => ({
  title: wordsFor(ctx).title,
  section: '/warnings',
  main: html`<h1 class="govuk-heading-l">${wordsFor(ctx).title}</h1>
<p class="govuk-body">${rich(wordsFor(ctx).notOffered, { alerts: ctx.force.alertSystem.name })}</p>`,
});

function askView(ctx: Pick<Ctx, 'csrf' | 'form' | 'query' | 'force' | 'site'>, errors: readonly FieldError[]): View {
  const said = (name: string) => ctx.form.text(name) || (name === 'area' ? ctx.query.text('area') : '');
  const chosen = ctx.form.text('channel');
  const words = wordsFor(ctx);
  const { county } = ctx.force;
  return {
    title: words.title,
    section: '/warnings',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink('/warnings', words.back),
    description: fill(words.description, { county }),
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body">${words.intro}</p>
<form method="post" action="${PATH}" novalidate>${ctx.csrf()}
${input({ name: 'area', label: words.area, hint: fill(words.areaHint, { county }), width: 20, value: said('area'), error: errorOf(errors, 'area') })}
${radios({
  name: 'channel',
  label: words.channel,
  choices: [
    { value: 'email', label: words.channels.email, checked: chosen === 'email' },
    { value: 'sms', label: words.channels.sms, checked: chosen === 'sms' },
  ],
  error: errorOf(errors, 'channel'),
})}
${input({ name: 'email', label: words.email, type: 'email', autocomplete: 'email', width: 30, spellcheck: false, value: said('email'), error: errorOf(errors, 'email') })}
${input({ name: 'sms', label: words.sms, type: 'tel', autocomplete: 'tel', width: 20, value: said('sms'), error: errorOf(errors, 'sms') })}
${button(words.send)}
</form>
<p class="govuk-body">${words.use}</p>`,
  };
}

function confirmPages(keys: SubscribeKeys): Page<Tx, ForceConfig>[] {
  const path = `${PATH}/confirm/:token`;
  return [
    page({
      method: 'GET',
      path,
      allow: 'public',
      audit: AUDIT,
      // A program that looks at links before their reader does must not confirm: that takes a press.
      handler: async (ctx) => {
        const token = ctx.param('token');
        const id = readLinkToken('confirm', token, keys.links);
        if (!id) return tooLate(ctx);
        const begun = await confirmed(ctx, id, 0);
        if (begun) return begunView(ctx, id, begun, keys);
        return {
          title: wordsFor(ctx).beginTitle,
          section: '/warnings',
          main: html`<h1 class="govuk-heading-l">${wordsFor(ctx).beginTitle}</h1>
<p class="govuk-body">${wordsFor(ctx).begin}</p>
<form method="post" action="${PATH}/confirm/${token}">${ctx.csrf()}${button(wordsFor(ctx).beginButton)}</form>`,
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
        if (!id) return tooLate(ctx);
        const begun = await confirmed(ctx, id, DAYS);
        return begun ? begunView(ctx, id, begun, keys) : tooLate(ctx);
      },
    }),
  ];
}

interface Begun {
  area_name: string;
  channel: string;
}

/** Confirms what was asked for in the last `days`, and tells what stands confirmed. With 0 it only looks. */
async function confirmed(ctx: Pick<Ctx, 'tx'>, id: string, days: number): Promise<Begun | undefined> {
  const found = await sql<Begun>`SELECT * FROM confirm_subscription(${id}::uuid, ${days}::integer)`.execute(ctx.tx);
  return found.rows[0];
}

/** Also where the link of the message is opened again. */
function begunView(ctx: Pick<Ctx, 'site'>, id: string, begun: Begun, keys: SubscribeKeys): View {
  const stop = `/stop/warnings/${linkToken('warnings', id, keys.links)}`;
  const words = wordsFor(ctx);
  const by = words.begunBy[begun.channel === 'sms' ? 'sms' : 'email'];
  return {
    title: words.begunTitle,
    section: '/warnings',
    main: html`${panel(words.begunTitle, fill(by, { place: begun.area_name }))}
<p class="govuk-body">${rich(words.begunStop, { stop })}</p>
${inset(words.begunNever)}
<p class="govuk-body">${rich(words.begunRead)}</p>`,
  };
}

const tooLate = (ctx: Pick<Ctx, 'site'>): View => ({
  title: wordsFor(ctx).tooLateTitle,
  section: '/warnings',
  status: 404,
  main: html`<h1 class="govuk-heading-l">${wordsFor(ctx).tooLateTitle}</h1>
<p class="govuk-body">${rich(wordsFor(ctx).tooLate, { days: DAYS })}</p>`,
});
