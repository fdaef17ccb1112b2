import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { slipsBetween } from '#core/slips.ts';
import {
  halfSeenPlates,
  marksInStory,
  nameWords,
  phoneDigits,
  plateSigns,
  searchWish,
  wordGrams,
} from './search-words.ts';

describe('what is searched by', () => {
  it('is the same however a name is written', () => {
    assert.deepEqual(nameWords('José O’Brien-Smythe'), ['jose', 'obrien', 'smythe']);
    assert.deepEqual(nameWords("JOSE O'Brien  Smythe"), ['jose', 'obrien', 'smythe']);
  });

  it('is the same however a number or plate is written', () => {
    for (const n of ['+44 (0)7700 900123', '0044 7700 900123', '07700-900123', '+447700900123'])
      assert.equal(phoneDigits(n), '07700900123');
    assert.equal(plateSigns('ab12 oil'), 'AB1201L');
  });

  it('finds numbers and plates in a story, and no sums or years', () => {
    const found = marksInStory(
      'In 2026 he rang from 07700 900 123, took £6,000 and left in AB12 CDE. Account 12345678.',
    );
    assert.deepEqual(found, { numbers: ['07700900123', '12345678'], plates: ['AB12CDE'] });
  });

  it('counts one slip for a letter more, less, other or two changed about', () => {
    for (const typed of ['margaret', 'margret', 'margarett', 'margaref', 'margarte'])
      assert.ok(slipsBetween(typed, 'margaret', 2) <= 1, typed);
    assert.equal(slipsBetween('jane', 'janet', 1), 1);
    assert.equal(slipsBetween('smith', 'jones', 2), 3);
  });

  it('counts the same from either side, and none only of the same word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(slipsBetween(a, b, 9), slipsBetween(b, a, 9));
        assert.equal(slipsBetween(a, b, 9) === 0, a === b);
      }),
    );
  });

  it('shares enough parts with a word that one slip has changed', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 4, maxLength: 10 });
    fc.assert(
      fc.property(word, fc.nat(), (typed, at) => {
        const i = at % typed.length;
        const meant = new Set(wordGrams(typed.slice(0, i) + typed.slice(i + 1)));
        const grams = wordGrams(typed);
        assert.ok(grams.filter((g) => meant.has(g)).length >= Math.min(1, grams.length - 3));
      }),
    );
  });
});

describe('what somebody typed', () => {
  const wish = (typed: string) => searchWish(typed, 3);
  it('is taken for a part of a number where it holds only digits', () => {
    assert.equal(wish('0900 12').digits, '090012');
    assert.deepEqual(wish('0900 12').names, []);
  });
  it('is taken for a plate with gaps', () => {
    assert.deepEqual(wish('ab1? cde').plate, { typed: 'AB1?CDE', pattern: '%AB1_CDE%', parts: ['AB1', 'CDE'] });
    assert.ok(halfSeenPlates('kx19 ayz').includes('KX19?YZ') && halfSeenPlates('KX19AYZ').includes('KX??AYZ'));
    assert.deepEqual(halfSeenPlates('X19'), [], 'a part of a plate');
    assert.equal(plateSigns('kx19 ?yz'), 'KX19?YZ', 'a sign that was not seen stays one');
    assert.equal(wish('a?').plate, null);
  });
  it('is taken for a reference of ours', () => assert.equal(wish('cf-0000123').reference, 'CF-0000123'));
  it('is taken word for word in quotation marks', () => {
    const { phrase, phraseOnly, names } = wish('“hand over your card”');
    assert.deepEqual({ phrase, phraseOnly, names }, { phrase: 'hand over your card', phraseOnly: true, names: [] });
  });
  it('never fails, whatever it is, and takes no longer for being strange', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (typed) => assert.ok(wish(typed))));
    assert.ok(wish('1'.repeat(100_000)));
    assert.ok(marksInStory('12 '.repeat(50_000)));
  });
});
