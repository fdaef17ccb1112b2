/** A fitted quasi-Poisson regression with logarithmic link, and what its predictions need. */
export interface Fit {
  coefficients: number[];
  converged: boolean;
  means: number[];
  /** Pearson dispersion; may be below 1. */
  dispersion: number;
  /** Working residuals (y - mean) / mean. */
  residuals: number[];
  /** Leverages. */
  hat: number[];
  /** Inverse of X'WX at the last step. */
  covariance: number[][];
  freedom: number;
}

const MOST_STEPS = 25;
const CLOSE = 1e-8;

/**
 * Iteratively reweighted least squares, step by step as R's `glm.fit` takes them (McCullagh and Nelder 1989): starting values, the
 * stopping rule on the deviance, and the weights of the last step in leverages and dispersion.
 * @param rows of the design, each with its leading 1; @param y counts; @param prior weights.
 */
export function fitQuasiPoisson(rows: readonly number[][], y: readonly number[], prior: readonly number[]): Fit {
  const n = y.length;
  const p = rows[0]!.length;
  let means = y.map((v) => v + 0.1);
  let eta = means.map(Math.log);
  let old = deviance(y, means, prior);
  let weights: number[] = [];
  let coefficients: number[] = [];
  let covariance: number[][] = [];
  let converged = false;
  for (let step = 0; step < MOST_STEPS && !converged; step++) {
    const target = eta.map((e, i) => e + (y[i]! - means[i]!) / means[i]!);
    weights = means.map((m, i) => prior[i]! * m);
    covariance = inverse(crossProduct(rows, weights, p));
    const right = new Array<number>(p).fill(0);
    for (let i = 0; i < n; i++) for (let j = 0; j < p; j++) right[j]! += rows[i]![j]! * weights[i]! * target[i]!;
    coefficients = covariance.map((row) => dot(row, right));
    eta = rows.map((row) => dot(row, coefficients));
    means = eta.map(Math.exp);
    const now = deviance(y, means, prior);
    converged = Math.abs(now - old) / (Math.abs(now) + 0.1) < CLOSE;
    if (!Number.isFinite(now)) break;
    old = now;
  }
  const residuals = y.map((v, i) => (v - means[i]!) / means[i]!);
  const freedom = n - p;
  const dispersion = residuals.reduce((sum, r, i) => sum + weights[i]! * r * r, 0) / freedom;
  const hat = rows.map((row, i) => weights[i]! * quadratic(row, covariance));
  return { coefficients, converged, means, dispersion, residuals, hat, covariance, freedom };
}

/** The linear predictor of a row and its variance before the dispersion. */
export function predict(fit: Fit, row: readonly number[]): { eta: number; variance: number } {
  return { eta: dot(row, fit.coefficients), variance: quadratic(row, fit.covariance) };
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
const quadratic = (row: readonly number[], matrix: readonly number[][]): number =>
  dot(
    row,
    matrix.map((m) => dot(m, row)),
  );

function deviance(y: readonly number[], means: readonly number[], prior: readonly number[]): number {
  let sum = 0;
  for (const [i, v] of y.entries()) sum += prior[i]! * ((v > 0 ? v * Math.log(v / means[i]!) : 0) - (v - means[i]!));
  return 2 * sum;
}

function crossProduct(rows: readonly number[][], weights: readonly number[], p: number): number[][] {
  const product = Array.from({ length: p }, () => new Array<number>(p).fill(0));
  for (const [i, row] of rows.entries()) {
    for (let a = 0; a < p; a++) for (let b = 0; b < p; b++) product[a]![b]! += row[a]! * row[b]! * weights[i]!;
  }
  return product;
}

/** Gauss and Jordan, with pivots; a column that adds nothing gets zeros, so that its coefficient is zero. */
function inverse(matrix: readonly number[][]): number[][] {
  const n = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let r = column + 1; r < n; r++) if (Math.abs(work[r]![column]!) > Math.abs(work[pivot]![column]!)) pivot = r;
    const top = work[pivot]![column]!;
    if (!(Math.abs(top) > 1e-300)) return matrix.map((row) => row.map(() => Number.NaN));
    [work[pivot], work[column]] = [work[column]!, work[pivot]!];
    work[column] = work[column]!.map((v) => v / top);
    for (let r = 0; r < n; r++) {
      const factor = work[r]![column]!;
      if (r === column || factor === 0) continue;
      work[r] = work[r]!.map((v, j) => v - factor * work[column]![j]!);
    }
  }
  return work.map((row) => row.slice(n));
}
