import { CountTable } from './counts.ts';
import type { ScanLimits } from './limits.ts';
import { PlaceTable } from './places.ts';
import type { ScanSettings } from './scan.ts';
import type { ScanModel } from './statistic.ts';
import { buildStudy, type Study } from './study.ts';

/** For tests: studies from rows as they stand in files. */
export const LIMITS: ScanLimits = {
  firstYear: 1800,
  lastYear: 2199,
  mostCells: 1e6,
  mostZoneMembers: 1e6,
  mostIndividuals: 1e6,
  largestCount: 1e9,
  mostEvaluations: 1e11,
  mostCriticalCounts: 1e6,
};

export const SETTINGS: ScanSettings = {
  kind: 'prospective',
  maxPopulation: 0.5,
  maxRadiusKm: Number.POSITIVE_INFINITY,
  maxShareOfPeriod: 0.5,
  minCases: 2,
  replicates: 99,
  seed: 1,
  threads: 1,
  limits: LIMITS,
};

export interface StudyRows {
  places: string[][];
  /** place, date, count and covariates. */
  cases: string[][];
  population?: string[][];
  controls?: string[][];
  degrees?: boolean;
  covariates?: string[];
}

export function studyOf(rows: StudyRows, model: ScanModel, purelySpatial = false): Study {
  const places = new PlaceTable(rows.degrees ? ['place', 'lat', 'lon'] : ['place', 'x', 'y'], 'places');
  for (const row of rows.places) insist(places.add(row));
  const table = (column: 'count' | 'population', all: string[][], undated: boolean) => {
    const header = ['place', 'date', column, ...(rows.covariates ?? [])];
    const made = new CountTable(header, column, places, { column, whole: column === 'count', undated }, LIMITS);
    for (const [i, row] of all.entries()) insist(made.add(row, i + 2));
    return made;
  };
  const tables = {
    places,
    cases: table('count', rows.cases, purelySpatial),
    population: rows.population && table('population', rows.population, true),
    controls: rows.controls && table('count', rows.controls, purelySpatial),
  };
  return buildStudy(tables, { model, purelySpatial, limits: LIMITS }, (_, line, refusal) => {
    throw new Error(`${line}: ${refusal.reason}`);
  });
}

function insist(refused: { reason: string } | null): void {
  if (refused) throw new Error(refused.reason);
}
