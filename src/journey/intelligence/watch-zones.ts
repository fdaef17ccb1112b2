import { districtByGss, neighbours } from '#catalogue/places/gazetteer.ts';
import { WATCH } from '#catalogue/thresholds/watch.ts';
import { kmBetween } from '#core/place.ts';
import type { ReportPlace } from '#journey/linking/place-of-report.ts';

/** How a place is counted: by its town, where one is known, and by its district. */
export interface PlaceKeys {
  town: string | null;
  district: string;
}

export function keysOf(place: ReportPlace): PlaceKeys {
  const district = place.district.gss;
  return { town: place.town ? `${place.town.name}/${district}` : null, district };
}

interface KnownTown {
  key: string;
  lat: number;
  lon: number;
}

/**
 * The zones that hold a place: its town, circles of towns round it, its district, and the district with each neighbour. Only towns that
 * have sent a report are known, which is all that counting needs.
 */
export class WatchZones {
  readonly #towns = new Map<string, KnownTown>();
  readonly #near = new Map<string, { towns: number; circles: string[][] }>();
  readonly #districts = new Map<string, string[][]>();

  see(place: ReportPlace, keys: PlaceKeys): void {
    if (!place.town || keys.town === null || this.#towns.has(keys.town)) return;
    this.#towns.set(keys.town, { key: keys.town, lat: place.town.lat, lon: place.town.lon });
  }

  /** Zones of keys that do not overlap within a zone, the smallest first. */
  holding(keys: PlaceKeys): readonly (readonly string[])[] {
    return [...(keys.town === null ? [] : this.#circles(keys.town)), ...this.#districtZones(keys.district)];
  }

  /** The town alone and with all towns within each reach, where that takes in more. Worked out anew when towns have been added. */
  #circles(town: string): string[][] {
    const kept = this.#near.get(town);
    if (kept?.towns === this.#towns.size) return kept.circles;
    const here = this.#towns.get(town)!;
    const byDistance = [...this.#towns.values()]
      .map((t) => ({ key: t.key, km: kmBetween(here, t) }))
      .filter((t) => t.km <= WATCH.circleKm.value.at(-1)!)
      .sort((a, b) => a.km - b.km || (a.key < b.key ? -1 : 1));
    const circles: string[][] = [[town]];
    for (const reach of WATCH.circleKm.value) {
      const circle = byDistance.filter((t) => t.km <= reach).map((t) => t.key);
      if (circle.length > circles.at(-1)!.length) circles.push(circle);
    }
    this.#near.set(town, { towns: this.#towns.size, circles });
    return circles;
  }

  #districtZones(district: string): string[][] {
    let zones = this.#districts.get(district);
    if (!zones) {
      const here = districtByGss(district);
      const around = neighbours(district).filter((n) => here && kmBetween(n, here) <= WATCH.reachKm.value);
      zones = [[district], ...around.map((n) => [district, n.gss])];
      this.#districts.set(district, zones);
    }
    return zones;
  }
}
