import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('not in this version')
    .argument('[words...]')
    .allowUnknownOption()
    .action(() => notYet('migrate'));
}
