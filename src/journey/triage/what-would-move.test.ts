import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import type { FraudReport } from '#core/report.ts';
import { assess, caseOf, judge } from './assess.ts';
import { bandStep, whatWouldMove } from './what-would-move.ts';

const REPORT: FraudReport = {
  externalId: 'T-1',
  receivedAt: '2026-11-10T10:00:00Z',
  source: 'web',
  kind: 'attempt',
  attemptedGbp: 9000,
  fraudType: 'bank_impersonation',
  narrative: 'A man rang from the bank and wanted a transfer. I refused.',
};

describe('what one fact would move', () => {
  it('starts from the very route, band and score of the assessment', () => {
    const { allocation, band, score } = assess(REPORT, CURRENT_POLICY);
    assert.deepEqual(whatWouldMove(REPORT, CURRENT_POLICY).now, { route: allocation, band, score });
    assert.deepEqual(judge(caseOf(REPORT, CURRENT_POLICY)), { route: allocation, band, score });
  });

  it('tells only of changes that alter the route or the band', () => {
    const { now, moves } = whatWouldMove(REPORT, CURRENT_POLICY);
    assert.ok(moves.length > 3, JSON.stringify(moves));
    for (const m of moves) assert.ok(m.route !== now.route || m.band !== now.band, m.change);
  });

  it('says what an emergency would do, which the report itself confirms', () => {
    const { moves } = whatWouldMove(REPORT, CURRENT_POLICY);
    const coming = moves.find((m) => m.change === 'if somebody were coming to collect');
    assert.equal(coming?.route, '999_response');
    assert.equal(coming?.band, 'immediate');
  });

  it('puts a change of route before a change of band, and what is not known before what is different', () => {
    const { now, moves } = whatWouldMove(REPORT, CURRENT_POLICY);
    const ranks = moves.map((m) => (m.route === now.route ? 2 : 0) + (m.unknown ? 0 : 1));
    assert.deepEqual(ranks, [...ranks].sort());
    assert.ok(moves.some((m) => m.unknown));
  });

  it('no longer asks whether somebody is old when the age is known', () => {
    const about = (report: FraudReport) =>
      whatWouldMove(report, { ...CURRENT_POLICY, bands: { ...CURRENT_POLICY.bands, medium: 1 } }).moves.map(
        (m) => m.change,
      );
    const old = /were \d+ or over/;
    assert.ok(!about({ ...REPORT, victim: { age: 40 } }).some((m) => old.test(m)));
  });

  it('names the distance between bands', () => {
    assert.equal(bandStep('low', 'high'), 'two bands higher');
    assert.equal(bandStep('high', 'medium'), 'one band lower');
    assert.equal(bandStep('low', 'low'), null);
  });
});
