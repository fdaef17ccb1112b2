import type { Bound } from './ears.ts';
import { fitQuasiPoisson, predict } from './poisson-regression.ts';

export interface CusumOptions {
  /** Index of the first point that is judged; what lies before it is the training. */
  from: number;
  /** Reference value and decision limit, in standard deviations. */
  k: number;
  h: number;
  /** Expected counts: the mean of the training, or a yearly wave fitted to it. */
  season: { period: number } | null;
  /** How counts become standard normal: by mean and variance, or by Rossi et al. (1999). */
  transform: 'standard' | 'rossi';
}

/** Cumulative sums of what is above the expected count (Rossi, Lampugnani and Marchi 1999): a bound for each point from `from` on. */
export function cusum(counts: readonly number[], options: CusumOptions): Bound[] {
  const { from, k, h, transform } = options;
  const expected = expectedCounts(counts, options);
  let sum = 0;
  return counts.slice(from).map((x, i) => {
    const m = expected(from + i);
    const root = Math.sqrt(m);
    const room = h + k - sum;
    const upper =
      transform === 'standard'
        ? Math.ceil(root * room + m)
        : 2 * root * room + 5 * m - 2 * Math.sqrt(4 * m * m + 2 * m * root * room);
    const score = transform === 'standard' ? (x - m) / root : (x - 3 * m + 2 * Math.sqrt(x * m)) / (2 * root);
    sum = Math.max(0, sum + score - k);
    return { upper: Number.isNaN(upper) ? 0 : Math.max(0, upper), alarm: sum >= h };
  });
}

function expectedCounts(counts: readonly number[], { from, season }: CusumOptions): (at: number) => number {
  const training = counts.slice(0, from);
  if (season === null) {
    const mean = training.reduce((sum, v) => sum + v, 0) / training.length;
    return () => mean;
  }
  // Time is counted from 1, so that the fitted wave has the phase that others print.
  const row = (at: number): number[] => {
    const angle = (2 * Math.PI * (at + 1)) / season.period;
    return [1, Math.cos(angle), Math.sin(angle)];
  };
  const rows = training.map((_, i) => row(i));
  const fit = fitQuasiPoisson(
    rows,
    training,
    training.map(() => 1),
  );
  return (at) => Math.exp(predict(fit, row(at)).eta);
}
