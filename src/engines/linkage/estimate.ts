import type { RuleBlocks } from './blocks.ts';
import type { Crew } from './crew.ts';
import type { LevelWeight, LinkageTuning, LinkModel } from './model.ts';
import type { Patterns } from './patterns.ts';
import type { Prepared } from './prepare.ts';
import {
  allPairs,
  combineSessions,
  countDeterministic,
  type EmResult,
  estimateU,
  expect,
  maximise,
  touches,
} from './train.ts';

/** A model with every number it needs. */
export interface LearnedModel {
  priorMatch: number;
  /** Per comparison. */
  levels: LevelWeight[][];
  /** What was done, in sentences: for the log and the file. */
  notes: string[];
}

/** A session's pairs by pattern, counted once and used in every round. */
interface Session {
  name: string;
  columns: readonly number[];
  active: boolean[];
  patterns: Patterns;
}

/** Estimates whatever the model does not give: u from random pairs, the prior from deterministic rules, m by EM over the sessions. */
export async function estimateModel(
  model: LinkModel,
  p: Prepared,
  tuning: LinkageTuning,
  crew: Crew,
  rules: readonly RuleBlocks[],
): Promise<LearnedModel> {
  const notes: string[] = [];
  const given = model.comparisons.map((c) => model.weights[c.name]);
  const stated = model.priorMatch ?? priorFromRules(model, p, tuning, notes);
  let priorMatch = within(stated ?? tuning.usualPrior / Math.max(1, p.rows));
  const compared = stated === null ? await crew.compared(rules, tuning.sessionPairs) : null;
  if (given.every((w) => w !== undefined)) {
    const levels = given as LevelWeight[][];
    if (compared) priorMatch = priorFromCompared(compared, levels, p, priorMatch, tuning);
    return { priorMatch, levels, notes };
  }
  const random = await crew.random(model.training.uPairs, model.training.seed);
  const sessions = await countSessions(p, crew, tuning);
  const keepGiven = (u: number[][]): number[][] => u.map((own, c) => given[c]?.map((l) => l.u) ?? own);
  let u = keepGiven(estimateU(random, p, tuning, null));
  let levels: LevelWeight[][] = [];
  // Some of the random pairs are matches. Once m is known, they are told by all their levels together and taken out of u.
  const rounds = model.training.matchesInU ? 1 : tuning.uRounds;
  for (let round = 0; round < rounds; round++) {
    if (round > 0) u = keepGiven(estimateU(random, p, tuning, { levels, priorMatch }));
    const said = round === rounds - 1 ? notes : [];
    levels = combineSessions(maximiseAll(p, sessions, u, priorMatch, tuning, said), u);
    levels = levels.map((own, c) => given[c] ?? own);
    if (compared) priorMatch = priorFromCompared(compared, levels, p, priorMatch, tuning);
  }
  if (compared) notes.push(`By the pairs compared, one pair in ${Math.round(1 / priorMatch)} of all matches.`);
  return { priorMatch, levels, notes };
}

async function countSessions(p: Prepared, crew: Pick<Crew, 'sessions'>, tuning: LinkageTuning): Promise<Session[]> {
  const wanted = (p.sessions.length > 0 ? p.sessions : p.rules)
    .map((columns) => ({ columns, active: p.comparisons.map((_, c) => !touches(p, c, columns)) }))
    .filter((s) => s.active.includes(true));
  const patterns = await crew.sessions(
    wanted.map((s) => s.columns),
    tuning.sessionPairs,
  );
  return wanted.map(({ columns, active }, i) => {
    return { name: columns.map((c) => p.columns[c]!.name).join(', '), columns, active, patterns: patterns[i]! };
  });
}

function maximiseAll(
  p: Prepared,
  sessions: readonly Session[],
  u: readonly (readonly number[])[],
  prior: number,
  tuning: LinkageTuning,
  notes: string[],
): EmResult[] {
  const results: EmResult[] = [];
  for (const { name, columns, active, patterns } of sessions) {
    const found = maximise(patterns, u, active, shareToBegin(p, columns, u, prior), tuning);
    const useful = found.matches >= tuning.leastSessionMatches && found.pairs * found.matches >= 5;
    notes.push(
      `Session on ${name}: ${found.pairs} pairs, ${(100 * found.matches).toPrecision(3)}% of them matches, ${found.rounds} rounds${useful ? '' : '; too few matches to learn from'}.`,
    );
    if (useful) results.push(found);
  }
  return results;
}

/**
 * The share of matches from which a session begins: the prior, raised by what the agreement on the session's columns is worth, as Splink
 * does. Expectation maximisation finds the nearest answer, and so must not begin far from it.
 */
function shareToBegin(
  p: Prepared,
  columns: readonly number[],
  u: readonly (readonly number[])[],
  prior: number,
): number {
  let odds = prior / (1 - prior);
  const left = new Set(columns);
  const exact = p.comparisons.flatMap((c, i) =>
    c.levels.flatMap((tests, l) =>
      tests.length > 0 && tests.every((t) => t.measure === 'exact')
        ? [{ columns: tests.flatMap((t) => t.columns), u: u[i]![l]! }]
        : [],
    ),
  );
  for (const level of exact.sort((a, b) => b.columns.length - a.columns.length)) {
    if (!level.columns.every((c) => left.has(c))) continue;
    for (const c of level.columns) left.delete(c);
    odds *= USUAL_AGREEMENT / Math.max(level.u, 1e-12);
  }
  return odds / (1 + odds);
}

/** How often matches agree, before anything is known: where expectation maximisation begins. */
const USUAL_AGREEMENT = 0.95;

const within = (prior: number): number => Math.min(0.5, Math.max(prior, 1e-15));

/** The expected matches among the pairs compared, over all pairs there are: what blocking misses is taken for nothing. */
function priorFromCompared(
  { patterns, factor }: { patterns: Patterns; factor: number },
  levels: readonly (readonly LevelWeight[])[],
  p: Prepared,
  start: number,
  tuning: LinkageTuning,
): number {
  const m = levels.map((own) => own.map((l) => l.m));
  const u = levels.map((own) => own.map((l) => l.u));
  const every = levels.map(() => true);
  const chance = new Float64Array(patterns.counts.length);
  let prior = start;
  for (let round = 0; round < tuning.rounds; round++) {
    const next = within(
      (factor * Math.max(1, expect(patterns, u, m, every, prior, chance))) / Math.max(1, allPairs(p)),
    );
    const still = Math.abs(next - prior) < tuning.convergence * prior;
    prior = next;
    if (still) break;
  }
  return prior;
}

function priorFromRules(model: LinkModel, p: Prepared, tuning: LinkageTuning, notes: string[]): number | null {
  if (p.deterministic.length === 0) return null;
  const found = countDeterministic(p, tuning.largestBlockPairs);
  const prior = Math.max(found, 1) / model.recall / Math.max(1, allPairs(p));
  notes.push(
    `${found} pairs by the deterministic rules, at a recall of ${model.recall}: one pair in ${Math.round(1 / prior)} matches.`,
  );
  return prior;
}
