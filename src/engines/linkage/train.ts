import { buildBlocks, type RuleBlocks, tasksOf } from './blocks.ts';
import { Comparer } from './compare.ts';
import { drawPairs } from './draw.ts';
import type { LevelWeight, LinkageTuning } from './model.ts';
import type { Prepared } from './prepare.ts';
import { BATCH, type Batch, Walker } from './walk.ts';

/** How often each combination of levels was seen: `levels[p * comparisons + c]`. */
export interface Patterns {
  comparisons: number;
  levels: Uint8Array;
  counts: Float64Array;
}

/** Counts combinations of levels over batches of pairs. */
export class PatternCounter {
  readonly #comparer: Comparer;
  readonly #counts = new Map<number, number>();
  readonly #codes = new Float64Array(BATCH);
  readonly #levels = new Uint8Array(BATCH);

  constructor(comparer: Comparer) {
    this.#comparer = comparer;
  }

  take = (batch: Batch, n: number): void => {
    const codes = this.#codes.fill(0, 0, n);
    for (const c of this.#comparer.comparisons) {
      c.run(batch.views, batch.a, batch.b, n, this.#levels);
      const base = c.levels + 1;
      for (let p = 0; p < n; p++) codes[p] = codes[p]! * base + this.#levels[p]!;
    }
    for (let p = 0; p < n; p++) this.#counts.set(codes[p]!, (this.#counts.get(codes[p]!) ?? 0) + 1);
  };

  patterns(): Patterns {
    const { comparisons } = this.#comparer;
    const codes = [...this.#counts.keys()].sort((a, b) => a - b);
    const levels = new Uint8Array(codes.length * comparisons.length);
    codes.forEach((code, p) => {
      let rest = code;
      for (let c = comparisons.length - 1; c >= 0; c--) {
        const base = comparisons[c]!.levels + 1;
        levels[p * comparisons.length + c] = rest % base;
        rest = Math.floor(rest / base);
      }
    });
    return { comparisons: comparisons.length, levels, counts: Float64Array.from(codes, (c) => this.#counts.get(c)!) };
  }
}

/** The levels seen among pairs drawn at random: nearly all of them are of two different people, and so show u. */
export function randomPatterns(p: Prepared, pairs: number, seed: number): Patterns {
  const counter = new PatternCounter(new Comparer(p));
  const views = p.columns.map((c) => c.ids);
  const batch = { views, rows: new Int32Array(0), a: new Int32Array(BATCH), b: new Int32Array(BATCH) };
  drawPairs(p, pairs, seed, batch, counter.take);
  return counter.patterns();
}

/** The levels seen among pairs that agree on a session's columns. */
export function sessionPatterns(p: Prepared, session: readonly number[], most: number): Patterns {
  const blocks = thin(buildBlocks(p, session, most), most, p);
  const counter = new PatternCounter(new Comparer(p));
  const walker = new Walker(p, [blocks]);
  for (const task of tasksOf([blocks])) walker.walk(task, counter.take);
  return counter.patterns();
}

/** The levels seen among the pairs that the rules bring together; of very many, every n-th piece of work. `factor` scales them up. */
export function comparedPatterns(
  p: Prepared,
  rules: readonly RuleBlocks[],
  most: number,
): { patterns: Patterns; factor: number } {
  const tasks = tasksOf(rules);
  const sizes = tasks.map((t) => {
    const { starts } = rules[t.rule]!;
    let pairs = 0;
    for (let b = t.from; b < t.to; b++) pairs += (starts[b + 1]! - starts[b]!) ** 2;
    return pairs;
  });
  const total = sizes.reduce((a, b) => a + b, 0);
  const every = Math.max(1, Math.ceil(total / 2 / most));
  const counter = new PatternCounter(new Comparer(p));
  const walker = new Walker(p, rules);
  let taken = 0;
  for (let t = 0; t < tasks.length; t += every) {
    walker.walk(tasks[t]!, counter.take);
    taken += sizes[t]!;
  }
  return { patterns: counter.patterns(), factor: taken === 0 ? 1 : total / taken };
}

/** Where a session has more pairs than are needed, whole blocks are left out evenly: every n-th stays. */
function thin(blocks: RuleBlocks, most: number, p: Prepared): RuleBlocks {
  let pairs = 0;
  const { starts, order } = blocks;
  for (let b = 0; b + 1 < starts.length; b++) {
    const size = starts[b + 1]! - starts[b]!;
    pairs += (size * (size - 1)) / (p.firstRows === p.rows ? 2 : 4);
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

/**
 * u of each comparison's levels from random pairs. With a model of the matches, each pair counts by its chance of being none: in a small
 * table some pairs of a thousand are matches, and for a telephone number or an identity number nearly all that agree.
 */
export function estimateU(
  patterns: Patterns,
  p: Prepared,
  tuning: LinkageTuning,
  known: { levels: readonly (readonly LevelWeight[])[]; priorMatch: number } | null,
): number[][] {
  let apart: Float64Array | undefined;
  if (known !== null) {
    apart = new Float64Array(patterns.counts.length);
    const every = p.comparisons.map(() => true);
    const m = known.levels.map((own) => own.map((l) => l.m));
    const u = known.levels.map((own) => own.map((l) => l.u));
    expect(patterns, u, m, every, known.priorMatch, apart);
    for (let i = 0; i < apart.length; i++) apart[i] = 1 - apart[i]!;
  }
  return p.comparisons.map((c, i) => shares(levelCounts(patterns, i, c.levels.length + 1, apart), tuning.smoothing));
}

function levelCounts(patterns: Patterns, c: number, levels: number, by?: Float64Array): Float64Array {
  const seen = new Float64Array(levels + 1);
  for (let p = 0; p < patterns.counts.length; p++) {
    seen[patterns.levels[p * patterns.comparisons + c]!]! += patterns.counts[p]! * (by ? by[p]! : 1);
  }
  return seen;
}

/** Shares of the levels 1 … of what was not null. */
function shares(seen: Float64Array, smoothing: number): number[] {
  let total = 0;
  for (let l = 1; l < seen.length; l++) total += seen[l]! + smoothing;
  return Array.from(seen.subarray(1), (n) => (total === 0 ? 1 / (seen.length - 1) : (n + smoothing) / total));
}

export interface EmResult {
  /** Share of matches among the session's pairs. */
  matches: number;
  m: (number[] | null)[];
  rounds: number;
  pairs: number;
}

/**
 * Expectation maximisation (Dempster, Laird and Rubin 1977) for m and the share of matches among the session's pairs, u held fast.
 * Comparisons that look at the session's own columns are left out: they agree by construction. `prior` is the share to begin with.
 */
export function maximise(
  patterns: Patterns,
  u: readonly (readonly number[])[],
  active: readonly boolean[],
  prior: number,
  tuning: LinkageTuning,
): EmResult {
  const m = u.map((own) => own.map((_, l) => (l === 0 ? 0.95 : 0.05 / (own.length - 1))));
  const chance = new Float64Array(patterns.counts.length);
  let matches = prior;
  let pairs = 0;
  for (const n of patterns.counts) pairs += n;
  let rounds = 0;
  while (pairs > 0 && rounds < tuning.rounds) {
    rounds++;
    const share = expect(patterns, u, m, active, matches, chance) / pairs;
    let moved = Math.abs(share - matches);
    matches = Math.min(1 - 1e-9, Math.max(1e-12, share));
    for (let c = 0; c < m.length; c++) {
      if (!active[c]) continue;
      const next = shares(levelCounts(patterns, c, m[c]!.length, chance), tuning.smoothing);
      next.forEach((v, l) => {
        moved = Math.max(moved, Math.abs(v - m[c]![l]!));
      });
      m[c] = next;
    }
    if (moved < tuning.convergence) break;
  }
  return { matches, m: m.map((own, c) => (active[c] ? own : null)), rounds, pairs };
}

/** The expected number of matches; each pattern's chance of a match is written into `chance`. */
export function expect(
  patterns: Patterns,
  u: readonly (readonly number[])[],
  m: readonly (readonly number[])[],
  active: readonly boolean[],
  matches: number,
  chance: Float64Array,
): number {
  let sum = 0;
  const width = patterns.comparisons;
  for (let p = 0; p < patterns.counts.length; p++) {
    let odds = matches / (1 - matches);
    for (let c = 0; c < width; c++) {
      const level = patterns.levels[p * width + c]!;
      if (active[c] && level > 0) odds *= Math.max(m[c]![level - 1]!, 1e-12) / Math.max(u[c]![level - 1]!, 1e-12);
    }
    chance[p] = odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
    sum += chance[p]! * patterns.counts[p]!;
  }
  return sum;
}

/** The median of each level over the sessions; a comparison that no session could show keeps the usual guess. */
export function combineSessions(results: readonly EmResult[], u: readonly (readonly number[])[]): LevelWeight[][] {
  return u.map((own, c) => {
    const found = results.flatMap((r) => (r.m[c] ? [r.m[c]] : []));
    const m = own.map((_, l) =>
      found.length === 0 ? (l === 0 ? 0.9 : 0.1 / (own.length - 1)) : median(found.map((f) => f[l]!)),
    );
    return own.map((uLevel, l) => ({ m: m[l]!, u: uLevel }));
  });
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Pairs on which any of the rules holds, each counted once. */
export function countDeterministic(p: Prepared, most: number): number {
  const comparer = new Comparer(p);
  const rules = p.deterministic.map((tests) => comparer.rule(tests));
  let count = 0;
  p.deterministic.forEach((tests, r) => {
    const equal = tests.flatMap((t) => (t.measure === 'exact' ? t.columns : []));
    if (equal.length === 0) return;
    const blocks = buildBlocks(p, equal, most);
    const walker = new Walker(p, [blocks]);
    const take = (batch: Batch, n: number): void => {
      for (let i = 0; i < n; i++) {
        const a = batch.a[i]!;
        const b = batch.b[i]!;
        if (!rules[r]!(batch.views, a, b)) continue;
        let earlier = false;
        for (let q = 0; q < r && !earlier; q++) earlier = rules[q]!(batch.views, a, b);
        if (!earlier) count++;
      }
    };
    for (const task of tasksOf([blocks])) walker.walk(task, take);
  });
  return count;
}

/** All pairs that could be drawn from the table or the two tables. */
export function allPairs(p: Prepared): number {
  const { rows, firstRows } = p;
  return firstRows === rows ? (rows * (rows - 1)) / 2 : firstRows * (rows - firstRows);
}

/** Whether a comparison looks at any of the columns, or at a part of one. */
export function touches(p: Prepared, comparison: number, columns: readonly number[]): boolean {
  const roots = new Set(columns.map((c) => rootOf(p.columns[c]!.name)));
  const c = p.comparisons[comparison]!;
  const own = [...c.columns, ...c.levels.flat().flatMap((t) => t.columns)];
  return own.some((k) => roots.has(rootOf(p.columns[k]!.name)));
}

/** `prefix(postcode,4)` rests on postcode. */
const rootOf = (name: string): string => /^[A-Za-z]+\(([^,)]*)/.exec(name)?.[1] ?? name;
