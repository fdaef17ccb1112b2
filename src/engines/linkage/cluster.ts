import { findComponents } from './components.ts';
import { Heap } from './heap.ts';
import type { ScoredPairs } from './score.ts';

export interface ClusterTuning {
  /** Two groups are joined while the evidence between them, on average over their pairs, is at least this many bits. */
  joinBits: number;
  /** Pairs below this are no reason to look whether two groups belong together. */
  candidateBits: number;
  /** One pair counts for no less and no more than this: no single agreement or misprint decides for a whole group. */
  leastBits: number;
  mostBits: number;
  /** Pairs between two groups that are scored at most; of more, an even sample. */
  mostCrossPairs: number;
}

/** Scores pairs of rows, compared before or not. */
export type PairScorer = (left: Int32Array, right: Int32Array, n: number, bits: Float64Array) => void;

/** A group in the making, and what it knows of its neighbours. */
interface Group {
  /** Its first row: its name, and what breaks ties. */
  first: number;
  /** Its rows of the first table, and of the second where two are linked. */
  rows: [number[], number[]];
  links: Map<Group, Link>;
  gone: boolean;
}

/** What is known between two groups. */
interface Link {
  sum: number;
  /** Pairs in the sum; all there are between the two, once they have been completed. */
  count: number;
  /** Counts its changes: a candidate of an earlier state is stale. */
  stamp: number;
}

interface Candidate {
  bits: number;
  a: Group;
  b: Group;
  link: Link;
  stamp: number;
  /** The first rows of both when this was written down, the smaller first. */
  firsts: [number, number];
}

/**
 * Groups by average linkage (Sokal and Michener 1958): the two groups with the best average evidence over all their pairs are joined
 * first, and only while that average is good enough. Pairs that blocking did not bring together are scored when it comes to it. So one
 * misleading pair cannot join two families, as it does when everything connected is one cluster.
 *
 * Returns for each row the first row of its cluster. The answer depends on the pairs, not on their order; a component of connected pairs is
 * worked out by itself, so that a new record changes its own component only.
 */
export class Clusterer {
  readonly #rows: number;
  readonly #firstRows: number;
  readonly #score: PairScorer;
  readonly #same: ((a: number, b: number) => boolean) | undefined;
  readonly #tuning: ClusterTuning;
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #bits: Float64Array;
  /** Pairs scored that blocking had not brought together. */
  extraPairs = 0;
  /** Told of every join: the rows of both sides and the average evidence between them. */
  onJoin: ((a: readonly number[], b: readonly number[], bits: number) => void) | null = null;

  /** `same`: whether two rows are equal in every cell that is looked at. */
  constructor(
    rows: number,
    firstRows: number,
    score: PairScorer,
    tuning: ClusterTuning,
    same?: (a: number, b: number) => boolean,
  ) {
    this.#rows = rows;
    this.#firstRows = firstRows;
    this.#score = score;
    this.#same = same;
    this.#tuning = tuning;
    this.#left = new Int32Array(tuning.mostCrossPairs);
    this.#right = new Int32Array(tuning.mostCrossPairs);
    this.#bits = new Float64Array(tuning.mostCrossPairs);
  }

  cluster(pairs: ScoredPairs): Int32Array {
    const clusters = new Int32Array(this.#rows);
    for (let row = 0; row < this.#rows; row++) clusters[row] = row;
    const { order, starts } = findComponents(this.#rows, pairs, this.#tuning.candidateBits);
    for (let c = 0; c + 1 < starts.length; c++) {
      this.component(pairs, order.subarray(starts[c]!, starts[c + 1]!), (row, first) => {
        clusters[row] = first;
      });
    }
    return clusters;
  }

  /** The clusters of one component: of the `chosen` pairs, which hang together. `put` is told the first row of each row's cluster. */
  component(pairs: ScoredPairs, chosen: Int32Array, put: (row: number, first: number) => void): void {
    if (chosen.length === 1) {
      const p = chosen[0]!;
      const a = Math.min(pairs.left[p]!, pairs.right[p]!);
      const b = Math.max(pairs.left[p]!, pairs.right[p]!);
      if (pairs.bits[p]! < this.#tuning.joinBits) {
        put(a, a);
        put(b, b);
        return;
      }
      put(a, a);
      put(b, a);
      this.onJoin?.([a], [b], pairs.bits[p]!);
      return;
    }
    const groups = this.#begin(pairs, chosen);
    const heap = new Heap<Candidate>(sooner);
    for (const p of chosen) {
      const a = groups.get(pairs.left[p]!)!;
      const b = groups.get(pairs.right[p]!)!;
      if (a === b) continue;
      const link = a.links.get(b) ?? { sum: 0, count: 0, stamp: 0 };
      link.sum += this.#clip(pairs.bits[p]!);
      link.count++;
      a.links.set(b, link);
      b.links.set(a, link);
    }
    for (const a of new Set(groups.values())) {
      for (const [b, link] of a.links) if (a.first < b.first) heap.push(candidate(a, b, link));
    }
    this.#join(heap);
    for (const group of new Set(groups.values())) {
      if (!group.gone) for (const row of group.rows.flat()) put(row, group.first);
    }
  }

  /** A group for each row; rows that are the same in every cell begin together, for nothing tells them apart. */
  #begin(pairs: ScoredPairs, chosen: Int32Array): Map<number, Group> {
    const groups = new Map<number, Group>();
    for (const p of chosen) {
      const a = this.#group(groups, pairs.left[p]!);
      const b = this.#group(groups, pairs.right[p]!);
      if (a === b || pairs.bits[p]! < this.#tuning.joinBits) continue;
      if (!this.#same?.(pairs.left[p]!, pairs.right[p]!)) continue;
      this.onJoin?.(a.rows.flat(), b.rows.flat(), pairs.bits[p]!);
      const [kept, taken] = sizeOf(a) >= sizeOf(b) ? [a, b] : [b, a];
      kept.first = Math.min(kept.first, taken.first);
      for (const table of [0, 1] as const) {
        for (const row of taken.rows[table]) {
          kept.rows[table].push(row);
          groups.set(row, kept);
        }
      }
    }
    // The order of the pairs must leave no trace.
    for (const group of new Set(groups.values())) for (const rows of group.rows) rows.sort((x, y) => x - y);
    return groups;
  }

  #group(groups: Map<number, Group>, row: number): Group {
    let group = groups.get(row);
    if (group === undefined) {
      group = { first: row, rows: row < this.#firstRows ? [[row], []] : [[], [row]], links: new Map(), gone: false };
      groups.set(row, group);
    }
    return group;
  }

  #join(heap: Heap<Candidate>): void {
    for (let next = heap.pop(); next !== undefined && next.bits >= this.#tuning.joinBits; next = heap.pop()) {
      const { a, b, link } = next;
      if (a.gone || b.gone || link.stamp !== next.stamp || a.links.get(b) !== link) continue;
      if (link.count < this.#crossPairs(a, b)) {
        this.#complete(a, b, link);
        heap.push(candidate(a, b, link));
        continue;
      }
      this.onJoin?.(a.rows.flat(), b.rows.flat(), next.bits);
      const [kept, taken] = sizeOf(a) >= sizeOf(b) ? [a, b] : [b, a];
      this.#merge(kept, taken, heap);
    }
  }

  /** The smaller group goes over to the larger; only what it knew of others has to be looked at again. */
  #merge(kept: Group, taken: Group, heap: Heap<Candidate>): void {
    for (const table of [0, 1] as const) for (const row of taken.rows[table]) kept.rows[table].push(row);
    kept.first = Math.min(kept.first, taken.first);
    taken.gone = true;
    kept.links.delete(taken);
    for (const [other, link] of taken.links) {
      if (other === kept) continue;
      other.links.delete(taken);
      const mine = kept.links.get(other);
      const both = mine ?? { sum: 0, count: 0, stamp: 0 };
      both.sum += link.sum;
      both.count += link.count;
      both.stamp++;
      if (!mine) {
        kept.links.set(other, both);
        other.links.set(kept, both);
      }
      heap.push(candidate(kept, other, both));
    }
  }

  /** Pairs between two groups; where two tables are linked, only those across them. */
  #crossPairs(a: Group, b: Group): number {
    if (this.#firstRows === this.#rows) return a.rows[0].length * b.rows[0].length;
    return a.rows[0].length * b.rows[1].length + a.rows[1].length * b.rows[0].length;
  }

  /** Scores all pairs between two groups, or an even sample of them. */
  #complete(a: Group, b: Group, link: Link): void {
    const total = this.#crossPairs(a, b);
    const n = Math.min(total, this.#tuning.mostCrossPairs);
    const linking = this.#firstRows < this.#rows;
    const ahead = linking ? a.rows[0].length * b.rows[1].length : total;
    for (let p = 0; p < n; p++) {
      const at = Math.floor((p * total) / n);
      const [from, to] = at < ahead ? [a.rows[0], b.rows[linking ? 1 : 0]] : [a.rows[1], b.rows[0]];
      const place = at < ahead ? at : at - ahead;
      const x = from[Math.floor(place / to.length)]!;
      const y = to[place % to.length]!;
      this.#left[p] = Math.min(x, y);
      this.#right[p] = Math.max(x, y);
    }
    this.#score(this.#left, this.#right, n, this.#bits);
    this.extraPairs += n;
    let sum = 0;
    for (let p = 0; p < n; p++) sum += this.#clip(this.#bits[p]!);
    link.sum = (sum * total) / n;
    link.count = total;
    link.stamp++;
  }

  #clip(bits: number): number {
    return Math.min(this.#tuning.mostBits, Math.max(this.#tuning.leastBits, bits));
  }
}

const sizeOf = (group: Group): number => group.rows[0].length + group.rows[1].length;

function candidate(a: Group, b: Group, link: Link): Candidate {
  const firsts: [number, number] = a.first < b.first ? [a.first, b.first] : [b.first, a.first];
  return { bits: link.sum / link.count, a, b, link, stamp: link.stamp, firsts };
}

/** The better evidence first; of equals, the earlier records. */
function sooner(x: Candidate, y: Candidate): boolean {
  if (x.bits !== y.bits) return x.bits > y.bits;
  return x.firsts[0] !== y.firsts[0] ? x.firsts[0] < y.firsts[0] : x.firsts[1] < y.firsts[1];
}
