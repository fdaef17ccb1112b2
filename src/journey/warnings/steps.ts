import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ActingPerson, Role } from '#core/role.ts';

/** DRAFT → (submitted) IN_REVIEW → (approved) APPROVED → (published) PUBLISHED → (withdrawn) WITHDRAWN; returned goes back to DRAFT (R7.2). */
export type WarningStatus = 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'PUBLISHED' | 'WITHDRAWN';
export type WarningStep = 'submitted' | 'returned' | 'approved' | 'published' | 'withdrawn';

interface StepRule {
  from: WarningStatus;
  to: WarningStatus;
  allow: readonly Role[];
  needsReason: boolean;
  /** What the button says. */
  label: string;
}

export const WARNING_STEPS: Record<WarningStep, StepRule> = {
  submitted: {
    from: 'DRAFT',
    to: 'IN_REVIEW',
    allow: ['press', 'analyst', 'supervisor'],
    needsReason: false,
    label: 'Send for approval',
  },
  returned: {
    from: 'IN_REVIEW',
    to: 'DRAFT',
    allow: ['press', 'supervisor'],
    needsReason: true,
    label: 'Send back to be changed',
  },
  approved: { from: 'IN_REVIEW', to: 'APPROVED', allow: ['press', 'supervisor'], needsReason: false, label: 'Approve' },
  published: {
    from: 'APPROVED',
    to: 'PUBLISHED',
    allow: ['press', 'supervisor'],
    needsReason: false,
    label: 'Publish now',
  },
  withdrawn: {
    from: 'PUBLISHED',
    to: 'WITHDRAWN',
    allow: ['press', 'supervisor'],
    needsReason: true,
    label: 'Withdraw',
  },
};

/** What is known of a warning when somebody wants to move it on. */
export interface WarningState {
  status: WarningStatus;
  author: string;
  submittedBy: string | null;
  /** What the redaction check found in the current version; it must be empty to go further than a draft. */
  redactionFindings: number;
}

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
  if (state.status !== rule.from) {
    return refuse({
      code: 'WRONG_STATE',
      reason: 'Somebody has already moved this warning on. Look at where it stands now before you go on.',
    });
  }
  if (step === 'approved' && (who.username === state.author || who.username === state.submittedBy)) {
    return refuse({ code: 'SAME_PERSON', reason: 'You wrote or sent this warning, so a colleague has to approve it.' });
  }
  if (step !== 'returned' && step !== 'withdrawn' && state.redactionFindings > 0) {
    return refuse({
      code: 'WRONG_STATE',
      reason: 'The text still holds something that could identify a person. Take out what the check found first.',
    });
  }
  if (rule.needsReason && reason.trim() === '')
    return refuse({ code: 'REASON_REQUIRED', field: 'reason', reason: 'Say why, for the record.' });
  return ok({ to: rule.to });
}
