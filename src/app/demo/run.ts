import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOutgoing } from '#app/outgoing-worker.ts';
import { publishStatistics } from '#app/publish-statistics.ts';
import { installationKeys } from '#app/secrets.ts';
import { type RunningSite, serve } from '#app/serve.ts';
import { countyOptions } from '#app/simulated-county.ts';
import { webLimits } from '#app/web-parts.ts';
import { type RunningWorker, startWorker, wokenStages } from '#app/worker.ts';
import { demoReports } from '#catalogue/demo/reports.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { townsOf } from '#catalogue/places/gazetteer.ts';
import { DAY_MS } from '#core/clock.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { FraudReport } from '#core/report.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import { isAlive, readRunning } from '#store/embedded/running.ts';
import { makeFolder } from '#store/folder.ts';
import { openStore, type Store } from '#store/store.ts';
import { counted } from '#web/plain-words.ts';
import { letReportsArrive } from './arrivals.ts';
import { readDemoWarnings } from './bulletins.ts';
import { letOneComeToReview, referSome, victimPartner } from './care-and-review.ts';
import { localOutbox } from './outbox.ts';
import { doPastWork } from './past-work.ts';
import { addDemoPeople, DEMO_PEOPLE } from './people.ts';
import { publishOneWarning } from './publish.ts';
import { inWords, type Screen } from './screen.ts';

export interface DemoOptions {
  /** A folder of the demo's own: emptied at each start, and only if a demo made it. */
  dataDir: string;
  force: ForceConfig;
  port: number;
  reports: number;
  /** The county's days, ending yesterday. */
  days: number;
  seed: string;
}

export interface RunningDemo {
  site: RunningSite;
  close(): Promise<void>;
}

const MARK = 'made-by-counterfoil-demo';
/** Where the messages of the demo are written. */
const OUTBOX = 'outbox.txt';

/** Makes the folder, or empties the one of an earlier demo. Anything else that stands there is left alone. */
function freshFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    if (!existsSync(join(folder, MARK))) {
      throw new CounterfoilError(
        'BAD_OPTION',
        `The demo empties its folder, and ${folder} holds something it did not make. Name another with --data.`,
      );
    }
    const running = readRunning(folder);
    if (running && isAlive(running)) {
      throw new CounterfoilError(
        'DATABASE_BUSY',
        `A demo is running in ${folder}: stop it first, or name another folder with --data.`,
      );
    }
    rmSync(folder, { recursive: true });
  }
  makeFolder(folder, 0o700);
  writeFileSync(
    join(folder, MARK),
    'This folder belongs to `counterfoil demo`, which empties it at each start. Nobody in it is real.\n',
  );
}

/** Runs the whole loop in front of whoever watches, and leaves the pages being served. */
export async function runDemo(options: DemoOptions, screen: Screen): Promise<RunningDemo> {
  screen.stage('A fresh database');
  freshFolder(options.dataDir);
  const store = await openStore({ dataDir: options.dataDir });
  let site: RunningSite | undefined;
  let worker: RunningWorker | undefined;
  let outgoing: RunningWorker | undefined;
  const close = async () => {
    await site?.close();
    await worker?.stop();
    await outgoing?.stop();
    await store.close();
  };
  try {
    const password = await addDemoPeople(store, webLimits().password, victimPartner(options.force)?.key);
    screen.line(
      `${DEMO_PEOPLE.length} demo people, one a role. The database is the embedded one, in ${options.dataDir}`,
    );
    screen.stage('Warnings that others published, read');
    await readDemoWarnings(store, screen);
    await showArrivals(store, options, screen);
    const decided = await doPastWork(store, new Date());
    const months = await publishStatistics(store, options.force, new Date());
    screen.line(`Figures for the public: ${counted(months.length, 'month')} counted, small numbers protected`);
    screen.line(
      `The demo's assessor has decided ${decided} of the older ones; those of the last day and a half wait for you in the queue`,
    );
    await leaveToTry(store, options.force, screen);
    // By its name: a browser makes no passkey for a bare address.
    const origin = options.port ? `http://localhost:${options.port}` : undefined;
    site = await serve({
      ...options,
      origin,
      demonstration: true,
      store,
      surface: 'both',
      host: '127.0.0.1',
      logLevel: 'error',
    });
    worker = startWorker(store, options.force, () => screen.line('The worker has stopped; start the demo again.'));
    const keys = installationKeys(options.dataDir);
    outgoing = startOutgoing({
      store,
      force: options.force,
      senders: localOutbox(screen, join(options.dataDir, OUTBOX)),
      keys,
      origin: origin ?? null,
      onFault: () => undefined,
    });
    screen.stage('Approved by two people, on the pages');
    await publishOneWarning(store, site, password, screen);
    tellWhere(site, password, join(options.dataDir, OUTBOX), screen);
    return { site, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a partner and a supervisor find to do. */
async function leaveToTry(store: Store, force: ForceConfig, screen: Screen): Promise<void> {
  const referred = await referSome(store, force, new Date());
  screen.line(
    `Victim care has referred ${counted(referred, 'victim')} to ${victimPartner(force)?.name ?? 'nobody'}: sign in as partner`,
  );
  const due = await letOneComeToReview(store, new Date());
  if (due)
    screen.line(
      `${due} is at the end of its retention (its day of review was brought forward, for you to try): on Retention the sergeant proposes to dispose of it, and the supervisor decides`,
    );
}

async function showArrivals(store: Store, options: DemoOptions, screen: Screen): Promise<void> {
  const { force, reports, days, seed } = options;
  const from = new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
  screen.stage(
    `${counted(reports, 'simulated report')} arrive in ${force.county}, ${counted(days, 'day')} from ${from}`,
  );
  const county = simulateCounty(countyOptions({ force, reports, days, seed, from, difficulty: 'normal' }));
  const stages = wokenStages(force);
  const own = demoReports(new Date(), largestTowns(force));
  const all = inOrder(reportsOf(county), own);
  const arrived = await letReportsArrive(store, stages, all, force.pfaCode, screen);
  const { counts } = arrived;
  screen.line(
    `${counted(arrived.reports, 'report')} recorded, ${counts['report.assessed'] ?? 0} assessed, ${counts['series.formed'] ?? 0} series formed, ` +
      `${counts['victim.at_risk'] ?? 0} victims at risk, ${counts['threat.detected'] ?? 0} waves, ${counts['warning.drafted'] ?? 0} warnings drafted`,
  );
  screen.line(
    `Machine time from the arrival of a report to the drafted warning: ${inWords(arrived.slowestDraftMs)} at the slowest`,
  );
}

function* reportsOf(county: ReturnType<typeof simulateCounty>) {
  for (const { report } of county) yield report;
}

/** Both in the order of arrival. */
function* inOrder(county: Iterable<FraudReport>, own: readonly FraudReport[]): Iterable<FraudReport> {
  let next = 0;
  for (const report of county) {
    while (next < own.length && own[next]!.receivedAt < report.receivedAt) yield own[next++]!;
    yield report;
  }
  yield* own.slice(next);
}

const largestTowns = (force: ForceConfig): string[] =>
  [...townsOf(force.pfaCode)]
    .sort((a, b) => (b.km2 ?? 0) - (a.km2 ?? 0))
    .slice(0, 4)
    .map((t) => t.name);

function tellWhere(site: RunningSite, password: string, outbox: string, screen: Screen): void {
  screen.stage('Look for yourself');
  const byName = (url: string | null) => url?.replace('//127.0.0.1:', '//localhost:') ?? '';
  screen.line(`Public pages  ${byName(site.publicUrl)}`);
  screen.line(`Staff pages   ${byName(site.staffUrl)}`);
  screen.line(`Sign in as    ${DEMO_PEOPLE.map((p) => p.username).join(', ')}`);
  screen.line(`Password      ${password}   (for all of them; drawn for this demo)`);
  screen.line(`Messages      e-mails and texts are not sent: they are shown here as they come, and kept in ${outbox}`);
}
