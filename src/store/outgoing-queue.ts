import type { KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import type { OutgoingChannel, Purpose, SealedContent } from '#store/outgoing.ts';
import { openSealed, publicBytesOf, sealTo } from '#store/sealed-box.ts';
import type { Tx } from '#store/store.ts';

/** How the queue is worked, from the catalogue. */
export interface QueueRules {
  perMinute: Record<OutgoingChannel, number>;
  tries: number;
  firstPauseSeconds: number;
  longestPauseSeconds: number;
  claimSeconds: number;
}

/** A message that this process has taken up and must finish. */
export interface TakenMessage {
  id: number;
  /** What the carrier is told, the same at each try. */
  reference: string;
  channel: OutgoingChannel;
  purpose: Purpose;
  /** This one included. */
  tries: number;
  /** It was taken up before by a process that did not finish: the carrier may have it. */
  inDoubt: boolean;
  /** Null when it was sealed to another key. */
  content: SealedContent | null;
  /** The subscription it is for has been stopped since. */
  stopped: boolean;
  expired: boolean;
}

/** Makes this worker's public key the one that messages are sealed to, and seals what was queued before there was one. As worker. */
export async function holdKey(tx: Tx, key: KeyObject): Promise<void> {
  const mine = publicBytesOf(key);
  await sql`INSERT INTO outgoing_key (public_key) VALUES (${mine})
    ON CONFLICT (only_row) DO UPDATE SET public_key = excluded.public_key, made_at = clock_timestamp()
    WHERE outgoing_key.public_key <> excluded.public_key`.execute(tx);
  const open = await sql<{ id: number; sealed: Buffer }>`SELECT id, sealed FROM outgoing_message
    WHERE state = 'waiting' AND substring(sealed FROM 1 FOR 1) = '\\x00'::bytea FOR UPDATE`.execute(tx);
  for (const { id, sealed } of open.rows) {
    await sql`UPDATE outgoing_message SET sealed = ${sealTo(mine, sealed.subarray(1))} WHERE id = ${id}`.execute(tx);
  }
}

/**
 * Takes up the next message of a channel: the most urgent first, lanes by turns. Null when none is due, or as many have been begun in the
 * last minute as may be. Commit before sending: from then on the message is this process's until `claimSeconds` have passed. As worker.
 */
export async function takeNext(
  tx: Tx,
  channel: OutgoingChannel,
  rules: QueueRules,
  key: KeyObject,
): Promise<TakenMessage | null> {
  const taken = await sql<TakenRow>`
    WITH next AS (
      SELECT id, state = 'sending' AS in_doubt FROM outgoing_message
      WHERE channel = ${channel} AND state IN ('waiting', 'sending')
        AND CASE state WHEN 'waiting' THEN next_try_at ELSE claimed_until END <= clock_timestamp()
        AND (SELECT count(*) FROM outgoing_message b
          WHERE b.channel = ${channel} AND b.began_at > clock_timestamp() - interval '1 minute') < ${rules.perMinute[channel]}
      ORDER BY priority, turn, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    UPDATE outgoing_message m SET state = 'sending', tries = m.tries + 1, began_at = clock_timestamp(),
      claimed_until = clock_timestamp() + make_interval(secs => ${rules.claimSeconds})
    FROM next WHERE m.id = next.id
    RETURNING m.id, m.reference, m.channel, m.purpose, m.tries, m.sealed, next.in_doubt,
      coalesce(m.expires_at < clock_timestamp(), false) AS expired,
      m.recipient IS NOT NULL AND NOT EXISTS (SELECT 1 FROM warning_subscription s
        WHERE s.id = m.recipient AND s.confirmed_at IS NOT NULL AND s.stopped_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM report_nudge n
        WHERE n.id = m.recipient AND n.confirmed_at IS NOT NULL AND n.stopped_at IS NULL) AS stopped`.execute(tx);
  const row = taken.rows[0];
  if (!row) return null;
  const { sealed, in_doubt, ...rest } = row;
  return { ...rest, inDoubt: in_doubt, content: contentIn(sealed, key) };
}

type TakenRow = Pick<TakenMessage, 'id' | 'reference' | 'channel' | 'purpose' | 'tries' | 'expired' | 'stopped'> & {
  sealed: Buffer;
  in_doubt: boolean;
};

function contentIn(sealed: Buffer, key: KeyObject): SealedContent | null {
  const opened = openSealed(key, sealed);
  return opened && opened.length > 0 ? (JSON.parse(opened.toString('utf8')) as SealedContent) : null;
}

export type SendOutcome =
  | { kind: 'sent'; carrier: string; carrierId?: string | undefined }
  /** Trying again may help. `why` is in our own words and names nobody. */
  | { kind: 'failed'; carrier: string; why: string; afterSeconds?: number | undefined }
  /** The carrier will never take it. */
  | { kind: 'refused'; carrier: string; why: string }
  | { kind: 'stopped' }
  | { kind: 'expired' };

/** Writes what became of a message that was taken up. What was sent, stopped or ran out keeps neither address nor words. As worker. */
export async function finish(tx: Tx, message: TakenMessage, outcome: SendOutcome, rules: QueueRules): Promise<void> {
  if (outcome.kind === 'failed' && message.tries < rules.tries) {
    const pause = outcome.afterSeconds ?? rules.firstPauseSeconds * 4 ** (message.tries - 1);
    await sql`UPDATE outgoing_message SET state = 'waiting', claimed_until = NULL, carrier = ${outcome.carrier},
        last_error = ${outcome.why.slice(0, 500)},
        next_try_at = clock_timestamp() + make_interval(secs => ${Math.min(pause, rules.longestPauseSeconds)})
      WHERE id = ${message.id} AND state = 'sending'`.execute(tx);
    return;
  }
  const state = outcome.kind === 'failed' || outcome.kind === 'refused' ? 'dead' : outcome.kind;
  await sql`UPDATE outgoing_message SET state = ${state}, claimed_until = NULL, finished_at = clock_timestamp(),
      sealed = CASE WHEN ${state} = 'dead' THEN sealed ELSE ''::bytea END,
      carrier = ${'carrier' in outcome ? outcome.carrier : null},
      carrier_id = ${outcome.kind === 'sent' ? (outcome.carrierId ?? null) : null},
      last_error = ${'why' in outcome ? outcome.why.slice(0, 500) : null}
    WHERE id = ${message.id} AND state = 'sending'`.execute(tx);
}

/** Says who carries each channel now; null where nobody does. As worker, at the start and every minute. */
export async function tellCarriers(tx: Tx, carriers: Record<OutgoingChannel, string | null>): Promise<void> {
  for (const channel of ['email', 'sms'] as const) {
    await sql`INSERT INTO outgoing_carrier (channel, carrier) VALUES (${channel}, ${carriers[channel]})
      ON CONFLICT (channel) DO UPDATE SET carrier = excluded.carrier, seen_at = clock_timestamp()`.execute(tx);
  }
}

/** Deletes what is past its time. As worker. */
export async function tidyOutgoing(tx: Tx, days: { sent: number; dead: number }): Promise<void> {
  await sql`DELETE FROM outgoing_message WHERE state IN ('sent', 'expired', 'stopped')
    AND finished_at < clock_timestamp() - make_interval(days => ${days.sent})`.execute(tx);
  await sql`DELETE FROM outgoing_message WHERE state = 'dead'
    AND finished_at < clock_timestamp() - make_interval(days => ${days.dead})`.execute(tx);
  await sql`DELETE FROM outgoing_lane l WHERE l.used_at < clock_timestamp() - interval '7 days'`.execute(tx);
}

export interface ChannelCounts {
  channel: OutgoingChannel;
  /** Null where nobody carries it, or no worker has ever said. */
  carrier: string | null;
  /** When a worker last said so. */
  seen_at: Date | null;
  waiting: number;
  /** Of these, tried before. */
  again: number;
  sending: number;
  sent_hour: number;
  sent_day: number;
  dead: number;
  expired_day: number;
  stopped_day: number;
  oldest: Date | null;
}

/** How each channel stands. As staff. */
export async function channelCounts(tx: Tx): Promise<ChannelCounts[]> {
  const found =
    await sql<ChannelCounts>`SELECT c.channel, w.carrier, w.seen_at, count(m.id) FILTER (WHERE m.state = 'waiting')::integer AS waiting,
      count(m.id) FILTER (WHERE m.state = 'waiting' AND m.tries > 0)::integer AS again,
      count(m.id) FILTER (WHERE m.state = 'sending')::integer AS sending,
      count(m.id) FILTER (WHERE m.state = 'sent' AND m.finished_at > clock_timestamp() - interval '1 hour')::integer AS sent_hour,
      count(m.id) FILTER (WHERE m.state = 'sent' AND m.finished_at > clock_timestamp() - interval '1 day')::integer AS sent_day,
      count(m.id) FILTER (WHERE m.state = 'dead')::integer AS dead,
      count(m.id) FILTER (WHERE m.state = 'expired' AND m.finished_at > clock_timestamp() - interval '1 day')::integer AS expired_day,
      count(m.id) FILTER (WHERE m.state = 'stopped' AND m.finished_at > clock_timestamp() - interval '1 day')::integer AS stopped_day,
      min(m.queued_at) FILTER (WHERE m.state = 'waiting') AS oldest
    FROM (VALUES ('email'), ('sms')) AS c(channel) LEFT JOIN outgoing_message m ON m.channel = c.channel
      LEFT JOIN outgoing_carrier w ON w.channel = c.channel
    GROUP BY c.channel, w.carrier, w.seen_at ORDER BY c.channel`.execute(tx);
  return found.rows;
}
