import { sql } from 'kysely';
import type { Tx } from '#store/store.ts';
import type { SealedFile } from '#store/vault.ts';

/** What is known of a file besides what it holds. */
export interface ReportFile {
  id: string;
  kind: string;
  bytes: number;
  /** Of what it holds: the same file twice has the same. */
  sha256: string;
  name: string;
  /** Username of whoever of the staff put it to the case; null where it came with the report. */
  addedBy: string | null;
  addedAt: Date;
}

/** A file of a report being written. In a transaction begun with the draft's secret. */
export async function addDraftFile(tx: Tx, draftHash: string, file: SealedFile & { kind: string }): Promise<void> {
  const { id, kind, bytes, sha256 } = file;
  await tx.insertInto('report_file').values({ id, draft_hash: draftHash, kind, bytes, sha256 }).execute();
}

/** In a transaction begun with the draft's secret: the database takes back no other's. */
export async function takeBackFile(tx: Tx, id: string): Promise<void> {
  await sql`SELECT take_back_report_file(${id}::uuid)`.execute(tx);
}

/** The files go with the report that was just put in; only now their names may stand in the clear. In its sender's transaction. */
export async function sendFiles(
  tx: Tx,
  draftHash: string,
  reportId: string,
  files: readonly { id: string; name: string }[],
): Promise<void> {
  for (const { id, name } of files) {
    await tx
      .updateTable('report_file')
      .set({ report_id: reportId, draft_hash: null, name })
      .where('id', '=', id)
      .where('draft_hash', '=', draftHash)
      .execute();
  }
}

/** A document that somebody puts to a case. The database refuses it in another's name. As staff. */
export async function addCaseFile(
  tx: Tx,
  file: SealedFile & { kind: string },
  about: { reportId: string; name: string; by: string },
): Promise<void> {
  const { id, kind, bytes, sha256 } = file;
  await tx
    .insertInto('report_file')
    .values({ id, report_id: about.reportId, kind, bytes, sha256, name: about.name, added_by: about.by })
    .execute();
}

/** The files of a report, in the order in which they were added. As staff. */
export async function filesOfReport(tx: Tx, reportId: string): Promise<ReportFile[]> {
  const rows = await tx
    .selectFrom('report_file')
    .select(['id', 'kind', 'bytes', 'name', 'added_at', 'added_by', 'sha256'])
    .where('report_id', '=', reportId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map(({ added_at, added_by, ...file }) => ({ ...file, addedBy: added_by, addedAt: added_at }));
}

/** Those of the ids that belong to a report, written or sent. As worker. */
export async function wantedFiles(tx: Tx, ids: string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.selectFrom('report_file').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map((r) => r.id));
}

const LONGEST_NAME = 100;

/** A name as a person may be shown it: no path, no control or direction marks, not too long. '' stands for a file without a name. */
export function shownName(sent: string): string {
  const base = sent.slice(0, 1_000).split(/[\\/]/).at(-1) ?? '';
  return base
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed();
}
