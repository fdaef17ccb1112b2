import { hasVictim } from '#journey/triage/triage-case.ts';
import type { DutyRule } from './duty.ts';

/** R3.12, R3.18: the agreed interval. */
export const victimUpdate: DutyRule = {
  what: 'victim_update',
  owed: ({ c, route }) =>
    hasVictim(c) && route !== 'information_only'
      ? {
          within: { days: c.policy.duty.updateDays },
          basis: `Victims’ Code right 6 (R3.12, R3.18): an update every ${c.policy.duty.updateDays} days, even if nothing is new, unless the victim agrees another interval.`,
        }
      : null,
  examples: [
    {
      when: 'a loss',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'loss', lossGbp: 60 },
      due: '2026-04-08T14:00:00Z',
    },
    { when: 'no victim', report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'information' }, due: null },
  ],
};
