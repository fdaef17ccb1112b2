/**
 * Linking and the watch as the service does them: reports recorded in a new embedded database, assessed, linked and watched by the worker's own
 * stages, batch by batch, with all that they write. `node benchmarks/service-linking.ts REPORTS.ndjson [MINUTES]`. Prints a row for each tenth of
 * the reports a stage has done; stops after so many minutes (25 unless given) and says how far it came. The folder it makes is removed.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import type { FraudReport } from '#core/report.ts';
import { recordReports } from '#journey/intake/record.ts';
import { runStage } from '#store/outbox.ts';
import { openStore, type Store } from '#store/store.ts';

const AT_ONCE = 500;
/** The stages that are timed, in the order in which they are woken. */
const TIMED = ['triage', 'linking', 'intelligence'];
const [file, minutes = '25'] = process.argv.slice(2);
if (!file) throw new Error('Name a file of reports, one a line: node benchmarks/service-linking.ts REPORTS.ndjson');
const end = performance.now() + Number(minutes) * 60_000;
const reports = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as FraudReport);

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const say = (words: string): void =>
  console.log(
    `${words}; load ${loadavg()[0]!.toFixed(1)}, ${(process.memoryUsage().rss / 1e9).toFixed(2)} GB in this process`,
  );

async function record(store: Store): Promise<void> {
  const began = performance.now();
  const by = { actor: 'benchmark', actorRole: 'worker' };
  for (let i = 0; i < reports.length; i += AT_ONCE)
    await store.as('worker', (tx) => recordReports(tx, reports.slice(i, i + AT_ONCE), by));
  say(`recorded ${reports.length} in ${seconds(performance.now() - began)}`);
}

/** Runs one stage to the end of the log; false where the time was over first. */
async function run(store: Store, stage: ReturnType<typeof wokenStages>[number]): Promise<boolean> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  let [handled, told, longest] = [0, 0, 0];
  for (;;) {
    const batch = performance.now();
    const done = await runStage(store, stage, outboxOptions());
    longest = Math.max(longest, performance.now() - batch);
    handled += done.handled;
    const over = performance.now() > end;
    if (handled - told >= reports.length / 10 || done.handled === 0 || over) {
      told = handled;
      const { user, system } = process.cpuUsage(cpu);
      const passed = performance.now() - began;
      say(
        `${stage.name}: ${handled} in ${seconds(passed)}, ${seconds((user + system) / 1000)} of processor time here, longest batch ${seconds(longest)}`,
      );
    }
    if (done.handled === 0) return true;
    if (over) return false;
  }
}

const folder = await mkdtemp(join(tmpdir(), 'counterfoil-linking-'));
const store = await openStore({ dataDir: folder });
try {
  await record(store);
  const stages = wokenStages(HERTFORDSHIRE).filter((s) => TIMED.includes(s.name));
  for (const stage of stages)
    if (!(await run(store, stage))) {
      say(`stopped in ${stage.name}: ${minutes} minutes were over`);
      break;
    }
} finally {
  await store.close();
  await rm(folder, { recursive: true, force: true });
}
