import { Worker } from 'node:worker_threads';
import type { FraudReport } from '#core/report.ts';
import type { Traits } from '#engines/series/identifier.ts';
import { createSeriesIndex } from './series-index.ts';

/** Reports handed to a thread at a time: enough to outweigh the sending, few enough that no thread waits long for the others. */
const PART = 400;
/** With fewer reports a thread costs more to start than it saves. */
const WORTH_A_THREAD = 4_000;

/**
 * Reads reports for linking in several threads and hands what was read to `take`, in the order of the reports. The reading of a report depends
 * on nothing but the report, so that the result is the same for any number of threads.
 */
export async function readApart(
  reports: readonly FraudReport[],
  threads: number,
  take: (traits: Traits) => void,
): Promise<void> {
  const parts = Math.ceil(reports.length / PART);
  if (threads < 2 || reports.length < WORTH_A_THREAD) {
    const index = createSeriesIndex();
    for (const report of reports) take(index.read(report));
    return;
  }
  const done = new Map<number, Traits[]>();
  let given = 0;
  let taken = 0;
  const arrived = (part: number, traits: Traits[]): void => {
    done.set(part, traits);
    for (let next = done.get(taken); next; next = done.get(taken)) {
      done.delete(taken++);
      for (const t of next) take(t);
    }
  };
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./reading-thread.ts', import.meta.url));
      const waiting: number[] = [];
      const give = (): void => {
        if (given === parts) return;
        const part = given++;
        waiting.push(part);
        worker.postMessage(reports.slice(part * PART, (part + 1) * PART));
      };
      worker.on('message', (traits: Traits[]) => {
        give();
        arrived(waiting.shift()!, traits);
        if (waiting.length > 0) return;
        void worker.terminate();
        resolve();
      });
      worker.once('error', reject);
      // One part is always waiting for the thread while it reads another.
      give();
      give();
    });
  await Promise.all(Array.from({ length: Math.min(threads, parts) }, work));
}
