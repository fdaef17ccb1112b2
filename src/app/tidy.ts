import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { WORKER } from '#catalogue/thresholds/worker.ts';
import { wantedFiles } from '#journey/intake/files/report-files.ts';
import type { Store } from '#store/store.ts';
import type { Vault } from '#store/vault.ts';

/** Removes half-written reports that nobody came back to, and files that belong to nothing. As the worker. Returns how many went. */
export async function tidyOnce(store: Store, vault: Vault, now: Date): Promise<{ drafts: number; files: number }> {
  const gone = await store.as('worker', (tx) =>
    sql<{ gone: number }>`SELECT forget_left_reports() AS gone`.execute(tx),
  );
  await store.as('worker', (tx) => sql`SELECT forget_bulk_sent()`.execute(tx));
  const hours = WORKER.tidyFilesAfterHours.value;
  const files = await vault.sweep(hours, now, (ids) => store.as('worker', (tx) => wantedFiles(tx, ids)));
  return { drafts: gone.rows[0]?.gone ?? 0, files };
}

export interface Tidying {
  stop(): Promise<void>;
}

/** Tidies now and then for as long as the program runs. What cannot be done this time is done the next. */
export function startTidying(store: Store, vault: Vault): Tidying {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    while (!signal.aborted) {
      await tidyOnce(store, vault, new Date()).catch(() => undefined);
      await sleep(WORKER.tidyMinutes.value * 60_000, undefined, { signal, ref: false }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
