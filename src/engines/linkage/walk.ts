import { firstInBlock, metInGiant, type RuleBlocks, type Task } from './blocks.ts';
import { BATCH, type Batch, type PairKernel } from './pair-kernel.ts';
import type { Prepared } from './prepare.ts';

/** The kernel's rules are numbers of so many bits. */
const KERNEL_COLUMNS = 32;

/**
 * Walks the pairs of blocks, each pair once over all rules: a pair that an earlier rule has brought together is passed over. The rows are
 * gathered in block order first, so that the comparisons read memory from front to back.
 */
export class Walker {
  /** Pairs that were handed on. */
  pairs = 0;
  readonly #prepared: Prepared;
  readonly #rules: readonly RuleBlocks[];
  readonly #kernel: PairKernel;
  /** The rules as the kernel takes them; null where it cannot. */
  readonly #masks: number[] | null;
  #batch: Batch;
  #size = 0;

  constructor(prepared: Prepared, rules: readonly RuleBlocks[], kernel: PairKernel) {
    this.#prepared = prepared;
    this.#rules = rules;
    this.#kernel = kernel;
    this.#batch = kernel.batch;
    const plain = prepared.columns.length <= KERNEL_COLUMNS && rules.every((r) => r.giants.length === 0);
    this.#masks = plain ? rules.map((r) => r.columns.reduce((mask, c) => mask | (1 << c), 0)) : null;
  }

  /** Hands every new pair of the task to `take`, up to `BATCH` at a time; pairs come in a fixed order. */
  walk(task: Task, take: (batch: Batch, n: number) => void): void {
    const rule = this.#rules[task.rule]!;
    const start = rule.starts[task.from]!;
    const rows = rule.order.subarray(start, rule.starts[task.to]!);
    this.#batch = this.#kernel.gather(this.#prepared.packed, this.#prepared.columns.length, rows);
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
    const n = rule === 0 ? this.#size : this.#unmet(rule);
    this.#size = 0;
    if (n === 0) return;
    this.pairs += n;
    take(this.#batch, n);
  }

  /** Takes out the pairs that an earlier rule has brought together; returns how many are left. */
  #unmet(rule: number): number {
    if (this.#masks !== null) return this.#kernel.unmet(this.#size, this.#masks.slice(0, rule));
    const { a, b, rows, cells, width } = this.#batch;
    let kept = 0;
    for (let p = 0; p < this.#size; p++) {
      const i = a[p]!;
      const k = b[p]!;
      let met = false;
      for (let q = 0; q < rule && !met; q++) {
        const earlier = this.#rules[q]!;
        met = agree(cells, earlier.columns, i * width, k * width);
        if (met && earlier.giants.length > 0) met = metInGiant(earlier, rows[i]!, rows[k]!);
      }
      a[kept] = i;
      b[kept] = k;
      kept += met ? 0 : 1;
    }
    return kept;
  }
}

function agree(cells: Int32Array, columns: readonly number[], i: number, k: number): boolean {
  for (const c of columns) {
    const id = cells[i + c]!;
    if (id === 0 || id !== cells[k + c]!) return false;
  }
  return true;
}
