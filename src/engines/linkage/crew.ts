import { type RuleBlocks, type Task, tasksOf } from './blocks.ts';
import { Comparer } from './compare.ts';
import type { TaskPairs } from './jobs.ts';
import { mergePatterns, type Patterns } from './patterns.ts';
import { Pool } from './pool.ts';
import type { Prepared } from './prepare.ts';
import type { ScoredPairs } from './score.ts';
import type { Weights } from './weights.ts';

/** Parts of a random draw: enough for any number of threads, and the same for all. */
const CHUNKS = 32;

/** Room made in advance for so many pairs at most: 16 bytes each. */
const MOST_EXPECTED = 20_000_000;

/** The heavy steps of a linkage, shared among threads. The answers do not depend on how many there are. */
export class Crew {
  readonly #pool: Pool;
  readonly #comparer: Comparer;

  constructor(prepared: Prepared, pool: Pool = new Pool(1)) {
    this.#pool = pool;
    this.#comparer = new Comparer(prepared);
    pool.setup({ prepared });
  }

  async blocks(rules: readonly (readonly number[])[], largestPairs: number): Promise<RuleBlocks[]> {
    const made = (await this.#pool.run('blocks', { rules, largestPairs }, rules.length)).flat();
    return made.sort((a, b) => a.item - b.item).map((r) => r.blocks);
  }

  async random(pairs: number, seed: number): Promise<Patterns> {
    return mergePatterns(await this.#pool.run('random', { pairs, seed, chunks: CHUNKS }, CHUNKS), this.#comparer);
  }

  async sessions(sessions: readonly (readonly number[])[], most: number): Promise<Patterns[]> {
    const made = (await this.#pool.run('sessions', { sessions, most }, sessions.length)).flat();
    return made.sort((a, b) => a.item - b.item).map((r) => mergePatterns([r.counts], this.#comparer));
  }

  /** The levels among the pairs that the rules bring together; of very many, every n-th task. `factor` scales them up. */
  async compared(rules: readonly RuleBlocks[], most: number): Promise<{ patterns: Patterns; factor: number }> {
    const tasks = tasksOf(rules);
    const sizes = tasks.map((t) => pairsOfTask(rules, t));
    const total = sizes.reduce((a, b) => a + b, 0);
    const every = Math.max(1, Math.ceil(total / most));
    const chosen = tasks.filter((_, t) => t % every === 0);
    const taken = sizes.reduce((sum, n, t) => (t % every === 0 ? sum + n : sum), 0);
    const counts = await this.#pool.run('compared', { rules, tasks: chosen }, chosen.length);
    return { patterns: mergePatterns(counts, this.#comparer), factor: taken === 0 ? 1 : total / taken };
  }

  async score(
    rules: readonly RuleBlocks[],
    weights: Weights,
    floor: number,
  ): Promise<{ pairs: ScoredPairs; compared: number }> {
    const tasks = tasksOf(rules);
    // Without a floor every pair is kept, and how many there can be is known.
    const all = floor === Number.NEGATIVE_INFINITY ? tasks.reduce((sum, t) => sum + pairsOfTask(rules, t), 0) : 0;
    const expected = Math.ceil(Math.min(all / this.#pool.threads, MOST_EXPECTED));
    const parts = await this.#pool.run('score', { rules, tasks, weights, floor, expected }, tasks.length);
    const compared = parts.reduce((sum, p) => sum + p.compared, 0);
    return { pairs: parts.length === 1 ? parts[0]!.pairs : inTaskOrder(parts, tasks.length), compared };
  }
}

function pairsOfTask(rules: readonly RuleBlocks[], t: Task): number {
  const { starts } = rules[t.rule]!;
  let pairs = 0;
  for (let b = t.from; b < t.to; b++) pairs += (starts[b + 1]! - starts[b]!) ** 2 / 2;
  return pairs;
}

function inTaskOrder(results: readonly TaskPairs[], tasks: number): ScoredPairs {
  const count = results.reduce((sum, r) => sum + r.pairs.count, 0);
  const left = new Int32Array(count);
  const right = new Int32Array(count);
  const bits = new Float64Array(count);
  const where: { from: ScoredPairs; start: number; end: number }[] = new Array(tasks);
  for (const { pairs, parts } of results) {
    for (let i = 0; i < parts.length; i += 3)
      where[parts[i]!] = { from: pairs, start: parts[i + 1]!, end: parts[i + 2]! };
  }
  let at = 0;
  for (const { from, start, end } of where) {
    left.set(from.left.subarray(start, end), at);
    right.set(from.right.subarray(start, end), at);
    bits.set(from.bits.subarray(start, end), at);
    at += end - start;
  }
  return { count, left, right, bits };
}
