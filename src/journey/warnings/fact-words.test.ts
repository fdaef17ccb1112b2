import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { draftWarning } from './draft.ts';
import { factInWords } from './fact-words.ts';

describe('where a number of a warning comes from', () => {
  it('is said in words', () => {
    assert.equal(factInWords({ query: 'T-22 reports', value: 1 }), '1 report in wave T-22');
    assert.equal(
      factInWords({ query: 'T-22 lossGbp', value: 5200 }),
      '£5,200: the losses told in the reports of wave T-22, added up',
    );
    assert.equal(
      factInWords({ query: 'S-4 victim.age', value: 6 }),
      '6 known ages of victims in the reports of series S-4',
    );
  });

  it('shows no name of a field of any number that a draft states', () => {
    const reports = Array.from({ length: 6 }, (_, i) => ({
      report: {
        externalId: `R${i}`,
        source: 'report_fraud' as const,
        receivedAt: '2020-03-12T10:00:00Z',
        lossGbp: 900,
        victim: { age: 84 },
      },
      town: 'St Albans',
      townIsLarge: true,
      district: 'St Albans',
    }));
    const cause = { fraudType: 'courier' as const, places: ['St Albans'], externalIds: [], query: 'T-1' };
    const made = draftWarning(cause, reports, HERTFORDSHIRE, '2020-03-17T12:00:00Z');
    assert.ok(made.ok && made.draft.facts.length === 3);
    for (const f of made.draft.facts) assert.doesNotMatch(factInWords(f), /lossGbp|victim\.|, from/);
  });
});
