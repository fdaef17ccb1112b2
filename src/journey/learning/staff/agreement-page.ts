import type { ForceConfig } from '#catalogue/forces/force.ts';
import { DAY_MS } from '#core/clock.ts';
import { agreementSince } from '#journey/learning/agreement.ts';
import { agreementInWords, agreementTables } from '#journey/learning/agreement-section.ts';
import type { Tx } from '#store/store.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** Who may see how often people and proposals agree: those who decide, those who study it, those who answer for it. */
export const SEES_AGREEMENT = [
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'analyst',
  'supervisor',
  'auditor',
] as const;

const PERIODS = [
  { value: '3', words: 'Last three months', days: 92 },
  { value: '12', words: 'Last twelve months', days: 366 },
  { value: 'all', words: 'All time', days: null },
] as const;

export const agreementPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/agreement',
    allow: SEES_AGREEMENT,
    audit: 'none: it counts decisions and shows no record; small groups are kept back',
    handler: async (ctx) => {
      const period = PERIODS.find((p) => p.value === ctx.query.text('period')) ?? PERIODS[1];
      const since = period.days === null ? new Date(0) : new Date(ctx.now.getTime() - period.days * DAY_MS);
      const agreement = await agreementSince(ctx.tx, since);
      return {
        title: 'Proposals and decisions',
        section: '/staff/agreement',
        wide: true,
        casework: true,
        main: html`<h1 class="govuk-heading-l cf-close">Proposals and decisions</h1>
<nav class="moj-sub-navigation" aria-label="Period"><ul class="moj-sub-navigation__list">${PERIODS.map(
          (p) =>
            html`<li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="/staff/agreement?period=${p.value}"${p === period ? html` aria-current="page"` : ''}>${p.words}</a></li>`,
        )}</ul></nav>
${agreementInWords(agreement)}
<p class="govuk-body"><a class="govuk-link" href="/staff/algorithm">What the assessment is, and how it works: its record</a></p>
${agreementTables(agreement)}`,
      };
    },
  }),
];
