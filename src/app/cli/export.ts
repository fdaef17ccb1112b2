import { Command } from 'commander';
import { exportLabels } from '#app/export-labels.ts';
import { exportReports } from '#app/export-reports.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Store } from '#store/store.ts';
import { counted } from '#web/plain-words.ts';
import { operator } from './operator.ts';
import { openOutput } from './output.ts';
import { DATA_OPTION, withStore } from './with-store.ts';

export function addExportCommand(program: Command): void {
  const command = program
    .command('export')
    .summary('write reports out of the database, audited as a disclosure')
    .description('Write records out of the database.');
  command.addCommand(
    new Command('reports')
      .description(
        'Write every report as NDJSON, as it was received. Each is recorded in the audit trail as disclosed, with the reason.',
      )
      .requiredOption('--reason <text>', 'why; required, and kept in the audit trail')
      .option('--recipient <name>', 'who receives them; kept in the audit trail')
      .option('--out <file>', 'write here instead of standard output')
      .option(...DATA_OPTION)
      .addHelpText(
        'after',
        '\nExample:\n  counterfoil export reports --reason "Disclosure to the CPS, case 46/123" --out reports.ndjson',
      )
      .action(async (options: ExportOptions) => {
        const count = await writeOut(options, exportReports);
        process.stderr.write(
          `${counted(count, 'report')} ${count === 1 ? 'was' : 'were'} written, and their disclosure recorded.\n`,
        );
      }),
  );
  command.addCommand(
    new Command('labels')
      .description(
        'Write what people have said of published texts as labelled lines, for measuring the reading (evaluation/documents). A line a text that somebody has corrected, accepted or rejected something in: {"id","title","text","label","said","engine"}.',
      )
      .requiredOption('--reason <text>', 'why; required, and kept in the audit trail')
      .option('--recipient <name>', 'who receives them; kept in the audit trail')
      .option('--out <file>', 'write here instead of standard output')
      .option(...DATA_OPTION)
      .addHelpText(
        'after',
        '\nExample:\n  counterfoil export labels --reason "Measuring the reading" --out corrected.jsonl',
      )
      .action(async (options: ExportOptions) => {
        const count = await writeOut(options, exportLabels);
        process.stderr.write(`${count} labelled texts were written, and their disclosure recorded.\n`);
      }),
  );
}

interface ExportOptions {
  reason: string;
  recipient?: string;
  out?: string;
  data?: string;
}

async function writeOut(
  options: ExportOptions,
  write: (
    store: Store,
    writeLine: (line: string) => Promise<void>,
    disclosure: Parameters<typeof exportReports>[2],
  ) => Promise<number>,
): Promise<number> {
  if (!options.reason.trim()) throw new CounterfoilError('REASON_REQUIRED', 'Give --reason in words.');
  return withStore(options, async (store) => {
    // Opened only once there is a database: a file of that name is not emptied for nothing.
    const output = openOutput(options.out);
    const written = await write(store, (line) => output.writeLine(line), {
      ...operator(),
      reason: options.reason.trim(),
      ...(options.recipient ? { recipient: options.recipient } : {}),
      channel: 'export',
    });
    await output.close();
    return written;
  });
}
