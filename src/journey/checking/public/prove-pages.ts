import { setTimeout as delay } from 'node:timers/promises';
import { NEVER } from '#catalogue/checking/answers.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { hashOfCode, LAST_FIGURES, readCode, readLastFigures } from '#journey/checking/contact-code.ts';
import { type Confirmed, confirmCode } from '#journey/checking/contact-store.ts';
import type { Tx } from '#store/store.ts';
import { actorOf } from '#web/answer.ts';
import { errorOf, type FieldError, warningText } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { timeInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PlainContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser, WebStore } from '#web/site.ts';
import { fill, rich } from '#web/words.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();
type Ctx = PlainContext<ForceConfig, StaffUser | null>;
const PATH = '/prove';
const wordsFor = (ctx: Ctx) => wordingIn(ctx.site.language).checking.proof;

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
      const words = wordsFor(ctx);
      const errors: FieldError[] = [];
      // What a code looks like is no secret, so a slip of the finger is mended and costs no try.
      if (!code) errors.push({ field: 'code', message: fill(words.noCode, { figures: CHECKING.codeDigits.value }) });
      if (!last) errors.push({ field: 'last', message: fill(words.noLast, { figures: LAST_FIGURES }) });
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

/** The same for every code that is not confirmed, whatever the reason. What a real officer never asks stands under both answers. */
function answerView(found: Confirmed | null, ctx: Ctx): View {
  const words = wordsFor(ctx);
  const title = found ? words.yes : words.no;
  return {
    title,
    section: '/check',
    checking: true,
    before: backLink(PATH),
    main: found
      ? html`<div class="cf-verdict cf-answer--yes"><h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${fill(words.yesWords, { time: timeInWords(found.started) })}</p></div>
${neverAsked(ctx)}`
      : html`<div class="cf-verdict cf-verdict--warn"><h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${words.noWords}</p></div>
${neverAsked(ctx)}`,
  };
}

function neverAsked(ctx: Ctx): Html {
  const words = wordsFor(ctx);
  const { nonEmergencyNumber: number, emergencyNumber: emergency } = ctx.force;
  return html`<h2 class="govuk-heading-m">${words.whateverHeading}</h2>
<p class="govuk-body">${rich(words.whatever)}</p>
<ul class="cf-never">${NEVER.map((rule) => html`<li>${wordingIn(ctx.site.language).checking.never[rule]}</li>`)}</ul>
<p class="govuk-body">${rich(words.unsure, { number })}</p>
<p class="govuk-body">${rich(words.door, { emergency })}</p>
<p class="govuk-body">${rich(words.said)}</p>`;
}

function formView(ctx: Ctx, errors: FieldError[]): View {
  const sent = (name: string) => (errors.length > 0 ? ctx.form.text(name).slice(0, 40) : '');
  const words = wordsFor(ctx);
  return {
    title: words.title,
    description: words.description,
    section: '/check',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink('/check'),
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body">${words.intro}</p>
<form method="post" action="${PATH}" novalidate>${ctx.csrf()}
${input({
  name: 'code',
  label: words.code,
  hint: fill(words.codeHint, { figures: CHECKING.codeDigits.value, minutes: CHECKING.codeMinutes.value }),
  inputmode: 'numeric',
  autocomplete: 'off',
  width: 10,
  value: sent('code'),
  error: errorOf(errors, 'code'),
})}
${input({
  name: 'last',
  label: fill(words.last, { figures: LAST_FIGURES }),
  hint: words.lastHint,
  inputmode: 'numeric',
  autocomplete: 'off',
  width: 4,
  value: sent('last'),
  error: errorOf(errors, 'last'),
})}
${button(words.check)}
</form>
${warningText(words.never)}
<p class="govuk-body">${rich(words.otherAddress, { number: ctx.force.nonEmergencyNumber })}</p>`,
  };
}
