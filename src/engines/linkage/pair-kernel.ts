import { boosted, PREFIX } from './jaro-winkler.ts';
import { ASK_THE_TWIN, KernelTexts, LONGEST } from './kernel-texts.ts';
import { PAIR_KERNEL } from './pair-kernel-bytes.ts';
import type { ValueTable } from './value-table.ts';

/** The little of WebAssembly that is used: this checkout's types are those of Node without a browser's. */
interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => Memory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> };
};
const PAGE = 65_536;

/** Pairs in one batch at most. */
export const BATCH = 4096;

/** Some pairs to compare: `a[p]` and `b[p]` are rows of the cells. */
export interface Batch {
  /** Value ids, row after row: column c of row i is `cells[i * width + c]`. */
  cells: Int32Array;
  width: number;
  /** Which row of the table each is. */
  rows: Int32Array;
  a: Int32Array;
  b: Int32Array;
  /** Where the cells lie in the kernel's memory; -1 where they do not. */
  at: number;
}

/** Byte offsets and counts, as pair-kernel.wat has them. */
type Similarity = (
  codes: number,
  sizes: number,
  left: number,
  right: number,
  n: number,
  thresholds: number,
  count: number,
  first: number,
  out: number,
  work: number,
  need: number,
) => void;
interface Exports {
  jaroWinkler: Similarity;
  levenshtein: Similarity;
  unmet: (cells: number, width: number, a: number, b: number, n: number, rules: number, count: number) => number;
  differing: (
    column: number,
    width: number,
    a: number,
    b: number,
    n: number,
    rest: number,
    levels: number,
    left: number,
    right: number,
    places: number,
  ) => number;
}

/** Room for eight pairs of texts. */
const WORK = 256;
/** A thread's tables take no more than this. */
const MOST_BYTES = 1 << 29;

/** One ladder of thresholds, asked of many pairs at once. */
export interface KernelLadder {
  measure: 'jaroWinkler' | 'levenshtein';
  texts: KernelTexts;
  thresholds: number;
  count: number;
  first: number;
  need: number;
}

/**
 * The loops over many pairs, in WebAssembly with vectors: see pair-kernel.wat. Its memory holds a copy of the texts of each column, 17 bytes a
 * value, the rows gathered last and the pairs in hand. One for each thread. Its arrays must be taken anew after `ladder` and `gather`: memory
 * may have moved.
 */
export class PairKernel {
  /** Value ids of the pairs whose texts are compared. */
  left!: Int32Array;
  right!: Int32Array;
  /** Where each of them stands in the batch. */
  places!: Int32Array;
  /** Their levels. */
  found!: Uint8Array;
  /** The level of each pair of the batch. */
  levels!: Uint8Array;
  /** The rows gathered last. */
  batch: Batch;
  readonly #memory: Memory;
  readonly #exports: Exports;
  readonly #texts = new Map<ValueTable, KernelTexts>();
  readonly #at: Record<'a' | 'b' | 'left' | 'right' | 'places' | 'found' | 'levels' | 'work' | 'rules', number>;
  #used = 0;
  #cells = { at: -1, room: 0, width: 0 };

  constructor() {
    this.#memory = new WebAssembly.Memory({ initial: 1 });
    const module = new WebAssembly.Module(PAIR_KERNEL);
    this.#exports = new WebAssembly.Instance(module, { env: { memory: this.#memory } }).exports as unknown as Exports;
    const ids = (): number => this.#room(4 * BATCH);
    this.#at = {
      ...{ a: ids(), b: ids(), left: ids(), right: ids(), places: ids(), rules: ids() },
      ...{ found: this.#room(BATCH), levels: this.#room(BATCH), work: this.#room(WORK) },
    };
    const none = new Int32Array(0);
    this.batch = { cells: none, width: 0, rows: none, a: none, b: none, at: -1 };
    this.#renew();
  }

  ladder(
    table: ValueTable,
    measure: 'jaroWinkler' | 'levenshtein',
    thresholds: readonly number[],
    first: number,
  ): KernelLadder {
    const texts = this.#textsOf(table);
    const count = thresholds.length;
    const at = this.#room(8 * count);
    const need = measure === 'jaroWinkler' ? this.#room(NEEDS) : 0;
    const { buffer } = this.#memory;
    if (measure === 'jaroWinkler') {
      new Float64Array(buffer, at, count).set(thresholds);
      writeNeeds(Math.min(...thresholds), new Uint8Array(buffer, need, NEEDS));
    } else {
      // A distance is a whole number of at most 16.
      const most = thresholds.map((t) => Math.max(-1, Math.min(LONGEST, Math.floor(t))));
      new Int32Array(buffer, at, count).set(most);
    }
    this.#renew();
    return { measure, texts, thresholds: at, count, first, need };
  }

  /** Writes the level of each of the first `n` of `left` and `right` into `found`; 0 where no threshold holds, or ASK_THE_TWIN. */
  compare({ measure, texts, thresholds, count, first, need }: KernelLadder, n: number): void {
    if (texts.codes === -1) {
      this.found.fill(ASK_THE_TWIN, 0, n);
      return;
    }
    // Eight at a time: the last eight are filled up with "empty".
    const full = (n + 7) & -8;
    this.left.fill(0, n, full);
    this.right.fill(0, n, full);
    const { left, right, found, work } = this.#at;
    const call = this.#exports[measure];
    call(texts.codes, texts.sizes, left, right, n, thresholds, count, first, found, work, need);
  }

  /** The batch of these rows, without pairs yet: a copy of their cells. */
  gather(packed: Int32Array, width: number, rows: Int32Array): Batch {
    const size = rows.length * width;
    if (size > this.#cells.room) {
      const room = Math.max(size, 2 * this.#cells.room);
      // A vector may read a little beyond the last cell.
      this.#cells = { at: this.#room(4 * room + LONGEST), room, width };
      this.#renew();
    }
    const { cells } = this.batch;
    for (let i = 0, to = 0; i < rows.length; i++) {
      const from = rows[i]! * width;
      for (let c = 0; c < width; c++) cells[to++] = packed[from + c]!;
    }
    this.batch = { ...this.batch, rows, width };
    return this.batch;
  }

  /** Takes the pairs out of the first `n` that a rule has brought together; a rule has a bit for each of its columns. Returns how many are left. */
  unmet(n: number, rules: readonly number[]): number {
    const { a, b, rules: at } = this.#at;
    new Int32Array(this.#memory.buffer, at, BATCH).set(rules);
    return this.#exports.unmet(this.batch.at, this.batch.width, a, b, n, at, rules.length);
  }

  /**
   * Writes the levels of the batch's first `n` pairs as far as a column tells by equality: 0 empty, 1 equal, else `rest`. Those that differ
   * are put into `left`, `right` and `places`; returns how many.
   */
  differing(column: number, n: number, rest: number): number {
    const { a, b, left, right, places, levels } = this.#at;
    const { at, width } = this.batch;
    return this.#exports.differing(at + 4 * column, width, a, b, n, rest, levels, left, right, places);
  }

  #renew(): void {
    const { buffer } = this.#memory;
    const ids = (at: number): Int32Array => new Int32Array(buffer, at, BATCH);
    this.left = ids(this.#at.left);
    this.right = ids(this.#at.right);
    this.places = ids(this.#at.places);
    this.found = new Uint8Array(buffer, this.#at.found, BATCH);
    this.levels = new Uint8Array(buffer, this.#at.levels, BATCH);
    const { at, room } = this.#cells;
    const cells = at === -1 ? this.batch.cells : new Int32Array(buffer, at, room);
    this.batch = { ...this.batch, cells, at, a: ids(this.#at.a), b: ids(this.#at.b) };
  }

  #room(bytes: number): number {
    const at = this.#used;
    this.#used += Math.ceil(bytes / LONGEST) * LONGEST;
    const missing = this.#used - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  /** The columns have new values. */
  grow(): void {
    for (const texts of this.#texts.values()) if (!texts.complete && texts.codes !== -1) this.#write(texts, 2);
  }

  #textsOf(table: ValueTable): KernelTexts {
    let texts = this.#texts.get(table);
    if (texts === undefined) {
      texts = new KernelTexts(table);
      this.#texts.set(table, texts);
      this.#write(texts, 1);
    }
    return texts;
  }

  /** A column of very many values is left to the twin. */
  #write(texts: KernelTexts, times: number): void {
    if (texts.values > texts.room) {
      const room = times * texts.values;
      const bytes = (room + 1) * (LONGEST + 1);
      if (this.#used + bytes > MOST_BYTES) {
        texts.codes = -1;
        return;
      }
      texts.moveTo(this.#room((room + 1) * LONGEST), this.#room(room + 1), room);
      this.#renew();
    }
    texts.write(this.#memory.buffer);
  }
}

/** Sizes of 0 to 16 and prefixes of 0 to 4, as pair-kernel.wat counts them. */
const NEEDS = 17 * 256;

/** For texts of two sizes with a prefix in common: the least number of matching characters, all in order, that reaches `least`. */
function writeNeeds(least: number, needs: Uint8Array): void {
  needs.fill(ASK_THE_TWIN);
  for (let a = 1; a <= LONGEST; a++) {
    for (let b = 1; b <= LONGEST; b++) {
      for (let prefix = 0; prefix <= PREFIX; prefix++) {
        let matched = least <= 0 ? 0 : 1;
        while (matched <= LONGEST && boosted((matched / a + matched / b + 1) / 3, prefix) < least) matched++;
        needs[a * 256 + b * 8 + prefix] = matched;
      }
    }
  }
}
