import { type ChildProcess, spawn } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CounterfoilError } from '#core/errors.ts';
import { isAlive, type RunningServer, readRunning } from '#store/embedded/running.ts';
import type { ServerMessage } from '#store/embedded/server.ts';
import { makeFolder } from '#store/folder.ts';

/** A way to the embedded database of a folder: our own process, or another program's that was there first. */
export interface EmbeddedServer {
  socketDir: string;
  port: number;
  /** Stops it if it is ours; leaves another program's alone. */
  stop(): Promise<void>;
  /** Whether there is too little room on the disk for it to go on, which is why it ends. */
  isFull(): boolean;
}

/** A process that is just starting or stopping holds the folder for some seconds; longer means that it is stuck. */
const WAIT_FOR_HOLDER_MS = 30_000;
const ASK_AGAIN_MS = 50;
/** Trying to take the folder starts a process: seldom, in case whoever held it has gone without serving it. */
const TRY_AGAIN_MS = 300;

/**
 * The embedded database of `dataDir`: connects to the process that serves it, or starts one. Only that process ever opens the folder.
 * @throws CounterfoilError DATABASE_BUSY when another process holds the folder and does not answer.
 */
export async function openEmbedded(
  dataDir: string,
  { waitMs = WAIT_FOR_HOLDER_MS }: { waitMs?: number } = {},
): Promise<EmbeddedServer> {
  const folder = resolve(dataDir);
  makeFolder(folder, 0o700);
  const giveUp = Date.now() + waitMs;
  for (;;) {
    const there = await findRunning(folder);
    if (there) return there;
    const started = await startServer(folder);
    if (started !== 'busy') return started;
    for (const tryAgain = Math.min(giveUp, Date.now() + TRY_AGAIN_MS); Date.now() < tryAgain; ) {
      await sleep(ASK_AGAIN_MS);
      const soon = await findRunning(folder);
      if (soon) return soon;
    }
    if (Date.now() >= giveUp) throw busy(folder);
  }
}

/** The process that serves the folder, if there is one and it answers: not ours to stop. */
async function findRunning(folder: string): Promise<EmbeddedServer | null> {
  const running = readRunning(folder);
  if (!running || !isAlive(running) || !(await answers(running))) return null;
  return {
    socketDir: running.socketDir,
    port: running.port,
    stop: async () => undefined,
    isFull: () => isFull(folder),
  };
}

function busy(folder: string): CounterfoilError {
  const holder = readRunning(folder);
  const who = holder && isAlive(holder) ? ` It is held by process ${holder.pid}, which does not answer.` : '';
  return new CounterfoilError('DATABASE_BUSY', `The folder is ${folder}.${who}`);
}

/** Whether anybody listens on the socket. */
function answers(server: RunningServer): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(join(server.socketDir, `.s.PGSQL.${server.port}`));
    const finish = (answer: boolean): void => {
      socket.destroy();
      done(answer);
    };
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}

async function startServer(folder: string): Promise<EmbeddedServer | 'busy'> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'server.ts'), folder, String(process.pid)],
    // Standard input is the tie between the two: it closes when this process ends, even by kill -9. Standard error is not kept: the
    // child may print values of rows when it fails.
    { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const message = await firstMessage(child);
  if ('ready' in message) return ourServer(child, message.ready, folder);
  child.stdin?.destroy();
  if ('busy' in message) return 'busy';
  if (isFull(folder)) throw new CounterfoilError('DISK_FULL', `The folder is ${folder}.`);
  throw new CounterfoilError(
    'DATABASE_UNREACHABLE',
    `The embedded database in ${folder} did not start: ${message.failed}.`,
  );
}

/** A segment of the write-ahead log: with less than that free, the database cannot begin one and does not start. */
const ONE_SEGMENT_BYTES = 16 * 1024 * 1024;

function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < ONE_SEGMENT_BYTES;
}

function firstMessage(child: ChildProcess): Promise<ServerMessage> {
  return new Promise((done) => {
    let heard = '';
    child.stdout?.setEncoding('utf8');
    child.stdout?.on('data', (text: string) => {
      heard += text;
      const end = heard.indexOf('\n');
      if (end >= 0) done(JSON.parse(heard.slice(0, end)) as ServerMessage);
    });
    child.once('error', (error) => done({ failed: error.message }));
    child.once('exit', (code) => done({ failed: `it ended with code ${code}` }));
  });
}

function ourServer(child: ChildProcess, running: RunningServer, folder: string): EmbeddedServer {
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  // The database must not keep a finished program alive; close() waits for it.
  child.unref();
  (child.stdin as unknown as { unref?(): void } | null)?.unref?.();
  (child.stdout as unknown as { unref?(): void } | null)?.unref?.();
  return {
    socketDir: running.socketDir,
    port: running.port,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.ref();
      child.stdin?.end();
      await ended;
    },
    isFull: () => isFull(folder),
  };
}
