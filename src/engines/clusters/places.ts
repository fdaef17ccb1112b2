import { CounterfoilError } from '#core/errors.ts';
import type { Refusal } from '#core/result.ts';

/** A point of the map at which one or more places stand. */
export interface Site {
  /** Names of the places, in order. */
  places: string[];
  /** As given: metres, or degrees. */
  x: number;
  y: number;
  /** Where distances are taken: kilometres in the plane, or on a sphere seen from its centre. */
  at: readonly [number, number, number];
}

/** Mean radius of the Earth that SaTScan uses, in kilometres: distances, and so radii, agree with its own. */
export const EARTH_KM = 6367;
const METRES_IN_KM = 1000;

/** A row that cannot be used: which field, and why in words. */
export const refusal = (field: string, reason: string): Refusal => ({ code: 'BAD_FIELD', field, reason });

/**
 * PLACES.csv: `place,x,y` in metres or `place,lat,lon` in degrees. Other columns are passed over. Rows are added one by one; places at
 * one point are one site.
 */
export class PlaceTable {
  readonly #columns: { place: number; a: number; b: number; degrees: boolean };
  readonly #siteOf = new Map<string, number>();
  readonly #byPoint = new Map<string, number>();
  readonly #sites: Site[] = [];

  /** @throws CounterfoilError when the header names neither pair of coordinates. */
  constructor(header: readonly string[], file: string) {
    const names = header.map((name) => name.trim().toLowerCase());
    const place = names.indexOf('place');
    const degrees = names.includes('lat') && names.includes('lon');
    const [a, b] = degrees ? [names.indexOf('lat'), names.indexOf('lon')] : [names.indexOf('x'), names.indexOf('y')];
    if (place < 0 || a < 0 || b < 0) {
      throw new CounterfoilError('BAD_OPTION', `${file}: the first line must name place,x,y or place,lat,lon.`);
    }
    this.#columns = { place, a, b, degrees };
  }

  add(cells: readonly string[]): Refusal | null {
    const { place, a, b, degrees } = this.#columns;
    const name = (cells[place] ?? '').trim();
    if (name === '') return refusal('place', 'The place has no name.');
    const first = coordinate(cells[a]);
    const second = coordinate(cells[b]);
    if (first === null) return refusal(degrees ? 'lat' : 'x', 'This is not a number. Give the coordinate as digits.');
    if (second === null) return refusal(degrees ? 'lon' : 'y', 'This is not a number. Give the coordinate as digits.');
    if (degrees && Math.abs(first) > 90) return refusal('lat', 'A latitude lies between -90 and 90 degrees.');
    if (degrees && Math.abs(second) > 180) return refusal('lon', 'A longitude lies between -180 and 180 degrees.');
    const point = `${first}|${second}`;
    const known = this.#siteOf.get(name);
    if (known !== undefined) {
      if (this.#byPoint.get(point) === known) return null;
      return refusal('place', 'This place was given before with other coordinates. Keep one of the two rows.');
    }
    let site = this.#byPoint.get(point);
    if (site === undefined) {
      site = this.#sites.length;
      this.#byPoint.set(point, site);
      this.#sites.push({
        places: [],
        x: first,
        y: second,
        at: degrees ? onSphere(first, second) : inPlane(first, second),
      });
    }
    this.#sites[site]!.places.push(name);
    this.#siteOf.set(name, site);
    return null;
  }

  get degrees(): boolean {
    return this.#columns.degrees;
  }

  get sites(): readonly Site[] {
    return this.#sites;
  }

  siteOf(place: string): number | undefined {
    return this.#siteOf.get(place);
  }
}

function coordinate(cell: string | undefined): number | null {
  const text = (cell ?? '').trim();
  if (text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) < 1e12 ? value : null;
}

const inPlane = (x: number, y: number): readonly [number, number, number] => [x / METRES_IN_KM, y / METRES_IN_KM, 0];

function onSphere(lat: number, lon: number): readonly [number, number, number] {
  const rad = Math.PI / 180;
  const ring = EARTH_KM * Math.cos(lat * rad);
  return [ring * Math.cos(lon * rad), ring * Math.sin(lon * rad), EARTH_KM * Math.sin(lat * rad)];
}

/** A straight line between two sites as kilometres along the ground. */
export const groundKm = (straight: number, degrees: boolean): number =>
  degrees ? 2 * EARTH_KM * Math.asin(Math.min(1, straight / (2 * EARTH_KM))) : straight;
