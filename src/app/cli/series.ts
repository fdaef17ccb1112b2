import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addSeriesCommand(program: Command): void {
  program
    .command('series')
    .description('link fraud reports into series')
    .argument('[files...]', 'files to read; - or none for standard input')
    .option('--out <file>', 'write the result to a file instead of standard output')
    .option('--rejects <file>', 'keep the refused records in a file, to be mended and sent again')
    .action(() => notYet('series'));
}
