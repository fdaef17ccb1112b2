import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalQuantile, poissonQuantile, studentTwoSided } from './quantiles.ts';

describe('quantiles', () => {
  it('of the normal distribution are those of the tables', () => {
    assert.ok(Math.abs(normalQuantile(0.975) - 1.959963984540054) < 1e-14);
    assert.ok(Math.abs(normalQuantile(0.999) - 3.090232306167813) < 1e-13);
    assert.ok(Math.abs(normalQuantile(1e-12) + 7.034483824600284) < 1e-8);
    assert.equal(normalQuantile(0.5), 0);
  });
  it('of counts are the smallest count that reaches the probability', () => {
    assert.equal(poissonQuantile(0.99, 2), 6);
    assert.equal(poissonQuantile(0.5, 0.1), 0);
  });
  it("of Student's t are those of the tables", () => {
    assert.ok(Math.abs(studentTwoSided(2.228138852, 10) - 0.05) < 1e-8);
    assert.ok(Math.abs(studentTwoSided(12.7062047364, 1) - 0.05) < 1e-8);
  });
});
