import { Clusterer, type ClusterTuning } from './cluster.ts';
import { partOf, type Table } from './column.ts';
import { Comparer } from './compare.ts';
import type { LearnedModel } from './estimate.ts';
import { GrowingColumn, larger, set } from './growing-column.ts';
import { frequencies, sameCells } from './link.ts';
import type { LinkModel } from './model.ts';
import { BATCH, type Batch } from './pair-kernel.ts';
import { Preparation, type Prepared } from './prepare.ts';
import { RowChains } from './row-chains.ts';
import { type ScoredPairs, Scorer } from './score.ts';
import { type Weights, weighModel } from './weights.ts';

export interface IndexTuning {
  /** Pairs below so many bits are not links. */
  floor: number;
  /** Records of one block that a new record is compared with at most, the newest first. */
  mostPerRule: number;
  clusters: ClusterTuning;
}

/** A record that matches the new one. */
export interface FoundLink {
  row: number;
  bits: number;
}

interface Growing {
  prepared: Prepared;
  columns: GrowingColumn[];
  weights: Weights;
}

/**
 * A table that is linked and takes further records: each is compared with those that it shares a block with, and only the clusters that it
 * touches are worked out again. The same records with the same model give the same links and clusters as linking them all at once
 * (with `frequencyRows` the rows of the first table), unless a block is larger than `mostPerRule`.
 */
export class LinkIndex {
  /** How many records. */
  rows: number;
  readonly #growing: Growing;
  readonly #tuning: IndexTuning;
  readonly #scorer: Scorer;
  readonly #comparer: Comparer;
  readonly #chains: RowChains[];
  readonly #width: number;
  /** What each column makes of a cell; null for a combination. */
  readonly #parts: (((text: string) => string) | null)[];
  /** Rows before this one can be linked to: the first table's, where two are linked. */
  readonly #partners: number;
  #packed: Int32Array;
  #found = { rows: new Int32Array(1024), seen: new Int32Array(0), stamp: 0 };
  readonly #a = new Int32Array(BATCH + 1);
  readonly #b = new Int32Array(BATCH);
  /** Links of each row at or above what clustering asks for. */
  readonly #links = new Map<number, FoundLink[]>();
  readonly #cluster = new Map<number, number>();

  /** `pairs` and `clusters` as `link` found them in the table. */
  constructor(
    table: Table,
    model: LinkModel,
    learned: LearnedModel,
    known: { pairs: ScoredPairs; clusters: Int32Array },
    tuning: IndexTuning,
  ) {
    this.rows = table.rows;
    this.#tuning = tuning;
    this.#partners = table.firstRows < table.rows ? table.firstRows : Number.POSITIVE_INFINITY;
    const first = new Preparation(table, false).prepare(model);
    const columns = first.columns.map((c) => new GrowingColumn(c));
    this.#parts = first.columns.map(({ terms }) =>
      terms.length === 1 ? partOf(table.columns.get(terms[0]!.column)!, terms[0]!) : null,
    );
    const prepared = { ...first, columns: columns.map((c) => c.column) };
    const weights = weighModel(prepared, learned.priorMatch, learned.levels, frequencies(prepared));
    this.#growing = { prepared, columns, weights };
    this.#comparer = new Comparer(prepared);
    this.#scorer = new Scorer(prepared, this.#comparer, weights, Number.NEGATIVE_INFINITY);
    this.#width = columns.length;
    this.#packed = larger(prepared.packed, (table.rows + 1024) * this.#width);
    this.#found.seen = new Int32Array(table.rows + 1024);
    this.#chains = prepared.rules.map((rule) => {
      const chains = new RowChains(rule, table.rows);
      for (let row = 0; row < table.rows; row++) chains.add(row, this.#packed, this.#width);
      return chains;
    });
    for (let row = 0; row < table.rows; row++) this.#rememberCombinations(row);
    for (let p = 0; p < known.pairs.count; p++) {
      if (known.pairs.bits[p]! >= tuning.clusters.candidateBits)
        this.#join(known.pairs.left[p]!, known.pairs.right[p]!, known.pairs.bits[p]!);
    }
    known.clusters.forEach((first, row) => {
      if (first !== row) this.#cluster.set(row, first);
    });
  }

  /** The records that the cells given would be linked with, best first; the index is not changed but for the values it knows. */
  find(cells: Readonly<Record<string, string | undefined>>): FoundLink[] {
    this.#write(cells);
    const links = this.#score(this.rows).filter((l) => l.bits >= this.#tuning.floor);
    return links.sort((x, y) => y.bits - x.bits || x.row - y.row);
  }

  /** Takes a record in: its row, its links at or above the floor (best first), and the rows whose cluster changed. */
  add(cells: Readonly<Record<string, string | undefined>>): { row: number; links: FoundLink[]; changed: number[] } {
    const row = this.rows;
    const links = this.find(cells);
    this.rows++;
    for (const chains of this.#chains) chains.add(row, this.#packed, this.#width);
    const near = this.#tuning.floor <= this.#tuning.clusters.candidateBits ? links : this.#score(row);
    for (const l of near) if (l.bits >= this.#tuning.clusters.candidateBits) this.#join(l.row, row, l.bits);
    const changed = this.#links.has(row) ? this.#recluster(row) : [];
    return { row, links, changed: changed.includes(row) ? changed : [row, ...changed] };
  }

  /** The first row of a row's cluster: its name, which stays as records arrive unless the cluster is joined to an earlier one or parts. */
  clusterOf(row: number): number {
    return this.#cluster.get(row) ?? row;
  }

  #join(a: number, b: number, bits: number): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const own = this.#links.get(from);
      if (own) own.push({ row: to, bits });
      else this.#links.set(from, [{ row: to, bits }]);
    }
  }

  /** Works out the clusters of everything that hangs together with the row. */
  #recluster(row: number): number[] {
    const inside = new Set([row]);
    const pairs: [number, number, number][] = [];
    for (const at of inside) {
      for (const link of this.#links.get(at) ?? []) {
        inside.add(link.row);
        if (at < link.row) pairs.push([at, link.row, link.bits]);
      }
    }
    const scored: ScoredPairs = {
      count: pairs.length,
      left: Int32Array.from(pairs, (p) => p[0]),
      right: Int32Array.from(pairs, (p) => p[1]),
      bits: Float64Array.from(pairs, (p) => p[2]),
    };
    const { prepared } = this.#growing;
    const linking = prepared.firstRows < prepared.rows;
    const clusterer = new Clusterer(
      this.rows,
      linking ? prepared.firstRows : this.rows,
      this.#scorePairs,
      this.#tuning.clusters,
      sameCells(this.#packed, this.#width),
    );
    const changed: number[] = [];
    clusterer.component(
      scored,
      Int32Array.from(pairs, (_, p) => p),
      (at, first) => {
        if (this.clusterOf(at) !== first) changed.push(at);
        if (at === first) this.#cluster.delete(at);
        else this.#cluster.set(at, first);
      },
    );
    return changed;
  }

  /** Puts the record's ids where the next row goes. */
  #write(cells: Readonly<Record<string, string | undefined>>): void {
    const { columns, weights, prepared } = this.#growing;
    const at = this.rows * this.#width;
    if (at + this.#width > this.#packed.length) this.#packed = larger(this.#packed, at + this.#width);
    if (this.rows >= this.#found.seen.length) this.#found.seen = larger(this.#found.seen, this.rows + 1);
    columns.forEach((c, i) => {
      const { terms } = c.column;
      const part = this.#parts[i];
      this.#packed[at + i] = part ? c.idOf(part((cells[terms[0]!.column] ?? '').trim())) : this.#combination(c, at);
    });
    this.#comparer.grow();
    growFrequencies(prepared, weights);
  }

  #combination(c: GrowingColumn, at: number): number {
    const key = this.#combinationKey(c, at);
    return key === null ? 0 : c.idOf(key);
  }

  #combinationKey(c: GrowingColumn, at: number): string | null {
    const names = this.#growing.prepared.columns.map((k) => k.name);
    const ids = c.column.terms.map((t) => this.#packed[at + names.indexOf(t.text)]!);
    return ids.includes(0) ? null : ids.join(' ');
  }

  #rememberCombinations(row: number): void {
    this.#growing.columns.forEach((c, i) => {
      if (c.column.terms.length === 1) return;
      const key = this.#combinationKey(c, row * this.#width);
      if (key !== null) c.rememberRow(key, this.#packed[row * this.#width + i]!);
    });
  }

  /** Scores the row written last, or given, with every earlier row that it shares a block with. */
  #score(row: number): FoundLink[] {
    const found = this.#found;
    found.stamp++;
    found.seen[row] = found.stamp;
    const at = row * this.#width;
    let n = 0;
    for (const chains of this.#chains)
      n = chains.find(this.#packed, this.#width, at, found, n, this.#tuning.mostPerRule);
    const links: FoundLink[] = [];
    const floor = Math.min(this.#tuning.floor, this.#tuning.clusters.candidateBits);
    for (let from = 0; from < n; from += BATCH) {
      const size = Math.min(BATCH, n - from);
      const batch = this.#gather(found.rows.subarray(from, from + size), row);
      const kept = this.#scorer.weigh(batch, size, floor);
      for (let p = 0; p < kept; p++) {
        const other = found.rows[from + batch.a[p]!]!;
        if (other < this.#partners) links.push({ row: other, bits: this.#scorer.sums[p]! });
      }
    }
    return links;
  }

  /** The pairs of some rows with one more. */
  #gather(others: Int32Array, row: number): Batch {
    const n = others.length;
    this.#a.set(others);
    this.#a[n] = row;
    const batch = this.#comparer.kernel().gather(this.#packed, this.#width, this.#a.subarray(0, n + 1));
    for (let p = 0; p < n; p++) {
      batch.a[p] = p;
      batch.b[p] = n;
    }
    return batch;
  }

  /** The pairs in hand: rows of the whole table. */
  #batch(): Batch {
    return { cells: this.#packed, width: this.#width, rows: this.#a, a: this.#a, b: this.#b, at: -1 };
  }

  #scorePairs = (left: Int32Array, right: Int32Array, n: number, bits: Float64Array): void => {
    for (let from = 0; from < n; from += BATCH) {
      const size = Math.min(BATCH, n - from);
      this.#a.set(left.subarray(from, from + size));
      this.#b.set(right.subarray(from, from + size));
      this.#scorer.weigh(this.#batch(), size, Number.NEGATIVE_INFINITY);
      bits.set(this.#scorer.sums.subarray(0, size), from);
    }
  };
}

/** Values that came after the frequencies were counted are as rare as those seen once. */
function growFrequencies(p: Prepared, weights: Weights): void {
  weights.frequency.forEach((levels, c) => {
    levels.forEach((bits, l) => {
      if (bits === null) return;
      const { size } = p.columns[p.comparisons[c]!.frequencyColumn[l]!]!.values;
      const known = weights.once[c]![l]!;
      for (let v = known.values + 1; v <= size; v++) levels[l] = set(levels[l]!, v, known.bits);
      known.values = size;
    });
  });
}
