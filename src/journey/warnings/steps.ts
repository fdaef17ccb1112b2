import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ActingPerson, Role } from '#core/role.ts';

/**
 * DRAFT → (submitted) IN_REVIEW → (approved) APPROVED → (published) PUBLISHED → (withdrawn) WITHDRAWN; returned goes back to DRAFT, before or after the approval (R7.2).
 * A correction of a published warning goes the same way once more, from DRAFT, while what is published stands; or it is dropped.
 */
export type WarningStatus = 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'PUBLISHED' | 'WITHDRAWN';
export type WarningStep = 'submitted' | 'returned' | 'approved' | 'published' | 'withdrawn' | 'dropped';
/** How far the next version of a published warning is; null where none is under way. */
export type Correction = 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | null;

interface Standing {
  status: WarningStatus;
  correction: Correction;
}

/** Where the version in hand stands: the correction of a published warning, else the warning itself. */
export const standsAt = (w: Standing): WarningStatus => w.correction ?? w.status;
const at = (status: WarningStatus) => (w: Standing) => standsAt(w) === status;

interface StepRule {
  /** Whether it can come next. */
  from: (w: Standing) => boolean;
  to: WarningStatus;
  allow: readonly Role[];
  needsReason: boolean;
  /** What the button says. */
  label: string;
}

export const WARNING_STEPS: Record<WarningStep, StepRule> = {
  submitted: {
    from: at('DRAFT'),
    to: 'IN_REVIEW',
    allow: ['press', 'analyst', 'supervisor'],
    needsReason: false,
    label: 'Send for approval',
  },
  returned: {
    // Also a slip that is seen between the approval and the publication.
    from: (w) => standsAt(w) === 'IN_REVIEW' || standsAt(w) === 'APPROVED',
    to: 'DRAFT',
    allow: ['press', 'supervisor'],
    needsReason: true,
    label: 'Send back to be changed',
  },
  approved: {
    from: at('IN_REVIEW'),
    to: 'APPROVED',
    allow: ['press', 'supervisor'],
    needsReason: false,
    label: 'Approve',
  },
  published: {
    from: at('APPROVED'),
    to: 'PUBLISHED',
    allow: ['press', 'supervisor'],
    needsReason: false,
    label: 'Publish now',
  },
  withdrawn: {
    // Also while a correction is under way: what is published may have to go at once.
    from: (w) => w.status === 'PUBLISHED',
    to: 'WITHDRAWN',
    allow: ['press', 'supervisor'],
    needsReason: true,
    label: 'Withdraw',
  },
  dropped: {
    from: (w) => w.correction !== null,
    to: 'PUBLISHED',
    allow: ['press', 'supervisor'],
    needsReason: true,
    label: 'Drop this correction',
  },
};

/** Whether the step can come next, whoever takes it. */
export const isNext = (w: Standing, step: WarningStep): boolean => WARNING_STEPS[step].from(w);

/** What is known of a warning when somebody wants to move it on. */
export interface WarningState extends Standing {
  author: string;
  submittedBy: string | null;
  /** What the redaction check found in the current version; it must be empty to go further than a draft. */
  redactionFindings: number;
}

/** Whether the step brings the text nearer to the public: then the check must find nothing in it. */
export const goesForward = (step: WarningStep): boolean =>
  step === 'submitted' || step === 'approved' || step === 'published';

/** Whether this person may take this step now, and if not why, in words for them. */
export function takeStep(
  state: WarningState,
  step: WarningStep,
  who: ActingPerson,
  reason: string,
): Result<{ to: WarningStatus }, Refusal> {
  const rule = WARNING_STEPS[step];
  if (!rule.allow.some((r) => who.roles.includes(r))) {
    return refuse({
      code: 'NOT_ALLOWED',
      reason: 'Your role does not let you do this with a warning. Ask the press office or a supervisor.',
    });
  }
  if (!isNext(state, step)) {
    return refuse({
      code: 'WRONG_STATE',
      reason: 'Somebody has already moved this warning on. Look at where it stands now before you go on.',
    });
  }
  if (step === 'approved' && (who.username === state.author || who.username === state.submittedBy)) {
    return refuse({ code: 'SAME_PERSON', reason: 'You wrote or sent this warning, so a colleague has to approve it.' });
  }
  if (goesForward(step) && state.redactionFindings > 0) {
    return refuse({
      code: 'WRONG_STATE',
      reason: 'The text still holds something that could identify a person. Take out what the check found first.',
    });
  }
  if (rule.needsReason && reason.trim() === '')
    return refuse({ code: 'REASON_REQUIRED', field: 'reason', reason: 'Say why, for the record.' });
  return ok({ to: rule.to });
}
