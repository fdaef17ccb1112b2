/** Upper tails of counts: how surprising is it to see as many as this? Exact sums, no normal approximation, good to 1e-300. */

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function for x > 0 (Lanczos, g = 7, relative error below 1e-13). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const y = x - 1;
  let sum = LANCZOS[0]!;
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (y + i);
  const t = y + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** P(X ≥ observed) for a Poisson count with this mean. */
export function poissonTail(observed: number, mean: number): number {
  if (observed <= 0) return 1;
  if (mean <= 0) return 0;
  const first = Math.exp(observed * Math.log(mean) - mean - logGamma(observed + 1));
  return upperSum(observed, mean, first, Math.exp(-mean), (k) => mean / (k + 1));
}

/**
 * P(X ≥ observed) for the count of a window when the rate is itself uncertain: Poisson with a gamma rate of this shape (what was seen
 * before, in events) and `mean` expected in the window. Tends to the Poisson tail as the shape grows.
 */
export function negativeBinomialTail(observed: number, mean: number, shape: number): number {
  if (observed <= 0) return 1;
  if (mean <= 0 || shape <= 0) return 0;
  const p = mean / (mean + shape);
  const atK =
    logGamma(observed + shape) -
    logGamma(shape) -
    logGamma(observed + 1) +
    observed * Math.log(p) +
    shape * Math.log1p(-p);
  const ratio = (k: number) => (p * (k + shape)) / (k + 1);
  return upperSum(observed, mean, Math.exp(atK), Math.exp(shape * Math.log1p(-p)), ratio);
}

/** Sums upwards from `observed` beyond the mean, and downwards from zero before it, so that neither loses its digits. */
function upperSum(observed: number, mean: number, first: number, atZero: number, ratio: (k: number) => number): number {
  if (observed > mean) {
    let sum = first;
    let term = first;
    for (let k = observed; term > sum * 1e-16 && k < observed + 100_000; k++) {
      term *= ratio(k);
      sum += term;
    }
    return Math.min(1, sum);
  }
  let term = atZero;
  let below = 0;
  for (let k = 0; k < observed; k++) {
    below += term;
    term *= ratio(k);
  }
  return Math.max(0, Math.min(1, 1 - below));
}
