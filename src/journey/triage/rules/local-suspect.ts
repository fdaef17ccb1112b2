import type { Rule } from './rule.ts';

/** R1.8 (3): locally known or easily identified. */
export const localSuspect: Rule = {
  factor: 'investigation.local_suspect',
  thrive: 'investigation',
  looksFor: 'a suspect who is local and can be identified',
  apply: ({ facts }) => {
    const { identified, local } = facts.offender;
    if (!identified && !local) return null;
    const both = [identified, local].filter((e) => e !== null);
    return {
      because: both.map((e) => e.because).join(' '),
      fields: ['narrative'],
      quotes: both.flatMap((e) => e.quotes ?? []),
      share: both.length / 2,
    };
  },
  examples: [
    {
      when: 'the suspect lives next door',
      report: { narrative: 'I know who did it, he lives next door.' },
      applies: true,
    },
    {
      when: 'named and local',
      report: { narrative: 'The carer has been identified and lives in the next street.' },
      applies: true,
    },
    {
      when: 'the suspect is unknown',
      report: { narrative: 'An unknown male rang from a withheld number.' },
      applies: false,
    },
  ],
};
