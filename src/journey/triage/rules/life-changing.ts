import type { Rule } from './rule.ts';

/** Domain 2.3, SERIOUS: savings, home or livelihood gone. */
export const lifeChanging: Rule = {
  factor: 'harm.life_changing',
  thrive: 'harm',
  looksFor: 'a loss that changes a life',
  apply: ({ facts }) => (facts.kind.value === 'loss' ? facts.lifeChanging : null),
  examples: [
    {
      when: 'life savings are gone',
      report: { kind: 'loss', narrative: 'I have lost my life savings.' },
      applies: true,
    },
    {
      when: 'nothing is left',
      report: { kind: 'loss', narrative: 'He emptied her account and she has nothing left.' },
      applies: true,
    },
    { when: 'the loss is small', report: { kind: 'loss', narrative: 'I lost £40 on a ticket.' }, applies: false },
  ],
};
