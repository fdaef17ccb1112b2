/** A linear model over named features: bias and weights in log-odds. */
export interface Weights {
  bias: number;
  weights: Record<string, number>;
}

/** As the files keep it: features under their weight, so that a weight of many is written once, and their words by two characters each. */
export interface KeptWeights {
  bias: number;
  /** Weight in hundredths → features with a bar between; of a feature's words each is the place of the word in the common list. */
  hundredths: Record<string, string>;
}

/** The words of all models, with a bar between; `model-words.json`. */
export type CommonWords = string;

/** What a place is written with: printable characters that JSON needs not escape, without the bar. */
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((c) => !'"\\|'.includes(c));
/** Two characters hold so many words. */
const MOST_WORDS = DIGITS.length ** 2;

const written = (place: number): string =>
  `${DIGITS[Math.floor(place / DIGITS.length)]}${DIGITS[place % DIGITS.length]}`;

/** The words of features: what stands between spaces. Throws when there are more than two characters can name. */
export function commonWords(models: readonly Weights[]): CommonWords {
  const words = new Set(models.flatMap(({ weights }) => Object.keys(weights).flatMap((f) => f.split(' '))));
  if (words.size > MOST_WORDS)
    throw new Error(`The models hold ${words.size} words; at most ${MOST_WORDS} can be named.`);
  return [...words].sort().join('|');
}

/** The place of each digit, by its character code. */
const PLACES = new Uint8Array(128);
for (const [place, digit] of DIGITS.entries()) PLACES[digit.charCodeAt(0)] = place;

export function unfold({ bias, hundredths }: KeptWeights, words: CommonWords): Weights {
  const list = words.split('|');
  const wordAt = (feature: string, at: number): string =>
    list[PLACES[feature.charCodeAt(at)]! * DIGITS.length + PLACES[feature.charCodeAt(at + 1)]!]!;
  const weights: Record<string, number> = {};
  for (const [hundred, features] of Object.entries(hundredths)) {
    const weight = Number(hundred) / 100;
    for (const feature of features.split('|')) {
      let name = wordAt(feature, 0);
      for (let at = 2; at < feature.length; at += 2) name += ` ${wordAt(feature, at)}`;
      weights[name] = weight;
    }
  }
  return { bias, weights };
}

/** Features in alphabetical order under weights in numerical order: the same model is the same file. */
export function fold({ bias, weights }: Weights, words: CommonWords): KeptWeights {
  const code = new Map(words.split('|').map((word, i) => [word, written(i)]));
  const kept = new Map<number, string[]>();
  for (const [feature, weight] of Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const hundredths = Math.round(weight * 100);
    const place = feature.split(' ').map((w) => code.get(w));
    kept.set(hundredths, [...(kept.get(hundredths) ?? []), place.join('')]);
  }
  const inOrder = [...kept].sort(([a], [b]) => b - a);
  return { bias, hundredths: Object.fromEntries(inOrder.map(([w, features]) => [String(w), features.join('|')])) };
}

/** Each of several models. */
export const unfoldAll = <K extends string>(models: Record<K, KeptWeights>, words: CommonWords): Record<K, Weights> =>
  Object.fromEntries(Object.entries<KeptWeights>(models).map(([k, m]) => [k, unfold(m, words)])) as Record<K, Weights>;
