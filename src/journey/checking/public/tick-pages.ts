import { randomBytes } from 'node:crypto';
import { TICK_QUESTIONS, TICKS, type TickQuestion, tickQuestionsIn } from '#catalogue/checking/questions.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { DOOR_FIRST } from '#catalogue/warning-texts/never-rules.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { answerCheck } from '#journey/checking/check.ts';
import { readCheck } from '#journey/checking/check-form.ts';
import {
  ASK_PATH,
  afterForm,
  openTicks,
  readCall,
  sealTicks,
  TICKS_COOKIE,
  TICKS_SECONDS,
  type TickedCall,
} from '#journey/checking/ticked.ts';
import type { Tx } from '#store/store.ts';
import { inset, warningText } from '#web/components/content.ts';
import { button, checkboxes } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, type PlainContext, pagesFor, type Redirect, type View } from '#web/page.ts';
import type { StaffUser, WebStore } from '#web/site.ts';
import { fill } from '#web/words.ts';
import { answered } from './answered.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();
type Ctx = PlainContext<ForceConfig, StaffUser | null>;
const ANSWER_PATH = `${ASK_PATH}/answer`;
const ALL = TICK_QUESTIONS.length;
const about = {
  allow: 'public',
  audit: 'none: what is ticked is not kept and no record is shown',
} as const;

const addressOf = (call: string, question: number): string => `${ASK_PATH}?call=${call}&question=${question}`;

/**
 * One question a page, six at most, an answer after any. A form is answered with an address, so that Back, Forward and reload ask nobody to send
 * anything again: which call and which question stand in the address, and what was ticked in a sealed cookie of these pages, for half an hour.
 * The form carries the ticks as well: where the cookie is gone, a page that is still open goes on from what it holds. Where both are gone it
 * begins again and says so, for an answer without the earlier ticks would be wrong.
 */
export const tickPages = (store: WebStore<Tx>, key: Buffer): Page<Tx, ForceConfig>[] => [
  plainPage({
    ...about,
    method: 'GET',
    path: ASK_PATH,
    handler: (ctx) => {
      const call = readCall(ctx.query.text('call'));
      // A call of its own from the first page on, so that Back comes to the questions of this one.
      if (!call) return { to: addressOf(randomBytes(4).toString('hex'), 1) };
      const found = callOf(ctx, key, call);
      const question = Math.min(ctx.query.whole('question', 1), ALL);
      if (question > 1 && !found) return againView(call, ctx);
      const reached = found?.reached ?? 0;
      if (question > reached + 1) return { to: addressOf(call, reached + 1) };
      const nothing = ctx.query.has('nothing') && found?.ticks.length === 0;
      return questionView(question - 1, { call, ticks: found?.ticks ?? [] }, ctx, nothing ? 'nothing' : null);
    },
  }),
  plainPage({ ...about, method: 'POST', path: ASK_PATH, handler: (ctx) => takeTicks(ctx, key) }),
  plainPage({
    ...about,
    method: 'GET',
    path: ANSWER_PATH,
    handler: (ctx) => {
      const call = readCall(ctx.query.text('call'));
      const found = callOf(ctx, key, call);
      if (!found) return againView(call || randomBytes(4).toString('hex'), ctx);
      const back = addressOf(call, found.reached);
      // Somebody who ticked nothing of all the questions has answered: there is no sign. Of the first few that is too little.
      if (found.ticks.length === 0 && found.reached < ALL) return { to: `${back}&nothing=1` };
      const check = { way: 'ticked', ticks: found.ticks } as const;
      const answer = answerCheck(check, ctx.site.language);
      return answered(ctx, store, {
        check,
        answer,
        chosen: ctx.query.text('district'),
        at: { back, path: ANSWER_PATH, call },
      });
    },
  }),
];

const callOf = (ctx: Ctx, key: Buffer, call: string): TickedCall | null =>
  openTicks(ctx.cookies.get(TICKS_COOKIE), ctx.now, key).find((one) => one.call === call) ?? null;

/** Takes a form of ticks, whichever page it is from (one of before says no call), and leads on: to a question, or to the answer. */
export function takeTicks(ctx: Ctx, key: Buffer): Redirect {
  const { form } = ctx;
  const check = readCheck(form);
  const calls = openTicks(ctx.cookies.get(TICKS_COOKIE), ctx.now, key);
  const call = readCall(form.text('call')) || randomBytes(4).toString('hex');
  const asked = Math.min(form.whole('asked', ALL), ALL);
  const sent = { call, ticks: check.way === 'ticked' ? check.ticks : [], asked };
  const now = afterForm(calls.find((one) => one.call === call) ?? null, sent, ctx.now);
  ctx.cookies.set(TICKS_COOKIE, sealTicks(calls, now, key), TICKS_SECONDS);
  if (form.has('question')) return { to: addressOf(call, Math.min(form.whole('question', 0, 0), ALL - 1) + 1) };
  if (now.ticks.length === 0 && now.reached < ALL) return { to: `${addressOf(call, asked)}&nothing=1` };
  const district = form.text('district');
  const near = /^[A-Z]\d{8}$/.test(district) ? `&district=${district}` : '';
  return { to: `${ANSWER_PATH}?call=${call}${near}` };
}

const againView = (call: string, ctx: Ctx): View => questionView(0, { call, ticks: [] }, ctx, 'gone');

/** @param said `nothing`: why there is no answer yet; `gone`: why it begins again. */
function questionView(
  at: number,
  { call, ticks }: { call: string; ticks: readonly string[] },
  ctx: Ctx,
  said: 'nothing' | 'gone' | null,
): View {
  const words = wordingIn(ctx.site.language).checking.ticking;
  const question = tickQuestionsIn(ctx.site.language)[at]!;
  const own = new Set(question.ticks.map((t) => t.key));
  const last = at === ALL - 1;
  const wrong = said === 'nothing' ? words.tooLittle : undefined;
  const carried = TICKS.filter((t) => ticks.includes(t.key) && !own.has(t.key));
  return {
    title: question.title,
    section: '/check',
    checking: true,
    errors: wrong ? [{ field: 'tick', message: wrong }] : [],
    before: at === 0 ? backLink('/check') : undefined,
    main: html`${at === 0 ? warningText(DOOR_FIRST) : null}
${said === 'gone' ? inset(fill(words.gone, { minutes: CHECKING.tickMinutes.value })) : null}
<form method="post" action="${ASK_PATH}" novalidate>${ctx.csrf()}
<input type="hidden" name="way" value="ticked"><input type="hidden" name="call" value="${call}"><input type="hidden" name="asked" value="${at + 1}">
${carried.map((t) => html`<input type="hidden" name="tick" value="${t.key}">`)}
<p class="govuk-caption-l">${fill(words.at, { n: at + 1, all: ALL })}</p>
${boxes(question, ticks, fill(words.hint, { hint: question.hint }), wrong)}
<div class="cf-buttons">${last ? null : html`<button type="submit" class="govuk-button" name="question" value="${at + 1}">${words.next}</button>`}
${button(words.answer, last ? {} : { kind: 'secondary' })}
${at > 0 ? html`<button type="submit" class="govuk-button govuk-button--secondary" name="question" value="${at - 1}">${words.back}</button>` : null}</div>
</form>
<p class="govuk-body">${fill(words.notKept, { minutes: CHECKING.tickMinutes.value })}</p>`,
  };
}

const boxes = (question: TickQuestion, ticks: readonly string[], hint: string, wrong: string | undefined) =>
  checkboxes({
    name: 'tick',
    label: question.title,
    asHeading: true,
    hint,
    choices: question.ticks.map((t) => ({ value: t.key, label: t.label, checked: ticks.includes(t.key) })),
    ...(wrong ? { error: wrong } : {}),
  });
