import type { Rule } from './rule.ts';

/** R5.3: what was asked for tells what would have been lost. */
export const attempted: Rule = {
  factor: 'harm.attempted',
  thrive: 'harm',
  looksFor: 'a sum asked for and not lost',
  apply: ({ facts, policy }) => {
    const sum = facts.attemptedGbp;
    if (sum === null || sum.value <= 0 || sum.value <= (facts.lossGbp?.value ?? 0)) return null;
    const share = Math.min(
      1,
      Math.max(0.1, Math.log10(1 + sum.value / 100) / Math.log10(1 + policy.limits.highValueAttemptedGbp / 100)),
    );
    return {
      because: sum.because,
      fields: sum.fields,
      quotes: sum.quotes,
      share,
    };
  },
  examples: [
    { when: 'the sum is given', report: { attemptedGbp: 9000 }, applies: true },
    {
      when: 'the sum is in the narrative',
      report: { narrative: 'He told her to withdraw £3,000. She refused and hung up.' },
      applies: true,
    },
    { when: 'all of it was lost', report: { lossGbp: 9000, attemptedGbp: 9000 }, applies: false },
  ],
};
