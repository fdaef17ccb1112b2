import { setTimeout as sleep } from 'node:timers/promises';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { STATISTICS } from '#catalogue/thresholds/statistics.ts';
import { publishRipeMonths } from '#journey/learning/count-month.ts';
import type { Store } from '#store/store.ts';

/** Counts for the public each month that is over and settled, once. As the worker. Returns the months, `YYYY-MM`. */
export const publishStatistics = (store: Store, force: ForceConfig, now: Date): Promise<string[]> =>
  store.as('worker', (tx) => publishRipeMonths(tx, force.pfaCode, now));

/** Looks now and then for as long as the program runs. What cannot be done this time is done the next. */
export function startStatistics(store: Store, force: ForceConfig): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    while (!signal.aborted) {
      await publishStatistics(store, force, new Date()).catch(() => undefined);
      await sleep(STATISTICS.checkMinutes.value * 60_000, undefined, { signal, ref: false }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
