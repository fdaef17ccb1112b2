import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { CLUSTERS, SCAN_LIMITS } from '#catalogue/thresholds/clusters.ts';
import { CounterfoilError } from '#core/errors.ts';
import { type ParsedDate, parseDate } from '#engines/clusters/calendar.ts';
import { CountTable } from '#engines/clusters/counts.ts';
import { PlaceTable } from '#engines/clusters/places.ts';
import { type ScanKind, type ScanSettings, scan } from '#engines/clusters/scan.ts';
import type { ScanModel } from '#engines/clusters/statistic.ts';
import { buildStudy, type OnMisfit, type Study } from '#engines/clusters/study.ts';
import { keepApart } from './keep-apart.ts';
import { readTable } from './scan-tables.ts';
import { openInputs, openOutput, Refusals } from './streams.ts';

const EXAMPLE = `
A cluster a line, the most likely first; those that follow share no place with one before. Not named, --model is permutation, or poisson
with --population, or bernoulli with --controls; the scan is retrospective for permutation and purely spatial for the others, with zones of
at most half of the population at risk and windows of at most half of the period.

Example:
  counterfoil scan --cases cases.csv --places places.csv --prospective --max-days 30 > clusters.ndjson
`;

interface ScanOptions {
  cases: string;
  places: string;
  population?: string;
  controls?: string;
  model?: ScanModel;
  prospective?: true;
  retrospective?: true;
  purelySpatial?: true;
  from?: ParsedDate;
  to?: ParsedDate;
  maxRadiusKm?: number;
  maxPopulation: number;
  maxDays?: number;
  replicates: number;
  seed: number;
  threads: number;
  out?: string;
  rejects?: string;
}

export function addScanCommand(program: Command): void {
  program
    .command('scan')
    .summary('find emerging clusters in space and time')
    .description(
      'Find clusters in space and time with the scan statistic, and how often chance alone would bring such.',
    )
    .requiredOption('--cases <file>', 'CSV of place,date,count and covariates')
    .requiredOption('--places <file>', 'CSV of place,x,y in metres, or place,lat,lon')
    .option('--population <file>', 'CSV of place,date,population and the same covariates')
    .option('--controls <file>', 'CSV of place,date,count of the controls')
    .addOption(
      new Option('--model <name>', 'how chance is thought of').choices(['permutation', 'poisson', 'bernoulli']),
    )
    .option('--prospective', 'clusters that reach to the last day')
    .option('--retrospective', 'clusters at any time')
    .option('--purely-spatial', 'clusters over the whole period')
    .option('--from <date>', 'first day of the study: YYYY, YYYY-MM or YYYY-MM-DD', dateOption)
    .option('--to <date>', 'last day of the study', dateOption)
    .option('--max-radius-km <km>', 'largest radius', numberOption(0, 1e9))
    .option(
      '--max-population <share>',
      'largest share of the population at risk',
      numberOption(0, 1),
      CLUSTERS.maxPopulation.value,
    )
    .option('--max-days <n>', 'longest window in days', numberOption(1, 1e6))
    .option('--replicates <n>', 'replicates of the Monte Carlo test', wholeOption(0, 1e6), CLUSTERS.replicates.value)
    .option('--seed <n>', 'seed of everything random', wholeOption(0, 2 ** 32 - 1), CLUSTERS.seed.value)
    .option('--threads <n>', 'threads to use (default: all)', wholeOption(1, 256), availableParallelism())
    .option('--out <file>', 'write to a file instead of standard output')
    .option('--rejects <file>', 'keep the rows that were refused')
    .addHelpText('after', EXAMPLE)
    .action(run);
}

async function run(options: ScanOptions): Promise<void> {
  const model = modelOf(options);
  const kind = kindOf(options, model);
  const named = [options.cases, options.places, options.population, options.controls].filter((f) => f !== undefined);
  const inputs = openInputs(named);
  const files = new Map(named.map((name, i) => [name, inputs[i]!]));
  keepApart(inputs, { '--out': options.out, '--rejects': options.rejects });
  const refusals = new Refusals(options.rejects);
  const study = await readStudy(options, model, kind, files, refusals);
  const settings: ScanSettings = {
    kind,
    maxPopulation: options.maxPopulation,
    maxRadiusKm: options.maxRadiusKm ?? Number.POSITIVE_INFINITY,
    maxDays: options.maxDays,
    maxShareOfPeriod: CLUSTERS.maxShareOfPeriod.value,
    minCases: CLUSTERS.minCases.value,
    replicates: options.replicates,
    seed: options.seed,
    threads: options.threads,
    limits: SCAN_LIMITS,
  };
  const clusters = await scan(study, settings);
  const output = openOutput(options.out);
  for (const cluster of clusters) await output.writeLine(JSON.stringify(cluster));
  await output.close();
  refusals.close();
  if (clusters.length === 0) process.stderr.write('counterfoil: No place has more cases than expected.\n');
  process.exitCode = refusals.exitCode;
}

async function readStudy(
  options: ScanOptions,
  model: ScanModel,
  kind: ScanKind,
  files: ReadonlyMap<string, ReturnType<typeof openInputs>[number]>,
  refusals: Refusals,
): Promise<Study> {
  const purelySpatial = kind === 'purely-spatial';
  const places = await readTable(files.get(options.places)!, refusals, (header, file) => new PlaceTable(header, file));
  const table = (name: string, column: 'count' | 'population', undated: boolean) =>
    readTable(files.get(name)!, refusals, (header, file) => {
      return new CountTable(header, file, places, { column, whole: column === 'count', undated }, SCAN_LIMITS);
    });
  const cases = await table(options.cases, 'count', purelySpatial);
  const controls = model === 'bernoulli' ? await table(options.controls!, 'count', purelySpatial) : undefined;
  const population = model === 'poisson' ? await table(options.population!, 'population', true) : undefined;
  if (population && population.covariates.join() !== cases.covariates.join()) {
    throw new CounterfoilError('BAD_OPTION', `${options.population} and ${options.cases} name different covariates.`);
  }
  const fileOf = { cases: options.cases, controls: options.controls, population: options.population };
  const onMisfit: OnMisfit = (which, line, refusal) => refusals.add({ ...refusal, file: fileOf[which], line });
  const { from, to } = options;
  return buildStudy(
    { places, cases, controls, population },
    { model, purelySpatial, from, to, limits: SCAN_LIMITS },
    onMisfit,
  );
}

function modelOf({ model, population, controls }: ScanOptions): ScanModel {
  const named = model ?? (controls !== undefined ? 'bernoulli' : population !== undefined ? 'poisson' : 'permutation');
  if (named === 'poisson' && population === undefined) throw wrong('--model poisson needs --population.');
  if (named === 'bernoulli' && controls === undefined) throw wrong('--model bernoulli needs --controls.');
  return named;
}

/** Not named: as SaTScan has it, purely spatial; what can only be found in time is looked for in the past. */
function kindOf({ prospective, retrospective, purelySpatial }: ScanOptions, model: ScanModel): ScanKind {
  if ([prospective, retrospective, purelySpatial].filter(Boolean).length > 1) {
    throw wrong('--prospective, --retrospective and --purely-spatial exclude one another.');
  }
  if (purelySpatial && model === 'permutation') {
    throw wrong('The permutation model compares times: it cannot be --purely-spatial.');
  }
  if (prospective) return 'prospective';
  if (purelySpatial || (!retrospective && model !== 'permutation')) return 'purely-spatial';
  return 'retrospective';
}

const wrong = (detail: string): CounterfoilError => new CounterfoilError('BAD_OPTION', detail);

function dateOption(text: string): ParsedDate {
  const date = parseDate(text);
  if (!date) throw wrong(`${JSON.stringify(text)} is not a date written YYYY, YYYY-MM or YYYY-MM-DD.`);
  const year = Number(text.slice(0, 4));
  if (year < SCAN_LIMITS.firstYear || year > SCAN_LIMITS.lastYear) {
    throw new CounterfoilError(
      'OUT_OF_RANGE',
      `Years from ${SCAN_LIMITS.firstYear} to ${SCAN_LIMITS.lastYear} can be scanned.`,
    );
  }
  return date;
}

function numberOption(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!(value > 0 && value >= least && value <= most)) {
      throw wrong(`${JSON.stringify(text)} is not a number above zero, at least ${least} and at most ${most}.`);
    }
    return value;
  };
}

function wholeOption(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isInteger(value) || value < least || value > most) {
      throw wrong(`${JSON.stringify(text)} is not a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}
