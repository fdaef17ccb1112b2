import type { Problem } from './problem.ts';
import { Statistic } from './statistic.ts';

/**
 * The largest value over all cylinders, by looking at each. Whether a cylinder matters is decided by one comparison: its exposure
 * against the exposure below which its count would beat the level. These limits are worked out when a count first turns up.
 */
export class Sweep {
  readonly #problem: Problem;
  readonly #statistic: Statistic;
  readonly #critical: Float64Array;
  readonly #cases: Int32Array;
  readonly #exposure: Float64Array;
  readonly #rising: Float64Array;
  readonly #zones: Float64Array | null;
  #level = 0;

  /** @param zones the exposure of every zone and length (`zoneExposures`), where it was worked out before. */
  constructor(problem: Problem, zones: Float64Array | null = null) {
    this.#problem = problem;
    this.#zones = zones;
    this.#statistic = new Statistic(problem.model, problem.totalCases, problem.totalExposure);
    this.#critical = new Float64Array(problem.totalCases + 1).fill(Number.POSITIVE_INFINITY);
    this.#cases = new Int32Array(problem.columns + 1);
    this.#exposure = new Float64Array(problem.columns + 1);
    this.#rising = problem.windows.endsNow ? cumulated(problem.exposure, problem.columns) : problem.exposure;
  }

  /**
   * @param counts site × column, not added up.
   * @param level values up to it are of no interest: the answer is then the level itself.
   * @param fixed keep to the level, so that the limits are worked out once for many replicates; else it rises with what is found.
   */
  largest(counts: Int32Array, level: number, fixed: boolean): number {
    this.#setLevel(level);
    const { endsNow } = this.#problem.windows;
    const rising = endsNow ? cumulated(counts, this.#problem.columns) : counts;
    return endsNow ? this.#endingNow(rising, fixed) : this.#anywhere(rising, fixed);
  }

  #setLevel(level: number): void {
    if (level === this.#level) return;
    this.#level = level;
    this.#critical.fill(Number.POSITIVE_INFINITY);
  }

  /** The value of a cylinder that may beat the level; works out the limit of its count where that was not known. */
  #look(cases: number, exposure: number): number {
    if (cases < this.#problem.minCases) {
      this.#critical[cases] = 0;
      return 0;
    }
    if (this.#critical[cases] === Number.POSITIVE_INFINITY) {
      // A hair wider than the truth: whoever passes is looked at exactly.
      this.#critical[cases] = this.#statistic.criticalExposure(cases, this.#level) * (1 + 1e-12);
      if (exposure >= this.#critical[cases]!) return 0;
    }
    return this.#statistic.value(cases, exposure);
  }

  #endingNow(counts: Int32Array, fixed: boolean): number {
    const { columns, starts, members } = this.#problem;
    const critical = this.#critical;
    const cases = this.#cases;
    const exposure = this.#exposure;
    const rising = this.#rising;
    const known = this.#zones;
    let best = this.#level;
    for (let centre = 0; centre + 1 < starts.length; centre++) {
      cases.fill(0);
      exposure.fill(0);
      const end = starts[centre + 1]!;
      for (let m = starts[centre]!; m < end; m++) {
        const row = members[m]! * columns;
        const zone = m * columns;
        // A site without cases adds exposure only: its zone cannot beat the one before it.
        const empty = counts[row + columns - 1] === 0;
        if (empty && known !== null) continue;
        for (let k = 0; k < columns; k++) {
          const c = cases[k]! + counts[row + k]!;
          const e = known === null ? exposure[k]! + rising[row + k]! : known[zone + k]!;
          cases[k] = c;
          exposure[k] = e;
          if (e < critical[c]!) {
            const value = this.#look(c, e);
            if (value > best) {
              best = value;
              if (!fixed) this.#setLevel(best);
            }
          }
        }
      }
    }
    return best;
  }

  #anywhere(counts: Int32Array, fixed: boolean): number {
    const { columns, starts, members, windows } = this.#problem;
    const critical = this.#critical;
    const cases = this.#cases;
    const exposure = this.#exposure;
    let best = this.#level;
    for (let centre = 0; centre + 1 < starts.length; centre++) {
      cases.fill(0);
      exposure.fill(0);
      for (let m = starts[centre]!; m < starts[centre + 1]!; m++) {
        addRow(cases, exposure, counts, this.#problem.exposure, members[m]! * columns, columns);
        for (let end = 1; end <= columns; end++) {
          const c1 = cases[end]!;
          const e1 = exposure[end]!;
          for (let start = Math.max(0, end - windows.longest); start < end; start++) {
            const c = c1 - cases[start]!;
            const e = e1 - exposure[start]!;
            if (e < critical[c]!) {
              const value = this.#look(c, e);
              if (value > best) {
                best = value;
                if (!fixed) this.#setLevel(best);
              }
            }
          }
        }
      }
    }
    return best;
  }
}

/** Adds a site to running sums over time: `cases[i]` is the number before interval i. */
export function addRow(
  cases: Int32Array,
  exposure: Float64Array,
  counts: Int32Array,
  exposures: Float64Array,
  row: number,
  columns: number,
): void {
  let c = 0;
  let e = 0;
  for (let k = 0; k < columns; k++) {
    c += counts[row + k]!;
    e += exposures[row + k]!;
    cases[k + 1]! += c;
    exposure[k + 1]! += e;
  }
}

/** Each row added up from its first column on. */
export function cumulated<Row extends Int32Array | Float64Array>(rows: Row, columns: number): Row {
  const sums = rows.slice() as Row;
  for (let i = 0; i < sums.length; i++) if (i % columns > 0) sums[i]! += sums[i - 1]!;
  return sums;
}
