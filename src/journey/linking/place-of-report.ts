import { districtByGss, type FoundPlace, placeOf, townNamed } from '#catalogue/places/gazetteer.ts';
import type { Address, FraudReport } from '#core/report.ts';

/** Where a report belongs on the map: the victim's home, else where it was collected, else a place that the story names. */
export interface ReportPlace extends FoundPlace {
  from: 'victim.address' | 'collection.place' | 'narrative';
}

const ADDRESSES_KEPT = 20_000;
/** Names of towns that are also everyday words; in a story they are taken for the word. */
const ALSO_WORDS = new Set(
  'reading street bath sale deal ash battle barking hook hope march lee wells ware bury rugby settle wing eye beer box ham nelson sandwich sea rye lark green sandy police royal'.split(
    ' ',
  ),
);
const CAPITALISED = /[A-Z][a-z'’.-]{1,20}(?: (?:[A-Z][a-z'’.-]{1,20}|on|upon|in|the|and|le|under)){0,3}/g;
const STORY_READ = 6_000;
/** A station or force the caller claims, or a shop far away, is not where the report belongs. */
const ELSEWHERE = /\b(?:from|of|DC|PC|DS|DI|officer|sergeant|inspector|at) (?:the )?$/i;
const ELSEWHERE_AFTER = /^ (?:police|cid|station|nick|branch|crime|fraud)/i;

/** Finds places of reports; keeps what it found, because towns repeat. One for a run. */
export class PlaceFinder {
  readonly #force: string | undefined;
  readonly #known = new Map<string, FoundPlace | null>();

  /** `force`: ONS police force area code whose places win when a name repeats. */
  constructor(force?: string) {
    this.#force = force;
  }

  of(report: FraudReport): ReportPlace | null {
    const home = this.#at(report.victim?.address);
    if (home && home.how !== 'post town') return { ...home, from: 'victim.address' };
    const collected = this.#at(report.collection?.place);
    if (collected && collected.how !== 'post town') return { ...collected, from: 'collection.place' };
    const told = typeof report.narrative === 'string' ? this.#inStory(report.narrative.slice(0, STORY_READ)) : null;
    if (told) return { ...told, from: 'narrative' };
    if (home) return { ...home, from: 'victim.address' };
    return collected ? { ...collected, from: 'collection.place' } : null;
  }

  #at(address: Address | undefined): FoundPlace | null {
    if (!address || typeof address !== 'object') return null;
    const { town, postcode, line } = address;
    const part = (v: unknown): string | undefined => (typeof v === 'string' && v !== '' ? v : undefined);
    const asked = { town: part(town), postcode: part(postcode), line: part(town) ? undefined : part(line) };
    const key = `${asked.town ?? ''}|${asked.postcode ?? ''}|${asked.line ?? ''}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size > ADDRESSES_KEPT) this.#known.clear();
    const found = placeOf(asked, this.#force);
    this.#known.set(key, found);
    return found;
  }

  /** The first town of the force's area that the story names as a place; without a force, the first town. */
  #inStory(story: string): FoundPlace | null {
    for (const m of story.matchAll(CAPITALISED)) {
      if (
        ELSEWHERE.test(story.slice(Math.max(0, m.index - 14), m.index)) &&
        !/\b(?:at|of) $/i.test(story.slice(Math.max(0, m.index - 4), m.index))
      )
        continue;
      const words = m[0].split(' ');
      for (let from = 0; from < words.length; from++) {
        for (let to = words.length; to > from; to--) {
          const name = words
            .slice(from, to)
            .join(' ')
            .replace(/['’]s$|[.’']$/g, '');
          if (name.length < 3 || (to - from === 1 && ALSO_WORDS.has(name.toLowerCase()))) continue;
          const found = this.#town(name);
          if (found && !ELSEWHERE_AFTER.test(story.slice(m.index + m[0].length, m.index + m[0].length + 12)))
            return found;
        }
      }
    }
    return null;
  }

  #town(name: string): FoundPlace | null {
    const key = `said|${name}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const town = townNamed(name, this.#force).find(
      (t) => !this.#force || districtByGss(t.district)?.force === this.#force,
    );
    const district = town && districtByGss(town.district);
    const found: FoundPlace | null = district ? { district, town, lat: town.lat, lon: town.lon, how: 'town' } : null;
    this.#known.set(key, found);
    return found;
  }
}
