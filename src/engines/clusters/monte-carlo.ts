import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type CriticalCounts, criticalCounts, LaneSweep, laneBits, wordsOf, zoneExposures } from './lanes.ts';
import { type Problem, sharedFloats, sharedInts } from './problem.ts';
import { Dealer } from './replicate.ts';
import { Statistic } from './statistic.ts';
import { Sweep } from './sweep.ts';

/** Replicates that are scanned without a level, to learn where the largest values lie. */
const PILOTS = 8;
/** Replicates that a thread takes at a time: few, so that none is left with much to do at the end. */
const SHARE = 4;

/** What the threads share. */
export interface Task {
  problem: Problem;
  level: number;
  lanes: { critical: CriticalCounts; exposures: Float64Array } | null;
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
  const pilot = new Sweep(problem);
  const dealer = new Dealer(problem);
  const counts = new Int32Array(problem.sites * problem.columns);
  for (let r = 0; r < pilots; r++) {
    dealer.deal(r + 1, counts);
    maxima[r] = pilot.largest(counts, 0, false);
  }
  if (pilots === replicates) return maxima;
  const level = levelUnder(maxima.subarray(0, pilots));
  const next = sharedInts(1);
  next[0] = pilots;
  const task: Task = { problem, level, lanes: lanesFor(problem, level, mostCriticalCounts), next, maxima };
  const helpers = Array.from({ length: threads - 1 }, () => startThread(task));
  work(task);
  await Promise.all(helpers);
  return maxima;
}

/** A level that hardly any replicate stays under: as far below the least of the pilots as that is below their mean. */
function levelUnder(pilots: Float64Array): number {
  const least = Math.min(...pilots);
  const mean = pilots.reduce((sum, v) => sum + v, 0) / pilots.length;
  return Math.max(0, least - (mean - least)) * 0.999;
}

function lanesFor(problem: Problem, level: number, most: number): Task['lanes'] {
  const { columns, members, deal } = problem;
  if (!problem.windows.endsNow || members.length * columns > most || level <= 0) return null;
  const bits = laneBits(mostInColumns(problem, deal));
  const statistic = new Statistic(problem.model, problem.totalCases, problem.totalExposure);
  const bias = sharedInts(members.length * wordsOf(columns, bits));
  return {
    critical: criticalCounts(problem, statistic, level, bits, bias),
    exposures: zoneExposures(problem, sharedFloats(members.length * columns)),
  };
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
  const { problem, lanes, maxima, level } = task;
  const statistic = new Statistic(problem.model, problem.totalCases, problem.totalExposure);
  const fast = lanes && new LaneSweep(problem, statistic, lanes.critical, lanes.exposures);
  const capacity = lanes ? 2 ** (lanes.critical.bits - 1) : 0;
  const plain = new Sweep(problem);
  const dealer = new Dealer(problem);
  const counts = new Int32Array(problem.sites * problem.columns);
  for (;;) {
    const from = Atomics.add(task.next, 0, SHARE);
    if (from >= maxima.length) return;
    for (let r = from; r < Math.min(maxima.length, from + SHARE); r++) {
      dealer.deal(r + 1, counts);
      const fits = fast !== null && total(counts) < capacity;
      const found = fits ? fast.largest(counts) : plain.largest(counts, level, true);
      // Nothing above the level: rare, and then the replicate is scanned from the bottom.
      maxima[r] = found > level ? found : plain.largest(counts, 0, false);
    }
  }
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
