import { hasVictim } from '#journey/triage/triage-case.ts';
import type { DutyRule } from './duty.ts';

/** R3.27: Care Act 2014 section 42. */
export const safeguardingReferral: DutyRule = {
  what: 'safeguarding_referral',
  owed: ({ c, vulnerability }) => {
    if (!hasVictim(c)) return null;
    const life = c.facts.dangerToLife ?? c.facts.vulnerabilities.find((v) => v.factor === 'suicidal');
    if (life)
      return {
        within: { hours: c.policy.duty.safeguardingLifeHours },
        basis: `Safeguarding at once (R3.27): ${life.because}`,
      };
    const child = c.facts.vulnerabilities.find((v) => v.factor === 'under_18');
    if (vulnerability !== 'high' && !child) return null;
    return {
      within: { hours: c.policy.duty.safeguardingHours },
      basis:
        'Safeguarding referral to the council (R3.27): care and support needs, at risk of financial abuse, unable to protect self.',
    };
  },
  examples: [
    {
      when: 'the victim is suicidal',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'loss', victim: { vulnerabilities: ['suicidal'] } },
      due: '2026-03-11T15:00:00Z',
    },
    {
      when: 'dementia, and alone',
      report: {
        receivedAt: '2026-03-11T14:00:00Z',
        kind: 'loss',
        victim: { age: 84, livesAlone: true, vulnerabilities: ['dementia'] },
      },
      due: '2026-03-12T14:00:00Z',
    },
    {
      when: 'old and nothing else',
      report: { receivedAt: '2026-03-11T14:00:00Z', kind: 'loss', victim: { age: 84 } },
      due: null,
    },
  ],
};
