import type { Term } from './term.ts';

/**
 * Words of the engine. A *pair* is two records. A *comparison* looks at one or more columns of a pair and finds a *level* (the first that
 * holds: exact, nearly, … else), or null when a cell is empty. A level's *weight* is log2(m / u) bits: how many times more often it is
 * seen in pairs of one person or thing (m) than in pairs of two (u). A pair's *match weight* is the prior's bits plus those of its levels.
 */
export type Measure =
  | 'exact'
  | 'jaroWinkler'
  | 'levenshtein'
  | 'damerauLevenshtein'
  | 'daysWithin'
  | 'monthsWithin'
  | 'yearsWithin'
  | 'numericWithin'
  | 'shareWithin'
  | 'jaccard'
  | 'overlap'
  | 'kmWithin'
  | 'initial'
  | 'swapped';

export interface Test {
  measure: Measure;
  threshold: number;
  /** What it looks at: one term; two for kmWithin and swapped; several for exact. */
  terms: Term[];
}

export interface Level {
  /** In words: "jaroWinkler ≥ 0.92". */
  label: string;
  /** All must hold. None for the last level, which takes what is left. */
  tests: Test[];
  /** The terms whose value's own frequency replaces u when this level holds; null without. */
  frequencyOf: Term[] | null;
}

export interface Comparison {
  name: string;
  terms: Term[];
  /** Exact first, else last; numbered from 1 in the arrays of the engine, where 0 is null. */
  levels: Level[];
}

export interface LevelWeight {
  /** Chance of the level in a pair of the same person or thing. */
  m: number;
  /** Chance of the level in a pair of two different ones. */
  u: number;
}

export interface Training {
  uPairs: number;
  sessions: Term[][];
  seed: number;
  /** Random pairs are all taken for non-matches, as Splink does. */
  matchesInU: boolean;
}

export interface LinkModel {
  uniqueId: string;
  blocking: Term[][];
  comparisons: Comparison[];
  priorMatch: number | null;
  deterministic: Test[][];
  recall: number;
  training: Training;
  /** By name of the comparison. */
  weights: Record<string, LevelWeight[]>;
  /** The model as it was given: what `--learned` writes back, with what was estimated. */
  source: Record<string, unknown>;
}

/** Numbers that the engine is handed by the catalogue. */
export interface LinkageTuning {
  /** Pairs of one block beyond which only near neighbours in it are compared. */
  largestBlockPairs: number;
  /** Pairs drawn at random for u, unless the model says. */
  uPairs: number;
  /** Pairs of one training session at most. */
  sessionPairs: number;
  /** The share of matches that the deterministic rules find, unless the model says. */
  recall: number;
  /** EM stops when no m moves by more. */
  convergence: number;
  /** … or after this many rounds. */
  rounds: number;
  /** Added to the count of each level, so that one not seen is rare and not impossible. */
  smoothing: number;
  /** Levels of a session whose pairs hardly match teach nothing: least share of matches in it. */
  leastSessionMatches: number;
  /** How often u is estimated again, without the matches found among the random pairs. */
  uRounds: number;
  /** Matches for each row, where nothing says how many there are. */
  usualPrior: number;
}
