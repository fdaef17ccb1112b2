import { Worker } from 'node:worker_threads';
import { OPENING } from '#catalogue/thresholds/reading.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ReadDocument } from '#engines/documents/document.ts';
import type { OpenedDocument } from './inputs/opened.ts';
import { readOpened } from './read-opened.ts';

/** What a text that is given up says to whoever sent it. */
const GIVEN_UP = 'It took too long to read. Send the part that matters, or run counterfoil read --keep.';

/**
 * Reads documents for a page on which somebody waits. Short ones at once; longer ones in a thread, so that nobody else's page waits for them.
 * Given up after `readSeconds`, or when the thread wants more memory than `readMegabytes`.
 */
export async function readApart(documents: OpenedDocument[]): Promise<Result<ReadDocument[], Refusal>> {
  const characters = documents.reduce((sum, d) => sum + d.input.text.length, 0);
  return characters <= OPENING.shortCharacters.value ? ok(documents.map(readOpened)) : inThread(documents);
}

function inThread(documents: OpenedDocument[]): Promise<Result<ReadDocument[], Refusal>> {
  const thread = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: documents,
    resourceLimits: { maxOldGenerationSizeMb: OPENING.readMegabytes.value },
  });
  const givenUp = refuse<Refusal>({ code: 'BAD_FIELD', reason: GIVEN_UP });
  return new Promise((resolve) => {
    const end = (answer: Result<ReadDocument[], Refusal>): void => {
      clearTimeout(timer);
      resolve(answer);
      void thread.terminate();
    };
    const timer = setTimeout(() => end(givenUp), OPENING.readSeconds.value * 1_000);
    thread.once('message', (read: ReadDocument[]) => end(ok(read)));
    thread.once('error', () => end(givenUp));
    thread.once('exit', () => end(givenUp));
  });
}
