import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FRAUD_TYPE_DEFINITIONS } from '#catalogue/fraud-types/registry.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import type { PaperPart, Question } from '#journey/intake/form/question.ts';
import { questionsIn } from '#journey/intake/form/questions.ts';
import type { Tx } from '#store/store.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import { fill, rich } from '#web/words.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();

/** The same questions on sheets of paper, in large print: for whoever would rather write, and for those who help them. */
export const paperPages = (): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: '/report/paper',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: ({ force, site }) => paperView(force, site.language),
  }),
];

type Words = Wording['reporting']['paper'];

function paperView(force: ForceConfig, language: string): View {
  const words = wordingIn(language).reporting.paper;
  const values = { force: force.name, emergency: force.emergencyNumber, number: force.nonEmergencyNumber };
  return {
    title: words.title,
    section: '/report',
    cacheSeconds: 3600,
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body cf-noprint">${words.print}</p>
<p class="govuk-body-l">${rich(words.now, values)}</p>
<p class="govuk-body-l">${rich(words.hand, values)}</p>
${questionsIn(language).map((question, i) => sheet(question, i + 1, words))}
<div class="cf-paper"><p><strong>${words.date}</strong></p><div class="cf-paper__line"></div></div>`,
  };
}

function sheet(question: Question, n: number, words: Words): Html {
  const { parts, only } = question.paper;
  return html`<section class="cf-paper"><h2 class="govuk-heading-m">${n}. ${question.title({})}</h2>
${only ? html`<p>${only}.</p>` : null}${question.key === 'story' ? whatHelps(words) : null}${parts.map((p) => part(p, words))}</section>`;
}

/** On paper nobody has chosen yet: one line of what the most harmful kind wants to know. */
const whatHelps = (words: Words): Html =>
  html`<p>${fill(words.helps, { what: (FRAUD_TYPE_DEFINITIONS[0]?.questions ?? []).slice(1).join(' ') })}</p>`;

function part(p: PaperPart, words: Words): Html {
  if ('ticks' in p)
    return html`${p.any ? html`<p>${words.ticks}</p>` : null}<ul>${p.ticks.map((t) => html`<li>${t}</li>`)}</ul>`;
  if ('boxes' in p)
    return html`<p>${p.label}</p><p class="cf-paper__boxes" aria-hidden="true">${'☐'.repeat(p.boxes)}</p>`;
  return html`${p.label ? html`<p>${p.label}</p>` : null}${Array.from({ length: p.lines }, () => html`<div class="cf-paper__line"></div>`)}`;
}
