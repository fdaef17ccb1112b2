import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextPlaces, sureInWords } from './next-places.ts';

const RULE = {
  reach: [
    [5, 8],
    [10, 5],
    [20, 2.5],
    [40, 1],
    [1e9, 0.4],
  ] as const,
  days: 30,
};
const place = (gss: string, lat: number) => ({ gss, name: gss, lat, lon: 0 });
const PLACES = [place('A', 51.7), place('B', 51.8), place('C', 52.5)];
const DAY = 86_400_000;
const visit = (gss: string, day: number) => ({ ...PLACES.find((p) => p.gss === gss)!, at: day * DAY });

describe('the next likely places of a group', () => {
  it('are where it was, then what is near, then what is far', () =>
    assert.deepEqual(
      nextPlaces([visit('A', 0), visit('A', 2)], PLACES, RULE).map((p) => p.gss),
      ['A', 'B', 'C'],
    ));
  it('follow it when it moves', () => {
    const moved = [visit('A', 0), visit('A', 1), visit('C', 90), visit('C', 91)];
    assert.equal(nextPlaces(moved, PLACES, RULE)[0]!.gss, 'C');
  });
  it('are all places it was in before any that it was not in, the last of them first', () =>
    assert.deepEqual(
      nextPlaces([visit('C', 0), visit('A', 1), visit('A', 2), visit('C', 3)], PLACES, RULE).map((p) => [
        p.gss,
        p.reports,
      ]),
      [
        ['C', 2],
        ['A', 2],
        ['B', 0],
      ],
    ));
  it('of a series without a place are none', () => assert.deepEqual(nextPlaces([], PLACES, RULE), []));
  it('say that few reports make a guess', () => assert.match(sureInWords(2), /2 placed reports: take it as a guess/));
});
