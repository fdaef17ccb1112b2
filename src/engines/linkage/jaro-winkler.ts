import type { ValueTable } from './value-table.ts';

/** Standard Winkler: a common prefix of up to four characters adds a tenth of what is missing for each, where Jaro is above 0.7. */
const PREFIX = 4;
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

  constructor(table: ValueTable) {
    this.#table = table;
  }

  similarity(a: number, b: number, least: number): number {
    // Read each time: the table of an incremental index grows.
    const { chars, starts, masks } = this.#table;
    const from = starts[a]!;
    const size = starts[a + 1]! - from;
    const otherFrom = starts[b]!;
    const otherSize = starts[b + 1]! - otherFrom;
    const most = Math.min(size, otherSize, PREFIX);
    let prefix = 0;
    while (prefix < most && chars[from + prefix] === chars[otherFrom + prefix]) prefix++;
    const mask = masks[a]!;
    const otherMask = masks[b]!;
    const common = Math.min(size - bits(mask & ~otherMask), otherSize - bits(otherMask & ~mask));
    if (common <= 0) return 0;
    if (boosted((common / size + common / otherSize + 1) / 3, prefix) < least) return -1;
    return boosted(this.#jaro(chars, from, size, otherFrom, otherSize), prefix);
  }

  #jaro(chars: Uint16Array, from: number, size: number, otherFrom: number, otherSize: number): number {
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

const boosted = (jaro: number, prefix: number): number =>
  jaro > BOOST_ABOVE ? jaro + prefix * SCALE * (1 - jaro) : jaro;

function bits(x: number): number {
  let v = x - ((x >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
