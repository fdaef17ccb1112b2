import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CounterfoilError } from '#core/errors.ts';
import { bankHolidaysOf, FIRST_YEAR, isBankHoliday, LAST_YEAR } from './bank-holidays.ts';

// As published for England and Wales.
const PUBLISHED: Record<number, string[]> = {
  2011: [
    '2011-01-03',
    '2011-04-22',
    '2011-04-25',
    '2011-04-29',
    '2011-05-02',
    '2011-05-30',
    '2011-08-29',
    '2011-12-26',
    '2011-12-27',
  ],
  2012: [
    '2012-01-02',
    '2012-04-06',
    '2012-04-09',
    '2012-05-07',
    '2012-06-04',
    '2012-06-05',
    '2012-08-27',
    '2012-12-25',
    '2012-12-26',
  ],
  2020: [
    '2020-01-01',
    '2020-04-10',
    '2020-04-13',
    '2020-05-08',
    '2020-05-25',
    '2020-08-31',
    '2020-12-25',
    '2020-12-28',
  ],
  2021: [
    '2021-01-01',
    '2021-04-02',
    '2021-04-05',
    '2021-05-03',
    '2021-05-31',
    '2021-08-30',
    '2021-12-27',
    '2021-12-28',
  ],
  2022: [
    '2022-01-03',
    '2022-04-15',
    '2022-04-18',
    '2022-05-02',
    '2022-06-02',
    '2022-06-03',
    '2022-08-29',
    '2022-09-19',
    '2022-12-26',
    '2022-12-27',
  ],
  2023: [
    '2023-01-02',
    '2023-04-07',
    '2023-04-10',
    '2023-05-01',
    '2023-05-08',
    '2023-05-29',
    '2023-08-28',
    '2023-12-25',
    '2023-12-26',
  ],
  2026: [
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
  ],
  2027: [
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-03',
    '2027-05-31',
    '2027-08-30',
    '2027-12-27',
    '2027-12-28',
  ],
};

describe('bank holidays of England and Wales', () => {
  for (const [year, days] of Object.entries(PUBLISHED)) {
    it(`are those published for ${year}`, () => assert.deepEqual([...bankHolidaysOf(Number(year))], days));
  }

  it('are at least eight weekdays in every year of the table', () => {
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
      const days = bankHolidaysOf(year);
      assert.ok(days.length >= 8 && new Set(days).size === days.length, String(year));
      for (const day of days) assert.ok(![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()), day);
    }
  });

  it('fail loudly outside the table', () => {
    for (const day of ['2009-12-25', '2041-01-01', 'nonsense']) {
      assert.throws(
        () => isBankHoliday(day),
        (e) => e instanceof CounterfoilError && e.code === 'OUT_OF_RANGE',
      );
    }
  });
});
