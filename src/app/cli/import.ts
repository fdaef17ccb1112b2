import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('not in this version')
    .argument('[words...]')
    .allowUnknownOption()
    .action(() => notYet('import'));
}
