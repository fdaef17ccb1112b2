import { TICK_QUESTIONS, TICKS, type TickQuestion, tickQuestionsIn } from '#catalogue/checking/questions.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { DOOR_FIRST } from '#catalogue/warning-texts/never-rules.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { readCheck } from '#journey/checking/check-form.ts';
import type { Tx } from '#store/store.ts';
import { warningText } from '#web/components/content.ts';
import { button, checkboxes } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, type PlainContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { fill } from '#web/words.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();
const PATH = '/check/ask';
const audit = 'none: what is ticked is not kept and no record is shown';

/**
 * One question a page, six at most, an answer after any. What was ticked before goes along in the form, and a question that is shown again
 * forgets only its own ticks.
 */
export const tickPages = (): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: PATH,
    allow: 'public',
    audit,
    handler: (ctx) => questionView(0, [], ctx),
  }),
  plainPage({
    method: 'POST',
    path: PATH,
    allow: 'public',
    audit,
    handler: (ctx) => {
      const check = readCheck(ctx.form);
      const ticks = check.way === 'ticked' ? check.ticks : [];
      const at = Math.min(ctx.form.whole('question', 0, 0), TICK_QUESTIONS.length - 1);
      return questionView(at, ticks, ctx);
    },
  }),
];

/** @param wrong why there is no answer yet. */
export function questionView(
  at: number,
  ticks: readonly string[],
  ctx: PlainContext<ForceConfig, StaffUser | null>,
  wrong?: string,
): View {
  const words = wordingIn(ctx.site.language).checking.ticking;
  const question = tickQuestionsIn(ctx.site.language)[at]!;
  const own = new Set(question.ticks.map((t) => t.key));
  const last = at === TICK_QUESTIONS.length - 1;
  const carried = TICKS.filter((t) => ticks.includes(t.key) && !own.has(t.key));
  return {
    title: question.title,
    section: '/check',
    checking: true,
    status: wrong ? 422 : 200,
    errors: wrong ? [{ field: 'tick', message: wrong }] : [],
    before: at === 0 ? backLink('/check') : undefined,
    main: html`${at === 0 ? warningText(DOOR_FIRST) : null}
<form method="post" action="/check" novalidate>${ctx.csrf()}
<input type="hidden" name="way" value="ticked"><input type="hidden" name="asked" value="${at + 1}">
${carried.map((t) => html`<input type="hidden" name="tick" value="${t.key}">`)}
<p class="govuk-caption-l">${fill(words.at, { n: at + 1, all: TICK_QUESTIONS.length })}</p>
${boxes(question, ticks, fill(words.hint, { hint: question.hint }), wrong)}
<div class="cf-buttons">${last ? null : html`<button type="submit" class="govuk-button" formaction="${PATH}" name="question" value="${at + 1}">${words.next}</button>`}
${button(words.answer, last ? {} : { kind: 'secondary' })}
${at > 0 ? html`<button type="submit" class="govuk-button govuk-button--secondary" formaction="${PATH}" name="question" value="${at - 1}">${words.back}</button>` : null}</div>
</form>
<p class="govuk-body">${words.notKept}</p>`,
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
