import type { Command } from 'commander';
import { writeBackupFile } from '#app/backup-file.ts';
import { filesFolder, readConfig } from '#app/config.ts';
import { auditBackup, type BackupEnd, writeBackup } from '#store/backup.ts';
import { sealedFolder } from '#store/sealed-folder.ts';
import { operator } from './operator.ts';
import { DATA_OPTION, withStore } from './with-store.ts';

export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .summary('write the whole database to a file')
    .description(
      'Write the whole database, as it is at one moment, and the files sent with reports, to a file that either kind of database can be restored from. It holds every record in clear: keep it as the database is kept. The files stay sealed and open only with the same secret (docs/running.md).',
    )
    .argument('<file>', 'where to; replaced only when the backup is complete')
    .option('--json', 'print for machines')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  counterfoil backup monday.backup')
    .action(async (file: string, options: { json?: boolean; data?: string }) => {
      let end: BackupEnd | undefined;
      const place = filesFolder(readConfig(options).dataDir);
      const folder = sealedFolder(place);
      const bytes = await withStore(options, async (store) => {
        await auditBackup(store, operator());
        return writeBackupFile(file, async (writeLine) => {
          end = await writeBackup(store, writeLine, folder);
        });
      });
      const { rows, audit, files = { held: 0, missing: 0 } } = end!;
      const total = Object.values(rows).reduce((sum, n) => sum + n, 0);
      if (options.json) process.stdout.write(`${JSON.stringify({ file, bytes, rows, files, audit })}\n`);
      else
        process.stdout.write(
          `${file}: ${total} rows (${rows.report} reports) and ${files.held} files, ${bytes} bytes. The audit trail ends with ${audit.hash}:${audit.seq}\n`,
        );
      if (files.missing > 0) {
        process.exitCode = 1;
        process.stderr.write(
          `${files.missing} files that the database names are not in ${place}, so they are not in the backup. If they lie elsewhere, name the folder with COUNTERFOIL_FILES or --data and make the backup again.\n`,
        );
      }
    });
}
