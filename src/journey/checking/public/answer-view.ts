import { KINDS, NEVER, VERDICTS } from '#catalogue/checking/answers.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import type { Check, CheckAnswer, MarkedText } from '#journey/checking/check.ts';
import { checkFields } from '#journey/checking/check-form.ts';
import type { NearYou } from '#journey/checking/near-you.ts';
import { nextSteps } from '#journey/checking/next-steps.ts';
import { button, select } from '#web/components/forms.ts';
import { highlight } from '#web/components/highlight.ts';
import { backLink } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import type { View } from '#web/page.ts';

/** What the answer is shown with. */
export interface Shown {
  check: Check;
  answer: CheckAnswer;
  force: ForceConfig;
  csrf: Html;
  /** Reports like this near the person; null for none, and for `unknown` the page says that it could not look. */
  near: NearYou | null | 'unknown';
  /** Districts of the force, and the one that was chosen. */
  districts: readonly { gss: string; name: string }[];
  district: string | null;
}

const BACK: Record<Check['way'], string> = { told: '/check', ticked: '/check/ask', live: '/check/live' };

/** The answer on one screen: what it is, what to do now in the right order, the words that show it, and what nobody genuine does. */
export function answerView(shown: Shown): View {
  const { answer, check, force, csrf } = shown;
  const verdict = VERDICTS[answer.level];
  const kind = KINDS[answer.type];
  return {
    title: verdict.title,
    section: '/check',
    checking: true,
    wide: true,
    before: backLink(BACK[check.way]),
    main: html`<div class="cf-verdict cf-verdict--${answer.level}"><h1 class="govuk-heading-l">${verdict.title}</h1>
${kind.name && answer.level !== 'none' ? html`<p class="govuk-body"><strong>${kind.name}.</strong> ${kind.words}</p>` : html`<p class="govuk-body">${verdict.words}${answer.level === 'none' && check.way !== 'ticked' ? html` To be surer, <a class="govuk-link" href="/check/ask">tick what they said</a>.` : null}</p>`}</div>
${nearWords(shown)}
<div class="cf-columns cf-columns--even"><div>
<h2 class="govuk-heading-m">${answer.level === 'none' ? 'If you want to be sure' : 'What to do now'}</h2>
${stepList(force)}
${reportForm(check, csrf)}
</div><div>
${wordsThatShow(answer)}
<h2 class="govuk-heading-m">The police and banks never</h2>
${neverList(answer)}
${said(answer.texts)}
</div></div>
${whereForm(shown)}
${answer.level === 'none' ? null : html`<p class="govuk-body cf-quiet">We can be wrong. If the call was real, you lose nothing by ringing back on a number that you know.</p>`}`,
  };
}

const reportForm = (check: Check, csrf: Html): Html =>
  html`<form method="post" action="/report/from-check" class="cf-noprint">${csrf}${checkFields(check)}
<p class="govuk-body">Nothing that you told us here is kept. If you report it, your words go into the report, and you can change them.</p>
${button('Report it')}
<ul class="govuk-list"><li><a class="govuk-link" href="/check/sheet">Large-print sheet</a></li><li><a class="govuk-link" href="/check/share">Share this advice with somebody</a></li><li><a class="govuk-link" href="/check">Check another call</a></li></ul>
</form>`;

export function stepList(force: ForceConfig): Html {
  return html`<ol class="cf-steps">${nextSteps(force).map(
    (step, i) =>
      html`<li class="${i === 0 ? 'cf-steps__first' : ''}"><strong>${step.title}${step.title.endsWith('?') ? '' : '.'}</strong> <span>${step.words}</span>${
        step.waitMinutes ? html`<div class="cf-noprint" data-timer="${step.waitMinutes * 60}"></div>` : null
      }</li>`,
  )}</ol>`;
}

/** The three rules; those that the caller broke are told first to whoever cannot see the weight of the type. */
export function neverList(answer: CheckAnswer | null): Html {
  return html`<ul class="cf-never">${NEVER.map(({ rule, words }) => {
    const broken = answer
      ? answer.rules.includes(rule) || (rule === 'CARD_PROPERTY' && answer.level === 'warn' && answer.comes)
      : false;
    return html`<li class="${broken ? 'cf-never--broken' : ''}">${words}${broken ? ' – this caller did' : ''}</li>`;
  })}</ul>`;
}

/** As many as a frightened person reads. */
const MOST_SIGNS = 5;

export function wordsThatShow(answer: CheckAnswer): Html | null {
  // Beside a fraud, what was also said nicely only misleads.
  const speaksFor = answer.level === 'warn' ? [] : answer.reassurances;
  if (answer.signs.length === 0 && speaksFor.length === 0) return null;
  const list = (signs: readonly { quote: string; why: string }[]) =>
    html`<ul class="cf-signs">${signs.slice(0, MOST_SIGNS).map((s) => html`<li><q>${s.quote}</q> ${s.why}</li>`)}</ul>`;
  return html`${answer.signs.length > 0 ? html`<h2 class="govuk-heading-m">What shows it</h2>${list(answer.signs)}` : null}
${speaksFor.length > 0 ? html`<h2 class="govuk-heading-m">What speaks for a real caller</h2>${list(speaksFor)}` : null}`;
}

/** What was told or heard, with those words marked. */
function said(texts: readonly MarkedText[]): Html | null {
  if (!texts.some((t) => t.marks.length > 0)) return null;
  return html`<h2 class="govuk-heading-m">Your words</h2>${
    texts.length === 1 ? highlight(texts[0]!.text, texts[0]!.marks) : turnList(texts)
  }`;
}

export const turnList = (texts: readonly MarkedText[]): Html =>
  html`<ol class="cf-turns">${texts.map(
    (t) =>
      html`<li class="${t.speaker === 'callee' ? 'cf-turns--mine' : ''}"><span class="govuk-visually-hidden">${t.speaker === 'callee' ? 'You: ' : 'They: '}</span>${highlight(t.text, t.marks)}</li>`,
  )}</ol>`;

function nearWords({ near, answer, districts, district, force }: Shown): Html | null {
  if (answer.level === 'none' || near === null) return null;
  if (near === 'unknown')
    return html`<p class="govuk-body cf-quiet">We cannot see at the moment whether others near you had such calls.</p>`;
  const place = districts.find((d) => d.gss === district)?.name ?? force.county;
  const many = near.least > 1 ? `At least ${near.least}` : 'A few';
  return html`<p class="govuk-body cf-near"><strong>You are not alone.</strong> ${many} reports like this in ${place} in the last ${CHECKING.nearDays.value} days. <a class="govuk-link" href="/warnings">Read our warnings</a></p>`;
}

function whereForm({ answer, check, csrf, districts, district }: Shown): Html | null {
  if (answer.level === 'none') return null;
  return html`<form method="post" action="/check" class="cf-filter cf-noprint">${csrf}${checkFields(check)}
${select({
  name: 'district',
  label: 'Has it happened near you?',
  options: [
    { value: '', label: 'Choose where you live' },
    ...districts.map((d) => ({ value: d.gss, label: d.name, selected: d.gss === district })),
  ],
})}${button('Look', { kind: 'secondary' })}</form>`;
}
