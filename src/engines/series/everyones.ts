import { DAY_MS } from '#core/clock.ts';
import type { Traits } from './identifier.ts';
import type { SeriesThresholds } from './knowledge.ts';
import { marksOf } from './marks.ts';

/** How a value has been used so far. */
export interface Uses {
  reports: number;
  first: number;
  last: number;
  /** By area: when its reports happened, ascending. */
  areas: Map<string, number[]>;
  /** Reports whose place is known, and those of them that have another of the same area within days of them. */
  placed: number;
  bunched: number;
  types: Map<string, number>;
  /** Other marks that stand in the same reports (names given, code words, accounts …): in how many of them. */
  beside: Map<string, number>;
}

/**
 * Why a value behaves as everybody's does (a care home's number, a bank desk's, an exchange's account), or null. Two signs must come together.
 * It serves many kinds of fraud, counted so that a report whose type was mistaken hardly counts: the inverse of the chance that two of its
 * reports are of one kind (Simpson). And its reports have nothing else in common: where a group uses it, the names, words and accounts beside
 * it come again. A few days in one district are a group at work, whatever the types are taken for. How often it is used is no sign: busy groups
 * are too. `mayLink` tells which marks beside it count.
 */
export function behavesAsEveryones(
  uses: Uses,
  t: SeriesThresholds['everyone'],
  mayLink: (key: string) => boolean,
  standsIn: (key: string) => number,
): string | null {
  if (uses.reports < t.reports) return null;
  let squares = 0;
  let n = 0;
  for (const count of uses.types.values()) {
    n += count;
    squares += count * count;
  }
  if (n < t.reports) return null;
  const kinds = (n * n) / squares;
  const few = uses.reports < t.many;
  const typesOfFew = uses.bunched === 0 ? t.typesOfScattered : t.types;
  if (kinds < (few ? typesOfFew : t.typesOfMany)) return null;
  const inBursts = uses.bunched > t.bunched * uses.placed;
  const oneWave = uses.last - uses.first < t.days * DAY_MS || uses.areas.size < t.areas;
  // A burst in one place may be a care home's; several in several places are a group's, whatever the types.
  if ((inBursts && uses.areas.size > 1) || (oneWave && kinds < t.typesAnywhere)) return null;
  // One mark in many of its reports is a group's; that among many reports some two share something is chance.
  let most = 0;
  for (const [key, count] of uses.beside)
    if (count > Math.max(1, most) && count < t.bound * standsIn(key) && mayLink(key)) most = count;
  if (most / uses.reports > t.inCommon) return null;
  return `It stands in ${uses.reports} reports of ${uses.types.size} kinds of fraud in ${uses.areas.size} areas that have hardly anything else in common.`;
}

export const newUses = (first: number): Uses => ({
  reports: 0,
  first,
  last: 0,
  areas: new Map(),
  placed: 0,
  bunched: 0,
  types: new Map(),
  beside: new Map(),
});

/** Takes a report with the value `key` into what is known of its use; reports within `near` days of one area stand near each other. */
export function noteUse(uses: Uses, key: string, traits: Traits, near: number): void {
  const { received, occurred, spot, fraudType } = traits;
  uses.reports++;
  uses.last = Math.max(uses.last, received);
  if (spot) notePlace(uses, spot.area, occurred, near * DAY_MS);
  if (fraudType) uses.types.set(fraudType, (uses.types.get(fraudType) ?? 0) + 1);
  for (const other of marksOf(traits)) if (other !== key) uses.beside.set(other, (uses.beside.get(other) ?? 0) + 1);
}

/** `near`: milliseconds. */
function notePlace(uses: Uses, area: string, at: number, near: number): void {
  let times = uses.areas.get(area);
  if (!times) {
    times = [];
    uses.areas.set(area, times);
  }
  const hasNear = (i: number): number => {
    const [before, it, after] = [times[i - 1], times[i], times[i + 1]];
    if (it === undefined) return 0;
    return (before !== undefined && it - before <= near) || (after !== undefined && after - it <= near) ? 1 : 0;
  };
  // Almost always the latest.
  let i = times.length;
  while (i > 0 && times[i - 1]! > at) i--;
  const before = hasNear(i - 1) + hasNear(i);
  times.splice(i, 0, at);
  uses.placed++;
  uses.bunched += hasNear(i - 1) + hasNear(i) + hasNear(i + 1) - before;
}
