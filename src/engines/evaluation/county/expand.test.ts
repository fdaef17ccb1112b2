import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expand } from './expand.ts';
import { Rng } from './random.ts';

const say = (template: string, slots: Record<string, string | (() => string)> = {}): string =>
  expand(new Rng('x'), template, { subject: 'she', ...slots });

describe('filling in a template', () => {
  it('takes one of the choices', () => {
    const seen = new Set(Array.from({ length: 60 }, (_, i) => expand(new Rng(`${i}`), 'A [red|blue|green] car.', {})));
    assert.deepEqual([...seen].sort(), ['A blue car.', 'A green car.', 'A red car.']);
  });

  it('fills a slot that is filled by another slot', () => {
    assert.equal(say('From {org}.', { org: '{bank} security', bank: 'Lloyds' }), 'From Lloyds security.');
  });

  it('begins with a capital and leaves no double space', () => {
    assert.equal(say('{s} rang  twice , and left.', { s: 'she' }), 'She rang twice, and left.');
  });

  it('begins every sentence with a capital', () => {
    assert.equal(say('They rang. {s} hung up.', { s: 'he' }), 'They rang. He hung up.');
  });

  it('brings the verb into line with whoever tells', () => {
    const told = (subject: string, verb: string): string => say(`{s} <${verb}>.`, { s: subject, subject });
    assert.deepEqual(
      ['she', 'I', 'we'].map((s) => told(s, 'has')),
      ['She has.', 'I have.', 'We have.'],
    );
    assert.equal(told('I', 'is'), 'I am.');
    assert.equal(told('we', 'is'), 'We are.');
    assert.equal(told('I', 'lives'), 'I live.');
    assert.equal(told('I', 'uses'), 'I use.');
    assert.equal(told('I', 'goes'), 'I go.');
    assert.equal(told('IP', 'uses'), 'IP uses.');
  });

  it('says which slot is missing', () => {
    assert.throws(() => say('The {nothing} rang.'), /\{nothing\}/);
  });
});
