import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description('not in this version')
    .argument('[words...]')
    .allowUnknownOption()
    .action(() => notYet('restore'));
}
