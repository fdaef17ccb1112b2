import { firstInBlock, metUnder, type RuleBlocks, type Task } from './blocks.ts';
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
  #size = 0;
  #earlier: Int32Array[] = [];
  #capacity = 0;

  constructor(prepared: Prepared, rules: readonly RuleBlocks[]) {
    this.#prepared = prepared;
    this.#rules = rules;
    this.#batch = { views: [], rows: new Int32Array(0), a: new Int32Array(BATCH), b: new Int32Array(BATCH) };
  }

  /** Hands every new pair of the task to `take`, up to `BATCH` at a time; pairs come in a fixed order. */
  walk(task: Task, take: (batch: Batch, n: number) => void): void {
    const rule = this.#rules[task.rule]!;
    const start = rule.starts[task.from]!;
    this.#gather(rule.order.subarray(start, rule.starts[task.to]!), task.rule);
    this.#size = 0;
    for (let b = task.from; b < task.to; b++) {
      this.#block(rule, task.rule, rule.starts[b]! - start, rule.starts[b + 1]! - start, take);
    }
    this.#flush(take);
  }

  #block(rule: RuleBlocks, at: number, from: number, to: number, take: (batch: Batch, n: number) => void): void {
    const { rows, a, b } = this.#batch;
    const { firstRows } = this.#prepared;
    const linking = firstRows < this.#prepared.rows;
    const window = rule.windows.size === 0 ? undefined : rule.windows.get(rule.keys[rows[from]!]!);
    const giant = window !== undefined;
    const split = linking && !giant ? from + firstInBlock(rows.subarray(from, to), firstRows) : to;
    const earlier = this.#earlier;
    let n = this.#size;
    for (let i = from; i < split; i++) {
      const end = giant ? Math.min(to, i + 1 + window) : to;
      for (let k = linking && !giant ? split : i + 1; k < end; k++) {
        let met = false;
        for (let q = 0; q < at && !met; q++) {
          const key = earlier[q]![i]!;
          if (key !== 0 && key === earlier[q]![k]!)
            met = key > 0 || metUnder(key, key, this.#rules[q]!, rows[i]!, rows[k]!);
        }
        if (met) continue;
        if (giant) {
          if (linking && rows[i]! < firstRows === rows[k]! < firstRows) continue;
          const swap = rows[i]! > rows[k]!;
          a[n] = swap ? k : i;
          b[n++] = swap ? i : k;
        } else {
          a[n] = i;
          b[n++] = k;
        }
        if (n === BATCH) {
          this.#size = n;
          this.#flush(take);
          n = 0;
        }
      }
    }
    this.#size = n;
  }

  #flush(take: (batch: Batch, n: number) => void): void {
    if (this.#size === 0) return;
    this.pairs += this.#size;
    take(this.#batch, this.#size);
    this.#size = 0;
  }

  #gather(rows: Int32Array, rule: number): void {
    const { columns } = this.#prepared;
    const n = rows.length;
    if (n > this.#capacity) {
      this.#capacity = Math.max(n, this.#capacity * 2, 1024);
      this.#batch.views = columns.map(() => new Int32Array(this.#capacity));
      this.#earlier = this.#rules.map(() => new Int32Array(this.#capacity));
    }
    this.#batch.rows = rows;
    for (let c = 0; c < columns.length; c++) pick(columns[c]!.ids, rows, this.#batch.views[c]!);
    for (let q = 0; q < rule; q++) pick(this.#rules[q]!.keys, rows, this.#earlier[q]!);
  }
}

function pick(from: Int32Array, rows: Int32Array, into: Int32Array): void {
  for (let i = 0; i < rows.length; i++) into[i] = from[rows[i]!]!;
}
