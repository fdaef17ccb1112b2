import { CounterfoilError } from '#core/errors.ts';
import type { Refusal } from '#core/result.ts';
import {
  type Calendar,
  calendarOf,
  coarser,
  dayAfter,
  intervalCount,
  intervalOf,
  type ParsedDate,
} from './calendar.ts';
import type { CountRow, CountTable } from './counts.ts';
import { countCells, permutationExposure, poissonExposure } from './expected.ts';
import type { ScanLimits } from './limits.ts';
import type { PlaceTable, Site } from './places.ts';
import type { ScanModel } from './statistic.ts';

/** The tables, checked against one another and counted. */
export interface Study {
  model: ScanModel;
  sites: readonly Site[];
  degrees: boolean;
  calendar: Calendar;
  /** False where no case has a date: then the period is nobody's. */
  dated: boolean;
  /** Site × interval. */
  cases: Int32Array;
  exposure: Float64Array;
  totalCases: number;
  totalExposure: number;
  /** For the permutation: each case's stratum, site and interval; for Bernoulli nothing. */
  strata: { sites: Int32Array; intervals: Int32Array }[];
}

export interface StudyTables {
  places: PlaceTable;
  cases: CountTable;
  population?: CountTable;
  controls?: CountTable;
}

export interface StudyOptions {
  model: ScanModel;
  /** Nothing but place counts: one interval. */
  purelySpatial: boolean;
  from?: ParsedDate;
  to?: ParsedDate;
  limits: ScanLimits;
}

/** Told of a row that does not fit the rest: which table, at which line, and why. */
export type OnMisfit = (table: 'cases' | 'controls' | 'population', line: number, refusal: Refusal) => void;

/** @throws CounterfoilError where no study can be made of the tables. */
export function buildStudy(tables: StudyTables, options: StudyOptions, onMisfit: OnMisfit): Study {
  const { model, limits } = options;
  const { sites } = tables.places;
  if (sites.length === 0)
    throw new CounterfoilError('BAD_FIELD', 'The file of places holds no place that can be used.');
  const calendar = calendarFor(tables, options);
  if (sites.length * intervalCount(calendar) > limits.mostCells) {
    throw new CounterfoilError(
      'BAD_OPTION',
      tooMuch(`${sites.length} places times ${intervalCount(calendar)} intervals`),
    );
  }
  const inside = (table: 'cases' | 'controls', rows: readonly CountRow[]) =>
    rows.filter((row) => {
      if (row.date === null || intervalOf(calendar, row.date.day) >= 0) return true;
      onMisfit(table, row.line, {
        code: 'BAD_FIELD',
        field: 'date',
        reason: 'The date lies outside the study period.',
      });
      return false;
    });
  let cases = inside('cases', tables.cases.rows);
  const study = {
    model,
    sites,
    degrees: tables.places.degrees,
    calendar,
    dated: tables.cases.dated || options.from !== undefined,
  };
  if (model === 'bernoulli') {
    const controls = inside('controls', tables.controls!.rows);
    return bernoulliStudy(study, cases, controls, limits);
  }
  if (model === 'poisson') {
    const made = poissonExposure(cases, tables.population!.rows, sites.length, calendar);
    if (made.impossible.length > 0) {
      const reason = 'There is a case here, but the population of its place or of its covariates is zero.';
      for (const row of made.impossible) onMisfit('cases', row.line, { code: 'BAD_FIELD', field: 'place', reason });
      const bad = new Set(made.impossible);
      cases = cases.filter((row) => !bad.has(row));
    }
    const exposure =
      made.impossible.length > 0 ? poissonExposure(cases, tables.population!.rows, sites.length, calendar) : made;
    return finish(study, cases, exposure.cells, exposure.total, [], limits);
  }
  const exposure = permutationExposure(cases, sites.length, calendar);
  return finish(study, cases, exposure.cells, exposure.total, strataOf(cases, calendar, limits), limits);
}

type Ground = Pick<Study, 'model' | 'sites' | 'degrees' | 'calendar' | 'dated'>;

function finish(
  ground: Ground,
  cases: readonly CountRow[],
  exposure: Float64Array,
  totalExposure: number,
  strata: Study['strata'],
  limits: ScanLimits,
): Study {
  const totalCases = sum(cases, limits);
  if (totalCases === 0) throw new CounterfoilError('BAD_FIELD', 'There are no cases to scan.');
  return {
    ...ground,
    cases: countCells(cases, ground.sites.length, ground.calendar),
    exposure,
    totalCases,
    totalExposure,
    strata,
  };
}

function bernoulliStudy(ground: Ground, cases: CountRow[], controls: CountRow[], limits: ScanLimits): Study {
  const all = sum(cases, limits) + sum(controls, limits);
  if (all > limits.mostIndividuals) throw new CounterfoilError('BAD_OPTION', tooMuch(`${all} cases and controls`));
  if (sum(controls, limits) === 0)
    throw new CounterfoilError('BAD_FIELD', 'There are no controls to compare the cases with.');
  const exposure = Float64Array.from(countCells([...cases, ...controls], ground.sites.length, ground.calendar));
  return finish(ground, cases, exposure, all, [], limits);
}

function sum(rows: readonly CountRow[], limits: ScanLimits): number {
  const all = rows.reduce((n, row) => n + row.count, 0);
  if (all > limits.largestCount) throw new CounterfoilError('BAD_OPTION', tooMuch(`${all} cases`));
  return all;
}

const tooMuch = (what: string): string =>
  `The scan would have to hold ${what}, which is too many. Take fewer places or a shorter period.`;

function strataOf(cases: readonly CountRow[], calendar: Calendar, limits: ScanLimits): Study['strata'] {
  const all = sum(cases, limits);
  if (all > limits.mostIndividuals) throw new CounterfoilError('BAD_OPTION', tooMuch(`${all} cases`));
  const groups = new Map<string, CountRow[]>();
  for (const row of cases) {
    const group = groups.get(row.stratum);
    if (group) group.push(row);
    else groups.set(row.stratum, [row]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rows]) => {
      const n = rows.reduce((count, row) => count + row.count, 0);
      const at = rows.map((row) => ({
        site: row.site,
        interval: intervalOf(calendar, row.date!.day),
        count: row.count,
      }));
      at.sort((a, b) => a.site - b.site || a.interval - b.interval);
      const stratum = { sites: new Int32Array(n), intervals: new Int32Array(n) };
      let next = 0;
      for (const { site, interval, count } of at) {
        stratum.sites.fill(site, next, next + count);
        stratum.intervals.fill(interval, next, next + count);
        next += count;
      }
      return stratum;
    });
}

/** The study period: as given, else from the first case (or control) to the last. */
function calendarFor(tables: StudyTables, options: StudyOptions): Calendar {
  const { from, to, limits, purelySpatial } = options;
  const dated = [...tables.cases.rows, ...(tables.controls?.rows ?? [])].filter((row) => row.date !== null);
  const counted = dated.filter((row) => row.count > 0);
  const events = counted.length > 0 ? counted : dated;
  if (events.length === 0 && !purelySpatial) throw new CounterfoilError('BAD_FIELD', 'There are no cases to scan.');
  let first = from?.day ?? Number.POSITIVE_INFINITY;
  let end = to ? dayAfter(to) : Number.NEGATIVE_INFINITY;
  for (const { date } of events) {
    if (!from) first = Math.min(first, date!.day);
    if (!to) end = Math.max(end, dayAfter(date!));
  }
  if (!Number.isFinite(first) || !Number.isFinite(end)) [first, end] = [0, 1];
  if (end <= first) throw new CounterfoilError('BAD_OPTION', 'The study period ends before it begins.');
  if (purelySpatial) return { precision: 'day', bounds: [first, end] };
  const precision = tables.controls?.dated
    ? coarser(tables.cases.precision, tables.controls.precision)
    : tables.cases.precision;
  const calendar = calendarOf(first, end, precision, limits.mostCells);
  if (!calendar) throw new CounterfoilError('BAD_OPTION', tooMuch(`a period of ${end - first} days`));
  return calendar;
}
