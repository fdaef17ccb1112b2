import { shared } from './value-table.ts';

/** Groups of rows that are equal in several columns: numbered from 1 in order of first row; 0 where any of the cells is empty. */
export interface Groups {
  keys: Int32Array;
  groups: number;
}

/** Numbers the combinations of several columns of value ids. Exact: combinations are compared, never only their hashes. */
export function denseKey(columns: readonly Int32Array[]): Groups {
  let made: Groups = { keys: columns[0]!, groups: Number.NaN };
  if (columns.length === 1) {
    let most = 0;
    for (const id of columns[0]!) if (id > most) most = id;
    return { keys: columns[0]!, groups: most };
  }
  for (let c = 1; c < columns.length; c++) made = combine(made.keys, columns[c]!);
  return made;
}

function combine(a: Int32Array, b: Int32Array): Groups {
  const n = a.length;
  const slots = 1 << Math.max(4, 32 - Math.clz32(n * 2));
  const mask = slots - 1;
  const table = new Int32Array(slots);
  const firstA = new Int32Array(n + 1);
  const firstB = new Int32Array(n + 1);
  const keys = shared.int32(n);
  let groups = 0;
  for (let row = 0; row < n; row++) {
    const x = a[row]!;
    const y = b[row]!;
    if (x === 0 || y === 0) continue;
    let h = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
    let slot = (h ^ (h >>> 13)) & mask;
    for (;;) {
      const g = table[slot]!;
      if (g === 0) {
        groups++;
        table[slot] = groups;
        firstA[groups] = x;
        firstB[groups] = y;
        keys[row] = groups;
        break;
      }
      if (firstA[g] === x && firstB[g] === y) {
        keys[row] = g;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return { keys, groups };
}

/** Rows grouped by several columns: blocks of two rows or more, each in ascending order of its rows. */
export interface RowGroups {
  order: Int32Array;
  starts: Int32Array;
}

/**
 * Groups the rows that agree in all columns: by the column with the most values first, then each group by the next. Every pass is a
 * counting sort over a small range, which reads memory in order; rows that are alone drop out at once.
 */
export function groupRows(columns: readonly { ids: Int32Array; size: number }[], rows: number): RowGroups {
  const sorted = columns.toSorted((a, b) => b.size - a.size);
  let groups = groupByFirst(sorted[0]!, rows);
  for (const column of sorted.slice(1)) groups = refine(groups, column);
  return groups;
}

function groupByFirst({ ids, size }: { ids: Int32Array; size: number }, rows: number): RowGroups {
  const counts = new Int32Array(size + 2);
  for (let row = 0; row < rows; row++) counts[ids[row]!]!++;
  counts[0] = 0;
  let kept = 0;
  let blocks = 0;
  const starts = new Int32Array(size + 2);
  for (let v = 1; v <= size; v++) {
    const n = counts[v]!;
    // From here on a place to write at, or -1 for a value that only one row has.
    counts[v] = n < 2 ? -1 : kept;
    if (n < 2) continue;
    starts[blocks++] = kept;
    kept += n;
  }
  counts[0] = -1;
  starts[blocks] = kept;
  const order = new Int32Array(kept);
  for (let row = 0; row < rows; row++) {
    const id = ids[row]!;
    if (counts[id] !== -1) order[counts[id]!++] = row;
  }
  return { order, starts: starts.slice(0, blocks + 1) };
}

function refine(groups: RowGroups, { ids, size }: { ids: Int32Array; size: number }): RowGroups {
  const { order, starts } = groups;
  const counts = new Int32Array(size + 1);
  const next = new Int32Array(order.length);
  const begins = new Int32Array((order.length >> 1) + 2);
  let kept = 0;
  let blocks = 0;
  for (let b = 0; b + 1 < starts.length; b++) {
    const from = starts[b]!;
    const to = starts[b + 1]!;
    for (let k = from; k < to; k++) counts[ids[order[k]!]!]!++;
    counts[0] = 0;
    for (let k = from; k < to; k++) {
      const id = ids[order[k]!]!;
      const n = counts[id]!;
      if (n < 2) continue;
      // First met: its rows stand from `kept` on. Negative from then: the place to write at, below nought.
      counts[id] = -kept - 1;
      begins[blocks++] = kept;
      kept += n;
    }
    for (let k = from; k < to; k++) {
      const row = order[k]!;
      const id = ids[row]!;
      if (counts[id]! >= 0) continue;
      next[-counts[id]! - 1] = row;
      counts[id]!--;
    }
    for (let k = from; k < to; k++) counts[ids[order[k]!]!] = 0;
  }
  begins[blocks] = kept;
  return { order: next.slice(0, kept), starts: begins.slice(0, blocks + 1) };
}
