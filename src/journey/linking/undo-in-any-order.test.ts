import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FraudReport } from '#core/report.ts';
import { Obedience, type Order } from './obey.ts';
import { createSeriesIndex } from './series-index.ts';

const SERIES = 5;
const EACH = 3;
/** Reports that nothing ties to any other: only people can. */
const LONE = 3;
const TOWNS = ['Watford', 'Hitchin', 'Royston', 'Hertford', 'Tring'];

const reports = Array.from({ length: SERIES * EACH + LONE }, (_, n): FraudReport => {
  const group = n % SERIES;
  const caller = n < SERIES * EACH ? { phone: `07700 9001${group}${group}` } : {};
  return {
    externalId: `P${n}`,
    source: 'bank',
    receivedAt: new Date(Date.UTC(2026, 4, 1) + n * 9 * 3_600_000).toISOString(),
    fraudType: 'courier',
    victim: { address: { town: TOWNS[group]! } },
    callers: [caller],
  };
});

function begun() {
  const index = createSeriesIndex();
  for (const r of reports) index.add(r);
  const obedience = new Obedience(index, () => 'bank');
  const places = () => reports.map((r) => index.assignment({ source: 'bank', externalId: r.externalId }).series);
  return { index, obedience, places };
}
/** Who is with whom, whatever the names. */
const groups = (places: readonly (string | null)[]): number[] =>
  places.map((series, n) => (series === null ? n : places.indexOf(series)));

describe('merges that are undone', () => {
  const pick = fc.tuple(fc.nat(), fc.nat());
  const plan = fc.record({
    merges: fc.array(pick, { minLength: 1, maxLength: 5 }),
    undoing: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
  });

  it('leave at each step the groups that the decisions that still stand tell of, and at last the first state, in any order', () => {
    fc.assert(
      fc.property(plan, ({ merges, undoing }) => {
        const { obedience, places } = begun();
        const first = places();
        let standing: Order[] = [];
        for (const [n, [a, b]] of merges.entries()) {
          const [one, other] = [a % reports.length, b % reports.length];
          const now = places();
          if (one === other || (now[one] !== null && now[one] === now[other])) continue;
          const order: Order = {
            id: n + 1,
            kind: 'merge',
            one: [reports[one]!.externalId],
            other: [reports[other]!.externalId],
          };
          obedience.decide(order);
          standing.push(order);
        }
        for (const n of undoing.slice(0, standing.length)) {
          const order = standing[n % standing.length]!;
          standing = standing.filter((o) => o !== order);
          obedience.undo(order);
          const anew = begun();
          for (const o of standing) anew.obedience.decide(o);
          assert.deepEqual(groups(places()), groups(anew.places()), `${standing.length} still stand`);
        }
        assert.deepEqual(places(), first, 'with the names they had');
      }),
      { numRuns: 120 },
    );
  });
});
