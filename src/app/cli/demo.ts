import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('not in this version')
    .argument('[words...]')
    .allowUnknownOption()
    .action(() => notYet('demo'));
}
