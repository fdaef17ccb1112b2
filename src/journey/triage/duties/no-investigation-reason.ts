import { hasVictim } from '#journey/triage/triage-case.ts';
import type { DutyRule } from './duty.ts';

/** R3.12, R3.18: explain a decision not to investigate. */
export const noInvestigationReason: DutyRule = {
  what: 'no_investigation_reason',
  owed: ({ c, route, enhanced }) => {
    if (!hasVictim(c) || (route !== 'protect_only' && route !== 'information_only')) return null;
    const days = enhanced ? c.policy.duty.enhancedWorkingDays : c.policy.duty.standardWorkingDays;
    const why = enhanced ? `enhanced rights, because ${enhanced} (R3.14)` : 'standard rights';
    return {
      within: { workingDays: days },
      basis: `Victims’ Code right 6 (R3.12, R3.18): if it is not investigated, explain why and offer a referral within ${days} working day${days === 1 ? '' : 's'} (${why}).`,
    };
  },
  examples: [
    {
      when: 'a small remote loss',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'loss', lossGbp: 60, fraudType: 'ticket_or_shopping' },
      due: '2026-03-18T17:00:00Z',
    },
    {
      when: 'the victim has enhanced rights',
      report: {
        receivedAt: '2026-03-11T14:00:00Z',
        kind: 'loss',
        lossGbp: 60,
        fraudType: 'ticket_or_shopping',
        victim: { vulnerabilities: ['learning_disability'] },
      },
      due: '2026-03-12T17:00:00Z',
    },
    {
      when: 'it goes to an officer',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'loss', lossGbp: 6000, fraudType: 'courier' },
      due: null,
    },
  ],
};
