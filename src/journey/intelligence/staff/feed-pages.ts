import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FEEDS } from '#catalogue/thresholds/watch-feeds.ts';
import { feedsNow } from '#journey/intelligence/feed-views.ts';
import type { FeedState } from '#journey/intelligence/feeds.ts';
import { oneIn } from '#journey/intelligence/threat-words.ts';
import type { Tx } from '#store/store.ts';
import { table, tag, warningText } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html, type Words } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { counted, plainWords, wordsInList } from '#web/plain-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();
export const SEES_FEEDS = ['analyst', 'supervisor'] as const;

/** Which sources bring reports as usual, and which have fallen silent. */
export const feedPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/feeds',
    allow: SEES_FEEDS,
    audit: 'none: it counts reports by source and hour and shows none',
    handler: async (ctx) => {
      const feeds = await feedsNow(ctx.tx, ctx.now);
      return {
        title: 'Feeds',
        section: '/staff/waves',
        wide: true,
        before: backLink('/staff/waves', 'All waves'),
        main: html`<h1 class="govuk-heading-l">Feeds</h1>
<p class="govuk-body">A quiet feed is not a quiet county. Each source is held against its own last ${FEEDS.historyDays.value} days, by hour of the day, on working days and at weekends.</p>
${silentFeeds(feeds, ctx.now)}
${table({
  caption: 'Sources of reports',
  captionHidden: true,
  columns: [
    { heading: 'Source' },
    { heading: 'State' },
    { heading: 'Last report' },
    { heading: 'Usually a day', numeric: true },
    { heading: 'Usual since then', numeric: true },
    { heading: 'False alarms in its own past', numeric: true },
  ],
  rows: feeds.map((f) => row(f, ctx.now)),
  firstIsHeading: true,
  empty: 'No source has brought a report yet.',
})}`,
      };
    },
  }),
];

function row(f: FeedState, now: Date): Words[] {
  const state = !f.known ? tag('Too few to say', 'grey') : f.silent ? tag('Silent', 'red') : tag('As usual', 'green');
  return [
    plainWords(f.source),
    state,
    html`${momentInWords(f.last)}<br><span class="cf-quiet">${agoInWords(f.last, now)}</span>`,
    f.perDay.toLocaleString('en-GB', { maximumFractionDigits: 1 }),
    f.known ? f.missing.toLocaleString('en-GB', { maximumFractionDigits: 1 }) : '',
    f.known ? `${f.rangBefore}` : '',
  ];
}

/** The alarm itself, for this page, the waves and the start page; nothing where every feed is as usual. */
export function silentFeeds(feeds: readonly FeedState[], now: Date): Html {
  const silent = feeds.filter((f) => f.silent);
  if (silent.length === 0) return html``;
  const each = silent.map((f) => {
    const usual = counted(Math.round(f.missing), 'report');
    return `${plainWords(f.source)}: nothing since ${momentInWords(f.last)} (${agoInWords(f.last, now)}), where ${usual} would be usual; by chance ${oneIn(f.chance)} such silences`;
  });
  return warningText(
    html`${counted(silent.length, 'feed has', 'feeds have')} fallen silent. ${wordsInList(each)}. Fewer waves may only mean fewer reports: ask whoever sends them. <a class="govuk-link" href="/staff/feeds">All feeds</a>`,
  );
}
