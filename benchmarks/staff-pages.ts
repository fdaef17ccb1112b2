/**
 * How long the staff pages and what people do on them take with many reports, over HTTP as a browser would ask, on both kinds of database.
 * `node benchmarks/staff-pages.ts [REPORTS] [embedded|postgres|postgres://…|FOLDER] [PAGE]` (100,000 reports, both). An address or a folder is of a
 * database that is kept between runs, and is filled when it is empty; PAGE measures only the pages whose name holds it.
 * Prints a row a page: median, 95th percentile and longest in milliseconds from asking to the last byte, redirects not followed, and the processor
 * time of this process, which both serves and asks, a try. Fails when one is over 300 ms at the 95th percentile.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { readAhead } from '#app/read-ahead.ts';
import { fixedClock } from '#core/clock.ts';
import { ROLES } from '#core/role.ts';
import { migrate } from '#store/migrate.ts';
import { openStore, type Store } from '#store/store.ts';
import { startPostgres } from '#test/contracts/temporary-postgres.ts';
import { startSite, Visitor } from '#test/site.ts';
import { fillWithReports } from './many-reports.ts';

const REPORTS = Number(process.argv[2] ?? 100_000);
const GIVEN = process.argv[3]?.includes('/') ? process.argv[3] : null;
const ONLY = GIVEN ? 'given' : process.argv[3];
const NAMED = process.argv[4] ?? '';
const DECIDED_PERCENT = 60;
const TRIES = Number(process.env.TRIES ?? 20);
const WANTED_MS = 300;
const NOW = '2026-02-01T09:00:00Z';

const row = (...cells: (string | number)[]): void =>
  console.log(cells.map((c, i) => (i === 0 ? String(c).padEnd(44) : String(c).padStart(9))).join(''));

interface Person {
  visitor: Visitor;
  base: string;
}

/** One request, its redirect not followed. Answers what came and how long it took. */
async function asked({ visitor, base }: Person, path: string, body?: URLSearchParams) {
  const cookie = [...visitor.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
  const began = performance.now();
  const answer = await fetch(new URL(path, base), {
    method: body ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie },
    ...(body ? { body } : {}),
  });
  const text = await answer.text();
  const ms = performance.now() - began;
  if (answer.status >= 400)
    throw new Error(
      `${path} answered ${answer.status}: ${/error-summary__list[\s\S]*?<a[^>]*>([^<]*)/.exec(text)?.[1] ?? ''}`,
    );
  return { text, ms, status: answer.status };
}

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const referenceOf = (n: number): string => `CF-${String(n).padStart(7, '0')}`;

/** What is measured: each gives the milliseconds of one try. */
function pages(person: Person, reports: number): Record<string, (i: number) => Promise<number>> {
  const get = (path: string) => asked(person, path).then((a) => a.ms);
  const some = (i: number) => referenceOf(1 + ((i * 7919) % reports));
  const districts = ['E07000240', 'E07000099', 'E07000242', 'E07000095'];
  return {
    queue: () => get('/staff/queue'),
    'queue, a far page': (i) => get(`/staff/queue?page=${20 + ((i * 37) % 1500)}`),
    'queue, narrowed': (i) => get(`/staff/queue?district=${districts[i % 4]}&victim=vulnerable&owed=overdue`),
    'queue, not opened and late': () => get('/staff/queue?unread=late&type=romance'),
    report: (i) => get(`/staff/reports/${some(i)}`),
    decision: (i) => decide(person, some(i + 1000)),
    'decision, undone': (i) => undo(person, some(i + 1000)),
    '25 decisions together': () => together(person),
    search: (i) => search(person, ['Margaret', 'Bennett', 'CF-0000099', 'Hatfield', '07700 900'][i % 5]!),
    unit: () => get('/staff/unit?unit=LCU'),
    allocated: () => get('/staff/allocated?route=all'),
    ledger: () => get('/staff/ledger'),
    overview: () => get('/staff/overview'),
    'proposals and decisions, all time': () => get('/staff/agreement?period=all'),
    'algorithm record': () => get('/staff/algorithm'),
    ...casePages(person, some),
    ...wholePages(get),
  };
}

/** The pages round one report or one series. */
function casePages(person: Person, some: (i: number) => string): Record<string, (i: number) => Promise<number>> {
  const get = (path: string) => asked(person, path).then((a) => a.ms);
  const of = (i: number, page: string) => get(`/staff/reports/${some(i)}/${page}`);
  return {
    case: (i) => of(i, 'case'),
    'care of a victim': (i) => of(i, 'victim'),
    'messages of a report': (i) => of(i, 'messages'),
    'same person': (i) => samePerson(person, some, i),
    outcome: (i) => of(i, 'case/outcome'),
    retention: (i) => of(i, 'case/retention'),
    'numbers of a report': (i) => get(`/staff/numbers/${some(i)}`),
    series: (i) => get(`/staff/series/S-${1 + (i % 200)}`),
    'split a series': (i) => get(`/staff/series/S-${1 + (i % 200)}/split`),
    'texts like a series': (i) => get(`/staff/press/series/S-${1 + (i % 200)}`),
    'nominate a series': (i) => get(`/staff/groups/S-${1 + (i % 200)}`),
    'two reports side by side': (i) => get(`/staff/links/${referenceOf(6 * i + 6)}/${referenceOf(6 * i + 13)}`),
    'a contact written': (i) => contact(person, some(i + 2000)),
    'a duty done': (i) => dutyDone(person, some(i + 3000)),
  };
}

/** The lists and figures over all reports. */
const wholePages = (get: (path: string) => Promise<number>): Record<string, (i: number) => Promise<number>> => ({
  start: () => get('/staff'),
  'victims to ring': () => get('/staff/victims'),
  'victims to ring, everybody, page 20': () => get('/staff/victims?who=all&page=20'),
  'hit again': () => get('/staff/victims/hit-again'),
  owed: () => get('/staff/duties'),
  'actions, everybody’s': () => get('/staff/actions?whose=all'),
  messages: () => get('/staff/messages'),
  'list of series': () => get('/staff/series'),
  'list of series, narrowed': () => get('/staff/series?type=romance&district=E07000240'),
  groups: () => get('/staff/groups'),
  picture: () => get('/staff/picture'),
  trends: () => get('/staff/picture/trends'),
  methods: () => get('/staff/picture/methods'),
  'people at risk': () => get('/staff/picture/people'),
  'the year': () => get('/staff/picture/year'),
  'reports behind a figure': () => get('/staff/picture/reports?type=courier'),
  feeds: () => get('/staff/feeds'),
  waves: () => get('/staff/waves'),
  intelligence: () => get('/staff/intelligence'),
  numbers: () => get('/staff/numbers'),
  'shared numbers': () => get('/staff/shared-numbers'),
  warnings: () => get('/staff/warnings'),
  press: () => get('/staff/press'),
  'sent out': () => get('/staff/outgoing'),
  people: () => get('/staff/people'),
  'audit trail': () => get('/staff/audit'),
});

/** Of reports whose sender may be known: others are joined with nobody, and their page leads nowhere. */
async function samePerson(person: Person, some: (i: number) => string, i: number): Promise<number> {
  const path = `/staff/reports/${some(i)}`;
  const { text } = await asked(person, path);
  return text.includes('/same-person')
    ? (await asked(person, `${path}/same-person`)).ms
    : samePerson(person, some, i + 61);
}

async function contact(person: Person, reference: string): Promise<number> {
  const path = `/staff/reports/${reference}/case/add/contact`;
  const { text } = await asked(person, path);
  const at = { 'at-day': '31', 'at-month': '1', 'at-year': '2026', 'at-time': '10:00' };
  const body = {
    _csrf: hidden(text, '_csrf'),
    with: 'victim',
    by: 'phone',
    result: 'reached',
    words: `Rang, try ${Date.now()}.`,
    ...at,
  };
  return (await asked(person, path, new URLSearchParams(body))).ms;
}

async function dutyDone(person: Person, reference: string): Promise<number> {
  const { text } = await asked(person, `/staff/reports/${reference}`);
  const path = /action="([^"]*\/duties\/\d+)"/.exec(text)?.[1];
  if (!path) return 0;
  const body = { _csrf: hidden(text, '_csrf'), late: 'Nobody answered before.' };
  return (await asked(person, path, new URLSearchParams(body))).ms;
}

async function decide(person: Person, reference: string): Promise<number> {
  const { text } = await asked(person, `/staff/reports/${reference}`);
  const form = {
    _csrf: hidden(text, '_csrf'),
    assessment: hidden(text, 'assessment'),
    standing: hidden(text, 'standing'),
  };
  const body = new URLSearchParams({ ...form, decided: 'LCU', reason: 'Something that the report does not say.' });
  return (await asked(person, `/staff/reports/${reference}/decision`, body)).ms;
}

async function undo(person: Person, reference: string): Promise<number> {
  const { text } = await asked(person, `/staff/reports/${reference}`);
  const body = new URLSearchParams({ _csrf: hidden(text, '_csrf'), decision: hidden(text, 'decision') });
  return (await asked(person, `/staff/reports/${reference}/undo`, body)).ms;
}

async function together(person: Person): Promise<number> {
  const { text } = await asked(person, '/staff/queue?band=low&page=3');
  const picks = [...text.matchAll(/name="pick" value="([^"]+)"/g)].map((m): [string, string] => ['pick', m[1]!]);
  const body = new URLSearchParams([
    ['_csrf', hidden(text, '_csrf')],
    ['decided', 'proposed'],
    ['reason', 'All of one kind.'],
    ...picks,
  ]);
  return (await asked(person, '/staff/queue/decide', body)).ms;
}

async function search(person: Person, words: string): Promise<number> {
  const { text } = await asked(person, '/staff/search');
  const body = new URLSearchParams({ _csrf: hidden(text, '_csrf'), words });
  return (await asked(person, '/staff/search', body)).ms;
}

async function measure(name: string, store: Store): Promise<string[]> {
  const began = performance.now();
  const there = await store.owner((tx) => sql`SELECT FROM report LIMIT 1`.execute(tx));
  if (there.rows.length === 0) await fillWithReports(store, REPORTS, DECIDED_PERCENT);
  const filled =
    there.rows.length > 0 ? 'there already' : `filled in ${((performance.now() - began) / 1000).toFixed(0)} s`;
  console.log(`\n${name}: ${REPORTS.toLocaleString('en-GB')} reports, ${filled}; load ${loadavg()[0]?.toFixed(1)}`);
  const site = await startSite({ store, clock: fixedClock(NOW) });
  const slow: string[] = [];
  try {
    const name = `supervisor.${process.pid}`;
    const password = await site.addUser(name, 'Somebody of every role', [...ROLES]);
    const person = { visitor: await new Visitor(site.staffUrl!).signIn(name, password), base: site.staffUrl! };
    // As the service itself does when it has started.
    readAhead(new Date(NOW));
    row('page', 'tries', 'median', 'p95', 'longest', 'node ms');
    for (const [page, one] of Object.entries(pages(person, REPORTS)).filter(([p]) => p.includes(NAMED))) {
      const tries = page.includes('together') || page.includes('algorithm') ? 15 : TRIES;
      const times: number[] = [];
      const before = process.cpuUsage();
      for (let i = 0; i < tries; i++) times.push(await one(i));
      const { user, system } = process.cpuUsage(before);
      const used = (user + system) / 1000;
      times.sort((a, b) => a - b);
      const at = (p: number) => times[Math.min(times.length - 1, Math.floor(p * times.length))]!;
      row(page, tries, at(0.5).toFixed(0), at(0.95).toFixed(0), times.at(-1)!.toFixed(0), (used / tries).toFixed(0));
      if (at(0.95) > WANTED_MS) slow.push(`${page} (${name})`);
    }
  } finally {
    await site.close();
  }
  return slow;
}

const folder = mkdtempSync(join(tmpdir(), 'counterfoil-pages-'));
const slow: string[] = [];
try {
  if (GIVEN) {
    const isServer = GIVEN.startsWith('postgres://');
    if (!isServer) mkdirSync(GIVEN, { recursive: true });
    const options = isServer ? { dataDir: folder, databaseUrl: GIVEN } : { dataDir: GIVEN };
    const behind = await openStore({ ...options, schema: 'ignore' });
    await migrate(behind);
    await behind.close();
    const store = await openStore(options);
    slow.push(...(await measure(isServer ? 'PostgreSQL' : 'The embedded database', store)));
    await store.close();
  }
  if (ONLY === undefined || ONLY === 'embedded') {
    const store = await openStore({ dataDir: join(folder, 'd') });
    slow.push(...(await measure('The embedded database', store)));
    await store.close();
  }
  if (ONLY === undefined || ONLY === 'postgres') {
    const server = await startPostgres();
    try {
      const options = { dataDir: folder, databaseUrl: await server.createDatabase('pages') };
      const behind = await openStore({ ...options, schema: 'ignore' });
      await migrate(behind);
      await behind.close();
      const store = await openStore(options);
      slow.push(...(await measure('PostgreSQL', store)));
      await store.close();
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
