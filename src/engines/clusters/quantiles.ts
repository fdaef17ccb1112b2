import { logGamma } from './tails.ts';

/** Quantile of the standard normal distribution (Wichura 1988, AS 241), good to 1e-15. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return q * ratio(r, CENTRE_OVER, CENTRE_UNDER);
  }
  const tail = q < 0 ? p : 1 - p;
  if (tail <= 0) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const r = Math.sqrt(-Math.log(tail));
  const size = r <= 5 ? ratio(r - 1.6, NEAR_OVER, NEAR_UNDER) : ratio(r - 5, FAR_OVER, FAR_UNDER);
  return q < 0 ? -size : size;
}

const CENTRE_OVER = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const CENTRE_UNDER = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852546,
];
const NEAR_OVER = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const NEAR_UNDER = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const FAR_OVER = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const FAR_UNDER = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
  1.421511758316446e-7, 2.0442631033899397e-15,
];

const ratio = (r: number, over: readonly number[], under: readonly number[]): number =>
  powers(r, over) / powers(r, under);
const powers = (r: number, factors: readonly number[]): number => factors.reduceRight((sum, f) => sum * r + f, 0);

/** Rounding must not push a quantile to the next count, as in R. */
const FUZZ = 64 * Number.EPSILON;

/** The smallest count whose cumulative Poisson probability reaches p. */
export function poissonQuantile(p: number, mean: number): number {
  return countUp(p, Math.exp(-mean), (k) => mean / (k + 1));
}

/** The smallest count whose cumulative probability reaches p, for a negative binomial of this size and success probability. */
export function negativeBinomialQuantile(p: number, size: number, success: number): number {
  return countUp(p, Math.exp(size * Math.log(success)), (k) => ((k + size) * (1 - success)) / (k + 1));
}

function countUp(p: number, atZero: number, step: (k: number) => number): number {
  const target = p * (1 - FUZZ);
  let term = atZero;
  let sum = term;
  let k = 0;
  while (sum < target && k < 1e7) {
    term *= step(k);
    sum += term;
    k++;
  }
  return k;
}

/** Two-sided p-value of Student's t. */
export function studentTwoSided(t: number, freedom: number): number {
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** The regularised incomplete beta function by its continued fraction (Lentz). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x) - Math.log(a),
  );
  let c = 1;
  let d = 1 / nonzero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonzero(1 + even * d);
    c = nonzero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonzero(1 + odd * d);
    c = nonzero(1 + odd / c);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return front * fraction;
}

const nonzero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
