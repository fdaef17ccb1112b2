import type { Rule } from './rule.ts';

/** R3.4: perceives themselves as a repeat victim, or more than one incident within twelve months. */
export const repeatVictim: Rule = {
  factor: 'risk.repeat_victim',
  thrive: 'risk',
  looksFor: 'a victim who has been defrauded before',
  apply: ({ facts, context }) => {
    const before = context.previousReportsOfVictim ?? 0;
    if (before >= 1)
      return {
        because: `The same victim has ${before} earlier report${before === 1 ? '' : 's'} within twelve months.`,
        fields: ['context.previousReportsOfVictim'],
      };
    return facts.previousFraud;
  },
  examples: [
    { when: 'the form says so', report: { victim: { previousFraud: true } }, applies: true },
    {
      when: 'the victim says so',
      report: { narrative: 'This is the third time this year I have been scammed.' },
      applies: true,
    },
    { when: 'an earlier report is known', report: {}, context: { previousReportsOfVictim: 1 }, applies: true },
    { when: 'it is the first time', report: { narrative: 'I have never been scammed before.' }, applies: false },
  ],
};
