import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FRAUD_TYPES } from '#core/report.ts';
import { FRAUD_TYPE_DEFINITIONS, fraudTypeDefinition, register } from './registry.ts';

describe('the fraud types of the catalogue', () => {
  it('are those of the core, each once', () => {
    assert.deepEqual(
      FRAUD_TYPE_DEFINITIONS.map((d) => d.id),
      [...FRAUD_TYPES],
    );
    assert.throws(() => register([fraudTypeDefinition('courier'), fraudTypeDefinition('courier')]), /registered twice/);
  });

  for (const type of FRAUD_TYPE_DEFINITIONS) {
    it(`${type.id} says what the public needs, and gives its signs as lower-case patterns without flags`, () => {
      assert.ok(type.name && type.description && type.questions.length > 0 && type.advice.length > 0);
      for (const { pattern, because, weight } of type.signs) {
        assert.equal(pattern.flags, '');
        assert.ok(because.endsWith('.') && weight !== 0, because);
        assert.doesNotMatch(pattern.source.replace(/\\[A-Za-z]/g, ''), /[A-Z]/, `${type.id}: ${pattern.source}`);
      }
      assert.ok(type.examples.is.length > 0 && type.examples.nearMisses.length > 0);
    });

    it(`${type.id} never advises waiting before it names the emergency line`, () => {
      const wait = type.advice.findIndex((a) => /wait/i.test(a));
      const emergency = type.advice.findIndex((a) => a.includes('999'));
      if (wait >= 0) assert.ok(emergency >= 0 && emergency < wait);
    });
  }
});
