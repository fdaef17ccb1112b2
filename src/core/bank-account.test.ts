import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accountFigures } from './bank-account.ts';

describe('accountFigures', () => {
  it('gives back the nought that was left out, and leaves other lengths alone', () => {
    assert.equal(accountFigures('1234 567'), '01234567');
    assert.equal(accountFigures('01234567'), '01234567');
    assert.equal(accountFigures('123456'), '123456');
    assert.equal(accountFigures('none'), '');
  });
});
