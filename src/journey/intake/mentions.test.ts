import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FraudReport } from '#core/report.ts';
import { adaptReport } from './adapt-report.ts';
import { mentionsOf } from './mentions.ts';
import { districtFinder, payloadHash, prepareReport, reviewDue } from './report-row.ts';

const bare: FraudReport = { externalId: '1', source: 'web', receivedAt: '2026-01-01T00:00:00Z' };
const nowhere = (): null => null;

describe('what a report mentions', () => {
  it('is nothing when it says nothing', () => {
    assert.deepEqual(mentionsOf(bare, nowhere), { people: [], phones: [], accounts: [], vehicles: [], addresses: [] });
    const hollow = {
      ...bare,
      victim: {},
      claimed: {},
      callers: [{ withheld: true }],
      collection: { place: {}, courier: {}, vehicle: {} },
    };
    assert.deepEqual(mentionsOf(hollow, nowhere), mentionsOf(bare, nowhere));
  });

  it('keeps an officer who was only claimed apart from the people', () => {
    const { people } = mentionsOf(
      { ...bare, claimed: { rank: 'DC', badge: '4321', organisation: 'the police' } },
      nowhere,
    );
    assert.deepEqual(
      people.map((p) => [p.role, p.name, p.detail]),
      [['claimed_officer', null, { rank: 'DC', badge: '4321', organisation: 'the police' }]],
    );
  });

  it('writes one telephone number one way, and keeps how it was written', () => {
    const callers = ['07700 900123', '+44 (0)7700 900123', '0044 7700-900-123', 'withheld'].map((phone) => ({ phone }));
    const { phones } = mentionsOf({ ...bare, callers }, nowhere);
    assert.deepEqual(new Set(phones.map((p) => p.number)), new Set(['+447700900123']));
    assert.deepEqual(
      phones.map((p) => p.as_written),
      callers.slice(0, 3).map((c) => c.phone),
    );
  });

  it('leaves out half an account and a vehicle of which nothing is known', () => {
    const report = {
      ...bare,
      accounts: [{ sortCode: '20-00-00', accountNumber: 'unknown' }],
      collection: { vehicle: { registration: '' } },
    };
    assert.deepEqual(mentionsOf(report, nowhere).accounts, []);
    assert.deepEqual(mentionsOf(report, nowhere).vehicles, []);
  });

  it('never makes a key longer than an index can hold, and never fails on what the adapter lets through', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 3 }), fc.string({ maxLength: 2000, unit: 'binary' }), (unknown, text) => {
        const adapted = adaptReport({
          ...unknown,
          ...bare,
          victim: { name: text, phone: text, address: { line: text, town: text, postcode: text } },
          accounts: [{ sortCode: text, accountNumber: text, name: text }],
          collection: { vehicle: { registration: text } },
        });
        if (!adapted.ok) return;
        const { row, mentions } = prepareReport(adapted.value, districtFinder());
        for (const value of JSON.stringify(mentions).matchAll(/"((?:[^"\\]|\\.)*)"/g))
          assert.ok(Buffer.byteLength(value[1]!) < 2_600);
        assert.ok((row.town ?? '').length <= 300);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the row of a report', () => {
  it('knows the same report in another order of fields, and another report', () => {
    const report = { ...bare, victim: { name: 'A', age: 80 }, list: [1, 2] };
    const turned = {
      list: [1, 2],
      victim: { age: 80, name: 'A' },
      receivedAt: bare.receivedAt,
      source: bare.source,
      externalId: '1',
    };
    assert.equal(payloadHash(report), payloadHash(turned as FraudReport));
    for (const other of [
      { ...report, list: [2, 1] },
      { ...report, victim: { name: 'A', age: '80' } },
      { ...report, victim: ['name', 'A'] },
      { ...report, more: null },
    ]) {
      assert.notEqual(payloadHash(report), payloadHash(other as FraudReport));
    }
    assert.notEqual(payloadHash({ ...bare, x: {} }), payloadHash({ ...bare, x: [] }));
    assert.notEqual(payloadHash({ ...bare, x: { a: 1 } }), payloadHash({ ...bare, x: [['a', 1]] }));
  });

  it('is reviewed six years after it came in, also from a leap day', () => {
    assert.equal(reviewDue('2026-11-22T10:00:00Z'), '2032-11-22');
    assert.equal(reviewDue('2024-02-29T10:00:00Z'), '2030-03-01');
  });

  it('is counted where the victim lives, else where it was collected', () => {
    const find = districtFinder();
    const town = (name: string) => ({ address: { town: name } });
    const collection = { place: { town: 'Hatfield' } };
    assert.equal(prepareReport({ ...bare, victim: town('St. Albans'), collection }, find).row.district, 'E07000240');
    assert.equal(
      prepareReport({ ...bare, victim: town('Nowhere-on-the-Map'), collection }, find).row.district,
      'E07000241',
    );
    assert.equal(prepareReport({ ...bare, victim: town('Nowhere-on-the-Map') }, find).row.town, 'Nowhere-on-the-Map');
  });
});
