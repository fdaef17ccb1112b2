import type { Rule } from './rule.ts';

const SAYS = {
  loss: 'Money or property was lost.',
  attempt: 'A fraud was tried and nothing is known to be lost.',
  suspicious_call: 'A suspicious call or message; nothing was lost.',
  cashpoint: 'A sighting at a cash machine.',
  information: 'Information; no victim or loss is spoken of.',
} as const;

/** R5.3: what was reported. Stands on every report and weighs nothing. */
export const natureKind: Rule = {
  factor: 'nature.kind',
  thrive: 'nature',
  looksFor: 'what kind of report it is',
  apply: ({ facts }) => ({
    because: `${SAYS[facts.kind.value]} ${facts.kind.because}`,
    fields: facts.kind.fields,
    quotes: facts.kind.quotes,
  }),
  examples: [
    { when: 'the kind is given', report: { kind: 'attempt' }, applies: true },
    { when: 'nothing at all is known', report: {}, applies: true },
  ],
};
