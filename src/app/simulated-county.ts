/** Puts together what the synthetic county is made of: a force's places, the catalogue's rates and its word stock. */
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { townNamed, townsOf } from '#catalogue/places/gazetteer.ts';
import { POST_TOWN } from '#catalogue/places/outcodes.ts';
import { COUNTY_HABITS } from '#catalogue/simulation/habits.ts';
import { COUNTY_RATES, valuesOf } from '#catalogue/simulation/rates.ts';
import { COUNTY_WORDS } from '#catalogue/simulation/words.ts';
import { kmBetween } from '#core/place.ts';
import type { CountyOptions, CountyPlace, Difficulty } from '#engines/evaluation/county/model.ts';

export interface SimulationWish {
  force: ForceConfig;
  seed: string;
  reports: number;
  /** ISO date of the first day. */
  from: string;
  days: number;
  difficulty: Difficulty;
}

export function countyOptions(wish: SimulationWish): CountyOptions {
  return {
    prefix: wish.force.code.slice(0, 2).toUpperCase(),
    seed: wish.seed,
    reports: wish.reports,
    from: wish.from,
    days: wish.days,
    difficulty: wish.difficulty,
    places: placesOf(wish.force.pfaCode),
    rates: { ...valuesOf(COUNTY_RATES), ...valuesOf(COUNTY_HABITS) },
    words: COUNTY_WORDS,
  };
}

/** A made-up outcode for a county whose post towns are not listed. No postcode area is called XX. */
const NO_OUTCODE = 'XX1';

/**
 * The force's towns and villages as places to live in. A town's weight grows with its outcodes, since no population by town is
 * shipped; a village takes the outcode of the nearest post town.
 */
function placesOf(pfaCode: string): CountyPlace[] {
  const towns = townsOf(pfaCode);
  const outcodes = new Map<string, string[]>();
  for (const [outcode, name] of POST_TOWN) {
    const town = townNamed(name, pfaCode)[0];
    if (town && towns.includes(town)) outcodes.set(town.name, [...(outcodes.get(town.name) ?? []), outcode]);
  }
  const posts = towns.filter((t) => outcodes.has(t.name));
  return towns.map((t) => {
    const own = outcodes.get(t.name);
    const nearest = [...posts].sort((a, b) => kmBetween(a, t) - kmBetween(b, t))[0];
    return {
      name: t.name,
      district: t.district,
      lat: t.lat,
      lon: t.lon,
      outcodes: own ?? (nearest && outcodes.get(nearest.name)) ?? [NO_OUTCODE],
      weight: own ? 3 + 5 * own.length : 1,
    };
  });
}
