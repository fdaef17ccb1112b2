import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addUserCommand(program: Command): void {
  program
    .command('user')
    .description('not in this version')
    .argument('[words...]')
    .allowUnknownOption()
    .action(() => notYet('user'));
}
