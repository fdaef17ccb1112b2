import { buildBlocks, pairsOf, type RuleBlocks, tasksOf } from './blocks.ts';
import type { Comparer } from './compare.ts';
import { PatternCounter, type PatternCounts } from './patterns.ts';
import type { Prepared } from './prepare.ts';
import { Walker } from './walk.ts';

/** The levels seen among pairs that agree on a session's columns. */
export function countSession(p: Prepared, session: readonly number[], most: number, comparer: Comparer): PatternCounts {
  const blocks = thin(buildBlocks(p, session, most), most, p);
  const counter = new PatternCounter(comparer);
  const walker = new Walker(p, [blocks], comparer.kernel());
  for (const task of tasksOf([blocks])) walker.walk(task, counter.take);
  return counter.counts();
}

/** Where a session has more pairs than are needed, whole blocks are left out evenly: every n-th stays. */
function thin(blocks: RuleBlocks, most: number, p: Prepared): RuleBlocks {
  let pairs = 0;
  const { starts, order } = blocks;
  for (let b = 0; b + 1 < starts.length; b++) {
    const size = starts[b + 1]! - starts[b]!;
    pairs += pairsOf(size, size / 2, p.firstRows === p.rows);
  }
  if (pairs <= most) return blocks;
  const every = Math.ceil(pairs / most);
  const kept: number[] = [];
  const begin = [0];
  for (let b = 0; b + 1 < starts.length; b += every) {
    for (let i = starts[b]!; i < starts[b + 1]!; i++) kept.push(order[i]!);
    begin.push(kept.length);
  }
  return { ...blocks, order: Int32Array.from(kept), starts: Int32Array.from(begin) };
}
