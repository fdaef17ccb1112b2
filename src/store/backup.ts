import { createHash, type Hash } from 'node:crypto';
import { sql } from 'kysely';
import { type AuditEntry, audit } from '#store/audit.ts';
import type { AuditAnchor } from '#store/audit-verify.ts';
import type { SealedFolder } from '#store/sealed-folder.ts';
import type { Store, Tx } from '#store/store.ts';

/**
 * A backup is lines of text, the same for every kind of database: a header, the rows table by table as {"t", "r"}, the files that were sent with
 * reports as {"f": name, "d": a piece in base64}, sealed as they lie in the vault, and an end with the counts, where the identity numbers stood, and the SHA-256 of every line before it. Values are as PostgreSQL writes them in JSON, and are
 * never read as numbers on the way, so that nothing is rounded.
 */
export interface BackupHeader {
  counterfoilBackup: 1;
  madeAt: string;
  /** The migrations that had been applied, so that it can be brought back at its own schema and then brought up to date. */
  migrations: { name: string; checksum: string }[];
  tables: string[];
}

export interface BackupEnd {
  end: true;
  rows: Record<string, number>;
  /** By "table.column". */
  identities: Record<string, { last: number; called: boolean }>;
  audit: AuditAnchor;
  /** Files of the vault; absent in backups made before they were held. `missing`: the database names them and they were not there. */
  files?: { held: number; missing: number };
  sha256: string;
}

/** Kept by the migrator, and made anew by it. */
export const NOT_BACKED_UP = 'schema_migration';

/** How much is fetched at a time, about: rows are small or, seldom, megabytes. */
const FETCH_BYTES = 2 * 1024 * 1024;
const MOST_ROWS = 1_000;

/** Notes that a copy of every record is about to be taken; before it, so that the copy itself says so. As the owner. */
export function auditBackup(store: Store, by: Pick<AuditEntry, 'actor' | 'actorRole'>): Promise<number | null> {
  const reason = 'a copy of every record, to restore the database from';
  return store.owner((tx) =>
    audit(tx, [{ ...by, op: 'DISCLOSURE', recordType: 'database', recordId: 'all', reason, channel: 'backup' }]),
  );
}

/**
 * Writes the whole database as it is at one moment, and then the files of the vault that it names. Others go on working meanwhile on PostgreSQL;
 * on the embedded database they wait for the rows, not for the files. As its owner. Without `folder` no file is held.
 */
export async function writeBackup(
  store: Store,
  writeLine: (line: string) => Promise<void>,
  folder?: SealedFolder,
): Promise<BackupEnd> {
  const hash = createHash('sha256');
  const write = (line: string): Promise<void> => {
    addLine(hash, line);
    return writeLine(line);
  };
  const { named, ...held } = await store.owner(
    async (tx) => {
      // A login that row-level security would show only some rows to must fail, not write half a backup.
      await sql`SET LOCAL row_security = off`.execute(tx);
      await sql`SET LOCAL timezone = 'UTC'`.execute(tx);
      const tables = await tablesInOrder(tx);
      await write(JSON.stringify(await makeHeader(tx, tables)));
      const rows: Record<string, number> = {};
      for (const table of tables) rows[table] = await writeTable(tx, table, write);
      return {
        rows,
        identities: await readIdentities(tx),
        audit: (await sql<AuditAnchor>`SELECT seq, hash FROM audit_head`.execute(tx)).rows[0]!,
        named: folder ? (await sql<{ id: string }>`SELECT id::text FROM report_file ORDER BY id`.execute(tx)).rows : [],
      };
    },
    { isolation: 'repeatable read' },
  );
  const files = folder ? { files: await writeFiles(named, folder, write) } : {};
  const end: BackupEnd = { end: true, ...held, ...files, sha256: hash.digest('hex') };
  await writeLine(JSON.stringify(end));
  return end;
}

/** A file that somebody took back since the rows were read is missing, and is not needed. */
async function writeFiles(
  named: readonly { id: string }[],
  folder: SealedFolder,
  write: (line: string) => Promise<void>,
): Promise<{ held: number; missing: number }> {
  let held = 0;
  for (const { id } of named) {
    const pieces = await folder.read(id);
    if (!pieces) continue;
    for await (const piece of pieces) await write(JSON.stringify({ f: id, d: piece.toString('base64') }));
    held++;
  }
  return { held, missing: named.length - held };
}

/** The sum covers the lines with their line feeds. */
export function addLine(hash: Hash, line: string): void {
  hash.update(line).update('\n');
}

async function makeHeader(tx: Tx, tables: string[]): Promise<BackupHeader> {
  const migrations = await sql<{
    name: string;
    checksum: string;
  }>`SELECT name, checksum FROM schema_migration ORDER BY name`.execute(tx);
  return { counterfoilBackup: 1, madeAt: new Date().toISOString(), migrations: migrations.rows, tables };
}

/** Our tables, each after those it refers to. */
export async function tablesInOrder(tx: Tx): Promise<string[]> {
  const found = await sql<{ name: string; needs: string[] }>`
    SELECT c.relname::text AS name, coalesce(array_agg(f.relname::text) FILTER (WHERE f.relname IS NOT NULL AND f.oid <> c.oid), '{}') AS needs
    FROM pg_class c
    LEFT JOIN pg_constraint n ON n.conrelid = c.oid AND n.contype = 'f'
    LEFT JOIN pg_class f ON f.oid = n.confrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ${NOT_BACKED_UP}
    GROUP BY c.relname ORDER BY c.relname`.execute(tx);
  const ordered: string[] = [];
  const todo = [...found.rows];
  while (todo.length > 0) {
    const next = todo.findIndex((t) => t.needs.every((need) => ordered.includes(need)));
    if (next < 0) throw new Error(`The tables ${todo.map((t) => t.name).join(', ')} refer to each other in a circle.`);
    ordered.push(todo.splice(next, 1)[0]!.name);
  }
  return ordered;
}

async function writeTable(tx: Tx, table: string, write: (line: string) => Promise<void>): Promise<number> {
  const name = sql.ref(table);
  await sql`DECLARE backup_rows NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${name} t ${await orderOf(tx, table)}`.execute(
    tx,
  );
  const prefix = `{"t":${JSON.stringify(table)},"r":`;
  let count = 0;
  let fetch = 50;
  for (;;) {
    const page = (await sql<{ row: string }>`FETCH FORWARD ${sql.raw(String(fetch))} FROM backup_rows`.execute(tx))
      .rows;
    let bytes = 1;
    for (const { row } of page) {
      bytes += row.length;
      await write(`${prefix}${row}}`);
    }
    count += page.length;
    if (page.length < fetch) break;
    fetch = Math.max(1, Math.min(MOST_ROWS, Math.floor(FETCH_BYTES / (bytes / page.length))));
  }
  await sql`CLOSE backup_rows`.execute(tx);
  return count;
}

/** By primary key: two backups of the same data are alike, and steps come back in the order in which they were taken. */
async function orderOf(tx: Tx, table: string) {
  const key = await sql<{ name: string }>`SELECT a.attname::text AS name FROM pg_index i
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    WHERE i.indrelid = ${table}::regclass AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)`.execute(
    tx,
  );
  return key.rows.length > 0 ? sql`ORDER BY ${sql.join(key.rows.map((k) => sql.ref(`t.${k.name}`)))}` : sql``;
}

/** Columns that number themselves, with their sequence. */
export async function identityColumns(tx: Tx): Promise<{ key: string; sequence: string }[]> {
  const found = await sql<{ key: string; sequence: string }>`
    SELECT c.relname || '.' || a.attname AS key, pg_get_serial_sequence(c.oid::regclass::text, a.attname) AS sequence
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND a.attidentity <> '' ORDER BY 1`.execute(tx);
  return found.rows;
}

async function readIdentities(tx: Tx): Promise<BackupEnd['identities']> {
  const identities: BackupEnd['identities'] = {};
  for (const { key, sequence } of await identityColumns(tx)) {
    const at = await sql<{
      last: number;
      called: boolean;
    }>`SELECT last_value AS last, is_called AS called FROM ${sql.raw(sequence)}`.execute(tx);
    identities[key] = at.rows[0]!;
  }
  return identities;
}
