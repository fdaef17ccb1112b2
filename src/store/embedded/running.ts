import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Who holds the embedded database of a data folder, and where to reach it. Written by the database process once it holds the folder;
 * left behind when it is killed, so a reader must check that the process named is still the one that wrote it.
 */
export interface RunningServer {
  pid: number;
  /** When that process started, as the system tells it: a reused pid has another. Null where the system does not tell. */
  started: string | null;
  /** Folder of the socket `.s.PGSQL.<port>`. */
  socketDir: string;
  port: number;
}

export const runningFile = (dataDir: string): string => join(dataDir, 'database.running.json');

/** What the file says, whether or not that process is still alive; null when there is none or it is not complete. */
export function readRunning(dataDir: string): RunningServer | null {
  try {
    const found: unknown = JSON.parse(readFileSync(runningFile(dataDir), 'utf8'));
    return isRunningServer(found) ? found : null;
  } catch {
    return null;
  }
}

/** Written whole or not at all, so that a reader never sees half of it. */
export function writeRunning(dataDir: string, server: RunningServer): void {
  const file = runningFile(dataDir);
  const fresh = `${file}.${server.pid}`;
  writeFileSync(fresh, JSON.stringify(server), { mode: 0o600 });
  renameSync(fresh, file);
}

export function removeRunning(dataDir: string): void {
  rmSync(runningFile(dataDir), { force: true });
}

/** Whether the process that wrote the file is alive and the same one. */
export function isAlive(server: RunningServer): boolean {
  try {
    process.kill(server.pid, 0);
  } catch (error) {
    // EPERM: alive, but somebody else's.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const started = startIdentity(server.pid);
  return server.started === null || started === null || started === server.started;
}

/** When a process started, in whatever words the system has for it; null when it does not say. */
export function startIdentity(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name in brackets may hold spaces and brackets; the start time is the 20th field after it.
      const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot}/${ticks}`;
    }
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

function isRunningServer(found: unknown): found is RunningServer {
  if (typeof found !== 'object' || found === null) return false;
  const f = found as Partial<RunningServer>;
  return typeof f.pid === 'number' && typeof f.socketDir === 'string' && typeof f.port === 'number';
}
