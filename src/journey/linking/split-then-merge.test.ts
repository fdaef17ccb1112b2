import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FraudReport } from '#core/report.ts';
import { Obedience, type Order } from './obey.ts';
import { createSeriesIndex } from './series-index.ts';

const SIZE = 6;
/** One series by its number, and two reports of another. */
const reports = Array.from(
  { length: SIZE + 2 },
  (_, n): FraudReport => ({
    externalId: `P${n}`,
    source: 'bank',
    receivedAt: new Date(Date.UTC(2026, 4, 1) + n * 9 * 3_600_000).toISOString(),
    fraudType: 'courier',
    victim: { address: { town: n < SIZE ? 'Watford' : 'Royston' } },
    callers: [{ phone: n < SIZE ? '07700 900100' : '07700 900222' }],
  }),
);

function begun() {
  const index = createSeriesIndex();
  for (const r of reports) index.add(r);
  const obedience = new Obedience(index, () => 'bank');
  const places = () => reports.map((r) => index.assignment({ source: 'bank', externalId: r.externalId }).series);
  return { obedience, places };
}
const groups = (places: readonly (string | null)[]): number[] =>
  places.map((series, n) => (series === null ? n : places.indexOf(series)));
const named = (ns: readonly number[]): string[] => ns.map((n) => `P${n}`);

describe('a series that was split and is merged again', () => {
  const part = fc.shuffledSubarray([...Array(SIZE).keys()], { minLength: 2, maxLength: SIZE - 2 });

  it('is whole, by its older name, and each of the two decisions can be undone', () => {
    fc.assert(
      fc.property(part, fc.boolean(), (out, splitFirst) => {
        const { obedience, places } = begun();
        const first = places();
        const rest = [...Array(SIZE).keys()].filter((n) => !out.includes(n));
        const split: Order = { id: 1, kind: 'split', one: named(out), other: named(rest) };
        obedience.decide(split);
        const apart = places();
        assert.notEqual(apart[out[0]!], apart[rest[0]!]);
        const merge: Order = { id: 2, kind: 'merge', one: named(rest), other: named(out) };
        obedience.decide(merge);
        assert.deepEqual(groups(places()), groups(first), 'all of them are one series again');
        assert.equal(places()[0], first[0]);
        for (const order of splitFirst ? [split, merge] : [merge, split]) {
          obedience.undo(order);
          const anew = begun();
          const still = order === split ? merge : split;
          if ((splitFirst && order === split) || (!splitFirst && order === merge)) {
            anew.obedience.decide(still);
            assert.deepEqual(groups(places()), groups(anew.places()));
          }
        }
        assert.deepEqual(places(), first, 'as they were, with the names they had');
      }),
      { numRuns: 60 },
    );
  });
});
