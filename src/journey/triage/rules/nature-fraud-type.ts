import type { Rule } from './rule.ts';

/** R1.27: which fraud it is, and how that was told. Stands on every report and weighs nothing. */
export const natureFraudType: Rule = {
  factor: 'nature.fraud_type',
  thrive: 'nature',
  looksFor: 'which fraud it is',
  apply: ({ facts }) => {
    const { value, because, fields, quotes } = facts.fraudType;
    return { because: `Taken as ${value.replaceAll('_', ' ')}. ${because}`, fields, quotes };
  },
  examples: [
    { when: 'the type is given', report: { fraudType: 'pension' }, applies: true },
    { when: 'nothing at all is known', report: {}, applies: true },
  ],
};
