import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findBadges } from './claims.ts';
import { findPhones, findPhoneTails } from './phones.ts';
import { findPlates } from './plates.ts';

const numbers = (text: string) => findPhones(text).map((p) => p.number);

describe('telephone numbers in a story', () => {
  const same = '+447700900123';
  for (const written of [
    '07700900123',
    '07700 900 123',
    '07700-900123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '0044 7700 900 123',
    '(07700) 900123',
    'oh seven seven double oh nine hundred one two three',
    'zero seven seven zero zero, nine double zero, one two three',
    'O seven seven O O nine O O one two three',
  ]) {
    it(`reads "${written}"`, () => assert.deepEqual(numbers(`The phone rang from ${written}, she said.`), [same]));
  }

  for (const none of [
    'He asked for £12,500 and then 4,000 more on 12/03/2020.',
    'Sort code 20-45-77 and account 12345678.',
    'Card 4929 1234 5678 9012 was taken.',
    'She is one of two sisters, and three of four calls came at nine.',
    'Crime reference 46/215876/20.',
  ]) {
    it(`finds no number in "${none}"`, () => assert.deepEqual(numbers(none), []));
  }

  for (const [text, role] of [
    ['A man rang from 07700 900123 saying', 'shown'],
    ['1471 gave 07700 900123.', 'shown'],
    ['My landline rang and the display showed 01632 960123.', 'shown'],
    ['She was told to ring back on 0808 157 0123.', 'dialled'],
    ['They called her on 01632 960123 at noon.', 'own'],
    ['Her mobile 07700 900123 is switched off.', 'own'],
    ['You can reach me on 07700 900123.', 'own'],
    ['The officer in the case is on 07700 900123.', 'own'],
  ] as const) {
    it(`takes the number in "${text}" for ${role}`, () => assert.equal(findPhones(text)[0]?.role, role));
  }

  it('keeps the last figures of a number that was only half read', () => {
    assert.deepEqual(findPhoneTails('a withheld number, then one ending in 4471'), ['4471']);
    assert.deepEqual(findPhoneTails('the card ending in 4471'), []);
  });

  it('answers whatever the text holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) =>
        findPhones(text).every((p) => p.end > p.start),
      ),
    );
  });
});

describe('figures said aloud', () => {
  it('are the same words for numbers, plates and badges, and no word that objects inherit', () => {
    assert.deepEqual(findBadges('his badge number was four double nought two'), ['4002']);
    assert.deepEqual(findPlates('the car, alpha bravo nought six charlie delta echo'), ['AB06CDE']);
    assert.deepEqual(findPlates('the car, alpha constructor one two charlie delta echo'), []);
  });
});
