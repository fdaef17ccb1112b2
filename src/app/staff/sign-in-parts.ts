import { type WebParts, webStore } from '#app/web-parts.ts';
import { SIGN_IN } from '#catalogue/thresholds/sign-in.ts';
import * as accounts from '#store/staff-accounts.ts';
import * as factors from '#store/staff-factors.ts';
import * as identities from '#store/staff-identities.ts';
import type { Tx } from '#store/store.ts';
import { html } from '#web/html.ts';
import { identityProvider } from '#web/identity-provider.ts';
import { keyFor } from '#web/sealed.ts';
import type { SignInLimits, SignInNeeds } from '#web/sign-in-needs.ts';
import type { SignInStore } from '#web/sign-in-store.ts';

const ACCOUNTS: SignInStore<Tx> = {
  ...factors,
  ...identities,
  forSignIn: accounts.forSignIn,
  countFailure: accounts.countFailure,
  begin: accounts.beginSession,
  find: accounts.findSession,
  lapsed: accounts.lapsedSession,
  seen: accounts.sessionSeen,
  end: accounts.endSession,
  maySignIn: accounts.maySignIn,
  sessionsOf: accounts.sessionsOf,
  endSessionById: accounts.endSessionById,
  endOtherSessions: accounts.endOtherSessions,
  endSessionsOf: accounts.endSessionsOf,
  sessionEnrolled: accounts.sessionEnrolled,
};

const limits = (): SignInLimits => ({
  stepMinutes: SIGN_IN.stepMinutes.value,
  codeTries: SIGN_IN.codeTries.value,
  codeDriftSeconds: SIGN_IN.codeDriftSeconds.value,
  recoveryCodes: SIGN_IN.recoveryCodes.value,
  mostPasskeys: SIGN_IN.mostPasskeys.value,
  keptFormHours: SIGN_IN.keptFormHours.value,
  keptFormBytes: SIGN_IN.keptFormBytes.value,
});

/** What the pages of signing in are made of. Keys are drawn from the installation's secret, each for one use. */
export function signInNeeds(parts: WebParts): SignInNeeds<Tx> {
  const key = (use: string) => (parts.keys ? keyFor(parts.keys.drafts, use) : Buffer.alloc(32));
  return {
    store: webStore(parts.store),
    accounts: ACCOUNTS,
    limits: parts.limits,
    steps: limits(),
    keys: { codes: key('one-time codes'), recovery: key('recovery codes'), forms: key('kept forms') },
    service: 'Counterfoil',
    secondFactor: parts.secondFactor ?? 'required',
    provider: parts.provider ? identityProvider(parts.provider) : null,
    ...(parts.demonstration
      ? {
          note: html`<p class="govuk-inset-text">This is a demonstration. Its accounts are those that were printed when it started, and they need no second factor. Nobody in it is real.</p>`,
        }
      : {}),
  };
}
