import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { DEFAULT_LANGUAGE, wordingIn } from '#catalogue/wording/wording.ts';
import { fill } from '#web/words.ts';

export interface Step {
  title: string;
  words: string;
  /** The step of waiting, where a timer may stand. */
  waitMinutes?: number;
}

/**
 * What to do now, in the only order it may be given (R3.30): whoever has somebody at the door rings the emergency number before anything;
 * then another telephone, then a test of the line, and waiting last; then the bank, and the police.
 */
export function nextSteps(force: ForceConfig, language = DEFAULT_LANGUAGE): Step[] {
  const { steps } = wordingIn(language).checking;
  const minutes = CHECKING.waitMinutes.value;
  const values = { emergency: force.emergencyNumber, number: force.nonEmergencyNumber, minutes };
  return ORDER.map((key) => ({
    title: fill(steps[key].title, values),
    words: fill(steps[key].words, values),
    ...(key === 'wait' ? { waitMinutes: minutes } : {}),
  }));
}

const ORDER = ['door', 'hangUp', 'phone', 'test', 'wait', 'bank', 'paid', 'police'] as const;
