import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of our own in a temporary folder, reached by a unix socket only. */
export interface TemporaryPostgres {
  version: string;
  /** Makes an empty database and returns its address, logging in as its owner (the superuser). */
  createDatabase(name: string): Promise<string>;
  /** The same database for another login. */
  address(database: string, user: string): string;
  /** Of the server's first process, which the others are children of. */
  processId(): number;
  stopServer(): void;
  startServer(): void;
  /** The server and all its processes end at once, as if the machine had. */
  killServer(): void;
  remove(): void;
}

/** The oldest PostgreSQL on this machine: what works on it works on the newer ones. COUNTERFOIL_PG_BIN names another folder. */
export function findPostgresPrograms(): string | null {
  const named = process.env.COUNTERFOIL_PG_BIN;
  if (named) return existsSync(join(named, 'initdb')) ? named : null;
  const folders = globSync(
    '{/usr/lib/postgresql/*/bin,/usr/pgsql-*/bin,/opt/homebrew/opt/postgresql*/bin,/usr/local/opt/postgresql*/bin}/initdb',
  );
  const version = (path: string): number => Number(/(\d+)/.exec(path)?.[1] ?? 0);
  return folders.sort((a, b) => version(a) - version(b))[0]?.replace(/\/initdb$/, '') ?? null;
}

/** Why the tests on PostgreSQL cannot run here; false when they can. Under CI they may not be skipped. */
export function postgresSkipReason(): string | false {
  if (findPostgresPrograms()) return false;
  if (process.env.CI) throw new Error('Under CI the contract must be run on PostgreSQL, and no PostgreSQL was found.');
  return 'no PostgreSQL on this machine: install the package "postgresql", or set COUNTERFOIL_PG_BIN to the folder of initdb';
}

/** initdb refuses root, so root hands the folder to the user `postgres` that the package made. */
function runAs(uid: number | null, command: string, args: string[]): void {
  const asRoot = process.getuid?.() === 0 && uid !== null;
  const [program, all] = asRoot
    ? ['setpriv', [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', command, ...args]]
    : [command, args];
  execFileSync(program, all, {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}

/** @param durable that what is committed is on the disk, as in use; tests that do not pull the plug save themselves the wait. */
export async function startPostgres({ durable = false } = {}): Promise<TemporaryPostgres> {
  const bin = findPostgresPrograms();
  if (!bin) throw new Error('No PostgreSQL was found.');
  const folder = mkdtempSync(join(tmpdir(), 'cf-pg-'));
  const uid = process.getuid?.() === 0 ? Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' })) : null;
  chmodSync(folder, 0o700);
  if (uid !== null) chownSync(folder, uid, uid);
  const data = join(folder, 'data');
  runAs(uid, join(bin, 'initdb'), [
    '-D',
    data,
    '-A',
    'trust',
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--no-locale',
    '--no-sync',
  ]);
  const control = (...args: string[]): void => runAs(uid, join(bin, 'pg_ctl'), ['-D', data, '-w', ...args]);
  const startServer = (): void =>
    control(
      '-o',
      `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=${durable ? 'on' : 'off'}`,
      '-l',
      join(folder, 'log'),
      'start',
    );
  startServer();
  const address = (database: string, user: string): string =>
    `postgres://${user}@localhost/${database}?host=${encodeURIComponent(folder)}`;
  const admin = async (statement: string): Promise<pg.QueryResult> => {
    const client = new pg.Client({ connectionString: address('postgres', 'postgres') });
    await client.connect();
    try {
      return await client.query(statement);
    } finally {
      await client.end();
    }
  };
  const processId = () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
  return {
    processId,
    version: (await admin('SHOW server_version')).rows[0].server_version,
    async createDatabase(name) {
      await admin(`CREATE DATABASE ${name}`);
      return address(name, 'postgres');
    },
    address,
    stopServer: () => control('-m', 'fast', 'stop'),
    startServer,
    killServer() {
      const server = processId();
      const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(server)], { encoding: 'utf8' });
      for (const pid of [server, ...children.trim().split(/\s+/).map(Number)]) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It has ended by itself: its server had gone.
        }
      }
    },
    remove() {
      try {
        control('-m', 'immediate', 'stop');
      } catch {
        // It may have been stopped by the test.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
