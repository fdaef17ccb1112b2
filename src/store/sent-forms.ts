import { sql } from 'kysely';
import type { Tx } from '#store/store.ts';

/**
 * Takes a form for this transaction, or says where it went when it was carried out less than so many minutes ago. A form that is being carried out
 * at this moment is waited for.
 * @param key 64 hex digits over everything that makes it the same form.
 * @param sender id of the member of staff; the transaction acts for them.
 */
export async function takeForm(tx: Tx, key: string, sender: string, minutes: number): Promise<string | null> {
  const long = sql`clock_timestamp() - make_interval(mins => ${minutes})`;
  await sql`DELETE FROM sent_form WHERE sent_by = ${sender} AND sent_at < ${long}`.execute(tx);
  const taken =
    await sql`INSERT INTO sent_form (key, sent_by) VALUES (${key}, ${sender}) ON CONFLICT (key) DO NOTHING RETURNING key`.execute(
      tx,
    );
  if (taken.rows.length > 0) return null;
  const before = await sql<{ went_to: string | null }>`SELECT went_to FROM sent_form WHERE key = ${key}`.execute(tx);
  return before.rows[0]?.went_to ?? null;
}

/** It was carried out and led there; null: it was not, and may be sent again. */
export async function settleForm(tx: Tx, key: string, wentTo: string | null): Promise<void> {
  await (wentTo === null
    ? sql`DELETE FROM sent_form WHERE key = ${key}`
    : sql`UPDATE sent_form SET went_to = ${wentTo} WHERE key = ${key}`
  ).execute(tx);
}

/** Forgets what they sent before this form, but not what is being carried out at this moment. */
export async function forgetFormsBefore(tx: Tx, key: string, sender: string): Promise<void> {
  await sql`DELETE FROM sent_form WHERE sent_by = ${sender} AND key <> ${key} AND went_to IS NOT NULL`.execute(tx);
}
