import { normalQuantile } from './quantiles.ts';

export interface EarsOptions {
  method: 'C1' | 'C2' | 'C3';
  /** Weeks (or days) of the baseline. */
  baseline: number;
  /** One-sided error of the threshold. */
  alpha: number;
  minSigma: number;
}

/** An alarm is raised when the count exceeds the bound. */
export interface Bound {
  upper: number;
  alarm: boolean;
}

/**
 * The Early Aberration Reporting System of the CDC (Hutwagner et al. 2003; Fricker et al. 2008): C1 compares with the baseline just
 * before, C2 leaves out the last two, C3 adds what the two before were above. The bound of C3 is that of the R package surveillance, which
 * starts from the count itself and not from the mean of the baseline: it is an alarm only where the two before were high.
 * @param at index of the point that is judged. @throws RangeError when there is too little history.
 */
export function ears(counts: readonly number[], at: number, options: EarsOptions): Bound {
  const { method, baseline, alpha, minSigma } = options;
  const z = normalQuantile(1 - alpha);
  const lag = method === 'C1' ? 0 : 2;
  const needed = baseline + (method === 'C3' ? 4 : lag);
  if (at < needed) throw new RangeError(`${method} needs ${needed} points before the one it judges.`);
  const observed = counts[at]!;
  if (method !== 'C3') {
    const { mean, sigma } = reference(counts, at - lag, baseline, minSigma);
    const upper = mean + z * sigma;
    return { upper, alarm: observed > upper };
  }
  const above = [2, 1].map((back) => {
    const { mean, sigma } = reference(counts, at - back - lag, baseline, minSigma);
    const score = (counts[at - back]! - mean) / sigma;
    return Number.isNaN(score) ? 0 : Math.max(0, score - 1);
  });
  const { sigma } = reference(counts, at - lag, baseline, minSigma);
  const upper = Math.max(0, observed + sigma * (z - above[0]! - above[1]!));
  return { upper, alarm: observed > upper };
}

/** Mean and standard deviation of the `length` points before `end`. */
function reference(counts: readonly number[], end: number, length: number, minSigma: number) {
  const past = counts.slice(end - length, end);
  const mean = past.reduce((sum, v) => sum + v, 0) / length;
  const variance = past.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (length - 1);
  return { mean, sigma: Math.max(Math.sqrt(variance), minSigma) };
}
