import type { CallKnowledge } from './call.ts';
import { type CallState, callerSigns, isAccusation, scoreOf } from './state.ts';

/** What the logistic layer sees of a call: counts of acts, never words. */
export function featuresOf(state: CallState): Record<string, number> {
  const signs = callerSigns(state);
  const count = (stage: string): number => signs.filter((s) => s.stage === stage).length;
  const stories = count('story');
  return {
    story: Math.min(stories, 1),
    stories: Math.min(stories, 3),
    identity: Math.min(count('identity'), 1),
    constraints: Math.min(count('constraint'), 4),
    asks: Math.min(count('ask'), 4),
    support: Math.min(count('support'), 2),
    protective: Math.min(state.reassurances.length, 3),
    about: state.aboutAnother ? 1 : 0,
    score: Math.min(scoreOf(signs), 4),
    red: state.level === 'warn' ? 1 : 0,
    lean: Math.max(-4, Math.min(4, state.lean)),
  };
}

/** Probability of a fraud, two decimals and a half; held on its side of the level, so that colour and number never contradict. */
export function probabilityOf(state: CallState, knowledge: CallKnowledge): number {
  const { model, thresholds } = knowledge;
  let z = model.bias;
  for (const [name, value] of Object.entries(featuresOf(state))) z += (model.weights[name] ?? 0) * value;
  const p = 1 / (1 + Math.exp(-z));
  const held =
    state.level === 'warn' && callerSigns(state).some(isAccusation)
      ? Math.max(p, thresholds.warnLeast)
      : Math.min(p, thresholds.noneMost);
  return Math.round(held * 1000) / 1000;
}
