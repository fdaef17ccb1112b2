import type { Rule } from './rule.ts';

/** R2.1: danger to life, or of violence, at this moment. */
export const dangerToLife: Rule = {
  factor: 'threat.danger_to_life',
  thrive: 'threat',
  looksFor: 'immediate danger to life or of violence',
  apply: ({ facts }) => facts.dangerToLife,
  examples: [
    {
      when: 'an overdose has just been taken',
      report: { narrative: 'She has lost everything and has just taken an overdose.' },
      applies: true,
    },
    {
      when: 'the trader will not leave',
      report: { narrative: 'The roofer is inside the house and refuses to leave.' },
      applies: true,
    },
    {
      when: 'thoughts of suicide lie in the past',
      report: { narrative: 'He felt suicidal last year after an earlier loss, not now.' },
      applies: false,
    },
    { when: 'nothing of the kind is said', report: { narrative: 'Lost £40 on tickets.' }, applies: false },
  ],
};
