import { hasVictim } from '#journey/triage/triage-case.ts';
import type { DutyRule } from './duty.ts';

/** R3.13, R3.18: Right 4, two working days. */
export const supportReferral: DutyRule = {
  what: 'support_referral',
  owed: ({ c }) =>
    hasVictim(c)
      ? {
          within: { workingDays: c.policy.duty.supportReferralWorkingDays },
          basis: `Victims’ Code right 4 (R3.13, R3.18): referral to victim services within ${c.policy.duty.supportReferralWorkingDays} working days; consent or opt-out recorded.`,
        }
      : null,
  examples: [
    {
      when: 'reported on a Wednesday',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'loss' },
      due: '2026-03-13T17:00:00Z',
    },
    {
      when: 'reported on the Thursday before Easter',
      report: { receivedAt: '2026-04-02T09:00:00Z', kind: 'loss' },
      due: '2026-04-08T16:00:00Z',
    },
    {
      when: 'reported in a year beyond the table',
      report: { receivedAt: '2099-03-11T09:00:00Z', kind: 'loss' },
      due: '2099-03-13T17:00:00Z',
    },
    { when: 'there is no victim', report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'information' }, due: null },
  ],
};
