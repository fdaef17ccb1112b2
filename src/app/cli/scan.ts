import type { Command } from 'commander';
import { notYet } from './not-yet.ts';

export function addScanCommand(program: Command): void {
  program
    .command('scan')
    .description('find emerging clusters in space and time')
    .requiredOption('--cases <file>', 'place,date,count and covariates')
    .requiredOption('--places <file>', 'place,x,y in metres, or place,lat,lon')
    .option('--population <file>', 'place,date,population and the same covariates')
    .option('--controls <file>', 'place,date,count of the controls')
    .option('--model <name>', 'permutation, poisson or bernoulli')
    .option('--prospective', 'look for clusters that reach to the last day')
    .option('--retrospective', 'look for clusters at any time')
    .option('--purely-spatial', 'look for clusters over the whole period')
    .option('--from <date>', 'first day of the study')
    .option('--to <date>', 'last day of the study')
    .option('--max-radius-km <km>', 'largest radius')
    .option('--max-population <share>', 'largest share of the population')
    .option('--max-days <n>', 'longest duration')
    .option('--replicates <n>', 'Monte Carlo replicates', '999')
    .option('--seed <n>', 'seed of everything random')
    .option('--threads <n>', 'how many threads to use')
    .addHelpText('after', '\nExample:\n  counterfoil scan --cases cases.csv --places places.csv --prospective')
    .action(() => notYet('scan'));
}
