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
