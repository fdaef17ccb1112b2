import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groundInWords, groundsTogether, weightInWords } from './link-words.ts';

const ground = (on_what: string, weight: number, made_by = 'engine') => ({ on_what, weight, made_by });

describe('what links two reports, in words', () => {
  const grounds: [string, string][] = [
    ['caller.phone', 'the telephone number of the caller'],
    ['caller.voice', 'the voice of the caller'],
    ['callers[0].phone', 'the telephone number of the caller'],
    ['claimed.name', 'the name the caller gave'],
    ['accounts.accountNumber', 'the account the money went to'],
    ['collection.vehicle.registration', 'the vehicle'],
    ['narrative', 'something in the account'],
    ['something_new', 'something new'],
  ];
  for (const [on, words] of grounds) it(`says ${on} as ${words}`, () => assert.equal(groundInWords(on), words));

  it('says each ground once, the heaviest first, and what speaks against it apart', () => {
    const together = groundsTogether([
      ground('place', 2),
      ground('caller.phone', 11),
      ground('caller.phone', 11),
      ground('time', -1.5),
      ground('narrative', 4, 'analyst'),
    ]);
    assert.equal(
      together.words,
      'Alike in the telephone number of the caller, something in the account and the place. Against it: the time.',
    );
    assert.equal(together.weight, 15.5);
    assert.deepEqual(together.by, ['analyst']);
  });

  it('gives a weight in words and in bits', () => {
    assert.equal(weightInWords(16), 'Very strong (16.0 bits)');
    assert.equal(weightInWords(-0.6), 'Weak (-0.6 bits)');
  });
});
