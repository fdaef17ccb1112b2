/**
 * How fast reports are taken in on the embedded database, whether it stays as fast, and whether a killed import loses or doubles anything.
 * `node benchmarks/import.ts [REPORTS]` (100,000 unless given). Prints a row a tenth, then a row a kill.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { openInputs, readReports } from '#app/cli/streams.ts';
import { importReports } from '#app/import-reports.ts';
import { verifyAudit } from '#store/audit-verify.ts';
import { readRunning } from '#store/embedded/running.ts';
import { openStore, type Store } from '#store/store.ts';

const REPORTS = Number(process.argv[2] ?? 100_000);
const KILLS = 5;
const WANTED_PER_SECOND = 1_000;
const program = join(import.meta.dirname, '..', 'src', 'app', 'cli', 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'counterfoil-benchmark-'));
const file = join(folder, 'county', 'reports.ndjson');

/** Runs the program; resolves with its standard output, or null when it was killed. */
function counterfoil(args: string[], whileRunning?: (kill: () => void) => unknown): Promise<string | null> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (t) => {
    text += t;
  });
  whileRunning?.(() => child.kill('SIGKILL'));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => {
      if (signal) done(null);
      else if (code === 0) done(text);
      else fail(new Error(`counterfoil ${args[0]} ended with ${code}`));
    });
  });
}

const counted = (store: Store): Promise<{ reports: number; versions: number; events: number; entries: number }> =>
  store.as(
    'staff',
    async (tx) =>
      (
        await sql<{ reports: number; versions: number; events: number; entries: number }>`SELECT
        (SELECT count(*) FROM report) AS reports, (SELECT count(*) FROM report_version) AS versions,
        (SELECT count(*) FROM event_log) AS events, (SELECT count(*) FROM audit_log) AS entries`.execute(tx)
      ).rows[0]!,
  );

const row = (...cells: (string | number)[]): void => console.log(cells.map((c) => String(c).padStart(14)).join(''));
const by = { actor: 'benchmark', actorRole: 'operator', channel: 'import' };
const quiet = { batch: 500, by, onRefusal: () => undefined };

async function speed(): Promise<number> {
  const opened = performance.now();
  const store = await openStore({ dataDir: join(folder, 'speed') });
  console.log(`Database ready (cold) in ${((performance.now() - opened) / 1000).toFixed(1)} s.\n`);
  row('tenth', 'reports', 'seconds', 'reports/s');
  const tenth = REPORTS / 10;
  const marks: { records: number; at: number }[] = [{ records: 0, at: performance.now() }];
  const note = (records: number): void => {
    if (records < tenth * marks.length) return;
    const before = marks.at(-1)!;
    const mark = { records, at: performance.now() };
    const seconds = (mark.at - before.at) / 1000;
    row(marks.length, records, seconds.toFixed(1), Math.round((records - before.records) / seconds));
    marks.push(mark);
  };
  const counts = await importReports(
    store,
    readReports(openInputs([file]), () => undefined),
    {
      ...quiet,
      // Called as a batch is handed over, when the one before it has been committed.
      onProgress: (_bytes, records) => note(records - quiet.batch),
    },
  );
  note(REPORTS);
  const all = (marks.at(-1)!.at - marks[0]!.at) / 1000;
  const rates = marks.slice(1).map((m, i) => (m.records - marks[i]!.records) / (m.at - marks[i]!.at));
  row('all', counts.accepted, all.toFixed(1), Math.round(REPORTS / all));
  console.log(`\nLast tenth / first tenth: ${(rates.at(-1)! / rates[0]!).toFixed(2)}`);
  const again = performance.now();
  const same = await importReports(
    store,
    readReports(openInputs([file]), () => undefined),
    quiet,
  );
  console.log(
    `Again, all unchanged (${same.unchanged}): ${Math.round((REPORTS * 1000) / (performance.now() - again))} reports/s\n`,
  );
  await store.close();
  return all;
}

/** @param seconds how long an import takes here, so that the kills fall within it. Counted from when the database is ready. */
async function kills(seconds: number): Promise<boolean> {
  const dataDir = join(folder, 'kills');
  await (await openStore({ dataDir })).close();
  row('kill', 'after s', 'killed', 'reports then');
  for (let k = 1; k <= KILLS; k++) {
    const after = (0.2 + Math.random() * 1.6) * (seconds / (KILLS + 1));
    // Every second time the database process is killed with it, as when the machine's memory runs out.
    const both = k % 2 === 0;
    await counterfoil(['import', 'reports', file, '--data', dataDir], async (kill) => {
      while (readRunning(dataDir) === null) await sleep(20);
      await sleep(after * 1000);
      const database = readRunning(dataDir)?.pid;
      kill();
      if (both && database !== undefined) process.kill(database, 'SIGKILL');
    });
    const store = await openStore({ dataDir });
    const { reports } = await counted(store);
    await store.close();
    row(k, after.toFixed(1), both ? 'both' : 'program', reports);
  }
  const last = await counterfoil(['import', 'reports', file, '--data', dataDir]);
  console.log(`\nCalled once more: ${last?.trim()}`);
  const store = await openStore({ dataDir });
  const counts = await counted(store);
  const { problem } = await verifyAudit(store);
  await store.close();
  console.log(`In the end: ${JSON.stringify(counts)}, audit trail ${problem ? problem.because : 'whole'}`);
  return problem === null && Object.values(counts).every((n) => n === REPORTS);
}

await counterfoil([
  'simulate',
  '--force',
  'hertfordshire',
  '--reports',
  String(REPORTS),
  '--seed',
  '1',
  '--out',
  join(folder, 'county'),
]);
const seconds = await speed();
const exact = await kills(seconds);
rmSync(folder, { recursive: true });
const fast = REPORTS / seconds >= WANTED_PER_SECOND;
console.log(
  `\n${fast ? 'PASS' : 'FAIL'} at least ${WANTED_PER_SECOND} reports a second\n${exact ? 'PASS' : 'FAIL'} every count exact after ${KILLS} kills`,
);
process.exit(fast && exact ? 0 : 1);
