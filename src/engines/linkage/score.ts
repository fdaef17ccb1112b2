import type { Comparer } from './compare.ts';
import { BATCH, type Batch } from './pair-kernel.ts';
import type { Prepared } from './prepare.ts';
import { shared } from './value-table.ts';
import type { Weights } from './weights.ts';

/** Pairs with their match weight in bits: `left[p]` and `right[p]` are rows. */
export interface ScoredPairs {
  count: number;
  left: Int32Array;
  right: Int32Array;
  bits: Float64Array;
}

/** Scores batches of pairs and keeps those at or above `floor`. A pair that can no longer reach it is dropped where that shows. */
export class Scorer {
  /** In shared memory, so that they go to another thread without a copy. */
  readonly pairs: ScoredPairs;
  readonly #prepared: Prepared;
  readonly #comparer: Comparer;
  readonly #weights: Weights;
  readonly #floor: number;
  /** Per comparison: its last level that counts frequencies. */
  readonly #lastCounting: number[];
  readonly #sums = new Float64Array(BATCH);

  /** `expected`: how many pairs there will be, where that is known; room for more is made as needed. */
  constructor(prepared: Prepared, comparer: Comparer, weights: Weights, floor: number, expected = BATCH) {
    this.pairs = roomFor(Math.max(BATCH, expected));
    this.#prepared = prepared;
    this.#comparer = comparer;
    this.#weights = weights;
    this.#lastCounting = weights.frequency.map((added) => added.findLastIndex((own) => own !== null));
    this.#floor = floor;
  }

  take = (batch: Batch, n: number): void => {
    const left = this.weigh(batch, n, this.#floor);
    this.#keep(batch, left);
  };

  /** Leaves the pairs at or above `floor` at the front of the batch, in their order, with their sums; returns how many. */
  weigh(batch: Batch, n: number, floor: number): number {
    const { prior, bits, order, mostAfter } = this.#weights;
    this.#sums.fill(prior, 0, n);
    let left = n;
    for (let o = 0; o < order.length && left > 0; o++) {
      const c = order[o]!;
      const levels = this.#comparer.comparisons[c]!.run(batch, left);
      left = this.#add({ batch, levels, bits: bits[c]!, n: left, limit: floor - mostAfter[o]! }, c);
    }
    return left;
  }

  /** The sums of the last `weigh`. */
  get sums(): Float64Array {
    return this.#sums;
  }

  /** Adds the bits of a comparison's levels. Mostly only "exact" counts frequencies, and one way along the pairs does for both. */
  #add(found: Found, c: number): number {
    const sums = this.#sums;
    const added = this.#weights.frequency[c]!;
    const { frequencyColumn } = this.#prepared.comparisons[c]!;
    const last = this.#lastCounting[c]!;
    for (let l = 1; l < last; l++) {
      const own = added[l];
      if (own) addFrequency(sums, found, l, own, frequencyColumn[l]!);
    }
    if (last < 1) return addBits(sums, found);
    if (found.limit === Number.NEGATIVE_INFINITY)
      return addBoth(sums, found, last, added[last]!, frequencyColumn[last]!);
    addFrequency(sums, found, last, added[last]!, frequencyColumn[last]!);
    return addBits(sums, found);
  }

  #keep(batch: Batch, n: number): void {
    const { pairs } = this;
    if (pairs.count + n > pairs.left.length) growPairs(pairs, (pairs.count + n) * 2);
    for (let p = 0; p < n; p++) {
      const at = pairs.count++;
      pairs.left[at] = batch.rows[batch.a[p]!]!;
      pairs.right[at] = batch.rows[batch.b[p]!]!;
      pairs.bits[at] = this.#sums[p]!;
    }
  }
}

/** The levels of a batch's first `n` pairs, and what each is worth; pairs below the limit are given up. */
interface Found {
  batch: Batch;
  levels: Uint8Array;
  bits: Float64Array;
  n: number;
  limit: number;
}

/** Adds what the value's own frequency tells, where the level holds: the pair has the value in common, or that of its first row counts. */
function addFrequency(
  sums: Float64Array,
  { batch, levels, n }: Found,
  level: number,
  added: Float64Array,
  column: number,
): void {
  const { cells, width, a } = batch;
  for (let p = 0; p < n; p++) if (levels[p] === level) sums[p]! += added[cells[a[p]! * width + column]!]!;
}

/** The same and the bits of the levels, in the same order. */
function addBoth(
  sums: Float64Array,
  { batch, levels, bits, n }: Found,
  level: number,
  added: Float64Array,
  column: number,
): number {
  const { cells, width, a } = batch;
  for (let p = 0; p < n; p++) {
    const l = levels[p]!;
    if (l === level) sums[p]! += added[cells[a[p]! * width + column]!]!;
    sums[p]! += bits[l]!;
  }
  return n;
}

/** Adds each pair's bits and closes ranks over the pairs that can no longer reach the limit; returns how many are left. */
function addBits(sums: Float64Array, { batch, levels, bits, n, limit }: Found): number {
  const { a, b } = batch;
  if (limit === Number.NEGATIVE_INFINITY) {
    for (let p = 0; p < n; p++) sums[p]! += bits[levels[p]!]!;
    return n;
  }
  let kept = 0;
  for (let p = 0; p < n; p++) {
    const sum = sums[p]! + bits[levels[p]!]!;
    if (sum < limit) continue;
    sums[kept] = sum;
    a[kept] = a[p]!;
    b[kept++] = b[p]!;
  }
  return kept;
}

function roomFor(size: number): ScoredPairs {
  return { count: 0, left: shared.int32(size), right: shared.int32(size), bits: shared.float64(size) };
}

function growPairs(pairs: ScoredPairs, size: number): void {
  const bigger = roomFor(size);
  bigger.left.set(pairs.left);
  bigger.right.set(pairs.right);
  bigger.bits.set(pairs.bits);
  pairs.left = bigger.left;
  pairs.right = bigger.right;
  pairs.bits = bigger.bits;
}
