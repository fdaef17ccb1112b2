import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HOUR_MS, MINUTE_MS } from '#core/clock.ts';
import { retryAfterMs, waitMs } from './waits.ts';

const none = () => 0;
const wait = (failures: number, asked: number | null = null, everyMinutes = 15) =>
  waitMs({ failures, retryAfterMs: asked, everyMinutes }, none) / MINUTE_MS;

describe('how long a feed is left alone', () => {
  it('as long as usual after a success, and longer and longer after failures, up to a limit', () => {
    assert.equal(wait(0), 15);
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 40].map((n) => wait(n)),
      [3.75, 3.75, 4, 8, 16, 32, 64, 128, 256, 360],
    );
  });
  it('at least as long as the server asks, up to a day', () => {
    assert.equal(wait(1, 50 * MINUTE_MS), 50);
    assert.equal(wait(0, 5 * MINUTE_MS), 15);
    assert.equal(wait(1, 1_000 * HOUR_MS), 24 * 60);
  });
  it('is stretched at random and never shortened', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 10_000 }),
        (failures, chance, everyMinutes) => {
          const about = { failures, retryAfterMs: null, everyMinutes };
          const shortest = waitMs(about, none);
          const real = waitMs(about, () => chance);
          assert.ok(real >= shortest && real <= shortest * 1.2 + 1);
        },
      ),
    );
  });
  it('reads Retry-After as seconds and as a date', () => {
    assert.equal(retryAfterMs('120', 0), 120_000);
    assert.equal(retryAfterMs('Thu, 01 Jan 1970 00:02:00 GMT', 60_000), 60_000);
    assert.equal(retryAfterMs('Thu, 01 Jan 1970 00:00:00 GMT', 60_000), 0);
    assert.equal(retryAfterMs('soon', 0), null);
    assert.equal(retryAfterMs(undefined, 0), null);
  });
});
