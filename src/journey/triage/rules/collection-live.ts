import type { Rule } from './rule.ts';

/** R1.12: a collection that is happening or expected. */
export const collectionLive: Rule = {
  factor: 'threat.collection_live',
  thrive: 'threat',
  looksFor: 'a collection that is happening or expected, or a victim on the line about to pay',
  apply: ({ facts }) => {
    const { value, because, fields, quotes } = facts.collection;
    return value === 'now' || value === 'pending'
      ? { because: `Response is needed now. ${because}`, fields, quotes }
      : null;
  },
  examples: [
    { when: 'the report says it is in progress', report: { inProgress: true }, applies: true },
    {
      when: 'the collection is an hour ahead',
      report: { receivedAt: '2026-03-11T14:00:00Z', collection: { at: '2026-03-11T15:00:00Z' } },
      applies: true,
    },
    {
      when: 'only the narrative says that a courier is coming',
      report: { narrative: 'A courier is on his way to my house for my bank card.' },
      applies: true,
    },
    {
      when: 'the collection was weeks ago',
      report: { receivedAt: '2026-03-11T14:00:00Z', collection: { at: '2026-02-11T15:00:00Z' } },
      applies: false,
    },
    {
      when: 'the victim hung up and nobody came',
      report: { narrative: 'He said a courier would come but I hung up. Nobody came.' },
      applies: false,
    },
  ],
};
