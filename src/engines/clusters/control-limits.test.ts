import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { controlChart, longestRun } from './control-limits.ts';

const OPTIONS = { baseline: 26, leastBaseline: 12, guard: 2, tail: 0.00135 };

describe('limits of a chart of counts', () => {
  it('are not given where there is too little history', () =>
    assert.deepEqual(
      controlChart(Array(14).fill(4), OPTIONS).map((p) => p.limits),
      Array(14).fill(null),
    ));
  it('are the exact Poisson ones of steady counts: P(X ≤ 12) of mean 4 passes 0.99865 first at 11', () => {
    const last = controlChart(Array(20).fill(4), OPTIONS).at(-1)!;
    assert.deepEqual(last.limits, { mean: 4, lower: 0, upper: 11 });
    assert.equal(last.signal, null);
  });
  it('tell a rise, and a wave does not raise its own limit at once', () => {
    const counts = [...Array(20).fill(4), 15, 16];
    assert.deepEqual(
      controlChart(counts, OPTIONS)
        .slice(-2)
        .map((p) => [p.signal, p.limits!.upper]),
      [
        ['high', 11],
        ['high', 11],
      ],
    );
  });
  it('widen where counts vary more than chance makes them', () => {
    const wild = Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? 0 : 12));
    assert.ok(controlChart(wild, OPTIONS).at(-1)!.limits!.upper > 15, 'a Poisson limit of mean 6 would be 14');
  });
  it('of thousands a week are found at once, and lie three standard deviations off', () => {
    const { lower, upper } = controlChart(Array(20).fill(2500), OPTIONS).at(-1)!.limits!;
    assert.ok(Math.abs(lower - 2350) <= 1 && Math.abs(upper - 2650) <= 1, `${lower} to ${upper}`);
  });
  it('never look ahead', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 60 }),
        fc.nat({ max: 59 }),
        (counts, cut) => {
          const all = controlChart(counts, OPTIONS);
          assert.deepEqual(controlChart(counts.slice(0, cut), OPTIONS), all.slice(0, cut));
        },
      ),
    ));
});

describe('the longest run on one side of the middle', () => {
  it('is long when counts have moved to another level', () =>
    assert.deepEqual(longestRun([...Array(10).fill(2), ...Array(10).fill(9)]), { length: 10, isLong: true }));
  it('is not long when they go up and down', () =>
    assert.deepEqual(longestRun([1, 5, 2, 6, 1, 7, 2, 5]), { length: 1, isLong: false }));
  it('of nothing is nothing', () => assert.deepEqual(longestRun([]), { length: 0, isLong: false }));
});
