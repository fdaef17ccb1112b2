import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { segment } from './segment.ts';

const advice = [
  { pattern: /\bwill never\b/gi, because: 'never-rule' },
  { pattern: /\bbe vigilant\b/gi, because: 'advice' },
];
const sentences = (text: string): string[] => segment(text, advice).map((s) => s.text);

describe('sentences', () => {
  it('do not end at a title, an initial or a time', () => {
    assert.deepEqual(sentences('Mr. Smith rang at 10 a.m. on Monday. He paid.'), [
      'Mr. Smith rang at 10 a.m. on Monday.',
      'He paid.',
    ]);
  });
  it('end at a blank line and at an item of a list', () => {
    assert.deepEqual(sentences('A heading\n\nA line\n\u2022  an item\n\u2022  another'), [
      'A heading',
      'A line',
      'an item',
      'another',
    ]);
  });
  it('stand at their offsets', () => {
    const text = '  One. Two!  "Three?" Four';
    for (const s of segment(text, advice)) assert.equal(text.slice(s.start, s.end), s.text);
  });
  it('are advice from the phrase on, and in the list it leads', () => {
    const [one, two] = segment('Officers rang. Police will never:\n\u2022  ask for a PIN', advice).slice(1);
    assert.equal(one!.advice.length, 1);
    assert.equal(two!.advice.length, 1);
  });
  it('are an account again after what prompted the advice', () => {
    const text = 'Residents should be vigilant after a couple were conned out of £5.';
    const [s] = segment(text, advice);
    assert.equal(text.slice(s!.advice[0]!.start, s!.advice[0]!.end), 'be vigilant ');
  });
});
