import type { Rule } from './rule.ts';

/** R3.8: the fraudster is still in contact. */
export const contactContinuing: Rule = {
  factor: 'threat.contact_continuing',
  thrive: 'threat',
  looksFor: 'contact with the fraudster that goes on',
  apply: ({ facts }) => facts.contactContinuing,
  examples: [
    { when: 'he keeps ringing', report: { narrative: 'He keeps ringing her and wants more money.' }, applies: true },
    {
      when: 'they are still in touch',
      report: { narrative: 'She is still in contact with him on WhatsApp.' },
      applies: true,
    },
    {
      when: 'contact has ended',
      report: { narrative: 'I blocked the number and have heard nothing since.' },
      applies: false,
    },
  ],
};
