import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { everyonesDomain, everyonesKey, whoseNumber } from './everyones.ts';

describe('numbers that belong to everybody', () => {
  for (const n of [
    '101',
    '999',
    '159',
    '105',
    '7726',
    '161',
    '0300 123 2040',
    '0800 555 111',
    '+44 3457 404404',
    '08081689111',
    '0300 555 9999',
  ]) {
    it(`knows ${n}`, () => assert.notEqual(whoseNumber(n), null));
  }
  for (const n of ['07700 900123', '020 7946 0123', '01632 960123', '0808 157 0123']) {
    it(`leaves ${n} to be linked`, () => assert.equal(whoseNumber(n), null));
  }
  it('knows a body’s own domains and leaves one person’s mailbox', () => {
    assert.ok(everyonesDomain('www.reportfraud.police.uk'));
    assert.ok(everyonesKey('site:signin.ebay.co.uk'));
    assert.ok(everyonesKey('email:help@hsbc.co.uk'));
    assert.ok(!everyonesKey('email:refund.team@gmail.com'));
    assert.ok(!everyonesKey('site:secure-refund.example.com'));
  });
});
