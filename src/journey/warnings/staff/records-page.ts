import type { ForceConfig } from '#catalogue/forces/force.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { OPENS_REPORTS } from '#journey/intelligence/who-sees.ts';
import type { Fact } from '#journey/warnings/draft.ts';
import { factInWords } from '#journey/warnings/fact-words.ts';
import { recordsBehindWarning, type WarningRow } from '#journey/warnings/records-behind.ts';
import type { Tx } from '#store/store.ts';
import { table, tag } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { html, type Words } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { pounds } from '#web/plain-words.ts';
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
    const now = factNow(f, reports);
    return [
      f.sentence,
      factInWords(f),
      momentInWords(new Date(f.asAt)),
      now === null ? '' : now.toLocaleString('en-GB'),
      now === null || now === f.value ? 'As then' : tag('Has changed', 'yellow'),
    ];
  }),
  empty: 'It states no number.',
})}
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

/** What the query of a fact gives today over the reports behind the warning; null for a query of another kind. */
export function factNow({ query }: Pick<Fact, 'query'>, reports: readonly WarningRow[]): number | null {
  const field = query.split(' ')[1] ?? '';
  if (field === 'reports') return reports.length;
  if (field === 'lossGbp') return reports.reduce((sum, r) => sum + Math.max(0, r.loss_gbp ?? 0), 0);
  if (field === 'victim.age') return reports.filter((r) => r.age !== null).length;
  return null;
}
