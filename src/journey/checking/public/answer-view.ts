import { NEVER } from '#catalogue/checking/answers.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import type { Check, CheckAnswer, MarkedText } from '#journey/checking/check.ts';
import { checkFields } from '#journey/checking/check-form.ts';
import type { NearYou } from '#journey/checking/near-you.ts';
import { nextSteps } from '#journey/checking/next-steps.ts';
import { ASK_PATH } from '#journey/checking/ticked.ts';
import { button, select } from '#web/components/forms.ts';
import { highlight } from '#web/components/highlight.ts';
import { backLink } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import type { View } from '#web/page.ts';
import { fill, rich } from '#web/words.ts';

type Words = Wording['checking']['answer'];

/** Where an answer stands that has an address of its own: the way back from it, and what asks for it with a district. */
export interface AnswerPlace {
  back: string;
  path: string;
  call: string;
}

/** What the answer is shown with. */
export interface Shown {
  check: Check;
  answer: CheckAnswer;
  force: ForceConfig;
  csrf: Html;
  words: Words;
  language: string;
  /** Reports like this near the person; null for none, and for `unknown` the page says that it could not look. */
  near: NearYou | null | 'unknown';
  /** Districts of the force, and the one that was chosen. */
  districts: readonly { gss: string; name: string }[];
  district: string | null;
  /** Where it has an address of its own. */
  at?: AnswerPlace;
}

const BACK: Record<Check['way'], string> = { told: '/check', ticked: ASK_PATH, live: '/check/live' };

/** The answer on one screen: what it is, what to do now in the right order, the words that show it, and what nobody genuine does. */
export function answerView(shown: Shown): View {
  const { answer, check, force, csrf, words } = shown;
  const said = wordingIn(shown.language).checking;
  const verdict = said.verdicts[answer.level];
  const kind = said.kinds[answer.type];
  return {
    title: verdict.title,
    section: '/check',
    checking: true,
    wide: true,
    before: backLink(shown.at?.back ?? BACK[check.way]),
    main: html`<div class="cf-verdict cf-verdict--${answer.level}"><h1 class="govuk-heading-l">${verdict.title}</h1>
${answer.unread ? html`<p class="govuk-body">${rich(words.unread)}</p>` : kind.name && answer.level !== 'none' ? html`<p class="govuk-body">${rich(words.kind, { kind: kind.name, words: kind.words })}</p>` : html`<p class="govuk-body">${answer.level === 'none' && check.way !== 'ticked' ? rich(words.surer, { words: verdict.words }) : verdict.words}</p>`}</div>
${nearWords(shown)}
<div class="cf-columns cf-columns--even"><div>
<h2 class="govuk-heading-m">${answer.level === 'none' ? words.beSure : words.doNow}</h2>
${stepList(force, shown.language)}
${reportForm(check, csrf, words)}
</div><div>
${wordsThatShow(answer, words)}
<h2 class="govuk-heading-m">${words.neverHeading}</h2>
${neverList(answer, words, shown.language)}
${textsSaid(answer.texts, words)}
</div></div>
${whereForm(shown)}
${answer.level === 'none' ? null : html`<p class="govuk-body cf-quiet">${words.unsure}</p>`}`,
  };
}

const reportForm = (check: Check, csrf: Html, words: Words): Html =>
  html`<form method="post" action="/report/from-check" class="cf-noprint">${csrf}${checkFields(check)}
<p class="govuk-body">${words.notKept}</p>
${button(words.report)}
<ul class="govuk-list">${words.links.map((link) => html`<li>${rich(link)}</li>`)}</ul>
</form>`;

export function stepList(force: ForceConfig, language: string): Html {
  return html`<ol class="cf-steps">${nextSteps(force, language).map(
    (step, i) =>
      html`<li class="${i === 0 ? 'cf-steps__first' : ''}"><strong>${step.title}${step.title.endsWith('?') ? '' : '.'}</strong> <span>${step.words}</span>${
        step.waitMinutes ? html`<div class="cf-noprint" data-timer="${step.waitMinutes * 60}"></div>` : null
      }</li>`,
  )}</ol>`;
}

/** The three rules; those that the caller broke are told first to whoever cannot see the weight of the type. */
export function neverList(answer: CheckAnswer | null, words: Words, language: string): Html {
  const { never: rules } = wordingIn(language).checking;
  return html`<ul class="cf-never">${NEVER.map((rule) => {
    const never = rules[rule];
    const broken = answer
      ? answer.rules.includes(rule) || (rule === 'CARD_PROPERTY' && answer.level === 'warn' && answer.comes)
      : false;
    return html`<li class="${broken ? 'cf-never--broken' : ''}">${broken ? fill(words.broken, { rule: never }) : never}</li>`;
  })}</ul>`;
}

/** As many as a frightened person reads. */
const MOST_SIGNS = 5;

export function wordsThatShow(answer: CheckAnswer, words: Words): Html | null {
  // Beside a fraud, what was also said nicely only misleads.
  const speaksFor = answer.level === 'warn' ? [] : answer.reassurances;
  if (answer.signs.length === 0 && speaksFor.length === 0) return null;
  const list = (signs: readonly { quote: string; why: string }[]) =>
    html`<ul class="cf-signs">${signs.slice(0, MOST_SIGNS).map((s) => html`<li><q>${s.quote}</q> ${s.why}</li>`)}</ul>`;
  return html`${answer.signs.length > 0 ? html`<h2 class="govuk-heading-m">${words.signs}</h2>${list(answer.signs)}` : null}
${speaksFor.length > 0 ? html`<h2 class="govuk-heading-m">${words.reassurances}</h2>${list(speaksFor)}` : null}`;
}

/** What was told or heard, with those words marked. */
function textsSaid(texts: readonly MarkedText[], words: Words): Html | null {
  if (!texts.some((t) => t.marks.length > 0)) return null;
  return html`<h2 class="govuk-heading-m">${words.yourWords}</h2>${
    texts.length === 1 ? highlight(texts[0]!.text, texts[0]!.marks) : turnList(texts, words)
  }`;
}

export const turnList = (texts: readonly MarkedText[], words: Words): Html =>
  html`<ol class="cf-turns">${texts.map(
    (t) =>
      html`<li class="${t.speaker === 'callee' ? 'cf-turns--mine' : ''}"><span class="govuk-visually-hidden">${t.speaker === 'callee' ? words.you : words.they}</span>${highlight(t.text, t.marks)}</li>`,
  )}</ol>`;

function nearWords({ near, answer, districts, district, force, words }: Shown): Html | null {
  if (answer.level === 'none' || near === null) return null;
  if (near === 'unknown') return html`<p class="govuk-body cf-quiet">${words.nearUnknown}</p>`;
  const place = districts.find((d) => d.gss === district)?.name ?? force.county;
  const found = near.least > 1 ? words.near : words.nearFew;
  return html`<p class="govuk-body cf-near">${rich(found, { n: near.least, place, days: CHECKING.nearDays.value })}</p>`;
}

function whereForm({ answer, check, csrf, districts, district, words, at }: Shown): Html | null {
  if (answer.level === 'none') return null;
  const begins = at
    ? html`<form method="get" action="${at.path}" class="cf-filter cf-noprint"><input type="hidden" name="call" value="${at.call}">`
    : html`<form method="post" action="/check" class="cf-filter cf-noprint">${csrf}${checkFields(check)}`;
  return html`${begins}
${select({
  name: 'district',
  label: words.where,
  options: [
    { value: '', label: words.whereChoose },
    ...districts.map((d) => ({ value: d.gss, label: d.name, selected: d.gss === district })),
  ],
})}${button(words.whereLook, { kind: 'secondary' })}</form>`;
}
