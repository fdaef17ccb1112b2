import type { Rule } from './rule.ts';

/** R3.15: age is a small point and no more. */
export const victimAge: Rule = {
  factor: 'vulnerability.age',
  thrive: 'vulnerability',
  looksFor: 'a victim of 75 or over',
  apply: ({ facts, policy }) =>
    facts.age !== null && facts.age.value >= policy.limits.oldAge
      ? {
          because: `The victim is ${facts.age.value}. Age alone does not prove that somebody is vulnerable: it makes it possible, and weighs beside other things.`,
          fields: facts.age.fields,
          quotes: facts.age.quotes,
        }
      : null,
  examples: [
    { when: 'the age is given', report: { victim: { age: 83 } }, applies: true },
    {
      when: 'the year of birth is in the narrative',
      report: { receivedAt: '2026-03-01T10:00:00Z', narrative: 'Victim born 1938 was rung by a bogus officer.' },
      applies: true,
    },
    { when: 'younger', report: { victim: { age: 60 } }, applies: false },
  ],
};
