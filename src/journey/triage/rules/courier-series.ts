import type { Rule } from './rule.ts';

/** Domain 5.6: courier crews work a town for days. */
export const courierSeries: Rule = {
  factor: 'threat.courier_series',
  thrive: 'threat',
  looksFor: 'courier fraud, which is seldom a single crime',
  apply: ({ facts }) =>
    facts.fraudType.value === 'courier'
      ? {
          because: 'Courier fraud is worked in series: others near by are likely being rung.',
          fields: facts.fraudType.fields,
          quotes: facts.fraudType.quotes,
        }
      : null,
  examples: [
    { when: 'it is given as courier fraud', report: { fraudType: 'courier' }, applies: true },
    {
      when: 'the narrative tells of it',
      report: { narrative: 'A man said he was a detective and a courier collected my bank card and PIN.' },
      applies: true,
    },
    { when: 'it is another fraud', report: { fraudType: 'romance' }, applies: false },
  ],
};
