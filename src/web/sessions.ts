import type { StaffUser, WebLimits, WebStore } from '#web/site.ts';
import { hashOfToken } from '#web/tokens.ts';

/** How somebody signed in. */
export type SignedInBy = 'password' | 'code' | 'recovery' | 'passkey' | 'provider';

/** What sessions need of the database. `at` is always real time, also where the pages show another clock (the demo). */
export interface StaffAccounts<Tx> {
  forSignIn(
    tx: Tx,
    username: string,
  ): Promise<{ id: string; passwordHash: string; lockedUntil: Date | null; disabled: boolean } | null>;
  /** One more wrong password; locks at `allowed`. Does nothing, in the same time, for an id that is nobody's. */
  countFailure(tx: Tx, userId: string, at: Date, allowed: number, lockUntil: Date): Promise<void>;
  /** Begins a session and forgets the failures before it. */
  begin(
    tx: Tx,
    session: {
      tokenHash: string;
      userId: string;
      csrf: string;
      at: Date;
      how: SignedInBy;
      browser: string | null;
      mustEnrol: boolean;
    },
  ): Promise<void>;
  /** A session that has not been ended, of a person who is not disabled. */
  find(tx: Tx, tokenHash: string): Promise<{ user: StaffUser; csrf: string; createdAt: Date; seenAt: Date } | null>;
  /** Whose session this was, used since then, whether or not it has ended; of a person who is not disabled. */
  lapsed(tx: Tx, tokenHash: string, since: Date): Promise<{ userId: string; csrf: string } | null>;
  seen(tx: Tx, tokenHash: string, at: Date): Promise<void>;
  end(tx: Tx, tokenHash: string, at: Date): Promise<void>;
}

const MINUTE_MS = 60_000;
const isToken = (token: string): boolean => /^[\w-]{43}$/.test(token);

/** Looks up who holds a session. It slides: each use puts the idle limit off, written at most once a minute; the whole has its own limit. */
export function sessionReader<Tx>(store: WebStore<Tx>, accounts: StaffAccounts<Tx>, limits: WebLimits) {
  return (token: string, at: Date): Promise<{ user: StaffUser; csrf: string } | null> => {
    if (!isToken(token)) return Promise.resolve(null);
    const tokenHash = hashOfToken(token);
    return store.as('staff', async (tx) => {
      const found = await accounts.find(tx, tokenHash);
      if (!found) return null;
      const idle = at.getTime() - found.seenAt.getTime();
      const age = at.getTime() - found.createdAt.getTime();
      if (idle > limits.sessionIdleMinutes * MINUTE_MS || age > limits.sessionHours * 60 * MINUTE_MS) {
        await accounts.end(tx, tokenHash, at);
        return null;
      }
      if (idle > MINUTE_MS) await accounts.seen(tx, tokenHash, at);
      return { user: found.user, csrf: found.csrf };
    });
  };
}

/** Whose session it was that no longer is one: a form typed in it is kept for them through a new sign-in. */
export function lapsedReader<Tx>(store: WebStore<Tx>, accounts: StaffAccounts<Tx>, keptFormHours: number) {
  return (token: string, at: Date): Promise<{ userId: string; csrf: string } | null> => {
    if (!isToken(token)) return Promise.resolve(null);
    const since = new Date(at.getTime() - keptFormHours * 60 * MINUTE_MS);
    return store.as('staff', (tx) => accounts.lapsed(tx, hashOfToken(token), since));
  };
}

/** From when sessions count as open, by the limits of the site. */
export const openSince = (limits: WebLimits, at: Date): { seen: Date; made: Date } => ({
  seen: new Date(at.getTime() - limits.sessionIdleMinutes * MINUTE_MS),
  made: new Date(at.getTime() - limits.sessionHours * 60 * MINUTE_MS),
});

const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrom(?:e|ium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const MACHINES: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'an iPhone or iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'a Mac'],
  [/\bLinux\b/, 'Linux'],
];

/** "Firefox on Windows": enough to know one's own, and too little to know a person by. */
export function browserInWords(agent: string): string | null {
  const of = (list: readonly [RegExp, string][]) => list.find(([sign]) => sign.test(agent))?.[1];
  const [browser, machine] = [of(BROWSERS), of(MACHINES)];
  if (!browser) return null;
  return machine ? `${browser} on ${machine}` : browser;
}
