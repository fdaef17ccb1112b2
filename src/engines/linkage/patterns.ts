import type { Comparer } from './compare.ts';
import { BATCH, type Batch } from './pair-kernel.ts';

/** How often each combination of levels was seen: `levels[p * comparisons + c]`. */
export interface Patterns {
  comparisons: number;
  levels: Uint8Array;
  counts: Float64Array;
}

/** Combinations as numbers: `first` codes the levels of the first comparisons, `second` of those that a number has no room for. */
export interface PatternCounts {
  first: Float64Array;
  second: Float64Array;
  counts: Float64Array;
}

/** Counts combinations of levels over batches of pairs. */
export class PatternCounter {
  readonly #comparer: Comparer;
  readonly #seen = new Map<number, Map<number, number>>();
  readonly #first = new Float64Array(BATCH);
  readonly #second = new Float64Array(BATCH);
  readonly #room: number;

  constructor(comparer: Comparer) {
    this.#comparer = comparer;
    this.#room = roomFor(comparer);
  }

  take = (batch: Batch, n: number): void => {
    const first = this.#first.fill(0, 0, n);
    const second = this.#second.fill(0, 0, n);
    this.#comparer.comparisons.forEach((c, i) => {
      const levels = c.run(batch, n);
      const codes = i < this.#room ? first : second;
      const base = c.levels + 1;
      for (let p = 0; p < n; p++) codes[p] = codes[p]! * base + levels[p]!;
    });
    let of = Number.NaN;
    let inner = new Map<number, number>();
    for (let p = 0; p < n; p++) {
      if (second[p] !== of) {
        of = second[p]!;
        inner = this.#seen.get(of) ?? new Map<number, number>();
        this.#seen.set(of, inner);
      }
      const code = first[p]!;
      inner.set(code, (inner.get(code) ?? 0) + 1);
    }
  };

  counts(): PatternCounts {
    const rows = [...this.#seen].flatMap(([second, inner]) =>
      [...inner].map(([first, n]) => [first, second, n] as const),
    );
    return {
      first: Float64Array.from(rows, (r) => r[0]),
      second: Float64Array.from(rows, (r) => r[1]),
      counts: Float64Array.from(rows, (r) => r[2]),
    };
  }
}

/** How many comparisons, from the front, one number can code exactly. */
function roomFor(comparer: Comparer): number {
  let product = 1;
  let n = 0;
  for (const c of comparer.comparisons) {
    product *= c.levels + 1;
    if (product > Number.MAX_SAFE_INTEGER) break;
    n++;
  }
  return n;
}

/** The counts of several threads as one, in an order that does not depend on them. */
export function mergePatterns(parts: readonly PatternCounts[], comparer: Comparer): Patterns {
  const seen = new Map<string, { first: number; second: number; n: number }>();
  for (const { first, second, counts } of parts) {
    for (let i = 0; i < counts.length; i++) {
      const key = `${first[i]} ${second[i]}`;
      const known = seen.get(key);
      if (known) known.n += counts[i]!;
      else seen.set(key, { first: first[i]!, second: second[i]!, n: counts[i]! });
    }
  }
  const sorted = [...seen.values()].sort((a, b) => a.second - b.second || a.first - b.first);
  const { comparisons } = comparer;
  const width = comparisons.length;
  const room = roomFor(comparer);
  const levels = new Uint8Array(sorted.length * width);
  sorted.forEach((row, p) => {
    let { first, second } = row;
    for (let c = width - 1; c >= 0; c--) {
      const base = comparisons[c]!.levels + 1;
      const code = c < room ? first : second;
      levels[p * width + c] = code % base;
      if (c < room) first = Math.floor(code / base);
      else second = Math.floor(code / base);
    }
  });
  return { comparisons: width, levels, counts: Float64Array.from(sorted, (r) => r.n) };
}
