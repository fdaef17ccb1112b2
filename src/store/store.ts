import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type pg from 'pg';
import { CounterfoilError } from '#core/errors.ts';
import { explainError, makePool } from '#store/connection.ts';
import { type EmbeddedServer, openEmbedded } from '#store/embedded/launch.ts';
import { startUpkeep } from '#store/embedded/upkeep.ts';
import { assertSchemaIsCurrent, migrate } from '#store/migrate.ts';
import type { Tables } from '#store/tables.ts';

/** One open transaction. Every query goes through one: see Store.as. */
export type Tx = Transaction<Tables>;

/** Which process is acting: what it may see and do is decided by the database (migrations, row-level security). */
export type Role = 'public' | 'staff' | 'worker';

export interface TransactionSettings {
  /** The tracking secret of a member of the public, in clear: opens their own report to the public role for this transaction. */
  tracking?: string;
  /** Id of the member of staff on whose behalf the staff process acts: what is kept to a team is hidden from everybody else. */
  user?: string;
  /** A consistent view over several queries. Read committed unless given. */
  isolation?: 'read committed' | 'repeatable read' | 'serializable';
}

export interface Store {
  /** `embedded` is PGlite in a child process: one session, never fsyncs (docs/running.md). */
  readonly kind: 'embedded' | 'postgres';
  /**
   * Runs `work` in one transaction under the database role. Committed when it resolves, rolled back when it throws. Use only `tx` inside:
   * a second transaction from within would wait for the first for ever on the embedded database, so it is refused on both.
   * @throws CounterfoilError DATABASE_UNREACHABLE when the connection is lost; whatever `work` throws.
   */
  as<T>(role: Role, work: (tx: Tx) => Promise<T>, settings?: TransactionSettings): Promise<T>;
  /** Runs as the login itself, which owns the tables: for migrations, backup and restore only. */
  owner<T>(work: (tx: Tx) => Promise<T>, settings?: Pick<TransactionSettings, 'isolation'>): Promise<T>;
  /**
   * The first value of one SELECT of ours under the role, a transaction of its own in one round trip: for what is asked before every page.
   * @param statement without parameters, and nothing in it that came from outside.
   */
  look(role: Role, statement: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Folder of the embedded database; used when there is no databaseUrl. */
  dataDir: string;
  databaseUrl?: string | undefined;
  /**
   * What to do about a database whose schema is not this version's. `require` (default): the embedded one is brought up to date, any other
   * is refused with SCHEMA_BEHIND. `ignore` for the migrate and restore commands.
   */
  schema?: 'require' | 'ignore';
}

/** Connections to a PostgreSQL server from one process: more than pages at once need, few enough for a small server. */
const POSTGRES_CONNECTIONS = 10;
/** The embedded database is one session: a second connection could only wait for the first inside the server instead of in our queue. */
const EMBEDDED_CONNECTIONS = 1;

/** Opens the database: PostgreSQL when there is an address, else the embedded one in `dataDir`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const store = await (options.databaseUrl ? openPostgres(options.databaseUrl) : openPglite(options.dataDir));
  try {
    if (options.schema !== 'ignore') {
      if (store.kind === 'embedded') await migrate(store);
      await assertSchemaIsCurrent(store);
    }
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openPostgres(databaseUrl: string): Promise<Store> {
  let pool: pg.Pool;
  try {
    new URL(databaseUrl);
    pool = makePool({ connectionString: databaseUrl, max: POSTGRES_CONNECTIONS, connectionTimeoutMillis: 10_000 });
  } catch {
    throw new CounterfoilError(
      'DATABASE_UNREACHABLE',
      'DATABASE_URL is not an address like postgres://user@host/name.',
    );
  }
  return storeOver('postgres', { db: kyselyOver(pool), pool, stop: async () => undefined, isFull: () => false }, null);
}

async function openPglite(dataDir: string): Promise<Store> {
  const open = async (): Promise<Connection> => {
    const server: EmbeddedServer = await openEmbedded(dataDir);
    const pool = makePool({
      host: server.socketDir,
      port: server.port,
      user: 'postgres',
      database: 'postgres',
      max: EMBEDDED_CONNECTIONS,
    });
    return { db: kyselyOver(pool), pool, stop: server.stop, isFull: server.isFull };
  };
  return storeOver('embedded', await open(), open);
}

interface Connection {
  db: Kysely<Tables>;
  pool: pg.Pool;
  stop: () => Promise<void>;
  /** Whether it ended because its disk is full, which it cannot always say itself. */
  isFull: () => boolean;
}

const kyselyOver = (pool: pg.Pool): Kysely<Tables> => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

/** The transaction that the work under way is part of; what it leaves behind running may begin others once it is over. */
const inTransaction = new AsyncLocalStorage<{ open: boolean }>();

/** How often a transaction that has not begun is tried on a database process opened anew: one that is just stopping can be met again. */
const REOPENINGS = 30;
const REOPEN_PAUSE_MS = 100;
/** After a restart of the server every connection of the pool may be dead. */
const STALE_CONNECTIONS = POSTGRES_CONNECTIONS;

/**
 * @param reopen for the embedded database, whose process may belong to another program that has ended: whoever finds it gone starts it.
 */
function storeOver(kind: Store['kind'], first: Connection, reopen: (() => Promise<Connection>) | null): Store {
  let connection: Promise<Connection> = Promise.resolve(first);
  let closed: Promise<void> | undefined;
  const upkeep =
    kind === 'embedded' ? startUpkeep(async (statement) => (await connection).pool.query(statement)) : undefined;

  async function openAgain(lost: Promise<Connection>, tries: number): Promise<void> {
    // Somebody else's transaction may have done it already.
    if (connection === lost && reopen && !closed) {
      const gone = await lost.catch(() => null);
      if (connection === lost) connection = (gone ? closeConnection(gone) : Promise.resolve()).then(reopen);
    }
    await sleep(Math.min(tries, 10) * REOPEN_PAUSE_MS);
  }

  async function explain(error: unknown, used: Promise<Connection>): Promise<unknown> {
    const explained = explainError(error, kind);
    const full =
      isLost(explained) &&
      (await used.then(
        (c) => c.isFull(),
        () => false,
      ));
    return full ? new CounterfoilError('DISK_FULL') : explained;
  }

  async function run<T>(role: Role | null, work: (tx: Tx) => Promise<T>, settings: TransactionSettings): Promise<T> {
    if (inTransaction.getStore()?.open) {
      throw new Error('A transaction was begun inside another one. Pass the `tx` you have instead.');
    }
    for (let tries = 0; ; tries++) {
      const used = connection;
      let begun = false;
      // What ended the work: rolling back may then fail for want of a connection, which is not the news.
      let cause: unknown;
      try {
        const done = await transact((await used).db, settings, async (tx) => {
          if (role) await actAs(tx, role, settings);
          begun = true;
          return await work(tx).catch((error: unknown) => {
            cause = error;
            throw error;
          });
        });
        upkeep?.afterTransaction();
        return done;
      } catch (error) {
        const explained = await explain(cause ?? error, used);
        if (begun || closed || !isLost(explained)) throw explained;
        // A connection of the pool that died unnoticed: nothing has been done on it, and the next one may be well.
        if (!reopen && tries < STALE_CONNECTIONS) continue;
        if (!reopen || tries === REOPENINGS) throw explained;
        await openAgain(used, tries);
      }
    }
  }

  return {
    kind,
    as: (role, work, settings = {}) => run(role, work, settings),
    owner: (work, settings = {}) => run(null, work, settings),
    async look(role, statement) {
      try {
        const { pool } = await connection;
        // Statements sent together are one transaction, and the role ends with it.
        const answers = (await pool.query(
          `SELECT set_config('role', 'counterfoil_${role}', true); ${statement}`,
        )) as unknown as pg.QueryResult<Record<string, unknown>>[];
        return Object.values(answers[1]?.rows[0] ?? {})[0];
      } catch {
        // The longer way opens what was lost, and says what is wrong.
        const found = await run(role, (tx) => sql.raw<Record<string, unknown>>(statement).execute(tx), {});
        return Object.values(found.rows[0] ?? {})[0];
      }
    },
    close() {
      closed ??= Promise.resolve(upkeep?.stop()).then(() => connection.then(closeConnection, () => undefined));
      return closed;
    },
  };
}

const isLost = (error: unknown): boolean => error instanceof CounterfoilError && error.code === 'DATABASE_UNREACHABLE';

async function closeConnection({ db, stop }: Connection): Promise<void> {
  await db.destroy();
  await stop();
}

function transact<T>(db: Kysely<Tables>, settings: TransactionSettings, work: (tx: Tx) => Promise<T>): Promise<T> {
  const transaction = settings.isolation ? db.transaction().setIsolationLevel(settings.isolation) : db.transaction();
  const here = { open: true };
  return inTransaction.run(here, () =>
    transaction.execute(work).finally(() => {
      here.open = false;
    }),
  );
}

/** SET LOCAL ROLE, the tracking secret and the person, in one round trip: all end with the transaction. */
async function actAs(tx: Tx, role: Role, { tracking = '', user = '' }: TransactionSettings): Promise<void> {
  await sql`SELECT set_config('role', ${`counterfoil_${role}`}, true), set_config('counterfoil.tracking', ${tracking}, true),
    set_config('counterfoil.user', ${user}, true)`.execute(tx);
}
