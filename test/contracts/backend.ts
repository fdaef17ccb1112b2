import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { migrate } from '#store/migrate.ts';
import { openStore, type Store, type StoreOptions } from '#store/store.ts';
import { startPostgres } from '#test/contracts/temporary-postgres.ts';
import { migratedFolder } from '#test/prepared.ts';

/** Somebody who sends whatever SQL they like as the public process: what an injection would be. */
export interface PublicSession {
  /** Runs one statement in a transaction that is rolled back. `tracking` is the secret they claim to have. */
  attempt(statement: string, tracking?: string): Promise<Attempt>;
  close(): Promise<void>;
}

export type Attempt =
  | { ok: true; rows: Record<string, unknown>[]; count: number }
  | { ok: false; code: string; message: string };

/** A kind of database that the contract is run on. */
export interface Backend {
  kind: Store['kind'];
  /** A new, empty database at this version's schema. */
  fresh(): Promise<{ store: Store; options: StoreOptions; publicSession(): Promise<PublicSession> }>;
  remove(): Promise<void>;
}

export async function embeddedBackend(): Promise<Backend> {
  const root = mkdtempSync(join(tmpdir(), 'cf-lite-'));
  const stores: Store[] = [];
  let n = 0;
  return {
    kind: 'embedded',
    async fresh() {
      const options = { dataDir: await migratedFolder(join(root, `d${n++}`)) };
      const store = await openStore(options);
      stores.push(store);
      return { store, options, publicSession: async () => sessionByRole(store) };
    },
    async remove() {
      for (const store of stores) await store.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The embedded database takes any login for its owner, so there the public process is known by its role alone. */
function sessionByRole(store: Store): PublicSession {
  return {
    attempt: (statement, tracking) =>
      attempted(async (done) => {
        await store.owner(async (tx) => {
          await sql`SELECT set_config('role', 'counterfoil_public', true), set_config('counterfoil.tracking', ${tracking ?? ''}, true)`.execute(
            tx,
          );
          const result = await sql<Record<string, unknown>>`${sql.raw(statement)}`.execute(tx);
          done(result.rows, Number(result.numAffectedRows ?? result.rows.length));
          throw ROLL_BACK;
        });
      }),
    close: async () => undefined,
  };
}

const ROLL_BACK = new Error('rolled back on purpose');

async function attempted(
  work: (done: (rows: Record<string, unknown>[], count: number) => void) => Promise<void>,
): Promise<Attempt> {
  let result: Attempt = { ok: false, code: '', message: 'nothing was done' };
  try {
    await work((rows, count) => {
      result = { ok: true, rows, count };
    });
  } catch (error) {
    if (error !== ROLL_BACK) {
      const { code = '', message } = error as { code?: string; message: string };
      return { ok: false, code, message };
    }
  }
  return result;
}

export async function postgresBackend(): Promise<Backend> {
  const server = await startPostgres();
  const stores: Store[] = [];
  let n = 0;
  return {
    kind: 'postgres',
    async fresh() {
      const database = `d${n++}`;
      const options = { dataDir: '/nowhere', databaseUrl: await server.createDatabase(database) };
      const behind = await openStore({ ...options, schema: 'ignore' });
      await migrate(behind);
      await behind.close();
      const store = await openStore(options);
      stores.push(store);
      return {
        store,
        options,
        async publicSession() {
          await store.owner(async (tx) => {
            await sql
              .raw(`DO $$ BEGIN CREATE ROLE website LOGIN IN ROLE counterfoil_public;
              EXCEPTION WHEN duplicate_object THEN NULL; END $$`)
              .execute(tx);
          });
          return sessionByLogin(server.address(database, 'website'));
        },
      };
    },
    async remove() {
      for (const store of stores) await store.close();
      server.remove();
    },
  };
}

/** A login that is a member of counterfoil_public and of nothing else, as docs/running.md sets it up. It need not even set its role. */
async function sessionByLogin(address: string): Promise<PublicSession> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  return {
    attempt: (statement, tracking) =>
      attempted(async (done) => {
        await client.query('BEGIN');
        try {
          await client.query(`SELECT set_config('counterfoil.tracking', $1, true)`, [tracking ?? '']);
          const result = await client.query(statement);
          const last = Array.isArray(result) ? result.at(-1) : result;
          done(last.rows, last.rowCount ?? 0);
        } finally {
          await client.query('ROLLBACK');
        }
      }),
    close: () => client.end(),
  };
}
