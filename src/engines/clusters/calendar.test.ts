import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarOf, dayAfter, intervalCount, intervalOf, isoDay, parseDate, populationDay } from './calendar.ts';

describe('dates of a scan', () => {
  it('are read in three precisions', () => {
    assert.deepEqual(parseDate('1970'), { day: 0, precision: 'year' });
    assert.deepEqual(parseDate('1970-02'), { day: 31, precision: 'month' });
    assert.deepEqual(parseDate('1970-01-03'), { day: 2, precision: 'day' });
  });
  for (const wrong of ['2001-02-29', '2001-13', '2001-00-01', '01/02/2001', '73', '', '2001-1-1', '2001-01-01T00:00']) {
    it(`are refused when written "${wrong}"`, () => assert.equal(parseDate(wrong), null));
  }
  it('end with the year, the month or the day', () => {
    const end = (text: string) => isoDay(dayAfter(parseDate(text)!));
    assert.deepEqual(['2000', '2000-02', '2000-12', '2000-12-31'].map(end), [
      '2001-01-01',
      '2000-03-01',
      '2001-01-01',
      '2001-01-01',
    ]);
  });
  it('of a population stand in the middle of its year or month', () => {
    assert.deepEqual(
      ['1973', '1973-02', '1973-02-03'].map((text) => isoDay(populationDay(parseDate(text)!))),
      ['1973-07-01', '1973-02-15', '1973-02-03'],
    );
  });
});

describe('the intervals of a study', () => {
  const years = calendarOf(parseDate('2000-03')!.day, parseDate('2003')!.day, 'year', 100)!;
  it('are calendar years, cut where the study begins and ends', () => {
    assert.deepEqual(years.bounds.map(isoDay), ['2000-03-01', '2001-01-01', '2002-01-01', '2003-01-01']);
    assert.equal(intervalCount(years), 3);
  });
  it('hold the days from their first to their last', () => {
    const at = (text: string) => intervalOf(years, parseDate(text)!.day);
    assert.deepEqual(
      ['2000-02-29', '2000-03-01', '2000-12-31', '2001-01-01', '2002-12-31', '2003-01-01'].map(at),
      [-1, 0, 0, 1, 2, -1],
    );
  });
  it('are not made when there would be too many', () => assert.equal(calendarOf(0, 1000, 'day', 999), null));
});
