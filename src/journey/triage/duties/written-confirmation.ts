import { hasVictim } from '#journey/triage/triage-case.ts';
import type { DutyRule } from './duty.ts';

/** R3.13, R3.18: Right 3. */
export const writtenConfirmation: DutyRule = {
  what: 'written_confirmation',
  owed: ({ c }) =>
    hasVictim(c)
      ? {
          within: { hours: 24 },
          basis:
            'Victims’ Code right 3 (R3.13, R3.18): written confirmation with the reference and what happens next, the same day.',
        }
      : null,
  examples: [
    {
      when: 'there is a victim',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'loss', lossGbp: 60 },
      due: '2026-03-12T14:00:00Z',
    },
    { when: 'it is a sighting', report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'cashpoint' }, due: null },
  ],
};
