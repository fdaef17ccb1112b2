import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { countyOptions } from '#app/simulated-county.ts';
import { type ForceConfig, nationalServiceName } from '#catalogue/forces/force.ts';
import { FORCES_CONFIGURED, forceNamed } from '#catalogue/forces/forces.ts';
import { CounterfoilError } from '#core/errors.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import type { Difficulty } from '#engines/evaluation/county/model.ts';
import { WaveLedger } from '#engines/evaluation/county/waves.ts';
import { makeFolder } from '#store/folder.ts';
import { openOutput } from './output.ts';

interface SimulateOptions {
  force: string;
  reports: number;
  seed: string;
  out: string;
  difficulty: Difficulty;
  from: string;
  days: number;
}

const TITLE = '# A synthetic county';
const MOST_REPORTS = 10_000_000;
const MOST_DAYS = 3_660;

function whole(most: number): (text: string) => number {
  return (text) => {
    const n = Number(text);
    if (!Number.isInteger(n) || n < 1 || n > most)
      throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
    return n;
  };
}

function isoDate(text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (!at || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Give a date as YYYY-MM-DD.');
  }
  if (text < '2000' || text >= '2100') throw new InvalidArgumentError('Give a date from 2000-01-01 to 2099-12-31.');
  return text;
}

export function addSimulateCommand(program: Command): void {
  program
    .command('simulate')
    .description('Make a synthetic county: fraud reports as a force might receive them, with the truth about each.')
    .option('--force <code>', `whose county: ${FORCES_CONFIGURED.map((f) => f.code).join(' or ')}`, 'hertfordshire')
    .option('--reports <n>', 'how many reports', whole(MOST_REPORTS), 7241)
    .option('--seed <text>', 'the same seed gives the same county', '1')
    .requiredOption('--out <folder>', 'folder to write into; it is made if it is not there')
    .addOption(
      new Option('--difficulty <level>', 'how much of what offenders leave behind is lost or misheard')
        .choices(['easy', 'normal', 'hard'])
        .default('normal'),
    )
    .option('--from <date>', 'first day', isoDate, '2025-01-01')
    .option('--days <n>', 'how many days', whole(MOST_DAYS), 365)
    .addHelpText(
      'after',
      `
Writes reports.ndjson, truth.ndjson, waves.ndjson and README.md. Nobody in them is real.

Example:
  counterfoil simulate --force hertfordshire --reports 7241 --seed 1 --out county
  counterfoil triage county/reports.ndjson`,
    )
    .action(async (options: SimulateOptions) => simulate(options));
}

async function simulate(options: SimulateOptions): Promise<void> {
  const force = forceNamed(options.force);
  makeFolder(options.out);
  requireNoOthersReadme(options.out);
  const reports = openOutput(join(options.out, 'reports.ndjson'));
  const truth = openOutput(join(options.out, 'truth.ndjson'));
  const ledger = new WaveLedger();
  const totals = { reports: 0, lossGbp: 0, vulnerable: 0, series: new Set<string>() };
  for (const made of simulateCounty(countyOptions({ ...options, force }))) {
    await reports.writeLine(JSON.stringify(made.report));
    await truth.writeLine(JSON.stringify(made.truth));
    ledger.add(made);
    totals.reports++;
    totals.lossGbp += made.truth.lossGbp;
    if (made.truth.vulnerable) totals.vulnerable++;
    if (made.truth.series) totals.series.add(made.truth.series);
  }
  const waves = openOutput(join(options.out, 'waves.ndjson'));
  const found = ledger.all();
  for (const wave of found) await waves.writeLine(JSON.stringify(wave));
  await Promise.all([reports.close(), truth.close(), waves.close()]);
  writeFileSync(join(options.out, 'README.md'), readme(options, force));
  console.error(
    `${totals.reports} reports, ${totals.series.size} series, ${found.length} waves, ${totals.vulnerable} vulnerable, ` +
      `£${Math.round(totals.lossGbp).toLocaleString('en-GB')} lost: ${options.out}`,
  );
}

/** The folder may hold an earlier county, which is replaced, and nobody's own README. */
function requireNoOthersReadme(folder: string): void {
  const path = join(folder, 'README.md');
  if (!existsSync(path) || readFileSync(path, 'utf8').startsWith(TITLE)) return;
  throw new CounterfoilError('BAD_OPTION', `--out ${folder} has a README.md of its own. Name an empty folder.`);
}

function readme(options: SimulateOptions, force: ForceConfig): string {
  return `${TITLE}: ${force.county}

Made by \`counterfoil simulate --force ${force.code} --reports ${options.reports} --seed ${options.seed} --difficulty ${options.difficulty} --from ${options.from} --days ${options.days}\`.
The same command gives the same files.

**Nobody here is real.** Names are common names put together by chance; telephone numbers are from the ranges that Ofcom keeps out of
use for drama, or published lines such as 101, 159 and ${nationalServiceName(force.nationalService)}; sort codes start with 00, which no bank has; e-mail
addresses are at example.org and example.com. A postcode's second half is drawn by chance and may exist, but means no house.

| file | a line is |
|---|---|
| reports.ndjson | a fraud report, in the order received |
| truth.ndjson | the truth about the report on the same line: its series, type, vulnerability, allocation, duplicate, wave and real loss; null where careful people would differ |
| waves.ndjson | a burst of four or more reports of one group in one to three neighbouring places |

How it is made, and what it is not good for: docs/synthetic-county.md in the Counterfoil repository.
`;
}
