import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('not in this version')
    .argument('[words...]')
    .allowUnknownOption()
    .action(() => notYet('export'));
}
