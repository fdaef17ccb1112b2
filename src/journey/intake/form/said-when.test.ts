import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readWhen, timesOf, whenInWords } from './said-when.ts';

/** A Sunday. */
const NOW = new Date('2026-11-22T15:00:00Z');
const said = (written: string) => {
  const when = readWhen(written, NOW);
  return when && [when.day, when.dayTo, when.hours].filter((p) => p !== undefined).join(' ');
};

describe('when something happened, as people say it', () => {
  it('is read from ordinary words', () => {
    for (const [written, expected] of [
      ['today', '2026-11-22'],
      ['this morning', '2026-11-22 06:00,12:00'],
      ['Yesterday evening', '2026-11-21 17:00,23:00'],
      ['yesterday at about 2pm', '2026-11-21 14:00,14:00'],
      ['yesterday 14:30', '2026-11-21 14:30,14:30'],
      ['2.30pm yesterday', '2026-11-21 14:30,14:30'],
      ['last night', '2026-11-21 20:00,06:00'],
      ['tonight', '2026-11-22'],
      ['the day before yesterday', '2026-11-20'],
      ['3 days ago', '2026-11-19'],
      ['three weeks ago', '2026-11-01'],
      ['a couple of weeks ago', '2026-11-08'],
      ['a week ago', '2026-11-15'],
      ['a fortnight ago', '2026-11-08'],
      ['last Tuesday', '2026-11-17'],
      ['on Tuesday afternoon', '2026-11-17 12:00,18:00'],
      ['Sunday', '2026-11-22'],
      ['last Sunday', '2026-11-15'],
      ['Monday last week', '2026-11-09'],
      ['Friday night', '2026-11-20 20:00,06:00'],
      ['27 March', '2026-03-27'],
      ['27th of March 2025', '2025-03-27'],
      ['March 27', '2026-03-27'],
      ['Friday 27 March', '2026-03-27'],
      ['12 December', '2025-12-12'],
      ['27/3', '2026-03-27'],
      ['27/03/26', '2026-03-27'],
      ['27.3.2026', '2026-03-27'],
      ['27 3 2026', '2026-03-27'],
      ['2026-03-27', '2026-03-27'],
      ['in March', '2026-03-01 2026-03-31'],
      ['sometime in December', '2025-12-01 2025-12-31'],
      ['March 2024', '2024-03-01 2024-03-31'],
      ['last week', '2026-11-09 2026-11-15'],
      ['last month', '2026-10-01 2026-10-31'],
      ['2024', '2024-01-01 2024-12-31'],
      ["7 o'clock last Monday", '2026-11-16 19:00,19:00'],
      ['20 minutes ago', '2026-11-22 14:40,14:40'],
      ['about two hours ago', '2026-11-22 13:00,13:00'],
      ['half an hour ago', '2026-11-22 14:30,14:30'],
      ['an hour ago', '2026-11-22 14:00,14:00'],
      ['16 hours ago', '2026-11-21 23:00,23:00'],
      ['today at 2pm', '2026-11-22 14:00,14:00'],
    ] as const)
      assert.equal(said(written), expected, written);
  });

  it('is refused where it is no day, or has not been', () => {
    for (const written of [
      '',
      'soon',
      'tomorrow',
      '31 2 2026',
      '1 1 1980',
      '23 11 2026',
      '99 days',
      'next week',
      'ago',
      '25pm',
      'today at 11pm',
      'this evening',
      'lots of hours ago',
      'about 2pm',
    ])
      assert.equal(said(written), null, written);
  });

  it('bears anything, answers in the past, and reads its own words back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (written) => {
        const when = readWhen(written, NOW);
        if (!when) return;
        assert.ok(when.day <= '2026-11-22' && when.day >= '1990-01-01');
        assert.ok(whenInWords(when).length > 5);
      }),
    );
  });

  it('becomes times of a London clock, summer and winter', () => {
    assert.deepEqual(timesOf({ day: '2026-07-01', hours: ['17:00', '23:00'] }), {
      from: '2026-07-01T17:00:00+01:00',
      to: '2026-07-01T23:00:00+01:00',
    });
    assert.deepEqual(timesOf({ day: '2026-11-21', hours: ['20:00', '06:00'] }), {
      from: '2026-11-21T20:00:00+00:00',
      to: '2026-11-22T06:00:00+00:00',
    });
    assert.deepEqual(timesOf({ day: '2026-11-21' }), { from: '2026-11-21' });
    assert.equal(
      whenInWords({ day: '2026-11-21', hours: ['17:00', '23:00'] }),
      'Saturday 21 November 2026, between 5pm and 11pm',
    );
  });
});
