import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { overlaps, startingIn } from './spans.ts';

const spans = fc
  .array(fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 20 }) }), { maxLength: 30 })
  .map((list) => list.map(({ start, length }) => ({ start, end: start + length })).sort((a, b) => a.start - b.start));
const range = fc
  .record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 60 }) })
  .map((r) => ({ start: r.start, end: r.start + r.length }));

describe('sorted spans', () => {
  it('that start in a stretch are the same as by looking at each', () => {
    fc.assert(
      fc.property(spans, range, (list, r) =>
        assert.deepEqual(
          startingIn(list, r),
          list.filter((s) => s.start >= r.start && s.start < r.end),
        ),
      ),
    );
  });
  it('overlap a stretch exactly when one of them does', () => {
    fc.assert(
      fc.property(spans, range, (list, r) =>
        assert.equal(
          overlaps(list, r.start, r.end),
          list.some((s) => s.start < r.end && r.start < s.end),
        ),
      ),
    );
  });
});
