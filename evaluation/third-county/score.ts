/**
 * Runs the program's triage, series and replay on a county and prints every figure; keeps them in DIR/figures.json.
 * node score.ts DIR [--reuse] [--only triage,series,replay]      --reuse scores answers kept from an earlier run
 * node score.ts --exam FILE                                      triage alone, on lines {"report", "truth"}
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ReplayEvent, scoreReplay } from './score-replay.ts';
import { type Linked, scoreSeries } from './score-series.ts';
import { type Assessed, scoreTriage, type TriageTruth } from './score-triage.ts';
import { lines, readCounty } from './truth.ts';

function program(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  const bin = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: { counterfoil: string } }).bin
    .counterfoil;
  return join(folder, bin);
}

/** Runs one command on the reports, politely, and gives the file of its answers and the seconds it took. */
function answer(folder: string, command: string, reuse: boolean): { file: string; seconds: number | null } {
  const file = `${command}.out.ndjson`;
  if (reuse && existsSync(join(folder, file))) return { file, seconds: null };
  const out = openSync(join(folder, file), 'w');
  const began = Date.now();
  const run = spawnSync('nice', ['-n', '10', process.execPath, program(), command, join(folder, 'reports.ndjson')], {
    stdio: ['ignore', out, 'inherit'],
  });
  closeSync(out);
  if (run.status !== 0) throw new Error(`${command} ended with ${run.status ?? run.signal}`);
  return { file, seconds: Math.round((Date.now() - began) / 100) / 10 };
}

function scoreCounty(folder: string, reuse: boolean, only: readonly string[]): void {
  const county = readCounty(folder);
  const figures: Record<string, unknown> = {};
  const scorers: Record<string, (file: string) => unknown> = {
    triage: (file) => scoreTriage(county.truth, lines<Assessed>(folder, file)),
    series: (file) => scoreSeries(county.truth, lines<Linked>(folder, file)),
    replay: (file) => scoreReplay(county, lines<ReplayEvent>(folder, file)),
  };
  for (const name of only) {
    const { file, seconds } = answer(folder, name, reuse);
    figures[name] = { seconds, ...(scorers[name]!(file) as object) };
    console.log(JSON.stringify({ [name]: figures[name] }, null, 1));
  }
  if (existsSync(join(folder, 'bounds.json')))
    figures.bounds = JSON.parse(readFileSync(join(folder, 'bounds.json'), 'utf8'));
  writeFileSync(join(folder, 'figures.json'), `${JSON.stringify(figures, null, 1)}\n`);
}

function scoreExam(file: string): void {
  const rows = lines<{ report: { externalId: string }; truth: TriageTruth }>(
    dirname(file),
    file.slice(dirname(file).length + 1),
  );
  const folder = mkdtempSync(join(tmpdir(), 'exam-'));
  try {
    writeFileSync(join(folder, 'reports.ndjson'), rows.map((row) => `${JSON.stringify(row.report)}\n`).join(''));
    const { file: answers } = answer(folder, 'triage', false);
    console.log(
      JSON.stringify(
        scoreTriage(new Map(rows.map((row) => [row.report.externalId, row.truth])), lines<Assessed>(folder, answers)),
        null,
        1,
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reuse: { type: 'boolean', default: false },
    only: { type: 'string', default: 'triage,series,replay' },
    exam: { type: 'string' },
  },
});
if (values.exam) scoreExam(resolve(values.exam));
else if (positionals[0]) scoreCounty(positionals[0], values.reuse, values.only.split(','));
else {
  console.error('usage: node score.ts DIR [--reuse] [--only triage,series,replay] | node score.ts --exam FILE');
  process.exit(2);
}
