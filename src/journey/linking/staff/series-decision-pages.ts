import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { DECIDES_LINKS, DECIDES_SERIES } from '#journey/linking/decide-series.ts';
import { decisionHistory, whatInWords } from '#journey/linking/decision-history.ts';
import {
  decisionsOn,
  type KeptSeriesDecision,
  type PlacedWish,
  recordSeriesDecision,
  recordSeriesUndo,
  seriesDecision,
  stateOf,
} from '#journey/linking/series-decisions.ts';
import { membersOf, nominationOfSeries, seriesAsWritten, seriesNamed } from '#journey/linking/series-views.ts';
import { keptSeries, teamOfSeries } from '#store/kept-series.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, inset } from '#web/components/content.ts';
import { button, checkboxes, input, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply, type View } from '#web/page.ts';
import { counted, plainWords, pounds } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { decisionRules } from './link-page.ts';
import { membersTable } from './series-page.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
type Members = Awaited<ReturnType<typeof membersOf>>;
const ALTERS = { op: 'ALTERATION', recordType: 'series', records: 'one' } as const;
const LOOKS = { op: 'CONSULTATION', recordType: 'series', records: 'one' } as const;

export const seriesDecisionPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/series/:series/split',
    allow: DECIDES_SERIES,
    audit: LOOKS,
    handler: async (ctx) => splitView(ctx, await named(ctx), FIRST),
  }),
  page({ method: 'POST', path: '/staff/series/:series/split', allow: DECIDES_SERIES, audit: ALTERS, handler: split }),
  page({
    method: 'GET',
    path: '/staff/series/:series/merge',
    allow: DECIDES_SERIES,
    audit: LOOKS,
    handler: async (ctx) => mergeView(ctx, await named(ctx), FIRST),
  }),
  page({ method: 'POST', path: '/staff/series/:series/merge', allow: DECIDES_SERIES, audit: ALTERS, handler: merge }),
  page({
    method: 'GET',
    path: '/staff/series-decisions/:decision/undo',
    allow: DECIDES_LINKS,
    audit: LOOKS,
    handler: (ctx) => undoView(ctx, FIRST),
  }),
  page({
    method: 'POST',
    path: '/staff/series-decisions/:decision/undo',
    allow: DECIDES_LINKS,
    audit: ALTERS,
    handler: undo,
  }),
];

interface Shown {
  status: number;
  errors: readonly FieldError[];
  reason: string;
}
const FIRST: Shown = { status: 200, errors: [], reason: '' };

interface OneSeries {
  id: string;
  members: Members;
}

async function named(ctx: Ctx): Promise<OneSeries> {
  const id = ctx.param('series');
  const series = await seriesNamed(ctx.tx, id);
  if (!series) throw new CounterfoilError('NO_SUCH_RECORD');
  if (series.merged_into)
    throw new CounterfoilError('WRONG_STATE', `Its reports are in ${series.merged_into} now: decide there.`);
  ctx.touched(id);
  const members = await membersOf(ctx.tx, id);
  for (const m of members) ctx.listed(m.id, 'report');
  return { id, members };
}

/** The page again with what was written and what to mend; or the refusal itself where it is a matter of permission. */
function shownAgain(error: { code: string; field?: string; reason: string }, reason: string): Shown {
  if (error.code === 'NOT_ALLOWED') throw new CounterfoilError('NOT_ALLOWED', error.reason);
  return {
    status: error.code === 'WRONG_STATE' ? 409 : 422,
    errors: [{ field: error.field ?? 'decide', message: error.reason }],
    reason,
  };
}

async function split(ctx: Ctx): Promise<Reply> {
  const series = await named(ctx);
  const chosen = new Set(ctx.form.all('reports'));
  const ids = (there: boolean) => series.members.filter((m) => chosen.has(m.reference) === there).map((m) => m.id);
  const reason = ctx.form.text('reason');
  const wish: PlacedWish = {
    kind: 'split',
    one: ids(true),
    other: ids(false),
    series: series.id,
    other_series: null,
    reason,
    seen: ctx.form.text('seen'),
  };
  const outcome = await recordSeriesDecision(ctx.tx, wish, ctx.user, decisionRules(ctx.now));
  if (!outcome.ok) return splitView(ctx, series, shownAgain(outcome.error, reason), chosen);
  ctx.touched(series.id, { fieldsChanged: ['series_decision'] });
  return { to: `/staff/series/${series.id}?decided=yes` };
}

async function splitView(
  ctx: Ctx,
  { id, members }: OneSeries,
  shown: Shown,
  chosen: ReadonlySet<string> = new Set(),
): Promise<View> {
  const seen = await stateOf(
    ctx.tx,
    [id],
    members.map((m) => m.id),
  );
  const choices = members.map((m) => ({
    value: m.reference,
    label: m.reference,
    hint: [
      dateInWords(m.received_at),
      m.kind ? plainWords(m.kind) : '',
      placeInWords(m),
      m.loss_gbp === null ? '' : pounds(m.loss_gbp),
    ]
      .filter(Boolean)
      .join(', '),
    checked: chosen.has(m.reference),
  }));
  const form = html`<form method="post" action="/staff/series/${id}/split" novalidate>${ctx.csrf()}<input type="hidden" name="seen" value="${seen}">
${checkboxes({ name: 'reports', label: 'Which reports are other people’s work?', hint: 'They leave this series. What still ties them to each other stays.', small: true, choices, error: errorOf(shown.errors, 'reports') })}
${reasonField(shown)}
${button('Split the series')}</form>`;
  return decideFrame(
    `Split series ${id}`,
    id,
    shown,
    html`<p class="govuk-body">The part with the oldest report keeps the name ${id}. The two parts stay apart whatever comes; this can be undone.</p>
${await changedSince(ctx, id, members, shown)}${form}`,
  );
}

async function merge(ctx: Ctx): Promise<Reply> {
  const series = await named(ctx);
  const other = await otherSeries(ctx, series.id, ctx.form.text('other'));
  const reason = ctx.form.text('reason');
  if (typeof other === 'string')
    return mergeView(ctx, series, { status: 422, errors: [{ field: 'with', message: other }], reason });
  const outcome = await recordSeriesDecision(
    ctx.tx,
    mergeWish(series, other, reason, ctx.form.text('seen')),
    ctx.user,
    decisionRules(ctx.now),
  );
  if (!outcome.ok) return mergeView(ctx, series, shownAgain(outcome.error, reason), other);
  for (const id of [series.id, other.id]) ctx.touched(id, { fieldsChanged: ['series_decision'] });
  return { to: `/staff/series/${olderName(series.id, other.id)}?decided=yes` };
}

const mergeWish = (series: OneSeries, other: OneSeries, reason: string, seen: string): PlacedWish => ({
  kind: 'merge',
  one: series.members.map((m) => m.id),
  other: other.members.map((m) => m.id),
  series: series.id,
  other_series: other.id,
  reason,
  seen,
});

const olderName = (a: string, b: string): string => (Number(a.slice(2)) <= Number(b.slice(2)) ? a : b);

/** The other series of a merge, or what is wrong with the name given. */
async function otherSeries(ctx: Ctx, id: string, written: string): Promise<OneSeries | string> {
  const name = seriesAsWritten(written);
  if (name === id) return 'Name another series than this one.';
  const found = await seriesNamed(ctx.tx, name);
  if (!found) return 'There is no such series. Write its name as it stands in the list, such as S-12.';
  if (found.merged_into) return `${name} goes by ${found.merged_into} now. Name that instead.`;
  const members = await membersOf(ctx.tx, name);
  return members.length === 0 ? `${name} holds no report any more.` : { id: name, members };
}

async function mergeView(ctx: Ctx, series: OneSeries, shown: Shown, known?: OneSeries): Promise<View> {
  const { id } = series;
  const written = known?.id ?? ctx.query.text('with') ?? '';
  const found = known ?? (written ? await otherSeries(ctx, id, written) : null);
  const title = `Merge series ${id}`;
  if (!found || typeof found === 'string') {
    const errors = typeof found === 'string' ? [{ field: 'with', message: found }] : shown.errors;
    const ask = html`<form method="get" action="/staff/series/${id}/merge" novalidate>
${input({ name: 'with', label: 'With which series?', hint: 'Its name in the list, such as S-12.', value: written, width: 10, error: errorOf(errors, 'with') })}
${button('Compare', { kind: 'secondary' })}</form>`;
    return decideFrame(title, id, { ...shown, errors, status: typeof found === 'string' ? 422 : shown.status }, ask);
  }
  for (const m of found.members) ctx.listed(m.id, 'report');
  const wish = mergeWish(series, found, '', '');
  const seen = await stateOf(ctx.tx, [id, found.id], [...wish.one, ...wish.other]);
  const form = html`<form method="post" action="/staff/series/${id}/merge" novalidate>${ctx.csrf()}<input type="hidden" name="seen" value="${seen}"><input type="hidden" name="other" value="${found.id}">
${reasonField(shown)}
${button(`Merge ${id} and ${found.id}`)}</form>`;
  return decideFrame(
    title,
    id,
    shown,
    html`${await nominatedPart(ctx, [id, found.id], olderName(id, found.id))}<p class="govuk-body">All ${counted(series.members.length + found.members.length, 'report')} go by the older name, ${olderName(id, found.id)}. This can be undone.</p>
${await changedSince(ctx, id, series.members, shown)}
${membersTable(series.members, `Reports of ${id}`)}${membersTable(found.members, `Reports of ${found.id}`)}${form}`,
  );
}

/** Where one of two series that are merged has been put forward as organised crime: it stays so under the name that goes on. */
async function nominatedPart(ctx: Ctx, ids: readonly string[], older: string): Promise<Html[]> {
  const told: Html[] = [];
  for (const id of ids) {
    const n = await nominationOfSeries(ctx.tx, id);
    if (n)
      told.push(
        inset(
          html`${id} has been put forward as an organised crime group (${n.reference}). That goes on under ${older}.`,
        ),
      );
  }
  return told;
}

/** What somebody else decided meanwhile, for the person who came second. */
async function changedSince(ctx: Ctx, id: string, members: Members, shown: Shown): Promise<Html> {
  if (shown.status !== 409) return html``;
  return decisionHistory(
    (
      await decisionsOn(
        ctx.tx,
        id,
        members.map((m) => m.id),
      )
    ).slice(0, 3),
    false,
  );
}

async function undo(ctx: Ctx): Promise<Reply> {
  const id = decisionNumber(ctx);
  const reason = ctx.form.text('reason');
  const outcome = await recordSeriesUndo(ctx.tx, id, reason, ctx.user, decisionRules(ctx.now));
  if (!outcome.ok) return undoView(ctx, shownAgain(outcome.error, reason));
  const { series_id, other_series } = outcome.value;
  const series = series_id ?? other_series;
  ctx.touched(series ?? `decision ${id}`, { fieldsChanged: ['series_decision_undone'] });
  return { to: series ? `/staff/series/${series}?decided=yes` : '/staff/series' };
}

function decisionNumber(ctx: Ctx): number {
  const written = ctx.param('decision');
  if (!/^\d{1,15}$/.test(written)) throw new CounterfoilError('NO_SUCH_RECORD');
  return Number(written);
}

async function undoView(ctx: Ctx, shown: Shown): Promise<View> {
  const decision = await seriesDecision(ctx.tx, decisionNumber(ctx));
  if (!decision) throw new CounterfoilError('NO_SUCH_RECORD');
  const series = decision.series_id ?? decision.other_series;
  ctx.touched(series ?? `decision ${decision.id}`);
  const form = decision.undone_at
    ? html``
    : html`<form method="post" action="/staff/series-decisions/${decision.id}/undo" novalidate>${ctx.csrf()}${reasonField(shown)}${button('Undo this decision')}</form>`;
  return decideFrame(
    'Undo a decision',
    series,
    shown,
    html`<p class="govuk-body">${whatInWords(decision)}. The evidence alone places the reports again, but for what else people have decided. The decision stays in the history.</p>
${await staysKept(ctx, decision)}
${decisionHistory([decision], false)}${form}`,
  );
}

/** A restriction outlives the merge that it came with: to open by an undo what somebody meant to keep would be the worse mistake. */
async function staysKept(ctx: Ctx, { kind, series_id, other_series }: KeptSeriesDecision): Promise<Html | ''> {
  if (kind !== 'merge') return '';
  const words: Html[] = [];
  for (const series of [series_id, other_series]) {
    const kept = series ? await keptSeries(ctx.tx, series) : null;
    if (!kept) continue;
    const own = kept.hidden ? null : await teamOfSeries(ctx.tx, kept.seriesId);
    const with_ = own?.kept_first && own.kept_first !== kept.seriesId ? own.kept_first : null;
    const since = with_ ? html`, because ${with_} was when the two were merged` : '';
    const lift = own
      ? html`If its reports need it no longer once they are apart, <a class="govuk-link" href="/staff/series/${kept.seriesId}/team">lift it for ${kept.seriesId}</a>.`
      : `Only its team can lift it: ask ${kept.askName}.`;
    words.push(
      html`<p class="govuk-body">Series ${kept.seriesId} is kept to its team${since}. Undoing the merge does not open it: it stays kept until its team lifts it. ${lift}</p>`,
    );
  }
  return words.length > 0 ? html`<div class="govuk-inset-text">${words}</div>` : '';
}

const reasonField = (shown: Shown): Html =>
  textarea({
    name: 'reason',
    label: 'Why',
    hint: 'Somebody may have to defend this in two years. A sentence is enough.',
    rows: 3,
    value: shown.reason,
    error: errorOf(shown.errors, 'reason'),
  });

function decideFrame(title: string, series: string | null, shown: Shown, content: Html): View {
  return {
    title,
    section: '/staff/series',
    wide: true,
    status: shown.status,
    errors: shown.errors,
    before: series ? backLink(`/staff/series/${series}`, `Series ${series}`) : backLink('/staff/series', 'All series'),
    main: html`<h1 class="govuk-heading-l" id="decide" tabindex="-1">${title}</h1>${content}`,
  };
}
