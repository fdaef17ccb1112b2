import type { Rule } from './rule.ts';

/** R3.8: who believes the caller pays again. */
export const believesCaller: Rule = {
  factor: 'risk.believes_caller',
  thrive: 'risk',
  looksFor: 'a victim who still believes the fraudster',
  apply: ({ facts }) => facts.believesCaller,
  examples: [
    {
      when: 'she still believes him',
      report: { narrative: 'She still believes he is coming to marry her.' },
      applies: true,
    },
    { when: 'he will not accept it', report: { narrative: 'Dad won’t accept that it is a scam.' }, applies: true },
    {
      when: 'the victim saw through it',
      report: { narrative: 'I did not believe a word and put the phone down.' },
      applies: false,
    },
  ],
};
