import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { isRole, type Role } from '#core/role.ts';
import { endSessionsOf } from '#store/staff-accounts.ts';
import type { Tx } from '#store/store.ts';

/** Who may sign in: adding, listing and changing accounts. Signing in itself is staff-accounts.ts. As staff. */
export interface StaffAccount {
  id: string;
  username: string;
  name: string;
  roles: Role[];
  disabledAt: Date | null;
  createdAt: Date;
}

/** @throws CounterfoilError BAD_OPTION when the name is taken, however it is written. */
export async function addAccount(
  tx: Tx,
  account: { username: string; name: string; roles: readonly Role[]; passwordHash: string; partner?: string },
): Promise<string> {
  const added = await sql<{ id: string }>`INSERT INTO staff_user (username, display_name, roles, password_hash, partner)
    VALUES (${account.username}, ${account.name}, ${[...account.roles]}::text[], ${account.passwordHash}, ${account.partner ?? null})
    ON CONFLICT (lower(username)) DO NOTHING RETURNING id`.execute(tx);
  const id = added.rows[0]?.id;
  if (!id)
    throw new CounterfoilError(
      'BAD_OPTION',
      `There is already a user called ${account.username}. Nothing was changed.`,
    );
  return id;
}

export async function listAccounts(tx: Tx): Promise<StaffAccount[]> {
  const rows = await tx
    .selectFrom('staff_user')
    .select(['id', 'username', 'display_name', 'roles', 'disabled_at', 'created_at'])
    .orderBy(sql`lower(username)`)
    .execute();
  return rows.map((r) => ({
    id: r.id,
    username: r.username,
    name: r.display_name,
    roles: r.roles.filter(isRole),
    disabledAt: r.disabled_at,
    createdAt: r.created_at,
  }));
}

/** Says for which body somebody works whose role is that of a partner: they see what is referred to it. @throws CounterfoilError NO_SUCH_RECORD, BAD_OPTION */
export async function setPartner(tx: Tx, username: string, partner: string): Promise<string> {
  const id = await accountId(tx, username);
  const set = await tx
    .updateTable('staff_user')
    .set({ partner })
    .where('id', '=', id)
    .where(sql<boolean>`'partner' = ANY(roles)`)
    .executeTakeFirst();
  if (set.numUpdatedRows === 0n)
    throw new CounterfoilError('BAD_OPTION', `${username} is not in the role partner, so they work for no partner.`);
  return id;
}

/** @throws CounterfoilError NO_SUCH_RECORD */
export async function accountId(tx: Tx, username: string): Promise<string> {
  const found = await tx
    .selectFrom('staff_user')
    .select('id')
    .where(sql`lower(username)`, '=', username.toLowerCase())
    .executeTakeFirst();
  if (!found) throw new CounterfoilError('NO_SUCH_RECORD', `Nobody is called ${username}.`);
  return found.id;
}

/** Ends their sessions too. The account stays, because the audit trail names it. */
export async function disableAccount(tx: Tx, username: string, at: Date): Promise<string> {
  const id = await accountId(tx, username);
  await tx.updateTable('staff_user').set({ disabled_at: at }).where('id', '=', id).execute();
  await endSessionsOf(tx, id, at);
  return id;
}

export async function enableAccount(tx: Tx, username: string): Promise<string> {
  const id = await accountId(tx, username);
  await tx
    .updateTable('staff_user')
    .set({ disabled_at: null, failed_logins: 0, locked_until: null })
    .where('id', '=', id)
    .execute();
  return id;
}

/** Ends their sessions too: whoever knew the old password is out. */
export async function setPassword(tx: Tx, username: string, passwordHash: string, at: Date): Promise<string> {
  const id = await accountId(tx, username);
  await tx
    .updateTable('staff_user')
    .set({ password_hash: passwordHash, failed_logins: 0, locked_until: null })
    .where('id', '=', id)
    .execute();
  await endSessionsOf(tx, id, at);
  return id;
}
