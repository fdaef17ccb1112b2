import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Replay } from '#app/replay.ts';
import { FORCES_CONFIGURED } from '#catalogue/forces/forces.ts';
import { TRIAGE_POLICIES } from '#catalogue/policy/policies.ts';
import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import type { FraudReport } from '#core/report.ts';
import { readDocument } from '#engines/documents/read.ts';
import { adaptReport } from '#journey/intake/adapt-report.ts';
import { createSeriesIndex, inOrderOfReceipt } from '#journey/linking/series-index.ts';
import { assess } from '#journey/triage/assess.ts';
import { oddReport } from './odd-reports.ts';

function taken(raw: unknown): FraudReport {
  const result = adaptReport(raw);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

describe('whatever the edge takes, every engine stands', () => {
  it('takes odd reports at the edge', () => {
    fc.assert(fc.property(oddReport, (raw) => void taken(raw)));
  });

  it('series: links odd reports and answers for each', () => {
    fc.assert(
      fc.property(fc.array(oddReport, { minLength: 1, maxLength: 6 }), (raws) => {
        const reports = raws.map(taken);
        const index = createSeriesIndex();
        for (const report of [...reports].sort(inOrderOfReceipt)) index.add(report);
        for (const report of reports) assert.equal(index.assignment(report).externalId, report.externalId);
      }),
    );
  });

  it('triage: assesses odd reports under every policy, twice alike', () => {
    fc.assert(
      fc.property(oddReport, (raw) => {
        const report = taken(raw);
        for (const policy of TRIAGE_POLICIES) {
          const assessment = assess(report, policy);
          assert.ok(assessment.score >= 0 && assessment.score <= 100);
          assert.ok(assessment.repeatRisk.probability >= 0 && assessment.repeatRisk.probability <= 1);
          for (const duty of assessment.duties) assert.ok(Number.isFinite(Date.parse(duty.due)), duty.what);
          assert.deepEqual(JSON.parse(JSON.stringify(assess(report, policy))), JSON.parse(JSON.stringify(assessment)));
        }
      }),
    );
  });

  it('reading: reads the stories of odd reports as documents, with evidence that is in the text', () => {
    fc.assert(
      fc.property(oddReport, fc.constantFrom('text', 'html'), (raw, format) => {
        const text = String(raw.narrative ?? '');
        const read = readDocument({ id: 'd', text, format: format as 'text' | 'html' }, READING_KNOWLEDGE);
        const source = format === 'text' ? text : String((read as { text?: string }).text ?? '');
        for (const e of read.evidence) assert.equal(source.slice(e.start, e.end), e.quote);
      }),
    );
  });

  it('replay: takes odd reports through the whole house', () => {
    fc.assert(
      fc.property(fc.array(oddReport, { minLength: 1, maxLength: 6 }), (raws) => {
        const reports = raws.map(taken).sort(inOrderOfReceipt);
        const replay = new Replay({
          force: FORCES_CONFIGURED[0]!,
          assess: (report) => assess(report, TRIAGE_POLICIES.at(-1)!),
          elapsed: () => 0,
        });
        for (const report of reports) assert.equal(replay.next(report)[0]?.type, 'report.assessed');
      }),
    );
  });
});
