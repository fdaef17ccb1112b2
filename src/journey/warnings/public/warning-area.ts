import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtByGss, districtsOf, townsOf } from '#catalogue/places/gazetteer.ts';
import { placeKey } from '#catalogue/places/place-key.ts';
import { FRAUD_TYPES, type FraudType } from '#core/report.ts';

/** What a page or a feed of warnings is about: the force, one of its districts or towns, and one kind of fraud or all. */
export interface WarningArea {
  kind: 'force' | 'district' | 'town';
  /** In addresses; '' of the whole force. */
  slug: string;
  name: string;
  /** The district it is or lies in; null of the whole force. Warnings are published for districts. */
  district: { gss: string; name: string } | null;
  fraudType: FraudType | null;
}

/** What a warning can be about. */
export const WARNED_OF: readonly FraudType[] = FRAUD_TYPES.filter((t) => t !== 'not_fraud');

export const wholeForce = (force: ForceConfig, fraudType: FraudType | null = null): WarningArea => ({
  kind: 'force',
  slug: '',
  name: force.county,
  district: null,
  fraudType,
});

const slugOf = (name: string): string => placeKey(name).replaceAll(' ', '-');

const AREAS = new Map<string, ReadonlyMap<string, WarningArea>>();

/** Every district and town of a force by its slug. A town that has the name of a district is `…-town`; a second of a name has its district's behind it. */
export function areasOf(force: ForceConfig): ReadonlyMap<string, WarningArea> {
  const known = AREAS.get(force.pfaCode);
  if (known) return known;
  const areas = new Map<string, WarningArea>();
  for (const { gss, name } of districtsOf(force.pfaCode).sort((a, b) => a.name.localeCompare(b.name)))
    areas.set(slugOf(name), { kind: 'district', slug: slugOf(name), name, district: { gss, name }, fraudType: null });
  for (const town of townsOf(force.pfaCode)) {
    const district = districtByGss(town.district)!;
    const plain = slugOf(town.name);
    const slug = [plain, `${plain}-town`, `${plain}-${slugOf(district.name)}`].find((s) => !areas.has(s));
    if (!slug) continue;
    areas.set(slug, {
      kind: 'town',
      slug,
      name: town.name,
      district: { gss: district.gss, name: district.name },
      fraudType: null,
    });
  }
  AREAS.set(force.pfaCode, areas);
  return areas;
}

/** The area of a slug; null where the force has none of that name. */
export const areaNamed = (slug: string, force: ForceConfig): WarningArea | null => areasOf(force).get(slug) ?? null;

export const areaOfDistrict = (gss: string, force: ForceConfig): WarningArea | null =>
  [...areasOf(force).values()].find((a) => a.kind === 'district' && a.district?.gss === gss) ?? null;

/** The towns of a district, by name. */
export const townsIn = (gss: string, force: ForceConfig): WarningArea[] =>
  [...areasOf(force).values()]
    .filter((a) => a.kind === 'town' && a.district?.gss === gss)
    .sort((a, b) => a.name.localeCompare(b.name));

/** `bank_impersonation` in an address: `bank-impersonation`. */
export const typeSlug = (fraudType: string): string => fraudType.replaceAll('_', '-');

export const typeOfSlug = (slug: string): FraudType | null => WARNED_OF.find((t) => typeSlug(t) === slug) ?? null;

/** Where the page of an area is. */
export function areaPath(area: Pick<WarningArea, 'slug' | 'fraudType'>): string {
  const place = area.slug ? `/warnings/in/${area.slug}` : '/warnings';
  return area.fraudType ? `${place}/about/${typeSlug(area.fraudType)}` : place;
}

/** Where a feed of an area is. */
export function feedPath(area: Pick<WarningArea, 'slug' | 'fraudType'>, ending: 'atom' | 'json' | 'geojson'): string {
  const asked = new URLSearchParams({
    ...(area.slug ? { in: area.slug } : {}),
    ...(area.fraudType ? { about: typeSlug(area.fraudType) } : {}),
  }).toString();
  return `/warnings.${ending}${asked ? `?${asked}` : ''}`;
}

/** What the subscription page is asked to begin with. A town by its name only where no district has the same. */
export const subscribePath = (area: WarningArea): string =>
  area.kind === 'force' ? '/warnings/subscribe' : `/warnings/subscribe?${new URLSearchParams({ area: area.name })}`;
