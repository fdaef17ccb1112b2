import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referenceMeant } from './who-looked.ts';

describe('the report that an auditor means', () => {
  it('is found by its number however it is written', () => {
    for (const typed of ['1183', 'cf-1183', 'CF1183', ' 0001183 ', 'CF-0001183'])
      assert.equal(referenceMeant(typed), 'CF-0001183');
  });
  it('is none for an address of a warning or an id', () => {
    for (const typed of ['courier-fraud-in-ware', 'T-3', '']) assert.equal(referenceMeant(typed), null);
  });
});
