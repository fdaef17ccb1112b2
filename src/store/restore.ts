import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { type AuditEntry, audit } from '#store/audit.ts';
import type { AuditAnchor } from '#store/audit-verify.ts';
import { addLine, type BackupEnd, type BackupHeader, identityColumns, tablesInOrder } from '#store/backup.ts';
import { listMigrations, type Migration, migrateIn } from '#store/migrate.ts';
import { isVaultName, type SealedFolder } from '#store/sealed-folder.ts';
import type { Store, Tx } from '#store/store.ts';

const bad = (why: string): CounterfoilError => new CounterfoilError('BACKUP_BAD', why);

/** Rows of a backup as they are read; the end comes last. */
interface Sink {
  header?(header: BackupHeader): Promise<void>;
  row?(table: string, json: string): Promise<void>;
  /** A piece of a file; those of one file come one after the other. */
  piece?(id: string, piece: Buffer): Promise<void>;
}

const PIECE = /^\{"f":"([0-9a-f-]{36})","d":"([A-Za-z0-9+/]*={0,2})"\}$/;
const ROW = /^\{"t":"(\w{1,63})","r":(.*)\}$/s;

/**
 * Reads a backup to its end and checks it: its header, the count of every table, and the sum of every line. Nothing is trusted before this
 * has come to the end once.
 * @throws CounterfoilError BACKUP_BAD
 */
export async function readBackup(
  lines: AsyncIterable<string>,
  sink: Sink = {},
): Promise<{ header: BackupHeader; end: BackupEnd }> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  let header: BackupHeader | undefined;
  let end: BackupEnd | undefined;
  let lastFile = '';
  let filesHeld = 0;
  for await (const line of lines) {
    if (end) throw bad('Something follows its end.');
    if (!header) {
      header = parseHeader(line);
      for (const table of header.tables) counts[table] = 0;
      await sink.header?.(header);
    } else if (line.startsWith('{"end":')) {
      end = parseEnd(line);
      continue;
    } else if (line.startsWith('{"f":')) {
      const [, id = '', piece = ''] = PIECE.exec(line) ?? [];
      if (!isVaultName(id)) throw bad('A line of it is no piece of a file.');
      if (id !== lastFile) filesHeld++;
      lastFile = id;
      await sink.piece?.(id, Buffer.from(piece, 'base64'));
    } else {
      const [, table = '', json = ''] = ROW.exec(line) ?? [];
      if (counts[table] === undefined) throw bad('A line of it is no row of a table it names.');
      counts[table]++;
      await sink.row?.(table, json);
    }
    addLine(hash, line);
  }
  if (!header) throw bad('It is empty.');
  if (!end) throw bad('It stops before its end: it was cut, or the backup was interrupted.');
  if (hash.digest('hex') !== end.sha256) throw bad('Its sum does not fit: something in it was altered.');
  if (filesHeld !== (end.files?.held ?? 0))
    throw bad(`It should hold ${end.files?.held ?? 0} files and holds ${filesHeld}.`);
  for (const table of header.tables) {
    if (counts[table] !== end.rows[table])
      throw bad(`It should hold ${end.rows[table]} rows of ${table} and holds ${counts[table]}.`);
  }
  return { header, end };
}

function parseHeader(line: string): BackupHeader {
  const found = parse(line) as Partial<BackupHeader> | null;
  if (found?.counterfoilBackup === undefined) throw bad('It does not begin like one.');
  if (found.counterfoilBackup !== 1) throw bad('It was made by a newer version. Update the program.');
  const names = (list: unknown): boolean =>
    Array.isArray(list) && list.every((t) => typeof t === 'string' && /^\w{1,63}$/.test(t));
  if (!names(found.tables) || !Array.isArray(found.migrations)) throw bad('Its header is not complete.');
  return found as BackupHeader;
}

function parseEnd(line: string): BackupEnd {
  const found = parse(line) as Partial<BackupEnd> | null;
  if (!found?.rows || !found.identities || !found.audit || typeof found.sha256 !== 'string')
    throw bad('Its end is not complete.');
  return found as BackupEnd;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw bad('A line of it is not JSON.');
  }
}

/** The migrations a backup was made at, as this version knows them. @throws CounterfoilError BACKUP_BAD */
export function migrationsOf(header: BackupHeader, ours: Migration[] = listMigrations()): Migration[] {
  return header.migrations.map(({ name, checksum }) => {
    const same = ours.find((m) => m.name === name);
    if (same?.checksum !== checksum) {
      throw bad(
        `It was made by another version of the program (${name} is not this version's). Use that version, or a newer one.`,
      );
    }
    return same;
  });
}

/** Tables that hold a row from the start: where the audit trail ends, and which edition of the warnings is out. */
const FILLED_BY_MIGRATIONS = ['audit_head', 'warning_edition'];

/** What the database holds now, in words; null when it holds nothing. */
export function whatWouldBeLost(store: Store): Promise<string | null> {
  return store.owner(describeContents);
}

async function describeContents(tx: Tx): Promise<string | null> {
  const found: string[] = [];
  for (const table of await tablesInOrder(tx)) {
    if (FILLED_BY_MIGRATIONS.includes(table)) continue;
    const count = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.ref(table)}`.execute(tx);
    const n = count.rows[0]!.n;
    if (n > 0) found.push(`${table} ${n}`);
  }
  return found.length > 0 ? found.join(', ') : null;
}

/**
 * Brings a backup back, in one transaction: either all of it is there afterwards or all is as it was. The schema is made as it was when the
 * backup was made, filled, and brought up to date. `open` is called twice: the file is checked to its end before anything is written.
 * The files it holds are put in `folder`, sealed as they are; without one they are left in the backup.
 * The restored trail goes on with an entry that says who restored it and which trail it replaced.
 *
 * @throws CounterfoilError BACKUP_BAD; DATABASE_NOT_EMPTY when the database is not empty and `replace` is not set.
 */
export async function restoreBackup(
  store: Store,
  open: () => AsyncIterable<string>,
  by: Pick<AuditEntry, 'actor' | 'actorRole'>,
  options: { replace?: boolean; folder?: SealedFolder } = {},
): Promise<BackupEnd> {
  const { header } = await readBackup(open());
  const migrations = migrationsOf(header);
  return store.owner(async (tx) => {
    const contents = await describeContents(tx);
    if (contents !== null && !options.replace) {
      throw new CounterfoilError('DATABASE_NOT_EMPTY', `With --replace these would be lost: ${contents}.`);
    }
    const replaced = await endOfTrail(tx);
    await dropEverything(tx);
    await migrateIn(tx, migrations);
    // What the migrations themselves put in is in the backup too.
    for (const table of FILLED_BY_MIGRATIONS)
      if (header.tables.includes(table)) await sql`DELETE FROM ${sql.ref(table)}`.execute(tx);
    // A row may name one of its own table that comes in a later part: looked at once all are there.
    await sql`SET CONSTRAINTS ALL DEFERRED`.execute(tx);
    await ownTriggers(tx, 'DISABLE');
    const loader = new Loader(tx);
    const files = new FileLoader(options.folder);
    const { end } = await readBackup(open(), {
      row: (table, json) => loader.add(table, json),
      piece: (id, piece) => files.add(id, piece),
    }).finally(() => files.end());
    await loader.flush();
    await sql`SET CONSTRAINTS ALL IMMEDIATE`.execute(tx);
    await ownTriggers(tx, 'ENABLE');
    await setIdentities(tx, end);
    await migrateIn(tx, listMigrations());
    await audit(tx, [
      { ...by, op: 'ALTERATION', recordType: 'database', recordId: 'all', reason: restored(end, replaced) },
    ]);
    return end;
  });
}

/** What our triggers write is in the backup already, and would be written twice. Those that keep references whole stay on. */
async function ownTriggers(tx: Tx, how: 'DISABLE' | 'ENABLE'): Promise<void> {
  for (const table of await tablesInOrder(tx))
    await sql`ALTER TABLE ${sql.ref(table)} ${sql.raw(how)} TRIGGER USER`.execute(tx);
}

/** Puts the files back as they come. Where the restore fails they belong to nothing, and are swept away as such are. */
class FileLoader {
  readonly #folder: SealedFolder | undefined;
  #id = '';
  #writer: Awaited<ReturnType<SealedFolder['write']>> | undefined;

  constructor(folder: SealedFolder | undefined) {
    this.#folder = folder;
  }

  async add(id: string, piece: Buffer): Promise<void> {
    if (!this.#folder) return;
    if (id !== this.#id) {
      await this.end();
      this.#writer = await this.#folder.write(id);
      this.#id = id;
    }
    await this.#writer!.add(piece);
  }

  async end(): Promise<void> {
    await this.#writer?.keep();
    this.#writer = undefined;
  }
}

/** An older trail put in the place of a newer one must show: the entry names the end of both, which kept anchors can be held against. */
function restored(end: BackupEnd, replaced: AuditAnchor | null): string {
  const from = `restored from a backup whose trail ends with ${end.audit.hash}:${end.audit.seq}`;
  return replaced && replaced.seq > 0
    ? `${from}; the trail it replaced ended with ${replaced.hash}:${replaced.seq}`
    : from;
}

/** Where the trail of the database as it is now ends; null when it has none. */
async function endOfTrail(tx: Tx): Promise<AuditAnchor | null> {
  const there = await sql<{ ours: boolean }>`SELECT to_regclass('public.audit_head') IS NOT NULL AS ours`.execute(tx);
  if (!there.rows[0]?.ours) return null;
  return (await sql<AuditAnchor>`SELECT seq, hash FROM audit_head`.execute(tx)).rows[0] ?? null;
}

/** A database that no migration has touched and that is not empty is somebody else's. */
async function dropEverything(tx: Tx): Promise<void> {
  const tables = await tablesInOrder(tx);
  const ours = await sql<{ ours: boolean }>`SELECT to_regclass('public.schema_migration') IS NOT NULL AS ours`.execute(
    tx,
  );
  if (tables.length > 0 && !ours.rows[0]?.ours) {
    throw new CounterfoilError(
      'DATABASE_NOT_EMPTY',
      "This database holds tables that are not Counterfoil's. Make one of its own.",
    );
  }
  for (const table of [...tables, 'schema_migration'])
    await sql`DROP TABLE IF EXISTS ${sql.ref(table)} CASCADE`.execute(tx);
  const functions = await sql<{ signature: string }>`SELECT p.oid::regprocedure::text AS signature FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`.execute(tx);
  for (const { signature } of functions.rows)
    await sql`DROP ROUTINE IF EXISTS ${sql.raw(signature)} CASCADE`.execute(tx);
}

const LOAD_ROWS = 1_000;
const LOAD_CHARACTERS = 2 * 1024 * 1024;

/** Gathers rows of a table and inserts them together. */
class Loader {
  readonly #tx: Tx;
  readonly #columns = new Map<string, string>();
  #table = '';
  #rows: string[] = [];
  #size = 0;

  constructor(tx: Tx) {
    this.#tx = tx;
  }

  async add(table: string, json: string): Promise<void> {
    if (table !== this.#table || this.#rows.length >= LOAD_ROWS || this.#size >= LOAD_CHARACTERS) await this.flush();
    this.#table = table;
    this.#rows.push(json);
    this.#size += json.length;
  }

  async flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    const columns = sql.raw(await this.#columnsOf(this.#table));
    await sql`INSERT INTO ${sql.ref(this.#table)} (${columns}) OVERRIDING SYSTEM VALUE
      SELECT ${columns} FROM json_populate_recordset(NULL::${sql.ref(this.#table)}, ${`[${this.#rows.join(',')}]`}::json)`.execute(
      this.#tx,
    );
    this.#rows = [];
    this.#size = 0;
  }

  /** All but those that the database works out. */
  async #columnsOf(table: string): Promise<string> {
    const known = this.#columns.get(table);
    if (known !== undefined) return known;
    const found = await sql<{
      list: string;
    }>`SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS list FROM pg_attribute
      WHERE attrelid = ${table}::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`.execute(this.#tx);
    const list = found.rows[0]!.list;
    this.#columns.set(table, list);
    return list;
  }
}

async function setIdentities(tx: Tx, end: BackupEnd): Promise<void> {
  for (const { key, sequence } of await identityColumns(tx)) {
    const at = end.identities[key];
    if (at) await sql`SELECT setval(${sequence}::regclass, ${at.last}, ${at.called})`.execute(tx);
  }
}
