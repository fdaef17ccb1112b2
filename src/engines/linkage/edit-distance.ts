import { mostInCommon, type ValueTable } from './value-table.ts';

/** The longest text of which edit distances are worked out letter by letter; of longer ones the first so many characters count. */
export const LONGEST_COMPARED = 256;

/**
 * Edit distances of two values of one table, exact up to a limit: `limit + 1` means "more than the limit". Linear memory; the band of the
 * limit bounds the time.
 */
export class EditDistance {
  readonly #table: ValueTable;
  readonly #rows = [0, 1, 2].map(() => new Int32Array(LONGEST_COMPARED + 2));
  readonly #matrix = new Int32Array((LONGEST_COMPARED + 2) ** 2);
  readonly #lastSeen = new Int32Array(65536);

  constructor(table: ValueTable) {
    this.#table = table;
  }

  /** Levenshtein (1966): insert, delete or replace a character. */
  levenshtein(a: number, b: number, limit: number): number {
    const { chars: x, starts } = this.#table;
    let from = starts[a]!;
    let end = Math.min(starts[a + 1]!, from + LONGEST_COMPARED);
    let otherFrom = starts[b]!;
    let otherEnd = Math.min(starts[b + 1]!, otherFrom + LONGEST_COMPARED);
    const longer = Math.max(end - from, otherEnd - otherFrom);
    if (Math.abs(end - from - (otherEnd - otherFrom)) > limit) return limit + 1;
    // A character that is not in both is at least one step. Worth asking where the limit is small for the length.
    if (
      limit * 3 < longer &&
      longer < LONGEST_COMPARED &&
      longer - mostInCommon(this.#table, a, this.#table, b) > limit
    )
      return limit + 1;
    while (from < end && otherFrom < otherEnd && x[from] === x[otherFrom]) {
      from++;
      otherFrom++;
    }
    while (from < end && otherFrom < otherEnd && x[end - 1] === x[otherEnd - 1]) {
      end--;
      otherEnd--;
    }
    const n = end - from;
    const m = otherEnd - otherFrom;
    if (n === 0 || m === 0) return Math.min(n + m, limit + 1);
    if (n <= 32) return this.#shortLevenshtein(from, n, otherFrom, m, limit);
    return this.#longLevenshtein(from, n, otherFrom, m, limit);
  }

  /** Myers (1999), a bit for each character of the first text; Hyyrö's (2003) bounds. */
  #shortLevenshtein(from: number, n: number, otherFrom: number, m: number, limit: number): number {
    const x = this.#table.chars;
    const where = this.#lastSeen;
    for (let i = 0; i < n; i++) where[x[from + i]!]! |= 1 << i;
    let up = -1;
    let down = 0;
    let distance = n;
    const last = n - 1;
    for (let k = 0; k < m; k++) {
      const eq = where[x[otherFrom + k]!]!;
      const cross = eq | down;
      const same = (((eq & up) + up) ^ up) | eq;
      let right = down | ~(same | up);
      let left = up & same;
      // Without a branch: which way it goes cannot be foretold.
      distance += ((right >>> last) & 1) - ((left >>> last) & 1);
      right = (right << 1) | 1;
      left = left << 1;
      up = left | ~(cross | right);
      down = right & cross;
    }
    for (let i = 0; i < n; i++) where[x[from + i]!] = 0;
    return Math.min(distance, limit + 1);
  }

  #longLevenshtein(from: number, n: number, otherFrom: number, m: number, limit: number): number {
    const x = this.#table.chars;
    let before = this.#rows[0]!;
    let row = this.#rows[1]!;
    for (let k = 0; k <= m; k++) before[k] = k;
    for (let i = 1; i <= n; i++) {
      row[0] = i;
      let least = i;
      for (let k = 1; k <= m; k++) {
        const swap = before[k - 1]! + (x[from + i - 1] === x[otherFrom + k - 1] ? 0 : 1);
        const d = Math.min(swap, before[k]! + 1, row[k - 1]! + 1);
        row[k] = d;
        if (d < least) least = d;
      }
      if (least > limit) return limit + 1;
      [before, row] = [row, before];
    }
    return Math.min(before[m]!, limit + 1);
  }

  /** Damerau (1964), unrestricted: as Levenshtein, and swapping two neighbours is one step (Lowrance and Wagner 1975). */
  damerauLevenshtein(a: number, b: number, limit: number): number {
    const { chars: x, starts } = this.#table;
    const from = starts[a]!;
    const otherFrom = starts[b]!;
    const n = Math.min(starts[a + 1]! - from, LONGEST_COMPARED);
    const m = Math.min(starts[b + 1]! - otherFrom, LONGEST_COMPARED);
    if (Math.abs(n - m) > limit) return limit + 1;
    // A swap is at least half of what Levenshtein makes of it.
    if (this.levenshtein(a, b, 2 * limit) > 2 * limit) return limit + 1;
    const w = m + 2;
    const d = this.#matrix;
    const seen = this.#lastSeen;
    const far = n + m;
    d[0] = far;
    for (let i = 0; i <= n; i++) {
      d[(i + 1) * w] = far;
      d[(i + 1) * w + 1] = i;
    }
    for (let k = 0; k <= m; k++) {
      d[k + 1] = far;
      d[w + k + 1] = k;
    }
    for (let i = 1; i <= n; i++) {
      let lastMatch = 0;
      for (let k = 1; k <= m; k++) {
        const i1 = seen[x[otherFrom + k - 1]!]!;
        const k1 = lastMatch;
        const equal = x[from + i - 1] === x[otherFrom + k - 1];
        if (equal) lastMatch = k;
        d[(i + 1) * w + k + 1] = Math.min(
          d[i * w + k]! + (equal ? 0 : 1),
          d[(i + 1) * w + k]! + 1,
          d[i * w + k + 1]! + 1,
          d[i1 * w + k1]! + (i - i1 - 1) + 1 + (k - k1 - 1),
        );
      }
      seen[x[from + i - 1]!] = i;
    }
    for (let i = 0; i < n; i++) seen[x[from + i]!] = 0;
    return Math.min(d[(n + 1) * w + m + 1]!, limit + 1);
  }
}
