import type { ForceConfig } from '#catalogue/forces/force.ts';
import { BANDS } from '#core/assessment.ts';
import { DAY_MS } from '#core/clock.ts';
import { type Ledger, ledger } from '#journey/allocation/ledger.ts';
import { type Officer, officersOf } from '#journey/allocation/officers.ts';
import { lateBefore } from '#journey/allocation/queue.ts';
import { routeName } from '#journey/allocation/route-words.ts';
import { UNITS, type Unit } from '#journey/allocation/second-step.ts';
import { unitCounts } from '#journey/allocation/unit-list.ts';
import { type PersonsDecisions, waitedToDecide, whoDecided } from '#journey/allocation/who-decided.ts';
import { feedsNow } from '#journey/intelligence/feed-views.ts';
import { silentFeeds } from '#journey/intelligence/staff/feed-pages.ts';
import { countDuties } from '#journey/triage/assessments.ts';
import type { Tx } from '#store/store.ts';
import { details, table } from '#web/components/content.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { counted, plainWords } from '#web/plain-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();
export const SEES_OVERVIEW = ['supervisor'] as const;
const WEEK_DAYS = 7;

interface UnitNow {
  unit: Unit;
  waiting: number;
  given: number;
  officers: Officer[];
}

/** For whoever answers for the work: what waits and where, who did what, and what is going wrong, each a link to the reports behind it. */
export const overviewPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/overview',
    allow: SEES_OVERVIEW,
    audit: 'none: it counts records and shows none',
    handler: async (ctx) => {
      const { tx, now } = ctx;
      const books = await ledger(tx, now);
      const since = new Date(now.getTime() - WEEK_DAYS * DAY_MS);
      const units: UnitNow[] = [];
      for (const unit of UNITS)
        units.push({ unit, ...(await unitCounts(tx, unit)), officers: await officersOf(tx, unit) });
      const waited = await waitedToDecide(tx, since);
      return {
        title: 'Overview',
        section: '/staff/overview',
        wide: true,
        casework: true,
        main: html`${silentFeeds(await feedsNow(tx, now), now)}<h1 class="govuk-heading-l">Overview</h1>
<ul class="cf-doors">${queueDoor(books)}${unopenedDoor(books, now)}${dutiesDoor(await countDuties(tx, now))}${units.map(unitDoor)}
<li class="cf-door"><h2 class="govuk-heading-m"><a class="govuk-link" href="/staff/agreement?period=3">Proposals and decisions</a></h2><p class="govuk-body">How often people decide as proposed, over time and by group.</p></li></ul>
<h2 class="govuk-heading-m">Decided in the last ${WEEK_DAYS} days</h2>
${waited ? html`<p class="govuk-body">From being received to a first decision: half within ${hours(waited.median)}, the longest ${hours(waited.longest)}.</p>` : ''}
${people(await whoDecided(tx, since))}
${units.map(officersList)}`,
      };
    },
  }),
];

const hours = (h: number): string =>
  h < 48 ? counted(Math.max(1, Math.round(h)), 'hour') : counted(Math.round(h / 24), 'day');

const door = (title: string, href: string, n: number, words: Html | string): Html =>
  html`<li class="cf-door"><h2 class="govuk-heading-m"><a class="govuk-link" href="${href}">${title}</a></h2><p class="cf-count">${n.toLocaleString('en-GB')}</p><p class="govuk-body">${words}</p></li>`;

function queueDoor(books: Ledger): Html {
  const bands = BANDS.filter((b) => books.byBand[b] > 0).map(
    (b, i) =>
      html`${i > 0 ? ', ' : ''}<a class="govuk-link" href="/staff/queue?band=${b}">${books.byBand[b].toLocaleString('en-GB')} ${plainWords(b).toLowerCase()}</a>`,
  );
  return door('Waiting for a decision', '/staff/queue', books.waiting, html`${bands}`);
}

function unopenedDoor(books: Ledger, now: Date): Html {
  const late = books.oldestUnopened !== null && books.oldestUnopened < lateBefore(now);
  const words = books.oldestUnopened
    ? html`<span class="${late ? 'cf-late' : ''}">The oldest came ${agoInWords(books.oldestUnopened, now)}.</span> <a class="govuk-link" href="/staff/queue?unread=late">${books.unopenedLate.toLocaleString('en-GB')} late</a>`
    : 'Every report has been opened.';
  return door('Opened by nobody', '/staff/ledger', books.unopened, words);
}

const dutiesDoor = ({ overdue, soon }: { overdue: number; soon: number }): Html =>
  door(
    'Owed to victims',
    '/staff/duties',
    overdue,
    html`${overdue > 0 ? html`<span class="cf-late">overdue.</span>` : 'overdue.'} ${soon.toLocaleString('en-GB')} more due within a day. <a class="govuk-link" href="/staff/queue?owed=overdue">Those not decided</a>`,
  );

const unitDoor = ({ unit, waiting, given }: UnitNow): Html =>
  door(
    routeName(unit),
    `/staff/unit?unit=${unit}`,
    waiting,
    html`to give to an officer; <a class="govuk-link" href="/staff/unit?unit=${unit}&officer=*">${given} with officers</a>.`,
  );

function people(rows: readonly PersonsDecisions[]): Html {
  return html`<div data-module="moj-sortable-table">${table({
    caption: 'Who decided how much',
    captionHidden: true,
    columns: [
      { heading: 'Person' },
      { heading: 'Decisions', numeric: true },
      { heading: 'Not as proposed', numeric: true },
      { heading: 'Together with others', numeric: true },
      { heading: 'Undone', numeric: true },
    ],
    rows: rows.map((r) => [r.name, `${r.decisions}`, `${r.against}`, `${r.together}`, `${r.undone}`]),
    firstIsHeading: true,
    empty: 'Nobody has decided anything in this time.',
  })}</div>`;
}

function officersList({ unit, officers }: UnitNow): Html | '' {
  const holding = officers.filter((o) => o.reports > 0);
  if (holding.length === 0) return '';
  const rows = holding.map((o) => [
    html`<a class="govuk-link" href="/staff/unit?unit=${unit}&officer=${encodeURIComponent(o.name)}">${o.name}</a>`,
    `${o.reports}`,
  ]);
  const columns = [{ heading: 'Officer' }, { heading: 'Reports', numeric: true }];
  const list = table({ caption: 'Officers', captionHidden: true, columns, rows, firstIsHeading: true });
  return details(`${routeName(unit)}: ${counted(holding.length, 'officer')} with reports`, list);
}
