import type { SeriesThresholds } from './knowledge.ts';

/** How a value has been used so far. */
export interface Uses {
  reports: number;
  first: number;
  last: number;
  areas: Set<string>;
  types: Map<string, number>;
}

/**
 * Why a value behaves as everybody's does (a care home's number, a bank desk's, an exchange's account), or null. An offending group keeps to
 * its trade, so the sign is the number of kinds of fraud that the value serves, counted so that a report whose type was mistaken hardly
 * counts: the inverse of the chance that two of its reports are of one kind (Simpson). How often it is used is no sign: busy groups are too.
 */
export function behavesAsEveryones(uses: Uses, t: SeriesThresholds['everyone']): string | null {
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
  return `It stands in ${uses.reports} reports of ${uses.types.size} kinds of fraud, more than one group works.`;
}
