/**
 * How long a search over all reports takes, on both kinds of database.
 * `node benchmarks/search.ts [REPORTS] [embedded|postgres]` (100,000 reports, both). Prints a row a kind of search: median, 95th percentile and longest, in
 * milliseconds, of finding, keeping and reading the first page of results; then what an exact look-up of a name takes without the search, for comparison.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { countyOptions } from '#app/simulated-county.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { SEARCH } from '#catalogue/thresholds/search.ts';
import type { FraudReport } from '#core/report.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import { recordReports } from '#journey/intake/record.ts';
import { findReports, keepSearch } from '#journey/investigation/search-find.ts';
import { indexReports } from '#journey/investigation/search-index.ts';
import { foundReports } from '#journey/investigation/search-results.ts';
import { marksInStory } from '#journey/investigation/search-words.ts';
import { migrate } from '#store/migrate.ts';
import { openStore, type Store } from '#store/store.ts';
import { startPostgres } from '#test/contracts/temporary-postgres.ts';

const REPORTS = Number(process.argv[2] ?? 100_000);
const ONLY = process.argv[3];
const BATCH = 1_000;
const EACH = 60;
const WANTED_MS = 300;
const row = (...cells: (string | number)[]): void =>
  console.log(cells.map((c, i) => String(c).padStart(i === 0 ? 26 : 10)).join(''));

/** A county of reports, recorded and indexed as the worker would. Returns its first reports, to search for. */
async function fill(store: Store): Promise<FraudReport[]> {
  const wish = {
    force: HERTFORDSHIRE,
    seed: 'search',
    reports: REPORTS,
    from: '2020-01-01',
    days: 2000,
    difficulty: 'easy',
  } as const;
  const some: FraudReport[] = [];
  let batch: FraudReport[] = [];
  const put = async (): Promise<void> => {
    const reports = batch;
    batch = [];
    await store.as('worker', (tx) => recordReports(tx, reports, { actor: 'benchmark', actorRole: 'operator' }));
  };
  for (const made of simulateCounty(countyOptions(wish))) {
    batch.push(made.report);
    if (some.length < 12_000 && made.report.narrative && batch.length % 7 === 0) some.push(made.report);
    if (batch.length === BATCH) await put();
  }
  if (batch.length > 0) await put();
  const began = performance.now();
  for (let after = 0; ; ) {
    const next = await store.as('worker', async (tx) => {
      const rows = await tx
        .selectFrom('report')
        .select(['id', 'number'])
        .where('number', '>', after)
        .orderBy('number')
        .limit(BATCH)
        .execute();
      await indexReports(
        tx,
        rows.map((r) => r.id),
      );
      return rows.at(-1)?.number ?? null;
    });
    if (next === null) break;
    after = Number(next);
  }
  console.log(`Indexed in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
  await store.owner((tx) => sql`ANALYZE`.execute(tx));
  return some;
}

/** One slip of the finger, at a place that the word itself decides. */
function mistyped(name: string): string {
  const at = 1 + ((name.length * 7) % Math.max(1, name.length - 2));
  return name.length % 2 === 0
    ? name.slice(0, at) + name.slice(at + 1)
    : name.slice(0, at) + name[at + 1]! + name[at]! + name.slice(at + 2);
}

const story = (r: FraudReport) => marksInStory(r.narrative ?? '');
const phone = (r: FraudReport): string | undefined =>
  story(r).numbers[0] ?? r.callers?.[0]?.phone?.replace(/^\+44/, '0');
const plate = (r: FraudReport): string | undefined => story(r).plates[0];

function searches(some: readonly FraudReport[]): Record<string, string[]> {
  const take = (pick: (r: FraudReport) => string | undefined): string[] =>
    [...new Set(some.map(pick).filter((q) => q !== undefined))].slice(0, EACH);
  const words = (r: FraudReport): string[] => (r.narrative ?? '').split(/\s+/);
  return {
    'a name': take((r) => r.victim?.name),
    'a name, mistyped': take((r) => (r.victim?.name ? mistyped(r.victim.name) : undefined)),
    'a surname, mistyped': take((r) => (r.victim?.name ? mistyped(r.victim.name.split(' ').at(-1)!) : undefined)),
    'six digits of a number': take((r) => phone(r)?.slice(3, 9)),
    'the last four digits': take((r) => phone(r)?.slice(-4)),
    'part of a plate': take((r) => plate(r)?.slice(0, 4)),
    'a plate with a gap': take((r) => {
      const signs = plate(r);
      return signs ? `${signs.slice(0, 3)}?${signs.slice(4)}` : undefined;
    }),
    'a phrase of four words': take((r) => `"${words(r).slice(4, 8).join(' ')}"`),
    'three words of a story': take((r) =>
      [3, 9, 15]
        .map((i) => words(r)[i])
        .filter(Boolean)
        .join(' '),
    ),
    'words that stand everywhere': [
      'police',
      'bank',
      'the police rang',
      'bank card',
      'money',
      'courier',
      '"bank account"',
      'police officer cash',
      'safe account',
      'caller',
    ],
    'a reference': take((r) => r.externalId),
  };
}

async function measure(store: Store, some: readonly FraudReport[]): Promise<number> {
  const { id: user } = await store.as('staff', (tx) =>
    tx
      .insertInto('staff_user')
      .values({ username: 'searcher', display_name: 'S.', roles: ['supervisor'], password_hash: 'x' })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  row('search for', 'searches', 'found', 'median', 'p95', 'longest');
  const all: number[] = [];
  for (const [kind, queries] of Object.entries(searches(some))) {
    const times: number[] = [];
    let found = 0;
    for (const query of queries) {
      const began = performance.now();
      await store.as(
        'staff',
        async (tx) => {
          const { hits } = await findReports(tx, query);
          await keepSearch(tx, user, query, hits);
          await foundReports(tx, hits.slice(0, SEARCH.shown.value), query, new Date());
          if (hits.length > 0) found += 1;
        },
        { user },
      );
      times.push(performance.now() - began);
    }
    all.push(...times);
    const at = (times_: number[], p: number): string =>
      (times_.sort((a, b) => a - b)[Math.min(times_.length - 1, Math.floor(p * times_.length))] ?? 0).toFixed(0);
    row(kind, queries.length, found, at(times, 0.5), at(times, 0.95), at(times, 1));
  }
  all.sort((a, b) => a - b);
  const p95 = all[Math.floor(0.95 * all.length)]!;
  row('all', all.length, '', all[Math.floor(all.length / 2)]!.toFixed(0), p95.toFixed(0), all.at(-1)!.toFixed(0));
  const plain = performance.now();
  await store.as('staff', (tx) =>
    tx.selectFrom('report_person').select('report_id').where('name', 'ilike', '%whitfield%').limit(60).execute(),
  );
  console.log(`A scan of all names for one, without the search: ${(performance.now() - plain).toFixed(0)} ms.`);
  return p95;
}

const folder = mkdtempSync(join(tmpdir(), 'counterfoil-search-'));
const slow: string[] = [];
const run = async (name: string, store: Store): Promise<void> => {
  console.log(`\n${name}: ${REPORTS.toLocaleString('en-GB')} reports`);
  if ((await measure(store, await fill(store))) > WANTED_MS) slow.push(name);
  await store.close();
};
try {
  if (ONLY !== 'postgres') await run('The embedded database', await openStore({ dataDir: join(folder, 'd') }));
  if (ONLY !== 'embedded') {
    const server = await startPostgres();
    try {
      const options = { dataDir: folder, databaseUrl: await server.createDatabase('search') };
      const behind = await openStore({ ...options, schema: 'ignore' });
      await migrate(behind);
      await behind.close();
      await run('PostgreSQL', await openStore(options));
    } finally {
      server.remove();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (slow.length > 0) {
  console.log(`\nSlower than ${WANTED_MS} ms at the 95th percentile: ${slow.join(', ')}.`);
  process.exitCode = 1;
}
