import { buildBlocks, type RuleBlocks, tasksOf } from './blocks.ts';
import { Comparer } from './compare.ts';
import type { Prepared } from './prepare.ts';
import { type ScoredPairs, Scorer } from './score.ts';
import { comparedPatterns, type Patterns, randomPatterns, sessionPatterns } from './train.ts';
import { Walker } from './walk.ts';
import type { Weights } from './weights.ts';

/** The heavy steps of a linkage, done by one thread or by several; the answers are the same. */
export interface Crew {
  compared(rules: readonly RuleBlocks[], most: number): Promise<{ patterns: Patterns; factor: number }>;
  blocks(rules: readonly (readonly number[])[], largestPairs: number): Promise<RuleBlocks[]>;
  random(pairs: number, seed: number): Promise<Patterns>;
  sessions(columns: readonly (readonly number[])[], most: number): Promise<Patterns[]>;
  score(
    rules: readonly RuleBlocks[],
    weights: Weights,
    floor: number,
  ): Promise<{ pairs: ScoredPairs; compared: number }>;
}

/** One thread: this one. */
export class LoneCrew implements Crew {
  readonly #prepared: Prepared;

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
  }

  async blocks(rules: readonly (readonly number[])[], largestPairs: number): Promise<RuleBlocks[]> {
    return rules.map((r) => buildBlocks(this.#prepared, r, largestPairs));
  }

  async random(pairs: number, seed: number): Promise<Patterns> {
    return randomPatterns(this.#prepared, pairs, seed);
  }

  async sessions(columns: readonly (readonly number[])[], most: number): Promise<Patterns[]> {
    return columns.map((c) => sessionPatterns(this.#prepared, c, most));
  }

  async compared(rules: readonly RuleBlocks[], most: number): Promise<{ patterns: Patterns; factor: number }> {
    return comparedPatterns(this.#prepared, rules, most);
  }

  async score(
    rules: readonly RuleBlocks[],
    weights: Weights,
    floor: number,
  ): Promise<{ pairs: ScoredPairs; compared: number }> {
    const walker = new Walker(this.#prepared, rules);
    const scorer = new Scorer(this.#prepared, new Comparer(this.#prepared), weights, floor);
    for (const task of tasksOf(rules)) walker.walk(task, scorer.take);
    return { pairs: scorer.pairs, compared: walker.pairs };
  }
}
