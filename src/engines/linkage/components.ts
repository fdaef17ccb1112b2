import type { ScoredPairs } from './score.ts';

/** Rows that hang together by pairs at or above a floor: what clustering works on, one component after another. */
export interface Components {
  /** Pairs by position in the list, component after component. */
  order: Int32Array;
  /** Component c has the pairs `order[starts[c] .. starts[c + 1])`. */
  starts: Int32Array;
}

/** Union-find over the pairs, then the pairs sorted by component, in order of the component's first row. */
export function findComponents(rows: number, pairs: ScoredPairs, floor: number): Components {
  const parent = new Int32Array(rows);
  for (let i = 0; i < rows; i++) parent[i] = i;
  const root = (row: number): number => {
    let at = row;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  let kept = 0;
  for (let p = 0; p < pairs.count; p++) {
    if (pairs.bits[p]! < floor) continue;
    kept++;
    const a = root(pairs.left[p]!);
    const b = root(pairs.right[p]!);
    // The smaller row leads, so that a component is known by its first row.
    if (a < b) parent[b] = a;
    else parent[a] = b;
  }
  const counts = new Int32Array(rows + 1);
  for (let p = 0; p < pairs.count; p++) if (pairs.bits[p]! >= floor) counts[root(pairs.left[p]!)]!++;
  const starts: number[] = [];
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const n = counts[row]!;
    if (n > 0) starts.push(at);
    counts[row] = at;
    at += n;
  }
  starts.push(kept);
  const order = new Int32Array(kept);
  for (let p = 0; p < pairs.count; p++) if (pairs.bits[p]! >= floor) order[counts[root(pairs.left[p]!)]!++] = p;
  return { order, starts: Int32Array.from(starts) };
}
