import type { ForceConfig } from '#catalogue/forces/force.ts';
import { NEED_TO_KNOW } from '#catalogue/thresholds/need-to-know.ts';
import { CounterfoilError } from '#core/errors.ts';
import { isRole, ROLE_NAMES } from '#core/role.ts';
import { endSessionById, signedIn } from '#store/staff-accounts.ts';
import { removeAllFactors } from '#store/staff-factors.ts';
import type { Tx } from '#store/store.ts';
import { howInWords } from '#web/account-pages.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { wordsInList } from '#web/plain-words.ts';
import { openSince } from '#web/sessions.ts';
import type { StaffUser, WebLimits } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
type Session = Awaited<ReturnType<typeof signedIn>>[number];
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who is signed in, for supervisors: ending a session that should not be, and helping somebody who lost telephone and codes. */
export const peoplePages = (limits: WebLimits): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/people',
    allow: ['supervisor'],
    audit: { op: 'CONSULTATION', recordType: 'staff_user', records: 'list' },
    handler: (ctx) => peopleView(ctx, limits, []),
  }),
  page({
    method: 'POST',
    path: '/staff/people/sessions/:session/end',
    allow: ['supervisor'],
    audit: { op: 'ALTERATION', recordType: 'staff_user', records: 'one' },
    handler: async (ctx) => {
      const reason = reasonOf(ctx);
      if (!reason) return peopleView(ctx, limits, [{ field: `reason-${ctx.param('session')}`, message: NO_REASON }]);
      if (!ID.test(ctx.param('session'))) throw new CounterfoilError('NO_SUCH_RECORD');
      const end = { at: new Date(), by: ctx.user.id, because: reason };
      const whose = await endSessionById(ctx.tx, ctx.param('session'), end);
      if (!whose) throw new CounterfoilError('WRONG_STATE', 'That session is over already.');
      ctx.touched(whose, { fieldsChanged: ['staff_session.ended_at'], reason });
      return { to: '/staff/people' };
    },
  }),
  page({
    method: 'POST',
    path: '/staff/people/:person/second-factor/remove',
    allow: ['supervisor'],
    audit: { op: 'ALTERATION', recordType: 'staff_user', records: 'one' },
    handler: async (ctx) => {
      const id = ctx.param('person');
      const reason = reasonOf(ctx);
      if (!reason) return peopleView(ctx, limits, [{ field: `reason-${id}`, message: NO_REASON }]);
      if (!ID.test(id)) throw new CounterfoilError('NO_SUCH_RECORD');
      if (id === ctx.user.id)
        throw new CounterfoilError('NOT_ALLOWED', 'A colleague takes off your own second factor.');
      if (!(await removeAllFactors(ctx.tx, id, new Date()))) throw new CounterfoilError('NO_SUCH_RECORD');
      ctx.touched(id, { fieldsChanged: ['totp', 'recovery_codes', 'passkey', 'staff_session.ended_at'], reason });
      return { to: '/staff/people' };
    },
  }),
];

const NO_REASON = `Say why, in ${NEED_TO_KNOW.shortestReason.value} characters or more`;

function reasonOf(ctx: Ctx): string | null {
  const reason = ctx.form.text('reason');
  const { shortestReason, longestReason } = NEED_TO_KNOW;
  return reason.length >= shortestReason.value && reason.length <= longestReason.value ? reason : null;
}

async function peopleView(ctx: Ctx, limits: WebLimits, errors: readonly FieldError[]): Promise<View> {
  const sessions = await signedIn(ctx.tx, openSince(limits, new Date()));
  const byPerson = Map.groupBy(sessions, (s) => s.user_id);
  for (const id of byPerson.keys()) ctx.touched(id, { op: 'CONSULTATION', channel: 'list' });
  return {
    title: 'Who is signed in',
    section: '/staff/audit',
    before: backLink('/staff/audit', 'Audit trail'),
    ...(errors.length > 0 ? { status: 422, errors } : {}),
    main: html`<h1 class="govuk-heading-l">Who is signed in</h1>
<p class="govuk-body">End a session that should not be open: somebody lost a machine, or has left. It ends at once, and what they had typed can still be sent when they sign in again. Accounts themselves are closed on the command line.</p>
${[...byPerson].map(([id, own]) => personPart(ctx, id, own, errors))}`,
  };
}

function personPart(ctx: Ctx, id: string, own: readonly Session[], errors: readonly FieldError[]): Html {
  const { display_name: name, roles } = own[0]!;
  return html`<section class="govuk-!-margin-bottom-6"><h2 class="govuk-heading-m govuk-!-margin-bottom-1">${name}</h2>
<p class="govuk-body cf-quiet">${wordsInList(roles.filter(isRole).map((r) => ROLE_NAMES[r]))}</p>
${own.map((s) => sessionPart(ctx, s, errors))}
${
  id === ctx.user.id
    ? ''
    : html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${name} has lost telephone or key and recovery codes</span></summary><div class="govuk-details__text">
<p class="govuk-body">Make sure it is ${name}: see them, or ring them on a number you know. Their second factor and their sessions end, and they sign in with the password and set up another.</p>
${reasonForm(ctx, `/staff/people/${id}/second-factor/remove`, id, 'Take off the second factor', name, errors)}</div></details>`
}</section>`;
}

const sessionPart = (ctx: Ctx, s: Session, errors: readonly FieldError[]): Html =>
  html`<p class="govuk-body govuk-!-margin-bottom-1">${s.browser ?? 'Unknown browser'}, with ${howInWords(s.how)}, since ${momentInWords(s.created_at)}, last used ${momentInWords(s.seen_at)}.</p>
${s.user_id === ctx.user.id ? html`<p class="govuk-body cf-quiet">This is you: see <a class="govuk-link" href="/staff/account">your sign-in</a>.</p>` : reasonForm(ctx, `/staff/people/sessions/${s.id}/end`, s.id, 'End this session', s.display_name, errors)}`;

const reasonForm = (
  ctx: Ctx,
  path: string,
  id: string,
  text: string,
  name: string,
  errors: readonly FieldError[],
): Html =>
  html`<form method="post" action="${path}" class="cf-filter" novalidate>${ctx.csrf()}
${input({ name: 'reason', id: `reason-${id}`, label: html`Why<span class="govuk-visually-hidden">, for ${name}</span>`, width: 30, error: errorOf(errors, `reason-${id}`) })}
${button(text, { kind: 'secondary' })}</form>`;
