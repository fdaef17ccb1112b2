/** Invented people and places they live. */

import { townsOf } from '#catalogue/places/gazetteer.ts';
import type { Town } from '#core/place.ts';
import { kmBetween } from '#core/place.ts';
import type { Chance } from './chance.ts';
import type { NumberBag } from './numbers.ts';

const WOMEN = [
  'Audrey',
  'Beryl',
  'Maureen',
  'Shirley',
  'Glenys',
  'Priya',
  'Kathleen',
  'Olwen',
  'Hazel',
  'Farida',
  'Tracey',
  'Nicola',
  'Chloe',
  'Agnieszka',
  'Winifred',
  'Yvonne',
  'Rosalind',
  'Denise',
  'Abigail',
  'Thelma',
  'Marjorie',
  'Leanne',
  'Funmi',
  'Stella',
];
const MEN = [
  'Kenneth',
  'Roy',
  'Clifford',
  'Gordon',
  'Anil',
  'Derek',
  'Malcolm',
  'Tomasz',
  'Winston',
  'Bernard',
  'Craig',
  'Liam',
  'Stanley',
  'Imran',
  'Nigel',
  'Trevor',
  'Ronald',
  'Callum',
  'Hugh',
  'Dennis',
  'Wilfred',
  'Kofi',
  'Barry',
  'Ivor',
];
export const SURNAMES = [
  'Ashdown',
  'Beckwith',
  'Carrow',
  'Dunmore',
  'Elstob',
  'Fairclough',
  'Gadsby',
  'Hollis',
  'Inchbald',
  'Jessop',
  'Kettering',
  'Lomas',
  'Mistry',
  'Nowak',
  'Okafor',
  'Pargeter',
  'Quennell',
  'Rushbrooke',
  'Sidhu',
  'Tranter',
  'Underhill',
  'Vardy',
  'Wetherall',
  'Yarnold',
  'Bamford',
  'Cotterill',
  'Dhillon',
  'Eccleston',
  'Frobisher',
  'Goodwin',
  'Harbottle',
  'Islam',
  'Jarrold',
  'Kellaway',
  'Lightfoot',
  'Merriman',
  'Nettleton',
  'Oldroyd',
  'Pickard',
  'Rowbotham',
];
const ROADS = [
  'Orchard',
  'Mill',
  'Chestnut',
  'Bridge',
  'Granary',
  'Sycamore',
  'Abbey',
  'Kiln',
  'Meadow',
  'Priory',
  'Larch',
  'Tannery',
  'Windmill',
  'Beechwood',
  'Vicarage',
  'Cobbler',
];
const ENDS = ['Road', 'Lane', 'Close', 'Way', 'Drive', 'Court', 'Gardens', 'Rise', 'Mead'];

export interface Person {
  first: string;
  last: string;
  woman: boolean;
  age: number;
  town: Town;
  line: string;
  postcode: string;
  phone: string | null;
  email: string;
}

const BIG =
  /^(Watford|St Albans|Hemel Hempstead|Stevenage|Welwyn Garden City|Cheshunt|Hatfield|Hitchin|Hertford|Borehamwood|Bishop)/;
export interface County {
  towns: readonly Town[];
  town(c: Chance): Town;
  near(t: Town, km: number): Town[];
}
export function county(): County {
  const seen = new Set<string>();
  const towns = townsOf('E23000027').filter((t) => !/[,&]| and /.test(t.name) && !seen.has(t.name) && seen.add(t.name));
  const weights = towns.map((t) => [t, BIG.test(t.name) ? 10 : 2] as const);
  return {
    towns,
    town: (c) => c.weighted(weights),
    near: (t, km) =>
      towns.filter((o) => o !== t && kmBetween(t, o) <= km).sort((a, b) => kmBetween(t, a) - kmBetween(t, b)),
  };
}

/** An outcode of the real town would be looked up; only a hint is needed. */
const OUT: readonly [RegExp, string][] = [
  [/Watford|Bushey|Abbots/, 'WD2'],
  [/St Albans|Colney/, 'AL1'],
  [/Harpenden/, 'AL5'],
  [/Hemel/, 'HP1'],
  [/Stevenage/, 'SG1'],
  [/Hitchin/, 'SG5'],
  [/Hatfield/, 'AL10'],
  [/Welwyn/, 'AL7'],
  [/Hertford/, 'SG13'],
  [/Ware/, 'SG12'],
  [/Cheshunt/, 'EN8'],
  [/Borehamwood/, 'WD6'],
  [/Radlett/, 'WD7'],
  [/Potters/, 'EN6'],
  [/Bishop/, 'CM23'],
  [/Rickmansworth/, 'WD3'],
  [/Letchworth/, 'SG6'],
  [/Royston/, 'SG8'],
  [/Berkhamsted/, 'HP4'],
  [/Tring/, 'HP23'],
];
export function person(c: Chance, land: County, bag: NumberBag, age: number, town = land.town(c)): Person {
  const woman = c.yes(0.58);
  const first = c.of(woman ? WOMEN : MEN);
  const last = c.of(SURNAMES);
  const out = OUT.find(([r]) => r.test(town.name))?.[1] ?? 'SG9';
  return {
    first,
    last,
    woman,
    age,
    town,
    line: `${c.int(1, 189)} ${c.of(ROADS)} ${c.of(ENDS)}`,
    postcode: `${out} ${c.int(1, 9)}${c.of([...'ABDEFGHJL'])}${c.of([...'NPQRSTUWXYZ'])}`,
    phone: c.yes(0.12) ? bag.mobile() : bag.line(),
    email: `${first}.${last}${c.int(1, 99)}@post.example`.toLowerCase(),
  };
}
