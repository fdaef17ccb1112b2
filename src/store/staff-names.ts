import { sql } from 'kysely';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/**
 * The name of whoever a column names by their username, as others know them, with the username beside it where two share the name; the username
 * alone where no account has it (`engine`, say). As staff.
 */
export const nameOfStaff = (column: string) =>
  sql<string | null>`coalesce((SELECT CASE WHEN EXISTS (
      SELECT 1 FROM staff_user o WHERE lower(btrim(o.display_name)) = lower(btrim(n.display_name)) AND o.username <> n.username)
    THEN n.display_name || ' (' || n.username || ')' ELSE n.display_name END
    FROM staff_user n WHERE n.username = ${sql.ref(column)}), ${sql.ref(column)})`;

/** The same for those already read: what everybody is called, by username. */
export function calledApart(accounts: readonly { username: string; name: string }[]): Map<string, string> {
  const same = (name: string) => name.trim().toLowerCase();
  const bearers = new Map<string, number>();
  for (const { name } of accounts) bearers.set(same(name), (bearers.get(same(name)) ?? 0) + 1);
  return new Map(
    accounts.map((a) => [a.username, bearers.get(same(a.name)) === 1 ? a.name : `${a.name} (${a.username})`]),
  );
}

/** Names members of staff by username; whatever no account has stays as it is. As staff. */
export async function staffNamer(tx: Tx): Promise<(username: string) => string> {
  const names = calledApart(await many(tx.selectFrom('staff_user').select(['username', 'display_name as name'])));
  return (username) => names.get(username) ?? username;
}
