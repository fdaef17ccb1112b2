import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { commonWords, fold, unfold } from './word-weights.ts';

describe('the models of the call checker as files', () => {
  it('give back every feature and weight', () => {
    const feature = fc.stringMatching(/^[a-z=#][a-z +_#]{0,12}$/);
    const weight = fc.integer({ min: -400, max: 400 }).map((n) => n / 100);
    fc.assert(
      fc.property(fc.dictionary(feature, weight), fc.integer({ min: -500, max: 500 }), (weights, bias) => {
        const model = { bias: bias / 100, weights };
        const words = commonWords([model]);
        const back = unfold(fold(model, words), words);
        assert.equal(back.bias, bias / 100);
        assert.deepEqual(
          { ...back.weights },
          Object.fromEntries(Object.entries(weights).map(([f, w]) => [f, w === 0 ? 0 : w])),
        );
      }),
    );
  });

  it('are small: together under 300 KB', () => {
    const here = new URL('.', import.meta.url);
    const sizes = readdirSync(here)
      .filter((name) => name.endsWith('.json'))
      .map((name) => statSync(new URL(name, here)).size);
    assert.ok(sizes.length >= 8);
    assert.ok(sizes.reduce((a, b) => a + b, 0) < 300_000, `${sizes.reduce((a, b) => a + b, 0)} bytes`);
  });
});
