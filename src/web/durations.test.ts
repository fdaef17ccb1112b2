import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agoInWords, dueInWords, lengthInWords } from './durations.ts';
import { counted, plainWords, pounds, wordsInList } from './plain-words.ts';

const NOW = new Date('2026-02-10T12:00:00Z');
const minutes = (n: number): Date => new Date(NOW.getTime() + n * 60_000);

describe('lengths of time in words', () => {
  const lengths: [number, string][] = [
    [0.5, 'less than a minute'],
    [1, '1 minute'],
    [59, '59 minutes'],
    [60, '1 hour'],
    [47 * 60, '47 hours'],
    [48 * 60, '2 days'],
  ];
  for (const [n, words] of lengths)
    it(`says ${n} minutes as ${words}`, () => assert.equal(lengthInWords(n * 60_000), words));

  it('tells what was from what is due and what is overdue', () => {
    assert.equal(agoInWords(minutes(-180), NOW), '3 hours ago');
    assert.equal(agoInWords(minutes(5), NOW), 'just now');
    assert.equal(dueInWords(minutes(180), NOW), 'due in 3 hours');
    assert.equal(dueInWords(minutes(-3000), NOW), '2 days overdue');
  });
});

describe('codes, sums and lists in words', () => {
  it('reads codes as words and keeps short forms in capitals', () => {
    assert.equal(plainWords('bank_impersonation'), 'Bank impersonation');
    assert.equal(plainWords('imu_assessment'), 'IMU assessment');
    assert.equal(plainWords('disclose_pin'), 'Disclose PIN');
    assert.equal(plainWords(''), '');
  });

  it('writes pounds with pence only where there are any', () => {
    assert.equal(pounds(6000), '£6,000');
    assert.equal(pounds(97.5), '£97.50');
  });

  it('lists and counts as people do', () => {
    assert.equal(wordsInList(['a', 'b', 'c']), 'a, b and c');
    assert.equal(wordsInList([]), '');
    assert.equal(counted(1, 'duty', 'duties'), '1 duty');
    assert.equal(counted(1200, 'report'), '1,200 reports');
  });
});
