import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { logGamma, negativeBinomialTail, poissonTail } from './tails.ts';

const near = (a: number, b: number, relative: number) =>
  assert.ok(Math.abs(a - b) <= relative * Math.abs(b), `${a} is not ${b}`);

describe('upper tails', () => {
  it('give the log gamma of factorials', () => {
    near(logGamma(11), Math.log(3628800), 1e-12);
    near(logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 1e-12);
  });
  it('give the Poisson tail by hand', () => {
    near(poissonTail(4, 1), 1 - Math.exp(-1) * (1 + 1 + 0.5 + 1 / 6), 1e-12);
    near(poissonTail(1, 10), 1 - Math.exp(-10), 1e-12);
    near(poissonTail(20, 1), 1.5867e-19, 1e-3);
  });
  it('give the geometric tail, which is the negative binomial of shape one', () => {
    near(negativeBinomialTail(5, 2, 1), (2 / 3) ** 5, 1e-12);
    near(negativeBinomialTail(1, 2, 1), 2 / 3, 1e-12);
  });
  it('come near the Poisson tail as the shape grows, and never fall below it beyond the mean', () => {
    near(negativeBinomialTail(6, 2, 1e7), poissonTail(6, 2), 1e-5);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.05, max: 10, noNaN: true }), (k, mean) => {
        const tail = negativeBinomialTail(k, mean, 3);
        assert.ok(tail >= 0 && tail <= 1);
        if (k > 2 * mean + 2) assert.ok(tail >= poissonTail(k, mean) * (1 - 1e-9));
        assert.ok(negativeBinomialTail(k + 1, mean, 3) <= tail + 1e-12);
      }),
    );
  });
});
