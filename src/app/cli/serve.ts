import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('not in this version')
    .argument('[words...]')
    .allowUnknownOption()
    .action(() => notYet('serve'));
}
