import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { BANDS } from '#core/assessment.ts';
import { FRAUD_TYPES } from '#core/report.ts';
import { type Ledger, ledger, oldestUnopened } from '#journey/allocation/ledger.ts';
import { lateBefore } from '#journey/allocation/queue.ts';
import { routeShort } from '#journey/allocation/route-words.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { feedsNow } from '#journey/intelligence/feed-views.ts';
import { silentFeeds } from '#journey/intelligence/staff/feed-pages.ts';
import { countDisposed } from '#journey/investigation/retention-review.ts';
import { bandTag } from '#journey/triage/assessment-sections.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { pagination } from '#web/components/navigation.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();
export const SEES_LEDGER = ['imu_assessor', 'supervisor'] as const;

/** That every report is read by a person: the books, and those that nobody has opened, the oldest first. */
export const ledgerPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/ledger',
    allow: SEES_LEDGER,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: async (ctx) => {
      const books = await ledger(ctx.tx, ctx.now);
      const size = ALLOCATION.queuePage.value;
      const at = ctx.query.whole('page', 1);
      // One more than is shown tells whether there is another page.
      const found = await oldestUnopened(ctx.tx, size + 1, (at - 1) * size);
      const shown = found.slice(0, size);
      for (const r of shown) ctx.touched(r.id);
      const late = lateBefore(ctx.now);
      return {
        title: 'Every report',
        section: '/staff/queue',
        wide: true,
        casework: true,
        main: html`${silentFeeds(await feedsNow(ctx.tx, ctx.now), ctx.now)}
<h1 class="govuk-heading-l">Every report is read by a person</h1>
${booksTable(books, await countDisposed(ctx.tx))}
<p class="govuk-body">${oldest(books, ctx.now)} A report should be opened within ${ALLOCATION.hoursToRead.value} hours.</p>
<h2 class="govuk-heading-m">Not opened by anybody, the oldest first</h2>
${table({
  caption: 'Reports that nobody has opened',
  captionHidden: true,
  columns: [
    { heading: 'Report' },
    { heading: 'Came' },
    { heading: 'Band' },
    { heading: 'What and where' },
    { heading: 'Stands' },
  ],
  rows: shown.map((r) => [
    html`<a class="govuk-link cf-ref" href="/staff/reports/${r.reference}">${r.reference}</a>`,
    html`<span class="${r.received_at < late ? 'cf-late' : 'cf-quiet'}">${agoInWords(r.received_at, ctx.now)}</span>`,
    bandTag(BANDS[r.band_order] ?? 'low'),
    html`${typeName(r.fraud_type)}<br><span class="cf-quiet">${placeInWords(r)}</span>`,
    r.decided ? `Decided together with others: ${routeShort(r.decided)}` : 'Waits',
  ]),
  firstIsHeading: true,
  stacked: true,
  empty: 'Every report that has been assessed has been opened by somebody.',
})}
${pagination(at, found.length > size ? at + 1 : at, (n) => `/staff/ledger?page=${n}`)}`,
      };
    },
  }),
];

function typeName(type: string | null): string {
  const known = FRAUD_TYPES.find((t) => t === type);
  return known ? shortNameOf(known) : 'Not assessed';
}

function booksTable(books: Ledger, disposed: number): Html {
  const row = (what: string, n: number, late = false) => [
    what,
    late && n > 0 ? html`<span class="cf-late">${n.toLocaleString('en-GB')}</span>` : n.toLocaleString('en-GB'),
  ];
  return table({
    caption: 'The books',
    captionHidden: true,
    columns: [{ heading: 'Reports' }, { heading: 'How many', numeric: true }],
    rows: [
      row('Received', books.received),
      row('Opened by a person', books.opened),
      row('Not opened yet', books.unopened),
      row('Of these, later than they should be', books.unopenedLate, true),
      row('Decided by a person', books.decided),
      row('Of these, together with others and not opened', books.decidedUnopened),
      row('Waiting for a decision', books.waiting),
      row('Not assessed yet', books.unread, true),
      row('Disposed of after a review, and in none of the figures above', disposed),
    ],
    firstIsHeading: true,
  });
}

function oldest(books: Ledger, now: Date): Html | string {
  if (!books.oldestUnopened) return 'Nothing waits to be opened.';
  const late = books.oldestUnopened < lateBefore(now);
  return html`<span class="${late ? 'cf-late' : ''}">The oldest that nobody has opened came ${agoInWords(books.oldestUnopened, now)}</span>${books.unopenedLate > 1 ? html`, and ${counted(books.unopenedLate, 'report')} in all are late.` : '.'}`;
}
