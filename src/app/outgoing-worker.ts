import { setTimeout as sleep } from 'node:timers/promises';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { OUTGOING, SUBSCRIBING } from '#catalogue/thresholds/outgoing.ts';
import { DEFAULT_LANGUAGE } from '#catalogue/wording/wording.ts';
import { MINUTE_MS } from '#core/clock.ts';
import { secretHasher } from '#journey/intake/public/track-secret.ts';
import { applyNextAddition } from '#journey/intake/track-additions.ts';
import { answerCodeRequests } from '#journey/intake/track-codes.ts';
import { answerTexts } from '#journey/messages/answer-texts.ts';
import { type MessageKeys, tellNews } from '#journey/messages/nudges.ts';
import { tidyFollowing } from '#journey/messages/tidy.ts';
import { subscribersStage } from '#journey/warnings/tell-subscribers.ts';
import { isAway } from '#store/connection.ts';
import { runStage } from '#store/outbox.ts';
import { holdKey, tellCarriers, tidyOutgoing } from '#store/outgoing-queue.ts';
import { privateKeyOf } from '#store/sealed-box.ts';
import type { Store } from '#store/store.ts';
import { keyFor } from '#web/sealed.ts';
import type { WebKeys } from '#web/site.ts';
import { queueRules, sendWaiting } from './senders/send-queue.ts';
import type { Senders } from './senders/sender.ts';
import { trackKeys } from './web-parts.ts';
import { outboxOptions } from './worker.ts';

export interface OutgoingOptions {
  store: Store;
  force: ForceConfig;
  senders: Senders;
  keys: WebKeys;
  /** https://… where the public pages are; without it messages hold no links. */
  origin: string | null;
  /** Of the words that are sent: as the public pages speak. */
  language?: string;
  onFault: (error: unknown) => void;
  env?: NodeJS.ProcessEnv;
}

/** Messages a channel in one round, so that a code that is asked for meanwhile is made and goes first in the next. */
const MOST_A_ROUND = 20;

/**
 * Keys of the worker. What is sealed to it can be opened with COUNTERFOIL_OUTGOING_SECRET, where only the worker is given one; else with a key
 * drawn from the installation's secret, which the pages hold too.
 */
export function messageKeys(keys: WebKeys, env: NodeJS.ProcessEnv = process.env): MessageKeys & { secrets: Buffer } {
  const own = env.COUNTERFOIL_OUTGOING_SECRET;
  const worker = privateKeyOf(own ? keyFor(own, 'outgoing') : keyFor(keys.drafts, 'outgoing'));
  return { ...trackKeys(keys), worker };
}

/** One round of all that has to do with messages, each step in a transaction of its own. @returns how much was done. */
export async function outgoingRound(
  options: OutgoingOptions,
  keys = messageKeys(options.keys, options.env),
  signal?: AbortSignal,
): Promise<number> {
  const { store, force, origin, senders, language = DEFAULT_LANGUAGE } = options;
  const hash = secretHasher(keys.secrets);
  let done = await store.as('worker', (tx) => answerCodeRequests(tx, hash, language));
  done += await store.as('worker', (tx) => answerTexts(tx, keys, force, language));
  if (await store.as('worker', applyNextAddition)) done++;
  done += (await runStage(store, subscribersStage(keys, origin, language), outboxOptions())).handled;
  done += await store.as('worker', (tx) => tellNews(tx, keys, origin, language));
  return (
    done + (await sendWaiting(store, senders, { key: keys.worker, rules: queueRules(), most: MOST_A_ROUND, signal }))
  );
}

/** Answers, tells and sends for as long as the program runs. `onFault` hears of a lost database, and of a fault of the program. */
export function startOutgoing(options: OutgoingOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = run(options, stopping.signal).catch(options.onFault);
  return {
    async stop() {
      stopping.abort();
      await running;
      for (const sender of Object.values(options.senders)) sender.close();
    },
  };
}

async function run(options: OutgoingOptions, signal: AbortSignal): Promise<void> {
  const keys = messageKeys(options.keys, options.env);
  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);
  let lastTold = Number.NEGATIVE_INFINITY;
  while (!signal.aborted) {
    try {
      if (performance.now() - lastTold > MINUTE_MS) {
        await everyMinute(options, keys);
        lastTold = performance.now();
      }
      if ((await outgoingRound(options, keys, signal)) === 0) await pause(OUTGOING.pollMs.value);
    } catch (error) {
      options.onFault(error);
      if (!isAway(error)) await pause(MINUTE_MS);
      await pause(OUTGOING.pollMs.value * 4);
    }
  }
}

async function everyMinute(options: OutgoingOptions, keys: MessageKeys): Promise<void> {
  const { store, senders } = options;
  await store.as('worker', async (tx) => {
    await holdKey(tx, keys.worker);
    await tellCarriers(tx, { email: senders.email?.name ?? null, sms: senders.sms?.name ?? null });
    await tidyOutgoing(tx, { sent: OUTGOING.keepSentDays.value, dead: OUTGOING.keepDeadDays.value });
    await tidyFollowing(tx, SUBSCRIBING.confirmDays.value);
  });
}
