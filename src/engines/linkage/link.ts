import type { ClusterTuning, PairScorer } from './cluster.ts';
import { Clusterer } from './cluster.ts';
import { countValues, type Table } from './column.ts';
import { Comparer } from './compare.ts';
import { Crew } from './crew.ts';
import { estimateModel, type LearnedModel } from './estimate.ts';
import type { LinkageTuning, LinkModel } from './model.ts';
import { BATCH } from './pair-kernel.ts';
import type { Pool } from './pool.ts';
import { Preparation, type Prepared } from './prepare.ts';
import { type ScoredPairs, Scorer } from './score.ts';
import type { Term } from './term.ts';
import { type Weights, weighModel } from './weights.ts';

export interface LinkOptions {
  /** Pairs below so many bits are not kept; -Infinity keeps all that were compared. */
  floor: number;
  tuning: LinkageTuning;
  clusters: ClusterTuning;
  /** Values are counted in so many of the first rows: what an index counted that was built from them. All, unless given. */
  frequencyRows?: number;
  /** The threads that share the work; this one alone unless given. */
  pool?: Pool;
  /** Told when a step has ended, to show where the time went. */
  onStep?: (step: string) => void;
}

/** What came of a linkage. */
export interface Linkage {
  table: Table;
  model: LinkModel;
  prepared: Prepared;
  learned: LearnedModel;
  weights: Weights;
  /** At or above the floor or what clustering needs, whichever is lower; in a fixed order. */
  pairs: ScoredPairs;
  /** Pairs compared, each once. */
  compared: number;
  /** Per row, the first row of its cluster. */
  clusters: Int32Array;
  /** What was not done in full, in sentences. */
  warnings: string[];
}

/** The columns of the table that a model looks at. */
export function columnsOf(model: LinkModel): string[] {
  const terms: Term[] = [
    ...model.blocking.flat(),
    ...model.training.sessions.flat(),
    ...model.deterministic.flat().flatMap((t) => t.terms),
    ...model.comparisons.flatMap((c) => [...c.terms, ...c.levels.flatMap((l) => l.tests.flatMap((t) => t.terms))]),
  ];
  return [...new Set(terms.map((t) => t.column))];
}

/** The whole method: columns, blocks, estimates, scores, clusters. Deterministic: table, model and seed give the answer. */
export async function link(table: Table, model: LinkModel, options: LinkOptions): Promise<Linkage> {
  const { tuning } = options;
  const step = options.onStep ?? (() => {});
  const prepared = new Preparation(table).prepare(model);
  const crew = new Crew(prepared, options.pool);
  step('columns');
  const rules = await crew.blocks(prepared.rules, tuning.largestBlockPairs);
  step('blocks');
  const learned = await estimateModel(model, prepared, tuning, crew, rules);
  step('training');
  const weights = weighModel(
    prepared,
    learned.priorMatch,
    learned.levels,
    frequencies(prepared, options.frequencyRows),
  );
  const floor = Math.min(options.floor, options.clusters.candidateBits);
  const { pairs, compared } = await crew.score(rules, weights, floor);
  step('scores');
  const clusterer = new Clusterer(
    table.rows,
    table.firstRows,
    pairScorer(prepared, weights),
    options.clusters,
    sameCells(prepared.packed, prepared.columns.length),
  );
  const clusters = clusterer.cluster(pairs);
  step('clusters');
  const warnings = rules.flatMap((r, i) =>
    r.giants.map((g) => giantWarning(model.blocking[i]!.map((t) => t.text).join(' and '), g)),
  );
  return { table, model, prepared, learned, weights, pairs, compared, clusters, warnings };
}

function giantWarning(rule: string, giant: { rows: number; pairs: number; compared: number }): string {
  const n = (x: number): string => Math.round(x).toLocaleString('en-GB');
  return (
    `Blocking on ${rule}: one block has ${n(giant.rows)} records and would need ${n(giant.pairs)} pairs. ` +
    `Each of them was compared with its nearest neighbours only (${n(giant.compared)} pairs). Add a column to the rule.`
  );
}

/** Rows (the first `rows` of them) by value of every column whose frequencies count. */
export function frequencies(p: Prepared, rows = p.rows): Map<number, Int32Array> {
  const wanted = new Set(p.comparisons.flatMap((c) => c.frequencyColumn.filter((k) => k >= 0)));
  return new Map([...wanted].map((k) => [k, countValues(p.columns[k]!, rows)]));
}

/** Whether two rows are equal in every column that the model looks at. */
export function sameCells(packed: Int32Array, width: number): (a: number, b: number) => boolean {
  return (a, b) => {
    for (let c = 0; c < width; c++) if (packed[a * width + c] !== packed[b * width + c]) return false;
    return true;
  };
}

/** Scores any pairs of rows with a model's weights. */
export function pairScorer(p: Prepared, weights: Weights): PairScorer {
  const scorer = new Scorer(p, new Comparer(p), weights, Number.NEGATIVE_INFINITY);
  const packed = { cells: p.packed, width: p.columns.length, at: -1 };
  return (left, right, n, bits) => {
    for (let from = 0; from < n; from += BATCH) {
      const size = Math.min(BATCH, n - from);
      const batch = { ...packed, rows: left, a: left.slice(from, from + size), b: right.slice(from, from + size) };
      scorer.weigh(batch, size, Number.NEGATIVE_INFINITY);
      bits.set(scorer.sums.subarray(0, size), from);
    }
  };
}
