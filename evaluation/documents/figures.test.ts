import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Incident, ReadDocument } from '#engines/documents/document.ts';
import { figuresOf, type Labelled, round3 } from './figures.ts';

const none: ReadDocument = {
  id: 'a',
  isFraudWarning: true,
  fraudType: 'courier',
  published: null,
  area: null,
  places: [],
  impersonated: [],
  askedFor: [],
  collectedBy: [],
  incidents: [],
  aggregate: null,
  crimeRefs: [],
  phoneNumbers: [],
  evidence: [],
};
const case1: Incident = {
  place: 'St Albans',
  victimAge: 83,
  victimAgeBand: null,
  victimGender: 'female',
  date: null,
  lossGbp: 6000,
  attemptedGbp: null,
  outcome: 'loss',
};
const gold: Labelled[] = [
  {
    id: 'a',
    text: 'Lost £6000 in St Albans',
    label: { ...none, places: ['St Albans', 'Hitchin'], incidents: [case1] },
  },
];

describe('the figures', () => {
  it('of a perfect answer are one', () => {
    const f = figuresOf(gold, [{ ...none, ...gold[0]!.label }]);
    assert.equal(f.score, 1);
  });
  it('count a place found, a place missed and a place made up', () => {
    const f = figuresOf(gold, [{ ...none, places: ['st albans', 'Ware', 'Tring'] }]);
    assert.deepEqual(f.places, { p: 0.333, r: 0.5, f1: 0.4, n: 2 });
  });
  it('want loss, outcome, place and age of an incident to agree, within one per cent of the loss', () => {
    const strict = (i: Partial<Incident>): unknown =>
      (figuresOf(gold, [{ ...none, incidents: [{ ...case1, ...i }] }]).incidents_strict as { f1: number }).f1;
    assert.deepEqual(
      [
        strict({}),
        strict({ lossGbp: 6050 }),
        strict({ lossGbp: 6100 }),
        strict({ place: 'Ware' }),
        strict({ victimAge: null }),
      ],
      [1, 1, 0, 0, 0],
    );
  });
  it('count evidence that does not hold', () => {
    const evidence = [
      { field: 'places[0]', quote: 'St Albans', start: 14, end: 23 },
      { field: 'places[1]', quote: 'Hitchin', start: 0, end: 7 },
    ];
    assert.deepEqual(figuresOf(gold, [{ ...none, evidence }]).evidence, { quotes: 2, wrong: 1 });
  });
  it('are rounded with a half to the even neighbour', () =>
    assert.deepEqual([round3(0.0625), round3(0.1875), round3(0.33333)], [0.062, 0.188, 0.333]));
});
