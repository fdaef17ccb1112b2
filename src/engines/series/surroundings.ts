import { DAY_MS } from '#core/clock.ts';
import type { Group } from './group.ts';
import type { Traits } from './identifier.ts';
import type { SeriesThresholds } from './knowledge.ts';

/**
 * What goes on without any one group: how many separate sources of each type there are a day, where reports come from, which words are
 * in every story, and how often a lone report turns out to be the first of a group. Counted from the reports so far, never ahead.
 */
export class Surroundings {
  readonly #t: SeriesThresholds;
  #first = Number.POSITIVE_INFINITY;
  #now = 0;
  #reports = 0;
  readonly #groupsOfType = new Map<string, number>();
  readonly #reportsOfType = new Map<string, number>();
  readonly #grouped = new Map<string, number>();
  readonly #towns = new Map<string, number>();
  #placed = 0;
  /** What is asked of every pair, kept until anything is counted. */
  readonly #productiveOf = new Map<string | null, number>();
  readonly #shareOf = new Map<string, number>();

  constructor(thresholds: SeriesThresholds) {
    this.#t = thresholds;
  }

  /** `newSource`: the report was linked to nothing. `linked`: how many reports it brought into a series (itself, and a lone one it joined). */
  record(traits: Traits, newSource: boolean, linked: number): void {
    this.#productiveOf.clear();
    this.#shareOf.clear();
    this.#first = Math.min(this.#first, traits.received);
    this.#now = Math.max(this.#now, traits.received);
    this.#reports++;
    const type = traits.fraudType ?? '';
    add(this.#reportsOfType, type, 1);
    if (newSource) add(this.#groupsOfType, type, 1);
    if (linked > 0) add(this.#grouped, type, linked);
    if (traits.spot) {
      this.#placed++;
      add(this.#towns, traits.spot.town ?? traits.spot.area, 1);
    }
  }

  /** Counts sources, and where groups are not all taken apart linked reports too, again by the groups as they now are. */
  recount(groups: readonly Group[]): void {
    this.#productiveOf.clear();
    this.#groupsOfType.clear();
    const some = groups.some((g) => g.incidents > 1);
    if (some) this.#grouped.clear();
    for (const group of groups) {
      add(this.#groupsOfType, group.mainType ?? '', 1);
      if (group.incidents < 2) continue;
      for (const m of group.members) add(this.#grouped, m.traits.fraudType ?? '', 1);
    }
  }

  /** Separate sources of a type a day, groups and lone reports alike; of all types when the type is not known. */
  sourcesPerDay(fraudType: string | null): number {
    const { perDay, worthDays } = this.#t.background;
    const days = Math.max(0, (this.#now - this.#first) / DAY_MS) || 0;
    const seen = fraudType === null ? this.#reports : (this.#groupsOfType.get(fraudType) ?? 0);
    return (seen + perDay * worthDays) / (days + worthDays);
  }

  /** Chance that a lone report of the type is the first of a group that goes on. */
  productive(fraudType: string | null): number {
    const known = this.#productiveOf.get(fraudType);
    if (known !== undefined) return known;
    const chance = this.#productive(fraudType);
    this.#productiveOf.set(fraudType, chance);
    return chance;
  }

  #productive(fraudType: string | null): number {
    const { share, worth } = this.#t.productive;
    // Nothing has been linked yet: nothing has been learnt of it.
    if (this.#grouped.size === 0) return share;
    const type = fraudType ?? '';
    return ((this.#grouped.get(type) ?? 0) + share * worth) / ((this.#reportsOfType.get(type) ?? 0) + worth);
  }

  /** Share of all reports that come from a town (or an area without one). */
  townShare(town: string): number {
    const known = this.#shareOf.get(town);
    if (known !== undefined) return known;
    const { share, worth } = this.#t.townPrior;
    const of = Math.max(this.#t.townFloor, ((this.#towns.get(town) ?? 0) + share * worth) / (this.#placed + worth));
    this.#shareOf.set(town, of);
    return of;
  }
}

function add<K>(counts: Map<K, number>, key: K, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n);
}
