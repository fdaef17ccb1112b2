/** As evaluation/documents/train.ts writes it: a logistic regression a class over named features. */
export interface StoredLinear {
  classes: readonly string[];
  bias: readonly number[];
  /** Feature → class number, weight, class number, weight … Weights in tenths. */
  weights: Readonly<Record<string, readonly number[]>>;
}

export interface Linear<C extends string> {
  classes: readonly C[];
  bias: readonly number[];
  weights: ReadonlyMap<string, readonly number[]>;
}

export const loadLinear = <C extends string>(stored: StoredLinear): Linear<C> => ({
  classes: stored.classes as readonly C[],
  bias: stored.bias,
  weights: new Map(Object.entries(stored.weights)),
});

const TENTHS = 10;

/** How likely each class is, 0 to 1, each by itself, in the order of `classes`. `size` is how many features the sentence has at all. */
export function oddsOf<C extends string>(model: Linear<C>, features: ReadonlySet<string>): Float64Array {
  const scale = 1 / (TENTHS * Math.sqrt(features.size || 1));
  const sums = new Float64Array(model.classes.length);
  for (const feature of features) {
    const weights = model.weights.get(feature);
    if (!weights) continue;
    for (let i = 0; i + 1 < weights.length; i += 2) sums[weights[i]!]! += weights[i + 1]! * scale;
  }
  return sums.map((sum, c) => 1 / (1 + Math.exp(-(sum + model.bias[c]!))));
}
