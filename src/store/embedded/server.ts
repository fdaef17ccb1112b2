/**
 * The embedded database as a process of its own: `node server.ts DATA_DIR PARENT`. Started by launch.ts, never by hand.
 * Takes the folder, opens PGlite, serves it on a unix socket in a private folder, and says so in one line of JSON on standard output:
 * {"ready": …} or {"busy": true} or {"failed": "…"}. Ends when standard input ends, which is when the parent closes it or dies in any way; a second
 * thread ends it where the first is inside a statement then (parent-watch.ts).
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PGlite } from '@electric-sql/pglite';
import { type FolderLock, lockFolder } from '#store/embedded/lock.ts';
import type { ParentWatch } from '#store/embedded/parent-watch.ts';
import {
  type RunningServer,
  readRunning,
  removeRunning,
  startIdentity,
  writeRunning,
} from '#store/embedded/running.ts';

/** The name PostgreSQL clients expect in the socket's folder. */
const PORT = 5432;
const SOCKET_NAME = `.s.PGSQL.${PORT}`;
/** sun_path holds 108 bytes on Linux and 104 on macOS, with the closing zero. */
const LONGEST_SOCKET_PATH = 103;
const TEMPORARY = 'counterfoil-socket-';
/** One a process that uses the folder, with room to spare; beyond it pglite-socket refuses. */
const MOST_CONNECTIONS = 64;

export type ServerMessage = { ready: RunningServer } | { busy: true } | { failed: string };

function say(message: ServerMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** Anybody who can open the socket is the owner of the database, so its folder is for this user alone. */
function makeSocketDir(dataDir: string): string {
  const near = join(dataDir, 'socket');
  if (Buffer.byteLength(join(near, SOCKET_NAME)) <= LONGEST_SOCKET_PATH) {
    rmSync(near, { recursive: true, force: true });
    mkdirSync(near, { mode: 0o700 });
    chmodSync(near, 0o700);
    return near;
  }
  return mkdtempSync(join(tmpdir(), TEMPORARY));
}

/** A place that a killed process left behind in the system's temporary folder. */
function removeStaleSocketDir(dataDir: string): void {
  const stale = readRunning(dataDir)?.socketDir;
  if (stale?.startsWith(join(tmpdir(), TEMPORARY))) rmSync(stale, { recursive: true, force: true });
}

/** Loaded only once the folder is ours: a process that finds it taken should say so at once. */
async function openDatabase(dataDir: string): Promise<PGlite> {
  const { PGlite } = await import('@electric-sql/pglite');
  const db = await PGlite.create(join(dataDir, 'database'));
  // What throws here is not an error of SQL but the end of the engine (memory, mostly). The socket server would leave everybody waiting.
  const run = db.execProtocolRawStream.bind(db);
  db.execProtocolRawStream = (message, options) =>
    run(message, { ...options, onRawData: endingOnPanic(options?.onRawData) }).catch(() => {
      endSoon();
      return new Promise<never>(() => undefined);
    });
  return db;
}

/** The severity field of an ErrorResponse that ends the engine: a full disk while the write-ahead log is written. */
const PANIC = Buffer.from('VPANIC\0');
/** Closing takes well under a second; what acknowledged writes need is on the disk already. */
const LONGEST_STOP_MS = 10_000;
/** An event loop that is free sees the end of its standard input in a few milliseconds, and on a busy machine well within this. */
const LONGEST_TURN_MS = 2000;
/** Long enough for the last words to reach whoever asked, who would wait for ever otherwise: the engine answers nothing after them. */
const LAST_WORDS_MS = 200;

function endingOnPanic(forward: ((data: Uint8Array) => void) | undefined): (data: Uint8Array) => void {
  return (data) => {
    forward?.(data);
    if (Buffer.from(data.buffer, data.byteOffset, data.byteLength).includes(PANIC)) endSoon();
  };
}

function endSoon(): void {
  setTimeout(() => process.exit(1), LAST_WORDS_MS);
}

/** Set to 1 once the process has begun to stop by itself. */
const stoppingNow = new Int32Array(new SharedArrayBuffer(4));

function watchParent(parent: number): void {
  const data: ParentWatch = {
    parent,
    stopping: stoppingNow.buffer as SharedArrayBuffer,
    beginMs: LONGEST_TURN_MS,
    endMs: LONGEST_STOP_MS,
  };
  const watch = new Worker(new URL('./parent-watch.ts', import.meta.url), { workerData: data });
  // Without it the process ends with its standard input all the same.
  watch.on('error', () => undefined);
  watch.unref();
}

async function serve(dataDir: string, lock: FolderLock): Promise<void> {
  removeStaleSocketDir(dataDir);
  const socketDir = makeSocketDir(dataDir);
  const db = await openDatabase(dataDir);
  const { PGLiteSocketServer } = await import('@electric-sql/pglite-socket');
  const server = new PGLiteSocketServer({ db, path: join(socketDir, SOCKET_NAME), maxConnections: MOST_CONNECTIONS });
  await server.start();
  const running: RunningServer = { pid: process.pid, started: startIdentity(process.pid), socketDir, port: PORT };
  writeRunning(dataDir, running);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    Atomics.store(stoppingNow, 0, 1);
    // An engine that has come to grief may never close; nobody is left to notice.
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    removeRunning(dataDir);
    await server.stop().catch(() => undefined);
    await db.close().catch(() => undefined);
    rmSync(socketDir, { recursive: true, force: true });
    lock.release();
    process.exit(0);
  };
  process.stdin.on('end', stop).on('close', stop).on('error', stop);
  say({ ready: running });
}

async function main(dataDir: string, parent: number): Promise<void> {
  // Control-C reaches every process of the terminal: the parent finishes what is under way and then closes our standard input.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  // PGlite's own errors print pages of minified source: one line is enough.
  process.on('uncaughtException', (error) => {
    say({ failed: error.message.slice(0, 300) });
    process.exit(1);
  });
  process.stdout.on('error', () => undefined);
  process.stdin.resume();
  watchParent(parent);
  const lock = lockFolder(dataDir);
  if (lock === null) {
    say({ busy: true });
    process.exit(0);
  }
  // The parent may be gone before the database is open: then nobody will ever use it.
  const orphaned = (): void => process.exit(0);
  process.stdin.once('end', orphaned);
  await serve(dataDir, lock);
  process.stdin.removeListener('end', orphaned);
}

await main(process.argv[2] ?? '', Number(process.argv[3]) || process.ppid);
