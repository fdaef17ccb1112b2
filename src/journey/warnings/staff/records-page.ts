import type { ForceConfig } from '#catalogue/forces/force.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { OPENS_REPORTS } from '#journey/intelligence/who-sees.ts';
import type { Fact } from '#journey/warnings/draft.ts';
import { factInWords } from '#journey/warnings/fact-words.ts';
import { hiddenBehindWarning, recordsBehindWarning, type WarningRow } from '#journey/warnings/records-behind.ts';
import type { Tx } from '#store/store.ts';
import { table, tag } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html, type Words } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { counted, pounds } from '#web/plain-words.ts';
import { found } from './warning-pages.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** The reports that the numbers of a warning were counted in, and what each number would be today. */
export const warningRecordPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/warnings/:slug/records',
    allow: OPENS_REPORTS,
    audit: { op: 'CONSULTATION', recordType: 'warning', records: 'one' },
    handler: async (ctx) => {
      const warning = await found(ctx.tx, ctx.param('slug'));
      ctx.touched(warning.id);
      const reports = await recordsBehindWarning(ctx.tx, warning);
      for (const r of reports) ctx.listed(r.id, 'report');
      const hidden = await hiddenBehindWarning(ctx.tx, warning.id);
      return {
        title: 'Reports behind a warning',
        section: '/staff/warnings',
        wide: true,
        before: backLink(`/staff/warnings/${warning.slug}`, 'The warning'),
        main: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${warning.current.title}</span> The reports behind its numbers</h1>
${table({
  caption: 'Its numbers, then and now',
  columns: [
    { heading: 'What it says' },
    { heading: 'Counted' },
    { heading: 'As at' },
    { heading: 'Now', numeric: true },
    { heading: 'Stands?' },
  ],
  rows: warning.current.facts.map((f): Words[] => {
    const now = factNow(f, reports, hidden);
    return [f.sentence, factInWords(f), momentInWords(new Date(f.asAt)), now.value, now.stands];
  }),
  firstIsHeading: true,
  stacked: true,
  empty: 'It states no number.',
})}
${keptBack(hidden, warning.current.facts)}
${table({
  caption: 'The reports, as they came',
  columns: [
    { heading: 'Report' },
    { heading: 'Received' },
    { heading: 'Where' },
    { heading: 'Age', numeric: true },
    { heading: 'Loss', numeric: true },
  ],
  rows: reports.map((r) => [
    html`<a class="govuk-link cf-ref" href="/staff/reports/${r.reference}">${r.reference}</a>`,
    momentInWords(r.received_at),
    placeInWords(r),
    r.age === null ? '' : `${r.age}`,
    r.loss_gbp === null ? '' : pounds(r.loss_gbp),
  ]),
  firstIsHeading: true,
  stacked: true,
  empty: 'No report behind it is left that you may see.',
})}`,
      };
    },
  }),
];

const isOfReports = ({ query }: Pick<Fact, 'query'>): boolean => query.split(' ')[1] === 'reports';

/** That some of the reports are not shown: how many is said only where the warning itself says how many there are. */
function keptBack(hidden: number | null, facts: readonly Fact[]): Html | '' {
  if (hidden === 0) return '';
  const told = hidden !== null && facts.some(isOfReports);
  const words = told
    ? `${counted(hidden, 'report')} behind it ${hidden === 1 ? 'is' : 'are'} kept to a team that you are not on, and not shown below. They are counted above where it says how many reports there are.`
    : 'Some of the reports behind it may be kept to a team that you are not on. They are not shown below.';
  return html`<p class="govuk-inset-text">${words}</p>`;
}

/**
 * What the query of a fact gives today over the reports behind the warning, and whether it stands. What is kept from whoever looks (`hidden`; null
 * where nobody may tell them) is no change: reports are counted all the same, and of sums and ages nothing is claimed.
 */
export function factNow(
  { query, value }: Pick<Fact, 'query' | 'value'>,
  reports: readonly WarningRow[],
  hidden: number | null,
): { value: string; stands: Words } {
  const field = query.split(' ')[1] ?? '';
  if (!['reports', 'lossGbp', 'victim.age'].includes(field)) return { value: '', stands: 'As then' };
  if (hidden === null || (hidden > 0 && field !== 'reports'))
    return {
      value: '',
      stands: hidden === null ? 'Cannot be told to you' : 'Cannot be told without those kept to a team',
    };
  const now =
    field === 'reports'
      ? reports.length + hidden
      : field === 'lossGbp'
        ? reports.reduce((sum, r) => sum + Math.max(0, r.loss_gbp ?? 0), 0)
        : reports.filter((r) => r.age !== null).length;
  return { value: now.toLocaleString('en-GB'), stands: now === value ? 'As then' : tag('Has changed', 'yellow') };
}
