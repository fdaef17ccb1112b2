import { intervalCount } from './calendar.ts';
import type { ScanModel } from './statistic.ts';
import type { Study } from './study.ts';
import type { Zones } from './zones.ts';

/** Which spans of time a cylinder may have. */
export interface Windows {
  /** They all end with the last interval (prospective, or only one interval), or lie anywhere. */
  endsNow: boolean;
  /** Most intervals in a window. */
  longest: number;
}

/**
 * What a thread needs to deal out cases and to scan them. Everything large is shared memory. Columns are intervals: where all windows
 * end now, only those that a window can hold, the last interval first; else all, in order of time.
 */
export interface Problem {
  model: ScanModel;
  seed: number;
  totalCases: number;
  totalExposure: number;
  minCases: number;
  sites: number;
  columns: number;
  windows: Windows;
  starts: Int32Array;
  members: Int32Array;
  /** Site × column. */
  exposure: Float64Array;
  deal: Deal;
}

/** How the cases of a replicate are dealt out. Cells are site × columns + column; -1 lies outside the columns. */
export type Deal =
  | { kind: 'multinomial'; inside: number; probability: Float64Array; alias: Int32Array; cells: Float64Array }
  | { kind: 'permutation'; strata: { sites: Int32Array; columns: Int32Array }[] }
  | { kind: 'choice'; cells: Int32Array };

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(Math.max(8, bytes));
export const sharedInts = (n: number): Int32Array => new Int32Array(shared(n * 4), 0, n);
export const sharedFloats = (n: number): Float64Array => new Float64Array(shared(n * 8), 0, n);

function shareInts(values: Int32Array): Int32Array {
  const copy = sharedInts(values.length);
  copy.set(values);
  return copy;
}

export function problemOf(study: Study, zones: Zones, windows: Windows, seed: number, minCases: number): Problem {
  const intervals = intervalCount(study.calendar);
  const sites = study.sites.length;
  const columns = windows.endsNow ? windows.longest : intervals;
  const columnOf = (interval: number): number => {
    const column = windows.endsNow ? intervals - 1 - interval : interval;
    return column < columns ? column : -1;
  };
  const exposure = sharedFloats(sites * columns);
  for (let s = 0; s < sites; s++) {
    for (let i = 0; i < intervals; i++) {
      const column = columnOf(i);
      if (column >= 0) exposure[s * columns + column] = study.exposure[s * intervals + i]!;
    }
  }
  return {
    model: study.model,
    seed,
    totalCases: study.totalCases,
    totalExposure: study.totalExposure,
    minCases,
    sites,
    columns,
    windows,
    starts: shareInts(zones.starts),
    members: shareInts(zones.members),
    exposure,
    deal: dealOf(study, exposure, columns, columnOf),
  };
}

/** The real counts in the same columns. */
export function realCounts(study: Study, problem: Problem): Int32Array {
  const intervals = intervalCount(study.calendar);
  const counts = new Int32Array(problem.sites * problem.columns);
  for (let s = 0; s < problem.sites; s++) {
    for (let column = 0; column < problem.columns; column++) {
      const interval = problem.windows.endsNow ? intervals - 1 - column : column;
      counts[s * problem.columns + column] = study.cases[s * intervals + interval]!;
    }
  }
  return counts;
}

function dealOf(study: Study, exposure: Float64Array, columns: number, columnOf: (i: number) => number): Deal {
  const intervals = intervalCount(study.calendar);
  if (study.model === 'permutation') {
    const strata = study.strata.map((stratum) => {
      // Only the cases whose time falls into a column have to be dealt: they are put first.
      const inside = stratum.intervals.map(columnOf).filter((column) => column >= 0);
      return { sites: shareInts(stratum.sites), columns: shareInts(inside) };
    });
    return { kind: 'permutation', strata };
  }
  if (study.model === 'bernoulli') {
    const cells = sharedInts(study.totalExposure);
    let next = 0;
    for (let cell = 0; cell < study.exposure.length; cell++) {
      const column = columnOf(cell % intervals);
      const target = column < 0 ? -1 : Math.floor(cell / intervals) * columns + column;
      cells.fill(target, next, next + study.exposure[cell]!);
      next += study.exposure[cell]!;
    }
    return { kind: 'choice', cells };
  }
  const inside = exposure.reduce((sum, e) => sum + e, 0);
  return {
    kind: 'multinomial',
    inside: Math.min(1, inside / study.totalExposure),
    ...aliasTable(exposure, inside),
    cells: exposure,
  };
}

/** Walker's alias method (Vose 1991): a cell in constant time, each with the probability of its exposure. */
function aliasTable(weights: Float64Array, sum: number): { probability: Float64Array; alias: Int32Array } {
  const n = weights.length;
  const probability = sharedFloats(n);
  const alias = sharedInts(n);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < n; i++) {
    probability[i] = sum > 0 ? (weights[i]! / sum) * n : 1;
    alias[i] = i;
    (probability[i]! < 1 ? small : large).push(i);
  }
  while (small.length > 0 && large.length > 0) {
    const s = small.pop()!;
    const l = large.at(-1)!;
    alias[s] = l;
    probability[l]! -= 1 - probability[s]!;
    if (probability[l]! < 1) small.push(large.pop()!);
  }
  // What rounding left over has the probability of its own cell, unless that cell can hold nothing.
  for (const i of [...small, ...large]) if (weights[i]! > 0 || sum <= 0) probability[i] = 1;
  return { probability, alias };
}
