import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  chanceInWords,
  countInWords,
  falseAlarmsInWords,
  groundInWords,
  oneIn,
  pastDelayInWords,
} from './threat-words.ts';

describe('the figures of an alarm in words', () => {
  const odds: [number, string][] = [
    [0.00002, 'about one in 50,000'],
    [0.0163, 'about one in 61'],
    [0.04, 'about one in 25'],
    [0.3, 'about one in 3'],
    [0.8, 'more often than not'],
  ];
  for (const [p, words] of odds) it(`says ${p} as ${words}`, () => assert.equal(oneIn(p), words));

  it('never makes more of a chance than it is', () => {
    assert.match(chanceInWords(1e-14), /hardly ever/);
    assert.match(chanceInWords(0.00002), /Had nothing changed.*one in 50,000/);
  });

  it('says how often such an alarm is false', () => {
    assert.match(falseAlarmsInWords(0, 1e-6), /hardly ever/);
    assert.match(falseAlarmsInWords(0.5, 1e-6), /every 2 years/);
    assert.match(falseAlarmsInWords(5.53, 1e-6), /About 5\.5 alarms a year/);
  });

  it('says how many came and how many are usual', () => {
    assert.equal(countInWords(9, 1.24), '9 reports where 1.2 would be usual');
    assert.equal(countInWords(1, 0.01), '1 report where almost none would be usual');
  });

  it('gives the linked reports as the ground where the count proves nothing, and no rate of false alarms that is not theirs', () => {
    const ground = (pValue: number) => groundInWords({ pValue, observed: 3, expected: 3.1, linked: 4 });
    assert.equal(
      ground(0.6),
      '4 linked reports of one series; the count alone is not unusual here (3 reports where 3.1 would be usual)',
    );
    assert.equal(ground(0.001), '3 reports where 3.1 would be usual');
    assert.match(falseAlarmsInWords(5.7, 0.6), /^Not known yet/);
    assert.match(falseAlarmsInWords(5.7, 0.6, { alarms: 9, takenApart: 0 }), /Of the 9 alarms.*taken none apart/);
    assert.match(falseAlarmsInWords(5.7, 0.6, { alarms: 9, takenApart: 2 }), /taken the links of 2 apart/);
    assert.match(chanceInWords(0.6), /^The count alone is no sign: chance would bring so many more often than not\./);
  });

  it('says how late alarms have been, and when it does not know', () => {
    assert.match(pastDelayInWords(null), /not known/);
    assert.match(
      pastDelayInWords({ waves: 1, reports: 3, days: 1.5 }),
      /report 3 of a wave, 1\.5 days after its first: the one wave/,
    );
    assert.match(pastDelayInWords({ waves: 9, reports: 4, days: 2 }), /the middle of 9 waves/);
  });
});
