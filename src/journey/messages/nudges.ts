import type { KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import { messageTexts } from '#catalogue/following/message-texts.ts';
import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import { type OutgoingChannel, queueMessage } from '#store/outgoing.ts';
import { openSealed } from '#store/sealed-box.ts';
import type { Tx } from '#store/store.ts';
import { linkToken } from './stop-link.ts';

/** What making links and opening addresses needs. */
export interface MessageKeys {
  /** Opens what was sealed to the worker. */
  worker: KeyObject;
  links: Buffer;
  contacts: Buffer;
}

interface Due {
  news: number;
  report_id: string;
  nudge: string;
  channel: OutgoingChannel;
  sealed: Buffer;
}

/**
 * Queues one neutral message to each confirmed address of each report that has news. A move of the report is told once it can no longer be
 * undone. Who was nudged and has not looked since is not nudged again for some hours: there is still news, and they know. As worker.
 * @returns how many were queued.
 */
export async function tellNews(tx: Tx, keys: MessageKeys, origin: string | null, language: string): Promise<number> {
  const due = await sql<Due>`
    WITH fresh AS (
      UPDATE report_news w SET told_at = clock_timestamp()
      WHERE w.id IN (SELECT id FROM report_news WHERE told_at IS NULL
        AND (kind <> 'stage' OR at < clock_timestamp() - make_interval(mins => ${FOLLOWING.stageNewsMinutes.value}))
        ORDER BY id LIMIT 200 FOR UPDATE SKIP LOCKED)
      RETURNING w.id, w.report_id)
    SELECT max(f.id) AS news, n.report_id, n.id AS nudge, n.channel, n.sealed
    FROM fresh f JOIN report_nudge n ON n.report_id = f.report_id AND n.confirmed_at IS NOT NULL AND n.stopped_at IS NULL
    WHERE NOT EXISTS (SELECT 1 FROM outgoing_message o WHERE o.about = n.report_id::text AND o.recipient = n.id AND o.purpose = 'nudge'
      AND o.queued_at > clock_timestamp() - make_interval(hours => ${FOLLOWING.nudgeHours.value})
      AND NOT EXISTS (SELECT 1 FROM tracking_session s WHERE s.report_id = n.report_id AND s.seen_at > o.queued_at))
    GROUP BY n.report_id, n.id, n.channel, n.sealed`.execute(tx);
  let queued = 0;
  for (const row of due.rows) {
    const to = openSealed(keys.worker, row.sealed)?.toString('utf8');
    if (to && (await queueMessage(tx, nudgeTo(to, row, { keys, origin, language })))) queued++;
  }
  return queued;
}

function nudgeTo(
  to: string,
  row: Due,
  { keys, origin, language }: { keys: MessageKeys; origin: string | null; language: string },
) {
  const words = messageTexts(language);
  const common = {
    purpose: 'nudge',
    once: `nudge:${row.nudge}:${row.news}`,
    about: row.report_id,
    recipient: row.nudge,
    to,
  } as const;
  if (row.channel === 'sms') return { ...common, channel: 'sms' as const, text: `${words.nudge} ${words.stopByText}` };
  const stop = origin ? `${origin}/stop/nudges/${linkToken('nudges', row.nudge, keys.links)}` : undefined;
  return {
    ...common,
    channel: 'email' as const,
    subject: words.subject,
    // The link is in the header only: an address in the words would say whose service it is.
    text: `${words.nudge}\n\n${words.stopByMail}`,
    ...(stop ? { unsubscribe: stop } : {}),
  };
}
