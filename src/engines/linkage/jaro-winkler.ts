import { mostInCommon, type ValueTable } from './value-table.ts';

/** Standard Winkler: a common prefix of up to four characters adds a tenth of what is missing for each, where Jaro is above 0.7. */
export const PREFIX = 4;
const SCALE = 0.1;
const BOOST_ABOVE = 0.7;

/**
 * Jaro–Winkler similarity of two values of one table (Jaro 1989, Winkler 1990), or -1 when the letters they have in common already show
 * that it is below `least`: the masks are a bound, never an estimate.
 */
export class JaroWinkler {
  readonly #table: ValueTable;
  #taken = new Uint8Array(256);
  #mine = new Uint16Array(256);
  readonly #places = new Int32Array(65536);

  constructor(table: ValueTable) {
    this.#table = table;
  }

  similarity(a: number, b: number, least: number): number {
    // Read each time: the table of an incremental index grows.
    const { chars, starts } = this.#table;
    const from = starts[a]!;
    const size = starts[a + 1]! - from;
    const otherFrom = starts[b]!;
    const otherSize = starts[b + 1]! - otherFrom;
    const most = Math.min(size, otherSize, PREFIX);
    let prefix = 0;
    while (prefix < most && chars[from + prefix] === chars[otherFrom + prefix]) prefix++;
    const common = mostInCommon(this.#table, a, this.#table, b);
    if (common <= 0) return 0;
    if (boosted((common / size + common / otherSize + 1) / 3, prefix) < least) return -1;
    return boosted(this.#jaro(chars, from, size, otherFrom, otherSize), prefix);
  }

  /** With a bit for each place of the second text: the places of a letter are one number, and so is the window. */
  #jaro(chars: Uint16Array, from: number, size: number, otherFrom: number, otherSize: number): number {
    if (size > 32 || otherSize > 32) return this.#longJaro(chars, from, size, otherFrom, otherSize);
    const places = this.#places;
    const mine = this.#mine;
    for (let k = 0; k < otherSize; k++) places[chars[otherFrom + k]!]! |= 1 << k;
    const reach = Math.max(0, (Math.max(size, otherSize) >> 1) - 1);
    let window = reach >= 31 ? -1 : (1 << (reach + 1)) - 1;
    let free = -1;
    let matched = 0;
    for (let i = 0; i < size; i++) {
      const c = chars[from + i]!;
      const found = places[c]! & window & free;
      if (found !== 0) {
        free &= ~(found & -found);
        mine[matched++] = c;
      }
      window = i < reach ? (window << 1) | 1 : window << 1;
    }
    for (let k = 0; k < otherSize; k++) places[chars[otherFrom + k]!] = 0;
    if (matched === 0) return 0;
    let moved = 0;
    let taken = ~free;
    for (let at = 0; at < matched; at++) {
      const k = 31 - Math.clz32(taken & -taken);
      if (chars[otherFrom + k] !== mine[at]) moved++;
      taken &= taken - 1;
    }
    return (matched / size + matched / otherSize + (matched - (moved >> 1)) / matched) / 3;
  }

  #longJaro(chars: Uint16Array, from: number, size: number, otherFrom: number, otherSize: number): number {
    if (otherSize > this.#taken.length || size > this.#mine.length) this.#grow(Math.max(size, otherSize));
    const taken = this.#taken;
    const mine = this.#mine;
    for (let i = 0; i < otherSize; i++) taken[i] = 0;
    const reach = Math.max(0, (Math.max(size, otherSize) >> 1) - 1);
    let matched = 0;
    for (let i = 0; i < size; i++) {
      const c = chars[from + i]!;
      const last = Math.min(otherSize - 1, i + reach);
      for (let k = i > reach ? i - reach : 0; k <= last; k++) {
        if (chars[otherFrom + k] === c && taken[k] === 0) {
          taken[k] = 1;
          mine[matched++] = c;
          break;
        }
      }
    }
    if (matched === 0) return 0;
    let moved = 0;
    let at = 0;
    for (let k = 0; at < matched; k++) {
      if (taken[k] === 1 && chars[otherFrom + k] !== mine[at++]) moved++;
    }
    return (matched / size + matched / otherSize + (matched - (moved >> 1)) / matched) / 3;
  }

  #grow(size: number): void {
    this.#taken = new Uint8Array(size * 2);
    this.#mine = new Uint16Array(size * 2);
  }
}

export const boosted = (jaro: number, prefix: number): number =>
  jaro > BOOST_ABOVE ? jaro + prefix * SCALE * (1 - jaro) : jaro;
