import { sql } from 'kysely';
import type { Tx } from '#store/store.ts';

/**
 * Takes a form for this transaction, or says where it went when it is the last that this person sent and was carried out less than so many minutes
 * ago. Of one person's forms one is carried out after the other: this waits for the one before.
 * @param key 64 hex digits over everything that makes it the same form.
 * @param sender id of the member of staff; the transaction acts for them.
 */
export async function takeForm(tx: Tx, key: string, sender: string, minutes: number): Promise<string | null> {
  const taken = await sql`INSERT INTO sent_form (sent_by, key) VALUES (${sender}, ${key})
    ON CONFLICT (sent_by) DO UPDATE SET key = excluded.key, sent_at = clock_timestamp(), went_to = NULL
      WHERE sent_form.key <> excluded.key OR sent_form.went_to IS NULL
        OR sent_form.sent_at < clock_timestamp() - make_interval(mins => ${minutes})
    RETURNING key`.execute(tx);
  if (taken.rows.length > 0) return null;
  const before = await sql<{ went_to: string }>`SELECT went_to FROM sent_form WHERE sent_by = ${sender}`.execute(tx);
  return before.rows[0]?.went_to ?? null;
}

/** It was carried out and led there. */
export async function settleForm(tx: Tx, sender: string, wentTo: string): Promise<void> {
  await sql`UPDATE sent_form SET went_to = ${wentTo} WHERE sent_by = ${sender}`.execute(tx);
}
