import { assessVulnerability, weighedIn } from '#journey/triage/vulnerability.ts';
import type { Rule } from './rule.ts';

/** R3.1, R3.2: a victim who cannot protect themselves. */
export const victimHigh: Rule = {
  factor: 'vulnerability.high',
  thrive: 'vulnerability',
  looksFor: 'a victim of high vulnerability',
  apply: (c) => {
    const found = assessVulnerability(c);
    return found.grade === 'high'
      ? {
          because: weighedIn(found),
          fields: found.reasons.flatMap((r) => r.fields),
          quotes: found.reasons.flatMap((r) => r.quotes ?? []).slice(0, 6),
        }
      : null;
  },
  examples: [
    {
      when: 'dementia, and alone at 84',
      report: { victim: { age: 84, livesAlone: true, vulnerabilities: ['dementia'] } },
      applies: true,
    },
    { when: 'suicidal', report: { victim: { vulnerabilities: ['suicidal'] } }, applies: true },
    { when: 'old and nothing else', report: { victim: { age: 97 } }, applies: false },
    { when: 'one lesser factor', report: { victim: { age: 40, vulnerabilities: ['in_debt'] } }, applies: false },
  ],
};
