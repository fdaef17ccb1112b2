import type { Command } from 'commander';
import { writeBackupFile } from '#app/backup-file.ts';
import { auditBackup, type BackupEnd, writeBackup } from '#store/backup.ts';
import { operator } from './operator.ts';
import { DATA_OPTION, withStore } from './with-store.ts';

export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .summary('write the whole database to a file')
    .description(
      'Write the whole database, as it is at one moment, to a file that either kind of database can be restored from. It holds every record in clear: keep it as the database is kept.',
    )
    .argument('<file>', 'where to; replaced only when the backup is complete')
    .option('--json', 'print for machines')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  counterfoil backup monday.backup')
    .action(async (file: string, options: { json?: boolean; data?: string }) => {
      let end: BackupEnd | undefined;
      const bytes = await withStore(options, async (store) => {
        await auditBackup(store, operator());
        return writeBackupFile(file, async (writeLine) => {
          end = await writeBackup(store, writeLine);
        });
      });
      const { rows, audit } = end!;
      const total = Object.values(rows).reduce((sum, n) => sum + n, 0);
      if (options.json) process.stdout.write(`${JSON.stringify({ file, bytes, rows, audit })}\n`);
      else
        process.stdout.write(
          `${file}: ${total} rows (${rows.report} reports), ${bytes} bytes. The audit trail ends with ${audit.hash}:${audit.seq}\n`,
        );
    });
}
