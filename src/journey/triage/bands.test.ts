import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CURRENT_POLICY, policyOf } from '#catalogue/policy/policies.ts';
import type { Band } from '#core/assessment.ts';
import type { FraudReport } from '#core/report.ts';
import { assess } from './assess.ts';

/** What a force would sign by THRIVE: who is contacted the same day (R3.9), who within a day, who by letter. */
const TABLE: [Band, string, Partial<FraudReport>][] = [
  [
    'high',
    'a lone courier loss of £6,000 from an 83-year-old, yesterday',
    {
      fraudType: 'courier',
      kind: 'loss',
      lossGbp: 6000,
      victim: { age: 83 },
      collection: { at: '2026-03-10T13:00:00Z', courier: { description: 'young man in a cap' } },
    },
  ],
  [
    'medium',
    'the same, told five weeks later',
    {
      fraudType: 'courier',
      kind: 'loss',
      lossGbp: 6000,
      victim: { age: 83 },
      collection: { at: '2026-02-04T13:00:00Z', courier: { description: 'young man in a cap' } },
    },
  ],
  [
    'high',
    'a victim with dementia who still pays',
    {
      fraudType: 'romance',
      kind: 'loss',
      lossGbp: 9000,
      victim: { age: 79, vulnerabilities: ['dementia'] },
      narrative: 'She has paid several times, he keeps ringing her and she still believes him.',
    },
  ],
  ['low', 'a parcel text and £80', { fraudType: 'delivery_phishing', kind: 'loss', lossGbp: 80 }],
  ['low', 'a call that was put down', { fraudType: 'bank_impersonation', kind: 'attempt', narrative: 'I hung up.' }],
  ['low', 'no fraud', { narrative: 'I want to appeal a parking ticket.' }],
  ['immediate', 'a courier on the way', { narrative: 'A courier is on his way for her cards.' }],
];

describe('the band', () => {
  const base: FraudReport = { externalId: 'B-1', source: 'control_room', receivedAt: '2026-03-11T14:05:00Z' };
  for (const [band, says, report] of TABLE)
    it(`is ${band}: ${says}`, () => {
      const a = assess({ ...base, ...report }, CURRENT_POLICY);
      assert.equal(a.band, band, `${a.score}: ${a.reasons.map((r) => `${r.factor} ${r.points}`).join(', ')}`);
    });

  it('was medium for the fresh courier loss until 2026-11-2, and still is under that version', () => {
    assert.equal(assess({ ...base, ...TABLE[0]![2] }, policyOf('2026-11-2')).band, 'medium');
  });
});
