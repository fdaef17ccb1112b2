import type { StaffUser, WebLimits, WebStore } from '#web/site.ts';
import { hashOfToken } from '#web/tokens.ts';

/** What sessions need of the database. `at` is always real time, also where the pages show another clock (the demo). */
export interface StaffAccounts<Tx> {
  forSignIn(
    tx: Tx,
    username: string,
  ): Promise<{ id: string; passwordHash: string; lockedUntil: Date | null; disabled: boolean } | null>;
  /** One more wrong password; locks at `allowed`. Does nothing, in the same time, for an id that is nobody's. */
  countFailure(tx: Tx, userId: string, at: Date, allowed: number, lockUntil: Date): Promise<void>;
  /** Begins a session and forgets the failures before it. */
  begin(tx: Tx, session: { tokenHash: string; userId: string; csrf: string; at: Date }): Promise<void>;
  /** A session that has not been ended, of a person who is not disabled. */
  find(tx: Tx, tokenHash: string): Promise<{ user: StaffUser; csrf: string; createdAt: Date; seenAt: Date } | null>;
  seen(tx: Tx, tokenHash: string, at: Date): Promise<void>;
  end(tx: Tx, tokenHash: string, at: Date): Promise<void>;
}

const MINUTE_MS = 60_000;

/** Looks up who holds a session. It slides: each use puts the idle limit off, written at most once a minute; the whole has its own limit. */
export function sessionReader<Tx>(store: WebStore<Tx>, accounts: StaffAccounts<Tx>, limits: WebLimits) {
  return (token: string, at: Date): Promise<{ user: StaffUser; csrf: string } | null> => {
    if (!/^[\w-]{43}$/.test(token)) return Promise.resolve(null);
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
