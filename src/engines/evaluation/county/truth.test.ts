import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Case, Person } from './model.ts';
import { allocationOf, needs999, vulnerableIs } from './truth.ts';

const person = (over: Partial<Person> = {}): Person => ({
  name: 'A Person',
  gender: 'female',
  age: 50,
  kind: 'individual',
  address: { line: '1 A Road', town: 'A Town', postcode: 'XX1 1AA' },
  phone: null,
  livesAlone: false,
  previousFraud: false,
  vulnerabilities: [],
  ...over,
});
const incident = (over: Partial<Case>): Case =>
  ({
    person: person(),
    script: { variant: {} },
    pending: null,
    kind: 'loss',
    type: 'courier',
    series: null,
    lossGbp: 500,
    ...over,
  }) as unknown as Case;

describe('whether somebody is vulnerable', () => {
  const of = (over: Partial<Person>) => vulnerableIs(incident({ person: person(over) }));

  it('is so where something makes them so', () => assert.equal(of({ vulnerabilities: ['dementia'] }), true));
  it('is not so where nothing does', () => assert.equal(of({}), false));
  it('is left open for age alone, for living alone and for having been defrauded before', () => {
    for (const over of [{ age: 80 }, { livesAlone: true }, { previousFraud: true }]) assert.equal(of(over), null);
  });
});

describe('where a report belongs', () => {
  const rows: [string, Partial<Case>, boolean | null, string | null][] = [
    ['a collection on its way is an emergency', { pending: 'coming', kind: 'attempt' }, true, '999_response'],
    ['a courier loss of a group is for the fraud squad', { series: 'G-1' }, false, 'SFCU'],
    ['a very large loss is for the fraud squad', { type: 'investment', lossGbp: 150_000 }, false, 'SFCU'],
    ['a lone courier loss is local', {}, false, 'LCU'],
    ['a small online loss is for advice', { type: 'ticket_or_shopping', lossGbp: 80 }, false, 'protect_only'],
    ['an attempt on somebody who is not vulnerable is for advice', { kind: 'attempt' }, false, 'protect_only'],
    ['information is information', { kind: 'information' }, false, 'information_only'],
    ['a vulnerable person’s attempt is open to opinion', { kind: 'attempt' }, true, null],
  ];
  for (const [name, over, vulnerable, expected] of rows) {
    it(name, () => assert.equal(allocationOf(incident(over), vulnerable), expected));
  }
});

describe('whether a report is an emergency', () => {
  const now = Date.parse('2025-03-10T15:00:00Z');
  const hoursAgo = (h: number): number => now - h * 3_600_000;
  it('is so while somebody is coming or is there', () => {
    assert.equal(needs999(incident({ pending: 'here', occurred: hoursAgo(2), collection: now }), now), true);
  });
  it('is not so when the collection is long past', () => {
    assert.equal(needs999(incident({ occurred: hoursAgo(80), collection: hoursAgo(75) }), now), false);
  });
  it('is left open when it was within the day', () => {
    assert.equal(needs999(incident({ occurred: hoursAgo(5), collection: hoursAgo(3) }), now), null);
  });
  it('is not so for a call today that came to nothing', () => {
    assert.equal(needs999(incident({ kind: 'suspicious_call', occurred: hoursAgo(5), collection: null }), now), false);
  });
});
