import type { Command } from 'commander';
import type { FraudReport } from '#core/report.ts';
import { createSeriesIndex, inOrderOfReceipt } from '#journey/linking/series-index.ts';
import { openInputs, openOutput, Refusals, readReports } from './streams.ts';

const EXAMPLE = `
A line a report, in the order of the input. Reports are linked in order of receipt, so all are read before the first line is written.
Numbers that behaved like everybody's and were stopped from linking are listed on standard error.

Example:
  counterfoil series reports.ndjson > series.ndjson
  {"externalId":"NFRC200300123456","series":"S-1","confidence":0.98,"because":[{"with":"NFRC200300120001","on":"caller.phone","weight":13}]}`;

export function addSeriesCommand(program: Command): void {
  program
    .command('series')
    .description('link fraud reports into series')
    .argument('[files...]', 'files to read; - or none for standard input')
    .option('--out <file>', 'write the result to a file instead of standard output')
    .option('--rejects <file>', 'keep the refused records in a file, to be mended and sent again')
    .addHelpText('after', EXAMPLE)
    .action(runSeries);
}

async function runSeries(files: string[], options: { out?: string; rejects?: string }): Promise<void> {
  const inputs = openInputs(files);
  const refusals = new Refusals(options.rejects);
  const out = openOutput(options.out);
  const reports: FraudReport[] = [];
  for await (const { report } of readReports(inputs, refusals.add)) reports.push(report);
  const index = createSeriesIndex();
  for (const report of [...reports].sort(inOrderOfReceipt)) index.add(report);
  for (const report of reports) await out.writeLine(JSON.stringify(index.assignment(report)));
  for (const { because } of index.forReview())
    process.stderr.write(`A number or address was stopped from linking. ${because}\n`);
  await out.close();
  refusals.close();
  process.exitCode = refusals.exitCode;
}
