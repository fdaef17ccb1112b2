import { ROLES } from '#core/role.ts';
import { type FieldError, summaryList, table } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PlainContext, pagesFor, type Reply, type View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import { openSince, type SignedInBy } from '#web/sessions.ts';
import { ACCOUNT, type SignInNeeds } from '#web/sign-in-needs.ts';
import type { Factors, Passkey, SessionInWords } from '#web/sign-in-store.ts';
import type { StaffUser } from '#web/site.ts';
import { hashOfToken } from '#web/tokens.ts';

type Own = PlainContext<unknown, StaffUser>;
const OWN = 'none: it shows and changes only the account of the person who asks';

const HOW: Record<SignedInBy, string> = {
  password: 'a password',
  code: 'a password and a code',
  recovery: 'a password and a recovery code',
  passkey: 'a passkey',
  provider: 'the force’s own sign-in',
};
export const howInWords = (how: SignedInBy): string => HOW[how];

/** One's own sign-in: where one is signed in, and what beside the password. */
export function accountPages<Tx, Force>(needs: SignInNeeds<Tx>): Page<Tx, Force>[] {
  const { plainPage } = pagesFor<Tx, Force>();
  const { accounts, store } = needs;
  return [
    plainPage({
      method: 'GET',
      path: ACCOUNT,
      allow: ROLES,
      audit: OWN,
      handler: (ctx) => accountView(needs, ctx, []),
    }),
    plainPage({
      method: 'POST',
      path: `${ACCOUNT}/sessions/end`,
      allow: ROLES,
      audit: OWN,
      handler: async (ctx): Promise<Reply> => {
        const id = ctx.form.text('id');
        const isId = /^[0-9a-f-]{36}$/.test(id);
        if (isId)
          await store.as('staff', (tx) => accounts.endSessionById(tx, id, { userId: ctx.user.id, at: new Date() }));
        return { to: ACCOUNT };
      },
    }),
    plainPage({
      method: 'POST',
      path: `${ACCOUNT}/sessions/end-others`,
      allow: ROLES,
      audit: OWN,
      handler: async (ctx): Promise<Reply> => {
        const own = hashOfToken(ctx.cookies.get('session'));
        await store.as('staff', (tx) => accounts.endOtherSessions(tx, ctx.user.id, own, new Date()));
        return { to: ACCOUNT };
      },
    }),
  ];
}

async function accountView<Tx>(needs: SignInNeeds<Tx>, ctx: Own, errors: readonly FieldError[]): Promise<View> {
  const { accounts, store, limits } = needs;
  const own = hashOfToken(ctx.cookies.get('session'));
  const { sessions, has, keys } = await store.as('staff', async (tx) => ({
    sessions: await accounts.sessionsOf(tx, ctx.user.id, own, openSince(limits, new Date())),
    has: await accounts.factorsOf(tx, ctx.user.id),
    keys: await accounts.passkeysOf(tx, ctx.user.id),
  }));
  return {
    title: 'Your sign-in',
    section: ACCOUNT,
    ...(errors.length > 0 ? { status: 422, errors } : {}),
    main: html`<h1 class="govuk-heading-l">Your sign-in</h1>
<h2 class="govuk-heading-m">Where you are signed in</h2>
<p class="govuk-body">You are signed out by yourself after ${limits.sessionIdleMinutes} minutes without a page, and after ${limits.sessionHours} hours in any case. If you do not know one of these, end it and tell your supervisor.</p>
${sessionsTable(ctx, sessions)}
${sessions.length > 1 ? html`<form method="post" action="${ACCOUNT}/sessions/end-others">${ctx.csrf()}${button('End all but this one', { kind: 'secondary' })}</form>` : null}
<h2 class="govuk-heading-m">Beside your password</h2>
${has.fromProvider ? html`<p class="govuk-body">You sign in with the force’s own account, which sees to this.</p>` : factorList(has, keys)}`,
  };
}

const sessionsTable = (ctx: Own, sessions: readonly SessionInWords[]): Html =>
  table({
    caption: 'Your sessions',
    captionHidden: true,
    columns: [
      { heading: 'Browser' },
      { heading: 'Since' },
      { heading: 'Last used' },
      { heading: 'With' },
      { heading: 'End' },
    ],
    rows: sessions.map((s) => [
      html`${s.browser ?? 'Unknown'}${s.own ? html`<br><strong>This one</strong>` : ''}`,
      momentInWords(s.createdAt),
      momentInWords(s.seenAt),
      howInWords(s.how),
      s.own
        ? 'Sign out, above'
        : html`<form method="post" action="${ACCOUNT}/sessions/end" class="cf-inline">${ctx.csrf()}<input type="hidden" name="id" value="${s.id}"><button class="cf-linkbutton">End it<span class="govuk-visually-hidden">: ${s.browser ?? 'unknown'}, since ${momentInWords(s.createdAt)}</span></button></form>`,
    ]),
  });

function factorList(has: Factors, keys: readonly Passkey[]): Html {
  const change = (about: string) => [{ href: `${ACCOUNT}/second-factor`, text: 'Change', about }];
  return summaryList([
    {
      key: 'Codes of an app',
      value: has.totp ? `Set up. ${counted(has.recoveryLeft, 'recovery code')} left.` : 'Not set up.',
      actions: change('codes of an app'),
    },
    {
      key: 'Passkeys',
      value: keys.length > 0 ? keys.map((k) => k.name).join(', ') : 'None.',
      actions: change('passkeys'),
    },
  ]);
}
