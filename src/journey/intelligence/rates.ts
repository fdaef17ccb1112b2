import { DAY_MS } from '#core/clock.ts';
import { negativeBinomialTail } from '#engines/clusters/tails.ts';

/** Arrivals of one thing in order of time: how many fell into an interval. */
class Arrivals {
  readonly #times: number[] = [];

  add(at: number): void {
    const times = this.#times;
    times.push(at);
    for (let i = times.length - 1; i > 0 && times[i - 1]! > at; i--) {
      times[i] = times[i - 1]!;
      times[i - 1] = at;
    }
  }

  /** Arrivals with from < time ≤ to. */
  between(from: number, to: number): number {
    const times = this.#times;
    // Most places have had nothing of the type lately.
    if (times.length === 0 || times[times.length - 1]! <= from) return 0;
    return (times[times.length - 1]! <= to ? times.length : this.#after(to)) - this.#after(from);
  }

  /** How many are at or before the time. Times only ever grow. */
  #after(time: number): number {
    const times = this.#times;
    let low = 0;
    let high = times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle]! <= time) low = middle + 1;
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

export interface RateSettings {
  /** Days looked back before the window. */
  historyDays: number;
  /** With fewer days of reports than this before the window, the rest of the county in the window itself is the measure. */
  ownHistoryDays: number;
  /** The prior of a place is worth so many reports. */
  prior: number;
  /** How much of a report of a past wave is taken out of what is usual: 0 nothing, 1 all. */
  excused: number;
}

/**
 * Reports by type and place against the force's own history up to now.
 *
 * The rate of a type in a place has a gamma prior: the county's rate of the type times the place's share of all reports, worth `prior`
 * reports. With n reports in T days before the window, the count in a window of w days is negative binomial. A rise of the type over the
 * whole county is taken out, as in the space-time permutation scan (Kulldorff et al. 2005): only what is more than the rest of the county
 * sees counts against the place. A quiet county, or one that sends nothing for a while, takes nothing off. Reports of waves that were told
 * are no measure of what is usual (Farrington et al. 1996 weigh past outbreaks down): they do not count as history.
 */
export class Rates {
  /** By type (`*` for all, `wave …` for what was told of), then by place ('' for the county). */
  readonly #byType = new Map<string, Map<string, Arrivals>>();
  #first = Number.POSITIVE_INFINITY;
  readonly #settings: RateSettings;

  constructor(settings: RateSettings) {
    this.#settings = settings;
  }

  /** `places`: the keys of every place that holds the report (its town, its district). */
  add(fraudType: string, places: readonly string[], at: number): void {
    this.#first = Math.min(this.#first, at);
    for (const key of ['', ...places]) {
      this.#at('*', key).add(at);
      this.#at(fraudType, key).add(at);
    }
  }

  /** A report that was told of as part of a wave. Once for each report. */
  excuse(fraudType: string, places: readonly string[], at: number): void {
    for (const key of ['', ...places]) this.#at(`wave ${fraudType}`, key).add(at);
  }

  /** Days of history before `at`. */
  daysBefore(at: number): number {
    return Math.max(0, (at - this.#first) / DAY_MS);
  }

  /** Reports of the type in the last `days` days to `at`, in a zone of places that do not overlap. */
  observed(fraudType: string, zone: readonly string[], at: number, days: number): number {
    return this.#sum(fraudType, zone, at - days * DAY_MS, at);
  }

  /** Tests the last `days` days to `at` in a zone of places that do not overlap. */
  test(fraudType: string, zone: readonly string[], at: number, days: number): RateTest {
    const { historyDays, ownHistoryDays, prior } = this.#settings;
    const windowFrom = at - days * DAY_MS;
    const from = Math.max(this.#first - 1, windowFrom - historyDays * DAY_MS);
    const history = Math.max(0, (windowFrom - from) / DAY_MS);
    const observed = this.#sum(fraudType, zone, windowFrom, at);
    const before = this.#usual(fraudType, zone, from, windowFrom);
    const elsewhere = this.#usual(fraudType, [''], windowFrom, at) - this.#usual(fraudType, zone, windowFrom, at);
    // Where there is hardly a past, the county outside the zone up to now stands for it.
    const young = history < ownHistoryDays;
    const until = young ? at : windowFrom;
    const known = young ? Math.max(1, this.daysBefore(at)) : history;
    const countyType =
      this.#usual(fraudType, [''], from, until) - (young ? this.#usual(fraudType, zone, from, until) : 0);
    const countyAll = this.#sum('*', [''], from, until);
    const share = (this.#sum('*', zone, from, until) - (young ? observed : 0) + 1) / (countyAll + 20);
    const countyRate = (countyType + 1) / known;
    const priorDays = prior / Math.max(countyRate * share, 1e-9);
    const shape = prior + before;
    const rate = shape / (priorDays + history);
    const elsewhereExpected = Math.max(0, countyRate * days - rate * days);
    const rise = young ? 1 : Math.max(1, (elsewhere + 5) / (elsewhereExpected + 5));
    const expected = rate * days * rise;
    return { observed, expected, pValue: negativeBinomialTail(observed, expected, shape), days };
  }

  /** Reports that were not told of as part of a wave. */
  #usual(fraudType: string, keys: readonly string[], from: number, to: number): number {
    return (
      this.#sum(fraudType, keys, from, to) - this.#settings.excused * this.#sum(`wave ${fraudType}`, keys, from, to)
    );
  }

  #sum(fraudType: string, keys: readonly string[], from: number, to: number): number {
    const byPlace = this.#byType.get(fraudType);
    if (!byPlace) return 0;
    let sum = 0;
    for (const key of keys) sum += byPlace.get(key)?.between(from, to) ?? 0;
    return sum;
  }

  #at(fraudType: string, key: string): Arrivals {
    let byPlace = this.#byType.get(fraudType);
    if (!byPlace) {
      byPlace = new Map();
      this.#byType.set(fraudType, byPlace);
    }
    let arrivals = byPlace.get(key);
    if (!arrivals) {
      arrivals = new Arrivals();
      byPlace.set(key, arrivals);
    }
    return arrivals;
  }
}
