import { larger } from './growing-column.ts';

/** Rows by the values of a rule's columns: chains in a hash table, the newest row first. Grows with the rows. */
export class RowChains {
  readonly #columns: readonly number[];
  #heads: Int32Array;
  #next: Int32Array;
  #count = 0;

  constructor(columns: readonly number[], rows: number) {
    this.#columns = columns;
    this.#heads = new Int32Array(1 << (34 - Math.clz32(Math.max(64, rows)))).fill(-1);
    this.#next = new Int32Array(Math.max(64, rows));
  }

  /** Puts a row in, unless one of its cells is empty. `packed` holds the ids of all rows, `width` for each. */
  add(row: number, packed: Int32Array, width: number): void {
    if (row >= this.#next.length) this.#next = larger(this.#next, row + 1);
    const slot = this.#slot(packed, row * width);
    if (slot === -1) {
      this.#next[row] = -1;
      return;
    }
    this.#next[row] = this.#heads[slot]!;
    this.#heads[slot] = row;
    if (++this.#count * 2 > this.#heads.length) this.#spread(packed, width);
  }

  /**
   * Writes the rows that agree with the ids at `packed[at …]` on all columns into `into` from `from` on, the newest first and each only
   * once over all rules (`seen[row] === stamp`); returns where they end. `most` bounds how many are looked at.
   */
  find(
    packed: Int32Array,
    width: number,
    at: number,
    into: { rows: Int32Array; seen: Int32Array; stamp: number },
    from: number,
    most: number,
  ): number {
    const slot = this.#slot(packed, at);
    if (slot === -1) return from;
    let n = from;
    let looked = 0;
    for (let row = this.#heads[slot]!; row !== -1 && looked < most; row = this.#next[row]!) {
      looked++;
      if (into.seen[row] === into.stamp) continue;
      let agree = true;
      for (const c of this.#columns) {
        if (packed[row * width + c] !== packed[at + c]) {
          agree = false;
          break;
        }
      }
      if (!agree) continue;
      into.seen[row] = into.stamp;
      if (n === into.rows.length) into.rows = larger(into.rows, n + 1);
      into.rows[n++] = row;
    }
    return n;
  }

  #slot(packed: Int32Array, at: number): number {
    let h = 0;
    for (const c of this.#columns) {
      const id = packed[at + c]!;
      if (id === 0) return -1;
      h = Math.imul(h ^ id, 0x9e3779b1);
      h ^= h >>> 15;
    }
    h = Math.imul(h, 0x2c1b3c6d);
    return (h ^ (h >>> 13)) & (this.#heads.length - 1);
  }

  #spread(packed: Int32Array, width: number): void {
    const chained: number[] = [];
    for (const head of this.#heads) for (let row = head; row !== -1; row = this.#next[row]!) chained.push(row);
    this.#heads = new Int32Array(this.#heads.length * 2).fill(-1);
    for (const row of chained.sort((a, b) => a - b)) {
      const slot = this.#slot(packed, row * width);
      this.#next[row] = this.#heads[slot]!;
      this.#heads[slot] = row;
    }
  }
}
