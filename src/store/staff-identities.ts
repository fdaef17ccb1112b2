import { sql } from 'kysely';
import { isRole, type Role } from '#core/role.ts';
import { maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** Accounts that an identity provider makes and gives their roles. As staff. */

/** A password that nothing verifies against: such an account signs in through its provider only. */
const NO_PASSWORD = '!';

export async function identityUser(tx: Tx, issuer: string, subject: string): Promise<string | null> {
  const row = await maybeOne(
    tx.selectFrom('staff_identity').select('user_id').where('issuer', '=', issuer).where('subject', '=', subject),
  );
  return row?.user_id ?? null;
}

/** The account of an identity, made or brought up to date with what its provider says. Null where its name is another account's already. */
export async function providedAccount(
  tx: Tx,
  person: { issuer: string; subject: string; username: string; name: string; roles: readonly Role[] },
): Promise<{ id: string; change: 'made' | 'altered' | null; disabled: boolean } | null> {
  const known = await identityUser(tx, person.issuer, person.subject);
  const roles = [...person.roles];
  if (known === null) {
    const made = await sql<{
      id: string;
    }>`INSERT INTO staff_user (username, display_name, roles, password_hash, from_provider)
      VALUES (${person.username}, ${person.name}, ${roles}::text[], ${NO_PASSWORD}, true)
      ON CONFLICT (lower(username)) DO NOTHING RETURNING id`.execute(tx);
    const id = made.rows[0]?.id;
    if (!id) return null;
    await tx
      .insertInto('staff_identity')
      .values({ issuer: person.issuer, subject: person.subject, user_id: id })
      .execute();
    return { id, change: 'made', disabled: false };
  }
  const was = await tx
    .selectFrom('staff_user')
    .select(['roles', 'display_name', 'disabled_at'])
    .where('id', '=', known)
    .executeTakeFirstOrThrow();
  const same = was.display_name === person.name && sameRoles(was.roles.filter(isRole), roles);
  if (!same) {
    await tx.updateTable('staff_user').set({ roles, display_name: person.name }).where('id', '=', known).execute();
  }
  return { id: known, change: same ? null : 'altered', disabled: was.disabled_at !== null };
}

const sameRoles = (a: readonly Role[], b: readonly Role[]): boolean =>
  a.length === b.length && a.every((role) => b.includes(role));
