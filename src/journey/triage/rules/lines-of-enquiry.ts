import type { Rule } from './rule.ts';

const FULL = 4;

/** R1.15: suspect identifiers and lines of enquiry. */
export const linesOfEnquiry: Rule = {
  factor: 'investigation.lines',
  thrive: 'investigation',
  looksFor: 'lines of enquiry',
  apply: ({ facts }) => {
    if (facts.lines.length === 0) return null;
    return {
      because: `Lines of enquiry: ${facts.lines.map((l) => l.because.replace(/\.$/, '')).join('; ')}.`,
      fields: facts.lines.flatMap((l) => l.fields),
      quotes: facts.lines.flatMap((l) => l.quotes?.slice(0, 1) ?? []).slice(0, 6),
      share: Math.min(1, facts.lines.length / FULL),
    };
  },
  examples: [
    {
      when: 'a registration was taken',
      report: { collection: { vehicle: { registration: 'LK19 XXZ' } } },
      applies: true,
    },
    {
      when: 'there is a doorbell camera',
      report: { narrative: 'The doorbell camera has footage of him.' },
      applies: true,
    },
    {
      when: 'the receiving account is known',
      report: { accounts: [{ sortCode: '00-00-00', accountNumber: '00000000' }] },
      applies: true,
    },
    { when: 'there is nothing to follow', report: { narrative: 'Somebody rang. Number withheld.' }, applies: false },
  ],
};
