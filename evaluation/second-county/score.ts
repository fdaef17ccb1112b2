/**
 * node evaluation/second-county/score.ts DIR [--run [CHECKOUT]]: the figures of one county. With --run the product (of this checkout,
 * or of another) is run on it first: triage, series, replay; its answers are kept beside the reports.
 */
import { spawnSync } from 'node:child_process';
import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreReplay } from './score-replay.ts';
import { scoreSeries } from './score-series.ts';
import { scoreTriage } from './score-triage.ts';
import type { Json, Truth, Wave } from './truth.ts';

const dir = process.argv[2]!;
const lines = <T>(name: string): T[] =>
  readFileSync(join(dir, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as T);
const seconds: Record<string, number> = {};
const product = process.argv[4] ?? join(import.meta.dirname, '../..');
if (process.argv.includes('--run')) {
  for (const command of ['triage', 'series', 'replay']) {
    const began = performance.now();
    const done = spawnSync(
      process.execPath,
      [join(product, 'src/app/cli/main.ts'), command, join(dir, 'reports.ndjson')],
      { stdio: ['ignore', openSync(join(dir, `${command}.ndjson`), 'w'), openSync(join(dir, `${command}.err`), 'w')] },
    );
    if (done.status !== 0)
      process.stderr.write(`${command} ended with ${done.status}: see ${join(dir, `${command}.err`)}\n`);
    seconds[command] = Math.round((performance.now() - began) / 100) / 10;
  }
}
const truth = lines<Truth>('truth.ndjson');
const reports = lines<Json>('reports.ndjson');
const figures = {
  ...scoreTriage(truth, reports, lines<Json>('triage.ndjson')),
  ...scoreSeries(truth, lines<Json>('series.ndjson')),
  ...scoreReplay(truth, reports, lines<Wave>('waves.ndjson'), lines<Json>('replay.ndjson')),
  seconds,
};
writeFileSync(join(dir, 'figures.json'), `${JSON.stringify(figures, null, 1)}\n`);
console.log(JSON.stringify(figures, null, 1));
