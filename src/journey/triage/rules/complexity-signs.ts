import type { Rule } from './rule.ts';

const FULL = 3;

/** Domain 2.3, COMPLEX. */
export const complexitySigns: Rule = {
  factor: 'complexity.signs',
  thrive: 'investigation',
  looksFor:
    'signs of a complex fraud: money abroad, mule accounts, crypto-assets, companies, insiders, devices, other forces',
  apply: ({ facts }) => {
    if (facts.complexity.length === 0) return null;
    return {
      because: facts.complexity.map((s) => s.because).join(' '),
      fields: facts.complexity.flatMap((s) => s.fields),
      quotes: facts.complexity.flatMap((s) => s.quotes ?? []),
      share: Math.min(1, facts.complexity.length / FULL),
    };
  },
  examples: [
    { when: 'money went abroad', report: { narrative: 'The money was sent to a bank in Cyprus.' }, applies: true },
    { when: 'bitcoin was used', report: { narrative: 'He had me buy bitcoin.' }, applies: true },
    {
      when: 'two accounts received it',
      report: {
        accounts: [
          { sortCode: '00-00-00', accountNumber: '00000000' },
          { sortCode: '00-00-01', accountNumber: '00000001' },
        ],
      },
      applies: true,
    },
    { when: 'it is simple', report: { narrative: 'I paid £40 cash for a coat.' }, applies: false },
  ],
};
