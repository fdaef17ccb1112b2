import type { Rule } from './rule.ts';

/** R2.1 engagement, R3.8. */
export const refusesHelp: Rule = {
  factor: 'engagement.refuses_help',
  thrive: 'engagement',
  looksFor: 'a victim who turns help away',
  apply: ({ facts }) => facts.refusesHelp,
  examples: [
    {
      when: 'she refuses to engage',
      report: { narrative: 'She refuses to speak to police or her family.' },
      applies: true,
    },
    { when: 'it is the seller who refuses', report: { narrative: 'The seller refused to refund me.' }, applies: false },
    { when: 'help is wanted', report: { narrative: 'Please help me get my money back.' }, applies: false },
  ],
};
