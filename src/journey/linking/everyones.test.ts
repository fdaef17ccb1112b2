import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SERIES } from '#catalogue/thresholds/series.ts';
import { DAY_MS } from '#core/clock.ts';
import { behavesAsEveryones, newUses, noteUse } from '#engines/series/everyones.ts';
import type { Identifier, Traits } from '#engines/series/identifier.ts';

const T = SERIES.everyone.value;
const NUMBER = 'phone:+441632960101';
const name = (surname: string): Identifier => ({
  kind: 'alias',
  keys: [`surname:${surname}`],
  role: 'claimed',
  field: 'narrative',
});

/** Reports with the number: day, district, type of fraud and name given. */
function usesOf(reports: readonly [day: number, area: string, fraudType: string, surname?: string][]) {
  const uses = newUses(0);
  for (const [day, area, fraudType, surname] of reports) {
    const at = day * DAY_MS;
    const traits = {
      received: at,
      occurred: at,
      fraudType,
      spot: { area },
      identifiers: surname ? [name(surname)] : [],
    };
    noteUse(uses, NUMBER, traits as unknown as Traits, T.near);
  }
  return uses;
}
const everybodys = (uses: ReturnType<typeof usesOf>, standsIn: (key: string) => number = () => 1000): boolean =>
  behavesAsEveryones(uses, T, () => true, standsIn) !== null;
const SCATTERED: [number, string, string, string][] = [
  [1, 'a', 'courier', 'tester'],
  [60, 'b', 'romance', 'tester'],
  [130, 'c', 'investment', 'tester'],
  [200, 'd', 'pension', 'tester'],
];

describe('a value that behaves as everybody’s', () => {
  it('is one in many frauds, scattered over the year', () => {
    assert.equal(everybodys(usesOf(SCATTERED.map(([day, area, type]) => [day, area, type]))), true);
  });
  it('is a group’s where a name that stands elsewhere too comes again beside it', () => {
    assert.equal(everybodys(usesOf(SCATTERED)), false);
  });
  it('is everybody’s all the same where the name stands nowhere without it: an officer’s card', () => {
    assert.equal(
      everybodys(usesOf(SCATTERED), () => 4),
      true,
    );
  });
  it('is a group’s where its reports stand in bursts, whatever the types are taken for', () => {
    const bursts = SCATTERED.flatMap(([day, area, type]): [number, string, string][] => [
      [day, area, type],
      [day + 2, area, `${type} too`],
    ]);
    assert.equal(everybodys(usesOf(bursts)), false);
  });
  it('counts the same bursts in whatever order reports tell of them', () => {
    const days: [number, string, string][] = [9, 1, 30, 5, 60, 31].map((day) => [day, 'a', 'courier']);
    assert.deepEqual(
      [usesOf(days).bunched, usesOf(days.toReversed()).bunched, usesOf(days.toSorted((a, b) => a[0] - b[0])).bunched],
      [5, 5, 5],
    );
  });
});
