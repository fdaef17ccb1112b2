/**
 * How fast the scan statistic is: `node benchmarks/scan.ts [rounds]`. Made-up places and cases; medians of the rounds, wall clock and
 * CPU-seconds of all threads. Each answer is compared with that of one thread, once, before a time is printed.
 */
import assert from 'node:assert/strict';
import { CLUSTERS, SCAN_LIMITS } from '#catalogue/thresholds/clusters.ts';
import { CountTable } from '#engines/clusters/counts.ts';
import { PlaceTable } from '#engines/clusters/places.ts';
import { RandomStream } from '#engines/clusters/random.ts';
import { type ScanSettings, scan } from '#engines/clusters/scan.ts';
import type { ScanModel } from '#engines/clusters/statistic.ts';
import { buildStudy, type Study } from '#engines/clusters/study.ts';

const rounds = Number(process.argv[2] ?? 5);
const seen = Number(process.argv[3] ?? Number.NaN);

interface Trial {
  name: string;
  places: number;
  cases: number;
  days: number;
  model: ScanModel;
  settings: Pick<ScanSettings, 'kind'> & Partial<ScanSettings>;
  target: string;
}

const TRIALS: Trial[] = [
  ...[2_000, 7_300].map((cases) => ({
    name: `250 places, 365 days, 30-day windows, ${cases} cases, permutation, prospective`,
    places: 250,
    cases,
    days: 365,
    model: 'permutation' as const,
    settings: { kind: 'prospective' as const, maxDays: 30 },
    target: '0.4 s',
  })),
  {
    name: '250 places, 365 days, 30-day windows, 7300 cases, Poisson, prospective',
    places: 250,
    cases: 7_300,
    days: 365,
    model: 'poisson',
    settings: { kind: 'prospective', maxDays: 30 },
    target: '0.4 s',
  },
  {
    name: '7,264 places, a million cases, zones of 1%, Poisson, purely spatial',
    places: 7_264,
    cases: 1_000_000,
    days: 365,
    model: 'poisson',
    settings: { kind: 'purely-spatial', maxPopulation: 0.01 },
    target: '20 s',
  },
  {
    name: '7,264 places, a million cases, zones of 1%, permutation, prospective, 30 days',
    places: 7_264,
    cases: 1_000_000,
    days: 365,
    model: 'permutation',
    settings: { kind: 'prospective', maxPopulation: 0.01, maxDays: 30 },
    target: '20 s',
  },
];

function madeUp(trial: Trial): Study {
  const random = new RandomStream(1, trial.places);
  const places = new PlaceTable(['place', 'x', 'y'], 'places');
  const side = Math.sqrt(trial.places) * 2000;
  for (let i = 0; i < trial.places; i++) {
    places.add([`p${i}`, String(Math.round(random.part() * side)), String(Math.round(random.part() * side))]);
  }
  const counts = new Map<string, number>();
  for (let i = 0; i < trial.cases; i++) {
    const day = new Date(Date.UTC(2025, 0, 1 + random.below(trial.days))).toISOString().slice(0, 10);
    // Towns differ: a few places have most of the cases.
    const key = `p${Math.floor(random.part() ** 2 * trial.places)},${day}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const options = { column: 'count', whole: true, undated: false } as const;
  const cases = new CountTable(['place', 'date', 'count'], 'cases', places, options, SCAN_LIMITS);
  for (const [key, count] of counts) cases.add([...key.split(','), String(count)], 1);
  const population = new CountTable(
    ['place', 'date', 'population'],
    'population',
    places,
    { column: 'population', whole: false, undated: true },
    SCAN_LIMITS,
  );
  for (let i = 0; i < trial.places; i++) {
    const share = Math.sqrt((i + 1) / trial.places) - Math.sqrt(i / trial.places);
    population.add([`p${i}`, '2025', String(Math.round(1e7 * share))], 1);
  }
  return buildStudy(
    { places, cases, population },
    { model: trial.model, purelySpatial: trial.settings.kind === 'purely-spatial', limits: SCAN_LIMITS },
    () => {
      throw new Error('A made-up row does not fit.');
    },
  );
}

function settingsOf(trial: Trial, threads: number): ScanSettings {
  return {
    maxPopulation: CLUSTERS.maxPopulation.value,
    maxRadiusKm: Number.POSITIVE_INFINITY,
    maxShareOfPeriod: CLUSTERS.maxShareOfPeriod.value,
    minCases: CLUSTERS.minCases.value,
    replicates: CLUSTERS.replicates.value,
    seed: 1,
    threads,
    limits: SCAN_LIMITS,
    ...trial.settings,
  };
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

for (const [i, trial] of TRIALS.entries()) {
  if (Number.isFinite(seen) && seen !== i) continue;
  const study = madeUp(trial);
  const alone = await scan(study, settingsOf(trial, 1));
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    const started = performance.now();
    const clusters = await scan(study, settingsOf(trial, 2));
    wall.push((performance.now() - started) / 1000);
    const used = process.cpuUsage(before);
    cpu.push((used.user + used.system) / 1e6);
    assert.deepEqual(clusters, alone);
  }
  const times = `${median(wall).toFixed(2)} s, ${median(cpu).toFixed(2)} CPU-seconds`;
  console.log(`${trial.name}\n  ${times} (target ${trial.target}); best p ${alone[0]?.pValue}`);
}
