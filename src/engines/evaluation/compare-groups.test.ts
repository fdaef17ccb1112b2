import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Arm, compareGroups } from './compare-groups.ts';

const one = (withIt: Arm, without: Arm) => compareGroups([{ name: 'all', with: withIt, without }], 1.96)!;
const arm = fc.integer({ min: 1, max: 200 }).chain((n) => fc.integer({ min: 0, max: n }).map((hit) => ({ n, hit })));

describe('a comparison of people with something and people like them', () => {
  it('is Agresti and Caffo’s interval in a single stratum', () => {
    // 7 of 8 against 1 of 8: (8/10 - 2/10) ± 1.96 √(.16/10 + .16/10).
    const c = one({ n: 8, hit: 7 }, { n: 8, hit: 1 });
    assert.equal(c.difference, 0.75);
    assert.ok(Math.abs(c.low - (0.6 - 1.96 * Math.sqrt(0.032))) < 1e-12);
    assert.ok(Math.abs(c.high - (0.6 + 1.96 * Math.sqrt(0.032))) < 1e-12);
  });

  it('does not mistake who has it for what it does', () => {
    // The careful rarely are hit, with it or without; the others often. Among all, having it looks bad; among people alike it does nothing.
    const strata = [
      { name: 'careful', with: { n: 10, hit: 1 }, without: { n: 100, hit: 10 } },
      { name: 'trusting', with: { n: 90, hit: 45 }, without: { n: 20, hit: 10 } },
    ];
    const c = compareGroups(strata, 1.96)!;
    assert.ok(Math.abs(c.difference) < 1e-12);
    assert.ok(c.with.hit / c.with.n - c.without.hit / c.without.n > 0.25);
  });

  it('leaves out, and counts, those to whom nobody is alike', () => {
    const c = compareGroups(
      [
        { name: 'a', with: { n: 4, hit: 1 }, without: { n: 4, hit: 2 } },
        { name: 'b', with: { n: 3, hit: 3 }, without: { n: 0, hit: 0 } },
      ],
      1.96,
    )!;
    assert.equal(c.leftOut, 3);
    assert.equal(c.with.n, 4);
    assert.equal(compareGroups([{ name: 'b', with: { n: 3, hit: 3 }, without: { n: 0, hit: 0 } }], 1.96), null);
  });

  it('lies between minus one and one, is the other way round when the groups are, and narrows with more people', () => {
    fc.assert(
      fc.property(arm, arm, (a, b) => {
        const c = one(a, b);
        const back = one(b, a);
        assert.ok(-1 <= c.low && c.low <= c.high && c.high <= 1);
        assert.ok(Math.abs(c.low + back.high) < 1e-9 && Math.abs(c.difference + back.difference) < 1e-9);
        const more = one({ n: a.n * 10, hit: a.hit * 10 }, { n: b.n * 10, hit: b.hit * 10 });
        assert.ok(more.high - more.low < c.high - c.low);
      }),
    );
  });
});
