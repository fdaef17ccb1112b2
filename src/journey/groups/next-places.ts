import { DAY_MS } from '#core/clock.ts';
import { kmBetween } from '#core/place.ts';

/** Where and when a report of the series was. Coordinates of the town or the district. */
export interface Visit {
  gss: string;
  lat: number;
  lon: number;
  at: number;
}
export interface Reachable {
  gss: string;
  name: string;
  lat: number;
  lon: number;
}
export interface NextPlace {
  gss: string;
  name: string;
  /** How many reports of it were there. */
  reports: number;
}
export interface ReachRule {
  /** Kilometres up to which a weight holds, nearest first: as the series engine has it. */
  reach: readonly (readonly [number, number])[];
  /** Days after which where they were tells half as much. */
  days: number;
}

/**
 * The places a group may go to next, the likeliest first: where it was, the last place first, then what lies nearest to where it was of late. Distance
 * and time alone put the first place right less often than "where it was last" (evaluation/groups), so they order only what is new. Pure.
 */
export function nextPlaces(visits: readonly Visit[], places: readonly Reachable[], rule: ReachRule): NextPlace[] {
  if (visits.length === 0) return [];
  const last = Math.max(...visits.map((v) => v.at));
  const been = lastFirst(visits);
  const nearness = (place: Reachable): number =>
    visits.reduce((sum, v) => {
      const km = kmBetween(v, place);
      const weight = rule.reach.find(([most]) => km <= most)?.[1] ?? 0;
      return sum + weight * 0.5 ** ((last - v.at) / DAY_MS / rule.days);
    }, 0);
  const place = ({ gss, name }: Reachable): NextPlace => ({
    gss,
    name,
    reports: visits.filter((v) => v.gss === gss).length,
  });
  const known = new Map(places.map((p) => [p.gss, p]));
  const fresh = places
    .filter((p) => !been.includes(p.gss))
    .map((p) => ({ p, near: nearness(p) }))
    .sort((a, b) => b.near - a.near || (a.p.name < b.p.name ? -1 : 1));
  return [...been.flatMap((gss) => known.get(gss) ?? []), ...fresh.map((f) => f.p)].map(place);
}

/** Where it was, the last place first. */
export const lastFirst = (visits: readonly Pick<Visit, 'gss' | 'at'>[]): string[] => [
  ...new Set(visits.toSorted((a, b) => b.at - a.at).map((v) => v.gss)),
];

/** Where it was, the place of most reports first, of two alike the later. */
export function commonestFirst(visits: readonly Pick<Visit, 'gss' | 'at'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { gss } of visits) counts.set(gss, (counts.get(gss) ?? 0) + 1);
  return lastFirst(visits).sort((a, b) => counts.get(b)! - counts.get(a)!);
}

/** How much weight the list will bear, by how much it rests on. */
export function sureInWords(visits: number): string {
  if (visits < FEW) return `It rests on ${visits} placed ${visits === 1 ? 'report' : 'reports'}: take it as a guess.`;
  if (visits < SOME) return 'It rests on few reports: of use for where to look first, not for where not to look.';
  return 'Most groups go on in the places they have worked or next to them; some move far, and then this is wrong.';
}
const FEW = 4;
const SOME = 10;
