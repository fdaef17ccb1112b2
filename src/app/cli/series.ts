import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { FraudReport } from '#core/report.ts';
import type { SeriesIndex } from '#engines/series/series.ts';
import { readApart } from '#journey/linking/read-apart.ts';
import { createSeriesIndex, inOrderOfReceipt } from '#journey/linking/series-index.ts';
import { keepApart } from './keep-apart.ts';
import { readDecisions, wordsFor } from './series-decisions.ts';
import { openInputs, openOutput, Refusals, readReports } from './streams.ts';

const EXAMPLE = `
A line a report, in the order of the input. All are read before the first line is written: a report is put where earlier and later ones say
that it belongs. (replay and the service answer as reports arrive and never look ahead.)
Numbers and addresses that behaved like everybody's were stopped from linking: --review FILE lists them with the reason.
What people have decided is obeyed whatever the evidence: --decisions FILE holds a line for each, reports by externalId:
  {"one":["A"],"other":["B","C"],"together":false}     A is not the work of whoever did B and C (reject, split); true: it is (accept, merge)
  {"key":"phone:+441632960001","everybodys":true}      a number that is everybody's links nothing; false: it links

Example:
  counterfoil series reports.ndjson > series.ndjson
  {"externalId":"NFRC200300123456","series":"S-1","confidence":0.98,"because":[{"with":"NFRC200300120001","on":"caller.phone","weight":13}]}`;

/** More threads than this only wait for the one that puts together what they read. */
const MOST_THREADS = 8;

export function addSeriesCommand(program: Command): void {
  program
    .command('series')
    .description('link fraud reports into series')
    .argument('[files...]', 'files to read; - or none for standard input')
    .option('--out <file>', 'write the result to a file instead of standard output')
    .option('--rejects <file>', 'keep the refused records in a file, to be mended and sent again')
    .option('--review <file>', "list the numbers and addresses that behaved like everybody's")
    .option('--decisions <file>', 'what people have decided of reports and numbers, to be obeyed')
    .addHelpText('after', EXAMPLE)
    .action(runSeries);
}

interface SeriesOptions {
  out?: string;
  rejects?: string;
  review?: string;
  decisions?: string;
}

async function runSeries(files: string[], options: SeriesOptions): Promise<void> {
  const inputs = openInputs(files);
  const filed = options.decisions === undefined ? [] : openInputs([options.decisions]);
  keepApart([...inputs, ...filed], { '--out': options.out, '--rejects': options.rejects, '--review': options.review });
  const refusals = new Refusals(options.rejects);
  const out = openOutput(options.out);
  const reports: FraudReport[] = [];
  for await (const { report } of readReports(inputs, refusals.add)) reports.push(report);
  const decisions = await readDecisions(filed, refusals.add);
  const index = createSeriesIndex();
  for (const { key, everybodys } of decisions.values) index.judge(key, everybodys);
  const threads = Math.min(MOST_THREADS, availableParallelism());
  await readApart([...reports].sort(inOrderOfReceipt), threads, (traits) => index.addToSettle(traits));
  index.decideAll(wordsFor(decisions, reports));
  index.settle();
  for (const report of reports) await out.writeLine(JSON.stringify(index.assignment(report)));
  await review(index, options.review);
  await out.close();
  refusals.close();
  process.exitCode = refusals.exitCode;
}

async function review(index: SeriesIndex, file: string | undefined): Promise<void> {
  const stopped = index.forReview();
  if (stopped.length > 0) {
    process.stderr.write(
      stopped.length === 1
        ? "1 number or address behaved like everybody's and was stopped from linking.\n"
        : `${stopped.length} numbers or addresses behaved like everybody's and were stopped from linking.\n`,
    );
  }
  if (file === undefined) return;
  const out = openOutput(file);
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  for (const { key, from, to, ...rest } of stopped) {
    const [kind, value] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    await out.writeLine(JSON.stringify({ kind, value, from: day(from), to: day(to), ...rest }));
  }
  await out.close();
}
