import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countyOptions } from '#app/simulated-county.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import { Obedience } from '#journey/linking/obey.ts';
import { createSeriesIndex, inOrderOfReceipt } from '#journey/linking/series-index.ts';

describe('telling a pair of reports apart', () => {
  it('names every other report of their series that nothing ties to it any more, and no report that stays', () => {
    const wish = {
      force: HERTFORDSHIRE,
      seed: 'apart',
      reports: 1500,
      from: '2026-01-01',
      days: 120,
      difficulty: 'normal',
    } as const;
    const reports = [...simulateCounty(countyOptions(wish))].map((m) => m.report).sort(inOrderOfReceipt);
    const index = createSeriesIndex();
    for (const r of reports) index.add(r);
    const sources = new Map(reports.map((r) => [r.externalId, r.source]));
    const obedience = new Obedience(index, (id) => sources.get(id) ?? '');
    const seriesOf = (externalId: string): string | null =>
      index.assignment({ source: sources.get(externalId) ?? '', externalId }).series;
    const all = new Set(reports.map((r) => seriesOf(r.externalId)).filter((s) => s !== null));
    let left = 0;
    for (const [n, series] of [...all].entries()) {
      const members = index.membersOf(series);
      if (members.length < 3) continue;
      const [one, other] = [members[0]!, members[1]!];
      const order = { id: n + 1, kind: 'reject', one: [one], other: [other] } as const;
      const outcome = obedience.decide({ ...order, one: [one], other: [other] });
      const named = [...outcome.matchAll(/\{([^}]+)\}/g)].map((m) => m[1]!);
      const alone = members.filter((m) => m !== one && m !== other && seriesOf(m) === null);
      assert.deepEqual(named.toSorted(), alone.toSorted(), outcome);
      left += alone.length;
    }
    assert.ok(left > 0, 'the county has such reports');
  });
});
