import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DAY_MS, HOUR_MS } from '#core/clock.ts';
import type { Identifier, Telling, Traits } from './identifier.ts';
import { compareTellings, Tellings, toldBy } from './tellings.ts';
import { Glance } from './tellings-glance.ts';

const START = Date.UTC(2026, 0, 5);
const SIZES = { days: 21, words: 0.55, needed: 5, soon: { days: 4, points: 0.5 }, perKey: 40, otherType: 0.5 };
const KEYS = ['name:ann field', 'said:ann field', 'last:field|hitchin', 'home:4 mill lane', 'own:+441632960001'].concat(
  ['mail:a@example.org', 'born:1944-02-03', 'code:SG4 9AA'],
  // More particulars than a number has bits, so that several share one.
  Array.from({ length: 40 }, (_, i) => `own:+4416329601${i}`),
);
const mark = (n: number): Identifier => ({ kind: 'badge', keys: [`badge:${n}`], role: 'claimed', field: 'narrative' });

/** Often the same and often none, so that a good part of the pairs is accepted; now and then what no report should say. */
const age = fc.option(fc.oneof(fc.integer({ min: 70, max: 73 }), fc.constantFrom(-3, -1, 0, 0.5, 1e9)));
const gender = fc.constantFrom('female' as const, 'male' as const, null);
const sums = fc.array(fc.constantFrom(20, 500, 800, 4_350), { maxLength: 3 });
const words = fc.constantFrom([1, 2, 3], [1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 9, 10, 11]);
const spot = fc.option(
  fc.record({ area: fc.constantFrom('E07', 'E08', ''), town: fc.constantFrom('hitchin', 'royston', '', undefined) }),
);
const telling = fc.record({
  keys: fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 4 }),
  victimName: fc.constantFrom(null, 'ann field', 'field ann', 'bob marsh', 'field'),
  postcode: fc.constantFrom(null, 'SG4 9AA', 'SG8 5BB'),
  age,
  gender,
  sums,
  reporterRole: fc.constantFrom(null, 'victim', 'bank'),
  timeTold: fc.boolean(),
  words,
});
const traits: fc.Arbitrary<Traits> = fc
  .record({
    received: fc.oneof(fc.integer({ min: 0, max: 6 * 24 }), fc.integer({ min: 0, max: 23 * 24 })),
    before: fc.constantFrom(0, 1, 3, 14, 40, 400, -20),
    source: fc.constantFrom('a', 'b'),
    fraudType: fc.constantFrom('courier', 'romance', '', null),
    spot,
    marks: fc.uniqueArray(fc.integer({ min: 1, max: 3 })),
    telling,
  })
  .map(({ received, before, marks, spot: where, telling: told, ...rest }) => ({
    ...rest,
    externalId: 'R1',
    received: START + received * HOUR_MS,
    occurred: START + (received - before) * HOUR_MS,
    spot: where && (where.town === undefined ? { area: where.area } : { area: where.area, town: where.town }),
    identifiers: marks.map(mark),
    own: {
      phones: new Set<string>(),
      emails: new Set<string>(),
      accounts: new Set<string>(),
      nameWords: new Set<string>(),
    },
    telling: {
      ...told,
      references: [],
      words: Uint32Array.from(told.words),
      script: { stems: new Uint32Array(), sentences: new Uint8Array() },
    } satisfies Telling,
  }));

/** Two reports, of which the second often repeats a part of what the first says. */
const pair = fc
  .tuple(traits, traits, fc.subarray(['keys', 'victimName', 'postcode', 'age', 'gender', 'sums', 'words'] as const))
  .map(([one, other, repeated]): [Traits, Traits] => {
    const told = Object.fromEntries(repeated.map((field) => [field, one.telling[field]]));
    return [one, { ...other, telling: { ...other.telling, ...told } }];
  });

/** What the glance says of a pair, and the points of the full comparison. */
function bothWays(one: Traits, other: Traits, sizes = SIZES) {
  const particulars = new Map<string, number>();
  const [a, b] = [toldBy(one, particulars), toldBy(other, particulars)];
  const glance = new Glance(sizes);
  glance.add(other, b.person);
  glance.look(one, a.person);
  return { leftOut: glance.cannotBe(0), found: compareTellings(a, b, sizes) };
}

describe('a glance at two tellings', () => {
  it('leaves out none that the full comparison takes for one incident, whatever the reports hold and the limits are', () => {
    const sizes = fc.record({
      days: fc.constantFrom(0, 7, 21),
      words: fc.constant(0.55),
      needed: fc.constantFrom(2, 3.5, 5),
      soon: fc.record({ days: fc.constantFrom(0, 4), points: fc.constantFrom(0, 0.5) }),
      perKey: fc.constant(40),
      otherType: fc.constantFrom(0, 0.5, 3),
    });
    let accepted = 0;
    const never = fc.property(pair, sizes, ([one, other], limits) => {
      const { leftOut, found } = bothWays(one, other, limits);
      if (found) accepted++;
      assert.ok(!(leftOut && found), `left out with ${found?.points} points on ${found?.on.join(', ')}`);
    });
    fc.assert(never, { numRuns: 3_000 });
    assert.ok(accepted > 100, `${accepted} pairs were one incident`);
  });

  it('leaves out reports that differ in age, type and town and have nobody in common', () => {
    const plain = fc.sample(traits, { numRuns: 1, seed: 1 })[0]!;
    const at = (years: number, fraudType: string, area: string, days: number): Traits => ({
      ...plain,
      fraudType,
      received: START + days * DAY_MS,
      occurred: START + days * DAY_MS,
      spot: { area },
      telling: { ...plain.telling, keys: [], age: years, gender: null, timeTold: false },
    });
    assert.ok(bothWays(at(70, 'courier', 'E07', 0), at(45, 'romance', 'E08', 9)).leftOut);
    assert.ok(bothWays(at(70, 'courier', 'E07', 0), at(70, 'courier', 'E07', 30)).leftOut, 'too far apart in time');
    assert.ok(!bothWays(at(70, 'courier', 'E07', 0), at(70, 'courier', 'E07', 1)).leftOut);
  });

  it('changes no answer of the search for an earlier telling', () => {
    const same = fc.property(fc.array(traits, { minLength: 2, maxLength: 8 }), (all) => {
      const tellings = new Tellings(SIZES);
      const numbered = all.map((t, i) => ({ ...t, externalId: `R${i}` }));
      for (const [i, one] of numbered.entries()) {
        const particulars = new Map<string, number>();
        const [mine, ...before] = [one, ...numbered.slice(0, i)].map((t) => toldBy(t, particulars));
        const points = before
          .filter((b) => b.keys.some((key) => mine!.keys.includes(key)))
          .map((b) => compareTellings(mine!, b, SIZES)?.points ?? 0);
        assert.equal(tellings.earlier(one)?.points ?? 0, Math.max(0, ...points));
        tellings.add(i, one);
      }
    });
    fc.assert(same, { numRuns: 300 });
  });
});
