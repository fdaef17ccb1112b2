import { buildBlocks, tasksOf } from './blocks.ts';
import { Comparer } from './compare.ts';
import type { LevelWeight, LinkageTuning } from './model.ts';
import type { Batch } from './pair-kernel.ts';
import type { Patterns } from './patterns.ts';
import type { Prepared } from './prepare.ts';
import { Walker } from './walk.ts';

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
  /** Levels that the session's pairs have at all: of others it knows nothing. */
  seen: boolean[][];
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
  const m = u.map((own) => own.map((_, l) => firstGuess(l, own.length)));
  const chance = new Float64Array(patterns.counts.length);
  let matches = Math.min(1 - 1e-6, prior);
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
  const seen = m.map((own, c) => Array.from(levelCounts(patterns, c, own.length).subarray(1), (n) => n > 0));
  return { matches, m: m.map((own, c) => (active[c] ? own : null)), seen, rounds, pairs };
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

/** Nineteen matches in twenty agree exactly, before anything is known. */
const firstGuess = (level: number, levels: number): number => (level === 0 ? 0.95 : 0.05 / Math.max(1, levels - 1));

/** The median of each level over the sessions; a level that no session has keeps the first guess. */
export function combineSessions(results: readonly EmResult[], u: readonly (readonly number[])[]): LevelWeight[][] {
  return u.map((own, c) => {
    const found = results.flatMap((r) => (r.m[c] ? [{ m: r.m[c], seen: r.seen[c]! }] : []));
    const m: number[] = [];
    own.forEach((uLevel, l) => {
      const voters = found.filter((r) => r.seen[l]);
      if (voters.length > 0) m.push(median(voters.map((r) => r.m[l]!)));
      // What no session has seen keeps the guess from which all began, but is worth no more than the stricter level before it.
      else m.push(Math.min(firstGuess(l, own.length), l === 0 ? 1 : (m[l - 1]! / own[l - 1]!) * uLevel));
    });
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
    const walker = new Walker(p, [blocks], comparer.kernel());
    const take = (batch: Batch, n: number): void => {
      for (let i = 0; i < n; i++) {
        const a = batch.a[i]! * batch.width;
        const b = batch.b[i]! * batch.width;
        if (!rules[r]!(batch.cells, a, b)) continue;
        let earlier = false;
        for (let q = 0; q < r && !earlier; q++) earlier = rules[q]!(batch.cells, a, b);
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
