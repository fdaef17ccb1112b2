import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { POINTS } from '#catalogue/thresholds/triage.ts';
import type { FraudReport } from '#core/report.ts';
import { caseOf } from '#journey/triage/assess.ts';
import { RULES, registerRules } from './registry.ts';

const PLAIN: FraudReport = { externalId: 'E-1', source: 'web', receivedAt: '2026-03-11T14:00:00Z' };

describe('every scoring rule', () => {
  for (const rule of RULES) {
    for (const example of rule.examples) {
      it(`${rule.factor} ${example.applies ? 'applies' : 'does not apply'} when ${example.when}`, () => {
        const c = caseOf({ ...PLAIN, ...example.report }, CURRENT_POLICY, example.context);
        const finding = rule.apply(c);
        assert.equal(finding !== null, example.applies, JSON.stringify(finding));
        if (finding) {
          assert.ok(finding.because.length > 5);
          for (const q of finding.quotes ?? []) assert.equal(c.report.narrative?.slice(q.start, q.end), q.quote);
          assert.ok((finding.share ?? 1) >= 0 && (finding.share ?? 1) <= 1);
        }
      });
    }
    it(`${rule.factor} has an example that applies, and one that does not unless it always speaks`, () => {
      assert.ok(rule.examples.some((e) => e.applies));
      assert.ok(rule.thrive === 'nature' || rule.examples.some((e) => !e.applies));
    });
  }

  it('has a weight in the catalogue, with its reason, and every weight a rule', () => {
    assert.deepEqual(RULES.map((r) => r.factor).sort(), Object.keys(POINTS).sort());
    for (const weight of Object.values(POINTS)) assert.ok(weight.reason.length > 5 && weight.evidence.length > 1);
  });

  it('can be registered only once', () => {
    assert.throws(() => registerRules([RULES[0]!, RULES[0]!]), /registered twice/);
  });
});
