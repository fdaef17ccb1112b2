import { hasVictim } from '#journey/triage/triage-case.ts';
import type { DutyRule } from './duty.ts';

/** R3.9: HIGH repeat risk, a visit within a day. */
export const visit: DutyRule = {
  what: 'visit',
  owed: ({ c, repeatLevel, vulnerability }) =>
    hasVictim(c) && repeatLevel === 'high' && vulnerability !== 'low'
      ? {
          within: { hours: c.policy.duty.visitWithinHours },
          basis: 'High risk of another fraud on a vulnerable victim: visit within 24 hours (R3.9).',
        }
      : null,
  examples: [
    {
      when: 'a vulnerable victim still believes and still pays',
      report: {
        receivedAt: '2026-03-11T14:00:00Z',
        kind: 'loss',
        victim: { vulnerabilities: ['dementia'], previousFraud: true },
        narrative: 'She still believes him and he keeps ringing for more payments.',
      },
      due: '2026-03-12T14:00:00Z',
    },
    {
      when: 'nothing raises the risk',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'loss', lossGbp: 40 },
      due: null,
    },
  ],
};
