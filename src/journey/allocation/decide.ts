import { type Assessment, ROUTES, type Route } from '#core/assessment.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ActingPerson } from '#core/role.ts';

/** A named person's decision on where a report goes. The proposal they saw is kept beside it, agreed with or not (R1.13, R2.6). */
export interface AllocationDecision {
  proposed: Route;
  decided: Route;
  agreed: boolean;
  reason: string | null;
  decidedBy: string;
  decidedRole: string;
}

/** How each route is shown to staff. */
export const ROUTE_NAMES: Record<Route, string> = {
  '999_response': 'Immediate response (999)',
  SFCU: 'Serious Fraud and Cyber Unit',
  LCU: 'Local Crime Unit, detective sergeant',
  protect_only: 'Protect: victim care and advice only',
  information_only: 'Information only',
};

const MAY_DECIDE = ['imu_assessor', 'supervisor'] as const;

/**
 * Makes a decision out of what a person chose, or says what is missing. Accepting the proposal needs no reason; overriding it does, of at
 * least `shortestReason` characters, because "no" is not something anyone can learn from or defend.
 */
export function decideAllocation(
  assessment: Pick<Assessment, 'allocation'>,
  choice: { decided: string; reason: string },
  who: ActingPerson,
  shortestReason: number,
): Result<AllocationDecision, Refusal> {
  const role = MAY_DECIDE.find((r) => who.roles.includes(r));
  if (!role)
    return refuse({
      code: 'NOT_ALLOWED',
      reason: 'Only an assessor of the Investigation Management Unit or a supervisor can allocate a report.',
    });
  const decided = ROUTES.find((r) => r === choice.decided);
  if (!decided) return refuse({ code: 'BAD_FIELD', field: 'decided', reason: 'Choose where the report should go.' });
  const agreed = decided === assessment.allocation;
  const reason = choice.reason.trim();
  if (!agreed && reason.length < shortestReason) {
    return refuse({
      code: 'REASON_REQUIRED',
      field: 'reason',
      reason: `Say in a sentence why this should go to ${ROUTE_NAMES[decided]} rather than ${ROUTE_NAMES[assessment.allocation]}.`,
    });
  }
  return ok({
    proposed: assessment.allocation,
    decided,
    agreed,
    reason: reason || null,
    decidedBy: who.username,
    decidedRole: role,
  });
}
