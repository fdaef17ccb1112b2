import type { LevelWeight, Measure } from './model.ts';
import type { Prepared, PreparedComparison } from './prepare.ts';
import { shared } from './value-table.ts';

/** The weights of a model as the scorer uses them: bits. Plain data over shared memory. */
export interface Weights {
  /** log2 of the prior odds that two records drawn at random match. */
  prior: number;
  /** Per comparison and level (0 is null: no bits). */
  bits: Float64Array[];
  /** Per comparison and level: what the frequency of the pair's own value adds, by value id; null where it adds nothing. */
  frequency: (Float64Array | null)[][];
  /** Per comparison and level: what a value adds that was seen once, and how many values have their bits so far. */
  once: ({ bits: number; values: number } | null)[][];
  /** The comparisons in the order in which they are asked: the cheap first, so that hopeless pairs are dropped before the dear. */
  order: Int32Array;
  /** Per place in that order: the most that all after it can still add. */
  mostAfter: Float64Array;
}

/** A level's share of the pairs is never taken for nought or one: what was not seen is rare, not impossible. */
const LEAST_SHARE = 1e-12;

export function bitsOf(w: LevelWeight): number {
  return Math.log2(Math.max(w.m, LEAST_SHARE) / Math.max(w.u, LEAST_SHARE));
}

/**
 * Turns estimates into bits. Where a level counts frequencies, u is replaced by the share of the rows that hold the value: two records
 * that share a rare surname are likelier to be one person than two that share "smith" (Fellegi and Sunter 1969, section 3.3.1).
 * `counts` are the rows by value id of each frequency column.
 */
export function weighModel(
  prepared: Prepared,
  prior: number,
  levels: readonly (readonly LevelWeight[])[],
  counts: ReadonlyMap<number, Int32Array>,
): Weights {
  const bits: Float64Array[] = [];
  const frequency: (Float64Array | null)[][] = [];
  prepared.comparisons.forEach((c, i) => {
    const own = shared.float64(levels[i]!.length + 1);
    levels[i]!.forEach((w, l) => {
      own[l + 1] = bitsOf(w);
    });
    bits.push(own);
    frequency.push(
      c.frequencyColumn.map((column, l) =>
        column < 0 ? null : frequencyBits(counts.get(column)!, levels[i]![l - 1]!.u),
      ),
    );
  });
  const once = frequency.map((own, c) =>
    own.map((added, l) => {
      if (added === null) return null;
      const column = counts.get(prepared.comparisons[c]!.frequencyColumn[l]!)!;
      const filled = column.reduce((sum, n, v) => (v === 0 ? 0 : sum + n), 0);
      const u = Math.log2(Math.max(levels[c]![l - 1]!.u, LEAST_SHARE));
      return { bits: u + Math.log2(Math.max(1, filled)), values: added.length - 1 };
    }),
  );
  const order = shared.int32(bits.length);
  order.set(
    bits.map((_, c) => c).sort((a, b) => costOf(prepared.comparisons[a]!) - costOf(prepared.comparisons[b]!) || a - b),
  );
  const mostAfter = shared.float64(bits.length);
  for (let o = bits.length - 1, rest = 0; o >= 0; o--) {
    mostAfter[o] = rest;
    const c = order[o]!;
    let most = 0;
    bits[c]!.forEach((b, l) => {
      const added = frequency[c]![l];
      most = Math.max(most, b + (added ? Math.max(highest(added), once[c]![l]!.bits) : 0));
    });
    rest += most;
  }
  return { prior: Math.log2(prior / (1 - prior)), bits, frequency, once, order, mostAfter };
}

/** Roughly how dear a comparison is, by its dearest measure. */
function costOf(c: PreparedComparison): number {
  const dearest = Math.max(...c.levels.flat().map((t) => COST[t.measure] ?? 1));
  return c.columns.length > 1 && !c.needsAll ? dearest + 5 : dearest;
}

const COST: Partial<Record<Measure, number>> = {
  exact: 0,
  jaroWinkler: 2,
  levenshtein: 3,
  jaccard: 3,
  overlap: 3,
  damerauLevenshtein: 4,
};

function frequencyBits(counts: Int32Array, u: number): Float64Array {
  let filled = 0;
  for (let v = 1; v < counts.length; v++) filled += counts[v]!;
  const bits = shared.float64(counts.length);
  const own = Math.log2(Math.max(u, LEAST_SHARE));
  // A value that the counted rows do not have is as rare as one of theirs.
  for (let v = 1; v < counts.length; v++) bits[v] = own - Math.log2(Math.max(1, counts[v]!) / Math.max(1, filled));
  return bits;
}

const highest = (values: Float64Array): number => {
  let most = 0;
  for (const v of values) if (v > most) most = v;
  return most;
};

export const probabilityOf = (bits: number): number => (bits > 60 ? 1 : 2 ** bits / (1 + 2 ** bits));
export const bitsOfProbability = (p: number): number => Math.log2(p / (1 - p));
