import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TRIAGE_POLICIES } from '#catalogue/policy/policies.ts';
import type { FraudReport } from '#core/report.ts';
import { assess } from './assess.ts';
import { withoutRules } from './plain-reasons.ts';

describe('a reason in plain words', () => {
  it('keeps the rules beside the words', () => {
    assert.deepEqual(withoutRules('Recorded nationally, with victim care (R1.9, R1.12). It is complex.'), {
      words: 'Recorded nationally, with victim care. It is complex.',
      rules: ['R1.9', 'R1.12'],
    });
    assert.deepEqual(withoutRules('The victim is 83 (by her date of birth).'), {
      words: 'The victim is 83 (by her date of birth).',
      rules: [],
    });
  });

  const reports: Partial<FraudReport>[] = [
    { narrative: 'A courier is on his way for her cards.' },
    { kind: 'loss', lossGbp: 6000, fraudType: 'courier', victim: { age: 83, vulnerabilities: ['dementia'] } },
    { kind: 'loss', lossGbp: 80, fraudType: 'delivery_phishing' },
    { kind: 'attempt', narrative: 'He wanted my card. I hung up.' },
    { kind: 'loss', lossGbp: 900, narrative: 'The courier was arrested by officers yesterday.' },
    { narrative: 'I want to appeal a parking ticket.' },
  ];
  it('never shows a rule id in any sentence of an assessment, under any policy', () => {
    for (const report of reports)
      for (const policy of TRIAGE_POLICIES) {
        const a = assess({ externalId: 'P-1', source: 'web', receivedAt: '2026-03-11T14:05:00Z', ...report }, policy);
        const said = [
          ...[...a.reasons, ...a.vulnerability.reasons, ...a.repeatRisk.reasons, ...a.evidence].map((r) => r.because),
          ...a.duties.map((d) => d.basis),
          a.callForService.because,
          a.proposal.because,
        ];
        for (const sentence of said) assert.doesNotMatch(sentence, /\bR\d+\.\d+/, sentence);
        assert.ok(a.duties.length === 0 || a.duties.some((d) => (d.rules?.length ?? 0) > 0));
      }
  });
});
