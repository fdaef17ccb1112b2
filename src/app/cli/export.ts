import { Command } from 'commander';
import { exportReports } from '#app/export-reports.ts';
import { CounterfoilError } from '#core/errors.ts';
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
      .action(async (options: { reason: string; recipient?: string; out?: string; data?: string }) => {
        if (!options.reason.trim()) throw new CounterfoilError('REASON_REQUIRED', 'Give --reason in words.');
        const count = await withStore(options, async (store) => {
          // Opened only once there is a database: a file of that name is not emptied for nothing.
          const output = openOutput(options.out);
          const written = await exportReports(store, (line) => output.writeLine(line), {
            ...operator(),
            reason: options.reason.trim(),
            ...(options.recipient ? { recipient: options.recipient } : {}),
            channel: 'export',
          });
          await output.close();
          return written;
        });
        process.stderr.write(`${count} reports were written, and their disclosure recorded.\n`);
      }),
  );
}
