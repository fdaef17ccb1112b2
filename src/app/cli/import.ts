import { Command, InvalidArgumentError } from 'commander';
import { importReports } from '#app/import-reports.ts';
import { keepApart } from './keep-apart.ts';
import { operator } from './operator.ts';
import { progressBar } from './progress.ts';
import { openInputs, Refusals, readReports } from './streams.ts';
import { DATA_OPTION, withStore } from './with-store.ts';

/** Reports a transaction: about a third of a second's work, so little is done again after a crash and other programs get their turn. */
const DEFAULT_BATCH = 500;
const LARGEST_BATCH = 5_000;

function batchSize(text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1 || n > LARGEST_BATCH)
    throw new InvalidArgumentError(`Give a whole number from 1 to ${LARGEST_BATCH}.`);
  return n;
}

export function addImportCommand(program: Command): void {
  const command = program
    .command('import')
    .summary('take reports into the database')
    .description('Take records into the database.');
  command.addCommand(
    new Command('reports')
      .description(
        'Take fraud reports (NDJSON or CSV) into the database. A report that is there already and has not changed is left alone, so calling it again after an interruption finishes the job.',
      )
      .argument('[files...]', 'files to read; none or - is standard input')
      .option('--rejects <file>', 'keep refused records here, to be mended and sent again')
      .option('--batch <n>', 'reports a transaction', batchSize, DEFAULT_BATCH)
      .option('--force <code>', 'ONS code of the police force whose places win where a name repeats')
      .option(...DATA_OPTION)
      .addHelpText(
        'after',
        '\nExample:\n  counterfoil import reports reports.ndjson --rejects refused.ndjson\nThe last line on standard output is {"accepted", "updated", "unchanged", "refused"}.',
      )
      .action(run),
  );
}

interface ImportOptions {
  rejects?: string;
  batch: number;
  force?: string;
  data?: string;
}

async function run(files: string[], options: ImportOptions): Promise<void> {
  const inputs = openInputs(files);
  keepApart(inputs, { '--rejects': options.rejects });
  const refusals = new Refusals(options.rejects);
  const size = inputs.reduce((sum, i) => sum + (i.size ?? Number.NaN), 0);
  const bar = progressBar(size);
  try {
    const counts = await withStore(
      options,
      (store) =>
        importReports(store, readReports(inputs, refusals.add), {
          batch: options.batch,
          by: { ...operator(), channel: 'import' },
          force: options.force,
          onRefusal: refusals.add,
          onProgress: bar.update,
        }),
      { mayBegin: true },
    );
    bar.stop();
    refusals.close();
    process.stdout.write(`${JSON.stringify({ ...counts, refused: refusals.count })}\n`);
    process.exitCode = refusals.exitCode;
  } finally {
    bar.stop();
  }
}
