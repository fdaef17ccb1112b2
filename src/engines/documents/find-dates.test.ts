import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findDates, isoDate, resolveDate } from './find-dates.ts';

const isos = (text: string, published: string | null = null): (string | null)[] =>
  findDates(text).map((d) => resolveDate(d, published));

describe('dates as British people write them', () => {
  const cases: [text: string, expected: (string | null)[]][] = [
    ['17 Mar 2020', ['2020-03-17']],
    ['07:24 11/12/2020', ['2020-12-11']],
    ['Issued 24-4-15', ['2015-04-24']],
    ['on 5.11.26 at noon', ['2026-11-05']],
    ['May 22, 2019', ['2019-05-22']],
    ['the 3rd of August 2021', ['2021-08-03']],
    ['2020-03-17', ['2020-03-17']],
    ['during March 2020', ['2020-03']],
    ['1 December and 3 December 2020', ['2020-12-01', '2020-12-03']],
    ['January to September 2020', ['2020-01', '2020-09']],
    ['call within five minutes on 020 7946 0123', []],
    ['you may march on', []],
    ['31/31/2020 and 45 March 2020', ['2020-03']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(isos(text), expected));

  it('a day without a year has none, unless the publication date gives it, and then never a later one', () => {
    assert.deepEqual(isos('on 30 December'), [null]);
    assert.deepEqual(isos('on 30 December', '2021-01-05'), ['2020-12-30']);
    assert.deepEqual(isos('on 3 January', '2021-01-05'), ['2021-01-03']);
  });

  it('finds every date it writes itself', () => {
    const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (d) => {
        const iso = isoDate(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate());
        const said = d.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
        assert.deepEqual(isos(`It happened on ${said} in Kent.`), [iso]);
      }),
    );
  });
});
