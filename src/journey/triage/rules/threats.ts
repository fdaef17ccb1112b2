import type { Rule } from './rule.ts';

/** Domain 2.3, SERIOUS: threats and coercion. */
export const threats: Rule = {
  factor: 'harm.threats',
  thrive: 'harm',
  looksFor: 'threats, coercion or being taken to the bank',
  apply: ({ facts }) => facts.threatened,
  examples: [
    {
      when: 'arrest was threatened',
      report: { narrative: 'He threatened her with arrest if she did not pay.' },
      applies: true,
    },
    {
      when: 'the victim was driven to the bank',
      report: { narrative: 'They drove him to the cash machine for the money.' },
      applies: true,
    },
    { when: 'nobody was threatened', report: { narrative: 'I clicked a link.' }, applies: false },
  ],
};
