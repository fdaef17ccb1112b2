import { labelledLine, spokenReadings } from '#journey/reading/labelled-lines.ts';
import { type AuditEntry, audit } from '#store/audit.ts';
import type { Store } from '#store/store.ts';

/** Texts a transaction. */
const PAGE = 50;

/**
 * Writes each reading that people have spoken of as a labelled line, in the order of their ids. Recorded as a disclosure before the lines
 * leave.
 * @returns how many.
 */
export async function exportLabels(
  store: Store,
  writeLine: (line: string) => Promise<void>,
  disclosure: Pick<AuditEntry, 'actor' | 'actorRole' | 'reason' | 'recipient' | 'channel'>,
): Promise<number> {
  let count = 0;
  for (let after = ''; ; ) {
    const page = await store.as('staff', async (tx) => {
      const readings = await spokenReadings(tx, after, PAGE);
      const lines = readings.flatMap((reading) => {
        const line = labelledLine(reading);
        return line ? [line] : [];
      });
      await audit(
        tx,
        lines.map(({ id }) => ({ ...disclosure, op: 'DISCLOSURE', recordType: 'reading', recordId: id })),
      );
      return { lines, last: readings.at(-1)?.id };
    });
    for (const line of page.lines) await writeLine(JSON.stringify(line));
    count += page.lines.length;
    if (page.last === undefined) return count;
    after = page.last;
  }
}
