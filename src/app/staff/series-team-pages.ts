import type { ForceConfig } from '#catalogue/forces/force.ts';
import { NEED_TO_KNOW } from '#catalogue/thresholds/need-to-know.ts';
import { CounterfoilError } from '#core/errors.ts';
import { seriesNamed } from '#journey/linking/series-views.ts';
import { SEES_SERIES } from '#journey/linking/staff/series-list-page.ts';
import {
  addToSeriesTeam,
  keepSeries,
  keptSeries,
  liftSeries,
  removeFromSeriesTeam,
  teamOfSeries,
} from '#store/kept-series.ts';
import { colleaguesIn } from '#store/need-to-know.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, notificationBanner, summaryList } from '#web/components/content.ts';
import { button, select, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { KEEPS_TO_TEAM } from './team-pages.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const AUDIT = { op: 'ALTERATION', recordType: 'series', records: 'one' } as const;
const DONE: Record<string, string> = {
  kept: 'The series is kept to its team, with every report in it and each that joins it.',
  lifted: 'The series is open again. Reports that were kept by themselves before still are.',
};

/** Who may open a series: everybody whose role sees series, or its team. What is said of the series holds of every report in it. */
export const seriesTeamPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/series/:series/team',
    allow: SEES_SERIES,
    audit: { op: 'CONSULTATION', recordType: 'series', records: 'one' },
    handler: (ctx) => teamView(ctx, []),
  }),
  page({
    method: 'POST',
    path: '/staff/series/:series/team/keep',
    allow: KEEPS_TO_TEAM,
    audit: AUDIT,
    handler: keep,
  }),
  page({ method: 'POST', path: '/staff/series/:series/team/add', allow: SEES_SERIES, audit: AUDIT, handler: add }),
  page({
    method: 'POST',
    path: '/staff/series/:series/team/remove',
    allow: SEES_SERIES,
    audit: AUDIT,
    handler: remove,
  }),
  page({ method: 'POST', path: '/staff/series/:series/team/lift', allow: SEES_SERIES, audit: AUDIT, handler: lift }),
  page({
    method: 'GET',
    path: '/staff/restricted-series/:kept',
    allow: SEES_SERIES,
    audit: { op: 'CONSULTATION', recordType: 'series_restriction', records: 'any' },
    handler: restricted,
  }),
];

const path = (ctx: Ctx): string => `/staff/series/${ctx.param('series')}/team`;
/** A hidden series is no series to whoever asks: they are led to the page that says whom to ask. */
async function openSeries(ctx: Ctx): Promise<string> {
  const id = ctx.param('series');
  const series = await seriesNamed(ctx.tx, id);
  if (!series) throw new CounterfoilError('NO_SUCH_RECORD');
  if (series.merged_into) throw new CounterfoilError('WRONG_STATE', `Its reports are in ${series.merged_into} now.`);
  return id;
}

async function keep(ctx: Ctx) {
  const id = await openSeries(ctx);
  const reason = ctx.form.text('reason');
  const ask = await chosen(ctx, 'ask');
  const least = NEED_TO_KNOW.shortestReason.value;
  if (reason.length < least || reason.length > NEED_TO_KNOW.longestReason.value)
    return teamView(ctx, [
      { field: 'reason', message: `Say in ${least} characters or more why only its team may open it.` },
    ]);
  if (!ask) return teamView(ctx, [{ field: 'ask', message: 'Choose whom others are to ask' }]);
  if (await teamOfSeries(ctx.tx, id)) throw new CounterfoilError('WRONG_STATE');
  await keepSeries(ctx.tx, { seriesId: id, reason, ask, setBy: ctx.user.id });
  ctx.touched(id, { fieldsChanged: ['series_restriction'], reason });
  return { to: `${path(ctx)}?done=kept` };
}

async function add(ctx: Ctx) {
  const { id } = await ownSeries(ctx);
  const who = await chosen(ctx, 'who');
  if (!who) return teamView(ctx, [{ field: 'who', message: 'Choose a colleague' }]);
  await addToSeriesTeam(ctx.tx, id, who, ctx.user.id);
  ctx.touched(id, { fieldsChanged: ['series_team'], recipient: who });
  return { to: path(ctx) };
}

async function remove(ctx: Ctx) {
  const { id, kept } = await ownSeries(ctx);
  const who = ctx.form.text('who');
  if (!kept.team.some((t) => t.id === who))
    throw new CounterfoilError('WRONG_STATE', 'They are no longer on the team.');
  if (kept.ask === who)
    throw new CounterfoilError('WRONG_STATE', 'Others are told to ask this person, so they stay on the team.');
  await removeFromSeriesTeam(ctx.tx, id, who);
  ctx.touched(id, { fieldsChanged: ['series_team'], recipient: who });
  return { to: who === ctx.user.id ? '/staff' : path(ctx) };
}

async function lift(ctx: Ctx) {
  const { id } = await ownSeries(ctx);
  if (!(await liftSeries(ctx.tx, id))) throw new CounterfoilError('WRONG_STATE');
  ctx.touched(id, { fieldsChanged: ['series_restriction'] });
  return { to: `${path(ctx)}?done=lifted` };
}

/** The team, which alone reads its own rows: nobody else gets past this. */
async function ownSeries(ctx: Ctx) {
  const id = await openSeries(ctx);
  const kept = await teamOfSeries(ctx.tx, id);
  if (!kept) throw new CounterfoilError('WRONG_STATE', 'It is not kept to a team.');
  return { id, kept };
}

async function chosen(ctx: Ctx, field: string): Promise<string | null> {
  const colleagues = await colleaguesIn(ctx.tx, SEES_SERIES);
  return colleagues.find((c) => c.id === ctx.form.text(field))?.id ?? null;
}

async function teamView(ctx: Ctx, errors: readonly FieldError[]): Promise<View> {
  const id = await openSeries(ctx);
  ctx.touched(id, { op: 'CONSULTATION' });
  const kept = await teamOfSeries(ctx.tx, id);
  const about = await keptSeries(ctx.tx, id);
  const colleagues = await colleaguesIn(ctx.tx, SEES_SERIES);
  const mayKeep = ctx.user.roles.some((r) => KEEPS_TO_TEAM.includes(r));
  const done = DONE[ctx.query.text('done')];
  return {
    title: `Who may open series ${id}`,
    section: '/staff/series',
    ...(errors.length > 0 ? { status: 422, errors } : {}),
    before: backLink(`/staff/series/${id}`, `Series ${id}`),
    main: html`${done ? notificationBanner(done, { success: true }) : ''}<h1 class="govuk-heading-l">Who may open series ${id}</h1>
${kept && about ? keptPart(ctx, kept, about, colleagues, errors) : openPart(ctx, mayKeep ? colleagues : null, errors)}`,
  };
}

type Colleagues = Awaited<ReturnType<typeof colleaguesIn>>;
type Kept = NonNullable<Awaited<ReturnType<typeof teamOfSeries>>>;
type About = NonNullable<Awaited<ReturnType<typeof keptSeries>>>;
const optionsOf = (colleagues: Colleagues, selected: string) =>
  colleagues.map((c) => ({ value: c.id, label: c.name, selected: c.id === selected }));
const faulty = (errors: readonly FieldError[], field: string): { error?: string } => {
  const error = errorOf(errors, field);
  return error ? { error } : {};
};

function openPart(ctx: Ctx, colleagues: Colleagues | null, errors: readonly FieldError[]): Html {
  const words = html`<p class="govuk-body">Everybody whose role sees series may open it. Each opening is in the audit trail.</p>`;
  if (!colleagues) return words;
  return html`${words}
<h2 class="govuk-heading-m">Keep it to its team</h2>
<p class="govuk-body">For a sensitive inquiry. Then only the people you name may open or find the series, every report in it now, and each that joins it later. Others are told that it is restricted and whom to ask. In an emergency they can open one report for ${NEED_TO_KNOW.glassMinutes.value} minutes with a reason, which a supervisor reviews. New reports are still compared with it.</p>
<form method="post" action="${path(ctx)}/keep" novalidate>${ctx.csrf()}
${textarea({ name: 'reason', label: 'Why', rows: 3, value: ctx.form.text('reason'), ...faulty(errors, 'reason') })}
${select({ name: 'ask', label: 'Whom others are to ask', options: optionsOf(colleagues, ctx.form.text('ask') || ctx.user.id), ...faulty(errors, 'ask') })}
${button('Keep the series to its team')}</form>`;
}

function keptPart(ctx: Ctx, kept: Kept, about: About, colleagues: Colleagues, errors: readonly FieldError[]): Html {
  const others = colleagues.filter((c) => !kept.team.some((t) => t.id === c.id));
  return html`<p class="govuk-inset-text">Kept to its team, with ${counted(about.reports, 'report')}: only these people may open them.</p>
${summaryList([
  { key: 'Why', value: kept.reason },
  { key: 'Kept by', value: `${about.setByName}, ${dateInWords(about.setAt)}` },
  { key: 'Others ask', value: about.askName },
  ...(kept.kept_first ? [{ key: 'Came with', value: `Series ${kept.kept_first}, which was merged with it` }] : []),
])}
<h2 class="govuk-heading-m">The team</h2>
<ul class="govuk-list">${kept.team.map((t) => html`<li>${t.name}${t.disabled_at ? ' (can no longer sign in)' : ''}${t.id === kept.ask ? '' : removeForm(ctx, t)}</li>`)}</ul>
${others.length > 0 ? addForm(ctx, others, errors) : ''}
<h2 class="govuk-heading-m">Open it to every role that sees series</h2>
<form method="post" action="${path(ctx)}/lift">${ctx.csrf()}${button('Lift the restriction', { kind: 'warning' })}</form>`;
}

const addForm = (ctx: Ctx, others: Colleagues, errors: readonly FieldError[]): Html =>
  html`<form method="post" action="${path(ctx)}/add" novalidate>${ctx.csrf()}
${select({ name: 'who', label: 'Add a colleague', options: [{ value: '', label: 'Choose' }, ...optionsOf(others, '')], ...faulty(errors, 'who') })}
${button('Add', { kind: 'secondary' })}</form>`;

const removeForm = (ctx: Ctx, member: { id: string; name: string }): Html =>
  html` <form method="post" action="${path(ctx)}/remove" class="cf-inline">${ctx.csrf()}<input type="hidden" name="who" value="${member.id}"><button class="cf-linkbutton">Take off the team<span class="govuk-visually-hidden">: ${member.name}</span></button></form>`;

async function restricted(ctx: Ctx) {
  const kept = await keptSeries(ctx.tx, ctx.param('kept'));
  if (!kept?.hidden) return { to: `/staff/series/${encodeURIComponent(ctx.param('kept'))}` };
  ctx.touched(kept.seriesId);
  return {
    title: `Series ${kept.seriesId} is restricted`,
    section: '/staff/series',
    before: backLink('/staff/series', 'All series'),
    main: html`<h1 class="govuk-heading-l">Series ${kept.seriesId} is restricted</h1>
<p class="govuk-body">Since ${dateInWords(kept.setAt)} only its team may open it and its reports. <strong>Ask ${kept.askName}</strong>, who can tell you what you need or add you to the team.</p>
<p class="govuk-body">If somebody would come to harm, open the one report that you need, by its reference: that page says how.</p>`,
  };
}
