import type { Command } from 'commander';
import { readBackupFile } from '#app/backup-file.ts';
import { filesFolder, readConfig } from '#app/config.ts';
import { CounterfoilError } from '#core/errors.ts';
import { verifyAudit } from '#store/audit-verify.ts';
import { restoreBackup } from '#store/restore.ts';
import { sealedFolder } from '#store/sealed-folder.ts';
import { operator } from './operator.ts';
import { openInputs } from './streams.ts';
import { DATA_OPTION, withStore } from './with-store.ts';

export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .summary('bring a database back from a backup')
    .description(
      'Bring the database back from a file that "counterfoil backup" made, on either kind of database. The file is checked to its end before anything is written; then everything is restored or nothing is.',
    )
    .argument('<file>')
    .option('--replace', 'even if the database holds something, which is lost')
    .option('--json', 'print for machines')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  counterfoil restore monday.backup')
    .action(async (file: string, options: { replace?: boolean; json?: boolean; data?: string }) => {
      if (file === '-') throw new CounterfoilError('BAD_OPTION', 'Name a file: it is read twice.');
      openInputs([file]);
      const folder = sealedFolder(filesFolder(readConfig(options).dataDir));
      await withStore(
        options,
        async (store) => {
          const { rows, files } = await restoreBackup(store, () => readBackupFile(file), operator(), {
            folder,
            ...(options.replace ? { replace: true } : {}),
          });
          const { problem, anchor } = await verifyAudit(store);
          const audit = problem ? `BROKEN: ${problem.because}` : `whole, ending with ${anchor.hash}:${anchor.seq}`;
          if (options.json) process.stdout.write(`${JSON.stringify({ rows, files, audit: { ...anchor, problem } })}\n`);
          else
            process.stdout.write(
              `Restored ${rows.report} reports and all that belongs to them, ${files?.held ?? 0} files among it. The audit trail is ${audit}\n`,
            );
          if (problem) process.exitCode = 1;
        },
        { schema: 'ignore', mayBegin: true },
      );
    });
}
