import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isDenied } from './negation.ts';
import { prepareText, sentenceAt } from './text.ts';

describe('a prepared text', () => {
  it('keeps every offset of the original, whatever letters it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const text = prepareText(original);
        assert.equal(text.lower.length, original.length);
        assert.equal(text.original, original);
      }),
    );
    assert.equal(prepareText('İstanbul İ').lower.length, 'İstanbul İ'.length);
  });

  it('ends sentences at stops and line breaks, not at abbreviations or decimals', () => {
    const text = prepareText('Mr. Ash paid £4.50 approx. twice. Then he rang\nus');
    assert.equal(text.sentences.length, 3);
    assert.deepEqual(sentenceAt(text, 3), [0, 33]);
  });
});

describe('denial', () => {
  const table: [string, string, boolean][] = [
    ['No known mental health issues, disability or dementia.', 'dementia', true],
    ['She denies feeling suicidal.', 'suicidal', true],
    ['He does not live alone.', 'live alone', true],
    ['She did not tell her son she has dementia.', 'dementia', false],
    ['No money was lost but she has dementia.', 'dementia', false],
    ['Not vulnerable. Has dementia.', 'dementia', false],
    ['Dementia: none known.', 'dementia', true],
    ['No longer drives because of dementia.', 'dementia', false],
  ];
  for (const [says, word, denied] of table) {
    it(`${denied ? 'holds' : 'does not hold'} for "${word}" in "${says}"`, () => {
      const text = prepareText(says);
      const start = text.lower.indexOf(word);
      assert.equal(isDenied(text, start, start + word.length), denied);
    });
  }
});
