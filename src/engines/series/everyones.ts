import { DAY_MS } from '#core/clock.ts';
import type { SeriesThresholds } from './knowledge.ts';

/** How a value has been used so far. */
export interface Uses {
  reports: number;
  first: number;
  last: number;
  areas: Set<string>;
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
  if (kinds < (few ? t.types : t.typesOfMany)) return null;
  const oneWave = uses.last - uses.first < t.days * DAY_MS || uses.areas.size < t.areas;
  if (oneWave && kinds < t.typesAnywhere) return null;
  // One mark in many of its reports is a group's; that among many reports some two share something is chance.
  let most = 0;
  for (const [key, count] of uses.beside) if (count > Math.max(1, most) && mayLink(key)) most = count;
  if (most / uses.reports > t.inCommon) return null;
  return `It stands in ${uses.reports} reports of ${uses.types.size} kinds of fraud in ${uses.areas.size} areas that have hardly anything else in common.`;
}
