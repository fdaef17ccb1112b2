import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COUNT_WORD_PATTERN, countOf, spokenNumber } from './number-words.ts';

describe('number words', () => {
  it('are counted as they are said', () => {
    const said = ['eleven', 'twenty-one', 'a dozen', 'half a dozen', 'both', '1,235', 'ninety', 'dozen', 'a couple of'];
    assert.deepEqual(
      said.map((w) => countOf(w)),
      [11, 21, 12, 6, 2, 1235, 90, 12, 2],
    );
  });
  it('that are none give null', () => assert.deepEqual([countOf('several'), spokenNumber('many')], [null, null]));
  it('are found whole: "twenty-one", not "twenty"', () => {
    const pattern = new RegExp(`\\b${COUNT_WORD_PATTERN}\\b`, 'i');
    assert.equal(pattern.exec('in all twenty-one people')?.[0], 'twenty-one');
  });
});
