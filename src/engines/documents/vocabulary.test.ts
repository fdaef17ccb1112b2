import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadLinear, oddsOf } from './linear.ts';
import { piece } from './pieces.ts';
import { Vocabulary } from './vocabulary.ts';

const vocabulary = new Vocabulary({ TAXI: 'minicab cab' }, { ROAD: 'cab' });

/** What a word is, said in patterns: what the one pass over the letters must come to. */
const plainly = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’`-]/g, '')
    .replace(/£\s?\d[\d,.]{0,12}(?:k|m|bn)?/g, ' £# ')
    .replace(/\d[\d,.:]{0,20}/g, (n) => (/^(?:999|101|161|159|20[12]\d)$/.test(n) ? n : ' # '))
    .replace(/[^a-z0-9£#]+/g, ' ')
    .split(' ')
    .filter(Boolean);

describe('the words the models read', () => {
  it('are those of the patterns, whatever the text', () => {
    const piece = fc.constantFrom(
      'The',
      "O'Neil",
      '£4,700',
      '£ 5k',
      '£',
      '101',
      '101.',
      '2024',
      '12:30',
      'a1b',
      'É',
      'co-op',
      '#',
      '£2bn',
      'K',
      'İ',
      '\u00a0',
      ' ',
      '. ',
      '1234567890123456789012345',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        assert.deepEqual(
          vocabulary.wordsOf(text).map((w) => w.text),
          plainly(text),
        );
      }),
    );
  });

  it('carry their stem and what they stand for', () => {
    const [cab] = vocabulary.wordsOf('Cabs cab').slice(1);
    assert.deepEqual(
      [cab!.stem.text, cab!.concepts.map((c) => c.text), cab!.topics.map((c) => c.text)],
      ['cab', ['TAXI'], ['TAXI', 'ROAD']],
    );
  });
});

describe('a model made ready', () => {
  const model = loadLinear<'a' | 'b'>({
    classes: ['a', 'b'],
    bias: [0.5, -1],
    weights: ['0,12,1,-5 lost £#', '1,30 =TAXI'],
  });
  const odds = (z: number): number => 1 / (1 + Math.exp(-z));

  it('counts each feature once, known or not, by the pieces of its name or by its name', () => {
    for (let i = 0; i < 2; i++) model.see(piece('lost'), piece(' '), piece('£#'));
    model.see(piece('='), piece('TAXI'));
    model.see(piece('unheard'));
    model.see(piece('un'), piece('heard'));
    const by = model.take().odds;
    const root = Math.sqrt(3);
    assert.ok(Math.abs(by[0]! - odds(1.2 / root + 0.5)) < 1e-12);
    assert.ok(Math.abs(by[1]! - odds((3 - 0.5) / root - 1)) < 1e-12);
    assert.deepEqual(oddsOf(model, new Set(['lost £#', '=TAXI', 'unheard'])), by);
  });
});
