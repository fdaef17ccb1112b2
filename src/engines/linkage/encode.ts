import { masksOf, shared, type ValueTable } from './value-table.ts';

/** Numbers the distinct values of a column while it is read: bytes in, value ids out. */
export class ValueEncoder {
  size = 0;
  #bytes = new Uint8Array(1 << 12);
  #starts = new Uint32Array(1 << 8);
  /** Id and hash by turns, so that a look costs one place in memory. */
  #slots = new Int32Array(1 << 10);
  #used = 0;
  #ascii = true;

  /** The id of the value `from[start .. end)`, whose hash the reader has worked out by `hashStep`. */
  encode(from: Uint8Array, start: number, end: number, hash: number): number {
    const size = end - start;
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = spread(hash) & mask;
    for (;;) {
      const id = slots[slot]!;
      if (id === 0) break;
      if (slots[slot + 1] === hash && this.#equals(id, from, start, size)) return id;
      slot = (slot + 2) & mask;
    }
    return this.#add(from, start, end, hash, slot);
  }

  /** For readers that have text: parquet, tests. */
  encodeText(text: string): number {
    const bytes = utf8.encode(text);
    let hash = HASH_START;
    for (const c of bytes) hash = Math.imul(hash ^ c, HASH_PRIME);
    return this.encode(bytes, 0, bytes.length, hash);
  }

  #equals(id: number, from: Uint8Array, start: number, size: number): boolean {
    let at = this.#starts[id]!;
    if (this.#starts[id + 1]! - at !== size) return false;
    const bytes = this.#bytes;
    for (let k = start; k < start + size; k++) if (bytes[at++] !== from[k]) return false;
    return true;
  }

  #add(from: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const size = end - start;
    if (this.#used + size > this.#bytes.length) this.#bytes = grown(this.#bytes, this.#used + size);
    if (this.size + 3 > this.#starts.length) {
      this.#starts = grown(this.#starts, this.size + 3);
    }
    const id = ++this.size;
    for (let k = start; k < end; k++) {
      const c = from[k]!;
      if (c > 127) this.#ascii = false;
      this.#bytes[this.#used++] = c;
    }
    this.#starts[id + 1] = this.#used;
    this.#slots[slot] = id;
    this.#slots[slot + 1] = hash;
    if (this.size * 4 > this.#slots.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 4);
    const mask = slots.length - 2;
    for (let k = 0; k < old.length; k += 2) {
      if (old[k] === 0) continue;
      let slot = spread(old[k + 1]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = old[k]!;
      slots[slot + 1] = old[k + 1]!;
    }
    this.#slots = slots;
  }

  /** The finished table, in shared memory. */
  table(): ValueTable {
    const { size } = this;
    const starts = shared.uint32(size + 2);
    if (this.#ascii) {
      const chars = shared.uint16(this.#used);
      chars.set(this.#bytes.subarray(0, this.#used));
      starts.set(this.#starts.subarray(0, size + 2));
      return { size, chars, starts, ...masksOf(chars, starts, size) };
    }
    // UTF-16 is never longer than UTF-8.
    const chars = shared.uint16(this.#used);
    let at = 0;
    for (let id = 1; id <= size; id++) {
      starts[id] = at;
      const text = decoder.decode(this.#bytes.subarray(this.#starts[id]!, this.#starts[id + 1]!));
      for (let k = 0; k < text.length; k++) chars[at++] = text.charCodeAt(k);
    }
    starts[size + 1] = at;
    return { size, chars, starts, ...masksOf(chars, starts, size) };
  }
}

const utf8 = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** FNV-1a over the bytes of a value: `hash = Math.imul(hash ^ byte, HASH_PRIME)` from HASH_START. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;
const spread = (h: number): number => {
  const x = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  return x ^ (x >>> 15);
};

type Growing = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;
function grown<T extends Growing>(array: T, least: number): T {
  const size = Math.max(least, array.length * 2);
  const bigger = new (array.constructor as new (n: number) => T)(size);
  bigger.set(array);
  return bigger;
}

/** The value ids of a column's rows, as they come. */
export class RowIds {
  length = 0;
  #ids: Int32Array;

  constructor(expected: number) {
    this.#ids = shared.int32(Math.max(16, Math.ceil(expected)));
  }

  push(id: number): void {
    if (this.length === this.#ids.length) {
      const bigger = shared.int32(this.length * 2);
      bigger.set(this.#ids);
      this.#ids = bigger;
    }
    this.#ids[this.length++] = id;
  }

  finish(): Int32Array {
    return this.#ids.subarray(0, this.length);
  }
}
