import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { standingOf } from './disclosures.ts';

describe('what a disclosure says of itself', () => {
  const now = new Date('2026-11-22T18:26:59.500Z');

  it('is in words and on lines of their own, whether or not they ended with a stop', () =>
    assert.equal(
      standingOf({ reliability: ' Untested ', completeness: 'The source is left out' }, now),
      'As at: 22 November 2026 at 6:26pm\nHow far it can be relied on: Untested\nWhat is missing from it: The source is left out',
    ));

  it('says nothing of what is missing where nothing is', () =>
    assert.doesNotMatch(standingOf({ reliability: 'graded 2A', completeness: '' }, now), /missing/));
});
