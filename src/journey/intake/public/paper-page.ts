import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FRAUD_TYPE_DEFINITIONS } from '#catalogue/fraud-types/registry.ts';
import type { PaperPart, Question } from '#journey/intake/form/question.ts';
import { QUESTIONS } from '#journey/intake/form/questions.ts';
import type { Tx } from '#store/store.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();

/** The same questions on sheets of paper, in large print: for whoever would rather write, and for those who help them. */
export const paperPages = (): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: '/report/paper',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: ({ force }) => paperView(force),
  }),
];

function paperView(force: ForceConfig): View {
  return {
    title: 'Report a fraud on paper',
    section: '/report',
    cacheSeconds: 3600,
    main: html`<h1 class="govuk-heading-l">Report a fraud on paper</h1>
<p class="govuk-body cf-noprint">Print this page on A4. Or ask at any police station for a printed one.</p>
<p class="govuk-body-l"><strong>If someone is coming to collect, is there now, or has just left: ring ${force.emergencyNumber} now.</strong> Do not wait to fill this in.</p>
<p class="govuk-body-l">Leave out what you do not know. Never write a PIN or a password of yours. Hand it in at a police station of ${force.name}, or ring ${force.nonEmergencyNumber} and we will take it down with you.</p>
${QUESTIONS.map((question, i) => sheet(question, i + 1))}
<div class="cf-paper"><p><strong>Date</strong></p><div class="cf-paper__line"></div></div>`,
  };
}

function sheet(question: Question, n: number): Html {
  const { parts, only } = question.paper;
  return html`<section class="cf-paper"><h2 class="govuk-heading-m">${n}. ${question.title({})}</h2>
${only ? html`<p>${only}.</p>` : null}${question.key === 'story' ? whatHelps() : null}${parts.map(part)}</section>`;
}

/** On paper nobody has chosen yet: one line of what the most harmful kind wants to know. */
const whatHelps = (): Html =>
  html`<p>In your own words. It helps if you can say: ${(FRAUD_TYPE_DEFINITIONS[0]?.questions ?? []).slice(1).join(' ')}</p>`;

function part(p: PaperPart): Html {
  if ('ticks' in p)
    return html`${p.any ? html`<p>Tick all that fit.</p>` : null}<ul>${p.ticks.map((t) => html`<li>${t}</li>`)}</ul>`;
  if ('boxes' in p)
    return html`<p>${p.label}</p><p class="cf-paper__boxes" aria-hidden="true">${'☐'.repeat(p.boxes)}</p>`;
  return html`${p.label ? html`<p>${p.label}</p>` : null}${Array.from({ length: p.lines }, () => html`<div class="cf-paper__line"></div>`)}`;
}
