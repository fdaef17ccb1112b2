import { boosted, PREFIX } from './jaro-winkler.ts';
import { TEXT_KERNEL } from './text-kernel-bytes.ts';
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

/** Byte offsets and counts, as text-kernel.wat has them. */
type Call = (
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

/** Room for eight pairs of texts. */
const WORK = 256;

/** A text of the kernel has up to so many characters … */
const LONGEST = 16;
/** … of up to so many different ones in its column. Others are left to the plain twin, which is told so by this level. */
const MOST_CHARACTERS = 254;
export const ASK_THE_TWIN = 255;
const MOST_BYTES = 1 << 29;

/** Where the texts of a column lie in the kernel's memory. */
interface Texts {
  codes: number;
  sizes: number;
}

/** One ladder of thresholds, asked of many pairs at once. */
export interface KernelLadder {
  texts: Texts;
  thresholds: number;
  count: number;
  first: number;
  need: number;
  call: Call;
}

/**
 * Similarities of many pairs of short texts at once, in WebAssembly with vectors: see text-kernel.wat. Its memory holds a copy of the texts of
 * each column, 17 bytes a value, and the pairs in hand. One for each thread.
 */
export class TextKernel {
  /** The value ids of the pairs in hand, a multiple of eight. Taken anew after a ladder was added: memory may have moved. */
  left: Int32Array;
  right: Int32Array;
  /** The level of each. */
  out: Uint8Array;
  readonly #pairs: number;
  readonly #memory: Memory;
  readonly #exports: Record<string, Call>;
  readonly #texts = new Map<ValueTable, Texts>();
  readonly #work: number;
  #used = 0;

  constructor(pairs: number) {
    this.#pairs = pairs;
    this.#memory = new WebAssembly.Memory({ initial: 1 });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(TEXT_KERNEL), {
      env: { memory: this.#memory },
    });
    this.#exports = exports as Record<string, Call>;
    this.#room(9 * pairs);
    this.#work = this.#room(WORK);
    [this.left, this.right, this.out] = this.#views();
  }

  /** A column of very many values is left to the twin. */
  hasRoomFor(table: ValueTable): boolean {
    return this.#texts.has(table) || this.#used + (table.size + 2) * (LONGEST + 1) < MOST_BYTES;
  }

  ladder(
    table: ValueTable,
    measure: 'jaroWinkler' | 'levenshtein',
    thresholds: readonly number[],
    first: number,
  ): KernelLadder {
    const texts = this.#textsOf(table);
    const call = this.#exports[measure]!;
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
    [this.left, this.right, this.out] = this.#views();
    return { texts, thresholds: at, count, first, need, call };
  }

  /** Writes the level of each of the first `n` pairs of `left` and `right` into `out`; 0 where no threshold holds, or ASK_THE_TWIN. */
  run({ texts, thresholds, count, first, need, call }: KernelLadder, n: number): void {
    // Eight at a time: the last eight are filled up with "empty".
    const full = Math.min(this.#pairs, (n + 7) & -8);
    this.left.fill(0, n, full);
    this.right.fill(0, n, full);
    const pairs = this.#pairs;
    call(texts.codes, texts.sizes, 0, 4 * pairs, n, thresholds, count, first, 8 * pairs, this.#work, need);
  }

  #views(): [Int32Array, Int32Array, Uint8Array] {
    const { buffer } = this.#memory;
    const n = this.#pairs;
    return [new Int32Array(buffer, 0, n), new Int32Array(buffer, 4 * n, n), new Uint8Array(buffer, 8 * n, n)];
  }

  #room(bytes: number): number {
    const at = this.#used;
    this.#used += Math.ceil(bytes / LONGEST) * LONGEST;
    const missing = this.#used - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  #textsOf(table: ValueTable): Texts {
    let made = this.#texts.get(table);
    if (made === undefined) {
      made = { codes: this.#room((table.size + 1) * LONGEST), sizes: this.#room(table.size + 1) };
      const { buffer } = this.#memory;
      writeTexts(
        table,
        new Uint8Array(buffer, made.codes, (table.size + 1) * LONGEST),
        new Uint8Array(buffer, made.sizes, table.size + 1),
      );
      this.#texts.set(table, made);
    }
    return made;
  }
}

/** Sizes of 0 to 16 and prefixes of 0 to 4, as text-kernel.wat counts them. */
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

/** Each character becomes a byte by the order in which the column first uses it. */
function writeTexts({ size, chars, starts }: ValueTable, codes: Uint8Array, sizes: Uint8Array): void {
  const known = new Uint8Array(65_536);
  let characters = 0;
  sizes.fill(ASK_THE_TWIN);
  for (let v = 1; v <= size; v++) {
    const from = starts[v]!;
    const length = starts[v + 1]! - from;
    if (length === 0 || length > LONGEST) continue;
    let k = 0;
    for (; k < length; k++) {
      const c = chars[from + k]!;
      if (known[c] === 0) {
        if (characters === MOST_CHARACTERS) break;
        known[c] = ++characters;
      }
      codes[v * LONGEST + k] = known[c]!;
    }
    if (k === length) sizes[v] = length;
  }
}
