import type { FieldError } from '#web/components/content.ts';
import type { IdentityProvider, Provided } from '#web/identity-provider.ts';
import { type Page, pagesFor, type Reply, type View } from '#web/page.ts';
import {
  type Asked,
  arrive,
  beginStep,
  NO_RECORD,
  SIGN_IN,
  type SignInNeeds,
  safeNext,
  stepOf,
} from '#web/sign-in-needs.ts';

const BACK = `${SIGN_IN}/return`;
/** As of local accounts: Latin letters only, so that no name looks like another's. */
const USERNAME = /^[\p{Script=Latin}0-9][\p{Script=Latin}0-9._@|+-]{1,99}$/u;
const refused = (message: string): FieldError[] => [{ field: 'username', message }];

/** Signing in with the force's own account: out to its provider, and back. */
export function providerPages<Tx, Force>(
  needs: SignInNeeds<Tx>,
  provider: IdentityProvider,
  fromTheStart: (ctx: Asked, errors: readonly FieldError[]) => View,
): Page<Tx, Force>[] {
  const { plainPage } = pagesFor<Tx, Force>();
  return [
    plainPage({
      method: 'GET',
      path: `${SIGN_IN}/provider`,
      allow: 'public',
      audit: NO_RECORD,
      handler: async (ctx): Promise<Reply> => {
        const leaving = await provider.leave(`${ctx.origin}${BACK}`).catch(() => null);
        if (!leaving)
          return fromTheStart(ctx, refused(`${provider.name} cannot be reached. Try again in a few minutes`));
        const detail = { ...leaving.keep, next: safeNext(ctx.query.text('next')) };
        await beginStep(needs, ctx, { kind: 'provider', userId: null, detail });
        return { to: leaving.to };
      },
    }),
    plainPage({
      method: 'GET',
      path: BACK,
      allow: 'public',
      audit: 'none: an account that is made or altered is written by the function that does it',
      handler: async (ctx): Promise<Reply> => {
        const step = await stepOf(needs, ctx, 'provider');
        const again = refused(`Signing in with ${provider.name} did not work. Begin again`);
        if (!step) return fromTheStart(ctx, again);
        // Once, whatever comes of it: an answer that is sent a second time finds nothing to answer.
        const at = new Date();
        if (!(await needs.store.as('staff', (tx) => needs.accounts.useStep(tx, step.tokenHash, 'provider', at))))
          return fromTheStart(ctx, again);
        const { state = '', nonce = '', verifier = '', next = '' } = step.detail;
        const person = await provider
          .comeBack(new URL(ctx.url, ctx.origin), { state, nonce, verifier })
          .catch(() => null);
        if (!person) return fromTheStart(ctx, again);
        const account = await accountOf(needs, ctx, person);
        if (typeof account === 'string') return fromTheStart(ctx, refused(account));
        return arrive(needs, ctx, { userId: account.id, how: 'provider' }, { next, kept: '' });
      },
    }),
  ];
}

/** The account of a person, or why there is none. Without a role nothing is made; and whoever had one and lost it is signed out everywhere. */
function accountOf<Tx>(needs: SignInNeeds<Tx>, ctx: Asked, person: Provided): Promise<{ id: string } | string> {
  const { accounts } = needs;
  return needs.store.as('staff', async (tx) => {
    if (person.roles.length === 0) {
      const had = await accounts.identityUser(tx, person.issuer, person.subject);
      if (had) await accounts.endSessionsOf(tx, had, new Date());
      return 'Your account has no role in this service. Ask whoever gives out roles in your force';
    }
    if (!USERNAME.test(person.username))
      return 'Your provider gives you a user name that this service cannot take. Ask the people who run it';
    const account = await accounts.providedAccount(tx, person);
    if (!account) return 'There is another account of your user name in this service. Ask the people who run it';
    if (account.disabled) return 'Your account in this service has been closed. Ask your supervisor';
    if (account.change) {
      const actor = {
        actor: person.username,
        actorRole: 'identity_provider',
        requestId: ctx.requestId,
        clientIpHash: ctx.address,
      };
      await needs.store.audit(tx, actor, [
        {
          op: account.change === 'made' ? 'COLLECTION' : 'ALTERATION',
          recordType: 'staff_user',
          recordId: account.id,
          fieldsChanged: ['display_name', 'roles'],
        },
      ]);
    }
    return { id: account.id };
  });
}
