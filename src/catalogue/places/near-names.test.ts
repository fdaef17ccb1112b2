import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NEAR_NAMES } from '#catalogue/thresholds/places.ts';
import { postcodeMeant } from '#core/postcode.ts';
import { placeOf, townsOf } from './gazetteer.ts';
import { placesSpeltLike } from './near-names.ts';

const HERTS = 'E23000027';
const namesFor = (written: string): string[] => placesSpeltLike(written, HERTS).map((p) => p.name);

describe('places that are spelt wrong', () => {
  it('are asked back by the name that was meant', () => {
    for (const [written, meant] of [
      ['Watferd', 'Watford'],
      ['Hemel Hempsted', 'Hemel Hempstead'],
      ['St Albens', 'St Albans'],
      ['st. albins', 'St Albans'],
      ['Letchwerth', 'Letchworth Garden City'],
      ['Bishops Storfrod', "Bishop's Stortford"],
      ['Stevanage', 'Stevenage'],
      ['Chesunt', 'Cheshunt'],
    ] as const)
      assert.equal(namesFor(written)[0], meant, written);
  });

  it('are not made of what is a place, and not of what is none', () => {
    for (const written of ['Watford', 'Leeds', 'Newport', 'near Radlett', 'Dacorum'])
      assert.deepEqual(namesFor(written), [], written);
    for (const written of [
      'at home',
      'home',
      'my house',
      'the bank',
      'outside Tesco',
      'I do not know',
      "don't know",
      'unknown',
      'online',
      'on the phone',
      'telephone',
      'by post',
      'at work',
      'Facebook',
      'WhatsApp',
      'London Road',
      'in the car park',
      'the high street',
      'nowhere',
      'none',
      'n/a',
      'not sure',
      'abroad',
      'Spain',
      'France',
      'Scotland',
      'supermarket',
      'care home',
      'church',
      'station',
      'cash machine',
      'my flat',
      'mum’s house',
      'the post office',
      'email',
      'internet',
    ])
      assert.deepEqual(namesFor(written), [], written);
  });

  it('are found for nearly every town of the force with one slip', () => {
    const towns = townsOf(HERTS)
      .map((t) => t.name)
      .filter((n) => n.length >= NEAR_NAMES.shortest.value && /^[\p{L} ]+$/u.test(n));
    let asked = 0;
    let found = 0;
    for (const town of towns)
      for (let i = 1; i < town.length - 1; i++) {
        const slips = [
          town.slice(0, i) + town.slice(i + 1),
          town.slice(0, i) + town[i]! + town.slice(i),
          town.slice(0, i) + (town[i] === 'e' ? 'a' : 'e') + town.slice(i + 1),
          town.slice(0, i) + town[i + 1]! + town[i]! + town.slice(i + 2),
        ].filter((s) => !placeOf({ town: s }, HERTS) && s.replace(/ /g, '').length >= NEAR_NAMES.shortest.value);
        for (const slip of slips) {
          asked++;
          if (namesFor(slip).includes(town)) found++;
        }
      }
    assert.ok(found / asked > 0.95, `${found} of ${asked}`);
  });
});

describe('a postcode that is written wrong', () => {
  it('is read with its spaces anywhere, and with a letter for a figure', () => {
    for (const [written, postcode, rest] of [
      ['AL 1 3JE', 'AL1 3JE', ''],
      ['AL13 JE', 'AL1 3JE', ''],
      ['al13je', 'AL1 3JE', ''],
      ['WD18 OAB', 'WD18 0AB', ''],
      ['St Albans, AL I 3JE'.replace(' I ', ' 1 '), 'AL1 3JE', 'St Albans'],
      ['Watford WD18OAB', 'WD18 0AB', 'Watford'],
    ] as const)
      assert.deepEqual(postcodeMeant(written), { postcode, rest }, written);
    for (const written of ['Watford', 'St Albans', 'Hitchin SG5', '', 'Flat 1 Toll House', 'number 10 Oak'])
      assert.equal(postcodeMeant(written), null, written);
  });
});
