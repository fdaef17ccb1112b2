import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { boxesOf, clockOf, momentOf, whyNoDay } from './date-fields.ts';

describe('a day and a time as they are typed', () => {
  it('are London time, in winter and in summer', () => {
    const at = (day: string, month: string, clock: string) =>
      momentOf({ day, month, year: '2026' }, clock)?.toISOString();
    assert.equal(at('27', '2', '14:30'), '2026-02-27T14:30:00.000Z');
    assert.equal(at('27', '7', '14.30'), '2026-07-27T13:30:00.000Z');
    assert.equal(at('1', '7', '12am'), '2026-06-30T23:00:00.000Z');
    assert.equal(at('1', '3', '2:30pm'), '2026-03-01T14:30:00.000Z');
  });

  it('that there are not are refused', () => {
    for (const [day, month, year, clock] of [
      ['31', '2', '2026', '9:00'],
      ['0', '2', '2026', '9:00'],
      ['1', '13', '2026', '9:00'],
      ['1', '1', '26', '9:00'],
      ['1', '1', '2026', '25:00'],
      ['1', '1', '2026', ''],
      ['x', '1', '2026', '9:00'],
    ] as const)
      assert.equal(momentOf({ day, month, year }, clock), null, `${day} ${month} ${year} ${clock}`);
  });

  it('that there are not are told what is wrong with them', () => {
    const why = (day: string, month: string, year: string, clock?: string) => whyNoDay({ day, month, year }, clock);
    assert.equal(why('31', '2', '2026'), 'There is no 31 February 2026: check the day and the month');
    assert.equal(why('29', '2', '2025'), 'There is no 29 February 2025: check the day and the month');
    assert.match(why('1', '13', '2026'), /no month 13/);
    assert.match(why('1', 'March', '2026'), /in figures/);
    assert.match(why('1', '3', '26'), /four figures/);
    assert.match(why('1', '3', '1066'), /between 1900 and 2200/);
    assert.match(why('', '3', '2026'), /like 27 3 2026/);
    assert.match(why('1', '3', '2026', ''), /time too/);
    assert.match(why('1', '3', '2026', 'banana'), /like 14:30/);
  });

  it('come back as they were put in the boxes, whatever the day', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const minute = new Date(Math.floor(day.getTime() / 60_000) * 60_000);
        const back = momentOf(boxesOf(minute), clockOf(minute));
        // The hour that comes twice in October may be taken for its other self.
        assert.ok(back && [0, 3_600_000].includes(Math.abs(back.getTime() - minute.getTime())));
      }),
    );
  });
});
