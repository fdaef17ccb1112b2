import { randomBytes } from 'node:crypto';
import { type Html, html } from '#web/html.ts';
import type { IdentityProvider } from '#web/identity-provider.ts';
import { openKeptForm, resendView } from '#web/kept-form.ts';
import type { Cookies, PlainContext, Reply } from '#web/page.ts';
import { browserInWords, type SignedInBy } from '#web/sessions.ts';
import type { SignInStore, StepKind } from '#web/sign-in-store.ts';
import type { StaffUser, WebLimits, WebStore } from '#web/site.ts';
import { hashOfToken, newToken } from '#web/tokens.ts';

export const SIGN_IN = '/staff/sign-in';
export const ACCOUNT = '/staff/account';
export const NO_RECORD = 'none: no record of a member of the public is shown or changed';

/** Numbers that tune signing in (catalogue/thresholds/sign-in.ts). */
export interface SignInLimits {
  stepMinutes: number;
  codeTries: number;
  codeDriftSeconds: number;
  recoveryCodes: number;
  mostPasskeys: number;
  keptFormHours: number;
  keptFormBytes: number;
}

export interface SignInNeeds<Tx> {
  store: WebStore<Tx>;
  accounts: SignInStore<Tx>;
  limits: WebLimits;
  steps: SignInLimits;
  /** Each for one use: secrets of one-time codes, recovery codes, forms kept through a sign-in. */
  keys: { codes: Buffer; recovery: Buffer; forms: Buffer };
  /** What an authenticator app and a passkey call this service. */
  service: string;
  /** Whether whoever signs in with a password must have something beside it. */
  secondFactor: 'required' | 'optional';
  /** The force's own sign-in, where there is one. */
  provider: IdentityProvider | null;
  /** What the sign-in page says to everybody: of a demo. */
  note?: Html;
}

/** Any page of signing in, whoever is there. */
export type Asked = PlainContext<unknown, StaffUser | null>;

/** A sign-in begins a session with a token of its own, whatever cookie came with it; the session that was there ends. */
export async function openSession<Tx>(
  needs: SignInNeeds<Tx>,
  ctx: { cookies: Cookies; agent: string },
  userId: string,
  how: SignedInBy,
): Promise<{ csrf: string; mustEnrol: boolean }> {
  const { accounts, store } = needs;
  const token = newToken();
  const csrf = randomBytes(24).toString('base64url');
  const at = new Date();
  const before = ctx.cookies.get('session');
  const mustEnrol = await store.as('staff', async (tx) => {
    if (before) await accounts.end(tx, hashOfToken(before), at);
    const has = await accounts.factorsOf(tx, userId);
    const must = how === 'password' && needs.secondFactor === 'required' && !has.waived;
    const browser = browserInWords(ctx.agent);
    await accounts.begin(tx, { tokenHash: hashOfToken(token), userId, csrf, at, how, browser, mustEnrol: must });
    return must;
  });
  ctx.cookies.set('session', token);
  if (ctx.cookies.get('step')) ctx.cookies.clear('step');
  return { csrf, mustEnrol };
}

/** Where somebody goes who has signed in: to what they had typed, if it was kept for them, else to where they were going. */
export async function arrive<Tx>(
  needs: SignInNeeds<Tx>,
  ctx: Asked,
  who: { userId: string; how: SignedInBy },
  going: Going,
): Promise<Reply> {
  const { csrf, mustEnrol } = await openSession(needs, ctx, who.userId, who.how);
  const kept = openKeptForm(going.kept, needs.keys.forms, needs.steps.keptFormBytes);
  if (kept && kept.userId === who.userId && !mustEnrol) return resendView(kept, ctx.csrfFor(csrf));
  return { to: mustEnrol ? `${ACCOUNT}/second-factor` : safeNext(going.next) };
}

/** What is carried through a sign-in: where to, and a form that was typed in a session that has ended (sealed). */
export interface Going {
  next: string;
  kept: string;
}
export const goingOf = (ctx: Asked): Going => ({
  next: ctx.query.text('next') || ctx.form.text('next'),
  kept: ctx.form.text('kept'),
});
export const goingFields = (going: Going): Html =>
  html`<input type="hidden" name="next" value="${safeNext(going.next)}">${going.kept ? html`<input type="hidden" name="kept" value="${going.kept}">` : null}`;

/** Only a path of the staff pages: never another site, never an address with a query in it. */
export const safeNext = (next: string): string => (/^\/staff(?:\/[\w-]{1,60}){0,6}$/.test(next) ? next : '/staff');

/** Begins something half way: its secret is the browser's, only its hash is kept. */
export async function beginStep<Tx>(
  needs: SignInNeeds<Tx>,
  ctx: { cookies: Cookies },
  step: { kind: StepKind; userId: string | null; detail: Record<string, string> },
): Promise<void> {
  const token = newToken();
  const at = new Date();
  const until = new Date(at.getTime() + needs.steps.stepMinutes * 60_000);
  await needs.store.as('staff', (tx) =>
    needs.accounts.beginStep(tx, { ...step, tokenHash: hashOfToken(token), at, until }),
  );
  ctx.cookies.set('step', token);
}

/** What is half way in this browser. */
export async function stepOf<Tx>(needs: SignInNeeds<Tx>, ctx: { cookies: Cookies }, kind: StepKind) {
  const token = ctx.cookies.get('step');
  if (!token) return null;
  const tokenHash = hashOfToken(token);
  const found = await needs.store.as('staff', (tx) => needs.accounts.findStep(tx, tokenHash, kind, new Date()));
  return found ? { ...found, tokenHash } : null;
}
