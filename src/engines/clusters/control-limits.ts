import { negativeBinomialQuantile, normalQuantile, poissonQuantile } from './quantiles.ts';

export interface ControlOptions {
  /** Points before the one judged. */
  baseline: number;
  /** Fewer than these give no limits. */
  leastBaseline: number;
  /** Points just before the one judged that are left out. */
  guard: number;
  /** Chance of a point beyond one of the limits. */
  tail: number;
}

/** A count with the limits that those before it give: none where there is too little history. */
export interface ControlPoint {
  count: number;
  limits: { mean: number; lower: number; upper: number } | null;
  /** Beyond its limits. */
  signal: 'high' | 'low' | null;
}

/**
 * A chart of counts with control limits that look back only (R8.8): exact Poisson limits, or negative binomial ones where the counts before
 * vary more than chance makes them. Normal approximations of small counts ring too often; of counts so large that the chance of none is no number
 * any more they are as good, and there they are used.
 */
export function controlChart(counts: readonly number[], options: ControlOptions): ControlPoint[] {
  return counts.map((count, i) => {
    const end = i - options.guard;
    const before = counts.slice(Math.max(0, end - options.baseline), Math.max(0, end));
    if (before.length < options.leastBaseline) return { count, limits: null, signal: null };
    const limits = limitsOf(before, options.tail);
    return { count, limits, signal: count > limits.upper ? 'high' : count < limits.lower ? 'low' : null };
  });
}

function limitsOf(before: readonly number[], tail: number) {
  const mean = before.reduce((a, b) => a + b, 0) / before.length;
  const variance = before.reduce((a, b) => a + (b - mean) ** 2, 0) / Math.max(1, before.length - 1);
  if (mean === 0) return { mean, lower: 0, upper: 0 };
  const size = mean ** 2 / (variance - mean);
  const success = size / (size + mean);
  const varies = variance > mean;
  if ((varies ? -size * Math.log(success) : mean) > LARGEST_EXPONENT) {
    const reach = normalQuantile(1 - tail) * Math.sqrt(Math.max(mean, variance));
    return { mean, lower: Math.max(0, Math.floor(mean - reach)), upper: Math.ceil(mean + reach) };
  }
  if (!varies) return { mean, lower: poissonQuantile(tail, mean), upper: poissonQuantile(1 - tail, mean) };
  return {
    mean,
    lower: negativeBinomialQuantile(tail, size, success),
    upper: negativeBinomialQuantile(1 - tail, size, success),
  };
}

/** exp(-745) is nought in double precision: a sum that begins there never gets anywhere. */
const LARGEST_EXPONENT = 700;

/** The longest run of points on one side of the middle, and whether it is longer than chance makes it (Anhøj's rule: round(log2 n + 3)). */
export function longestRun(counts: readonly number[]): { length: number; isLong: boolean } {
  const sorted = [...counts].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = sorted.length === 0 ? 0 : (sorted[Math.floor(half - 0.5)]! + sorted[Math.floor(half)]!) / 2;
  const useful = counts.filter((c) => c !== median);
  let longest = 0;
  let run = 0;
  useful.forEach((c, i) => {
    run = i > 0 && c > median === useful[i - 1]! > median ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return { length: longest, isLong: useful.length > 0 && longest > Math.round(Math.log2(useful.length) + 3) };
}
