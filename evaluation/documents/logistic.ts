/** One example: the numbers of its features, one over the root of how many it has in all (known or not), and what is known of each class. */
export interface Example {
  features: Int32Array;
  scale: number;
  /** 1, 0, or -1 where nobody has judged. */
  labels: Int8Array;
}

export interface Fit {
  bias: number;
  weights: Float64Array;
}

/** How hard weights are drawn to nought, and passes over the examples: chosen with texts left out a fold at a time. */
const RIDGE = 0.0004;
const PASSES = 40;
const STEP = 0.4;

/** A sparse logistic regression by AdaGrad; the rarer label weighs more, by the root of the odds. Deterministic. */
export function fit(rows: readonly Example[], c: number, size: number): Fit {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const count = (label: number): number => rows.reduce((n, r) => n + (r.labels[c] === label ? 1 : 0), 0);
  const heavy = Math.sqrt(count(0) / Math.max(1, count(1)));
  const order = shuffled(rows.length);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const at of order) {
      const row = rows[at]!;
      const label = row.labels[c]!;
      if (label < 0) continue;
      let z = bias;
      for (const f of row.features) z += weights[f]! * row.scale;
      const error = (1 / (1 + Math.exp(-z)) - label) * (label === 1 ? heavy : 1);
      biasSquares += error * error;
      bias -= (STEP * error) / Math.sqrt(biasSquares);
      for (const f of row.features) {
        const slope = error * row.scale + RIDGE * weights[f]!;
        squares[f]! += slope * slope;
        weights[f]! -= (STEP * slope) / Math.sqrt(squares[f]!);
      }
    }
  }
  return { bias, weights };
}

/** The numbers below n in an order that is always the same and follows nothing. */
function shuffled(n: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  let state = 12345;
  for (let i = n - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
