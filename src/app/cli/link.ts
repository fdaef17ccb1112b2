import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { LINKAGE_CLUSTERS, LINKAGE_PROPOSAL, LINKAGE_TUNING } from '#catalogue/thresholds/linkage.ts';
import { CounterfoilError } from '#core/errors.ts';
import { writeLearned } from '#engines/linkage/learned.ts';
import { columnsOf, type Linkage, link } from '#engines/linkage/link.ts';
import type { LinkModel } from '#engines/linkage/model.ts';
import { parseModel } from '#engines/linkage/parse-model.ts';
import { Pool } from '#engines/linkage/pool.ts';
import { proposeModel } from '#engines/linkage/propose.ts';
import { checkColumns, columnNames, type LoadedTable, loadTable, type TableSource } from '#engines/linkage/table.ts';
import { bitsOfProbability } from '#engines/linkage/weights.ts';
import { counted } from '#web/plain-words.ts';
import { keepApart } from './keep-apart.ts';
import { readTable } from './link-input.ts';
import { writeClusters, writePairs, writeWaterfalls } from './link-output.ts';
import { type InputFile, openInputs, openOutput, Refusals } from './streams.ts';

const EXAMPLE = `
One table is deduplicated, two are linked with each other. Without --pairs and --clusters, the pairs are written to standard output.

Examples:
  counterfoil link --in people.csv --auto --id rec_id --clusters clusters.csv
  counterfoil link --in a.csv --in b.parquet --model model.json --pairs pairs.csv --threshold 0.95`;

interface Options {
  in?: string[];
  model?: string;
  auto?: true;
  id?: string;
  pairs?: string;
  clusters?: string;
  threshold: string;
  because?: string;
  learned?: string;
  threads?: string;
  seed?: string;
  rejects?: string;
}

export function addLinkCommand(program: Command): void {
  program
    .command('link')
    .description('find the records of a table that are the same person or thing')
    .argument('[files...]', 'tables, as with --in')
    .option('--in <file...>', 'one table to deduplicate, or two to link (CSV or Parquet)')
    .option('--model <file>', 'the model, as JSON')
    .option('--auto', 'propose the model from the data, and print it')
    .option('--id <column>', 'the column that identifies a record')
    .option('--pairs <file>', 'write the pairs at or above the threshold')
    .option('--clusters <file>', 'write the cluster of every record')
    .option('--threshold <probability>', 'the match probability from which a pair counts', '0.9')
    .option('--because <file>', 'write why each of these pairs has its weight, as NDJSON')
    .option('--learned <file>', 'write the model as it was estimated')
    .option('--threads <n>', 'how many threads to use')
    .option('--seed <n>', 'seed of everything random')
    .option('--rejects <file>', 'keep the refused rows in a file, to be mended and sent again')
    .addHelpText('after', EXAMPLE)
    .action(runLink);
}

async function runLink(files: string[], options: Options): Promise<void> {
  const started = performance.now();
  const { threshold, seed, threads } = checkOptions(options);
  const named = [...(options.in ?? []), ...files];
  if (named.length === 0) throw new CounterfoilError('BAD_OPTION', 'Name a table with --in.');
  if (named.length > 2) throw new CounterfoilError('BAD_OPTION', `One or two tables are linked, not ${named.length}.`);
  const inputs = openInputs(named);
  keepApart(inputs, {
    '--pairs': options.pairs,
    '--clusters': options.clusters,
    '--because': options.because,
    '--learned': options.learned,
    '--rejects': options.rejects,
  });
  const clock = stopwatch(started);
  const sources: TableSource[] = [];
  for (const input of inputs) sources.push(await readTable(input));
  const refusals = new Refusals(options.rejects);
  const pool = new Pool(threads ?? availableParallelism());
  const { loaded, model } = options.auto
    ? await propose(sources, options.id!, seed, pool)
    : await loadFor(sources, options.model!, { seed, id: options.id }, pool);
  refuseRows(loaded, inputs, sources, refusals);
  clock.step('reading');
  const linkage = await link(loaded.table, model, {
    floor:
      options.pairs === undefined && options.because === undefined && options.clusters !== undefined
        ? Number.POSITIVE_INFINITY
        : bitsOfProbability(threshold),
    tuning: LINKAGE_TUNING,
    clusters: LINKAGE_CLUSTERS,
    onStep: clock.step,
    pool,
  });
  await pool.close();
  await write(linkage, threshold, options);
  clock.step('writing');
  report(linkage, clock);
  refusals.close();
  process.exitCode = refusals.exitCode;
}

interface Loaded {
  loaded: LoadedTable;
  model: LinkModel;
}

async function loadFor(
  sources: TableSource[],
  file: string,
  { seed, id }: { seed: number | undefined; id: string | undefined },
  pool: Pool,
): Promise<Loaded> {
  const raw = readModel(file, seed);
  const given = id === undefined || typeof raw !== 'object' || raw === null ? raw : { ...raw, uniqueId: id };
  const model = parseModel(given, LINKAGE_TUNING, (column) => sources.every((s) => columnNames(s).includes(column)));
  return { loaded: await loadTable(sources, model.uniqueId, columnsOf(model), pool), model };
}

/** Reads every column that all tables have, proposes a model and prints it. */
async function propose(sources: TableSource[], id: string, seed: number | undefined, pool: Pool): Promise<Loaded> {
  for (const source of sources) checkColumns(source, [id]);
  const columns = columnNames(sources[0]!).filter(
    (c) => c !== '' && c !== id && sources.every((s) => columnNames(s).includes(c)),
  );
  const loaded = await loadTable(sources, id, columns, pool);
  const proposal = proposeModel(loaded.table, id, LINKAGE_PROPOSAL);
  for (const note of proposal.notes) process.stderr.write(`${note}\n`);
  const raw = withSeed(proposal.model, seed);
  const out = openOutput();
  await out.writeLine(JSON.stringify(raw, null, 2));
  await out.close();
  return { loaded, model: parseModel(raw, LINKAGE_TUNING) };
}

function checkOptions(options: Options): { threshold: number; seed: number | undefined; threads: number | undefined } {
  const bad = (detail: string): never => {
    throw new CounterfoilError('BAD_OPTION', detail);
  };
  if (options.model === undefined && !options.auto)
    bad('Give a model with --model, or let one be proposed with --auto --id COLUMN.');
  if (options.model !== undefined && options.auto) bad('Either --model or --auto, not both.');
  if (options.auto && options.id === undefined) bad('--auto needs --id: the column that identifies a record.');
  const threshold = Number(options.threshold);
  if (options.threshold.trim() === '' || !(threshold >= 0 && threshold <= 1))
    bad('--threshold must be a number from 0 to 1.');
  const whole = (name: string, text: string | undefined, most: number): number | undefined => {
    if (text === undefined) return undefined;
    if (!/^\d{1,10}$/.test(text) || Number(text) < 1 || Number(text) > most)
      bad(`--${name} must be a whole number from 1 to ${most}.`);
    return Number(text);
  };
  return { threshold, seed: whole('seed', options.seed, 2 ** 31), threads: whole('threads', options.threads, 256) };
}

function readModel(file: string, seed: number | undefined): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new CounterfoilError(missing ? 'FILE_MISSING' : 'FILE_UNREADABLE', file);
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new CounterfoilError('BAD_MODEL', `${file} is not valid JSON.`);
  }
  return withSeed(raw, seed);
}

function withSeed(raw: unknown, seed: number | undefined): unknown {
  if (seed === undefined || typeof raw !== 'object' || raw === null) return raw;
  const { training } = raw as { training?: unknown };
  return { ...raw, training: typeof training === 'object' && training !== null ? { ...training, seed } : { seed } };
}

/** The rows that are not in the linkage: each with its line and why, and as it came in --rejects. */
function refuseRows(
  loaded: LoadedTable,
  inputs: readonly InputFile[],
  sources: readonly TableSource[],
  refusals: Refusals,
): void {
  for (const { source, line, start, end, reason } of loaded.refused) {
    const from = sources[source]!;
    const raw = 'csv' in from ? Buffer.from(from.csv.slice(start, end)) : undefined;
    const header = 'csv' in from ? firstLine(from.csv) : undefined;
    refusals.add({ code: 'BAD_CSV', file: inputs[source]!.name, line, reason }, raw, header);
  }
}

function firstLine(csv: Uint8Array): string {
  const end = csv.indexOf(10);
  return new TextDecoder().decode(csv.slice(0, end === -1 ? csv.length : end)).replace(/\r$/, '');
}

async function write(linkage: Linkage, threshold: number, options: Options): Promise<void> {
  const say = (text: string): boolean => process.stderr.write(`${text}\n`);
  if (
    options.pairs !== undefined ||
    (options.clusters === undefined && options.learned === undefined && options.because === undefined && !options.auto)
  ) {
    const n = await writePairs(linkage, threshold, options.pairs ?? '-');
    say(`${counted(n, 'pair')} at or above ${threshold}.`);
  }
  if (options.clusters !== undefined) {
    const n = await writeClusters(linkage, options.clusters);
    say(`${counted(n, 'cluster')} of ${counted(linkage.table.rows, 'record')}.`);
  }
  if (options.because !== undefined) await writeWaterfalls(linkage, threshold, options.because);
  if (options.learned !== undefined) {
    const out = openOutput(options.learned);
    await out.writeLine(JSON.stringify(writeLearned(linkage.model, linkage.learned), null, 2));
    await out.close();
  }
}

interface Stopwatch {
  step(name: string): void;
  times: [string, number][];
}

function stopwatch(started: number): Stopwatch {
  let last = started;
  const times: [string, number][] = [];
  return {
    times,
    step: (name) => {
      const now = performance.now();
      times.push([name, (now - last) / 1000]);
      last = now;
    },
  };
}

function report(linkage: Linkage, clock: Stopwatch): void {
  const scoring = clock.times.find(([name]) => name === 'scores')?.[1] ?? 0;
  const n = (x: number): string => Math.round(x).toLocaleString('en-GB');
  for (const warning of linkage.warnings) process.stderr.write(`Warning: ${warning}\n`);
  for (const note of linkage.learned.notes) process.stderr.write(`${note}\n`);
  const total = clock.times.reduce((sum, [, t]) => sum + t, 0);
  process.stderr.write(
    `${n(linkage.compared)} pairs compared, ${n(linkage.compared / Math.max(scoring, 1e-3))} pairs a second; ` +
      `${total.toFixed(2)} s: ${clock.times.map(([name, t]) => `${name} ${t.toFixed(2)}`).join(', ')}.\n`,
  );
}
