import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FRAUD_TYPE_DEFINITIONS } from '#catalogue/fraud-types/registry.ts';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import type { FraudReport } from '#core/report.ts';
import { assess } from './assess.ts';

const told = (narrative: string): FraudReport => ({
  externalId: 'E-1',
  source: 'web',
  receivedAt: '2026-03-11T14:00:00Z',
  narrative,
});

describe('the examples a fraud type carries', () => {
  for (const type of FRAUD_TYPE_DEFINITIONS) {
    for (const text of type.examples.is) {
      it(`${type.id}: ${text.slice(0, 60)}`, () => assert.equal(assess(told(text), CURRENT_POLICY).fraudType, type.id));
    }
    for (const { text, is } of type.examples.nearMisses) {
      it(`${is}, not ${type.id}: ${text.slice(0, 60)}`, () =>
        assert.equal(assess(told(text), CURRENT_POLICY).fraudType, is));
    }
  }
});
