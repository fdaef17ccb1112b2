import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { matchesOf } from './matching.ts';
import { neededLetters } from './needed-letters.ts';

const PATTERNS = [
  /\b(?:withdr[ae]w(?:s|n|ing)?|took out)\b[^.!?;]{0,20}?(?:£|\b(?:cash|money)\b)/gi,
  /(?<![\w'-])(?:[Oo]ne|[Aa]nother)(?=,? (?:lost|was))/g,
  /\bpins?\b(?! codes)/gi,
  /^(?:hang up|never|do not)\b/gi,
  /\b(?:courier|taxi) (?:\w{1,4} ){0,2}came\b|cards?(?![\w])/gi,
  /(?:ab){2,3}c\d{1,2}\b/g,
  /[^\w]x[yz]\s(?=a)/g,
];
const words = fc.constantFrom(
  'withdrew',
  'Withdraw',
  'cash',
  'PIN',
  'pins',
  'codes',
  'one',
  'Another',
  'lost',
  'was',
  'courier',
  'at',
  'came',
  'cards',
  'never',
  'hang up',
  'ababc12',
  'xy a',
  '£',
  ',',
  '.',
  '_',
  'é',
  'took out',
  'monies',
);
const text = fc
  .array(fc.tuple(words, fc.constantFrom(' ', '', '-', '\n', "'")))
  .map((all) => all.map((w) => w.join('')).join(''));
/** So often that a pattern's letters are looked at before it is tried. */
const OFTEN = 120;

describe('patterns tried only where their letters stand', () => {
  it('match what they match anywhere', () => {
    for (const p of PATTERNS) for (let i = 0; i < OFTEN; i++) matchesOf(p, '');
    fc.assert(
      fc.property(text, (t) => {
        for (const p of PATTERNS)
          assert.deepEqual(
            matchesOf(p, t).map((m) => [m.index, m[0]]),
            [...t.matchAll(p)].map((m) => [m.index, m[0]]),
          );
      }),
    );
  });

  it('tell letters of which one must be there, and nothing where a pattern may match anything', () => {
    assert.deepEqual(neededLetters(/\bcash\b/i), [['cash']]);
    assert.equal(neededLetters(/\w+/), null);
    assert.equal(neededLetters(/a|b/), null);
    assert.equal(neededLetters(/\p{L}cash/u), null);
  });
});
