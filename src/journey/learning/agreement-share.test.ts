import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { shownShares, wilson } from './agreement-share.ts';

const group = (key: string, decisions: number, agreed = decisions) => ({ key, decisions, agreed });

describe('the range of a share', () => {
  it('is that of the published formula', () => {
    // Wilson's interval for 8 of 10 at 95%.
    const { low, high } = wilson(8, 10);
    assert.ok(Math.abs(low - 0.4902) < 0.0005 && Math.abs(high - 0.9433) < 0.0005, `${low} ${high}`);
  });
  it('says nothing where there is nothing', () => assert.deepEqual(wilson(0, 0), { low: 0, high: 1 }));
  it('holds the share itself, within 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (n, k) => {
        const agreed = Math.min(n, k);
        const { low, high } = wilson(agreed, n);
        assert.ok(low >= 0 && high <= 1 && low <= agreed / n + 1e-9 && high >= agreed / n - 1e-9);
      }),
    );
  });
});

describe('shares of groups', () => {
  it('of fewer than the least are kept back', () => {
    const shown = shownShares([group('a', 4), group('b', 3), group('c', 50)], 5);
    assert.deepEqual(
      shown.map((s) => s.shown?.decisions ?? null),
      [null, null, 50],
    );
  });

  it('take another with them where the total would give the small one away', () => {
    const shown = shownShares([group('a', 2), group('b', 60), group('c', 9)], 5);
    assert.deepEqual(
      shown.map((s) => s.shown !== null),
      [false, true, false],
    );
  });

  it('are told apart only where their ranges do not meet', () => {
    const [old, young] = shownShares([group('old', 200, 120), group('young', 400, 390)], 5);
    assert.equal(old!.apart, true);
    assert.equal(young!.apart, true);
    const alike = shownShares([group('old', 20, 18), group('young', 40, 37)], 5);
    assert.ok(alike.every((s) => !s.apart));
  });

  it('never leave a sum under the least to be worked out from the total', () => {
    const groups = fc.array(fc.nat(40), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(groups, (sizes) => {
        const shown = shownShares(
          sizes.map((n, i) => group(`${i}`, n)),
          5,
        );
        const hidden = sizes.filter((_, i) => shown[i]!.shown === null);
        const rest = hidden.reduce((a, b) => a + b, 0);
        const some = hidden.some((n) => n > 0);
        // Either nothing that holds anybody is hidden, or what is hidden is enough together, or nothing at all is shown.
        assert.ok(!some || rest >= 5 || hidden.length === sizes.length, JSON.stringify(sizes));
        for (const s of shown) assert.ok(!s.shown || s.shown.decisions >= 5);
      }),
    );
  });
});
