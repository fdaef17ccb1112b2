import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nearest } from './like-decisions.ts';

describe('the nearest past decisions', () => {
  it('are those whose factors are most in common, told with what is shared', () => {
    const past = [
      { id: 1, factors: ['a'] },
      { id: 2, factors: ['a', 'b', 'c'] },
      { id: 3, factors: ['x'] },
      { id: 4, factors: ['a', 'b'] },
    ];
    const near = nearest(['a', 'b'], past, 2);
    assert.deepEqual(
      near.map((n) => [n.decision.id, n.likeness, n.shared]),
      [
        [4, 1, ['a', 'b']],
        [2, 2 / 3, ['a', 'b']],
      ],
    );
  });

  it('keep the order they came in where they are equally near', () => {
    const near = nearest(
      ['a'],
      [
        { id: 1, factors: ['a'] },
        { id: 2, factors: ['a'] },
      ],
      5,
    );
    assert.deepEqual(
      near.map((n) => n.decision.id),
      [1, 2],
    );
  });

  it('are none where nothing weighed', () =>
    assert.deepEqual(nearest([], [{ factors: [] }, { factors: ['a'] }], 5), []));

  it('are never nearer than the very same factors, and never more than asked for', () => {
    const factor = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const set = fc.uniqueArray(factor, { maxLength: 5 });
    fc.assert(
      fc.property(set, fc.array(set, { maxLength: 20 }), fc.nat(6), (own, past, most) => {
        const near = nearest(
          own,
          past.map((factors) => ({ factors })),
          most,
        );
        assert.ok(near.length <= most);
        for (const [i, n] of near.entries()) {
          assert.ok(n.likeness > 0 && n.likeness <= 1);
          assert.equal(n.likeness === 1, n.shared.length === own.length && n.decision.factors.length === own.length);
          if (i > 0) assert.ok(n.likeness <= near[i - 1]!.likeness);
        }
      }),
    );
  });
});
