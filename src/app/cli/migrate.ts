import type { Command } from 'commander';
import { migrate, migrationStatus } from '#store/migrate.ts';
import { DATA_OPTION, withStore } from './with-store.ts';

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .summary('bring the database up to this version')
    .description(
      'Brings the database up to this version: applies what is new, in order. Does nothing when there is nothing new.',
    )
    .option('--status', 'only show what has been applied and what has not')
    .option('--json', 'print for machines')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://owner@localhost/counterfoil counterfoil migrate')
    .action(async (options: { status?: boolean; json?: boolean; data?: string }) => {
      await withStore(
        options,
        async (store) => {
          const applied = options.status ? [] : await migrate(store);
          const status = await migrationStatus(store);
          if (options.json) {
            process.stdout.write(`${JSON.stringify({ applied, migrations: status })}\n`);
            return;
          }
          if (options.status) {
            for (const m of status)
              process.stdout.write(`${m.appliedAt?.toISOString() ?? 'not applied yet         '}  ${m.name}\n`);
            return;
          }
          for (const name of applied) process.stdout.write(`Applied ${name}\n`);
          process.stdout.write(`The database is up to date (${status.length} migrations).\n`);
        },
        { schema: 'ignore', mayBegin: !options.status },
      );
    });
}
