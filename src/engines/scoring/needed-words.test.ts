import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { neededBy, PieceFinder } from './needed-words.ts';

describe('what a pattern needs', () => {
  const cases: [RegExp, readonly string[] | null][] = [
    [/\bsafe account\b/, ['safe account']],
    [/\b(?:taxi|minicab)s? (?:came|come)\b/, ['taxi', 'minicab']],
    [/\bcards?\b/, ['card']],
    [/g[ai]ve (?:\w+ )?away/, ['gave ', 'give ']],
    [/(?:very )?odd thing/, ['odd thing']],
    [/\b(?!no )courier(?= came)/, ['courier']],
    [/\d+\.\d{2}/, null],
    [/secret|\w+/, null],
    [/(?:secret)*/, null],
    [/Secret/i, null],
  ];
  for (const [pattern, needed] of cases)
    it(`of ${pattern} is ${needed?.join(', ') ?? 'not known'}`, () => assert.deepEqual(neededBy(pattern), needed));
});

describe('the finder of pieces', () => {
  const piece = fc.stringMatching(/^[abc ]{1,5}$/);
  it('finds exactly what is there', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(piece, { minLength: 1, maxLength: 12 }),
        fc.array(fc.stringMatching(/^[abcX ]{0,40}$/)),
        (pieces, texts) => {
          const finder = new PieceFinder(pieces);
          for (const text of texts) {
            finder.read(text);
            for (const [i, p] of pieces.entries()) assert.equal(finder.heldAny(Int32Array.of(i)), text.includes(p));
          }
        },
      ),
    );
  });
});
