import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findReferences } from './find-references.ts';

const found = (text: string): string[] => findReferences(text, []).map((r) => r.written);

describe('references the public is asked to quote', () => {
  it('are found after the words that forces put before them', () => {
    for (const [text, reference] of [
      ['Please call 101 quoting crime reference 43990000001.', '43990000001'],
      ['Ring us about it: crime 43990000002, any time.', '43990000002'],
      ['The force has it under number 43990000003.', '43990000003'],
      ['Officers recorded it under ABC 9990004 and want witnesses.', 'ABC 9990004'],
      ['If you saw him, mention PQ-2099-000005 when you ring.', 'PQ-2099-000005'],
      ['Witnesses should give incident 106 of 7 March.', '106 of 7 March'],
      ['Ring 101 quoting serial 990 of 14/02.', '990 of 14/02'],
      ['Call 101 with the reference number ending 9906.', '9906'],
      ['Anybody who can help should ring 101, quoting Op Larch.', 'Op Larch'],
      ['They have it as event number 9907 of 2 June 2099.', '9907 of 2 June 2099'],
    ] as const)
      assert.deepEqual(found(text), [reference], text);
  });

  it('are as many as are given, each with what it is for', () => {
    assert.deepEqual(found('Quote 20/990001/99 (the first) or 20/990002/99.'), ['20/990001/99', '20/990002/99']);
  });

  it('are not any figure that follows such a word', () => {
    for (const text of [
      'Under 1500 households were told.',
      'The crime 40 years ago is not forgotten.',
      'He gave the number of a warrant card.',
      'Give the number on your card a ring.',
      'Nobody is asked to mention 12 names.',
    ])
      assert.deepEqual(found(text), [], text);
  });
});
