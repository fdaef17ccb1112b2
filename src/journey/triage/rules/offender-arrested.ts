import type { Rule } from './rule.ts';

/** R1.8 (1). */
export const offenderArrested: Rule = {
  factor: 'investigation.offender_arrested',
  thrive: 'investigation',
  looksFor: 'somebody arrested',
  apply: ({ facts }) => facts.offender.arrested,
  examples: [
    {
      when: 'the courier was arrested',
      report: { narrative: 'The courier was arrested at the scene.' },
      applies: true,
    },
    {
      when: 'the caller only said that somebody was arrested',
      report: { narrative: 'He said a man had been arrested with a copy of my card.' },
      applies: false,
    },
    { when: 'nobody was arrested', report: { narrative: 'A courier took my card.' }, applies: false },
  ],
};
