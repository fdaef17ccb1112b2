/**
 * Postcodes as a hint to a place. No table of outcodes could be shipped under a clear licence, so these are typed from what is
 * public knowledge: the post town that goes with an outcode, for the two counties configured, and the police forces a postcode
 * area lies in. A post town is where letters were sorted, not where the house is: use it only when the report names no town.
 */

/** Outcode → post town, Hertfordshire and Kent. "AL1-4:St Albans" means AL1 to AL4. */
const POST_TOWNS = `AL1-4:St Albans AL5:Harpenden AL6:Welwyn AL7-8:Welwyn Garden City AL9-10:Hatfield
WD3:Rickmansworth WD4:Kings Langley WD5:Abbots Langley WD6:Borehamwood WD7:Radlett WD17-19:Watford WD23:Bushey WD24-25:Watford
SG1-2:Stevenage SG3:Knebworth SG4-5:Hitchin SG6:Letchworth Garden City SG7:Baldock SG8:Royston SG9:Buntingford SG10:Much Hadham
SG11-12:Ware SG13-14:Hertford EN6:Potters Bar EN7:Cheshunt EN8:Waltham Cross EN10:Broxbourne EN11:Hoddesdon
HP1-3:Hemel Hempstead HP4:Berkhamsted HP23:Tring CM21:Sawbridgeworth CM23:Bishop's Stortford
TN1-4:Royal Tunbridge Wells TN8:Edenbridge TN9-12:Tonbridge TN13-15:Sevenoaks TN16:Westerham TN17:Cranbrook TN18:Hawkhurst
TN23-27:Ashford TN28:New Romney TN30:Tenterden ME1-3:Rochester ME4-5:Chatham ME6:Snodland ME7-8:Gillingham ME9-10:Sittingbourne
ME11:Queenborough ME12:Sheerness ME13:Faversham ME14-18:Maidstone ME19:West Malling ME20:Aylesford
CT1-4:Canterbury CT5:Whitstable CT6:Herne Bay CT7:Birchington CT8:Westgate-on-Sea CT9:Margate CT10:Broadstairs CT11-12:Ramsgate
CT13:Sandwich CT14:Deal CT15-17:Dover CT18-20:Folkestone CT21:Hythe DA1-2:Dartford DA3:Longfield DA9:Greenhithe DA10:Swanscombe
DA11-13:Gravesend BR8:Swanley`;

/** Postcode area → the forces most of it lies in (ONS police force area codes), likeliest first. */
export const FORCES_OF_POSTCODE_AREA: Readonly<Record<string, readonly string[]>> = {
  AL: ['E23000027'],
  WD: ['E23000027'],
  SG: ['E23000027', 'E23000026'],
  HP: ['E23000029', 'E23000027'],
  EN: ['E23000001', 'E23000027'],
  CM: ['E23000028', 'E23000027'],
  LU: ['E23000026', 'E23000027'],
  ME: ['E23000032'],
  CT: ['E23000032'],
  TN: ['E23000032', 'E23000033'],
  DA: ['E23000032', 'E23000001'],
  BR: ['E23000001', 'E23000032'],
};

/** Outcode → post town: `POST_TOWN.get('AL5') === 'Harpenden'`. */
export const POST_TOWN: ReadonlyMap<string, string> = new Map(
  [...POST_TOWNS.matchAll(/([A-Z]{1,2})(\d{1,2})(?:-(\d{1,2}))?:([A-Z][A-Za-z' -]+?)(?=\s[A-Z]{1,2}\d|$)/g)].flatMap(
    ([, area, from, to, town]) => {
      const first = Number(from);
      const last = Number(to ?? from);
      return Array.from({ length: last - first + 1 }, (_, i): [string, string] => [
        `${area}${first + i}`,
        town!.trim(),
      ]);
    },
  ),
);

/** Forces that a postcode points to, likeliest first; empty when the area is not listed. */
export function forcesOfPostcode(postcode: string): readonly string[] {
  const area = /^\s{0,3}([A-Za-z]{1,2})\d/.exec(postcode)?.[1]?.toUpperCase();
  return (area && FORCES_OF_POSTCODE_AREA[area]) || [];
}
