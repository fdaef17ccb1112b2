/** A sparse logistic regression: rows of feature numbers, each scaled by one over the root of its length, as sentence-model.ts reads them. */
export interface Rows {
  features: Int32Array[];
  /** 1, 0, or -1 where nobody has judged. */
  labels: Int8Array;
  size: number;
}

export interface Fit {
  bias: number;
  weights: Float64Array;
}

/** How hard weights are drawn to nought, and passes over the rows: chosen by leaving out one writer at a time (README.md). */
const RIDGE = 0.0004;
const PASSES = 60;
const STEP = 0.4;

/** AdaGrad over the rows in turn; the rarer label weighs more, by the root of the odds. Deterministic. */
export function fit({ features, labels, size }: Rows): Fit {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const yes = labels.reduce((n, l) => n + (l === 1 ? 1 : 0), 0);
  const no = labels.reduce((n, l) => n + (l === 0 ? 1 : 0), 0);
  const heavy = Math.sqrt(no / Math.max(1, yes));
  const order = shuffled(features.length);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const row of order) {
      const label = labels[row]!;
      if (label < 0) continue;
      const active = features[row]!;
      const scale = 1 / Math.sqrt(active.length || 1);
      let z = bias;
      for (const f of active) z += weights[f]! * scale;
      const error = (1 / (1 + Math.exp(-z)) - label) * (label === 1 ? heavy : 1);
      biasSquares += error * error;
      bias -= (STEP * error) / Math.sqrt(biasSquares);
      for (const f of active) {
        const slope = error * scale + RIDGE * weights[f]!;
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
