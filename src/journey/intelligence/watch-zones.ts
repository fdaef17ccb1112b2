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

/** Keys that do not overlap, and how surprising a count in them must be. */
export interface WatchZone {
  zone: readonly string[];
  pValue: number;
}

/**
 * The zones that hold a place: its town, circles of towns round it, its district, and the district with each neighbour. Only towns that
 * have sent a report are known, which is all that counting needs.
 */
export class WatchZones {
  readonly #towns = new Map<string, KnownTown>();
  readonly #near = new Map<string, { towns: number; circles: WatchZone[] }>();
  readonly #districts = new Map<string, WatchZone[]>();

  see(place: ReportPlace, keys: PlaceKeys): void {
    if (!place.town || keys.town === null || this.#towns.has(keys.town)) return;
    this.#towns.set(keys.town, { key: keys.town, lat: place.town.lat, lon: place.town.lon });
  }

  /** Zones of keys that do not overlap within a zone, the smallest first. */
  holding(keys: PlaceKeys): readonly WatchZone[] {
    return [...(keys.town === null ? [] : this.#circles(keys.town)), ...this.#districtZones(keys.district)];
  }

  /** The town alone and with all towns within each reach, where that takes in more. Worked out anew when towns have been added. */
  #circles(town: string): WatchZone[] {
    const kept = this.#near.get(town);
    if (kept?.towns === this.#towns.size) return kept.circles;
    const here = this.#towns.get(town)!;
    const reaches = WATCH.circles.value;
    const byDistance = [...this.#towns.values()]
      .map((t) => ({ key: t.key, km: kmBetween(here, t) }))
      .filter((t) => t.km <= reaches.at(-1)!.km)
      .sort((a, b) => a.km - b.km || (a.key < b.key ? -1 : 1));
    const circles: WatchZone[] = [];
    for (const { km, pValue } of reaches) {
      const zone = byDistance.filter((t) => t.km <= km).map((t) => t.key);
      if (zone.length > (circles.at(-1)?.zone.length ?? 0)) circles.push({ zone, pValue });
    }
    this.#near.set(town, { towns: this.#towns.size, circles });
    return circles;
  }

  #districtZones(district: string): WatchZone[] {
    let zones = this.#districts.get(district);
    if (!zones) {
      const here = districtByGss(district);
      const around = neighbours(district).filter((n) => here && kmBetween(n, here) <= WATCH.reachKm.value);
      const pValue = WATCH.pValue.value;
      zones = [[district], ...around.map((n) => [district, n.gss])].map((zone) => ({ zone, pValue }));
      this.#districts.set(district, zones);
    }
    return zones;
  }
}
