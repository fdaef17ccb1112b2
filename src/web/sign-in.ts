import { randomBytes } from 'node:crypto';
import { ROLES } from '#core/role.ts';
import type { FieldError } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { type Html, html } from '#web/html.ts';
import { sealForm } from '#web/kept-form.ts';
import { type Page, type PlainContext, pagesFor, type Reply, type View } from '#web/page.ts';
import { passkeySignInPages, takesPasskeys } from '#web/passkey-sign-in.ts';
import { hashPassword, verifyPassword } from '#web/passwords.ts';
import { providerPages } from '#web/provider-pages.ts';
import { codePages, codeView } from '#web/sign-in-code.ts';
import {
  type Asked,
  arrive,
  beginStep,
  type Going,
  goingFields,
  goingOf,
  NO_RECORD,
  SIGN_IN,
  type SignInNeeds,
} from '#web/sign-in-needs.ts';
import type { StaffUser } from '#web/site.ts';
import { hashOfToken } from '#web/tokens.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const WRONG = [{ field: 'username', message: 'Enter the right user name and password' }];

/** Signing in and out. Whoever is refused learns nothing: the same words after the same work, whether or not there is such a person. */
export function signInPages<Tx, Force>(needs: SignInNeeds<Tx>): Page<Tx, Force>[] {
  const { plainPage } = pagesFor<Tx, Force>();
  return [
    plainPage({
      method: 'GET',
      path: SIGN_IN,
      allow: 'public',
      audit: NO_RECORD,
      handler: (ctx) => (ctx.user ? { to: '/staff' } : signInView(needs, ctx, [])),
    }),
    plainPage({
      method: 'POST',
      path: SIGN_IN,
      allow: 'public',
      limit: 'guess',
      audit: NO_RECORD,
      handler: (ctx) => withPassword(needs, ctx),
    }),
    plainPage({
      method: 'POST',
      path: '/staff/sign-out',
      allow: ROLES,
      audit: NO_RECORD,
      handler: (ctx) => signOut(needs, ctx),
    }),
    ...codePages<Tx, Force>(needs, (ctx, errors) => signInView(needs, ctx, errors)),
    ...passkeySignInPages<Tx, Force>(needs, (ctx, errors) => signInView(needs, ctx, errors)),
    ...(needs.provider
      ? providerPages<Tx, Force>(needs, needs.provider, (ctx, errors) => signInView(needs, ctx, errors))
      : []),
  ];
}

async function withPassword<Tx>(needs: SignInNeeds<Tx>, ctx: Asked): Promise<Reply> {
  const userId = await checkPassword(needs, ctx.form.text('username'), ctx.form.text('password'));
  if (!userId) return signInView(needs, ctx, WRONG);
  const going = goingOf(ctx);
  const has = await needs.store.as('staff', (tx) => needs.accounts.factorsOf(tx, userId));
  if (!has.totp && has.passkeys === 0) return arrive(needs, ctx, { userId, how: 'password' }, going);
  await beginStep(needs, ctx, { kind: 'code', userId, detail: { next: going.next } });
  return codeView(ctx, has, going, []);
}

/** Ends the session, and where the force's own sign-in opened it, that too. */
async function signOut<Tx>(needs: SignInNeeds<Tx>, ctx: PlainContext<unknown, StaffUser>): Promise<Reply> {
  const token = ctx.cookies.get('session');
  const has = await needs.store.as('staff', async (tx) => {
    await needs.accounts.end(tx, hashOfToken(token), new Date());
    return needs.accounts.factorsOf(tx, ctx.user.id);
  });
  ctx.cookies.clear('session');
  const away =
    has.fromProvider && needs.provider ? await needs.provider.signOutAddress(`${ctx.origin}${SIGN_IN}`) : null;
  return { to: away ?? SIGN_IN };
}

/** The page, also where a form was sent in a session that had ended: what was typed goes with it. */
export function signInView<Tx>(
  needs: SignInNeeds<Tx>,
  ctx: Asked,
  errors: readonly FieldError[],
  going = goingOf(ctx),
): View {
  const { provider } = needs;
  return {
    title: 'Sign in',
    status: errors.length > 0 ? 422 : 200,
    errors,
    main: html`<h1 class="govuk-heading-l">Sign in</h1>
${going.kept ? html`<p class="govuk-inset-text">You were signed out before what you typed was sent. Sign in again, and you can send it.</p>` : null}
${needs.note ?? null}
${provider ? providerLink(provider.name, going) : null}
<form method="post" action="${SIGN_IN}" novalidate>${ctx.csrf()}
${goingFields(going)}
${input({ name: 'username', label: 'User name', autocomplete: 'username', width: 20, spellcheck: false, value: ctx.form.text('username'), error: errors.find((e) => e.field === 'username')?.message })}
${input({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password', width: 20 })}
${button('Sign in', provider ? { kind: 'secondary' } : {})}
</form>
${takesPasskeys(ctx.origin) ? html`<form method="post" action="${SIGN_IN}/passkey" id="passkey">${ctx.csrf()}${goingFields(going)}${button('Sign in with a passkey', { kind: 'secondary' })}</form>` : ''}
<p class="govuk-body">If you cannot sign in, ask your supervisor. After several wrong passwords an account rests for a while.</p>`,
  };
}

/** A link, not a form: a form may not lead away from this site. */
const providerLink = (name: string, going: Going): Html =>
  html`<p>${button(`Sign in with ${name}`, { href: `${SIGN_IN}/provider?${new URLSearchParams({ next: going.next })}` })}</p>
<h2 class="govuk-heading-m">Or with an account of this service</h2>`;

/** The sign-in page in answer to a form whose session has ended: with the form in it, for the person whose session it was. */
export function signInAgain<Tx>(needs: SignInNeeds<Tx>) {
  return (ctx: Asked, lapsed: { userId: string; path: string; body: unknown }): View => {
    const kept = sealForm(lapsed, needs.keys.forms, needs.steps.keptFormBytes) ?? '';
    return { ...signInView(needs, ctx, [], { next: '', kept }), status: 401 };
  };
}

let nobodysHash: Promise<string> | undefined;

/** The id of the person whose password it is; null otherwise. Each wrong one counts towards the rest of the account. */
export async function checkPassword<Tx>(
  needs: SignInNeeds<Tx>,
  username: string,
  password: string,
): Promise<string | null> {
  const { store, accounts, limits } = needs;
  nobodysHash ??= hashPassword(randomBytes(16).toString('hex'), limits.password);
  const found = await store.as('staff', (tx) => accounts.forSignIn(tx, username.slice(0, 200)));
  // Done for everybody, also where nobody could sign in: the time it takes must not tell who exists, rests, is disabled or has no password.
  const stored = found?.passwordHash.startsWith('$') ? found.passwordHash : await nobodysHash;
  const right = await verifyPassword(password.slice(0, 1000), stored);
  const at = new Date();
  const resting = found?.lockedUntil ? found.lockedUntil > at : false;
  const may = right && found !== null && !resting && !found.disabled;
  if (may) return found.id;
  const counts = found && !resting ? found.id : NOBODY;
  const lockUntil = new Date(at.getTime() + limits.lockMinutes * 60_000);
  await store.as('staff', (tx) => accounts.countFailure(tx, counts, at, limits.failedLoginsAllowed, lockUntil));
  return null;
}
