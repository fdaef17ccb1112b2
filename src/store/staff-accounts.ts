import { sql } from 'kysely';
import { isRole, type Role } from '#core/role.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** People who sign in, and their sessions, for the web (web/sessions.ts says what each must do). */
export async function forSignIn(tx: Tx, username: string) {
  const row = await maybeOne(
    tx
      .selectFrom('staff_user')
      .select(['id', 'password_hash', 'locked_until', 'disabled_at'])
      .where(sql`lower(username)`, '=', username.toLowerCase()),
  );
  if (!row) return null;
  return {
    id: row.id,
    passwordHash: row.password_hash,
    lockedUntil: row.locked_until,
    disabled: row.disabled_at !== null,
  };
}

export async function maySignIn(tx: Tx, userId: string): Promise<boolean> {
  const row = await maybeOne(
    tx.selectFrom('staff_user').select('id').where('id', '=', userId).where('disabled_at', 'is', null),
  );
  return row !== undefined;
}

/** Counting begins again after a rest. */
export async function countFailure(tx: Tx, userId: string, at: Date, allowed: number, lockUntil: Date): Promise<void> {
  await sql`UPDATE staff_user SET
      failed_logins = CASE WHEN locked_until <= ${at} THEN 1 ELSE failed_logins + 1 END,
      locked_until = CASE
        WHEN (CASE WHEN locked_until <= ${at} THEN 1 ELSE failed_logins + 1 END) >= ${allowed} THEN ${lockUntil}::timestamptz
        WHEN locked_until <= ${at} THEN NULL
        ELSE locked_until END
    WHERE id = ${userId}::uuid`.execute(tx);
}

type SignedInBy = 'password' | 'code' | 'recovery' | 'passkey' | 'provider';

export async function beginSession(
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
): Promise<void> {
  await tx
    .updateTable('staff_user')
    .set({ failed_logins: 0, locked_until: null })
    .where('id', '=', session.userId)
    .execute();
  await tx
    .insertInto('staff_session')
    .values({
      token_hash: session.tokenHash,
      user_id: session.userId,
      csrf: session.csrf,
      created_at: session.at,
      seen_at: session.at,
      how: session.how,
      browser: session.browser,
      must_enrol: session.mustEnrol,
    })
    .execute();
}

export async function findSession(tx: Tx, tokenHash: string) {
  const row = await maybeOne(
    tx
      .selectFrom('staff_session as s')
      .innerJoin('staff_user as u', 'u.id', 's.user_id')
      .select([
        's.csrf',
        's.created_at',
        's.seen_at',
        's.must_enrol',
        'u.id',
        'u.username',
        'u.display_name',
        'u.roles',
      ])
      .where('s.token_hash', '=', tokenHash)
      .where('s.ended_at', 'is', null)
      .where('u.disabled_at', 'is', null),
  );
  if (!row) return null;
  const roles: Role[] = row.roles.filter(isRole);
  return {
    user: { id: row.id, username: row.username, name: row.display_name, roles, mustEnrol: row.must_enrol },
    csrf: row.csrf,
    createdAt: row.created_at,
    seenAt: row.seen_at,
  };
}

export async function sessionSeen(tx: Tx, tokenHash: string, at: Date): Promise<void> {
  await tx.updateTable('staff_session').set({ seen_at: at }).where('token_hash', '=', tokenHash).execute();
}

export async function endSession(tx: Tx, tokenHash: string, at: Date): Promise<void> {
  await tx
    .updateTable('staff_session')
    .set({ ended_at: at })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute();
}

/** Whose session this was, if it has ended or stood idle since then: a form typed in it can still be sent by the same person. */
export async function lapsedSession(tx: Tx, tokenHash: string, since: Date) {
  const row = await maybeOne(
    tx
      .selectFrom('staff_session as s')
      .innerJoin('staff_user as u', 'u.id', 's.user_id')
      .select(['s.user_id', 's.csrf'])
      .where('s.token_hash', '=', tokenHash)
      .where('s.seen_at', '>', since)
      .where('u.disabled_at', 'is', null),
  );
  return row ? { userId: row.user_id, csrf: row.csrf } : null;
}

/** Where somebody is signed in: sessions that were used since one limit and begun since the other, the latest first. */
export async function sessionsOf(tx: Tx, userId: string, ownHash: string, since: { seen: Date; made: Date }) {
  const rows = await many(
    tx
      .selectFrom('staff_session')
      .select(['id', 'how', 'browser', 'created_at', 'seen_at', 'token_hash'])
      .where('user_id', '=', userId)
      .where('ended_at', 'is', null)
      .where('seen_at', '>', since.seen)
      .where('created_at', '>', since.made)
      .orderBy('seen_at', 'desc'),
  );
  return rows.map((r) => ({
    id: r.id,
    how: r.how,
    browser: r.browser,
    createdAt: r.created_at,
    seenAt: r.seen_at,
    own: r.token_hash === ownHash,
  }));
}

/** Everybody who is signed in, by the same limits, with what they have beside a password. */
export function signedIn(tx: Tx, since: { seen: Date; made: Date }) {
  return many(
    tx
      .selectFrom('staff_session as s')
      .innerJoin('staff_user as u', 'u.id', 's.user_id')
      .select([
        's.id',
        's.how',
        's.browser',
        's.created_at',
        's.seen_at',
        'u.id as user_id',
        'u.display_name',
        'u.roles',
      ])
      .where('s.ended_at', 'is', null)
      .where('u.disabled_at', 'is', null)
      .where('s.seen_at', '>', since.seen)
      .where('s.created_at', '>', since.made)
      .orderBy('u.display_name')
      .orderBy('s.seen_at', 'desc'),
  );
}

/** Ends one session by its id: one's own, or, with `by`, a colleague's. Whose it was; null where it was over. */
export async function endSessionById(
  tx: Tx,
  id: string,
  end: { userId?: string; at: Date; by?: string; because?: string },
): Promise<string | null> {
  const row = await tx
    .updateTable('staff_session')
    .set({ ended_at: end.at, ended_by: end.by ?? null, ended_because: end.because ?? null })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .$if(end.userId !== undefined, (q) => q.where('user_id', '=', end.userId!))
    .returning('user_id')
    .executeTakeFirst();
  return row?.user_id ?? null;
}

export async function endOtherSessions(tx: Tx, userId: string, ownHash: string, at: Date): Promise<number> {
  const ended = await tx
    .updateTable('staff_session')
    .set({ ended_at: at })
    .where('user_id', '=', userId)
    .where('token_hash', '<>', ownHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** The second factor that the force requires has been set up in this session. */
export async function sessionEnrolled(tx: Tx, tokenHash: string): Promise<void> {
  await tx.updateTable('staff_session').set({ must_enrol: false }).where('token_hash', '=', tokenHash).execute();
}

/** Ends every session of a person: when they are disabled, or a device is lost. Returns how many. */
export async function endSessionsOf(tx: Tx, userId: string, at: Date): Promise<number> {
  const ended = await tx
    .updateTable('staff_session')
    .set({ ended_at: at })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** How many people could sign in: none on a fresh database. */
export async function countAccounts(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('staff_user')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('disabled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
