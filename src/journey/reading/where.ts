import { DISTRICTS, districtNamed, districtsOf, FORCES, neighbours, placeOf } from '#catalogue/places/gazetteer.ts';
import { placeKey } from '#catalogue/places/place-key.ts';

/** Where a text or an incident is, as codes of the gazetteer. */
export interface Whereabouts {
  district: string | null;
  force: string | null;
}

const FORCE_BY_NAME = new Map(FORCES.map((f) => [plain(f.name), f.code]));
/** What the tables call a force, and what papers call its area. */
const AREA_OF: Readonly<Record<string, string>> = {
  london: 'metropolitan',
  'greater london': 'metropolitan',
  somerset: 'avon and somerset',
  devon: 'devon and cornwall',
  cornwall: 'devon and cornwall',
  'east sussex': 'sussex',
  'west sussex': 'sussex',
  'county durham': 'durham',
  'tyne and wear': 'northumbria',
  northumberland: 'northumbria',
  'east yorkshire': 'humberside',
  'isle of wight': 'hampshire',
  wales: '',
};

function plain(name: string): string {
  return placeKey(name)
    .replace(/\b(?:police|constabulary|service|force)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The force whose area a text names: by the force's own name, else by the county its districts are in. Null where nothing tells. */
export function forceOfArea(area: string | null): string | null {
  if (!area) return null;
  const key = plain(area);
  const direct = FORCE_BY_NAME.get(key) ?? FORCE_BY_NAME.get(AREA_OF[key] ?? key);
  if (direct) return direct;
  for (const [name, code] of FORCE_BY_NAME) if (name.startsWith(`${AREA_OF[key] ?? key} `)) return code;
  return (
    DISTRICTS.find((d) => d.county && placeKey(d.county) === placeKey(area))?.force ??
    districtNamed(area)?.force ??
    null
  );
}

/**
 * Where a named place is. A name that repeats goes to the force that the text is about.
 * @param textForce the force of the text's area, if it tells.
 */
export function whereIs(place: string | null, textForce: string | null): Whereabouts {
  if (!place) return { district: null, force: textForce };
  const found = placeOf({ town: place }, textForce ?? undefined);
  const district = found?.district ?? districtNamed(place, textForce ?? undefined);
  // A town of that name elsewhere is not where this text is about.
  if (district && textForce && district.force !== textForce && !FORCE_NEIGHBOURS(textForce).has(district.force))
    return { district: null, force: textForce };
  return { district: district?.gss ?? null, force: district?.force ?? textForce };
}

const known = new Map<string, ReadonlySet<string>>();
const FORCE_NEIGHBOURS = (force: string): ReadonlySet<string> => neighbouringForces(force);

/** Codes of the forces that share a border with this one. */
export function neighbouringForces(force: string): ReadonlySet<string> {
  let found = known.get(force);
  if (!found) {
    found = new Set(districtsOf(force).flatMap((d) => neighbours(d.gss).map((n) => n.force)));
    (found as Set<string>).delete(force);
    known.set(force, found);
  }
  return found;
}

const FORCE_NAMES = new Map(FORCES.map((f) => [f.code, f.name]));
export const forceName = (code: string): string => FORCE_NAMES.get(code) ?? code;

/** Where a whole text is about: its area, else where most of its places are. */
export function whereOfText(
  area: string | null,
  places: readonly string[],
): { force: string | null; districts: string[] } {
  const told = forceOfArea(area);
  const found = places.map((p) => whereIs(p, told)).filter((w) => w.district !== null);
  const districts = [...new Set(found.map((w) => w.district!))];
  if (told) return { force: told, districts };
  const counts = new Map<string, number>();
  for (const { force } of found) if (force) counts.set(force, (counts.get(force) ?? 0) + 1);
  const force = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
  return { force, districts };
}
