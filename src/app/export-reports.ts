import { reportsAfter } from '#journey/intake/reports.ts';
import { type AuditEntry, audit } from '#store/audit.ts';
import type { Store } from '#store/store.ts';

/** Reports a transaction: each is short, so that an export holds up nobody. */
const PAGE = 500;

/**
 * Writes every report as a line of JSON, in the order in which they were recorded. The disclosure of a page is committed before its first
 * line leaves: one that is recorded and not delivered does less harm than the other way round.
 * @returns how many.
 */
export async function exportReports(
  store: Store,
  writeLine: (line: string) => Promise<void>,
  disclosure: Pick<AuditEntry, 'actor' | 'actorRole' | 'reason' | 'recipient' | 'channel'>,
): Promise<number> {
  let count = 0;
  for (let after = 0; ; ) {
    // As the worker, who sees also what is kept to a team: an export that left reports out without a word would be taken for the whole.
    const page = await store.as('worker', async (tx) => {
      const reports = await reportsAfter(tx, after, PAGE);
      await audit(
        tx,
        reports.map(({ id }) => ({ ...disclosure, op: 'DISCLOSURE', recordType: 'report', recordId: id })),
      );
      return reports;
    });
    for (const { report } of page) await writeLine(JSON.stringify(report));
    count += page.length;
    if (page.length < PAGE) return count;
    after = page.at(-1)!.number;
  }
}
