export type ScanModel = 'permutation' | 'poisson' | 'bernoulli';

/**
 * The logarithm of the likelihood ratio of a cylinder with `cases` cases and `exposure`, against the rest, for high rates (Kulldorff 1997).
 *
 * Exposure is the expected count for Poisson and for the space-time permutation (Kulldorff et al. 2005), where all exposures sum to the
 * number of cases, and the number of cases and controls for Bernoulli.
 */
export class Statistic {
  readonly model: ScanModel;
  readonly cases: number;
  readonly exposure: number;
  readonly #alone: number;

  /** @param cases all cases; @param exposure all exposure. */
  constructor(model: ScanModel, cases: number, exposure: number) {
    this.model = model;
    this.cases = cases;
    this.exposure = exposure;
    this.#alone = model === 'bernoulli' ? mixed(cases, exposure) : 0;
  }

  expected(exposure: number): number {
    return (exposure * this.cases) / this.exposure;
  }

  /** 0 where there are no more cases than expected. Grows with the cases and falls as the exposure grows. */
  value(cases: number, exposure: number): number {
    if (this.model === 'bernoulli') {
      if (cases * this.exposure <= exposure * this.cases) return 0;
      return mixed(cases, exposure) + mixed(this.cases - cases, this.exposure - exposure) - this.#alone;
    }
    if (cases <= exposure) return 0;
    const outside = this.cases - cases;
    const inside = cases * Math.log(cases / exposure);
    return outside > 0 ? inside + outside * Math.log(outside / (this.exposure - exposure)) : inside;
  }

  /** The exposure below which so many cases have a value above `level`; 0 where they never have. */
  criticalExposure(cases: number, level: number): number {
    let low = 0;
    let high = Math.min(this.exposure, (cases * this.exposure) / this.cases);
    // With Bernoulli no exposure is smaller than its cases.
    if (this.model === 'bernoulli') low = Math.min(cases, high);
    if (!(this.value(cases, Math.max(low, 1e-300)) > level)) return 0;
    if (this.model !== 'bernoulli') {
      const found = this.#climbed(cases, level);
      if (found !== null) return found;
    }
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (this.value(cases, middle) > level) low = middle;
      else high = middle;
    }
    return high;
  }

  /**
   * The same by Newton's steps. The value is convex in the exposure, so that steps from below never pass the answer; they begin where
   * k ln(k/e) - k + e, which is never more than the value, is above the level. Null where rounding leads astray.
   */
  #climbed(cases: number, level: number): number | null {
    const outside = this.cases - cases;
    let exposure = cases * Math.exp(-1 - level / cases);
    if (!(exposure > 1e-280)) return null;
    for (let step = 0; step < 60; step++) {
      const slope = outside / (this.exposure - exposure) - cases / exposure;
      const next = exposure + (level - this.value(cases, exposure)) / slope;
      if (!(next > exposure * (1 + 1e-14))) break;
      exposure = next;
    }
    const high = exposure * (1 + 1e-13);
    return this.value(cases, high) <= level && this.value(cases, exposure * (1 - 1e-9)) > level ? high : null;
  }
}

/** k ln(k/n) + (n-k) ln((n-k)/n), with 0 ln 0 = 0. */
function mixed(k: number, n: number): number {
  const rest = n - k;
  return (k > 0 ? k * Math.log(k / n) : 0) + (rest > 0 ? rest * Math.log(rest / n) : 0);
}
