import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description('not in this version')
    .argument('[words...]')
    .allowUnknownOption()
    .action(() => notYet('backup'));
}
