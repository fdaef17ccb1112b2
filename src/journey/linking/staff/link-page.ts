import type { ForceConfig } from '#catalogue/forces/force.ts';
import { LINKING } from '#catalogue/thresholds/linking.ts';
import { CounterfoilError } from '#core/errors.ts';
import { reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { DECIDES_LINKS } from '#journey/linking/decide-series.ts';
import { decidedBanner, decisionHistory, STILL_WAITS } from '#journey/linking/decision-history.ts';
import { pairWaterfall } from '#journey/linking/evidence-section.ts';
import { KNOWN_KINDS, kindInWords } from '#journey/linking/identifier-words.ts';
import {
  decisionsOnPair,
  decisionsWait,
  type PlacedWish,
  recordSeriesDecision,
  stateOf,
} from '#journey/linking/series-decisions.ts';
import { pointersOf } from '#journey/linking/series-graph.ts';
import { createSeriesIndex } from '#journey/linking/series-index.ts';
import { linksBetween, membershipOf, possibleBetween } from '#journey/linking/series-views.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, table } from '#web/components/content.ts';
import { button, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html, type Words } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { plainWords, pounds } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { SEES_SERIES } from './series-list-page.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
export const decisionRules = (now: Date) => ({
  shortest: LINKING.shortestReason.value,
  longest: LINKING.longestReason.value,
  now,
});

/** Two reports side by side: what ties them, what speaks against, and a person's word on it. */
export const linkPages = (): Page<Tx, ForceConfig>[] => [
  waitingPage(),
  page({
    method: 'GET',
    path: '/staff/links/:one/:other',
    allow: SEES_SERIES,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const pair = await pairOf(ctx);
      for (const { report } of pair) ctx.touched(report.id);
      return pairView(ctx, pair, { status: 200, errors: [], reason: '' });
    },
  }),
  page({
    method: 'POST',
    path: '/staff/links/:one/:other',
    allow: DECIDES_LINKS,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const pair = await pairOf(ctx);
      const [one, other] = pair;
      const kind = ctx.form.choice('kind', ['accept', 'reject']);
      if (!kind) throw new CounterfoilError('BAD_FIELD', 'Choose whether these are the same offenders.');
      const reason = ctx.form.text('reason');
      const wish: PlacedWish = {
        kind,
        one: [one.report.id],
        other: [other.report.id],
        ...placeOf(pair),
        reason,
        seen: ctx.form.text('seen'),
      };
      const outcome = await recordSeriesDecision(ctx.tx, wish, ctx.user, decisionRules(ctx.now));
      for (const { report } of pair) ctx.touched(report.id, { fieldsChanged: ['series_decision'] });
      if (!outcome.ok) {
        const { code, field, reason: message } = outcome.error;
        if (code === 'NOT_ALLOWED') throw new CounterfoilError('NOT_ALLOWED', message);
        return pairView(ctx, pair, {
          status: code === 'WRONG_STATE' ? 409 : 422,
          errors: [{ field: field ?? 'decide', message }],
          reason,
        });
      }
      const series = one.series ?? other.series;
      return {
        to: series
          ? `/staff/series/${series}?decided=yes`
          : `/staff/links/${one.report.reference}/${other.report.reference}?decided=yes`,
      };
    },
  }),
];

/** Whether a decision of anybody is still being carried out, for the script of a page that waits for it. */
const waitingPage = (): Page<Tx, ForceConfig> =>
  page({
    method: 'GET',
    path: STILL_WAITS,
    allow: SEES_SERIES,
    audit: 'none: it says only whether anything is still being carried out',
    handler: async (ctx) => ({
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({ waits: await decisionsWait(ctx.tx) }),
    }),
  });

interface InSeries {
  report: StaffReport;
  series: string | null;
}
type Pair = readonly [InSeries, InSeries];

async function pairOf(ctx: Ctx): Promise<Pair> {
  const find = async (reference: string): Promise<InSeries> => {
    const report = await reportByReference(ctx.tx, reference);
    return { report, series: (await membershipOf(ctx.tx, report.id))?.series_id ?? null };
  };
  const pair = [await find(ctx.param('one')), await find(ctx.param('other'))] as const;
  if (pair[0].report.id === pair[1].report.id) throw new CounterfoilError('NO_SUCH_RECORD');
  return pair;
}

const placeOf = ([one, other]: Pair) => ({
  series: one.series,
  other_series: other.series === one.series ? null : other.series,
});

interface Shown {
  status: number;
  errors: readonly FieldError[];
  reason: string;
}

async function pairView(ctx: Ctx, pair: Pair, shown: Shown): Promise<View> {
  const [one, other] = pair;
  const { tx } = ctx;
  const ids = [one.report.id, other.report.id] as const;
  const grounds = await groundsOf(tx, ...ids);
  const decisions = await decisionsOnPair(tx, ...ids);
  const { series, other_series } = placeOf(pair);
  const seen = await stateOf(tx, [series, other_series], ids);
  const decides = ctx.user.roles.some((r) => (DECIDES_LINKS as readonly string[]).includes(r));
  const together = one.series !== null && one.series === other.series;
  const title = `${one.report.reference} and ${other.report.reference}`;
  return {
    title,
    section: '/staff/series',
    wide: true,
    casework: true,
    status: shown.status,
    errors: shown.errors,
    before: backLink(
      (one.series ?? other.series) ? `/staff/series/${one.series ?? other.series}` : '/staff/series',
      'Back to the series',
    ),
    main: html`${ctx.query.has('decided') ? decidedBanner(decisions, ctx.url) : ''}<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${standingWords(pair)}</p>
${sideBySide(pair)}<p class="govuk-body-s cf-quiet">In bold is what both name.</p>
<h2 class="govuk-heading-m">Evidence for and against</h2>
${grounds.length > 0 ? pairWaterfall(`Evidence for ${title}`, grounds) : html`<p class="govuk-body">Nothing ties these two directly. They may be in one series by way of other reports.</p>`}
${decides ? decisionForm(ctx, pair, { ...shown, seen, together }) : ''}
${decisionHistory(decisions, decides)}`,
  };
}

async function groundsOf(tx: Tx, one: string, other: string): Promise<{ on: string; weight: number }[]> {
  const links = await linksBetween(tx, one, other);
  const once = new Map<string, number>();
  for (const l of links) if (!once.has(l.on_what)) once.set(l.on_what, l.weight);
  if (once.size > 0) return [...once].map(([on, weight]) => ({ on, weight }));
  return (await possibleBetween(tx, one, other))?.because ?? [];
}

function standingWords([one, other]: Pair): Html {
  const of = ({ series }: InSeries): Html =>
    series ? html`<a class="govuk-link" href="/staff/series/${series}">series ${series}</a>` : html`no series`;
  if (one.series === other.series) return one.series ? html`Both are in ${of(one)}.` : html`Neither is in a series.`;
  return html`${one.report.reference} is in ${of(one)}, ${other.report.reference} in ${of(other)}.`;
}

function sideBySide(pair: Pair): Html {
  const cells = (what: (r: StaffReport) => string): string[] => pair.map(({ report }) => what(report));
  return table({
    caption: 'The two reports',
    captionHidden: true,
    columns: [
      { heading: html`<span class="govuk-visually-hidden">What</span>` },
      ...pair.map(({ report: { reference } }) => ({
        heading: html`<a class="govuk-link cf-ref" href="/staff/reports/${reference}">${reference}</a>`,
      })),
    ],
    rows: [
      ['Received', ...cells((r) => momentInWords(r.receivedAt))],
      ['Kind', ...cells((r) => (r.kind ? plainWords(r.kind) : ''))],
      ['Where', ...cells((r) => placeInWords(r))],
      ['Loss', ...cells((r) => (r.lossGbp === null ? '' : pounds(r.lossGbp)))],
      ...namedRows(pair),
      ['Account', ...cells((r) => r.narrative ?? '')],
    ],
    firstIsHeading: true,
  });
}

/** What each names that can point at offenders, by kind: what the evidence below rests on, also where only a field holds it. */
function namedRows(pair: Pair): Words[][] {
  const reader = createSeriesIndex({ fraudTypeOf: () => null });
  const pointers = pointersOf(
    pair.map(({ report }) => ({
      id: report.id,
      reference: report.reference,
      identifiers: reader.read(report.payload).identifiers,
    })),
  );
  return KNOWN_KINDS.flatMap((kind) => {
    const ofKind = pointers.filter((p) => p.kind === kind);
    if (ofKind.length === 0) return [];
    const words = ({ report: { reference } }: InSeries): Html =>
      html`${ofKind
        .filter((p) => p.reports.includes(reference))
        .map(
          (p, i) => html`${i > 0 ? ', ' : ''}${p.reports.length > 1 ? html`<strong>${p.words}</strong>` : p.words}`,
        )}`;
    return [[kindInWords(kind, ofKind.length > 1), ...pair.map(words)]];
  });
}

function decisionForm(ctx: Ctx, pair: Pair, now: Shown & { seen: string; together: boolean }): Html {
  const [one, other] = pair.map((p) => p.report.reference);
  const reason = textarea({
    name: 'reason',
    label: 'Why',
    hint: 'Somebody may have to defend this in two years. A sentence is enough.',
    rows: 3,
    value: now.reason,
    error: errorOf(now.errors, 'reason'),
  });
  const accept = button('Accept: the same offenders', { name: 'kind', value: 'accept' });
  const reject = button('Reject: not the same offenders', { name: 'kind', value: 'reject', kind: 'secondary' });
  return html`<section id="decide" tabindex="-1" aria-labelledby="decide-heading"><h2 class="govuk-heading-m" id="decide-heading">Decide</h2>
<p class="govuk-body">${
    now.together
      ? 'Rejecting keeps these two apart whatever they share, and with them what only they hold together. Accepting keeps them together.'
      : 'Accepting puts them into one series, with what is already linked to either; the older name is kept. Rejecting keeps them apart whatever comes.'
  } Either can be undone.</p>
<form method="post" action="/staff/links/${one!}/${other!}" novalidate>${ctx.csrf()}<input type="hidden" name="seen" value="${now.seen}">
${reason}<div class="govuk-button-group">${now.together ? reject : accept}${now.together ? accept : reject}</div></form></section>`;
}
