/** Chance that is the same on every machine for the same words of seed. */
export interface Dice {
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  yes(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different members, or all of them where there are fewer. */
  some<T>(list: readonly T[], count: number): T[];
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
  normal(mean: number, deviation: number): number;
  /** Heavy-tailed money: the median and the spread of its logarithm. */
  money(median: number, spread: number): number;
}

function hashed(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A small fast generator (sfc32) started from the words, run in before use. */
export function diceOf(words: string): Dice {
  let a = hashed(words);
  let b = hashed(`${words}#2`);
  let c = hashed(`${words}#3`);
  let d = 1;
  const next = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 16; i++) next();
  const normal = (mean: number, deviation: number): number =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    yes: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    some(list, count) {
      const left = [...list];
      const out: (typeof left)[number][] = [];
      while (left.length > 0 && out.length < count) out.push(...left.splice(Math.floor(next() * left.length), 1));
      return out;
    },
    weighted(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let at = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of entries) {
        at -= weight;
        if (at < 0) return name;
      }
      return entries[entries.length - 1]![0];
    },
    normal,
    money: (median, spread) => median * Math.exp(normal(0, spread)),
  };
}
