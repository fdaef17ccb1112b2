import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareTellings, isSame, pairTellings, shinglesOf, type Telling } from './same-incident.ts';

const STORY =
  'An 83-year-old woman from Radlett handed £14,250 in cash to a courier after a caller who said he was a detective told her that her card had been cloned by staff at her bank.';
const telling = (more: Partial<Telling> = {}): Telling => ({
  place: 'Radlett',
  district: 'E07000098',
  victimAge: null,
  ageBand: null,
  gender: null,
  fromDay: null,
  toDay: null,
  published: null,
  lossGbp: null,
  attemptedGbp: null,
  outcome: 'loss',
  shingles: [],
  ...more,
});
const day = (iso: string): Partial<Telling> => ({ fromDay: iso, toDay: iso });
const words = (text: string): Partial<Telling> => ({ shingles: shinglesOf(text, [{ start: 0, end: text.length }]) });
const full = telling({ victimAge: 83, gender: 'female', lossGbp: 14_250, ...day('2026-03-10') });

describe('two tellings', () => {
  const SAME: [title: string, a: Telling, b: Telling][] = [
    ['with the same place, age, sum and day', full, full],
    [
      'one of which gives the decade and the month',
      full,
      telling({ ageBand: '80s', lossGbp: 14_250, gender: 'female', fromDay: '2026-03-01', toDay: '2026-03-31' }),
    ],
    [
      'with the same uncommon sum and age, one naming the district town',
      full,
      telling({ place: 'Borehamwood', victimAge: 83, lossGbp: 14_250 }),
    ],
    [
      'with the press office’s own sentences and a place',
      telling(words(STORY)),
      telling(words(`Police said today: ${STORY}`)),
    ],
  ];
  for (const [title, a, b] of SAME)
    it(`${title}, are of one incident`, () => {
      const likeness = compareTellings(a, b);
      assert.ok(isSame(likeness), `${likeness.points}: ${likeness.reasons.map((r) => r.because).join(' ')}`);
      assert.equal(compareTellings(b, a).points, likeness.points);
      assert.ok(likeness.reasons.every((r) => /\.$/.test(r.because)));
    });

  const OTHER: [title: string, a: Telling, b: Telling][] = [
    ['that share a town and a round sum', telling({ lossGbp: 5_000 }), telling({ lossGbp: 5_000 })],
    [
      'that share a town, a round sum and a sex',
      telling({ lossGbp: 5_000, gender: 'female' }),
      telling({ lossGbp: 5_000, gender: 'female' }),
    ],
    ['that share all but the age', full, { ...full, victimAge: 71 }],
    ['that share all but the sum', full, { ...full, lossGbp: 6_000 }],
    ['that share all but the town, in another district', full, { ...full, place: 'Hitchin', district: 'E07000099' }],
    [
      'that share a town and an age, months apart',
      { ...full, lossGbp: null },
      { ...full, lossGbp: null, ...day('2026-06-10') },
    ],
    ['that tell nothing', telling({ place: null, district: null }), telling({ place: null, district: null })],
  ];
  for (const [title, a, b] of OTHER)
    it(`${title}, are not joined`, () => {
      const likeness = compareTellings(a, b);
      assert.ok(!isSame(likeness), `${likeness.points}: ${likeness.reasons.map((r) => r.because).join(' ')}`);
    });

  it('are joined one to one, the likeliest first', () => {
    const first = telling({ victimAge: 83, lossGbp: 14_250 });
    const second = telling({ victimAge: 70, lossGbp: 9_990 });
    const pairs = pairTellings([first, second], [second, first, { ...first, ...day('2026-03-10') }]);
    assert.deepEqual(
      pairs.map((p) => [p.a, p.b]),
      [
        [0, 1],
        [1, 0],
      ],
    );
  });

  it('say why in words a person can read out', () => {
    const said = compareTellings(full, { ...full, ...words(STORY) }).reasons.map((r) => r.because);
    assert.deepEqual(said, [
      'Both name Radlett.',
      'Both tell of £14,250.',
      'The victim is 83 in both.',
      'The victim is a woman in both.',
      'Both say that it was on 10 March 2026.',
    ]);
  });
});
