import type { Comparer } from './compare.ts';
import type { Prepared } from './prepare.ts';
import { BATCH, type Batch } from './walk.ts';
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
  readonly pairs: ScoredPairs = {
    count: 0,
    left: new Int32Array(BATCH),
    right: new Int32Array(BATCH),
    bits: new Float64Array(BATCH),
  };
  readonly #prepared: Prepared;
  readonly #comparer: Comparer;
  readonly #weights: Weights;
  readonly #floor: number;
  readonly #levels = new Uint8Array(BATCH);
  readonly #sums = new Float64Array(BATCH);

  constructor(prepared: Prepared, comparer: Comparer, weights: Weights, floor: number) {
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
    const { views, a, b } = batch;
    const { prior, bits, frequency, mostFrom } = this.#weights;
    const sums = this.#sums;
    const levels = this.#levels;
    sums.fill(prior, 0, n);
    let left = n;
    for (let c = 0; c < bits.length && left > 0; c++) {
      this.#comparer.comparisons[c]!.run(views, a, b, left, levels);
      const own = bits[c]!;
      const limit = floor - mostFrom[c + 1]!;
      this.#addFrequencies(c, frequency[c]!, batch, left);
      let kept = 0;
      for (let p = 0; p < left; p++) {
        const sum = sums[p]! + own[levels[p]!]!;
        if (sum < limit) continue;
        sums[kept] = sum;
        a[kept] = a[p]!;
        b[kept++] = b[p]!;
      }
      left = kept;
    }
    return left;
  }

  /** The sums of the last `weigh`. */
  get sums(): Float64Array {
    return this.#sums;
  }

  #addFrequencies(c: number, frequency: (Float64Array | null)[], batch: Batch, n: number): void {
    for (let l = 1; l < frequency.length; l++) {
      const added = frequency[l];
      if (!added) continue;
      const ids = batch.views[this.#prepared.comparisons[c]!.frequencyColumn[l]!]!;
      for (let p = 0; p < n; p++) {
        if (this.#levels[p] === l) this.#sums[p]! += added[ids[batch.a[p]!]!]!;
      }
    }
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

function growPairs(pairs: ScoredPairs, size: number): void {
  const { left, right, bits } = pairs;
  pairs.left = new Int32Array(size);
  pairs.left.set(left);
  pairs.right = new Int32Array(size);
  pairs.right.set(right);
  pairs.bits = new Float64Array(size);
  pairs.bits.set(bits);
}
