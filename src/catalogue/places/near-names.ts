import { NEAR_NAMES } from '#catalogue/thresholds/places.ts';
import { slipsBetween } from '#core/slips.ts';
import { districtByGss, districtsOf, placeOf, SAID_AS, TOWNS } from './gazetteer.ts';
import { placeKey } from './place-key.ts';

/** A place whose name is nearly what somebody wrote. */
export interface NearPlace {
  name: string;
  /** GSS code of its district. */
  district: string;
}

interface Candidate extends NearPlace {
  key: string;
  own: boolean;
}

const known = new Map<string, readonly Candidate[]>();

/** Towns and districts of the force and of those that border on it, under every name people say, the force's own first. */
function candidatesFor(force: string): readonly Candidate[] {
  const before = known.get(force);
  if (before) return before;
  const districts = new Set(districtsOf(force).flatMap((d) => [d.gss, ...d.neighbours]));
  const isOwn = (gss: string) => districtByGss(gss)?.force === force;
  const rows = [
    ...TOWNS.filter((t) => districts.has(t.district)).map((t) => ({ name: t.name, district: t.district })),
    ...[...districts].map((gss) => ({ name: districtByGss(gss)?.name ?? '', district: gss })),
  ].map((r) => ({ ...r, key: placeKey(r.name), own: isOwn(r.district) }));
  const byKey = new Map(rows.map((r) => [r.key, r]));
  const said = Object.entries(SAID_AS).flatMap(([key, means]) => {
    const row = byKey.get(means);
    return row ? [{ ...row, key }] : [];
  });
  const all = [...rows, ...said].filter((c) => c.key.length >= NEAR_NAMES.shortest.value);
  known.set(force, all);
  return all;
}

/**
 * What somebody may have meant by a name that is no place's, the nearest first, at most three; none where the name is known or nothing is near
 * enough. A slip is a letter put in, left out, replaced, or two changed about.
 */
export function placesSpeltLike(written: string, force: string): NearPlace[] {
  const key = placeKey(written.slice(0, 60));
  if (key.length < NEAR_NAMES.shortest.value || placeOf({ town: written }, force)) return [];
  const allowed = key.length >= NEAR_NAMES.longFrom.value ? 2 : 1;
  const found = candidatesFor(force)
    .map((c) => ({ ...c, slips: slipsBetween(key, c.key, allowed) }))
    .filter((c) => c.slips <= allowed && (c.key[0] === key[0] || (c.slips === 1 && c.own)))
    .sort((a, b) => Number(b.own) - Number(a.own) || a.slips - b.slips || a.key.length - b.key.length);
  const names = new Map(
    found.toReversed().map((c) => [`${c.name} ${c.district}`, { name: c.name, district: c.district }]),
  );
  return [...names.values()].toReversed().slice(0, NEAR_NAMES.offered.value);
}
