import { STEPS } from '#catalogue/checking/answers.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';

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
export function nextSteps(force: ForceConfig): Step[] {
  const minutes = CHECKING.waitMinutes.value;
  return [
    { title: STEPS.door, words: STEPS.doorWords(force.emergencyNumber) },
    { title: STEPS.hangUp, words: STEPS.hangUpWords },
    { title: STEPS.phone, words: STEPS.phoneWords },
    { title: STEPS.test, words: STEPS.testWords },
    { title: STEPS.wait(minutes), words: STEPS.waitWords, waitMinutes: minutes },
    { title: STEPS.bank, words: STEPS.bankWords },
    { title: STEPS.paid, words: STEPS.paidWords },
    { title: STEPS.police(force.nonEmergencyNumber), words: STEPS.policeWords },
  ];
}
