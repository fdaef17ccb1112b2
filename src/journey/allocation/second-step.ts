import type { Route } from '#core/assessment.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ActingPerson, Role } from '#core/role.ts';

/**
 * The second step of an allocation: the Investigation Management Unit gives a report to a unit, and the unit gives it to an officer or sends
 * it back. Which roles take that step for which unit. Reports of other routes have no second step.
 */
const TAKES_STEP: Partial<Record<Route, readonly Role[]>> = {
  LCU: ['lcu_sergeant', 'supervisor'],
  SFCU: ['sfcu_investigator', 'supervisor'],
};

/** Units that hold reports, in the order in which they are offered. */
export const UNITS = ['LCU', 'SFCU'] as const;
export type Unit = (typeof UNITS)[number];
export const isUnit = (route: string | null): route is Unit => UNITS.some((u) => u === route);

/** The units whose reports this person may give to officers. */
export const unitsOf = (who: Pick<ActingPerson, 'roles'>): Unit[] =>
  UNITS.filter((unit) => TAKES_STEP[unit]!.some((role) => who.roles.includes(role)));

export interface Step {
  step: 'assigned' | 'sent_back';
  officer: string | null;
  reason: string | null;
  madeBy: string;
  madeRole: Role;
}

const LONGEST_NAME = 80;

/** What is wrong with this person's taking a step on a report of this route; null when nothing is. */
function mayStep(route: string | null, who: ActingPerson): Refusal | null {
  if (!isUnit(route)) {
    const reason = 'This report is not with a unit now, so nothing was changed. See what stands now.';
    return { code: 'WRONG_STATE', field: 'step', reason };
  }
  if (unitsOf(who).includes(route)) return null;
  const whose = route === 'LCU' ? 'a sergeant of the Local Crime Unit' : 'the Serious Fraud and Cyber Unit';
  return { code: 'NOT_ALLOWED', field: 'step', reason: `Only ${whose} or a supervisor can take this step.` };
}

const roleFor = (route: string | null, who: ActingPerson): Role =>
  (isUnit(route) ? TAKES_STEP[route]!.find((role) => who.roles.includes(role)) : undefined) ?? who.roles[0]!;

/** Gives a report to an officer. `officer` is a name as the unit writes it, with a collar number. */
export function giveTo(route: string | null, officer: string, who: ActingPerson): Result<Step, Refusal> {
  const wrong = mayStep(route, who);
  if (wrong) return refuse(wrong);
  const name = officer.replace(/\s+/g, ' ').trim();
  if (name.length > LONGEST_NAME) {
    const reason = `Keep the officer’s name and collar number to ${LONGEST_NAME} characters.`;
    return refuse({ code: 'BAD_FIELD', field: 'officer', reason });
  }
  if (name.length < 2) {
    const reason = 'Say which officer: choose one, or write a name and collar number.';
    return refuse({ code: 'MISSING_FIELD', field: 'officer', reason });
  }
  return ok({ step: 'assigned', officer: name, reason: null, madeBy: who.username, madeRole: roleFor(route, who) });
}

/** Sends a report back to the Investigation Management Unit, with why. */
export function sendBack(
  route: string | null,
  because: string,
  who: ActingPerson,
  shortestReason: number,
): Result<Step, Refusal> {
  const wrong = mayStep(route, who);
  if (wrong) return refuse(wrong);
  const reason = because.trim();
  if (reason.length < shortestReason) {
    const words = 'Say in a sentence why your unit should not have it: the assessor decides again by what you write.';
    return refuse({ code: 'REASON_REQUIRED', field: 'back', reason: words });
  }
  return ok({ step: 'sent_back', officer: null, reason, madeBy: who.username, madeRole: roleFor(route, who) });
}
