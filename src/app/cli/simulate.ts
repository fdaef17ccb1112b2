import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addSimulateCommand(program: Command): void {
  program
    .command('simulate')
    .description('not in this version')
    .argument('[words...]')
    .allowUnknownOption()
    .action(() => notYet('simulate'));
}
