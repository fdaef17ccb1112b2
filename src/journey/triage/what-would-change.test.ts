import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { assess } from './assess.ts';
import { oneForEachRoute } from './what-would-change.ts';

describe('what would change the proposal', () => {
  const attempt = {
    externalId: 'T-1',
    receivedAt: '2026-11-10T10:00:00Z',
    source: 'web',
    kind: 'attempt',
    attemptedGbp: 9000,
    fraudType: 'bank_impersonation',
    narrative: 'A man rang from the bank and wanted a transfer. I refused.',
  } as const;

  it('tells of the sums lost only the smallest that leads to a route', () => {
    const changes = assess(attempt, CURRENT_POLICY).whatWouldChangeThis;
    const sums = changes.filter((c) => /lost|loss/.test(c.change));
    assert.deepEqual(sums[0], { change: 'if money had been lost', wouldBe: 'LCU' });
    assert.equal(new Set(sums.map((c) => c.wouldBe)).size, sums.length, JSON.stringify(sums));
  });

  it('shows one change for each other route', () => {
    const shown = oneForEachRoute(assess(attempt, CURRENT_POLICY).whatWouldChangeThis);
    assert.ok(shown.length > 1);
    assert.equal(new Set(shown.map((c) => c.wouldBe)).size, shown.length);
  });
});
