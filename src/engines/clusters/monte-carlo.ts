import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type CriticalCounts, LaneSweep, laneBits, laneCounts, vectorCounts, wordsOf, zoneExposures } from './lanes.ts';
import { type Problem, sharedFloats, sharedInts } from './problem.ts';
import { Dealer } from './replicate.ts';
import { Statistic } from './statistic.ts';
import { Sweep } from './sweep.ts';
import { type VectorCounts, VectorSweep, vectorsOf } from './vector-sweep.ts';

/** Replicates that are scanned without a level, to learn where the largest values lie. */
const PILOTS = 4;
/** Hardly any replicate stays under this share of the least pilot: the lower end of a Gumbel distribution is steep. */
const UNDER = 0.65;
/** With so many window lengths vectors are faster than packed words. */
const VECTORS_FROM = 4;
/** Replicates that a thread takes at a time: few, so that none is left with much to do at the end. */
const SHARE = 4;

/** What the threads share. */
export interface Task {
  problem: Problem;
  /** The lowest level: hardly any replicate stays under it. */
  level: number;
  /** Critical counts, for windows that all end now; null where there is no room. Lanes have a table for each of two levels, the higher first. */
  tables: VectorCounts | CriticalCounts[] | null;
  exposures: Float64Array | null;
  /** [next replicate]. */
  next: Int32Array;
  /** The largest value of each replicate. */
  maxima: Float64Array;
}

/**
 * The largest value of each replicate. Replicate n depends on the seed and n alone, and every way of finding its largest value finds the
 * same, so the answer does not depend on the number of threads.
 */
export async function replicateMaxima(
  problem: Problem,
  replicates: number,
  threads: number,
  mostCriticalCounts: number,
): Promise<Float64Array> {
  const pilots = Math.min(PILOTS, replicates);
  // They start while this thread finds out what to tell them.
  const helpers = pilots === replicates ? [] : Array.from({ length: threads - 1 }, startThread);
  try {
    const zones = zonesFor(problem, mostCriticalCounts);
    const maxima = runPilots(problem, replicates, pilots, zones);
    if (pilots === replicates) return maxima;
    const levels = levelsFrom(maxima.subarray(0, pilots));
    const next = sharedInts(1);
    next[0] = pilots;
    const tables = zones === null ? null : tablesFor(problem, levels, zones);
    const task: Task = { problem, level: levels[0]!, tables, exposures: zones, next, maxima };
    for (const { worker } of helpers) worker.postMessage(task);
    work(task);
    await Promise.all(helpers.map(({ ended }) => ended));
    return maxima;
  } finally {
    for (const { worker } of helpers) void worker.terminate();
  }
}

/** Room for the largest value of each replicate, with those of the pilots. */
function runPilots(problem: Problem, replicates: number, pilots: number, zones: Float64Array | null): Float64Array {
  const maxima = sharedFloats(replicates);
  const pilot = new Sweep(problem, zones);
  const dealer = new Dealer(problem);
  const counts = new Int32Array(problem.sites * problem.columns);
  for (let r = 0; r < pilots; r++) {
    dealer.deal(r + 1, counts);
    maxima[r] = pilot.largest(counts, 0, false);
  }
  return maxima;
}

/** The level that hardly any replicate stays under, and one that most beat. */
function levelsFrom(pilots: Float64Array): [number, number] {
  const sorted = pilots.slice().sort();
  return [UNDER * sorted[0]!, 0.999 * sorted[Math.min(1, sorted.length - 1)]!];
}

/** The exposure of every zone and length, where there is room for it and windows that all end now need it. */
function zonesFor(problem: Problem, most: number): Float64Array | null {
  const entries = problem.members.length * problem.columns;
  return problem.windows.endsNow && entries <= most ? zoneExposures(problem, sharedFloats(entries)) : null;
}

function tablesFor(problem: Problem, levels: [number, number], exposures: Float64Array): Task['tables'] {
  const { columns, members, deal } = problem;
  const statistic = new Statistic(problem.model, problem.totalCases, problem.totalExposure);
  const most = mostInColumns(problem, deal);
  const bits = laneBits(most);
  if (columns >= VECTORS_FROM && bits < 32) {
    const width = bits === 8 ? 8 : 16;
    const room = new SharedArrayBuffer(members.length * vectorsOf(columns, width) * 16);
    return vectorCounts(problem, statistic, levels[0], width, exposures, room);
  }
  return levels
    .toReversed()
    .map((level) =>
      laneCounts(problem, statistic, level, bits, exposures, sharedInts(members.length * wordsOf(columns, bits))),
    );
}

/** As many cases as will be in the columns, but for a chance that is dealt with when it comes. */
function mostInColumns(problem: Problem, deal: Problem['deal']): number {
  if (deal.kind === 'permutation') return deal.strata.reduce((n, s) => n + s.columns.length, 0);
  if (deal.kind === 'choice') return problem.totalCases;
  const mean = problem.totalCases * deal.inside;
  return Math.min(problem.totalCases, Math.ceil(mean + 6 * Math.sqrt(mean) + 6));
}

/** Takes replicates until none is left. */
export function work(task: Task): void {
  const { problem, exposures, maxima } = task;
  const statistic = new Statistic(problem.model, problem.totalCases, problem.totalExposure);
  const sweeps = sweepsOf(task, statistic);
  const plain = new Sweep(problem, exposures);
  const dealer = new Dealer(problem);
  const counts = new Int32Array(problem.sites * problem.columns);
  for (;;) {
    const from = Atomics.add(task.next, 0, SHARE);
    if (from >= maxima.length) return;
    for (let r = from; r < Math.min(maxima.length, from + SHARE); r++) {
      dealer.deal(r + 1, counts);
      maxima[r] = largestOf(counts, sweeps, plain, task.level);
    }
  }
}

/** To be tried in turn. */
function sweepsOf({ problem, tables, exposures }: Task, statistic: Statistic): (LaneSweep | VectorSweep)[] {
  if (tables === null) return [];
  if (Array.isArray(tables)) return tables.map((lanes) => new LaneSweep(problem, statistic, lanes, exposures!));
  return [new VectorSweep(problem, statistic, tables, exposures!)];
}

/** The highest level that the replicate beats decides how it is scanned; from the bottom where it beats none. */
function largestOf(counts: Int32Array, sweeps: (LaneSweep | VectorSweep)[], plain: Sweep, level: number): number {
  const cases = total(counts);
  for (const sweep of sweeps) {
    const found = cases < sweep.capacity ? sweep.largest(counts) : 0;
    if (found > sweep.level) return found;
  }
  const found = sweeps.length === 0 ? plain.largest(counts, level, true) : 0;
  return found > level ? found : plain.largest(counts, 0, false);
}

function total(counts: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i]!;
  return sum;
}

interface Helper {
  worker: Worker;
  ended: Promise<void>;
}

function startThread(): Helper {
  const worker = new Worker(new URL('./monte-carlo-thread.ts', import.meta.url));
  const ended = once(worker, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`A thread of the scan ended with ${code}.`);
  });
  // Whoever waits for it is told; a thread that nobody has come to wait for must not end the program.
  ended.catch(() => {});
  return { worker, ended };
}
