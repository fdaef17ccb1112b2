import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { ROUTES, type Route } from '#core/assessment.ts';
import type { FraudReport } from '#core/report.ts';
import { assess } from './assess.ts';
import type { TriageContext } from './triage-case.ts';

/**
 * What two careful assessors would not argue about, from the domain rules:
 * - 999_response: somebody is on the way, expected, there now, or the victim is on the line or sent for the money (R1.12).
 * - SFCU: a mapped group or a series of courier fraud; complex and serious with a loss that bears it; £50,000 or more with either;
 *   £100,000 or more (section 2.3).
 * - LCU: a loss with one of the three criteria of R1.8 (arrest, within the day, local identifiable suspect), or taken in person.
 * - protect_only: a loss or an attempt with none of these, or contact that goes on with somebody who needs care (R1.9).
 * - information_only: no fraud, or no victim to answer.
 * The reports stand in evaluation/triage/beyond-argument.jsonl, in the project's own words.
 */
interface Row {
  route: Route;
  says: string;
  report: Partial<FraudReport>;
  context?: TriageContext;
}

const ROWS = readFileSync(new URL('../../../evaluation/triage/beyond-argument.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row);

describe('the allocation that is beyond argument', () => {
  const base: FraudReport = { externalId: 'B-1', source: 'web', receivedAt: '2026-03-11T14:05:00Z' };
  for (const { route, says, report, context } of ROWS)
    it(`is ${route}: ${says}`, () => {
      const a = assess({ ...base, ...report }, CURRENT_POLICY, context);
      assert.equal(a.allocation, route, `${a.proposal.step}: ${a.proposal.because} (${a.fraudType}, ${a.kind})`);
    });

  it('is shown on at least sixty reports, and on eight or more of every route', () => {
    assert.ok(ROWS.length >= 60);
    for (const route of ROUTES) assert.ok(ROWS.filter((r) => r.route === route).length >= 8, route);
  });
});
