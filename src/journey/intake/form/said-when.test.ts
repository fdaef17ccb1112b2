import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DEFAULT_LANGUAGE, wordingIn } from '#catalogue/wording/wording.ts';
import { easterOf } from './feasts.ts';
import { londonDay } from './london-time.ts';
import { readWhen, type SaidWhen, timesOf, whenInWords, whenToType } from './said-when.ts';

/** A Sunday. */
const NOW = new Date('2026-11-22T15:00:00Z');
const said = (written: string) => {
  const when = readWhen(written, NOW);
  return when && [when.day, when.dayTo, when.hours].filter((p) => p !== undefined).join(' ');
};

const BACK = wordingIn(DEFAULT_LANGUAGE).reporting.questions.when.back;
const inWords = (when: SaidWhen) => whenInWords(when, BACK, DEFAULT_LANGUAGE);

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

  it('is read as people of eighty and their daughters write it', () => {
    for (const [written, expected] of [
      ['yesterday at half past six', '2026-11-21 18:30,18:30'],
      ['yesterday evening about half 6', '2026-11-21 18:30,18:30'],
      ['half six last night', '2026-11-21 18:30,18:30'],
      ['half past six this morning', '2026-11-22 06:30,06:30'],
      ['quarter to nine this morning', '2026-11-22 08:45,08:45'],
      ['a quarter past ten this morning', '2026-11-22 10:15,10:15'],
      ['ten past four on Tuesday', '2026-11-17 16:10,16:10'],
      ['20 to 5 on Friday', '2026-11-20 16:40,16:40'],
      ['twenty five to three yesterday', '2026-11-21 14:35,14:35'],
      ['6 in the evening yesterday', '2026-11-21 18:00,18:00'],
      ['yesterday, 6 in the evening', '2026-11-21 18:00,18:00'],
      ['around 6ish yesterday', '2026-11-21 18:00,18:00'],
      ['Tuesday sixish', '2026-11-17 18:00,18:00'],
      ['yesterday at 7.15 p.m.', '2026-11-21 19:15,19:15'],
      ['last night at about 1am', '2026-11-22 01:00,01:00'],
      ['2 in the morning on Friday', '2026-11-20 02:00,02:00'],
      ['midnight on Friday', '2026-11-21 00:00,00:00'],
      ['just after 2 yesterday', '2026-11-21 14:00,14:00'],
      ['between 2 and 3 yesterday afternoon', '2026-11-21 14:00,15:00'],
      ['yesterday from 2pm to 4pm', '2026-11-21 14:00,16:00'],
      ['yesterday 2-4pm', '2026-11-21 14:00,16:00'],
      ['between 11 and 1 on Thursday', '2026-11-19 11:00,13:00'],
      ['between 10 and 2 last night', '2026-11-21 22:00,02:00'],
      ['between half past nine and noon yesterday', '2026-11-21 09:30,12:00'],
      ['in the early hours of Saturday', '2026-11-21 00:00,06:00'],
      ['first thing yesterday', '2026-11-21 06:00,10:00'],
      ['late yesterday afternoon', '2026-11-21 12:00,18:00'],
      ['yesterday tea time', '2026-11-21 16:00,18:00'],
      ['last evening', '2026-11-21 17:00,23:00'],
      ['the night before last', '2026-11-20 20:00,06:00'],
      ['two nights ago', '2026-11-20 20:00,06:00'],
      ['Sunday evening', '2026-11-15 17:00,23:00'],
      ['this afternoon', '2026-11-22 12:00,15:00'],
      ['since 2pm today', '2026-11-22 14:00,15:00'],
      ['every day since August', '2026-08-01 2026-11-22'],
      ['since last Monday', '2026-11-16 2026-11-22'],
      ['ever since the summer', '2026-06-01 2026-11-22'],
      ['since Monday until yesterday', '2026-11-16 2026-11-21'],
      ['over the last two weeks', '2026-11-08 2026-11-22'],
      ['in the last three days', '2026-11-19 2026-11-22'],
      ['for the past month', '2026-10-23 2026-11-22'],
      ['for about three weeks now', '2026-11-01 2026-11-22'],
      ['in the last 24 hours', '2026-11-21 2026-11-22'],
      ['the week before last', '2026-11-02 2026-11-08'],
      ['the weekend', '2026-11-14 2026-11-15'],
      ['this weekend', '2026-11-21 2026-11-22'],
      ['the other day', '2026-11-15 2026-11-22'],
      ['one day last week', '2026-11-09 2026-11-15'],
      ['one evening last week', '2026-11-09 2026-11-15'],
      ['two or three weeks ago', '2026-11-01 2026-11-08'],
      ['a day or two ago', '2026-11-20 2026-11-21'],
      ['Monday or Tuesday', '2026-11-16 2026-11-17'],
      ['from Monday to Wednesday last week', '2026-11-09 2026-11-11'],
      ['between 3 and 5 March', '2026-03-03 2026-03-05'],
      ['3-5 November', '2026-11-03 2026-11-05'],
      ['27 March to 3 April 2025', '2025-03-27 2025-04-03'],
      ['Christmas Eve', '2025-12-24'],
      ['the day after Boxing Day', '2025-12-27'],
      ['Easter Monday', '2026-04-06'],
      ['last Christmas', '2025-12-24 2025-12-26'],
      ['last summer', '2026-06-01 2026-08-31'],
      ['early November', '2026-11-01 2026-11-10'],
      ['the end of last month', '2026-10-21 2026-10-31'],
      ['March last year', '2025-03-01 2025-03-31'],
      ['last year', '2025-01-01 2025-12-31'],
      ['this year', '2026-01-01 2026-11-22'],
      ['just now', '2026-11-22 15:00,15:00'],
      ['a few minutes ago', '2026-11-22 14:57,14:57'],
      ['an hour and a half ago', '2026-11-22 13:30,13:30'],
      ['two or three hours ago', '2026-11-22 12:00,13:00'],
      ['quarter of an hour ago', '2026-11-22 14:45,14:45'],
      ['two Fridays ago', '2026-11-13'],
      ['a week last Tuesday', '2026-11-10'],
      ['a week ago on Tuesday', '2026-11-10'],
      ['the Friday before last', '2026-11-13'],
      ['3 weeks ago today', '2026-11-01'],
      ['the 3rd', '2026-11-03'],
      ['the 25th', '2026-10-25'],
      ['Tuesday the 17th', '2026-11-17'],
      ['the twenty-first of October', '2026-10-21'],
      ['on the 14th of last month', '2026-10-14'],
      ['the morning of the 3rd', '2026-11-03 06:00,12:00'],
      ['on wensday at 3', '2026-11-18 15:00,15:00'],
      ['6 November about 10', '2026-11-06 10:00,10:00'],
      ['29 February', '2024-02-29'],
    ] as const)
      assert.equal(said(written), expected, written);
  });

  it('is the evening before where it is just after midnight', () => {
    const soon = new Date('2026-11-22T00:30:00Z');
    assert.deepEqual(readWhen('this evening', soon), { day: '2026-11-21', hours: ['17:00', '23:00'] });
    assert.deepEqual(readWhen('last night', soon), { day: '2026-11-21', hours: ['20:00', '00:30'] });
  });

  it('is the day before for whoever is still up, and what there has been of a morning for whoever is up already', () => {
    const at = (clock: string) => new Date(`2026-11-22T${clock}:00Z`);
    const onSaturday = (from: string, to: string) => ({ day: '2026-11-21', hours: [from, to] });
    assert.deepEqual(readWhen('this morning', at('00:30')), onSaturday('06:00', '12:00'));
    assert.deepEqual(readWhen('11 oclock this morning', at('01:10')), onSaturday('11:00', '11:00'));
    assert.deepEqual(readWhen('this afternoon', at('02:30')), onSaturday('12:00', '18:00'));
    assert.deepEqual(readWhen('this morning', at('05:30')), { day: '2026-11-22', hours: ['00:00', '05:30'] });
    assert.equal(readWhen('this afternoon', at('08:00')), null);
    for (let minute = 0; minute < 1440; minute += 7)
      assert.ok(readWhen('this morning', new Date(Date.parse('2026-11-22T00:00:00Z') + minute * 60_000)), `${minute}`);
  });

  it('finds Easter', () => {
    for (const day of ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '1990-04-15'])
      assert.equal(easterOf(Number(day.slice(0, 4))), day);
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
      'half past six',
      'from 2pm to 4pm',
      'Friday to Monday next week',
      'between 5 and 3 March',
      'today between 4pm and 5pm',
    ])
      assert.equal(said(written), null, written);
  });

  const CLOCKS = [
    '',
    'half past six',
    'quarter to 9',
    '10 to 4',
    '2.30',
    'about 7',
    'between 2 and 3',
    'from 10pm to 1',
    '9ish',
    'midnight',
  ];
  const PARTS = ['', 'morning', 'afternoon', 'evening', 'night', 'in the early hours', 'at teatime'];
  const DAYS = [
    'today',
    'yesterday',
    'this',
    'last',
    'Sunday',
    'Saturday',
    'two Fridays ago',
    'the 22nd',
    '3 weeks ago',
    'last month',
  ];
  const MORE = [
    'since August',
    'since yesterday',
    'this week',
    'Monday to Sunday',
    'Christmas',
    'last autumn',
    'tonight',
    'now',
    'this year',
  ];
  const phrase = fc.tuple(...[CLOCKS, PARTS, [...DAYS, ...MORE]].map((words) => fc.constantFrom(...words)));
  const said80 = fc
    .tuple(phrase, fc.boolean())
    .map(([words, turned]) => (turned ? [...words].reverse() : words).join(' ').trim());
  const anyTime = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

  it('bears anything, is never in the future, ends after it begins, and is read again from its own words', () => {
    const written = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), { arbitrary: said80, weight: 8 });
    fc.assert(
      fc.property(written, anyTime, (words, now) => {
        const when = readWhen(words, now);
        if (!when) return;
        assert.ok(when.day >= '1990-01-01' && when.day <= londonDay(now));
        assert.ok(when.dayTo === undefined || (when.dayTo > when.day && when.dayTo <= londonDay(now) && !when.hours));
        const { from, to = from } = timesOf(when);
        assert.ok(Date.parse(from) <= Date.parse(to), `${from} ${to}`);
        if (when.hours) assert.ok(Date.parse(to) <= now.getTime(), `${words}: ${to} at ${now.toISOString()}`);
        assert.deepEqual(readWhen(inWords(when), now), when, inWords(when));
        assert.deepEqual(readWhen(whenToType(when), now), when, whenToType(when));
      }),
      { numRuns: 2000 },
    );
  });

  it('looks at the first hundred characters only, however long the text', () => {
    const long = fc.tuple(said80, fc.constantFrom(' ', 'half ', '1', '2 to ', 'a', '-', 'last '));
    fc.assert(
      fc.property(long, ([words, filler]) => {
        const written = words.padEnd(100, filler).slice(0, 100);
        assert.deepEqual(readWhen(written + filler.repeat(200_000), NOW), readWhen(written, NOW));
      }),
      { numRuns: 50 },
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
      inWords({ day: '2026-11-21', hours: ['17:00', '23:00'] }),
      'Saturday 21 November 2026, between 5pm and 11pm',
    );
  });
});
