import type { CallThresholds } from './call.ts';
import { type CallState, isAccusation, type KeptSign, scoreOf } from './state.ts';

/** The rules by themselves: what exact acts weigh, where nothing speaks for a genuine call. */
export function isRedByRule(state: CallState, signs: readonly KeptSign[], t: CallThresholds): boolean {
  if (state.mood === 'told' || state.aboutAnother || state.reassurances.length > 0) return false;
  const exact = signs.filter((s) => !s.wide);
  if (state.lean >= t.ruleLeastLean && isOrder(exact) && scoreOf(exact) >= t.orderWeight) return true;
  // Friends tell each other to buy this and take out that: a claim or a story of the catalogue must stand beside.
  if (!exact.some((s) => s.stage === 'story' || s.stage === 'identity')) return false;
  return (
    state.business >= t.businessLeast &&
    exact.some(isAccusation) &&
    scoreOf(exact) >= t.ruleWeight &&
    state.lean >= t.ruleLeastLean
  );
}

/**
 * "Take it out and do not tell the cashier what it is for", "Move it to a safe account, and stay on the line": nobody genuine says the two
 * together, so that no claim has to stand beside them. (Families do say: take out twenty pounds and do not tell Dad.)
 */
function isOrder(exact: readonly KeptSign[]): boolean {
  const has = (family: string): boolean => exact.some((s) => s.family === family);
  if (has('move_money')) return SILENCING.some(has);
  return has('lie_to_bank') && exact.some((s) => s.stage === 'ask' && s.rule !== null);
}
const SILENCING = ['lie_to_bank', 'secrecy', 'line_control'];

/** The same for amber: a claim beside a story, or acts enough. Of a few words the odds say little, and no sign is not what they show. */
export function isAmberByRule(state: CallState, signs: readonly KeptSign[], t: CallThresholds): boolean {
  if (state.mood === 'told' || state.aboutAnother || state.reassurances.length > 0) return false;
  const exact = signs.filter((s) => !s.wide);
  const has = (stage: KeptSign['stage']): boolean => exact.some((s) => s.stage === stage);
  if (has('identity') && has('story')) return true;
  return (has('story') || has('constraint') || has('ask')) && scoreOf(exact) >= t.amberRuleWeight;
}
