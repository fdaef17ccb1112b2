import type { Rule } from './rule.ts';

/** R5.1: by the logarithm of the loss, because losses are heavy-tailed. */
export const loss: Rule = {
  factor: 'harm.loss',
  thrive: 'harm',
  looksFor: 'money or property lost',
  apply: ({ facts, policy }) => {
    const lost = facts.lossGbp;
    if (lost === null || lost.value <= 0) return null;
    const share = Math.min(
      1,
      Math.max(0.1, Math.log10(1 + lost.value / 100) / Math.log10(1 + policy.limits.highValueLossGbp / 100)),
    );
    return {
      because: lost.because,
      fields: lost.fields,
      quotes: lost.quotes,
      share,
    };
  },
  examples: [
    { when: 'the loss is given', report: { lossGbp: 6000 }, applies: true },
    {
      when: 'the loss is in the narrative',
      report: { narrative: 'She handed over £4,700 to the man at the door.' },
      applies: true,
    },
    { when: 'nothing was lost', report: { lossGbp: 0 }, applies: false },
    {
      when: 'it was only asked for',
      report: { kind: 'attempt', narrative: 'He wanted £4,700 but I refused.' },
      applies: false,
    },
  ],
};
