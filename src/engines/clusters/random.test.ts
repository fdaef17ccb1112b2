import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawBinomial } from './binomial.ts';
import { RandomStream, threefry } from './random.ts';

describe('random numbers by counting', () => {
  it('are those of Threefry-2x32 with 13 rounds', () => {
    assert.deepEqual(threefry(0, 0, 0, 0), [0x9d1c5ec6, 0x8bd50731]);
  });
  it('come as a stream in the same words', () => {
    const stream = new RandomStream(7, 3);
    for (let n = 0; n < 5; n++) assert.deepEqual([stream.word(), stream.word()], threefry(7, 3, n, 0));
  });
  it('stay below their bound and are spread evenly, under and over 2^16', () => {
    for (const n of [10, 100_000]) {
      const random = new RandomStream(1, n);
      const tenths = new Array<number>(10).fill(0);
      for (let i = 0; i < 20_000; i++) tenths[Math.floor((random.below(n) / n) * 10)]!++;
      assert.equal(tenths.length, 10);
      // Each tenth expects 2000 with a standard deviation of 42.
      for (const count of tenths) assert.ok(Math.abs(count - 2000) < 5 * 42, `${tenths}`);
    }
  });
});

describe('binomial draws', () => {
  const cases: [number, number][] = [
    [10, 0.3],
    [1000, 0.004],
    [1000, 0.3],
    [1_000_000, 0.0002],
    [50, 0.9],
  ];
  for (const [trials, p] of cases) {
    it(`have the mean and the variance of ${trials} trials at ${p}`, () => {
      const random = new RandomStream(5, trials);
      const draws = Array.from({ length: 20_000 }, () => drawBinomial(random, trials, p));
      const mean = draws.reduce((sum, d) => sum + d, 0) / draws.length;
      const variance = draws.reduce((sum, d) => sum + (d - mean) ** 2, 0) / draws.length;
      const truth = trials * p * (1 - p);
      assert.ok(Math.abs(mean - trials * p) < 5 * Math.sqrt(truth / draws.length), `mean ${mean}`);
      assert.ok(Math.abs(variance / truth - 1) < 0.06, `variance ${variance}, not ${truth}`);
      assert.ok(draws.every((d) => Number.isInteger(d) && d >= 0 && d <= trials));
    });
  }
  it('are certain where there is no chance', () => {
    const random = new RandomStream(1, 1);
    assert.deepEqual([drawBinomial(random, 9, 0), drawBinomial(random, 9, 1), drawBinomial(random, 0, 0.5)], [0, 9, 0]);
  });
});
