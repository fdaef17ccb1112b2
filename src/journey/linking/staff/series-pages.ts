import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { groundsTogether, weightInWords } from '#journey/linking/link-words.ts';
import { latestSeries, linksWithin, membersOf, seriesNamed } from '#journey/linking/series-views.ts';
import type { Tx } from '#store/store.ts';
import { summaryList, table } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { agoInWords } from '#web/durations.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import { counted, plainWords, pounds, wordsInList } from '#web/plain-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();
export const SEES_SERIES = ['imu_assessor', 'lcu_sergeant', 'sfcu_investigator', 'analyst', 'supervisor'] as const;
const MOST_LISTED = 50;

export const seriesPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/series',
    allow: SEES_SERIES,
    audit: 'none: it shows counts of linked reports, and no report',
    handler: (ctx) => listOfSeries(ctx.tx, ctx.now),
  }),
  page({
    method: 'GET',
    path: '/staff/series/:series',
    allow: SEES_SERIES,
    audit: { op: 'CONSULTATION', recordType: 'series', records: 'one' },
    handler: async (ctx) => {
      const id = ctx.param('series');
      const series = await seriesNamed(ctx.tx, id);
      if (!series) throw new CounterfoilError('NO_SUCH_RECORD');
      const members = await membersOf(ctx.tx, id);
      const links = await linksWithin(ctx.tx, id);
      ctx.touched(id);
      for (const m of members) ctx.listed(m.id, 'report');
      return oneSeries(id, members, links);
    },
  }),
];

async function listOfSeries(tx: Tx, now: Date): Promise<View> {
  const series = await latestSeries(tx, MOST_LISTED);
  const rows = series.map((s) => [
    html`<a class="govuk-link" href="/staff/series/${s.id}">${s.id}</a>`,
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
<p class="govuk-body">Reports that look like the work of the same hands. The series that grew last is on top.</p>
${table({
  caption: 'Series, the last to grow first',
  captionHidden: true,
  columns: [
    { heading: 'Series' },
    { heading: 'Reports', numeric: true },
    { heading: 'Where' },
    { heading: 'Loss', numeric: true },
    { heading: 'First report' },
    { heading: 'Grew' },
  ],
  rows,
  firstIsHeading: true,
  empty: 'No two reports have been linked yet.',
})}`,
  };
}

type Members = Awaited<ReturnType<typeof membersOf>>;
type Links = Awaited<ReturnType<typeof linksWithin>>;

function oneSeries(id: string, members: Members, links: Links): View {
  const losses = members.flatMap((m) => (m.loss_gbp === null || m.duplicate_of ? [] : [m.loss_gbp]));
  const places = [...new Set(members.filter((m) => m.town ?? m.district).map((m) => placeInWords(m)))];
  const report = (reference: string) =>
    html`<a class="govuk-link cf-ref" href="/staff/reports/${reference}">${reference}</a>`;
  return {
    title: `Series ${id}`,
    section: '/staff/series',
    wide: true,
    before: backLink('/staff/series', 'All series'),
    main: html`<h1 class="govuk-heading-l">Series ${id}</h1>
${summaryList([
  { key: 'Reports', value: counted(members.length, 'report') },
  { key: 'First', value: members[0] ? momentInWords(members[0].received_at) : '' },
  { key: 'Last', value: members.length > 0 ? momentInWords(members.at(-1)!.received_at) : '' },
  { key: 'Places', value: wordsInList(places) || 'Not known' },
  {
    key: 'Lost',
    value:
      losses.length === 0
        ? 'Nothing that we know of'
        : `${pounds(losses.reduce((a, b) => a + b, 0))} by ${counted(losses.length, 'victim')}`,
  },
])}
${table({
  caption: 'Its reports',
  columns: [
    { heading: 'Report' },
    { heading: 'Received' },
    { heading: 'Kind' },
    { heading: 'Where' },
    { heading: 'Loss', numeric: true },
    { heading: 'Belongs' },
  ],
  rows: members.map((m) => [
    report(m.reference),
    momentInWords(m.received_at),
    m.kind ? plainWords(m.kind) : '',
    placeInWords(m),
    m.loss_gbp === null ? '' : pounds(m.loss_gbp),
    m.duplicate_of ? html`Same incident as ${report(m.duplicate_of)}` : `${Math.round(m.confidence * 100)}% sure`,
  ]),
  firstIsHeading: true,
})}
${table({
  caption: 'Why they belong together',
  columns: [{ heading: 'Report' }, { heading: 'And' }, { heading: 'Because' }, { heading: 'Evidence' }],
  rows: pairsOf(links).map((p) => [report(p.from), report(p.to), p.words, weightInWords(p.weight)]),
  firstIsHeading: true,
  empty: 'The links of this series are not kept.',
})}`,
  };
}

/** Links by pair of reports, whichever of the two came first, the strongest pair first. */
function pairsOf(links: Links): { from: string; to: string; words: string; weight: number }[] {
  const pairs = new Map<string, Links>();
  for (const l of links) {
    const key = [l.from, l.to].sort().join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), l]);
  }
  return [...pairs]
    .map(([key, grounds]) => {
      const [from = '', to = ''] = key.split(' ');
      return { from, to, ...groundsTogether(grounds) };
    })
    .sort((a, b) => b.weight - a.weight);
}
