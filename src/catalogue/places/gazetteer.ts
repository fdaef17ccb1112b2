/**
 * Districts, towns and police force areas of England and Wales (ONS, OGL v3: see LICENCE-OGL.md), as typed tables and lookups.
 * Built by scripts/build-gazetteer.ts; nothing here knows a fraud.
 */
import type { District, ForceArea, Town } from '#core/place.ts';
import { kmBetween } from '#core/place.ts';
import { countyWordsSpelt } from './county-names.ts';
import data from './gazetteer.json' with { type: 'json' };
import { forcesOfPostcode, POST_TOWN } from './outcodes.ts';
import { placeKey } from './place-key.ts';

export interface GazetteerDistrict extends District {
  /** Upper-tier authority: "Hertfordshire"; the district's own name for a unitary. */
  county: string | null;
  /** English region, or "Wales". */
  region: string | null;
  /** GSS codes of districts that share a land border. */
  neighbours: readonly string[];
}

/** Districts of 2022, by GSS code. */
export const DISTRICTS: readonly GazetteerDistrict[] = data.districts;
/** Built-up areas of 2011, with wards and villages of the configured counties. Names repeat. */
export const TOWNS: readonly Town[] = data.towns;
/** The 43 territorial police force areas. */
export const FORCES: readonly ForceArea[] = data.forces;

/** What people say for what the tables call something else. */
export const SAID_AS: Readonly<Record<string, string>> = {
  letchworth: 'letchworth garden city',
  hemel: 'hemel hempstead',
  wgc: 'welwyn garden city',
  'welwyn garden': 'welwyn garden city',
  'boreham wood': 'borehamwood',
  berko: 'berkhamsted',
  berkhampstead: 'berkhamsted',
  stortford: 'bishops stortford',
  'tunbridge wells': 'royal tunbridge wells',
  'kings langly': 'kings langley',
};

function byKey<T extends { name: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const key = placeKey(row.name);
    const same = map.get(key);
    if (same) same.push(row);
    else map.set(key, [row]);
  }
  return map;
}

const DISTRICT_BY_GSS = new Map(DISTRICTS.map((d) => [d.gss, d]));
const TOWNS_BY_KEY = byKey(TOWNS);
const DISTRICTS_BY_KEY = byKey(DISTRICTS);

export const districtByGss = (gss: string): GazetteerDistrict | undefined => DISTRICT_BY_GSS.get(gss);

const DISTRICTS_BY_FORCE = new Map<string, GazetteerDistrict[]>();
for (const d of DISTRICTS) DISTRICTS_BY_FORCE.set(d.force, [...(DISTRICTS_BY_FORCE.get(d.force) ?? []), d]);

/** Districts of a police force area, by GSS code; empty for a code that is none. */
export const districtsOf = (forceCode: string): GazetteerDistrict[] => [...(DISTRICTS_BY_FORCE.get(forceCode) ?? [])];

/** Towns and villages whose district is the force's. */
export function townsOf(forceCode: string): Town[] {
  return TOWNS.filter((t) => districtByGss(t.district)?.force === forceCode);
}

/**
 * Towns of a name, however it is spelt ("St. Albans", "Letchworth"). Names repeat: the force's own come first, then the nearest
 * to the force's middle. Empty when nothing has the name.
 */
export function townNamed(name: string, nearForce?: string): Town[] {
  const key = placeKey(name);
  const found = TOWNS_BY_KEY.get(key) ?? TOWNS_BY_KEY.get(SAID_AS[key] ?? '') ?? [];
  if (found.length < 2 || !nearForce) return [...found];
  const own = districtsOf(nearForce);
  const middle = {
    lat: own.reduce((sum, d) => sum + d.lat, 0) / (own.length || 1),
    lon: own.reduce((sum, d) => sum + d.lon, 0) / (own.length || 1),
  };
  const far = (t: Town): number =>
    (districtByGss(t.district)?.force === nearForce ? 0 : 1_000) + (own.length > 0 ? kmBetween(t, middle) : 0);
  return [...found].sort((a, b) => far(a) - far(b));
}

/** The district of a name ("Dacorum", "East Herts"), the force's own first. */
export function districtNamed(name: string, nearForce?: string): GazetteerDistrict | undefined {
  const key = placeKey(name);
  const found = DISTRICTS_BY_KEY.get(key) ?? DISTRICTS_BY_KEY.get(countyWordsSpelt(key)) ?? [];
  return found.find((d) => d.force === nearForce) ?? found[0];
}

export interface FoundPlace {
  district: GazetteerDistrict;
  town?: Town;
  lat: number;
  lon: number;
  /** What it was told from. A post town is the weakest: it says where letters were sorted. */
  how: 'town' | 'district' | 'line' | 'post town';
}

/**
 * Where an address is, as far as its words tell: its town, else a district's name, else a town named in its line, else the post
 * town of its postcode. A repeated name goes to `force`, else to the forces the postcode points to. Null when nothing tells.
 */
export function placeOf(
  address: { town?: string | undefined; postcode?: string | undefined; line?: string | undefined },
  force?: string,
): FoundPlace | null {
  const hints = [force, ...(address.postcode ? forcesOfPostcode(address.postcode) : [])].filter((f) => f !== undefined);
  const asTown = (name: string, how: FoundPlace['how']): FoundPlace | null => {
    const found = townNamed(name, hints[0]);
    const town = hints.map((f) => found.find((t) => districtByGss(t.district)?.force === f)).find((t) => t) ?? found[0];
    const district = town && districtByGss(town.district);
    return district ? { district, town, lat: town.lat, lon: town.lon, how } : null;
  };
  const asDistrict = (name: string): FoundPlace | null => {
    const district = districtNamed(name, hints[0]);
    return district ? { district, lat: district.lat, lon: district.lon, how: 'district' } : null;
  };
  if (address.town) {
    for (const said of waysOfSaying(address.town)) {
      const found = asTown(said, 'town') ?? asDistrict(said);
      if (found) return found;
    }
  }
  // The last part of a line is the likeliest to be a town: "12 High Street, Radlett".
  for (const part of (address.line ?? '').slice(0, 400).split(',').reverse()) {
    const found = /\d/.test(part) ? null : asTown(part, 'line');
    if (found) return found;
  }
  const postTown = address.postcode ? POST_TOWN.get(outcodeOf(address.postcode)) : undefined;
  return postTown ? asTown(postTown, 'post town') : null;
}

/**
 * A town as written, then what it may stand for: "Minster (Swale)" for Minster, "Abbots Langley & Bedmond" and "Radlett, Herts" for
 * their first part, "Hoddesdon South" and "near Radlett" for the place itself.
 */
function waysOfSaying(town: string): string[] {
  const plain = town.slice(0, 200).replace(/\(.{0,60}\)/, ' ');
  const parts = plain.split(/,|&|\/|\band\b/i).map((part) => part.trim());
  const bare = parts.map((part) =>
    part
      .replace(/^(?:near|nr|central|north|south|east|west)\s+/i, '')
      .replace(/\s+(?:north|south|east|west|central|area)$/i, ''),
  );
  return [...new Set([town, plain.trim(), ...parts, ...bare])].filter(Boolean);
}

/** "al5 2xy", "AL52XY" and "AL5" all give "AL5". */
function outcodeOf(postcode: string): string {
  const tight = postcode.replace(/\s/g, '').toUpperCase();
  return /^([A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/.exec(tight)?.[1] ?? tight;
}

/** Districts that share a border with this one. */
export function neighbours(gss: string): GazetteerDistrict[] {
  return (districtByGss(gss)?.neighbours ?? []).map((n) => districtByGss(n)!);
}
