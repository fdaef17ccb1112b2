import { sql } from 'kysely';
import { isRole, type Role } from '#core/role.ts';
import { maybeOne } from '#store/rows.ts';
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

export async function beginSession(
  tx: Tx,
  session: { tokenHash: string; userId: string; csrf: string; at: Date },
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
    })
    .execute();
}

export async function findSession(tx: Tx, tokenHash: string) {
  const row = await maybeOne(
    tx
      .selectFrom('staff_session as s')
      .innerJoin('staff_user as u', 'u.id', 's.user_id')
      .select(['s.csrf', 's.created_at', 's.seen_at', 'u.id', 'u.username', 'u.display_name', 'u.roles'])
      .where('s.token_hash', '=', tokenHash)
      .where('s.ended_at', 'is', null)
      .where('u.disabled_at', 'is', null),
  );
  if (!row) return null;
  const roles: Role[] = row.roles.filter(isRole);
  return {
    user: { id: row.id, username: row.username, name: row.display_name, roles },
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
