import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtByGss, districtsOf, neighbours } from '#catalogue/places/gazetteer.ts';
import { GROUPS } from '#catalogue/thresholds/groups.ts';
import { SERIES } from '#catalogue/thresholds/series.ts';
import { type NextPlace, nextPlaces, sureInWords } from '#journey/groups/next-places.ts';
import { ANSWERS, NOMINATES, type Nomination, nominationStands, nominationsOf } from '#journey/groups/nominate.ts';
import { type NominationReply, repliesOf } from '#journey/groups/regional-reply.ts';
import { readableReport } from '#journey/intake/reports.ts';
import { intelligenceReports } from '#journey/intelligence/intel-records.ts';
import { factRows, knownRows, whatIsHidden } from '#journey/linking/series-facts.ts';
import { pointersOf } from '#journey/linking/series-graph.ts';
import { createSeriesIndex } from '#journey/linking/series-index.ts';
import { membersOf, payloadsOf } from '#journey/linking/series-views.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, notificationBanner, summaryList, table } from '#web/components/content.ts';
import { button, input, radios, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import type { PageContext, View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { repliesShown, replyForm, standsTag } from './reply-part.ts';

type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const MOST_INTELLIGENCE = 20;

const DONE: Record<string, string> = {
  nominated: 'Put forward. Somebody else agrees or refuses.',
  answered: 'Your answer is recorded.',
  withdrawn: 'Taken back. It stays readable; you can put the series forward again.',
  replied: 'Their answer is written down.',
  taken_back: 'It is taken back. It stays readable, crossed out.',
};

/** The page of a group: what is known, where it may go next, what intelligence says, and how its nomination stands. */
export async function groupView(
  ctx: Ctx,
  id: string,
  errors: readonly FieldError[],
  sent: Readonly<Record<string, string>>,
): Promise<View> {
  const members = await membersOf(ctx.tx, id);
  for (const m of members) ctx.listed(m.id, 'report');
  const nominations = await nominationsOf(ctx.tx, id);
  const replies = await repliesOf(
    ctx.tx,
    nominations.map((n) => n.id),
  );
  const done = DONE[ctx.query.text('done')];
  const name = nominations.find(nominationStands)?.name;
  return {
    title: `Group: series ${id}`,
    section: '/staff/groups',
    wide: true,
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
    before: backLink(`/staff/series/${id}`, `Series ${id}`),
    main: html`${done ? notificationBanner(done, { success: true }) : ''}<h1 class="govuk-heading-l"><span class="govuk-caption-l">Series ${id}, ${counted(members.length, 'report')}</span> ${name ?? 'As a group'}</h1>
${nominations.map((n) => nominationShown(ctx, n, replies))}
${whatNext(ctx, id, nominations, errors, sent)}
<h2 class="govuk-heading-m">What is known</h2>
${await knownSection(ctx, id, members)}${await whatIsHidden(ctx.tx)}
<h2 class="govuk-heading-m" id="next">Where it may go next</h2>
${nextSection(ctx.force, members)}
<h2 class="govuk-heading-m">Intelligence about it</h2>
${await intelligenceSection(ctx, id)}`,
  };
}

const nominationShown = (ctx: Ctx, n: Nomination, replies: readonly NominationReply[]): Html =>
  html`<section aria-label="Nomination ${n.reference}">${summaryList([
    { key: 'Nomination', value: html`${n.reference} ${standsTag(n, ctx.force.regionalUnit.shortName)}` },
    { key: 'Why', value: n.reason },
    { key: 'What is not known', value: n.unknowns || 'Nobody has said' },
    { key: 'Put forward', value: `${n.nominator}, ${momentInWords(n.nominated_at)}` },
    ...(n.answered_at
      ? [
          {
            key: n.answer === 'agreed' ? 'Agreed' : n.answer === 'refused' ? 'Refused' : 'Taken back',
            value: `${n.answerer ?? ''}, ${momentInWords(n.answered_at)}: ${n.answer_reason ?? ''}`,
          },
        ]
      : []),
  ])}${repliesShown(
    ctx,
    n.series_id,
    replies.filter((y) => y.nomination_id === n.id),
  )}</section>`;

const holds = (user: StaffUser, roles: readonly string[]) => user.roles.some((r) => roles.includes(r));

function whatNext(
  ctx: Ctx,
  id: string,
  nominations: readonly Nomination[],
  errors: readonly FieldError[],
  sent: Readonly<Record<string, string>>,
): Html | '' {
  const open = nominations.find(nominationStands);
  const of = (name: string) => ({ name, value: sent[name] ?? '', error: errorOf(errors, name) });
  if (!open && holds(ctx.user, NOMINATES))
    return html`<h2 class="govuk-heading-m">Put it forward as an organised crime group</h2>
<form method="post" action="/staff/groups/${id}" novalidate>${ctx.csrf()}
${input({ label: 'Working name', hint: 'Names nobody', width: 30, ...of('name') })}
${textarea({ label: 'Why it is organised crime', hint: 'Who plays which part, how they work together, what harm they do.', rows: 4, ...of('reason') })}
${textarea({ label: 'What is not known', rows: 2, ...of('unknowns') })}
${button('Put forward')}</form>`;
  if (open?.answer === 'agreed') return replyForm(ctx, open, errors);
  if (open && !open.answer && open.nominated_by === ctx.user.id && !holds(ctx.user, ANSWERS)) return takeBack(ctx, id);
  if (!open || open.answer || !holds(ctx.user, ANSWERS)) return '';
  if (open.nominated_by === ctx.user.id)
    return html`<p class="govuk-inset-text">You put it forward: somebody else agrees or refuses.</p>${takeBack(ctx, id)}`;
  return html`<h2 class="govuk-heading-m">Do you agree?</h2>
<form method="post" action="/staff/groups/${id}/answer" novalidate>${ctx.csrf()}
${radios({
  name: 'answer',
  label: 'Is it an organised crime group?',
  inline: true,
  error: errorOf(errors, 'answer'),
  choices: [
    { value: 'agreed', label: 'I agree', checked: sent.answer === 'agreed' },
    { value: 'refused', label: 'I refuse', checked: sent.answer === 'refused' },
  ],
})}
${textarea({ label: 'Why', rows: 3, ...of('answerReason') })}
${button('Record my answer')}</form>`;
}

const takeBack = (ctx: Ctx, id: string): Html =>
  html`<form method="post" action="/staff/groups/${id}/withdraw">${ctx.csrf()}${button('Take it back', { kind: 'secondary' })}</form>`;

type Members = Awaited<ReturnType<typeof membersOf>>;

async function knownSection(ctx: Ctx, id: string, members: Members): Promise<Html> {
  const reader = createSeriesIndex({ fraudTypeOf: () => null });
  const reports = (await payloadsOf(ctx.tx, id)).map((p) => ({ ...p, report: readableReport(p) }));
  const pointers = pointersOf(reports.map((r) => ({ ...r, identifiers: reader.read(r.report).identifiers })));
  const once = reports.filter((r) => !r.duplicate_of).map((r) => r.report);
  const losses = members.flatMap((m) => (m.loss_gbp === null || m.duplicate_of ? [] : [m.loss_gbp]));
  const rows = [...factRows(once, losses), ...knownRows(pointers)];
  return rows.length > 0
    ? summaryList(rows)
    : html`<p class="govuk-body">The reports tell nothing of how it works.</p>`;
}

/** Places of the force and those that touch it, by the engine's own reach. */
function nextSection(force: ForceConfig, members: Members): Html {
  const own = districtsOf(force.pfaCode);
  const around = own.flatMap((d) => neighbours(d.gss)).filter((d) => d.force !== force.pfaCode);
  const places = [...new Map([...own, ...around].map((d) => [d.gss, d])).values()];
  const visits = members.flatMap((m) => {
    const district = m.district && !m.duplicate_of ? districtByGss(m.district) : undefined;
    return district ? [{ gss: district.gss, lat: district.lat, lon: district.lon, at: m.received_at.getTime() }] : [];
  });
  const rule = { reach: SERIES.reach.value, days: SERIES.moves.value.days };
  const found = nextPlaces(visits, places, rule).slice(0, GROUPS.placesShown.value);
  if (found.length === 0) return html`<p class="govuk-body">No report of it tells where: nothing can be said.</p>`;
  const last = visits.toSorted((a, b) => b.at - a.at)[0]?.gss;
  const row = (p: NextPlace) => [
    p.name,
    p.gss === last
      ? `Was there last: ${counted(p.reports, 'report')}`
      : p.reports > 0
        ? `Was there: ${counted(p.reports, 'report')}`
        : districtByGss(p.gss)?.force === force.pfaCode
          ? 'Near where it was'
          : 'Next to the force',
  ];
  const { first, ofThree } = GROUPS.rightInTen.value;
  return html`<p class="govuk-body">${sureInWords(visits.length)}</p>${table({
    caption: 'Places, the likeliest on top',
    captionHidden: true,
    columns: [{ heading: 'District' }, { heading: 'Why' }],
    rows: found.map(row),
    firstIsHeading: true,
  })}
<p class="govuk-body-s cf-quiet">Where it was, the last place first, then what lies near. On simulated counties, for series of four reports and more, the first district was right ${first} times in 10 and one of the first three ${ofThree} times in 10: as often as “where it was last” alone. No real group has been measured.</p>`;
}

async function intelligenceSection(ctx: Ctx, id: string): Promise<Html> {
  const found = await intelligenceReports(ctx.tx, MOST_INTELLIGENCE, id);
  for (const i of found) ctx.listed(i.id, 'intelligence_report');
  return found.length === 0
    ? html`<p class="govuk-body">There is none that you may see.</p>`
    : html`<ul class="govuk-list">${found.map((i) => html`<li><a class="govuk-link" href="/staff/intelligence/${i.reference}">${i.reference}</a> ${i.title}</li>`)}</ul>`;
}
