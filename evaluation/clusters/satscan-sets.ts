/** SaTScan's sample data, where they stand beside the checkout, as tables of the scan; and what SaTScan printed for them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLUSTERS, SCAN_LIMITS } from '#catalogue/thresholds/clusters.ts';
import { CountTable } from '#engines/clusters/counts.ts';
import { PlaceTable } from '#engines/clusters/places.ts';
import type { ScanKind, ScanSettings } from '#engines/clusters/scan.ts';
import type { ScanModel } from '#engines/clusters/statistic.ts';
import { buildStudy, type Study } from '#engines/clusters/study.ts';

export const FOLDER = join(import.meta.dirname, '../../../shared/data/clusters');
export const present = existsSync(join(FOLDER, 'nm.cas'));

export interface PrintedCluster {
  places: string[];
  radiusKm: number;
  from?: string;
  to?: string;
  observed: number;
  expected: number;
  value: number;
  pValue: number;
  recurrence?: number;
}

export interface SampleSet {
  name: string;
  study: Study;
  kind: ScanKind;
  settings: Partial<ScanSettings>;
  printed: PrintedCluster[];
  /** How many replicates SaTScan had made when it stopped. */
  printedReplicates: number;
}

const rows = (file: string): string[][] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells.length > 1);

/** Columns in the order of SaTScan's file, as they are called here. */
function counts(
  file: string,
  columns: string[],
  places: PlaceTable,
  options: ConstructorParameters<typeof CountTable>[3],
) {
  const table = new CountTable(columns, file, places, options, SCAN_LIMITS);
  for (const [i, cells] of rows(file).entries()) {
    const dated = cells.map((cell, c) => (columns[c] === 'date' ? asDate(cell) : cell));
    const refused = table.add(dated, i + 1);
    if (refused) throw new Error(`${file}:${i + 1}: ${refused.reason}`);
  }
  return table;
}

const asDate = (cell: string): string => {
  const [year, month, day] = cell.split('/');
  const whole = year!.length === 2 ? `19${year}` : year!;
  return [whole, ...[month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))].join('-');
};

function places(file: string, a: string, b: string): PlaceTable {
  const table = new PlaceTable(['place', a, b], file);
  for (const cells of rows(file)) table.add(cells);
  return table;
}

const CASES = { column: 'count', whole: true, undated: true } as const;
const POPULATION = { column: 'population', whole: false, undated: true } as const;
const fail = (table: string, line: number, refusal: { reason: string }): never => {
  throw new Error(`${table}:${line}: ${refusal.reason}`);
};

function study(
  model: ScanModel,
  kind: ScanKind,
  at: PlaceTable,
  tables: { cases: CountTable; population?: CountTable; controls?: CountTable },
): Study {
  const options = { model, purelySpatial: kind === 'purely-spatial', limits: SCAN_LIMITS };
  return buildStudy({ places: at, ...tables }, options, fail);
}

/** Every set, each with the settings that its printed answer was made with. */
export function sampleSets(): SampleSet[] {
  const nm = places('nm.geo', 'lat', 'lon');
  const fever = places('NYCfever.geo', 'lat', 'lon');
  const humberside = places('NHumberside.geo', 'x', 'y');
  // SaTScan took New York's degrees for a plane.
  const leukaemia = places('satscan_ny_coords.txt', 'x', 'y');
  const ages = ['age', 'sex'];
  return [
    {
      name: 'New Mexico brain cancer: Poisson, space-time, retrospective, two covariates',
      kind: 'retrospective',
      study: study('poisson', 'retrospective', nm, {
        cases: counts('nm.cas', ['place', 'count', 'date', ...ages], nm, CASES),
        population: counts('nm.pop', ['place', 'date', 'population', ...ages], nm, POPULATION),
      }),
      settings: {},
      ...printed('nm.expected.txt'),
    },
    {
      name: 'New York fever: permutation, prospective, 3 km, 7 days',
      kind: 'prospective',
      study: study('permutation', 'prospective', fever, {
        cases: counts('NYCfever.cas', ['place', 'count', 'date'], fever, CASES),
      }),
      settings: { maxRadiusKm: 3, maxDays: 7 },
      ...printed('NYCfever.expected.txt'),
    },
    {
      name: 'North Humberside leukaemia: Bernoulli, purely spatial',
      kind: 'purely-spatial',
      study: study('bernoulli', 'purely-spatial', humberside, {
        cases: counts('NHumberside.cas', ['place', 'count'], humberside, CASES),
        controls: counts('NHumberside.ctl', ['place', 'count'], humberside, CASES),
      }),
      settings: {},
      ...printed('NHumberside.expected.txt'),
    },
    {
      name: 'New York leukaemia: Poisson, purely spatial, zones of 10%',
      kind: 'purely-spatial',
      study: study('poisson', 'purely-spatial', leukaemia, {
        cases: counts('satscan_ny_cases.txt', ['place', 'count', 'date'], leukaemia, CASES),
        population: counts('satscan_ny_pop.txt', ['place', 'date', 'population'], leukaemia, POPULATION),
      }),
      settings: { maxPopulation: 0.1 },
      ...printed('satscan_ny_out.txt'),
    },
  ];
}

/** SaTScan's defaults with 999 replicates, as `counterfoil scan` has them. */
export const settingsOf = (set: SampleSet, more: Partial<ScanSettings> = {}): ScanSettings => ({
  kind: set.kind,
  maxPopulation: CLUSTERS.maxPopulation.value,
  maxRadiusKm: Number.POSITIVE_INFINITY,
  maxShareOfPeriod: CLUSTERS.maxShareOfPeriod.value,
  minCases: CLUSTERS.minCases.value,
  replicates: CLUSTERS.replicates.value,
  seed: CLUSTERS.seed.value,
  threads: 2,
  limits: SCAN_LIMITS,
  ...set.settings,
  ...more,
});

function printed(file: string): Pick<SampleSet, 'printed' | 'printedReplicates'> {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const blocks = text.split(/\n(?=\d+\.Location IDs included)/).slice(1);
  const stopped = /terminate the calculations after (\d+)/.exec(text);
  return {
    printed: blocks.map((block) => {
      const field = (name: string) => new RegExp(`${name}\\.*: *([-\\d./e]+)`).exec(block)?.[1];
      const time = /Time frame\.*: *(\S+) to (\S+)/.exec(block);
      const names = /Location IDs included\.: ([\s\S]*?)\n {2}Coordinates/.exec(block)![1]!;
      return {
        places: names.split(/[,\s]+/).filter(Boolean),
        radiusKm: Number(/Coordinates \/ radius\.*: .*\/ ([\d.]+)/.exec(block)![1]),
        ...(time ? { from: asDate(time[1]!), to: asDate(time[2]!) } : {}),
        observed: Number(field('Number of cases')),
        expected: Number(field('Expected cases')),
        value: Number(field('Log likelihood ratio') ?? field('Test statistic')),
        pValue: Number(field('P-value')),
        recurrence: field('Recurrence interval') ? Number(field('Recurrence interval')) : undefined,
      };
    }),
    printedReplicates: stopped ? Number(stopped[1]) : 999,
  };
}
