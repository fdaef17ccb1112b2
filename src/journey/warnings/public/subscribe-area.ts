import type { ForceConfig } from '#catalogue/forces/force.ts';
import { countyInFull } from '#catalogue/places/county-names.ts';
import { districtByGss, districtNamed, districtsOf, placeOf } from '#catalogue/places/gazetteer.ts';
import { normalisePostcode, postcodeMeant } from '#core/postcode.ts';

/** Where somebody wants warnings for. */
export interface WantedArea {
  /** `force:hertfordshire`, `district:E07000240`, `town:st albans`, `outcode:AL1`: what tells two wishes of one address apart. */
  key: string;
  /** "St Albans": as the person reads it. */
  name: string;
  /** GSS codes: warnings are published for districts, so a town's are those of its district. */
  districts: string[];
}

/**
 * What somebody wrote as a place: nothing for the whole county, a district, a town, a postcode or its first half. Of a postcode only the first
 * half is kept. Null where it is no place of this force that is known.
 */
export function readArea(written: string, force: ForceConfig): WantedArea | null {
  const own = new Set(districtsOf(force.pfaCode).map((d) => d.gss));
  const text = written.trim().slice(0, 60);
  const plain = text.toLowerCase().replace(/^(?:all|whole) of /, '');
  if (text === '' || plain === force.county.toLowerCase() || countyInFull(text) === force.county)
    return { key: `force:${force.code}`, name: `all of ${force.county}`, districts: [...own] };
  const outcode = /^([a-z]{1,2}\d[a-z\d]?)$/i.exec(
    (normalisePostcode(text) ?? postcodeMeant(text)?.postcode)?.split(' ')[0] ?? text.replace(/\s/g, ''),
  )?.[1];
  if (outcode) {
    const found = placeOf({ postcode: outcode.toUpperCase() }, force.pfaCode);
    if (!found || !own.has(found.district.gss)) return null;
    return {
      key: `outcode:${outcode.toUpperCase()}`,
      name: `${outcode.toUpperCase()} (${found.district.name})`,
      districts: [found.district.gss],
    };
  }
  const district = districtNamed(text, force.pfaCode);
  if (district && own.has(district.gss))
    return { key: `district:${district.gss}`, name: district.name, districts: [district.gss] };
  const found = placeOf({ town: text }, force.pfaCode);
  if (!found || !own.has(found.district.gss)) return null;
  const name = found.town?.name ?? found.district.name;
  const inDistrict = districtByGss(found.district.gss)?.name ?? '';
  return { key: `town:${name.toLowerCase()}`, name: `${name} (${inDistrict})`, districts: [found.district.gss] };
}
