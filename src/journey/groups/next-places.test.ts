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
  likely: 0.2,
  possible: 0.1,
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
  it('have shares that make one', () => {
    const shares = nextPlaces([visit('B', 3)], PLACES, RULE).map((p) => p.share);
    assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 1) < 1e-12);
  });
  it('of a series without a place are none', () => assert.deepEqual(nextPlaces([], PLACES, RULE), []));
  it('say that few reports make a guess', () => assert.match(sureInWords(2), /2 placed reports: take it as a guess/));
});
