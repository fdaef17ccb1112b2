import type { Dice } from './dice.ts';

/** The places of the county: name, district, latitude and longitude (as in the published gazetteer), postcode districts, and how much of the county lives there. */
export interface Place {
  name: string;
  district: string;
  lat: number;
  lon: number;
  outward: readonly string[];
  weight: number;
}

const TABLE = `
Cheshunt;Broxbourne;51.7097;-0.0552;EN7,EN8;45
Hoddesdon;Broxbourne;51.7522;-0.0044;EN11;42
Waltham Cross;Broxbourne;51.6864;-0.0288;EN8;21
Berkhamsted;Dacorum;51.7622;-0.5718;HP4;20
Hemel Hempstead;Dacorum;51.755;-0.4612;HP1,HP2,HP3;95
Kings Langley;Dacorum;51.7137;-0.4627;WD4;8
Tring;Dacorum;51.7971;-0.6619;HP23;12
Bishop's Stortford;East Hertfordshire;51.8674;0.1589;CM23;40
Buntingford;East Hertfordshire;51.963;-0.0187;SG9;7
Hertford;East Hertfordshire;51.7985;-0.0801;SG13,SG14;29
Much Hadham;East Hertfordshire;51.8319;0.1044;SG10;3
Sawbridgeworth;East Hertfordshire;51.8098;0.1473;CM21;10
Ware;East Hertfordshire;51.8134;-0.0314;SG12;20
Borehamwood;Hertsmere;51.6581;-0.2718;WD6;36
Bushey;Hertsmere;51.6414;-0.3507;WD23;27
Potters Bar;Hertsmere;51.6976;-0.1865;EN6;23
Radlett;Hertsmere;51.684;-0.3209;WD7;10
Shenley;Hertsmere;51.696;-0.2505;WD7;5
Baldock;North Hertfordshire;51.9869;-0.1864;SG7;11
Hitchin;North Hertfordshire;51.952;-0.2707;SG4,SG5;35
Knebworth;North Hertfordshire;51.8678;-0.2113;SG3;6
Letchworth Garden City;North Hertfordshire;51.9788;-0.2239;SG6;34
Royston;North Hertfordshire;52.0517;-0.0224;SG8;17
Harpenden;St Albans;51.8154;-0.3544;AL5;31
London Colney;St Albans;51.7212;-0.2947;AL2;10
Redbourn;St Albans;51.7989;-0.4015;AL3;6
St Albans;St Albans;51.7547;-0.3233;AL1,AL3,AL4;82
Stevenage;Stevenage;51.9055;-0.187;SG1,SG2;89
Chorleywood;Three Rivers;51.6514;-0.5021;WD3;11
Rickmansworth;Three Rivers;51.6363;-0.4799;WD3;24
Watford;Watford;51.6609;-0.4045;WD17,WD18,WD24,WD25;102
Hatfield;Welwyn Hatfield;51.762;-0.2328;AL9,AL10;41
Welwyn Garden City;Welwyn Hatfield;51.8046;-0.1911;AL7,AL8;51`;

export const PLACES: readonly Place[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name, district, lat, lon, outward, weight] = line.split(';');
    return {
      name: name!,
      district: district!,
      lat: Number(lat),
      lon: Number(lon),
      outward: outward!.split(','),
      weight: Number(weight),
    };
  });

const KM_A_DEGREE = 111.2;

export function kilometres(a: Place, b: Place): number {
  const along = (b.lon - a.lon) * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(b.lat - a.lat, along) * KM_A_DEGREE;
}

/** The nearest other places, the nearest first. */
export function neighbours(place: Place, within: number): Place[] {
  return PLACES.filter((other) => other !== place && kilometres(place, other) <= within).sort(
    (a, b) => kilometres(place, a) - kilometres(place, b),
  );
}

const WEIGHTS: Record<string, number> = Object.fromEntries(PLACES.map((place) => [place.name, place.weight]));

export function somePlace(dice: Dice): Place {
  const name = dice.weighted(WEIGHTS);
  return PLACES.find((place) => place.name === name)!;
}

const FIRST =
  'Almond,Ashby,Barley,Beech,Bramble,Cedar,Chantry,Cherry,Coopers,Cotters,Dellfield,Drovers,Elder,Fallow,Ferndown,Gorse,Granary,Hawthorn,Hazel,High Oaks,Holly,Ivel,Juniper,Kestrel,Kiln,Larch,Lark,Linnet,Longcroft,Lower Field,Malthouse,Manor,Maple,Mayfly,Mill,Nightingale,Orchard,Park,Pond,Priory,Quail,Rookery,Rowan,Saddlers,Sheepcote,Spinney,Station,Swallow,Tithe,Upper Field,Vicarage,Walnut,Warren,Water,Weavers,Windmill,Woodside,Wren'.split(
    ',',
  );
const LAST =
  'Road,Road,Road,Close,Close,Close,Lane,Lane,Avenue,Avenue,Drive,Way,Crescent,Gardens,Walk,Court,Rise,Mead,Grove'.split(
    ',',
  );
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

export interface Home {
  line: string;
  street: string;
  postcode: string;
}

export function someHome(dice: Dice, place: Place): Home {
  const street = `${dice.pick(FIRST)} ${dice.pick(LAST)}`;
  const number = dice.yes(0.93) ? `${dice.int(1, 148)}` : `Flat ${dice.int(1, 24)}, ${dice.int(1, 60)}`;
  const inward = `${dice.int(1, 9)}${dice.pick([...LETTERS])}${dice.pick([...LETTERS])}`;
  return { line: `${number} ${street}`, street, postcode: `${dice.pick(place.outward)} ${inward}` };
}
