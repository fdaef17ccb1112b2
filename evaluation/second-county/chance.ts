/** Seeded chance, and nothing else: the same seed gives the same county. */
export interface Chance {
  next(): number;
  yes(p: number): boolean;
  int(low: number, high: number): number;
  of<T>(list: readonly T[]): T;
  some<T>(list: readonly T[], n: number): T[];
  weighted<T>(list: readonly (readonly [T, number])[]): T;
}

/** Linear congruence on 48 bits, as in the old C library; good enough to shuffle sentences. */
export function chance(seed: number): Chance {
  let state = (BigInt(seed) << 16n) + 0x330en;
  const next = (): number => {
    state = (state * 0x5deece66dn + 11n) & 0xffffffffffffn;
    return Number(state >> 16n) / 2 ** 32;
  };
  for (let i = 0; i < 7; i++) next();
  const self: Chance = {
    next,
    yes: (p) => next() < p,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    of: (list) => list[Math.floor(next() * list.length)]!,
    some: (list, n) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy.slice(0, n);
    },
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, w]) => sum + w, 0);
      for (const [item, w] of list) {
        left -= w;
        if (left < 0) return item;
      }
      return list[list.length - 1]![0];
    },
  };
  return self;
}
