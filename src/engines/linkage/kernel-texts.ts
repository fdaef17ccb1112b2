import type { ValueTable } from './value-table.ts';

/** A text of the kernel has up to so many characters … */
export const LONGEST = 16;
/** … of up to so many different ones in its column. Others are left to the plain twin, which is told so by this level. */
const MOST_CHARACTERS = 254;
export const ASK_THE_TWIN = 255;

/** A column's texts as the kernel reads them: 16 bytes and a size for each value, somewhere in its memory. */
export class KernelTexts {
  /** Where they lie; -1 where there was no room for them. */
  codes = -1;
  sizes = -1;
  /** How many values there is room for, and how many are written. */
  room = -1;
  #written = 0;
  readonly #table: ValueTable;
  /** Each character becomes a byte by the order in which the column first uses it. */
  readonly #known = new Uint8Array(65_536);
  #characters = 0;

  constructor(table: ValueTable) {
    this.#table = table;
  }

  /** How many values the column has by now. */
  get values(): number {
    return this.#table.size;
  }

  get complete(): boolean {
    return this.#written === this.#table.size;
  }

  moveTo(codes: number, sizes: number, room: number): void {
    this.codes = codes;
    this.sizes = sizes;
    this.room = room;
    this.#written = 0;
  }

  /** Writes the values that are not written yet. */
  write(memory: ArrayBuffer): void {
    const { size, chars, starts } = this.#table;
    const codes = new Uint8Array(memory, this.codes, (size + 1) * LONGEST);
    const sizes = new Uint8Array(memory, this.sizes, size + 1);
    sizes.fill(ASK_THE_TWIN, this.#written === 0 ? 0 : this.#written + 1);
    for (let v = this.#written + 1; v <= size; v++) {
      const from = starts[v]!;
      const length = starts[v + 1]! - from;
      if (length === 0 || length > LONGEST) continue;
      let k = 0;
      for (; k < length; k++) {
        const code = this.#codeOf(chars[from + k]!);
        if (code === 0) break;
        codes[v * LONGEST + k] = code;
      }
      if (k === length) sizes[v] = length;
    }
    this.#written = size;
  }

  #codeOf(character: number): number {
    if (this.#known[character] === 0 && this.#characters < MOST_CHARACTERS) this.#known[character] = ++this.#characters;
    return this.#known[character]!;
  }
}
