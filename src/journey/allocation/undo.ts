import { MINUTE_MS } from '#core/clock.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ActingPerson } from '#core/role.ts';

/** What is known of the decision that stands when somebody wants it undone. */
export interface StandingDecision {
  id: number;
  decidedBy: string;
  decidedAt: Date;
}

/**
 * Whether this person may undo this decision now: their own, while it stands and is fresh. Later somebody may have acted on it, so it takes a
 * new decision with a reason. `minutes`: how long it is fresh.
 */
export function mayUndo(
  stands: StandingDecision | null,
  wanted: number,
  who: ActingPerson,
  about: { minutes: number; now: Date },
): Result<StandingDecision, Refusal> {
  if (!stands || stands.id !== wanted) {
    const reason = 'That decision no longer stands, so nothing was undone. See what stands now.';
    return refuse({ code: 'WRONG_STATE', field: 'decide', reason });
  }
  if (stands.decidedBy !== who.username) {
    const reason = 'Only whoever made a decision can undo it. Record a decision of your own instead.';
    return refuse({ code: 'NOT_ALLOWED', field: 'decide', reason });
  }
  if (about.now.getTime() - stands.decidedAt.getTime() > about.minutes * MINUTE_MS) {
    const reason = `A decision can be undone for ${about.minutes} minutes. This one is older: record a new decision and say why.`;
    return refuse({ code: 'WRONG_STATE', field: 'decide', reason });
  }
  return ok(stands);
}
