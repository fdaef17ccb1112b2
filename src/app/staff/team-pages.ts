import type { ForceConfig } from '#catalogue/forces/force.ts';
import { NEED_TO_KNOW } from '#catalogue/thresholds/need-to-know.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Role } from '#core/role.ts';
import { SEES_REPORTS } from '#journey/allocation/staff/report-page.ts';
import { reportByReference } from '#journey/intake/find-report.ts';
import { dutiesOf } from '#journey/triage/assessments.ts';
import {
  addToTeam,
  colleaguesIn,
  keepToTeam,
  liftRestriction,
  onTeamOf,
  removeFromTeam,
  restrictionOf,
  whoWorksOn,
} from '#store/need-to-know.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, summaryList } from '#web/components/content.ts';
import { button, checkboxes, select, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** Who may keep a report to a team. The database knows the same three (migration 028). */
export const KEEPS_TO_TEAM: readonly Role[] = ['lcu_sergeant', 'sfcu_investigator', 'supervisor'];
/** One of these rings the victim while it is kept. */
const RINGS_THE_VICTIM: readonly Role[] = ['victim_service', 'partner'];
const AUDIT = { op: 'ALTERATION', recordType: 'report', records: 'one' } as const;

/** Who may open a report: everybody whose role sees reports, or its team. */
export const teamPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/reports/:reference/team',
    allow: SEES_REPORTS,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: (ctx) => teamView(ctx, []),
  }),
  page({
    method: 'POST',
    path: '/staff/reports/:reference/team/keep',
    allow: KEEPS_TO_TEAM,
    audit: AUDIT,
    handler: keep,
  }),
  page({ method: 'POST', path: '/staff/reports/:reference/team/add', allow: SEES_REPORTS, audit: AUDIT, handler: add }),
  page({
    method: 'POST',
    path: '/staff/reports/:reference/team/remove',
    allow: SEES_REPORTS,
    audit: AUDIT,
    handler: remove,
  }),
  page({
    method: 'POST',
    path: '/staff/reports/:reference/team/lift',
    allow: SEES_REPORTS,
    audit: AUDIT,
    handler: lift,
  }),
];

async function keep(ctx: Ctx) {
  const report = await reportByReference(ctx.tx, ctx.param('reference'));
  const reason = ctx.form.text('reason');
  const ask = await chosen(ctx, 'ask');
  const least = NEED_TO_KNOW.shortestReason.value;
  if (reason.length < least || reason.length > NEED_TO_KNOW.longestReason.value)
    return teamView(ctx, [
      { field: 'reason', message: `Say in ${least} characters or more why only its team may open it` },
    ]);
  if (!ask) return teamView(ctx, [{ field: 'ask', message: 'Choose whom others are to ask' }]);
  if (await restrictionOf(ctx.tx, report.id))
    throw new CounterfoilError(
      'WRONG_STATE',
      'It is kept to its team already. Load the page again to see who is on it.',
    );
  const offered = [...(await whoWorksOn(ctx.tx, report.id)), ...(await colleaguesIn(ctx.tx, RINGS_THE_VICTIM))];
  const picked = new Set([...ctx.form.all('with'), ctx.form.text('care')]);
  const others = [...new Set(offered.map((o) => o.id).filter((id) => picked.has(id)))];
  await keepToTeam(ctx.tx, { reportId: report.id, reason, ask, setBy: ctx.user.id, others });
  ctx.touched(report.id, { fieldsChanged: ['report_restriction'], reason });
  return { to: teamPath(ctx) };
}

async function add(ctx: Ctx) {
  const report = await ownReport(ctx);
  const who = await chosen(ctx, 'who');
  if (!who) return teamView(ctx, [{ field: 'who', message: 'Choose a colleague' }]);
  await addToTeam(ctx.tx, report.id, who, ctx.user.id);
  ctx.touched(report.id, { fieldsChanged: ['report_team'], recipient: who });
  return { to: teamPath(ctx) };
}

async function remove(ctx: Ctx) {
  const report = await ownReport(ctx);
  const who = ctx.form.text('who');
  const restriction = await restrictionOf(ctx.tx, report.id);
  const member = restriction?.team.find((t) => t.id === who);
  if (!member) throw new CounterfoilError('WRONG_STATE', 'They are no longer on the team.');
  if (restriction?.ask === who)
    throw new CounterfoilError('WRONG_STATE', 'Others are told to ask this person, so they stay on the team.');
  await removeFromTeam(ctx.tx, report.id, who);
  ctx.touched(report.id, { fieldsChanged: ['report_team'], recipient: who });
  // Whoever took themselves off it sees it no more.
  return { to: who === ctx.user.id ? '/staff' : teamPath(ctx) };
}

async function lift(ctx: Ctx) {
  const report = await ownReport(ctx);
  if (!(await liftRestriction(ctx.tx, report.id))) throw new CounterfoilError('WRONG_STATE');
  ctx.touched(report.id, { fieldsChanged: ['report_restriction'] });
  return { to: teamPath(ctx) };
}

/** The report, if whoever acts is on its team: somebody who broke the glass may read it and change nothing of who else may. */
async function ownReport(ctx: Ctx) {
  const report = await reportByReference(ctx.tx, ctx.param('reference'));
  if (!(await restrictionOf(ctx.tx, report.id))) throw new CounterfoilError('WRONG_STATE', 'It is not kept to a team.');
  if (!(await onTeamOf(ctx.tx, report.id)))
    throw new CounterfoilError('NOT_ALLOWED', 'Only somebody on the team of this report can change who is on it.');
  return report;
}

const teamPath = (ctx: Ctx): string => `/staff/reports/${ctx.param('reference')}/team`;

/** A colleague from the list that was offered: not just any id. */
async function chosen(ctx: Ctx, field: string): Promise<string | null> {
  const colleagues = await colleaguesIn(ctx.tx, SEES_REPORTS);
  return colleagues.find((c) => c.id === ctx.form.text(field))?.id ?? null;
}

async function teamView(ctx: Ctx, errors: readonly FieldError[]): Promise<View> {
  const report = await reportByReference(ctx.tx, ctx.param('reference'));
  const restriction = await restrictionOf(ctx.tx, report.id);
  const colleagues = await colleaguesIn(ctx.tx, SEES_REPORTS);
  ctx.touched(report.id, { op: 'CONSULTATION' });
  const mayKeep = ctx.user.roles.some((r) => KEEPS_TO_TEAM.includes(r));
  const isOn = restriction !== null && (await onTeamOf(ctx.tx, report.id));
  return {
    title: `Who may open ${report.reference}`,
    section: '/staff/queue',
    ...(errors.length > 0 ? { status: 422, errors } : {}),
    before: backLink(`/staff/reports/${report.reference}`, report.reference),
    main: html`<h1 class="govuk-heading-l">Who may open ${report.reference}</h1>
${restriction ? keptPart(ctx, restriction, colleagues, isOn, errors) : openPart(ctx, mayKeep ? colleagues : null, await workersOf(ctx, report.id), errors)}`,
  };
}

type Colleagues = Awaited<ReturnType<typeof colleaguesIn>>;
type Restriction = NonNullable<Awaited<ReturnType<typeof restrictionOf>>>;
const optionsOf = (colleagues: Colleagues, selected: string) =>
  colleagues.map((c) => ({ value: c.id, label: c.name, selected: c.id === selected }));

/** Those who lose a report that is kept to a team, unless they are named in the same step: no victim waits unseen. */
async function workersOf(ctx: Ctx, reportId: string) {
  const owed = (await dutiesOf(ctx.tx, reportId)).filter((d) => !d.done_at).length;
  const working = (await whoWorksOn(ctx.tx, reportId)).filter((w) => w.id !== ctx.user.id);
  return { owed, working, care: await colleaguesIn(ctx.tx, RINGS_THE_VICTIM) };
}

function workersPart(ctx: Ctx, { owed, working, care }: Awaited<ReturnType<typeof workersOf>>): Html {
  const picked = ctx.form.all('with');
  const first = picked.length === 0 && ctx.form.text('reason') === '';
  return html`${
    working.length > 0
      ? checkboxes({
          name: 'with',
          label: 'Who has it, or has open work on it, and is to go on with it',
          small: true,
          choices: working.map((w) => ({ value: w.id, label: w.name, checked: first || picked.includes(w.id) })),
        })
      : ''
  }${
    owed > 0 && care.length > 0
      ? select({
          name: 'care',
          label: 'Who looks after the victim',
          hint: `${counted(owed, 'thing is', 'things are')} owed to them. Without a name here neither victim care nor the partner they were referred to sees them any more.`,
          options: [{ value: '', label: 'Nobody' }, ...optionsOf(care, ctx.form.text('care'))],
        })
      : ''
  }`;
}

function openPart(
  ctx: Ctx,
  colleagues: Colleagues | null,
  workers: Awaited<ReturnType<typeof workersOf>>,
  errors: readonly FieldError[],
): Html {
  const words = html`<p class="govuk-body">Everybody whose role sees reports may open it. Each opening is in the audit trail.</p>`;
  if (!colleagues) return words;
  return html`${words}
<h2 class="govuk-heading-m">Keep it to its team</h2>
<p class="govuk-body">Then only the people you name may open it or find it. Others are told that it is restricted and whom to ask. In an emergency they can open it for ${NEED_TO_KNOW.glassMinutes.value} minutes with a reason, which a supervisor reviews. It is still compared with other reports.</p>
<form method="post" action="${teamPath(ctx)}/keep" novalidate>${ctx.csrf()}
${textarea({ name: 'reason', label: 'Why', rows: 3, value: ctx.form.text('reason'), error: errorOf(errors, 'reason') })}
${select({ name: 'ask', label: 'Whom others are to ask', options: optionsOf(colleagues, ctx.form.text('ask') || ctx.user.id), error: errorOf(errors, 'ask') })}
${workersPart(ctx, workers)}
${button('Keep it to its team')}</form>`;
}

function keptPart(
  ctx: Ctx,
  kept: Restriction,
  colleagues: Colleagues,
  isOn: boolean,
  errors: readonly FieldError[],
): Html {
  const others = colleagues.filter((c) => !kept.team.some((t) => t.id === c.id));
  return html`<p class="govuk-inset-text">Kept to its team: only these people may open it.</p>
${summaryList([
  { key: 'Why', value: kept.reason },
  { key: 'Kept by', value: `${kept.set_by_name}, ${dateInWords(kept.set_at)}` },
  { key: 'Others ask', value: kept.ask_name },
])}
<h2 class="govuk-heading-m">The team</h2>
<ul class="govuk-list">${kept.team.map((t) => html`<li>${t.name}${t.disabled_at ? ' (can no longer sign in)' : ''}${isOn && t.id !== kept.ask ? removeForm(ctx, t) : ''}</li>`)}</ul>
${
  isOn
    ? html`${others.length > 0 ? addForm(ctx, others, errors) : ''}
<h2 class="govuk-heading-m">Open it to every role that sees reports</h2>
<form method="post" action="${teamPath(ctx)}/lift">${ctx.csrf()}${button('Lift the restriction', { kind: 'warning' })}</form>`
    : html`<p class="govuk-body">Only the team can change who is on it. Ask ${kept.ask_name}.</p>`
}`;
}

const addForm = (ctx: Ctx, others: Colleagues, errors: readonly FieldError[]): Html =>
  html`<form method="post" action="${teamPath(ctx)}/add" novalidate>${ctx.csrf()}
${select({ name: 'who', label: 'Add a colleague', options: [{ value: '', label: 'Choose' }, ...optionsOf(others, '')], error: errorOf(errors, 'who') })}
${button('Add', { kind: 'secondary' })}</form>`;

const removeForm = (ctx: Ctx, member: { id: string; name: string }): Html =>
  html` <form method="post" action="${teamPath(ctx)}/remove" class="cf-inline">${ctx.csrf()}<input type="hidden" name="who" value="${member.id}"><button class="cf-linkbutton">Take off the team<span class="govuk-visually-hidden">: ${member.name}</span></button></form>`;
