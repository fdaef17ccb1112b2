import { setTimeout as delay } from 'node:timers/promises';
import { NEVER } from '#catalogue/checking/answers.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { hashOfCode, LAST_FIGURES, readCode, readLastFigures } from '#journey/checking/contact-code.ts';
import { type Confirmed, confirmCode } from '#journey/checking/contact-store.ts';
import type { Tx } from '#store/store.ts';
import { actorOf } from '#web/answer.ts';
import { errorOf, type FieldError, warningText } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PlainContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser, WebStore } from '#web/site.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();
type Ctx = PlainContext<ForceConfig, StaffUser | null>;
const PATH = '/prove';

/** Somebody is rung by an officer, is given a code, and finds out here whether it is one of ours. `key`: what codes are hashed with. */
export const provePages = (store: WebStore<Tx>, key: Buffer): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: PATH,
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => formView(ctx, []),
  }),
  plainPage({
    method: 'POST',
    path: PATH,
    allow: 'public',
    limit: 'guess',
    audit: 'none: a confirmation is written in the trail by the handler itself; nothing else shows a record',
    handler: async (ctx) => {
      const code = readCode(ctx.form.text('code'));
      const last = readLastFigures(ctx.form.text('last'));
      const errors: FieldError[] = [];
      // What a code looks like is no secret, so a slip of the finger is mended and costs no try.
      if (!code) errors.push({ field: 'code', message: `Write the code: ${CHECKING.codeDigits.value} figures` });
      if (!last) errors.push({ field: 'last', message: `Write the last ${LAST_FIGURES} figures of your phone number` });
      if (errors.length > 0) return formView(ctx, errors);
      return answerView(await inOneTime(() => confirmed(ctx, store, hashOfCode(code, last, key))), ctx);
    },
  }),
];

const confirmed = (ctx: Ctx, store: WebStore<Tx>, hash: string): Promise<Confirmed | null> =>
  store.as('public', async (tx) => {
    const found = await confirmCode(tx, hash, ctx.visitor);
    if (found)
      await store.audit(tx, actorOf(ctx), [
        { op: 'CONSULTATION', recordType: 'contact_code', recordId: found.contact, channel: 'web' },
      ]);
    return found;
  });

/** Every answer takes the same time: the time it takes must not tell a code that never was from one that expired a minute ago. */
async function inOneTime<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const done = await work();
  const step = CHECKING.proofMs.value;
  const took = performance.now() - began;
  await delay(Math.ceil((took + 1) / step) * step - took);
  return done;
}

const hhmm = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });

/** The same for every code that is not confirmed, whatever the reason. What a real officer never asks stands under both answers. */
function answerView(found: Confirmed | null, ctx: Ctx): View {
  const title = found ? 'Yes' : 'We cannot confirm this. Hang up.';
  return {
    title,
    section: '/check',
    checking: true,
    before: backLink(PATH),
    main: found
      ? html`<div class="cf-verdict cf-answer--yes"><h1 class="govuk-heading-l">Yes</h1>
<p class="govuk-body-l">An officer of this force is expecting to speak to you about your report. Started ${hhmm.format(found.started)}.</p></div>
${neverAsked(ctx)}`
      : html`<div class="cf-verdict cf-verdict--warn"><h1 class="govuk-heading-l">We cannot confirm this. Hang up.</h1>
<p class="govuk-body">The code may be wrong or too old. A real officer will not mind if you hang up.</p></div>
${neverAsked(ctx)}`,
  };
}

function neverAsked({ force }: Ctx): Html {
  return html`<h2 class="govuk-heading-m">Whatever the code says</h2>
<p class="govuk-body"><strong>No real officer asks for cash, cards or a PIN.</strong> If the caller does, hang up. They never</p>
<ul class="cf-never">${NEVER.map(({ words }) => html`<li>${words}</li>`)}</ul>
<p class="govuk-body">Not sure? Hang up, use another phone, and ring <strong>${force.nonEmergencyNumber}</strong>. We can look the code up for you.</p>
<p class="govuk-body">Is somebody at your door, or on the way? Ring <strong>${force.emergencyNumber}</strong> now.</p>
<p class="govuk-body"><a class="govuk-link" href="/check">Check what the caller said</a></p>`;
}

function formView(ctx: Ctx, errors: FieldError[]): View {
  const sent = (name: string) => (errors.length > 0 ? ctx.form.text(name).slice(0, 40) : '');
  return {
    title: 'Is it really the police?',
    description: 'Check the code that an officer gave you.',
    section: '/check',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink('/check'),
    main: html`<h1 class="govuk-heading-l">Is it really the police?</h1>
<p class="govuk-body">An officer who rings you can give you a code. Check it here while the officer waits.</p>
<form method="post" action="${PATH}" novalidate>${ctx.csrf()}
${input({
  name: 'code',
  label: 'The code',
  hint: `${CHECKING.codeDigits.value} figures. It is good for ${CHECKING.codeMinutes.value} minutes.`,
  inputmode: 'numeric',
  autocomplete: 'off',
  width: 10,
  value: sent('code'),
  error: errorOf(errors, 'code'),
})}
${input({
  name: 'last',
  label: `The last ${LAST_FIGURES} figures of your phone number`,
  hint: 'Of the phone that was rung. So a code given to somebody else is no use here.',
  inputmode: 'numeric',
  autocomplete: 'off',
  width: 4,
  value: sent('last'),
  error: errorOf(errors, 'last'),
})}
${button('Check the code')}
</form>
${warningText('No real officer asks for cash, cards or a PIN. If the caller does, hang up.')}
<p class="govuk-body">Did the caller give you another web address? Do not use that one: check the code on this page. Or ring us: <strong>${ctx.force.nonEmergencyNumber}</strong>, from another phone, and read us the code.</p>`,
  };
}
