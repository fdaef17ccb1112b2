import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CURRENT_POLICY, policyOf } from '#catalogue/policy/policies.ts';
import type { FraudReport } from '#core/report.ts';
import { assess } from './assess.ts';

const attempt = (narrative: string, more: Partial<FraudReport> = {}): FraudReport => ({
  externalId: 'T-1',
  receivedAt: '2026-11-10T10:00:00Z',
  source: 'web',
  kind: 'attempt',
  fraudType: 'courier',
  narrative,
  ...more,
});

describe('a report given as an attempt', () => {
  it('is a loss where the story tells of money handed over, and says that the two contradict each other', () => {
    for (const story of [
      'A man rang and said he was from the police. Yesterday I handed £6,000 to a courier at my door.',
      'I drew out £6,000 as he told me to. Yesterday a courier came and collected the money.',
      'They told her to draw out cash. She gave £3,500 to the driver yesterday.',
    ]) {
      const a = assess(attempt(story), CURRENT_POLICY);
      assert.equal(a.kind, 'loss', story);
      assert.equal(a.allocation, 'LCU', story);
      assert.ok(
        a.reasons.some((r) => r.because.includes('given as an attempt in which nothing was lost, yet')),
        story,
      );
    }
  });

  it('is a loss where a loss is given with it', () => {
    assert.equal(assess(attempt('A man rang.', { lossGbp: 6000 }), CURRENT_POLICY).kind, 'loss');
  });

  it('stays an attempt where the money was only wanted, kept or saved', () => {
    for (const story of [
      'He said a courier would come and collect the money, £6,000. I put the phone down.',
      'He told me to draw out £6,000 and asked if I had handed it over. I rang my son instead.',
      'I nearly gave £6,000 to the courier but the bank stopped the withdrawal.',
      'She never handed over the £6,000.',
      'I drew out £6,000 but a neighbour saw the courier and nothing was taken.',
    ])
      assert.equal(assess(attempt(story), CURRENT_POLICY).kind, 'attempt', story);
  });

  it('is what it was given as under a version of the policy from before', () => {
    const story = 'Yesterday I handed £6,000 to a courier at my door.';
    assert.equal(assess(attempt(story), policyOf('2026-11-3')).kind, 'attempt');
  });
});

describe('the words of a reason', () => {
  const wordsOf = (report: FraudReport): string[] => assess(report, CURRENT_POLICY).reasons.map((r) => r.because);

  it('do not say a sum twice, and write pence as pence', () => {
    const words = wordsOf(attempt('x', { kind: 'loss', lossGbp: 16.5, attemptedGbp: 5000 })).join(' | ');
    assert.match(words, /£16\.50/);
    assert.equal(words.match(/£5,000/g)?.length, 1);
    assert.doesNotMatch(words, /was lost\. The loss/);
  });

  it('do not say of one sum that it was asked for and that it was lost', () => {
    const words = wordsOf(attempt('A text said I had paid £1.99. Nothing was lost.', { fraudType: 'other_fraud' }));
    assert.ok(words.every((w) => !/£1\.99 was (?:lost|asked for)/.test(w)));
  });

  it('say that somebody came in person only where the report does', () => {
    const none = wordsOf(attempt('x', { kind: 'loss' }));
    assert.ok(none.every((w) => !w.includes('came in person')));
    assert.ok(none.some((w) => w.includes('does not say that anybody came')));
    const came = wordsOf(attempt('A man came to my door and I gave him my card.', { kind: 'loss' }));
    assert.ok(came.some((w) => w.includes('came in person')));
    for (const story of [
      'He told me to take out 4000 pounds and a boy came for it on Friday.',
      'I gave him my card and PIN and a lad fetched it.',
      'Two men knocked and said that a tile was loose. I paid them.',
    ])
      assert.ok(
        wordsOf(attempt(story, { kind: 'loss' })).every((w) => !w.includes('does not say that anybody came')),
        story,
      );
    const ticked = wordsOf(attempt('x', { kind: 'loss', collectedInLastDay: true }));
    assert.ok(ticked.every((w) => !w.includes('does not say that anybody came')));
  });

  it('do not deny that anybody came where the same page says that the collector was seen', () => {
    const story = 'Two men knocked and said that a tile was loose. One was tall, wearing a blue coat.';
    const seen = wordsOf(attempt(story, { kind: 'loss', fraudType: 'doorstep' }));
    assert.ok(seen.some((w) => w.includes('collector was seen')));
    assert.ok(
      seen.every((w) => !w.includes('does not say that anybody came')),
      seen.join(' | '),
    );
  });
});

describe('help to report nationally', () => {
  it('does not deny a call for service that the same assessment finds', () => {
    const story = 'This morning a courier collected my bank card from me at the door.';
    const a = assess(
      attempt(story, { kind: 'suspicious_call', victim: { age: 80, vulnerabilities: ['dementia'] } }),
      CURRENT_POLICY,
    );
    const duty = a.duties.find((d) => d.what === 'national_report_help');
    assert.equal(a.callForService.criterion, 'OFFENCE_IN_PROGRESS_OR_RECENT');
    assert.ok(duty && !duty.basis.includes('No call-for-service'));
  });
});
