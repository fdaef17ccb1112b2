/**
 * A thread of the database process that sees when the program that started it has gone, and ends the process. The main thread sees it too, by the
 * end of its standard input, but not while it is inside a statement: WebAssembly gives the event loop no turn until the statement ends, which may
 * be never, and the folder would stay taken. What was acknowledged is on the disk; the rest is as after a kill of the process.
 */
import { workerData } from 'node:worker_threads';

export interface ParentWatch {
  /** The program to which the process belongs. */
  parent: number;
  /** Of one number: the main thread sets it to 1 when it has begun to stop by itself. */
  stopping: SharedArrayBuffer;
  /** How long the main thread has to begin, and then to end, milliseconds. */
  beginMs: number;
  endMs: number;
}

const ASK_MS = 250;
const { parent, stopping, beginMs, endMs } = workerData as ParentWatch;
const begun = new Int32Array(stopping);

function hasGone(): boolean {
  if (process.ppid !== parent) return true;
  try {
    process.kill(parent, 0);
    return false;
  } catch (error) {
    // EPERM: there, but somebody else's.
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM');
  }
}

function end(): void {
  process.kill(process.pid, 'SIGKILL');
}

const asking = setInterval(() => {
  if (!hasGone()) return;
  clearInterval(asking);
  setTimeout(() => (Atomics.load(begun, 0) === 1 ? setTimeout(end, endMs) : end()), beginMs);
}, ASK_MS);
