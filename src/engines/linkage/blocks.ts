import { denseKey } from './keys.ts';
import type { Prepared } from './prepare.ts';
import { shared } from './value-table.ts';

/** The blocks of one rule: rows that agree on all its terms. Plain data over shared memory. */
export interface RuleBlocks {
  /** Rows, block after block, ascending within one; those alone in their block are left out. */
  order: Int32Array;
  /** Block i is `order[starts[i] .. starts[i + 1])`. */
  starts: Int32Array;
  /** Block's key of each row; 0 for an empty cell; negative in a giant block. */
  keys: Int32Array;
  /** Place of each row within its block, where there are giant blocks; empty otherwise. */
  places: Int32Array;
  /** How far apart in a giant block two rows may stand and still be compared, by key. */
  windows: Map<number, number>;
  giants: { rows: number; pairs: number; compared: number }[];
}

/**
 * Groups the rows by the rule's terms. A block of more than `largestPairs` pairs is a giant: its rows are ordered by `likeness` and
 * each is compared with its nearest neighbours only, so that its cost is at most `largestPairs` (stated in `giants`).
 */
export function buildBlocks(prepared: Prepared, rule: readonly number[], largestPairs: number): RuleBlocks {
  const { rows, firstRows } = prepared;
  const { keys: dense, groups } = denseKey(rule.map((c) => prepared.columns[c]!.ids));
  const counts = new Int32Array(groups + 2);
  for (let row = 0; row < rows; row++) counts[dense[row]!]!++;
  counts[0] = 0;
  const place = new Int32Array(groups + 2);
  let kept = 0;
  let blocks = 0;
  for (let g = 1; g <= groups; g++) {
    if (counts[g]! < 2) counts[g] = 0;
    else blocks++;
    place[g] = kept;
    kept += counts[g]!;
  }
  const order = shared.int32(kept);
  const starts = shared.int32(blocks + 1);
  const keys = shared.int32(rows);
  for (let row = 0; row < rows; row++) {
    const g = dense[row]!;
    if (counts[g] === 0) continue;
    keys[row] = g;
    order[place[g]!++] = row;
  }
  for (let g = 1, b = 0; g <= groups; g++) if (counts[g] !== 0) starts[b++] = place[g]! - counts[g]!;
  starts[blocks] = kept;
  const made = { order, starts, keys, places: new Int32Array(0), windows: new Map<number, number>(), giants: [] };
  return tameGiants(prepared, made, firstRows, largestPairs);
}

export function pairsOf(size: number, first: number, deduplicate: boolean): number {
  return deduplicate ? (size * (size - 1)) / 2 : first * (size - first);
}

function tameGiants(p: Prepared, made: RuleBlocks, firstRows: number, largestPairs: number): RuleBlocks {
  const { order, starts, keys } = made;
  for (let b = 0; b + 1 < starts.length; b++) {
    const from = starts[b]!;
    const to = starts[b + 1]!;
    const size = to - from;
    if (pairsOf(size, size >> 1, p.rows === firstRows) <= largestPairs) continue;
    const block = order.subarray(from, to);
    const first = firstInBlock(block, firstRows);
    const pairs = pairsOf(size, first, p.rows === firstRows);
    if (pairs <= largestPairs) continue;
    if (made.places.length === 0) made.places = shared.int32(p.rows);
    const window = Math.max(1, Math.floor(largestPairs / size));
    sortByLikeness(p, block);
    const key = keys[block[0]!]!;
    for (let k = 0; k < size; k++) {
      keys[block[k]!] = -key;
      made.places[block[k]!] = k;
    }
    made.windows.set(-key, window);
    made.giants.push({ rows: size, pairs, compared: window * size - (window * (window + 1)) / 2 });
  }
  return made;
}

/** Rows of the first table in a block, which come first in it. */
export function firstInBlock(block: Int32Array, firstRows: number): number {
  let low = 0;
  let high = block.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (block[middle]! < firstRows) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Equal records come to stand next to each other: a stable counting sort by each compared column, the last first. */
function sortByLikeness(p: Prepared, block: Int32Array): void {
  const columns = p.comparisons.flatMap((c) => c.columns);
  let from = Int32Array.from(block);
  let to = new Int32Array(block.length);
  for (const c of columns.reverse()) {
    const { ids, values } = p.columns[c]!;
    const counts = new Int32Array(values.size + 2);
    for (const row of from) counts[ids[row]! + 1]!++;
    for (let v = 0; v <= values.size; v++) counts[v + 1]! += counts[v]!;
    for (const row of from) to[counts[ids[row]!]!++] = row;
    [from, to] = [to, from];
  }
  block.set(from);
}

/** Whether two rows have met under this rule already. */
export function metUnder(keyA: number, keyB: number, rule: RuleBlocks, rowA: number, rowB: number): boolean {
  if (keyA === 0 || keyA !== keyB) return false;
  return keyA > 0 || Math.abs(rule.places[rowA]! - rule.places[rowB]!) <= rule.windows.get(keyA)!;
}

/** A piece of work: some whole blocks of one rule. The pieces do not depend on how many threads there are. */
export interface Task {
  rule: number;
  /** Blocks `from .. to)`. */
  from: number;
  to: number;
}

const TASK_PAIRS = 100_000;
const TASK_ROWS = 20_000;

export function tasksOf(rules: readonly RuleBlocks[]): Task[] {
  const tasks: Task[] = [];
  rules.forEach(({ starts }, rule) => {
    let from = 0;
    let pairs = 0;
    for (let b = 0; b + 1 < starts.length; b++) {
      const size = starts[b + 1]! - starts[b]!;
      pairs += (size * (size - 1)) / 2;
      if (pairs < TASK_PAIRS && starts[b + 1]! - starts[from]! < TASK_ROWS) continue;
      tasks.push({ rule, from, to: b + 1 });
      from = b + 1;
      pairs = 0;
    }
    if (from + 1 < starts.length) tasks.push({ rule, from, to: starts.length - 1 });
  });
  return tasks;
}
