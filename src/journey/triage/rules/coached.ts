import type { Rule } from './rule.ts';

/** R3.8, domain 5.3 step 5: secrecy and cover stories. */
export const coached: Rule = {
  factor: 'risk.coached',
  thrive: 'risk',
  looksFor: 'being told to keep it secret or to lie',
  apply: ({ facts }) => facts.coached,
  examples: [
    { when: 'the form says so', report: { askedFor: ['keep_secret'] }, applies: true },
    {
      when: 'told not to tell the bank',
      report: { narrative: 'She was told not to tell the bank staff why.' },
      applies: true,
    },
    { when: 'nothing was to be hidden', report: { narrative: 'I told my son at once.' }, applies: false },
  ],
};
