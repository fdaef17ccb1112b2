import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CounterfoilError } from '#core/errors.ts';
import { addWorkingDays, dueInWorkingDays, isWorkingDay } from './working-days.ts';

describe('working days', () => {
  const table: [string, string, number, string][] = [
    ['the first working day after the event is day one', '2026-03-11T09:00:00Z', 1, '2026-03-12T17:00:00.000Z'],
    ['a weekend is left out', '2026-03-13T09:00:00Z', 2, '2026-03-17T17:00:00.000Z'],
    ['Good Friday and Easter Monday are left out', '2026-04-02T09:00:00Z', 1, '2026-04-07T16:00:00.000Z'],
    ['Christmas and the New Year are left out', '2026-12-24T09:00:00Z', 5, '2027-01-05T17:00:00.000Z'],
    ['late evening in summer time is already the next day', '2026-06-10T23:30:00Z', 1, '2026-06-12T16:00:00.000Z'],
  ];
  for (const [says, from, days, due] of table) {
    it(says, () => assert.equal(addWorkingDays(new Date(from), days).toISOString(), due));
  }

  it('end on a working day, and grow with their number', () => {
    const start = Date.parse('2011-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 28 * 365 }), fc.integer({ min: 1, max: 15 }), (day, days) => {
        const from = new Date(start + day * 86_400_000);
        const due = addWorkingDays(from, days);
        assert.ok(isWorkingDay(due.toISOString().slice(0, 10)));
        assert.ok(due < addWorkingDays(from, days + 1));
      }),
    );
  });

  it('fail loudly outside the table, but a duty still gets a time and a caution', () => {
    const from = new Date('2045-06-01T09:00:00Z');
    assert.throws(
      () => addWorkingDays(from, 2),
      (e) => e instanceof CounterfoilError && e.code === 'OUT_OF_RANGE',
    );
    const { due, caution } = dueInWorkingDays(from, 2);
    assert.equal(due.toISOString(), '2045-06-05T17:00:00.000Z');
    assert.match(caution, /table in the catalogue must be extended/);
  });
});
