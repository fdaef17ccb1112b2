/** A linear model over named features: bias and weights in log-odds. */
export interface Weights {
  bias: number;
  weights: Record<string, number>;
}

/** As the files keep it: features under their weight, so that a weight of many is written once. Features hold no bar. */
export interface KeptWeights {
  bias: number;
  /** Weight in hundredths → features with a bar between. */
  hundredths: Record<string, string>;
}

export function unfold({ bias, hundredths }: KeptWeights): Weights {
  const weights: Record<string, number> = {};
  for (const [weight, features] of Object.entries(hundredths))
    for (const feature of features.split('|')) weights[feature] = Number(weight) / 100;
  return { bias, weights };
}

/** Features in alphabetical order under weights in numerical order: the same model is the same file. */
export function fold({ bias, weights }: Weights): KeptWeights {
  const kept = new Map<number, string[]>();
  for (const [feature, weight] of Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const hundredths = Math.round(weight * 100);
    kept.set(hundredths, [...(kept.get(hundredths) ?? []), feature]);
  }
  const inOrder = [...kept].sort(([a], [b]) => b - a);
  return { bias, hundredths: Object.fromEntries(inOrder.map(([w, features]) => [String(w), features.join('|')])) };
}

/** Each of several models. */
export const unfoldAll = <K extends string>(models: Record<K, KeptWeights>): Record<K, Weights> =>
  Object.fromEntries(Object.entries<KeptWeights>(models).map(([k, m]) => [k, unfold(m)])) as Record<K, Weights>;
