import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { runDemo } from '#app/demo/run.ts';
import { terminalScreen } from '#app/demo/screen.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';

interface Options {
  once?: boolean;
  data: string;
  force: string;
  port: number;
  reports: number;
  days: number;
  seed: string;
}

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .summary('watch the whole loop work on four warnings and a simulated county')
    .description(
      'Fills a fresh embedded database with four published warnings and a simulated county, lets reports arrive day by day, and has two demo\n' +
        'people publish a warning through the pages. Then it goes on serving, so that you can look round. Nobody in it is real.',
    )
    .option('--once', 'do the same and end, without serving on')
    .option('--data <folder>', 'folder of the demo, emptied at each start', 'data/demo')
    .option('--force <code>', 'whose county', 'hertfordshire')
    .option('--port <number>', 'port to serve on; 0 takes any free one', whole(0, 65_535), 3000)
    .option('--reports <number>', 'how many reports arrive', whole(1, 100_000), 1_200)
    .option('--days <number>', 'over how many days, ending yesterday', whole(1, 3_650), 90)
    .option('--seed <text>', 'another seed is another county', '7')
    .addHelpText('after', '\nExample:\n  counterfoil demo --reports 2000 --days 120\n')
    .action(demo);
}

async function demo(options: Options): Promise<void> {
  const started = performance.now();
  const screen = terminalScreen(process.stdout, () => performance.now() - started);
  const force = forceNamed(options.force);
  const running = await runDemo(
    { ...options, force, dataDir: resolve(options.data), port: options.once ? 0 : options.port },
    screen,
  );
  if (!options.once) {
    screen.line('Stop with Ctrl-C.');
    await new Promise((stop) => {
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    });
  }
  await running.close();
  screen.line('Done.');
}

function whole(least: number, most: number): (given: string) => number {
  return (given) => {
    const n = Number(given);
    if (!/^\d{1,9}$/.test(given) || n < least || n > most)
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    return n;
  };
}
