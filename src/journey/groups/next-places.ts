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
  /** Of all places looked at, 0 to 1: a rule of distance and time, no measured forecast. */
  share: number;
  reports: number;
  sure: 'likely' | 'possible' | 'less likely';
}
export interface ReachRule {
  /** Kilometres up to which a weight holds, nearest first: as the series engine has it. */
  reach: readonly (readonly [number, number])[];
  /** Days after which where they were tells half as much. */
  days: number;
  likely: number;
  possible: number;
}

/** The places a group may go to next, the likeliest first: near where it was, and the nearer to now the more. Pure. */
export function nextPlaces(visits: readonly Visit[], places: readonly Reachable[], rule: ReachRule): NextPlace[] {
  if (visits.length === 0) return [];
  const last = Math.max(...visits.map((v) => v.at));
  const weights = places.map((place) =>
    visits.reduce((sum, v) => {
      const near = v.gss === place.gss ? 0 : kmBetween(v, place);
      const weight = rule.reach.find(([km]) => near <= km)?.[1] ?? 0;
      return sum + weight * 0.5 ** ((last - v.at) / DAY_MS / rule.days);
    }, 0),
  );
  const all = weights.reduce((a, b) => a + b, 0);
  return places
    .map((place, i) => {
      const share = all > 0 ? weights[i]! / all : 0;
      const sure = share >= rule.likely ? 'likely' : share >= rule.possible ? 'possible' : 'less likely';
      const reports = visits.filter((v) => v.gss === place.gss).length;
      return { gss: place.gss, name: place.name, share, reports, sure } as const;
    })
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
}

/** How much weight the list will bear, by how much it rests on. */
export function sureInWords(visits: number): string {
  if (visits < FEW) return `It rests on ${visits} placed ${visits === 1 ? 'report' : 'reports'}: take it as a guess.`;
  if (visits < SOME) return 'It rests on few reports: of use for where to look first, not for where not to look.';
  return 'Most groups go on in the places they have worked or next to them; some move far, and then this is wrong.';
}
const FEW = 4;
const SOME = 10;
