import { sql } from 'kysely';
import type { Tx } from '#store/store.ts';

/** Deletes what following a report and subscribing leave behind once it is past its use. As worker. */
export async function tidyFollowing(tx: Tx, confirmDays: number): Promise<void> {
  // Who never confirmed may never have asked; who stopped is kept for the time in which an old link could come again.
  await sql`DELETE FROM warning_subscription WHERE confirmed_at IS NULL
    AND asked_at < clock_timestamp() - make_interval(days => ${confirmDays})`.execute(tx);
  await sql`DELETE FROM warning_subscription WHERE stopped_at < clock_timestamp() - interval '30 days'`.execute(tx);
  await sql`DELETE FROM report_nudge WHERE (confirmed_at IS NULL AND asked_at < clock_timestamp() - interval '1 day')
    OR stopped_at < clock_timestamp() - interval '30 days'`.execute(tx);
  await sql`DELETE FROM tracking_code WHERE expires_at < clock_timestamp() - interval '1 day'`.execute(tx);
  await sql`DELETE FROM tracking_code_request WHERE at < clock_timestamp() - interval '1 day'`.execute(tx);
  await sql`DELETE FROM tracking_try WHERE at < clock_timestamp() - interval '1 day'`.execute(tx);
  await sql`DELETE FROM tracking_session WHERE began_at < clock_timestamp() - interval '1 day'`.execute(tx);
  await sql`DELETE FROM inbound_text WHERE handled_at < clock_timestamp() - interval '7 days'`.execute(tx);
}
