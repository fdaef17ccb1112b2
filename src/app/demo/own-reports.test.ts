import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoReports } from '#catalogue/demo/reports.ts';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { HOUR_MS } from '#core/clock.ts';
import { adaptReport } from '#journey/intake/adapt-report.ts';
import { assess } from '#journey/triage/assess.ts';

describe('the reports that every demo has', () => {
  it('are reports as they come from outside', () => {
    for (const report of demoReports(new Date('2026-05-01T12:00:00Z'), ['Watford'])) {
      const adapted = adaptReport(structuredClone(report));
      assert.ok(adapted.ok, JSON.stringify(adapted));
    }
  });

  it('wait for a decision with one Immediate, one for a local unit and one for information only, at whatever hour', () => {
    for (let hour = 0; hour < 48; hour++) {
      const now = new Date(Date.parse('2026-05-01T00:00:00Z') + hour * HOUR_MS);
      const last = demoReports(now, ['Watford', 'Stevenage']).slice(-3);
      const read = last.map((r) => assess(r, CURRENT_POLICY));
      assert.deepEqual(
        read.map((a) => a.allocation),
        ['information_only', 'LCU', '999_response'],
      );
      assert.equal(read[2]!.band, 'immediate');
    }
  });
});
