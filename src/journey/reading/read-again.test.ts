import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import type { ReadDocument } from '#engines/documents/document.ts';
import { readDocument } from '#engines/documents/read.ts';
import type { Correction } from './overlay.ts';
import { changesOf } from './read-again.ts';
import type { Reading } from './readings.ts';

const TEXT = `Police in Hertfordshire have warned of courier fraud.

A woman aged 81 from Watford lost £4,750 to a man who pretended to be a police officer. He asked her to withdraw cash, and a courier collected the cash.`;
const today = readDocument({ id: 'a', text: TEXT }, READING_KNOWLEDGE);
const before: ReadDocument = {
  ...today,
  fraudType: 'other_fraud',
  places: ['Watford', 'Hitchin'],
  collectedBy: today.collectedBy.slice(1),
  incidents: today.incidents.map((i) => ({ ...i, lossGbp: 475 })),
};
const said = (field: string, verdict: Correction['verdict'], newValue: unknown = null): Correction => ({
  id: 1,
  field,
  verdict,
  oldValue: null,
  newValue,
  reason: null,
  byWhom: 'analyst',
  at: new Date(0),
  undoes: null,
});
const reading = (found: ReadDocument, corrections: Correction[] = []): Reading => ({
  id: 'R-0000000000000000',
  url: null,
  publisher: null,
  title: 'A',
  text: TEXT,
  format: 'text',
  channel: 'page',
  notices: [],
  keptBy: 'analyst',
  keptAt: new Date(0),
  engineVersion: 'documents-before',
  found,
  grade: { source: 2, information: 'C', handling: 'P', conditions: null },
  forceCode: null,
  corrections,
});

describe('a text read again', () => {
  it('changes nothing where it is read as before', () => {
    assert.deepEqual(changesOf(reading(today), today), []);
  });

  it('says what would change, field by field, with the word that would make it so', () => {
    const changes = changesOf(reading(before), today);
    assert.deepEqual(
      changes.map((c) => [c.field, c.word?.verdict]),
      [
        ['fraudType', 'corrected'],
        ['places[1]', 'rejected'],
        ['collectedBy[+]', 'added'],
        ['incidents[0].lossGbp', 'corrected'],
      ],
    );
  });

  it('never offers to change what a person has said', () => {
    const corrections = [said('fraudType', 'corrected', 'investment'), { ...said('places[1]', 'accepted'), id: 2 }];
    const changes = changesOf(reading(before, corrections), today);
    const kept = changes.filter((c) => c.word === null);
    assert.deepEqual(
      kept.map((c) => [c.field, c.stands, c.saidBy]),
      [
        ['fraudType', 'investment', 'analyst'],
        ['places[1]', 'Hitchin', 'analyst'],
      ],
    );
  });

  it('tells a further incident, and does not offer again one that a person rejected', () => {
    const none = { ...before, incidents: [] };
    assert.ok(changesOf(reading(none), today).some((c) => c.field === 'incidents[+]' && c.word?.verdict === 'added'));
    const refused = changesOf(reading(today, [said('incidents[0]', 'rejected')]), today);
    assert.deepEqual(
      refused.map((c) => [c.field, c.word]),
      [['incidents[+]', null]],
    );
  });
});
