import { CounterfoilError } from '#core/errors.ts';
import { type Calendar, intervalCount, isoDay } from './calendar.ts';
import type { ScanLimits } from './limits.ts';
import { replicateMaxima } from './monte-carlo.ts';
import { bestOfCentres, type Cylinder, SAME, withoutOverlap } from './observed.ts';
import { groundKm } from './places.ts';
import { type Problem, problemOf, realCounts, type Windows } from './problem.ts';
import { Statistic } from './statistic.ts';
import type { Study } from './study.ts';
import { buildZones } from './zones.ts';

export type ScanKind = 'prospective' | 'retrospective' | 'purely-spatial';

export interface ScanSettings {
  kind: ScanKind;
  /** Largest share of the population at risk in a zone. */
  maxPopulation: number;
  maxRadiusKm: number;
  /** Longest window in days; without it, `maxShareOfPeriod` of the study period. */
  maxDays?: number;
  maxShareOfPeriod: number;
  /** Fewest cases in a cluster. */
  minCases: number;
  replicates: number;
  seed: number;
  threads: number;
  limits: ScanLimits;
}

/** One cluster, as contracts section 7 has it. */
export interface Cluster {
  /** The place round which it lies. */
  centre: string;
  radiusKm: number;
  /** Nearest to the centre first. */
  places: string[];
  /** First and last day; null where no case had a date. */
  from: string | null;
  to: string | null;
  observed: number;
  expected: number;
  ratio: number;
  logLikelihoodRatio: number;
  pValue: number;
  /** Days between such clusters by chance when the scan is made anew each interval; null unless prospective. */
  recurrenceIntervalDays: number | null;
}

/**
 * Kulldorff's scan: the most likely clusters, not overlapping, most likely first.
 * The p-value is (1 + replicates whose largest value is at least as large) / (1 + replicates). Secondary clusters that no replicate
 * falls short of are left out.
 * @throws CounterfoilError when the study is larger than the limits allow.
 */
export async function scan(study: Study, settings: ScanSettings): Promise<Cluster[]> {
  const { limits } = settings;
  const intervals = intervalCount(study.calendar);
  const weights = new Float64Array(study.sites.length);
  for (let cell = 0; cell < study.exposure.length; cell++)
    weights[Math.floor(cell / intervals)]! += study.exposure[cell]!;
  const zones = buildZones(study.sites, {
    weights,
    maxShare: settings.maxPopulation,
    maxRadiusKm: settings.maxRadiusKm,
    degrees: study.degrees,
    most: limits.mostZoneMembers,
  });
  if (!zones) throw tooLarge(`more than ${limits.mostZoneMembers} places in all zones together`);
  const problem = problemOf(study, zones, windowsOf(study.calendar, settings), settings.seed, settings.minCases);
  const evaluations = cylinders(problem) * (settings.replicates + 1);
  if (evaluations > limits.mostEvaluations)
    throw tooLarge(`${evaluations.toExponential(1)} cylinders in all replicates`);
  const best = bestOfCentres(problem, realCounts(study, problem));
  const kept = withoutOverlap(best, problem, (site) => study.sites[site]!.places[0]!);
  if (kept.length === 0) return [];
  const maxima = await replicateMaxima(problem, settings.replicates, settings.threads, limits.mostCriticalCounts);
  maxima.sort();
  return kept
    .map((cylinder) => describe(study, problem, cylinder, maxima, settings))
    .filter((cluster, i) => i === 0 || cluster.pValue < 1 || settings.replicates === 0);
}

const tooLarge = (what: string): CounterfoilError =>
  new CounterfoilError(
    'BAD_OPTION',
    `The scan would have to look at ${what}, which is too many. Give a smaller --max-population, --max-radius-km or --max-days, or fewer --replicates.`,
  );

function cylinders({ members, columns, windows }: Problem): number {
  const { longest, endsNow } = windows;
  return members.length * (endsNow ? columns : columns * longest - (longest * (longest - 1)) / 2);
}

/** The longest window: in days where it was given, else a share of the study period, in whole intervals. */
function windowsOf(calendar: Calendar, settings: ScanSettings): Windows {
  const intervals = intervalCount(calendar);
  if (settings.kind === 'purely-spatial') return { endsNow: true, longest: 1 };
  const days = calendar.bounds.at(-1)! - calendar.bounds[0]!;
  const share = settings.maxDays === undefined ? settings.maxShareOfPeriod : settings.maxDays / days;
  const longest = Math.min(intervals, Math.max(1, Math.floor(intervals * share * (1 + 1e-9))));
  return { endsNow: settings.kind === 'prospective', longest };
}

function describe(
  study: Study,
  problem: Problem,
  cylinder: Cylinder,
  maxima: Float64Array,
  settings: ScanSettings,
): Cluster {
  const start = problem.starts[cylinder.centre]!;
  const sites = problem.members.subarray(start, start + cylinder.size);
  const statistic = new Statistic(problem.model, problem.totalCases, problem.totalExposure);
  const expected = statistic.expected(cylinder.exposure);
  const { bounds } = study.calendar;
  const intervals = intervalCount(study.calendar);
  const offset = problem.windows.endsNow && settings.kind === 'prospective' ? intervals - problem.columns : 0;
  const [from, to] =
    settings.kind === 'purely-spatial' ? [0, intervals] : [cylinder.from + offset, cylinder.to + offset];
  const pValue = (1 + atLeast(maxima, cylinder.value)) / (1 + maxima.length);
  const length = (bounds.at(-1)! - bounds[0]!) / intervals;
  return {
    centre: study.sites[cylinder.centre]!.places[0]!,
    radiusKm: round(radiusOf(study, cylinder.centre, sites), 6),
    places: [...sites].flatMap((site) => study.sites[site]!.places),
    from: study.dated ? isoDay(bounds[from]!) : null,
    to: study.dated ? isoDay(bounds[to]! - 1) : null,
    observed: cylinder.cases,
    expected: round(expected, 6),
    ratio: round(cylinder.cases / expected, 6),
    logLikelihoodRatio: round(cylinder.value, 9),
    pValue: round(pValue, 9),
    recurrenceIntervalDays: settings.kind === 'prospective' ? round(length / pValue, 3) : null,
  };
}

/** How many of the sorted values are at least as large, rounding apart. */
function atLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value - SAME) low = middle + 1;
    else high = middle;
  }
  return sorted.length - low;
}

function radiusOf(study: Study, centre: number, sites: Int32Array): number {
  const [x, y, z] = study.sites[centre]!.at;
  let longest = 0;
  for (const site of sites) {
    const [a, b, c] = study.sites[site]!.at;
    longest = Math.max(longest, Math.hypot(a - x, b - y, c - z));
  }
  return groundKm(longest, study.degrees);
}

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
