import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FraudReport } from '#core/report.ts';
import { readMoney } from './read-money.ts';
import { prepareText } from './text.ts';

const read = (narrative: string) => {
  const report: FraudReport = {
    externalId: 'M-1',
    source: 'report_fraud',
    receivedAt: '2026-03-11T14:00:00Z',
    narrative,
  };
  const { loss, attempted, named } = readMoney(report, prepareText(narrative));
  return { loss: loss?.value ?? null, asked: attempted?.value ?? null, named: named?.value ?? null };
};

describe('sums in a story', () => {
  it('are neither lost nor asked for where they were promised', () => {
    for (const story of [
      'A letter said I had won £900,000 in a lottery that I never entered.',
      'He told me that a £250,000 prize was waiting for me.',
      'She was told she would inherit £2 million from a cousin abroad.',
      'They said I was entitled to £4,000.',
    ])
      assert.deepEqual(read(story), { loss: null, asked: null, named: null }, story);
  });

  it('beside a promise are still read for what they are', () => {
    assert.deepEqual(read('I had won £900,000, they said. They demanded a fee of £250 first.'), {
      loss: null,
      asked: 250,
      named: null,
    });
    assert.deepEqual(read('He said I had won a car. I paid £480 for the papers.').loss, 480);
    assert.deepEqual(read('They wanted £300 before the prize could be sent.').asked, 300);
  });
});
