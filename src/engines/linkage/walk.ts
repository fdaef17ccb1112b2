import { firstInBlock, metInGiant, type RuleBlocks, type Task } from './blocks.ts';
import type { Prepared } from './prepare.ts';

export const BATCH = 4096;

/** Some pairs to compare: `a[p]` and `b[p]` are positions in the gathered views, `rows[a[p]]` the row of the table. */
export interface Batch {
  views: Int32Array[];
  rows: Int32Array;
  a: Int32Array;
  b: Int32Array;
}

/**
 * Walks the pairs of blocks, each pair once over all rules: a pair that an earlier rule has brought together is passed over. The columns
 * are gathered in block order first, so that the comparisons read memory from front to back.
 */
export class Walker {
  /** Pairs that were handed on. */
  pairs = 0;
  readonly #prepared: Prepared;
  readonly #rules: readonly RuleBlocks[];
  readonly #batch: Batch;
  readonly #compared: number[];
  readonly #met = new Uint8Array(BATCH);
  readonly #agree = new Uint8Array(BATCH);
  #size = 0;
  #capacity = 0;

  constructor(prepared: Prepared, rules: readonly RuleBlocks[]) {
    this.#prepared = prepared;
    this.#rules = rules;
    this.#batch = { views: [], rows: new Int32Array(0), a: new Int32Array(BATCH), b: new Int32Array(BATCH) };
    this.#compared = columnsCompared(prepared);
  }

  /** Hands every new pair of the task to `take`, up to `BATCH` at a time; pairs come in a fixed order. */
  walk(task: Task, take: (batch: Batch, n: number) => void): void {
    const rule = this.#rules[task.rule]!;
    const start = rule.starts[task.from]!;
    this.#gather(rule.order.subarray(start, rule.starts[task.to]!), task.rule);
    this.#size = 0;
    for (let b = task.from; b < task.to; b++) {
      const window = rule.giants.length === 0 ? 0 : (rule.giants.find((g) => g.block === b)?.window ?? 0);
      this.#block(rule.starts[b]! - start, rule.starts[b + 1]! - start, window, task.rule, take);
    }
    this.#flush(task.rule, take);
  }

  #block(from: number, to: number, window: number, rule: number, take: (batch: Batch, n: number) => void): void {
    const { rows, a, b } = this.#batch;
    const { firstRows } = this.#prepared;
    const linking = firstRows < this.#prepared.rows;
    const giant = window > 0;
    const split = linking && !giant ? from + firstInBlock(rows.subarray(from, to), firstRows) : to;
    let n = this.#size;
    for (let i = from; i < split; i++) {
      const end = giant ? Math.min(to, i + 1 + window) : to;
      for (let k = linking && !giant ? split : i + 1; k < end; k++) {
        if (giant && linking && rows[i]! < firstRows === rows[k]! < firstRows) continue;
        const swap = giant && rows[i]! > rows[k]!;
        a[n] = swap ? k : i;
        b[n++] = swap ? i : k;
        if (n === BATCH) {
          this.#size = n;
          this.#flush(rule, take);
          n = 0;
        }
      }
    }
    this.#size = n;
  }

  #flush(rule: number, take: (batch: Batch, n: number) => void): void {
    const n = rule === 0 ? this.#size : this.#withoutMet(rule);
    this.#size = 0;
    if (n === 0) return;
    this.pairs += n;
    take(this.#batch, n);
  }

  /** Takes out the pairs that an earlier rule has brought together: rule by rule over the batch, so that each loop is plain. */
  #withoutMet(rule: number): number {
    const { a, b, rows, views } = this.#batch;
    const n = this.#size;
    const met = this.#met.fill(0, 0, n);
    for (let q = 0; q < rule; q++) {
      const earlier = this.#rules[q]!;
      const agree = this.#agree.fill(1, 0, n);
      for (const c of earlier.columns) {
        const ids = views[c]!;
        for (let p = 0; p < n; p++) {
          const id = ids[a[p]!]!;
          if (id === 0 || id !== ids[b[p]!]!) agree[p] = 0;
        }
      }
      if (earlier.giants.length > 0) {
        for (let p = 0; p < n; p++)
          if (agree[p] === 1 && !metInGiant(earlier, rows[a[p]!]!, rows[b[p]!]!)) agree[p] = 0;
      }
      for (let p = 0; p < n; p++) met[p]! |= agree[p]!;
    }
    let kept = 0;
    for (let p = 0; p < n; p++) {
      if (met[p] === 1) continue;
      a[kept] = a[p]!;
      b[kept++] = b[p]!;
    }
    return kept;
  }

  #gather(rows: Int32Array, rule: number): void {
    const { columns } = this.#prepared;
    const n = rows.length;
    if (n > this.#capacity) {
      this.#capacity = Math.max(n, this.#capacity * 2, 1024);
      this.#batch.views = columns.map(() => new Int32Array(0));
    }
    this.#batch.rows = rows;
    const needed = new Set([...this.#compared, ...this.#rules.slice(0, rule).flatMap((r) => r.columns)]);
    for (const c of needed) {
      if (this.#batch.views[c]!.length === 0) this.#batch.views[c] = new Int32Array(this.#capacity);
      pick(this.#prepared.packed, columns.length, c, rows, this.#batch.views[c]!);
    }
  }
}

function columnsCompared(p: Prepared): number[] {
  return [
    ...p.comparisons.flatMap((c) => [
      ...c.columns,
      ...c.levels.flat().flatMap((t) => t.columns),
      ...c.frequencyColumn.filter((k) => k >= 0),
    ]),
    ...p.deterministic.flat().flatMap((t) => t.columns),
  ];
}

function pick(packed: Int32Array, width: number, column: number, rows: Int32Array, into: Int32Array): void {
  for (let i = 0; i < rows.length; i++) into[i] = packed[rows[i]! * width + column]!;
}
