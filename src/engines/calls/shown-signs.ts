import type { CallKnowledge } from './call.ts';
import { oddsOf } from './probability.ts';
import { type CallState, callerSide, callerSigns, isAccusation, type KeptSign } from './state.ts';

/**
 * The signs that a reader is shown: exact acts, and wide ones only where they moved the answer, by what the odds lose without them
 * (`leastMoved`). Of words that show one act in several ways the weightiest is named. A warning keeps the ask or constraint that moved it most.
 */
export function shownSigns(state: CallState, knowledge: CallKnowledge): KeptSign[] {
  const signs = callerSigns(state);
  if (signs.length === 0) return [];
  const moved = movedBy(state, signs, knowledge);
  const worth = (s: KeptSign): number => (s.wide ? (moved.get(s.family) ?? 0) : EXACT + s.weight);
  const telling = signs.filter((s) => !s.wide || (moved.get(s.family) ?? 0) >= knowledge.thresholds.leastMoved);
  const accusing = signs.filter(isAccusation).sort((a, b) => worth(b) - worth(a))[0];
  if (state.level === 'warn' && accusing && !telling.some(isAccusation)) telling.push(accusing);
  const kept: KeptSign[] = [];
  const inOrder = [...telling].sort((a, b) => Number(isAccusation(b)) - Number(isAccusation(a)) || worth(b) - worth(a));
  for (const s of inOrder)
    if (!kept.some((k) => k.turn === s.turn && k.family === s.family && k.start < s.end && s.start < k.end))
      kept.push(s);
  return kept.sort((a, b) => a.turn - b.turn || a.start - b.start);
}

/** Above whatever a wide sign can move. */
const EXACT = 100;

/** What the odds lose without the signs of each family that is shown by wide signs alone: exact ones are shown whatever they moved. */
function movedBy(state: CallState, signs: readonly KeptSign[], knowledge: CallKnowledge): Map<string, number> {
  const side = state.redSide ?? callerSide(state);
  const whole = { ...state, redSide: side };
  const odds = oddsOf(whole, knowledge);
  const without = (family: string): number =>
    oddsOf({ ...whole, signs: state.signs.filter((s) => s.side !== side || s.family !== family) }, knowledge);
  const exact = new Set(signs.filter((s) => !s.wide).map((s) => s.family));
  const wide = new Set(signs.map((s) => s.family).filter((f) => !exact.has(f)));
  return new Map([...wide].map((f) => [f, odds - without(f)]));
}
