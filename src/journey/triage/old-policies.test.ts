import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { policyOf } from '#catalogue/policy/policies.ts';
import type { FraudReport } from '#core/report.ts';
import { assess } from './assess.ts';

/** Each line of evaluation/triage/pinned.jsonl is what an old version answered when it was in force, about a report of the tuned set. */
interface Pinned {
  policy: string;
  externalId: string;
  [field: string]: unknown;
}

const lines = <T>(name: string): T[] =>
  readFileSync(new URL(`../../../evaluation/triage/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

describe('an old version of the policy', () => {
  const reports = new Map(
    lines<{ report: FraudReport }>('tuned.jsonl').map(({ report }) => [report.externalId, report]),
  );
  const pinned = lines<Pinned>('pinned.jsonl');
  for (const version of new Set(pinned.map((p) => p.policy))) {
    it(`${version} decides as it did when it was in force`, () => {
      const rows = pinned.filter((p) => p.policy === version);
      assert.ok(rows.length >= 60, 'too few decisions are pinned');
      for (const was of rows) {
        const a = assess(reports.get(was.externalId)!, policyOf(version));
        assert.deepEqual(
          {
            policy: a.policyVersion,
            externalId: a.externalId,
            fraudType: a.fraudType,
            score: a.score,
            band: a.band,
            allocation: a.allocation,
            vulnerability: a.vulnerability.level,
            factors: a.vulnerability.factors,
            repeatRisk: a.repeatRisk.probability,
            tests: a.tests,
            criterion: a.callForService.criterion,
          },
          was,
        );
      }
    });
  }
});
