import { DAY_MS } from '#core/clock.ts';
import { negativeBinomialTail } from '#engines/clusters/tails.ts';

/** Arrivals of one thing in order of time: how many fell into an interval. */
class Arrivals {
  readonly #times: number[] = [];

  add(at: number): void {
    this.#times.push(at);
  }

  /** Arrivals with from < time ≤ to. */
  between(from: number, to: number): number {
    return this.#after(to) - this.#after(from);
  }

  /** How many are at or before the time. Times only ever grow. */
  #after(time: number): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#times[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export interface RateTest {
  observed: number;
  expected: number;
  pValue: number;
  days: number;
}

/**
 * Reports by type and place against the force's own history up to now.
 *
 * The rate of a type in a place has a gamma prior: the county's rate of the type times the place's share of all reports, worth `ratePrior`
 * reports. With n reports in T days before the window, the count in a window of w days is negative binomial. A rise of the type over the
 * whole county is taken out, as in the space-time permutation scan (Kulldorff et al. 2005): only what is more than the rest of the county
 * sees counts against the place.
 */
export class Rates {
  readonly #byKey = new Map<string, Arrivals>();
  #first = Number.POSITIVE_INFINITY;
  readonly #historyDays: number;
  readonly #ratePrior: number;

  constructor(historyDays: number, ratePrior: number) {
    this.#historyDays = historyDays;
    this.#ratePrior = ratePrior;
  }

  /** `places`: the keys of every place that holds the report (its town, its district). */
  add(fraudType: string, places: readonly string[], at: number): void {
    this.#first = Math.min(this.#first, at);
    for (const key of ['', ...places]) {
      this.#at(`*|${key}`).add(at);
      this.#at(`${fraudType}|${key}`).add(at);
    }
  }

  /** Days of history before `at`. */
  daysBefore(at: number): number {
    return Math.max(0, (at - this.#first) / DAY_MS);
  }

  /** Tests the last `days` days to `at` in a zone of places that do not overlap; null when there is too little history. */
  test(
    fraudType: string,
    zone: readonly string[],
    at: number,
    days: number,
    leastHistoryDays: number,
  ): RateTest | null {
    const windowFrom = at - days * DAY_MS;
    const from = Math.max(this.#first - 1, windowFrom - this.#historyDays * DAY_MS);
    const history = (windowFrom - from) / DAY_MS;
    if (history < leastHistoryDays) return null;
    const sum = (type: string, keys: readonly string[], a: number, b: number) =>
      keys.reduce((n, key) => n + this.#count(`${type}|${key}`, a, b), 0);
    const observed = sum(fraudType, zone, windowFrom, at);
    const before = sum(fraudType, zone, from, windowFrom);
    const countyType = sum(fraudType, [''], from, windowFrom);
    const countyAll = sum('*', [''], from, windowFrom);
    const share = (sum('*', zone, from, windowFrom) + 1) / (countyAll + 20);
    const countyRate = (countyType + 1) / history;
    const priorDays = this.#ratePrior / Math.max(countyRate * share, 1e-9);
    const shape = this.#ratePrior + before;
    const rate = shape / (priorDays + history);
    const elsewhere = sum(fraudType, [''], windowFrom, at) - observed;
    const elsewhereExpected = Math.max(0, countyRate * days - rate * days);
    const rise = Math.max(1, (elsewhere + 5) / (elsewhereExpected + 5));
    const expected = rate * days * rise;
    return { observed, expected, pValue: negativeBinomialTail(observed, expected, shape), days };
  }

  #count(key: string, from: number, to: number): number {
    return this.#byKey.get(key)?.between(from, to) ?? 0;
  }

  #at(key: string): Arrivals {
    let arrivals = this.#byKey.get(key);
    if (!arrivals) {
      arrivals = new Arrivals();
      this.#byKey.set(key, arrivals);
    }
    return arrivals;
  }
}
