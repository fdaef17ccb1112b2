import type { Crew } from './crew.ts';
import type { LevelWeight, LinkageTuning, LinkModel } from './model.ts';
import type { Prepared } from './prepare.ts';
import {
  allPairs,
  combineSessions,
  countDeterministic,
  type EmResult,
  estimateU,
  maximise,
  type Patterns,
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
  active: boolean[];
  patterns: Patterns;
}

/** Estimates whatever the model does not give: u from random pairs, the prior from deterministic rules, m by EM over the sessions. */
export async function estimateModel(
  model: LinkModel,
  p: Prepared,
  tuning: LinkageTuning,
  crew: Pick<Crew, 'random' | 'sessions'>,
): Promise<LearnedModel> {
  const notes: string[] = [];
  const given = model.comparisons.map((c) => model.weights[c.name]);
  const prior = model.priorMatch ?? priorFromRules(model, p, tuning, notes) ?? tuning.usualPrior / Math.max(1, p.rows);
  const priorMatch = Math.min(0.5, Math.max(prior, 1e-15));
  if (given.every((w) => w !== undefined)) return { priorMatch, levels: given as LevelWeight[][], notes };
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
    levels = combineSessions(maximiseAll(sessions, u, priorMatch, tuning, said), u);
    levels = levels.map((own, c) => given[c] ?? own);
  }
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
    return { name: columns.map((c) => p.columns[c]!.name).join(', '), active, patterns: patterns[i]! };
  });
}

function maximiseAll(
  sessions: readonly Session[],
  u: readonly (readonly number[])[],
  prior: number,
  tuning: LinkageTuning,
  notes: string[],
): EmResult[] {
  const results: EmResult[] = [];
  for (const { name, active, patterns } of sessions) {
    const found = maximise(patterns, u, active, prior, tuning);
    const useful = found.matches >= tuning.leastSessionMatches && found.pairs * found.matches >= 5;
    notes.push(
      `Session on ${name}: ${found.pairs} pairs, ${(100 * found.matches).toPrecision(3)}% of them matches, ${found.rounds} rounds${useful ? '' : '; too few matches to learn from'}.`,
    );
    if (useful) results.push(found);
  }
  return results;
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
