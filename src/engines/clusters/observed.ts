import type { Problem } from './problem.ts';
import { Statistic } from './statistic.ts';
import { addRow, cumulated } from './sweep.ts';

/** A cylinder: the first `size` members of a centre, over the intervals [from, to). */
export interface Cylinder {
  centre: number;
  size: number;
  /** Columns in order of time; to is exclusive. */
  from: number;
  to: number;
  cases: number;
  exposure: number;
  value: number;
}

/** Values that differ by less are the same value, summed up in another order. */
export const SAME = 1e-9;

/**
 * The most likely cylinder of every centre that has one with more cases than expected. Of cylinders alike, the smaller zone and then the
 * longer window comes first, as in SaTScan.
 */
export function bestOfCentres(problem: Problem, counts: Int32Array): Cylinder[] {
  const statistic = new Statistic(problem.model, problem.totalCases, problem.totalExposure);
  const found: Cylinder[] = [];
  const { columns } = problem;
  const rising = { counts: cumulated(counts, columns), exposure: cumulated(problem.exposure, columns) };
  for (let centre = 0; centre + 1 < problem.starts.length; centre++) {
    const best = problem.windows.endsNow
      ? endingNow(problem, statistic, rising, centre)
      : anywhere(problem, statistic, counts, centre);
    if (best) found.push(best);
  }
  return found;
}

function endingNow(
  problem: Problem,
  statistic: Statistic,
  rising: { counts: Int32Array; exposure: Float64Array },
  centre: number,
): Cylinder | null {
  const { columns, starts, members, minCases } = problem;
  const cases = new Int32Array(columns);
  const exposure = new Float64Array(columns);
  let best: Cylinder | null = null;
  for (let m = starts[centre]!; m < starts[centre + 1]!; m++) {
    const row = members[m]! * columns;
    for (let k = 0; k < columns; k++) {
      cases[k]! += rising.counts[row + k]!;
      exposure[k]! += rising.exposure[row + k]!;
    }
    for (let k = columns - 1; k >= 0; k--) {
      if (cases[k]! < minCases) continue;
      const value = statistic.value(cases[k]!, exposure[k]!);
      if (value > (best?.value ?? 0) + SAME) {
        const span = { from: columns - 1 - k, to: columns };
        best = { centre, size: m - starts[centre]! + 1, ...span, cases: cases[k]!, exposure: exposure[k]!, value };
      }
    }
  }
  return best;
}

function anywhere(problem: Problem, statistic: Statistic, counts: Int32Array, centre: number): Cylinder | null {
  const { columns, starts, members, minCases, windows } = problem;
  const cases = new Int32Array(columns + 1);
  const exposure = new Float64Array(columns + 1);
  let best: Cylinder | null = null;
  for (let m = starts[centre]!; m < starts[centre + 1]!; m++) {
    addRow(cases, exposure, counts, problem.exposure, members[m]! * columns, columns);
    for (let to = 1; to <= columns; to++) {
      for (let from = Math.max(0, to - windows.longest); from < to; from++) {
        const c = cases[to]! - cases[from]!;
        if (c < minCases) continue;
        const e = exposure[to]! - exposure[from]!;
        const value = statistic.value(c, e);
        if (value > (best?.value ?? 0) + SAME) {
          best = { centre, size: m - starts[centre]! + 1, from, to, cases: c, exposure: e, value };
        }
      }
    }
  }
  return best;
}

/**
 * The most likely cylinder and, below it, those that share no site with one kept before (Kulldorff's "no geographical overlap").
 * Of cylinders alike the one of fewer sites comes first, and then the one whose centre's name comes first.
 */
export function withoutOverlap(
  cylinders: readonly Cylinder[],
  problem: Problem,
  nameOf: (site: number) => string,
): Cylinder[] {
  const order = [...cylinders].sort((a, b) => {
    if (Math.abs(a.value - b.value) > SAME) return b.value - a.value;
    if (a.size !== b.size) return a.size - b.size;
    const [one, other] = [nameOf(a.centre), nameOf(b.centre)];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  const taken = new Uint8Array(problem.sites);
  const kept: Cylinder[] = [];
  for (const cylinder of order) {
    const start = problem.starts[cylinder.centre]!;
    const sites = problem.members.subarray(start, start + cylinder.size);
    if (sites.some((site) => taken[site] === 1)) continue;
    for (const site of sites) taken[site] = 1;
    kept.push(cylinder);
  }
  return kept;
}
