import type { Rule } from './rule.ts';

/** R3.7, R3.8: the hours and days after a payment are those of the next one. */
export const paidRecently: Rule = {
  factor: 'risk.paid_recently',
  thrive: 'risk',
  looksFor: 'something paid or handed over in the last days',
  apply: ({ facts, policy }) =>
    facts.paidRecently && policy.points['risk.paid_recently'] > 0
      ? {
          ...facts.paidRecently,
          because: `${facts.paidRecently.because} These are the days in which a victim is asked again.`,
        }
      : null,
  examples: [
    {
      when: 'the collection was yesterday',
      report: { receivedAt: '2026-03-11T14:00:00Z', collection: { at: '2026-03-10T14:00:00Z' }, lossGbp: 900 },
      applies: true,
    },
    {
      when: 'the last payment was two days ago',
      report: { receivedAt: '2026-03-11T14:00:00Z', occurredTo: '2026-03-09T15:00:00Z', lossGbp: 900 },
      applies: true,
    },
    {
      when: 'it was paid three weeks ago',
      report: { receivedAt: '2026-03-11T14:00:00Z', occurredTo: '2026-02-18T15:00:00Z', lossGbp: 900 },
      applies: false,
    },
    {
      when: 'nothing was lost',
      report: { receivedAt: '2026-03-11T14:00:00Z', occurredTo: '2026-03-10T15:00:00Z', kind: 'attempt' },
      applies: false,
    },
  ],
};
