import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { LINKING } from '#catalogue/thresholds/linking.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { DAY_MS } from '#core/clock.ts';
import { FRAUD_TYPES } from '#core/report.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { countSeries, districtsWithSeries, latestSeries, type SeriesFilter } from '#journey/linking/series-views.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { button, select } from '#web/components/forms.ts';
import { pagination } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { agoInWords } from '#web/durations.ts';
import type { FormValues } from '#web/form-values.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import { counted, pounds, wordsInList } from '#web/plain-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();
export const SEES_SERIES = ['imu_assessor', 'lcu_sergeant', 'sfcu_investigator', 'analyst', 'supervisor'] as const;
const SIZE = LINKING.seriesPage.value;

export const seriesListPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/series',
    allow: SEES_SERIES,
    audit: 'none: it shows counts of linked reports, and no report',
    handler: (ctx) => listOfSeries(ctx.tx, ctx.query, ctx.now),
  }),
];

function filterFrom(query: FormValues, now: Date): SeriesFilter {
  const district = query.text('district');
  return {
    type: query.choice('type', FRAUD_TYPES),
    district: districtByGss(district) ? district : null,
    since: query.has('recent') ? new Date(now.getTime() - LINKING.recentDays.value * DAY_MS) : null,
  };
}

function queryOf(filter: SeriesFilter): string {
  const query = new URLSearchParams();
  if (filter.type) query.set('type', filter.type);
  if (filter.district) query.set('district', filter.district);
  if (filter.since) query.set('recent', 'yes');
  return query.toString();
}

async function listOfSeries(tx: Tx, sent: FormValues, now: Date): Promise<View> {
  const filter = filterFrom(sent, now);
  const all = await countSeries(tx, filter);
  const pages = Math.max(1, Math.ceil(all / SIZE));
  const at = Math.min(sent.whole('page', 1), pages);
  const series = await latestSeries(tx, SIZE, filter, (at - 1) * SIZE);
  const districts = await districtsWithSeries(tx);
  const query = queryOf(filter);
  const rows = series.map((s) => [
    html`<a class="govuk-link" href="/staff/series/${s.id}">${s.id}</a>`,
    s.type ? shortNameOf(s.type) : '',
    `${s.reports}`,
    wordsInList(
      s.districts
        .filter(Boolean)
        .slice(0, 4)
        .map((d) => placeInWords({ town: null, district: d })),
    ),
    s.loss === null ? '' : pounds(Number(s.loss)),
    s.first ? dateInWords(s.first) : '',
    agoInWords(s.grew_at, now),
  ]);
  return {
    title: 'Series',
    section: '/staff/series',
    wide: true,
    main: html`<h1 class="govuk-heading-l">Series</h1>
<p class="govuk-body">Reports that look like the work of the same hands. The series that grew last is on top. ${counted(all, 'series', 'series')}${query ? ' with this filter' : ''}.</p>
<p class="govuk-body"><a class="govuk-link" href="/staff/shared-numbers">Numbers and addresses that behave like everybody’s</a></p>
${filterForm(filter, districts)}
${table({
  caption: 'Series, the last to grow first',
  captionHidden: true,
  columns: [
    { heading: 'Series' },
    { heading: 'Fraud' },
    { heading: 'Reports', numeric: true },
    { heading: 'Where' },
    { heading: 'Loss', numeric: true },
    { heading: 'First report' },
    { heading: 'Grew' },
  ],
  rows,
  firstIsHeading: true,
  stacked: true,
  empty: query
    ? html`No series with this filter. <a class="govuk-link" href="/staff/series">Show all series</a>.`
    : 'No two reports have been linked yet.',
})}
${pagination(at, pages, (n) => `/staff/series?${query ? `${query}&` : ''}page=${n}`)}`,
  };
}

function filterForm(filter: SeriesFilter, districts: readonly string[]): Html {
  const all = { value: '', label: 'All' };
  const places = districts
    .map((gss) => ({ value: gss, label: districtByGss(gss)?.name ?? gss, selected: gss === filter.district }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const types = FRAUD_TYPES.filter((t) => t !== 'not_fraud').map((t) => ({
    value: t,
    label: shortNameOf(t),
    selected: t === filter.type,
  }));
  const recent = [
    { value: '', label: 'At any time' },
    { value: 'yes', label: `In the last ${LINKING.recentDays.value} days`, selected: filter.since !== null },
  ];
  return html`<form method="get" action="/staff/series" class="cf-filter">
${select({ name: 'type', label: 'Fraud', options: [all, ...types] })}
${select({ name: 'district', label: 'District', options: [all, ...places] })}
${select({ name: 'recent', label: 'Grew', options: recent })}
${button('Filter', { kind: 'secondary' })}
</form>`;
}
