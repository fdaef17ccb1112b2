import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addCheckCallCommand(program: Command): void {
  program
    .command('check-call')
    .description('say whether a telephone call is a fraud, with reasons')
    .argument('[file]', 'calls as NDJSON, one a line; - or none for standard input')
    .option('--text <words>', 'one recollection of a call, in your own words')
    .option('--json', 'print machine-readable output')
    .option('--out <file>', 'write the result to a file instead of standard output')
    .option('--rejects <file>', 'keep the refused records in a file, to be mended and sent again')
    .addHelpText(
      'after',
      '\nExample:\n  counterfoil check-call --text "He said he was from the bank and wanted my PIN"',
    )
    .action(() => notYet('check-call'));
}
