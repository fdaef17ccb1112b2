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

/** A group in the making: rows in ascending order of arrival, and what it knows of its neighbours. */
interface Group {
  /** Its first row: its name, and what breaks ties. */
  first: number;
  rows: number[];
  /** Rows of the first table among them. */
  ofFirst: number;
  version: number;
  links: Map<Group, Link>;
  gone: boolean;
}

/** What is known between two groups. */
interface Link {
  sum: number;
  count: number;
  /** Every pair between them (or the even sample) is in the sum. */
  whole: boolean;
}

interface Candidate {
  bits: number;
  a: Group;
  b: Group;
  versions: number;
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
  readonly #tuning: ClusterTuning;
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #bits: Float64Array;
  /** Pairs scored that blocking had not brought together. */
  extraPairs = 0;
  /** Told of every join: the rows of both sides and the average evidence between them. */
  onJoin: ((a: readonly number[], b: readonly number[], bits: number) => void) | null = null;

  constructor(rows: number, firstRows: number, score: PairScorer, tuning: ClusterTuning) {
    this.#rows = rows;
    this.#firstRows = firstRows;
    this.#score = score;
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
    const groups = new Map<number, Group>();
    const heap = new Heap<Candidate>(sooner);
    for (const p of chosen) {
      const a = this.#group(groups, pairs.left[p]!);
      const b = this.#group(groups, pairs.right[p]!);
      const link: Link = { sum: this.#clip(pairs.bits[p]!), count: 1, whole: true };
      a.links.set(b, link);
      b.links.set(a, link);
      heap.push(candidate(a, b, link));
    }
    this.#join(heap);
    for (const group of groups.values()) {
      if (!group.gone) for (const row of group.rows) put(row, group.first);
    }
  }

  #group(groups: Map<number, Group>, row: number): Group {
    let group = groups.get(row);
    if (group === undefined) {
      group = {
        first: row,
        rows: [row],
        ofFirst: row < this.#firstRows ? 1 : 0,
        version: 0,
        links: new Map(),
        gone: false,
      };
      groups.set(row, group);
    }
    return group;
  }

  #join(heap: Heap<Candidate>): void {
    for (let next = heap.pop(); next !== undefined && next.bits >= this.#tuning.joinBits; next = heap.pop()) {
      const { a, b } = next;
      if (a.gone || b.gone || a.version + b.version !== next.versions) continue;
      const link = a.links.get(b)!;
      if (!link.whole) {
        this.#complete(a, b, link);
        heap.push(candidate(a, b, link));
        continue;
      }
      this.onJoin?.(a.rows, b.rows, next.bits);
      const [kept, taken] = a.rows.length >= b.rows.length ? [a, b] : [b, a];
      this.#merge(kept, taken);
      for (const [other, its] of kept.links) heap.push(candidate(kept, other, its));
    }
  }

  #merge(kept: Group, taken: Group): void {
    kept.rows = kept.rows.concat(taken.rows).sort((x, y) => x - y);
    kept.first = kept.rows[0]!;
    kept.ofFirst += taken.ofFirst;
    kept.version += taken.version + 1;
    taken.gone = true;
    kept.links.delete(taken);
    for (const [other, link] of taken.links) {
      if (other === kept) continue;
      other.links.delete(taken);
      const mine = kept.links.get(other);
      const both = mine ? { sum: mine.sum + link.sum, count: mine.count + link.count, whole: false } : { ...link };
      kept.links.set(other, both);
      other.links.set(kept, both);
    }
    for (const [other, link] of kept.links) link.whole = link.count === this.#crossPairs(kept, other);
  }

  #crossPairs(a: Group, b: Group): number {
    if (this.#firstRows === this.#rows) return a.rows.length * b.rows.length;
    return a.ofFirst * (b.rows.length - b.ofFirst) + b.ofFirst * (a.rows.length - a.ofFirst);
  }

  /** Scores all pairs between two groups, or an even sample of them. */
  #complete(a: Group, b: Group, link: Link): void {
    const total = this.#crossPairs(a, b);
    const every = Math.ceil(total / this.#tuning.mostCrossPairs);
    const linking = this.#firstRows < this.#rows;
    let n = 0;
    let at = 0;
    for (const x of a.rows) {
      for (const y of b.rows) {
        if (linking && x < this.#firstRows === y < this.#firstRows) continue;
        if (at++ % every !== 0) continue;
        this.#left[n] = Math.min(x, y);
        this.#right[n++] = Math.max(x, y);
      }
    }
    this.#score(this.#left, this.#right, n, this.#bits);
    this.extraPairs += n;
    let sum = 0;
    for (let p = 0; p < n; p++) sum += this.#clip(this.#bits[p]!);
    link.sum = (sum * total) / n;
    link.count = total;
    link.whole = true;
  }

  #clip(bits: number): number {
    return Math.min(this.#tuning.mostBits, Math.max(this.#tuning.leastBits, bits));
  }
}

function candidate(a: Group, b: Group, link: Link): Candidate {
  const [x, y] = a.first < b.first ? [a, b] : [b, a];
  return { bits: link.sum / link.count, a: x, b: y, versions: a.version + b.version };
}

/** The better evidence first; of equals, the earlier records. */
function sooner(x: Candidate, y: Candidate): boolean {
  if (x.bits !== y.bits) return x.bits > y.bits;
  return x.a.first !== y.a.first ? x.a.first < y.a.first : x.b.first < y.b.first;
}
