import { keepReading } from '#journey/reading/keep.ts';
import type { OpenedDocument } from '#journey/reading/open-document.ts';
import { readOpened } from '#journey/reading/read-opened.ts';
import type { ReadingChannel } from '#store/tables-reading.ts';
import { operator } from './operator.ts';
import type { ReadOptions } from './read.ts';
import type { Output } from './streams.ts';
import { withStore } from './with-store.ts';

/**
 * Opens the database and keeps each document that `work` hands over, in a transaction of its own, once however often it comes. A line says
 * which reading it is; the total goes to standard error.
 */
export async function keeping(
  options: ReadOptions,
  channel: ReadingChannel,
  output: Output,
  work: (take: (document: OpenedDocument) => Promise<void>) => Promise<void>,
): Promise<void> {
  const by = operator();
  let fresh = 0;
  let known = 0;
  await withStore(
    options,
    (store) =>
      work(async (document) => {
        const found = readOpened(document);
        const about = { channel, by };
        const kept = await store.as('worker', (tx) => keepReading(tx, document, found, about));
        if (kept.isNew) fresh++;
        else known++;
        await output.writeLine(JSON.stringify({ id: document.input.id, reading: kept.id, isNew: kept.isNew }));
      }),
    { mayBegin: true },
  );
  process.stderr.write(`${fresh} kept, ${known} known already.\n`);
}
