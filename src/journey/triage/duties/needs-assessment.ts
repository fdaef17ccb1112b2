import { hasVictim } from '#journey/triage/triage-case.ts';
import type { DutyRule } from './duty.ts';

/** R3.18: Right 4, at the report. */
export const needsAssessment: DutyRule = {
  what: 'needs_assessment',
  owed: ({ c }) =>
    hasVictim(c)
      ? {
          within: { hours: c.policy.duty.needsAssessmentHours },
          basis:
            'Victims’ Code right 4 (R3.18): needs are assessed at the report, or at the first contact where nobody took it.',
        }
      : null,
  examples: [
    {
      when: 'there is a victim',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'attempt' },
      due: '2026-03-12T14:00:00Z',
    },
    { when: 'there is none', report: { receivedAt: '2026-03-11T14:00:00Z', fraudType: 'not_fraud' }, due: null },
  ],
};
