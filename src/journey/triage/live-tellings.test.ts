import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import type { FraudReport } from '#core/report.ts';
import { assess } from './assess.ts';

interface Telling {
  report: FraudReport;
  truth: { needs999: boolean };
}

/** Tellings that have been read while the reader was mended: it may miss a twentieth of them, and raise none that is over. */
describe('tellings of a live collection', () => {
  const tellings = readFileSync(new URL('../../../evaluation/triage/live-read.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Telling);
  const called = (t: Telling): boolean => assess(t.report, CURRENT_POLICY).allocation === '999_response';

  it('are nearly all called an emergency', () => {
    const live = tellings.filter((t) => t.truth.needs999);
    const missed = live.filter((t) => !called(t)).map((t) => t.report.externalId);
    assert.ok(live.length >= 60 && missed.length <= live.length / 20, missed.join(', '));
  });

  it('are not when they are over', () => {
    const over = tellings.filter((t) => !t.truth.needs999);
    assert.ok(over.length >= 50);
    assert.deepEqual(
      over.filter(called).map((t) => t.report.externalId),
      [],
    );
  });
});
