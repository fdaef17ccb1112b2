import type { Rule } from './rule.ts';

/** Domain 2.3, R2.9: the report belongs to a series. */
export const linkedSeries: Rule = {
  factor: 'threat.linked_series',
  thrive: 'threat',
  looksFor: 'membership of a series of linked reports',
  apply: ({ context, policy }) => {
    const size = context.seriesSize ?? 1;
    if (size < 2) return null;
    return {
      because: `The report is one of a series of ${size}.`,
      fields: ['context.seriesSize'],
      share: Math.min(1, size / policy.limits.linkedOffences),
    };
  },
  examples: [
    { when: 'five reports are linked', report: {}, context: { seriesSize: 5 }, applies: true },
    { when: 'it stands alone', report: {}, context: { seriesSize: 1 }, applies: false },
    { when: 'nothing is known of a series', report: {}, applies: false },
  ],
};
