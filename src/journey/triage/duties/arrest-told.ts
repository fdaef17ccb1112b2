import { hasVictim } from '#journey/triage/triage-case.ts';
import type { DutyRule } from './duty.ts';

/** R3.12: an arrest is told with reasons. */
export const arrestTold: DutyRule = {
  what: 'arrest_told',
  owed: ({ c, enhanced }) => {
    if (!hasVictim(c) || !c.facts.offender.arrested) return null;
    const days = enhanced ? c.policy.duty.enhancedWorkingDays : c.policy.duty.standardWorkingDays;
    return {
      within: { workingDays: days },
      basis: `Victims’ Code right 6 (R3.12): tell the victim of the arrest within ${days} working day${days === 1 ? '' : 's'}.`,
    };
  },
  examples: [
    {
      when: 'the courier was arrested',
      report: {
        receivedAt: '2026-03-11T14:00:00Z',
        kind: 'loss',
        fraudType: 'courier',
        narrative: 'The courier was arrested at the scene.',
      },
      due: '2026-03-18T17:00:00Z',
    },
    {
      when: 'nobody was',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'loss', fraudType: 'courier' },
      due: null,
    },
  ],
};
