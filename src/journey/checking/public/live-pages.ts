import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { DOOR_FIRST } from '#catalogue/warning-texts/never-rules.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import type { Turn } from '#engines/calls/call.ts';
import { answerCheck, type CheckAnswer, saysTooLittle } from '#journey/checking/check.ts';
import { checkFields, isFull, readTurns } from '#journey/checking/check-form.ts';
import type { Tx } from '#store/store.ts';
import { warningText } from '#web/components/content.ts';
import { textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PlainContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { fill, rich } from '#web/words.ts';
import { turnList, wordsThatShow } from './answer-view.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();
const PATH = '/check/live';
const audit = 'none: what is heard is not kept and no record is shown';

/** Somebody reads along while a call goes on: turn by turn. What was heard goes along in the form; nothing of it is kept here. */
export const livePages = (): Page<Tx, ForceConfig>[] => [
  plainPage({ method: 'GET', path: PATH, allow: 'public', audit, handler: (ctx) => liveView([], ctx) }),
  plainPage({
    method: 'POST',
    path: PATH,
    allow: 'public',
    audit,
    handler: (ctx) => {
      const turns = readTurns(ctx.form.text('turns'));
      const said = ctx.form.text('now').slice(0, CHECKING.turnCharacters.value);
      const speaker = ctx.form.choice('speaker', ['caller', 'callee']) ?? 'caller';
      if (said !== '' && !isFull(turns)) turns.push({ speaker, text: said });
      return liveView(turns, ctx);
    },
  }),
];

function liveView(turns: Turn[], ctx: PlainContext<ForceConfig, StaffUser | null>): View {
  const check = { way: 'live', turns } as const;
  const answer = answerCheck(check);
  const little = turns.length > 0 && saysTooLittle(check, answer);
  const level = little ? 'none' : answer.level;
  const checking = wordingIn(ctx.site.language).checking;
  const { live: words, answer: answering, verdicts } = checking;
  return {
    title: turns.length === 0 ? words.title : little ? words.tooLittle : verdicts[level].live,
    section: '/check',
    checking: true,
    before: backLink('/check'),
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
${warningText(DOOR_FIRST)}
<form method="post" action="${PATH}" data-live="turns" novalidate>${ctx.csrf()}
<div id="live-verdict" data-swap aria-live="assertive" class="cf-verdict cf-verdict--${level}">${little ? tooLittle(words) : verdict(answer, turns.length, checking)}</div>
${textarea({
  name: 'now',
  label: rich(words.now),
  hint: words.nowHint,
  rows: 2,
})}
<div class="cf-buttons"><button type="submit" class="govuk-button" name="speaker" value="caller">${words.they}</button>
<button type="submit" class="govuk-button govuk-button--secondary" name="speaker" value="callee">${words.me}</button>
<button type="submit" class="govuk-button govuk-button--secondary" formaction="/check">${words.hungUp}</button></div>
<div id="live-turns" data-swap>${checkFields(check)}
${isFull(turns) ? html`<p class="govuk-body">${words.full}</p>` : null}
${turns.length > 0 ? html`${little ? null : wordsThatShow(answer, answering)}<h2 class="govuk-heading-m">${words.soFar}</h2>${turnList(answer.texts, answering)}` : null}</div>
</form>
<p class="govuk-body">${words.notKept}</p>`,
  };
}

const tooLittle = (words: Wording['checking']['live']): Html =>
  html`<h2 class="govuk-heading-m">${words.tooLittle}</h2><p class="govuk-body">${words.tooLittleWords}</p>`;

function verdict(answer: CheckAnswer, heard: number, checking: Wording['checking']): Html {
  const { live: said, verdicts, kinds, partingWords } = checking;
  const say = html`<p class="govuk-body">${fill(said.say, { words: partingWords })}</p>`;
  if (heard === 0) return html`<h2 class="govuk-heading-m">${said.hangUp}</h2>${say}`;
  const { live, words } = verdicts[answer.level];
  const kind = answer.level === 'none' ? '' : kinds[answer.type].name;
  return html`<h2 class="govuk-heading-m">${live}</h2><p class="govuk-body">${kind ? rich(said.kind, { kind, words }) : words}</p>${
    answer.level === 'none' ? null : say
  }`;
}
