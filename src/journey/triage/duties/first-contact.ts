import { hasVictim } from '#journey/triage/triage-case.ts';
import type { DutyRule } from './duty.ts';

/** R3.9: contact by band. */
export const firstContact: DutyRule = {
  what: 'first_contact',
  owed: ({ c, band }) =>
    hasVictim(c) || band === 'immediate'
      ? {
          within: { hours: c.policy.duty.firstContactHours[band] },
          basis: `First contact with the victim, band ${band} (R3.9, R2.4).`,
        }
      : null,
  examples: [
    {
      when: 'it is in progress',
      report: { receivedAt: '2026-03-11T14:00:00Z', inProgress: true },
      due: '2026-03-11T14:15:00Z',
    },
    {
      when: 'a small loss',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'loss', lossGbp: 60, fraudType: 'ticket_or_shopping' },
      due: '2026-03-13T14:00:00Z',
    },
    { when: 'information only', report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'information' }, due: null },
  ],
};
