import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countyOptions } from '#app/simulated-county.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { FRAUD_TYPE_DEFINITIONS } from '#catalogue/fraud-types/registry.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import { neededBy } from '#engines/scoring/needed-words.ts';

describe('the type of a report', () => {
  it('is read without trying the signs that cannot be there, and no sign that is there is left out', () => {
    const force = forceNamed('hertfordshire');
    const wish = { force, reports: 400, seed: 'signs', difficulty: 'normal', from: '2025-01-01', days: 60 } as const;
    const stories = [...simulateCounty(countyOptions(wish))].map(({ report }) =>
      (report.narrative ?? '').toLowerCase(),
    );
    const signs = FRAUD_TYPE_DEFINITIONS.flatMap((t) => t.signs);
    let matched = 0;
    let spared = 0;
    for (const { pattern } of signs) {
      const needed = neededBy(pattern);
      for (const story of stories) {
        const mayMatch = needed === null || needed.some((piece) => story.includes(piece));
        if (!mayMatch) spared++;
        if (!pattern.test(story)) continue;
        matched++;
        assert.ok(mayMatch, `${pattern} needs ${needed?.join(', ')}`);
      }
    }
    assert.ok(matched > 500, `${matched} matches`);
    assert.ok(spared > 0.5 * signs.length * stories.length, `${spared} spared`);
  });
});
