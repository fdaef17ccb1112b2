import { buildBlocks, type RuleBlocks, type Task } from './blocks.ts';
import { Comparer } from './compare.ts';
import { drawPairs } from './draw.ts';
import { PatternCounter, type PatternCounts } from './patterns.ts';
import type { Prepared } from './prepare.ts';
import { type EncodedColumns, encodeColumns } from './read-csv.ts';
import { type ScoredPairs, Scorer } from './score.ts';
import { countSession } from './sessions.ts';
import { Walker } from './walk.ts';
import type { Weights } from './weights.ts';

/** What every job on a table needs. */
export interface Setup {
  prepared: Prepared;
}

export interface JobData {
  /** An item is a set of columns of the file. */
  csv: { bytes: Uint8Array; columns: string[][]; uniqueId: string };
  /** An item is a rule. */
  blocks: { rules: readonly (readonly number[])[]; largestPairs: number };
  /** An item is one of `chunks` parts of the draw. */
  random: { pairs: number; seed: number; chunks: number };
  /** An item is a session. */
  sessions: { sessions: readonly (readonly number[])[]; most: number };
  /** An item is a task. */
  compared: { rules: readonly RuleBlocks[]; tasks: readonly Task[] };
  score: { rules: readonly RuleBlocks[]; tasks: readonly Task[]; weights: Weights; floor: number; expected: number };
}

/** The pairs that one thread found, and which of them belong to which task. */
export interface TaskPairs {
  pairs: ScoredPairs;
  /** task, from, to, … */
  parts: number[];
  compared: number;
}

export interface JobResult {
  csv: { item: number; columns: EncodedColumns }[];
  blocks: { item: number; blocks: RuleBlocks }[];
  random: PatternCounts;
  sessions: { item: number; counts: PatternCounts }[];
  compared: PatternCounts;
  score: TaskPairs;
}
export type JobName = keyof JobData;

/** A thread's share of a job. */
export interface Running<R> {
  take(item: number): void;
  done(): R;
}

const comparers = new WeakMap<Prepared, Comparer>();
function comparerOf(p: Prepared): Comparer {
  let made = comparers.get(p);
  if (made === undefined) {
    made = new Comparer(p);
    comparers.set(p, made);
  }
  return made;
}

type Starter<N extends JobName> = (data: JobData[N], prepared: Prepared) => Running<JobResult[N]>;

const JOBS: { [N in JobName]: Starter<N> } = {
  csv: ({ bytes, columns, uniqueId }) =>
    collect((item) => ({ item, columns: encodeColumns(bytes, columns[item]!, item === 0 ? uniqueId : null) })),
  blocks: ({ rules, largestPairs }, p) =>
    collect((item) => ({ item, blocks: buildBlocks(p, rules[item]!, largestPairs) })),
  random: ({ pairs, seed, chunks }, p) => {
    const counter = new PatternCounter(comparerOf(p));
    const kernel = comparerOf(p).kernel();
    return {
      take: (chunk) => drawPairs(p, { pairs, seed, chunk, chunks }, kernel, counter.take),
      done: () => counter.counts(),
    };
  },
  sessions: ({ sessions, most }, p) =>
    collect((item) => ({ item, counts: countSession(p, sessions[item]!, most, comparerOf(p)) })),
  compared: ({ rules, tasks }, p) => {
    const counter = new PatternCounter(comparerOf(p));
    const walker = new Walker(p, rules, comparerOf(p).kernel());
    return { take: (item) => walker.walk(tasks[item]!, counter.take), done: () => counter.counts() };
  },
  score: ({ rules, tasks, weights, floor, expected }, p) => {
    const walker = new Walker(p, rules, comparerOf(p).kernel());
    const scorer = new Scorer(p, comparerOf(p), weights, floor, expected);
    const parts: number[] = [];
    return {
      take: (item) => {
        const from = scorer.pairs.count;
        walker.walk(tasks[item]!, scorer.take);
        parts.push(item, from, scorer.pairs.count);
      },
      done: () => ({ pairs: scorer.pairs, parts, compared: walker.pairs }),
    };
  },
};

function collect<T>(make: (item: number) => T): Running<T[]> {
  const made: T[] = [];
  return { take: (item) => made.push(make(item)), done: () => made };
}

export function startJob<N extends JobName>(name: N, data: JobData[N], setup: Setup | null): Running<JobResult[N]> {
  return JOBS[name](data, setup?.prepared as Prepared) as Running<JobResult[N]>;
}
