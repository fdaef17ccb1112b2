import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FORCES_CONFIGURED } from '#catalogue/forces/forces.ts';
import { districtByGss, FORCES } from '#catalogue/places/gazetteer.ts';

/** The force of most of the districts: a configured one, or the default's contacts under that area's name. */
export function forceOfDistricts(districts: readonly string[], fallback: ForceConfig): ForceConfig {
  const counts = new Map<string, number>();
  for (const gss of districts) {
    const code = districtByGss(gss)?.force;
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const code = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  if (!code || code === fallback.pfaCode) return fallback;
  const configured = FORCES_CONFIGURED.find((f) => f.pfaCode === code);
  if (configured) return configured;
  return { ...fallback, pfaCode: code, county: FORCES.find((f) => f.code === code)?.name ?? fallback.county };
}
