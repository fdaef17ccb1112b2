/** Places of England and Wales. A district is the unit of counting; a town is what people say; a force covers whole districts (R9.1). */
export interface District {
  /** ONS code, e.g. E07000240. */
  gss: string;
  name: string;
  /** Police force area code, e.g. E23000027. */
  force: string;
  lat: number;
  lon: number;
}

export interface Town {
  name: string;
  /** GSS code of the district that holds its centre. */
  district: string;
  lat: number;
  lon: number;
  /** Built-up area in square kilometres; absent for villages that no built-up area is drawn for. */
  km2?: number;
}

export interface ForceArea {
  /** ONS police force area code. */
  code: string;
  name: string;
}

/** Great-circle distance in kilometres (haversine, mean Earth radius 6371.0088 km). */
export function kmBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLon = (b.lon - a.lon) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
}
