import { randomBytes } from 'node:crypto';
import { ROLES } from '#core/role.ts';
import { button, input } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor, type Reply } from '#web/page.ts';
import { hashPassword, verifyPassword } from '#web/passwords.ts';
import type { StaffAccounts } from '#web/sessions.ts';
import type { WebLimits, WebStore } from '#web/site.ts';
import { hashOfToken, newToken } from '#web/tokens.ts';

export const SIGN_IN = '/staff/sign-in';
const NOBODY = '00000000-0000-0000-0000-000000000000';

interface SignInNeeds<Tx> {
  store: WebStore<Tx>;
  accounts: StaffAccounts<Tx>;
  limits: WebLimits;
}

/** Signing in and out. Whoever is refused learns nothing: the same words after the same work, whether or not there is such a person. */
export function signInPages<Tx, Force>(needs: SignInNeeds<Tx>): Page<Tx, Force>[] {
  const { plainPage } = pagesFor<Tx, Force>();
  const why = 'none: no record of a member of the public is shown or changed';
  return [
    plainPage({
      method: 'GET',
      path: SIGN_IN,
      allow: 'public',
      audit: why,
      handler: (ctx) => (ctx.user ? { to: '/staff' } : signInView(ctx, [])),
    }),
    plainPage({
      method: 'POST',
      path: SIGN_IN,
      allow: 'public',
      limit: 'guess',
      audit: why,
      handler: async (ctx) => {
        const userId = await checked(needs, ctx.form.text('username'), ctx.form.text('password'));
        if (!userId) return signInView(ctx, [{ field: 'username', message: 'Enter the right user name and password' }]);
        const token = newToken();
        await needs.store.as('staff', (tx) =>
          needs.accounts.begin(tx, {
            tokenHash: hashOfToken(token),
            userId,
            csrf: randomBytes(24).toString('base64url'),
            at: new Date(),
          }),
        );
        ctx.cookies.set('session', token);
        return { to: safeNext(ctx.form.text('next')) };
      },
    }),
    plainPage({
      method: 'POST',
      path: '/staff/sign-out',
      allow: ROLES,
      audit: why,
      handler: async (ctx) => {
        const token = ctx.cookies.get('session');
        await needs.store.as('staff', (tx) => needs.accounts.end(tx, hashOfToken(token), new Date()));
        ctx.cookies.clear('session');
        return { to: SIGN_IN };
      },
    }),
  ];
}

type Asked = {
  query: { text(name: string): string };
  form: { text(name: string): string };
  csrf(): ReturnType<typeof html>;
};

function signInView(ctx: Asked, errors: { field: string; message: string }[]): Reply {
  const next = ctx.query.text('next') || ctx.form.text('next');
  return {
    title: 'Sign in',
    status: errors.length > 0 ? 422 : 200,
    errors,
    main: html`<h1 class="govuk-heading-l">Sign in</h1>
<form method="post" action="${SIGN_IN}" novalidate>${ctx.csrf()}
<input type="hidden" name="next" value="${safeNext(next)}">
${input({ name: 'username', label: 'User name', autocomplete: 'username', width: 20, spellcheck: false, value: ctx.form.text('username'), error: errors[0]?.message })}
${input({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password', width: 20 })}
${button('Sign in')}
</form>
<p class="govuk-body">If you cannot sign in, ask your supervisor. After several wrong passwords an account rests for a while.</p>`,
  };
}

/** Only a path of the staff pages: never another site, never an address with a query in it. */
const safeNext = (next: string): string => (/^\/staff(?:\/[\w-]{1,60}){0,6}$/.test(next) ? next : '/staff');

let nobodysHash: Promise<string> | undefined;

async function checked<Tx>(needs: SignInNeeds<Tx>, username: string, password: string): Promise<string | null> {
  const { store, accounts, limits } = needs;
  nobodysHash ??= hashPassword(randomBytes(16).toString('hex'), limits.password);
  const found = await store.as('staff', (tx) => accounts.forSignIn(tx, username.slice(0, 200)));
  // Done for everybody, also where nobody could sign in: the time it takes must not tell who exists, rests or is disabled.
  const right = await verifyPassword(password.slice(0, 1000), found?.passwordHash ?? (await nobodysHash));
  const at = new Date();
  const resting = found?.lockedUntil ? found.lockedUntil > at : false;
  const may = right && found !== null && !resting && !found.disabled;
  if (may) return found.id;
  const counts = found && !resting ? found.id : NOBODY;
  const lockUntil = new Date(at.getTime() + limits.lockMinutes * 60_000);
  await store.as('staff', (tx) => accounts.countFailure(tx, counts, at, limits.failedLoginsAllowed, lockUntil));
  return null;
}
