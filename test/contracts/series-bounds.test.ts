import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countyOptions } from '#app/simulated-county.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import { createSeriesIndex, inOrderOfReceipt } from '#journey/linking/series-index.ts';

const force = forceNamed('hertfordshire');
const wish = { force, reports: 800, seed: 'bounds', difficulty: 'normal', from: '2025-01-01', days: 40 } as const;

describe('the bounds of the search for series', () => {
  it('leave out nothing that could have linked', () => {
    const reports = [...simulateCounty(countyOptions(wish))].map((m) => m.report).sort(inOrderOfReceipt);
    const index = createSeriesIndex();
    for (const report of reports) index.addToSettle(index.read(report));
    index.settle();
    const { grouping } = index;
    let met = 0;
    let spared = 0;
    for (const least of [grouping.thresholds.linkAt, grouping.thresholds.linkAt + 4]) {
      for (let report = 0; report < reports.length; report++) {
        const all = grouping.candidates(report);
        const bounded = grouping.candidates(report, null, least);
        const enough = (c: (typeof all)[number]): boolean => c.w.bits >= least;
        const named = (c: (typeof all)[number]): [number, number] => [c.group.order, c.w.bits];
        assert.deepEqual(bounded.filter(enough).map(named), all.filter(enough).map(named));
        met += all.filter(enough).length;
        spared += all.length - bounded.length;
      }
    }
    assert.ok(met > 50, `${met} links were compared`);
    assert.ok(spared > met, `${spared} comparisons were spared`);
  });
});
