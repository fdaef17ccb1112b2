import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { availableParallelism, loadavg } from 'node:os';

/** The longest anything that is pressed may take. */
const MOST_MS = 1_000;

export interface Press {
  role: string;
  action: string;
  /** From the press until the page that answers is loaded, as the browser measured it. */
  ms: number;
  /** Of that, from the requests reaching the server until their answers had left it, style sheets and scripts not counted. */
  serverMs: number;
  /** Processor time of the pages' process and the database's: what others on the machine cannot lengthen much. */
  cpuMs: number;
  load: number;
}

/** The server's own time, by listening to the answers of this process. */
export class ServerClock {
  #ms = 0;
  readonly #began = new WeakMap<IncomingMessage, number>();
  readonly #start = (m: unknown) => this.#began.set((m as { request: IncomingMessage }).request, performance.now());
  readonly #finish = (m: unknown) => {
    const { request } = m as { request: IncomingMessage };
    const began = this.#began.get(request);
    if (began !== undefined && !request.url?.startsWith('/assets/')) this.#ms += performance.now() - began;
  };

  constructor() {
    subscribe('http.server.request.start', this.#start);
    subscribe('http.server.response.finish', this.#finish);
  }

  /** Milliseconds in all until now. */
  get ms(): number {
    return this.#ms;
  }

  close(): void {
    unsubscribe('http.server.request.start', this.#start);
    unsubscribe('http.server.response.finish', this.#finish);
  }
}

const TICK_MS = 10;
const text = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Processor time so far of this process, which serves (and drives the browser), and of its database, where the system tells. */
export function processorMs(): number {
  const own = process.cpuUsage();
  const children = text(`/proc/self/task/${process.pid}/children`).split(' ');
  const database = children.find((pid) => pid && text(`/proc/${pid}/cmdline`).startsWith(process.execPath));
  // Fields 14 and 15 of its line: utime and stime; the name before them may hold blanks.
  const stat = database ? text(`/proc/${database}/stat`).split(') ')[1]?.split(' ') : undefined;
  return (own.user + own.system) / 1000 + (Number(stat?.[11] ?? 0) + Number(stat?.[12] ?? 0)) * TICK_MS;
}

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const row = (...cells: (string | number)[]): string =>
  cells.map((c, i) => (i < 2 ? String(c).padEnd(i === 0 ? 19 : 58) : String(c).padStart(9))).join('');
const cut = (words: string, most: number) => (words.length > most ? `${words.slice(0, most - 1)}…` : words);

/** The table by role and action, and below it each role and all. */
export function pressTable(presses: readonly Press[]): string {
  const lines = [row('role', 'action', 'times', 'median', 'longest', 'server', 'cpu', 'load')];
  const of = (role: string, action: string, some: readonly Press[]): string => {
    const longest = (pick: (p: Press) => number) => Math.max(...some.map(pick)).toFixed(0);
    const half = median(some.map((p) => p.ms)).toFixed(0);
    const loads = longest((p) => p.load);
    return row(
      role,
      cut(action, 57),
      some.length,
      half,
      longest((p) => p.ms),
      longest((p) => p.serverMs),
      longest((p) => p.cpuMs),
      loads,
    );
  };
  for (const [role, some] of Map.groupBy(presses, (p) => p.role)) {
    for (const [action, same] of Map.groupBy(some, (p) => p.action)) lines.push(of(role, action, same));
    lines.push(of(role, 'ALL', some), '');
  }
  if (presses.length > 0) lines.push(of('every role', 'ALL', presses));
  return lines.join('\n');
}

/**
 * What took longer than it may. By the server's own time, which fails: its processor time, or the clock where no more was running than there are
 * processors. By the clock, which a busy machine makes long by itself.
 */
export function tooSlow(presses: readonly Press[]): { server: string[]; clock: string[] } {
  const words = (p: Press, ms: number) =>
    `${p.role}: ${p.action}, ${ms.toFixed(0)} ms at a load of ${p.load.toFixed(1)}`;
  const quiet = (p: Press) => p.load <= availableParallelism();
  return {
    server: presses
      .filter((p) => p.cpuMs > MOST_MS || (quiet(p) && p.ms > MOST_MS))
      .map((p) => words(p, Math.max(p.cpuMs, quiet(p) ? p.ms : 0))),
    clock: presses.filter((p) => p.ms > MOST_MS).map((p) => words(p, p.ms)),
  };
}

export const loadNow = (): number => loadavg()[0] ?? 0;
