import type { Dice } from './dice.ts';

export interface Place {
  name: string;
  lat: number;
  lon: number;
  postcode: string;
}

/** Built-up areas and plainly named wards of two forces, from the Office for National Statistics (OGL v3); outward codes by hand. */
const TOWNS = {
  herts: `Cheshunt 51.7097 -0.0552 EN8|Hoddesdon 51.7522 -0.0044 EN11|Waltham Cross 51.6864 -0.0288 EN8|Berkhamsted 51.7622 -0.5718 HP4
Hemel Hempstead 51.755 -0.4612 HP2|Kings Langley 51.7137 -0.4627 WD4|Tring 51.7971 -0.6619 HP23|Bishop's Stortford 51.8674 0.1589 CM23
Buntingford 51.963 -0.0187 SG9|Hertford 51.7985 -0.0801 SG13|Much Hadham 51.8319 0.1044 SG10|Sawbridgeworth 51.8098 0.1473 CM21
Ware 51.8134 -0.0314 SG12|Borehamwood 51.6581 -0.2718 WD6|Bushey 51.6414 -0.3507 WD23|Potters Bar 51.6976 -0.1865 EN6|Radlett 51.684 -0.3209 WD7
Shenley 51.696 -0.2505 WD7|Baldock 51.9869 -0.1864 SG7|Hitchin 51.952 -0.2707 SG5|Knebworth 51.8678 -0.2113 SG3|Letchworth Garden City 51.9788 -0.2239 SG6
Royston 52.0517 -0.0224 SG8|Harpenden 51.8154 -0.3544 AL5|London Colney 51.7212 -0.2947 AL2|Redbourn 51.7989 -0.4015 AL3|St Albans 51.7547 -0.3233 AL1
Stevenage 51.9055 -0.187 SG1|Chorleywood 51.6514 -0.5021 WD3|Rickmansworth 51.6363 -0.4799 WD3|Watford 51.6609 -0.4045 WD18|Hatfield 51.762 -0.2328 AL10
Welwyn Garden City 51.8046 -0.1911 AL8`,
  kent: `Sevenoaks 51.272 0.191 TN13|Tonbridge 51.195 0.275 TN9|Tunbridge Wells 51.132 0.263 TN1|Maidstone 51.272 0.529 ME14|Ashford 51.147 0.873 TN23
Canterbury 51.28 1.079 CT1|Faversham 51.315 0.889 ME13|Whitstable 51.36 1.025 CT5|Herne Bay 51.371 1.128 CT6|Margate 51.389 1.382 CT9|Ramsgate 51.335 1.416 CT11
Broadstairs 51.359 1.439 CT10|Deal 51.223 1.402 CT14|Dover 51.128 1.313 CT16|Folkestone 51.081 1.169 CT20|Hythe 51.071 1.083 CT21|Tenterden 51.069 0.687 TN30
Cranbrook 51.096 0.536 TN17|Dartford 51.446 0.217 DA1|Gravesend 51.442 0.37 DA12|Swanley 51.396 0.174 BR8|Gillingham 51.389 0.548 ME7|Rochester 51.388 0.505 ME1
Sittingbourne 51.341 0.732 ME10|Sheerness 51.441 0.761 ME12|Edenbridge 51.196 0.065 TN8|Westerham 51.266 0.071 TN16|Snodland 51.33 0.442 ME6`,
} as const;
export type Force = keyof typeof TOWNS;
export const FORCES = Object.keys(TOWNS) as Force[];

export function placesOf(force: Force): Place[] {
  return TOWNS[force].split(/[|\n]/).map((row) => {
    const parts = row.trim().split(' ');
    const [lat, lon, postcode] = parts.splice(-3) as [string, string, string];
    return { name: parts.join(' '), lat: Number(lat), lon: Number(lon), postcode };
  });
}

export function neighbours(places: readonly Place[], of: Place, n: number): Place[] {
  const far = (p: Place) => Math.hypot((p.lat - of.lat) * 111, (p.lon - of.lon) * 69);
  return [...places]
    .sort((a, b) => far(a) - far(b))
    .filter((p) => p !== of && far(p) < 14)
    .slice(0, n);
}

/** How people write the place: the long name is often cut short. */
export function spoken(dice: Dice, place: Place): string {
  if (place.name === 'Letchworth Garden City') return dice.pick(['Letchworth', 'Letchworth', 'Letchworth Garden City']);
  if (place.name === 'Welwyn Garden City') return dice.pick(['WGC', 'Welwyn Garden', 'Welwyn Garden City']);
  if (place.name === 'Hemel Hempstead') return dice.pick(['Hemel', 'Hemel Hempstead']);
  if (place.name === "Bishop's Stortford") return dice.pick(['Bishops Stortford', "Bishop's Stortford", 'Stortford']);
  if (place.name === 'St Albans') return dice.pick(['St Albans', 'St. Albans', 'Saint Albans']);
  return place.name;
}

const STREET =
  'Orchard,Mill,Church,Station,Park,Meadow,Beech,Chestnut,Kingsley,Vicarage,Abbots,Rowan,Hazel,Priory,Manor,Elm,Lime,Grange,Tower,Queens,Woodland,Cherry,Barley,Ashdown,Linden,Fairfield,Cowper,Bramble,Sandpit,Marlowe'.split(
    ',',
  );
const KIND = 'Road,Lane,Close,Avenue,Drive,Way,Gardens,Crescent,Court,Rise'.split(',');

export function addressLine(dice: Dice): string {
  return `${dice.yes(0.12) ? `Flat ${dice.int(1, 24)}, ` : ''}${dice.int(1, 148)} ${dice.pick(STREET)} ${dice.pick(KIND)}`;
}

export function postcode(dice: Dice, place: Place): string {
  const letters = 'ABDEFGHJLNPQRSTUWXYZ'.split('');
  return `${place.postcode} ${dice.int(1, 9)}${dice.pick(letters)}${dice.pick(letters)}`;
}
