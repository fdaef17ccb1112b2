import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addAuditCommand(program: Command): void {
  program
    .command('audit')
    .description('not in this version')
    .argument('[words...]')
    .allowUnknownOption()
    .action(() => notYet('audit'));
}
