import { type Calendar, intervalCount, intervalOf, populationDay } from './calendar.ts';
import type { CountRow } from './counts.ts';

/** Expected counts by site and interval (row by row: site times intervals + interval). */
export interface Exposure {
  cells: Float64Array;
  /** Sum over all cells. */
  total: number;
  /** Rows of cases that cannot happen: nobody of their kind lived anywhere, or nobody lived there. */
  impossible: CountRow[];
}

/**
 * Poisson: expected = population × the rate of the stratum in the whole study (indirect standardisation), integrated over each interval.
 * A population lies on a straight line between the dates given for its place and stratum, and stays as it was before the first and after
 * the last.
 */
export function poissonExposure(
  cases: readonly CountRow[],
  population: readonly CountRow[],
  sites: number,
  calendar: Calendar,
): Exposure {
  const intervals = intervalCount(calendar);
  const cells = new Float64Array(sites * intervals);
  const casesOf = new Map<string, number>();
  for (const row of cases) casesOf.set(row.stratum, (casesOf.get(row.stratum) ?? 0) + row.count);
  const curves = groupByStratum(population);
  const peopled = new Uint8Array(sites);
  const known = new Set<string>();
  for (const [stratum, bySite] of curves) {
    const lived = new Float64Array(sites * intervals);
    let all = 0;
    for (const [site, points] of bySite) {
      for (let i = 0; i < intervals; i++) {
        const years = integral(points, calendar.bounds[i]!, calendar.bounds[i + 1]!);
        lived[site * intervals + i] = years;
        all += years;
        if (years > 0) peopled[site] = 1;
      }
    }
    const rate = all > 0 ? (casesOf.get(stratum) ?? 0) / all : 0;
    if (all > 0) known.add(stratum);
    for (let i = 0; i < cells.length; i++) cells[i]! += lived[i]! * rate;
  }
  const impossible = cases.filter((row) => row.count > 0 && (!known.has(row.stratum) || peopled[row.site] === 0));
  return { cells, total: cells.reduce((sum, c) => sum + c, 0), impossible };
}

type Point = [day: number, population: number];

function groupByStratum(population: readonly CountRow[]): Map<string, Map<number, Point[]>> {
  const groups = new Map<string, Map<number, Map<number, number>>>();
  for (const row of population) {
    const bySite = groups.get(row.stratum) ?? new Map<number, Map<number, number>>();
    groups.set(row.stratum, bySite);
    const byDay = bySite.get(row.site) ?? new Map<number, number>();
    bySite.set(row.site, byDay);
    const day = row.date ? populationDay(row.date) : 0;
    byDay.set(day, (byDay.get(day) ?? 0) + row.count);
  }
  // Strata, sites and days in order: the sum of many small parts must not depend on the order of the rows.
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    sorted.map(([stratum, bySite]) => [
      stratum,
      new Map(
        [...bySite]
          .sort(([a], [b]) => a - b)
          .map(([site, days]) => [site, [...days].sort(([a], [b]) => a - b)] as const),
      ),
    ]),
  );
}

/** Person-days from the beginning of day `from` to the beginning of day `to`. */
function integral(points: readonly Point[], from: number, to: number): number {
  let sum = 0;
  let at = from;
  for (const [day] of points) {
    if (day <= at) continue;
    const next = Math.min(day, to);
    if (next > at) sum += ((populationAt(points, at) + populationAt(points, next)) / 2) * (next - at);
    at = Math.max(at, next);
    if (at >= to) return sum;
  }
  return sum + points.at(-1)![1] * (to - at);
}

function populationAt(points: readonly Point[], day: number): number {
  const after = points.findIndex(([d]) => d > day);
  if (after === 0) return points[0]![1];
  if (after < 0) return points.at(-1)![1];
  const [d0, p0] = points[after - 1]!;
  const [d1, p1] = points[after]!;
  return p0 + ((p1 - p0) * (day - d0)) / (d1 - d0);
}

/** Space-time permutation: in each stratum, cases of the site × cases of the interval / cases of the stratum. */
export function permutationExposure(cases: readonly CountRow[], sites: number, calendar: Calendar): Exposure {
  const intervals = intervalCount(calendar);
  const cells = new Float64Array(sites * intervals);
  const strata = new Map<string, { bySite: Float64Array; byInterval: Float64Array; all: number }>();
  for (const row of cases) {
    const stratum = strata.get(row.stratum) ?? {
      bySite: new Float64Array(sites),
      byInterval: new Float64Array(intervals),
      all: 0,
    };
    strata.set(row.stratum, stratum);
    stratum.bySite[row.site]! += row.count;
    stratum.byInterval[row.date ? intervalOf(calendar, row.date.day) : 0]! += row.count;
    stratum.all += row.count;
  }
  let total = 0;
  for (const [, { bySite, byInterval, all }] of [...strata].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (all === 0) continue;
    total += all;
    for (let s = 0; s < sites; s++) {
      if (bySite[s] === 0) continue;
      for (let i = 0; i < intervals; i++) cells[s * intervals + i]! += (bySite[s]! * byInterval[i]!) / all;
    }
  }
  return { cells, total, impossible: [] };
}

/** Counts by site and interval. */
export function countCells(rows: readonly CountRow[], sites: number, calendar: Calendar): Int32Array {
  const intervals = intervalCount(calendar);
  const cells = new Int32Array(sites * intervals);
  for (const row of rows) {
    const interval = row.date ? intervalOf(calendar, row.date.day) : 0;
    cells[row.site * intervals + interval]! += row.count;
  }
  return cells;
}
