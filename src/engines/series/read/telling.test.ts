import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FraudReport } from '#core/report.ts';
import { readTraits } from '#engines/series/traits.ts';
import { findAccounts } from './accounts.ts';
import { findPhones } from './phones.ts';
import { wordsOfName } from './telling.ts';

const nowhere = { spot: () => null, fraudType: () => 'courier' };
const read = (over: Partial<FraudReport>) =>
  readTraits({ externalId: 'A', source: 'web', receivedAt: '2025-01-01T10:00:00Z', ...over }, nowhere);

describe('a victim’s name', () => {
  for (const written of ['Alan Plough', 'Mr Alan Plough', 'Plough, Alan', 'PLOUGH Alan', 'Plough, Mr Alan']) {
    it(`is the same written "${written}"`, () => assert.deepEqual(wordsOfName(written), ['alan', 'plough']));
  }
  it('keeps its order where neither word is a given name', () =>
    assert.deepEqual(wordsOfName('Zebedee Plough'), ['zebedee', 'plough']));
  it('is one key in either order, for a form may turn round what a story says', () =>
    assert.deepEqual(
      read({ victim: { name: 'Plough Zebedee' } }).telling.keys,
      read({ victim: { name: 'Zebedee Plough' } }).telling.keys,
    ));
});

describe('the number of whoever tells', () => {
  const own = (role: 'carer' | 'relative') =>
    read({ reporter: { role, phone: '01632 960999' } }).telling.keys.filter((k) => k.startsWith('own:'));
  it('tells one incident from another where it is the family’s', () => assert.equal(own('relative').length, 1));
  it('does not where it is a carer’s, who tells of many', () => assert.deepEqual(own('carer'), []));
});

describe('a number written in groups', () => {
  it('is a telephone number and no account as well', () => {
    const { identifiers } = read({
      narrative: 'She was told to pay, and the account manager rang from 029 2018 0123.',
    });
    assert.deepEqual(
      [...new Set(identifiers.map((i) => i.kind))].filter((k) => k !== 'alias' && k !== 'station'),
      ['phone'],
    );
  });
});

describe('somebody honest who was paid for real goods', () => {
  const words = 'a reputable dealer that did nothing wrong';
  it('has an account that is no offender’s', () =>
    assert.ok(findAccounts(`Paid to ${words}, sort code 20-45-77 account 12345678.`).every((a) => a.sellers)));
  it('has a number that is no offender’s', () =>
    assert.deepEqual(
      findPhones(`It was ${words}: 01632 960123.`).map((p) => p.role),
      ['own'],
    ));
});
