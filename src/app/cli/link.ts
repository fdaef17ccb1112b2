import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addLinkCommand(program: Command): void {
  program
    .command('link')
    .description('find the records of a table that are the same person or thing')
    .requiredOption('--in <file...>', 'one table to deduplicate, or two to link (CSV or Parquet)')
    .option('--model <file>', 'the model, as JSON')
    .option('--auto', 'propose the model from the data, and print it')
    .option('--id <column>', 'the column that identifies a record')
    .option('--pairs <file>', 'write the pairs at or above the threshold')
    .option('--clusters <file>', 'write the cluster of every record')
    .option('--threshold <probability>', 'the match probability from which a pair counts', '0.9')
    .option('--learned <file>', 'write the model as it was estimated')
    .option('--threads <n>', 'how many threads to use')
    .option('--seed <n>', 'seed of everything random')
    .addHelpText('after', '\nExample:\n  counterfoil link --in people.csv --auto --id rec_id --clusters clusters.csv')
    .action(() => notYet('link'));
}
