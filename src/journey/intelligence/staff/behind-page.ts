import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FIGURES } from '#catalogue/thresholds/picture.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { countOf, reportsOf } from '#journey/intelligence/picture-figures.ts';
import { addressOf, kindName, questionFrom, questionInWords } from '#journey/intelligence/picture-question.ts';
import { OPENS_REPORTS } from '#journey/intelligence/who-sees.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { backLink, pagination } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { counted, plainWords, pounds } from '#web/plain-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** The reports behind a figure of the picture: the same question, answered with the records themselves. */
export const behindPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/picture/reports',
    allow: OPENS_REPORTS,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: async (ctx) => {
      const q = questionFrom(ctx.query);
      const all = await countOf(ctx.tx, q);
      const size = FIGURES.recordsPage.value;
      const pages = Math.max(1, Math.ceil(all / size));
      const at = Math.min(ctx.query.whole('page', 1), pages);
      const reports = await reportsOf(ctx.tx, q, size, (at - 1) * size);
      for (const r of reports) ctx.touched(r.id);
      const address = addressOf(q);
      return {
        title: 'Reports behind a figure',
        section: '/staff/picture',
        wide: true,
        before: backLink('/staff/picture', 'The picture'),
        main: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${counted(all, 'report')}</span> ${questionInWords(q)}</h1>
${table({
  caption: 'Reports, the newest on top',
  captionHidden: true,
  columns: [
    { heading: 'Report' },
    { heading: 'Received' },
    { heading: 'Kind of fraud' },
    { heading: 'What happened' },
    { heading: 'Where' },
    { heading: 'Loss', numeric: true },
  ],
  rows: reports.map((r) => [
    html`<a class="govuk-link cf-ref" href="/staff/reports/${r.reference}">${r.reference}</a>`,
    momentInWords(r.received_at),
    kindName(r.fraud_type),
    r.kind ? plainWords(r.kind) : '',
    placeInWords(r),
    r.loss_gbp === null ? '' : pounds(r.loss_gbp),
  ]),
  firstIsHeading: true,
  stacked: true,
  empty: 'No report that you may see answers this.',
})}
${pagination(at, pages, (n) => `/staff/picture/reports?${address ? `${address}&` : ''}page=${n}`)}`,
      };
    },
  }),
];
