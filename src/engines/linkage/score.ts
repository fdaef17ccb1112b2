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
  readonly #sums = new Float64Array(BATCH);

  /** `expected`: how many pairs there will be, where that is known; room for more is made as needed. */
  constructor(prepared: Prepared, comparer: Comparer, weights: Weights, floor: number, expected = BATCH) {
    this.pairs = roomFor(Math.max(BATCH, expected));
    this.#prepared = prepared;
    this.#comparer = comparer;
    this.#weights = weights;
    this.#floor = floor;
  }

  take = (batch: Batch, n: number): void => {
    const left = this.weigh(batch, n, this.#floor);
    this.#keep(batch, left);
  };

  /** Leaves the pairs at or above `floor` at the front of the batch, in their order, with their sums; returns how many. */
  weigh(batch: Batch, n: number, floor: number): number {
    const { prior, bits, frequency, order, mostAfter } = this.#weights;
    const sums = this.#sums.fill(prior, 0, n);
    let left = n;
    for (let o = 0; o < order.length && left > 0; o++) {
      const c = order[o]!;
      const levels = this.#comparer.comparisons[c]!.run(batch, left);
      const added = frequency[c]!;
      const { frequencyColumn } = this.#prepared.comparisons[c]!;
      for (let l = 1; l < added.length; l++) {
        const own = added[l];
        if (own) addFrequency(sums, levels, l, own, batch, frequencyColumn[l]!, left);
      }
      left = addBits(sums, levels, bits[c]!, batch, left, floor - mostAfter[o]!);
    }
    return left;
  }

  /** The sums of the last `weigh`. */
  get sums(): Float64Array {
    return this.#sums;
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

/** Adds what the value's own frequency tells, where the level holds: the pair has the value in common, or that of its first row counts. */
function addFrequency(
  sums: Float64Array,
  levels: Uint8Array,
  level: number,
  added: Float64Array,
  { cells, width, a }: Batch,
  column: number,
  n: number,
): void {
  for (let p = 0; p < n; p++) if (levels[p] === level) sums[p]! += added[cells[a[p]! * width + column]!]!;
}

/** Adds each pair's bits and closes ranks over the pairs that can no longer reach the limit; returns how many are left. */
function addBits(
  sums: Float64Array,
  levels: Uint8Array,
  own: Float64Array,
  { a, b }: Batch,
  n: number,
  limit: number,
): number {
  if (limit === Number.NEGATIVE_INFINITY) {
    for (let p = 0; p < n; p++) sums[p]! += own[levels[p]!]!;
    return n;
  }
  let kept = 0;
  for (let p = 0; p < n; p++) {
    const sum = sums[p]! + own[levels[p]!]!;
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
