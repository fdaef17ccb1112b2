import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { iso } from './calendar.ts';

/** What clocks in the county show at a moment in UTC. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'medium' });

describe('a moment of the simulated county', () => {
  it('is written in UTC, and read back on a clock in London it is what people tell', () => {
    for (const shown of ['2026-01-15 15:00:00', '2026-07-15 15:00:00', '2026-03-29 02:00:00', '2026-10-25 02:00:00'])
      assert.equal(clock.format(new Date(iso(Date.parse(`${shown.replace(' ', 'T')}Z`)))), shown);
  });

  it('keeps its place among the others in every year', () => {
    const moment = fc.integer({ min: Date.parse('2015-01-01T00:00:00Z'), max: Date.parse('2035-01-01T00:00:00Z') });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 7_200_000 }), (at, later) => {
        assert.ok(Date.parse(iso(at)) <= Date.parse(iso(at + later)));
      }),
    );
    const spring = Date.parse('2026-03-29T00:00:00Z');
    const around = Array.from({ length: 240 }, (_, minute) => Date.parse(iso(spring + minute * 60_000)));
    assert.deepEqual(
      around,
      around.toSorted((a, b) => a - b),
    );
  });
});
