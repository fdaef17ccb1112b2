import type { Chance } from './chance.ts';

/** Places of the county: name, latitude, longitude, postcode district, thousands of people (rounded). Source: the gazetteer, ONS, OGL v3. */
export interface Place {
  name: string;
  lat: number;
  lon: number;
  district: string;
  people: number;
}

const ROWS = `Cheshunt,51.7097,-0.0552,EN8,45
Hoddesdon,51.7522,-0.0044,EN11,42
Waltham Cross,51.6864,-0.0288,EN8,12
Berkhamsted,51.7622,-0.5718,HP4,20
Hemel Hempstead,51.755,-0.4612,HP2,95
Kings Langley,51.7137,-0.4627,WD4,6
Tring,51.7971,-0.6619,HP23,12
Bishop's Stortford,51.8674,0.1589,CM23,40
Buntingford,51.963,-0.0187,SG9,7
Hertford,51.7985,-0.0801,SG14,28
Much Hadham,51.8319,0.1044,SG10,2
Sawbridgeworth,51.8098,0.1473,CM21,9
Ware,51.8134,-0.0314,SG12,19
Borehamwood,51.6581,-0.2718,WD6,36
Bushey,51.6414,-0.3507,WD23,27
Potters Bar,51.6976,-0.1865,EN6,23
Radlett,51.684,-0.3209,WD7,10
Shenley,51.696,-0.2505,WD7,5
Baldock,51.9869,-0.1864,SG7,11
Hitchin,51.952,-0.2707,SG5,35
Knebworth,51.8678,-0.2113,SG3,5
Letchworth Garden City,51.9788,-0.2239,SG6,33
Royston,52.0517,-0.0224,SG8,17
Harpenden,51.8154,-0.3544,AL5,30
London Colney,51.7212,-0.2947,AL2,9
Redbourn,51.7989,-0.4015,AL3,6
St Albans,51.7547,-0.3233,AL1,82
Stevenage,51.9055,-0.187,SG1,88
Chorleywood,51.6514,-0.5021,WD3,11
Northwood,51.6224,-0.4242,HA6,11
Rickmansworth,51.6363,-0.4799,WD3,24
Watford,51.6609,-0.4045,WD18,96
Hatfield,51.762,-0.2328,AL10,40
Welwyn Garden City,51.8046,-0.1911,AL8,50`;

export const PLACES: readonly Place[] = ROWS.split('\n').map((row) => {
  const [name = '', lat, lon, district = '', people] = row.split(',');
  return { name, lat: Number(lat), lon: Number(lon), district, people: Number(people) };
});

export function kilometres(a: Place, b: Place): number {
  const x = (b.lon - a.lon) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  return Math.hypot(x, b.lat - a.lat) * 111.2;
}

export function anyPlace(chance: Chance): Place {
  let left = chance.next() * PLACES.reduce((sum, place) => sum + place.people, 0);
  for (const place of PLACES) {
    left -= place.people;
    if (left <= 0) return place;
  }
  return PLACES[0]!;
}

/** One to three places beside each other, the centre chosen with no regard to size, as gangs choose. */
export function neighbourhood(chance: Chance): Place[] {
  const centre = chance.pick(PLACES);
  const near = PLACES.filter((place) => place !== centre && kilometres(centre, place) < 13).sort(
    (a, b) => kilometres(centre, a) - kilometres(centre, b),
  );
  return [centre, ...chance.some(near.slice(0, 3), chance.int(0, 2))];
}

const STREETS = (
  'Larkspur,Hornbeam,Tanyard,Mill Race,Coppice,Fuller,Cavendish,Bramble,Old Orchard,Marlowe,Quince,Thatcher,Beechfield,Weir,Saddler,' +
  'Kestrel,Priory,Gorse,Haymarsh,Damson,Wheelwright,Salisbury Hall,Rookery,Nuthatch,Sorrel,Limes,Vicarage,Chantry,Plover,Abbotsmere'
).split(',');
const WAYS = ['Road', 'Close', 'Avenue', 'Lane', 'Drive', 'Gardens', 'Way', 'Court', 'Crescent', 'Rise'];

export function addressLine(chance: Chance): string {
  const number = chance.yes(0.08) ? `Flat ${chance.int(1, 30)}, ${chance.int(1, 90)}` : `${chance.int(1, 160)}`;
  return `${number} ${chance.pick(STREETS)} ${chance.pick(WAYS)}`;
}

export function postcode(chance: Chance, place: Place): string {
  const letters = 'ABDEFGHJLNPQRSTUWXYZ';
  const end = () => letters[chance.int(0, letters.length - 1)];
  return `${place.district} ${chance.int(1, 9)}${end()}${end()}`;
}
