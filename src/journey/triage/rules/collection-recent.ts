import type { Rule } from './rule.ts';

/** R1.12: collected so lately that the offence is recent. */
export const collectionRecent: Rule = {
  factor: 'threat.collection_recent',
  thrive: 'threat',
  looksFor: 'a collection within the policy’s recent hours',
  apply: ({ facts, policy }) => {
    const { value, because, fields, quotes } = facts.collection;
    if (value === 'just_gone') return { because: `${because} The collector may still be near.`, fields, quotes };
    if (value === 'recent')
      return { because: `${because} That is within ${policy.limits.recent} hours.`, fields, quotes, share: 0.7 };
    return null;
  },
  examples: [
    {
      when: 'collected half an hour ago',
      report: { receivedAt: '2026-03-11T14:30:00Z', collection: { at: '2026-03-11T14:00:00Z' }, lossGbp: 900 },
      applies: true,
    },
    {
      when: 'collected six hours ago',
      report: { receivedAt: '2026-03-11T20:00:00Z', collection: { at: '2026-03-11T14:00:00Z' }, lossGbp: 900 },
      applies: true,
    },
    {
      when: 'collected three days ago',
      report: { receivedAt: '2026-03-14T14:00:00Z', collection: { at: '2026-03-11T14:00:00Z' }, lossGbp: 900 },
      applies: false,
    },
  ],
};
