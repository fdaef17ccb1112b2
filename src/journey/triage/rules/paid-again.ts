import type { Rule } from './rule.ts';

/** R3.7, R3.8: more than one payment or collection. */
export const paidAgain: Rule = {
  factor: 'risk.paid_again',
  thrive: 'risk',
  looksFor: 'more than one payment or collection',
  apply: ({ facts }) => (facts.kind.value === 'loss' ? facts.paidAgain : null),
  examples: [
    {
      when: 'paid in several transfers',
      report: { kind: 'loss', narrative: 'She sent it in four payments over two weeks.' },
      applies: true,
    },
    {
      when: 'they came back for more',
      report: { kind: 'loss', narrative: 'The courier came back the next day for another £2,000.' },
      applies: true,
    },
    { when: 'paid once', report: { kind: 'loss', narrative: 'I paid £60 for a ticket.' }, applies: false },
  ],
};
