import type { ForceConfig } from '#catalogue/forces/force.ts';
import { LINKING } from '#catalogue/thresholds/linking.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { CounterfoilError } from '#core/errors.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { readableReport } from '#journey/intake/reports.ts';
import { DECIDES_SERIES } from '#journey/linking/decide-series.ts';
import { decidedBanner, decisionHistory } from '#journey/linking/decision-history.ts';
import { linksByReport, possibleTable } from '#journey/linking/evidence-section.ts';
import { decisionsOn, type KeptSeriesDecision, stands } from '#journey/linking/series-decisions.ts';
import { factRows, knownRows, whatIsHidden } from '#journey/linking/series-facts.ts';
import { pointersOf, seriesGraph } from '#journey/linking/series-graph.ts';
import { createSeriesIndex } from '#journey/linking/series-index.ts';
import {
  linksWithin,
  membersOf,
  nominationOfSeries,
  payloadsOf,
  possibleMembers,
  seriesNamed,
  seriesType,
} from '#journey/linking/series-views.ts';
import type { Tx } from '#store/store.ts';
import { summaryList, table, tag } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted, plainWords, pounds, wordsInList } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { SEES_SERIES } from './series-list-page.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

export const seriesPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/series/:series',
    allow: SEES_SERIES,
    audit: { op: 'CONSULTATION', recordType: 'series', records: 'one' },
    handler: async (ctx) => {
      const id = ctx.param('series');
      const series = await seriesNamed(ctx.tx, id);
      if (!series) throw new CounterfoilError('NO_SUCH_RECORD');
      ctx.touched(id);
      return series.merged_into ? mergedSeries(ctx, id, series.merged_into) : oneSeries(ctx, id);
    },
  }),
];

/** Who drafts warnings; the page that does it declares the same (warnings/staff/warning-pages.ts). */
const DRAFTS_WARNINGS = ['press', 'analyst', 'supervisor'] as const;

const mayDecide = (user: StaffUser): boolean =>
  user.roles.some((r) => (DECIDES_SERIES as readonly string[]).includes(r));

/** What goes by another name now still says so, with what was decided. */
async function mergedSeries(ctx: Ctx, id: string, into: string): Promise<View> {
  const decisions = await decisionsOn(ctx.tx, id, []);
  return {
    title: `Series ${id}`,
    section: '/staff/series',
    wide: true,
    casework: true,
    before: backLink('/staff/series', 'All series'),
    main: html`${ctx.query.has('decided') ? decidedBanner(decisions, ctx.url) : ''}<h1 class="govuk-heading-l">Series ${id} ${tag('Merged', 'grey')}</h1>
<p class="govuk-body">Its reports are in <a class="govuk-link" href="/staff/series/${into}">series ${into}</a> now. The older name was kept.</p>
${decisionHistory(decisions, mayDecide(ctx.user))}`,
  };
}

async function oneSeries(ctx: Ctx, id: string): Promise<View> {
  const { tx } = ctx;
  const members = await membersOf(tx, id);
  for (const m of members) ctx.listed(m.id, 'report');
  const ids = members.map((m) => m.id);
  const payloads = await payloadsOf(tx, id);
  // What the engine reads in the reports, so that page and links rest on the same; the type does not matter here.
  const reader = createSeriesIndex({ fraudTypeOf: () => null });
  const reports = payloads.map((p) => ({ ...p, report: readableReport(p) }));
  const pointers = pointersOf(reports.map((r) => ({ ...r, identifiers: reader.read(r.report).identifiers })));
  const once = reports.filter((r) => !r.duplicate_of).map((r) => r.report);
  const losses = members.flatMap((m) => (m.loss_gbp === null || m.duplicate_of ? [] : [m.loss_gbp]));
  const decisions = await decisionsOn(tx, id, ids);
  const links = await linksWithin(tx, id);
  const possible = await possibleMembers(tx, id, LINKING.possibleShown.value);
  for (const other of new Set(possible.flatMap((p) => [p.report_id, p.with_id])))
    if (!ids.includes(other)) ctx.listed(other, 'report');
  const type = await seriesType(tx, id);
  const known = knownRows(pointers);
  return {
    title: `Series ${id}`,
    section: '/staff/series',
    wide: true,
    casework: true,
    before: backLink('/staff/series', 'All series'),
    main: html`${ctx.query.has('decided') ? decidedBanner(decisions, ctx.url) : ''}<h1 class="govuk-heading-l">Series ${id}${type ? html` <span class="govuk-caption-l">${shortNameOf(type)}</span>` : ''}</h1>
${summaryList([...summaryOf(members, ctx.now), ...factRows(once, losses), ...(await nominationRow(ctx, id))])}${await whatIsHidden(ctx.tx)}
<p class="govuk-body"><a class="govuk-link" href="/staff/groups/${id}">As a group: where it may go next, the intelligence about it, and putting it forward as organised crime</a><br><a class="govuk-link" href="/staff/series/${id}/team">Who may open it</a></p>
${mayDecide(ctx.user) ? ways(id, members.length) : ''}${ctx.user.roles.some((r) => (DRAFTS_WARNINGS as readonly string[]).includes(r)) ? html`<form method="post" action="/staff/warnings/from-series">${ctx.csrf()}<input type="hidden" name="series" value="${id}">${button('Draft a warning from it', { kind: 'secondary' })}</form>` : ''}
<h2 class="govuk-heading-m">What is known of the offenders</h2>
${known.length > 0 ? summaryList(known) : html`<p class="govuk-body">The reports name nothing that could point at anybody.</p>`}
<h2 class="govuk-heading-m">What its reports share</h2>
${seriesGraph(pointers, LINKING.graphNodes.value)}
${membersTable(members, 'Its reports', decidedOf(decisions))}
<h2 class="govuk-heading-m">Why they belong together</h2>
${linksByReport(members, links, LINKING.linksExplained.value)}
<h2 class="govuk-heading-m">Possible members</h2>
${possibleTable(id, possible)}
<p class="govuk-body"><a class="govuk-link" href="/staff/press/series/${id}">Texts in the press that are like it</a></p>
${decisionHistory(decisions, mayDecide(ctx.user))}`,
  };
}

/** Whether it has been put forward as an organised crime group, and what came of it. */
async function nominationRow(ctx: Ctx, id: string): Promise<{ key: string; value: Html }[]> {
  const n = await nominationOfSeries(ctx.tx, id);
  if (!n) return [];
  const unit = ctx.force.regionalUnit.shortName;
  const replies = { accepted: 'accepted it', refused: 'refused it', more_asked: 'asks for more' };
  const day = (iso: string) => dateInWords(new Date(`${iso}T12:00:00Z`));
  const told =
    n.regional && n.replied_on
      ? `${unit} ${replies[n.regional]} on ${day(n.replied_on)}${n.words ? `: ${n.words}` : '.'}`
      : n.answer === 'agreed'
        ? `agreed here on ${dateInWords(n.answered_at!)}; ${unit} has not answered.`
        : n.answer === 'withdrawn'
          ? 'taken back by whoever put it forward.'
          : n.answer === 'refused'
            ? `refused here on ${dateInWords(n.answered_at!)}.`
            : `waits for a second person since ${dateInWords(n.nominated_at)}.`;
  return [
    { key: 'As a group', value: html`<a class="govuk-link" href="/staff/groups/${id}">${n.reference}</a>: ${told}` },
  ];
}

type Members = Awaited<ReturnType<typeof membersOf>>;

function summaryOf(members: Members, now: Date) {
  const places = [...new Set(members.filter((m) => m.town ?? m.district).map((m) => placeInWords(m)))];
  const [first, last] = [members[0], members.at(-1)];
  const retold = members.filter((m) => m.duplicate_of).length;
  return [
    {
      key: 'Reports',
      value: `${counted(members.length, 'report')}${retold > 0 ? ` of ${counted(members.length - retold, 'incident')}` : ''}`,
    },
    { key: 'First', value: first ? momentInWords(first.received_at) : '' },
    { key: 'Last', value: last ? `${momentInWords(last.received_at)}, ${agoInWords(last.received_at, now)}` : '' },
    { key: 'Where', value: wordsInList(places) || 'Not known' },
  ];
}

const ways = (id: string, reports: number): Html =>
  html`<ul class="govuk-list"><li><a class="govuk-link" href="/staff/series/${id}/merge">Merge with another series</a></li>${
    reports > 1
      ? html`<li><a class="govuk-link" href="/staff/series/${id}/split">Split: some of these reports are other people’s work</a></li>`
      : ''
  }</ul>`;

/** Reports that a standing decision holds together with others. */
const decidedOf = (decisions: readonly KeptSeriesDecision[]): Set<string> =>
  new Set(
    decisions
      .filter((d) => stands(d) && (d.kind === 'accept' || d.kind === 'merge'))
      .flatMap((d) => [...d.one, ...d.other]),
  );

const NOBODY: ReadonlySet<string> = new Set();

export function membersTable(members: Members, caption = 'Its reports', decided: ReadonlySet<string> = NOBODY): Html {
  const report = (reference: string) =>
    html`<a class="govuk-link cf-ref" href="/staff/reports/${reference}">${reference}</a>`;
  return table({
    caption,
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
      m.duplicate_of
        ? html`Same incident as ${report(m.duplicate_of)}`
        : decided.has(m.id)
          ? 'By a person’s decision'
          : sureInWords(m.confidence),
    ]),
    firstIsHeading: true,
    stacked: true,
    empty: 'No report is in it now: a person’s decision or the evidence took them out.',
  });
}

/** How sure a member is, never rounded up to certainty: no link between reports is that, and somebody will quote it. */
export const sureInWords = (confidence: number): string =>
  confidence > 0.99 ? 'over 99% sure' : `${Math.round(confidence * 100)}% sure`;
