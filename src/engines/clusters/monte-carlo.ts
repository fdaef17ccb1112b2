import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type CriticalCounts, LaneSweep, laneBits, laneCounts, vectorCounts, wordsOf, zoneExposures } from './lanes.ts';
import { type Problem, sharedFloats, sharedInts } from './problem.ts';
import { Dealer } from './replicate.ts';
import { Statistic } from './statistic.ts';
import { Sweep } from './sweep.ts';
import { type VectorCounts, VectorSweep, vectorsOf } from './vector-sweep.ts';

/** Replicates that are scanned without a level, to learn where the largest values lie. */
const PILOTS = 8;
/** Standard deviations between the mean of the pilots and the level. */
const UNDER = 4;
/** With so many window lengths vectors are faster than packed words. */
const VECTORS_FROM = 4;
/** Replicates that a thread takes at a time: few, so that none is left with much to do at the end. */
const SHARE = 4;

/** What the threads share. */
export interface Task {
  problem: Problem;
  /** The lower level: hardly any replicate stays under it. */
  level: number;
  /** Tables for the level that nine in ten replicates beat, and for the lower one; none where there is no room. */
  lanes: (CriticalCounts | VectorCounts)[];
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
  const maxima = sharedFloats(replicates);
  const pilots = Math.min(PILOTS, replicates);
  const zones = zonesFor(problem, mostCriticalCounts);
  const pilot = new Sweep(problem, zones);
  const dealer = new Dealer(problem);
  const counts = new Int32Array(problem.sites * problem.columns);
  for (let r = 0; r < pilots; r++) {
    dealer.deal(r + 1, counts);
    maxima[r] = pilot.largest(counts, 0, false);
  }
  if (pilots === replicates) return maxima;
  const levels = levelsUnder(maxima.subarray(0, pilots));
  const next = sharedInts(1);
  next[0] = pilots;
  const lanes = zones === null ? [] : levels.map((level) => lanesFor(problem, level, zones));
  const task: Task = { problem, level: levels.at(-1)!, lanes, exposures: zones, next, maxima };
  const helpers = Array.from({ length: threads - 1 }, () => startThread(task));
  work(task);
  await Promise.all(helpers);
  return maxima;
}

/**
 * Two levels to try in turn: the second least of the pilots, which three in four replicates beat; and four standard deviations under
 * their mean, which hardly any stays under (the lower end of a Gumbel distribution is steep). A high level leaves few cylinders to look
 * at, a low one spares a second way through.
 */
function levelsUnder(pilots: Float64Array): number[] {
  const sorted = pilots.slice().sort();
  const least = sorted[0]!;
  const mean = pilots.reduce((sum, v) => sum + v, 0) / pilots.length;
  const spread = Math.sqrt(pilots.reduce((sum, v) => sum + (v - mean) ** 2, 0) / pilots.length);
  const low = Math.max(0, Math.min(2 * least - mean, mean - UNDER * spread));
  return [sorted[Math.min(1, sorted.length - 1)]!, low].map((level) => level * 0.999);
}

/** The exposure of every zone and length, where there is room for it and windows that all end now need it. */
function zonesFor(problem: Problem, most: number): Float64Array | null {
  const entries = problem.members.length * problem.columns;
  return problem.windows.endsNow && entries <= most ? zoneExposures(problem, sharedFloats(entries)) : null;
}

function lanesFor(problem: Problem, level: number, exposures: Float64Array): CriticalCounts | VectorCounts {
  const { columns, members, deal } = problem;
  const statistic = new Statistic(problem.model, problem.totalCases, problem.totalExposure);
  const most = mostInColumns(problem, deal);
  const bits = laneBits(most);
  if (columns >= VECTORS_FROM && bits < 32) {
    const width = bits === 8 ? 8 : 16;
    const room = new SharedArrayBuffer(members.length * vectorsOf(columns, width) * 16);
    return vectorCounts(problem, statistic, level, width, exposures, room);
  }
  return laneCounts(problem, statistic, level, bits, exposures, sharedInts(members.length * wordsOf(columns, bits)));
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
  const sweeps = task.lanes.map((lanes) =>
    lanes.kind === 'vectors'
      ? new VectorSweep(problem, statistic, lanes, exposures!)
      : new LaneSweep(problem, statistic, lanes, exposures!),
  );
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

/** The highest level that the replicate beats decides how it is scanned; from the bottom where it beats none. */
function largestOf(counts: Int32Array, sweeps: (LaneSweep | VectorSweep)[], plain: Sweep, level: number): number {
  const cases = total(counts);
  for (const sweep of sweeps) {
    const found = cases < sweep.capacity ? sweep.largest(counts) : null;
    if (found !== null && found > sweep.level) return found;
  }
  const found = sweeps.length === 0 ? plain.largest(counts, level, true) : 0;
  return found > level ? found : plain.largest(counts, 0, false);
}

function total(counts: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i]!;
  return sum;
}

async function startThread(task: Task): Promise<void> {
  const worker = new Worker(new URL('./monte-carlo-thread.ts', import.meta.url), { workerData: task });
  const [code] = await once(worker, 'exit');
  if (code !== 0) throw new Error(`A thread of the scan ended with ${code}.`);
}
