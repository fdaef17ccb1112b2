import { groupRows } from './keys.ts';
import type { Prepared } from './prepare.ts';
import { shared } from './value-table.ts';

/** The blocks of one rule: rows that agree on all its terms. Plain data over shared memory. */
export interface RuleBlocks {
  /** The columns that agree. */
  columns: readonly number[];
  /** Rows, block after block, ascending within one; those alone in their block are left out. */
  order: Int32Array;
  /** Block i is `order[starts[i] .. starts[i + 1])`. */
  starts: Int32Array;
  /** Where there are giant blocks: which of them each row is in (from 1), and its place there. Empty otherwise. */
  giantOf: Int32Array;
  places: Int32Array;
  giants: Giant[];
}

/** A block too large to compare in full. */
export interface Giant {
  /** Its number among the rule's blocks. */
  block: number;
  /** How far apart two of its rows may stand and still be compared. */
  window: number;
  rows: number;
  pairs: number;
  compared: number;
}

/**
 * Groups the rows by the rule's terms. A block of more than `largestPairs` pairs is a giant: its rows are ordered by likeness and
 * each is compared with its nearest neighbours only, so that its cost is at most `largestPairs` (stated in `giants`).
 */
export function buildBlocks(prepared: Prepared, rule: readonly number[], largestPairs: number): RuleBlocks {
  const columns = rule.map((c) => ({ ids: prepared.columns[c]!.ids, size: prepared.columns[c]!.values.size }));
  const groups = groupRows(columns, prepared.rows);
  const order = shared.int32(groups.order.length);
  order.set(groups.order);
  const starts = shared.int32(groups.starts.length);
  starts.set(groups.starts);
  const none = new Int32Array(0);
  return tameGiants(prepared, { columns: rule, order, starts, giantOf: none, places: none, giants: [] }, largestPairs);
}

export function pairsOf(size: number, first: number, deduplicate: boolean): number {
  return deduplicate ? (size * (size - 1)) / 2 : first * (size - first);
}

function tameGiants(p: Prepared, made: RuleBlocks, largestPairs: number): RuleBlocks {
  const { order, starts } = made;
  const deduplicate = p.rows === p.firstRows;
  for (let b = 0; b + 1 < starts.length; b++) {
    const size = starts[b + 1]! - starts[b]!;
    if (pairsOf(size, size >> 1, deduplicate) <= largestPairs) continue;
    const block = order.subarray(starts[b]!, starts[b + 1]!);
    const pairs = pairsOf(size, firstInBlock(block, p.firstRows), deduplicate);
    if (pairs <= largestPairs) continue;
    if (made.places.length === 0) {
      made.places = shared.int32(p.rows);
      made.giantOf = shared.int32(p.rows);
    }
    const window = Math.max(1, Math.floor(largestPairs / size));
    sortByLikeness(p, block);
    for (let k = 0; k < size; k++) {
      made.giantOf[block[k]!] = made.giants.length + 1;
      made.places[block[k]!] = k;
    }
    const compared = window * size - (window * (window + 1)) / 2;
    made.giants.push({ block: b, window, rows: size, pairs, compared });
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

/** Whether two rows that agree under a rule were compared under it: not if they stand far apart in a giant block. */
export function metInGiant(rule: RuleBlocks, rowA: number, rowB: number): boolean {
  const giant = rule.giantOf[rowA]!;
  return giant === 0 || Math.abs(rule.places[rowA]! - rule.places[rowB]!) <= rule.giants[giant - 1]!.window;
}

/** A piece of work: some whole blocks of one rule. The pieces do not depend on how many threads there are. */
export interface Task {
  rule: number;
  /** Blocks `from .. to)`. */
  from: number;
  to: number;
}

const TASK_PAIRS = 100_000;
const TASK_ROWS = 4096;

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
