import type { Rule } from './rule.ts';

/** Domain 2.3, SERIOUS: a mapped or suspected organised group, or the same thing done to others. */
export const organisedGroup: Rule = {
  factor: 'threat.organised_group',
  thrive: 'threat',
  looksFor: 'an organised group, or others approached in the same way',
  apply: ({ facts, context }) => {
    if (context.ocgLinked)
      return { because: 'The report is linked to an organised crime group.', fields: ['context.ocgLinked'] };
    const first = facts.organised[0];
    if (!first) return null;
    return {
      because: first.because,
      fields: first.fields,
      quotes: facts.organised.slice(0, 3).flatMap((e) => e.quotes ?? []),
      share: facts.organised.length > 1 ? 1 : 0.7,
    };
  },
  examples: [
    {
      when: 'several residents had the same call',
      report: { narrative: 'Three other residents in the road had the same call today.' },
      applies: true,
    },
    {
      when: 'different couriers came',
      report: { narrative: 'The cash was taken by four different couriers over a week.' },
      applies: true,
    },
    { when: 'the group is known', report: {}, context: { ocgLinked: true }, applies: true },
    { when: 'nothing points to others', report: { narrative: 'I lost £50 on a coat.' }, applies: false },
  ],
};
