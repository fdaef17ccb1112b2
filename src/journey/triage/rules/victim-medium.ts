import { assessVulnerability, weighedIn } from '#journey/triage/vulnerability.ts';
import type { Rule } from './rule.ts';

/** R3.1, R3.2: a victim less able to protect themselves. */
export const victimMedium: Rule = {
  factor: 'vulnerability.medium',
  thrive: 'vulnerability',
  looksFor: 'a victim of medium vulnerability',
  apply: (c) => {
    const found = assessVulnerability(c);
    return found.grade === 'medium'
      ? {
          because: weighedIn(found),
          fields: found.reasons.flatMap((r) => r.fields),
          quotes: found.reasons.flatMap((r) => r.quotes ?? []).slice(0, 6),
        }
      : null;
  },
  examples: [
    { when: 'one factor', report: { victim: { age: 40, vulnerabilities: ['in_debt'] } }, applies: true },
    {
      when: 'the narrative tells of a bereavement',
      report: { reporter: { role: 'victim' }, narrative: 'My husband died in May and I paid him £900.' },
      applies: true,
    },
    {
      when: 'the reporter is disabled and not the victim',
      report: { narrative: 'Caller is disabled and ringing about her neighbour, who was rung by a bogus officer.' },
      applies: false,
    },
    { when: 'nothing is known', report: { victim: { age: 40 } }, applies: false },
  ],
};
