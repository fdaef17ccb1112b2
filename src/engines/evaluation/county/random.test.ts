import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Rng } from './random.ts';

describe('the seeded generator', () => {
  it('gives the same numbers for the same seed', () => {
    const draw = (seed: string): number[] => {
      const rng = new Rng(seed);
      return Array.from({ length: 20 }, () => rng.next());
    };
    assert.deepEqual(draw('a'), draw('a'));
    assert.notDeepEqual(draw('a'), draw('b'));
  });

  it('gives a fork the same numbers whatever was drawn before', () => {
    const early = new Rng('seed').fork('x').next();
    const rng = new Rng('seed');
    rng.next();
    assert.equal(rng.fork('x').next(), early);
    assert.notEqual(rng.fork('y').next(), early);
  });

  it('draws evenly between nought and one', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const rng = new Rng(seed);
        const tenths = new Array<number>(10).fill(0);
        for (let i = 0; i < 5000; i++) tenths[Math.floor(rng.next() * 10)]!++;
        assert.ok(
          tenths.every((n) => n > 380 && n < 620),
          tenths.join(' '),
        );
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  it('keeps whole numbers within both ends, and reaches both', () => {
    const rng = new Rng('ends');
    const seen = new Set(Array.from({ length: 500 }, () => rng.int(3, 6)));
    assert.deepEqual([...seen].sort(), [3, 4, 5, 6]);
  });

  it('weighs choices, and never takes one of weight nought', () => {
    const rng = new Rng('weights');
    const taken = Array.from({ length: 4000 }, () => rng.weighted({ often: 3, seldom: 1, never: 0 }));
    assert.ok(!taken.includes('never'));
    const often = taken.filter((t) => t === 'often').length / taken.length;
    assert.ok(Math.abs(often - 0.75) < 0.04, String(often));
  });

  it('has the median it is asked for in a heavy tail', () => {
    const rng = new Rng('tail');
    const drawn = Array.from({ length: 4001 }, () => rng.lognormal(500, 1.5)).sort((a, b) => a - b);
    assert.ok(Math.abs(drawn[2000]! - 500) < 60);
    assert.ok(drawn.at(-1)! > 10_000);
  });

  it('says so when there is nothing to pick from', () => {
    assert.throws(() => new Rng('a').pick([]), /empty/);
  });
});
