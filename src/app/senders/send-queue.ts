import type { KeyObject } from 'node:crypto';
import { OUTGOING } from '#catalogue/thresholds/outgoing.ts';
import type { OutgoingChannel } from '#store/outgoing.ts';
import { finish, type QueueRules, type SendOutcome, type TakenMessage, takeNext } from '#store/outgoing-queue.ts';
import type { Store } from '#store/store.ts';
import type { Sender, Senders } from './sender.ts';

/** How the queue is worked, from the catalogue. */
export function queueRules(): QueueRules {
  return {
    perMinute: { email: OUTGOING.emailPerMinute.value, sms: OUTGOING.smsPerMinute.value },
    tries: OUTGOING.tries.value,
    firstPauseSeconds: OUTGOING.firstPauseSeconds.value,
    longestPauseSeconds: OUTGOING.longestPauseSeconds.value,
    claimSeconds: OUTGOING.claimSeconds.value,
  };
}

export interface SendOptions {
  key: KeyObject;
  rules: QueueRules;
  /** At most so many a channel in this call, so that the other work of the worker gets its turn. */
  most: number;
  signal?: AbortSignal | undefined;
}

/**
 * Sends what is due, one message a channel at a time: taken up and committed, handed over, written down. A process that is killed between
 * the last two leaves one message in doubt, which is sent again unless its carrier can say that it has it. @returns how many were finished.
 */
export async function sendWaiting(store: Store, senders: Senders, options: SendOptions): Promise<number> {
  const channels = (['email', 'sms'] as const).filter((c) => senders[c]);
  const done = await Promise.all(channels.map((channel) => sendChannel(store, channel, senders[channel]!, options)));
  return done.reduce((sum, n) => sum + n, 0);
}

async function sendChannel(
  store: Store,
  channel: OutgoingChannel,
  sender: Sender,
  options: SendOptions,
): Promise<number> {
  const { key, rules, most, signal } = options;
  for (let done = 0; done < most; done++) {
    if (signal?.aborted) return done;
    const message = await store.as('worker', (tx) => takeNext(tx, channel, rules, key));
    if (!message) return done;
    const outcome = await outcomeOf(message, sender);
    await store.as('worker', (tx) => finish(tx, message, outcome, rules));
  }
  return most;
}

async function outcomeOf(message: TakenMessage, sender: Sender): Promise<SendOutcome> {
  const { reference, content } = message;
  if (message.stopped) return { kind: 'stopped' };
  if (message.expired) return { kind: 'expired' };
  if (!content) {
    const why =
      'It was sealed to a key that is gone: COUNTERFOIL_SECRET was changed after it was queued. Cause it again.';
    return { kind: 'refused', carrier: sender.name, why };
  }
  try {
    if (message.inDoubt && (await sender.handedOver?.(reference))) return { kind: 'sent', carrier: sender.name };
    return await sender.send({ reference, content });
  } catch {
    return {
      kind: 'failed',
      carrier: sender.name,
      why: `${sender.name} could not be asked whether it has the message.`,
    };
  }
}
