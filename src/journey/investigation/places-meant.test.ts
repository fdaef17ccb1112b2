import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { placesMeant } from './places-meant.ts';

const meant = (query: string) => placesMeant(query, HERTFORDSHIRE.pfaCode);

describe('a place that was nearly typed in a search', () => {
  it('is offered as it is spelt', () => {
    assert.deepEqual(meant('Watferd'), ['Watford']);
    assert.deepEqual(meant('Hemel Hempsted'), ['Hemel Hempstead']);
  });
  it('is offered among the other words', () => {
    assert.deepEqual(meant('taxi Watferd'), ['taxi Watford']);
    assert.deepEqual(meant('Hemel Hempsted DC Martin'), ['Hemel Hempstead DC Martin']);
  });
  it('is not offered for what is right, or for what is no place', () => {
    for (const query of ['Watford', 'Hemel Hempstead', 'gold bars', '07700 900123', ''])
      assert.deepEqual(meant(query), []);
  });
});
