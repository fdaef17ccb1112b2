import type { CallKnowledge, CallThresholds, Level } from './call.ts';
import { byListener, type CallState, callerSigns, isAccusation, scoreOf } from './state.ts';

/** The word model's log-odds beyond this say no more. */
const MOST_LEAN = 6;
/** Beyond these, odds of 55 to 1, the model of asks says no more: one turn must not outweigh the call. */
const LEAST_ASKED = -4;
const MOST_ASKED = 4;
/** Nor does a talk of an hour than one of half an hour. */
const MOST_LATE = 4;

/** What the logistic layer sees of a call: which acts, how many, and the drift of the words; never the words themselves. */
export function featuresOf(state: CallState): Record<string, number> {
  const signs = callerSigns(state);
  const [asked, askedBack, storied] = byListener(state)
    ? [state.askedBack, state.asked, state.storiedBack]
    : [state.asked, state.askedBack, state.storied];
  const named: Record<string, number> = {};
  for (const s of signs) named[`@${s.family}`] = 1;
  for (const s of state.reassurances) named[`+${s.act}`] = 1;
  const count = (stage: string): number => new Set(signs.filter((s) => s.stage === stage).map((s) => s.family)).size;
  const stories = count('story');
  const identity = count('identity');
  return {
    ...named,
    story: Math.min(stories, 1),
    stories: Math.min(stories, 3),
    identity: Math.min(identity, 1),
    bare: stories + identity === 0 ? 1 : 0,
    constraints: Math.min(count('constraint'), 4),
    asks: Math.min(count('ask'), 4),
    accused: signs.some(isAccusation) ? 1 : 0,
    support: Math.min(count('support'), 2),
    protective: Math.min(state.reassurances.length, 3),
    about: state.aboutAnother ? 1 : 0,
    score: Math.min(scoreOf(signs), 4),
    asked: highest(asked, 0),
    askedAgain: highest(asked, 1),
    askedBack: highest(askedBack, 0),
    storied: highest(storied, 0),
    storiedAgain: highest(storied, 1),
    lean: Math.max(-MOST_LEAN, Math.min(MOST_LEAN, state.lean)),
  };
}

/** The odds of the most telling turn (0) or the one after it (1), within bounds. */
const highest = (odds: readonly number[], place: number): number =>
  Math.min(MOST_ASKED, Math.max(LEAST_ASKED, [...odds].sort((a, b) => b - a)[place] ?? LEAST_ASKED));

/** Log-odds taken from a talk in which nobody seems to have business with the other. */
const idleOf = ({ mood, business }: CallState, least: number, { idleOdds }: CallThresholds): number =>
  mood === 'said' ? Math.max(0, least - business) * idleOdds : 0;

/** What red asks for beyond that: it accuses somebody, and needs more to go by than a word of caution. */
export const idleBeyond = (state: CallState, thresholds: CallThresholds): number =>
  idleOf(state, thresholds.businessLeast, thresholds) - idleOf(state, thresholds.businessLeastShown, thresholds);

/** Log-odds of a fraud by acts and words together, less in a long talk that has not been one. */
export function oddsOf(state: CallState, { model, thresholds }: CallKnowledge): number {
  const { bias, weights } = model[state.mood];
  const late = Math.max(0, state.quiet - thresholds.patienceTurns);
  const idle = idleOf(state, thresholds.businessLeastShown, thresholds);
  const doubt = state.mood === 'said' ? Math.max(0, ...state.reassurances.map((r) => -r.weight)) : 0;
  return Object.entries(featuresOf(state)).reduce(
    (z, [name, value]) => z + (weights[name] ?? 0) * value,
    bias - Math.min(MOST_LATE, late * thresholds.patienceOdds) - idle - doubt,
  );
}

/** Probability of a fraud, by the odds now and the highest so far; three decimals; held on its side of the level, so that colour and number never contradict. */
export function probabilityOf(level: Level, odds: number, most: number, { thresholds }: CallKnowledge): number {
  const { warnLeast, noneMost, mostShare } = thresholds;
  const p = 1 / (1 + Math.exp(-(odds + mostShare * (most - odds))));
  const held = level === 'warn' ? Math.max(p, warnLeast) : Math.min(p, noneMost);
  return Math.round(held * 1000) / 1000;
}
