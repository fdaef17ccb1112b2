/**
 * How many reports a second the public form takes, each durable before it is acknowledged, on PostgreSQL with fsync; beside a plain server of a
 * fixed page in the same run. Then whether any of 2,000 acknowledged reports is lost or doubled when the pages and the database are killed with
 * kill -9 five times meanwhile. `node benchmarks/submissions.ts [--only speed|kills] [REPORTS]`. Ends with 1 unless all of it held.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { installationKeys } from '#app/secrets.ts';
import type { Draft } from '#journey/intake/public/draft.ts';
import { keepDraft } from '#journey/intake/public/draft.ts';
import { trackingHash } from '#journey/intake/record.ts';
import { newSecret } from '#journey/intake/secret.ts';
import { verifyAudit } from '#store/audit-verify.ts';
import { openStore, type Store } from '#store/store.ts';
import { startPostgres, type TemporaryPostgres } from '#test/contracts/temporary-postgres.ts';
import { ask, atOnce, browsers, type Measured } from './submission-clients.ts';

const WANTED_PER_SECOND = 200;
const WANTED_P99_MS = 250;
const AT_ONCE = 16;
const KILLS = 5;
const SECRET = 'cd'.repeat(32);
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : '';
const REPORTS = Number(process.argv.slice(2).find((a) => /^\d+$/.test(a)) ?? 2_000);
const program = join(import.meta.dirname, '..', 'src', 'app', 'cli', 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'counterfoil-submissions-'));

/** A report ready to be sent: what a victim of a courier fills in. */
const DRAFT: Draft = {
  answers: {
    urgency: 'recent',
    kind: 'loss',
    role: 'relative',
    fraudType: 'courier',
    story:
      'A man rang my mother and said that he was a detective. Her card had been copied, and a courier took it away. '.repeat(
        4,
      ),
    impersonated: ['police'],
    callerPhone: '07700 900123',
    collectorLooks: 'About 20, thin, a motorbike helmet',
    registration: 'AB12 CDE',
    handedOver: ['card', 'pin', 'cash'],
    lossGbp: 6000,
    day: '2026-03-27',
    where: 'St Albans AL1 3JE',
    victimName: 'A. Teller',
    victimAge: 83,
    needs: ['lives_alone'],
    name: 'B. Teller',
    phone: '01632 960001',
    email: 'teller@example.com',
  },
  done: 'now what who like story said number came account online lost when where person help you'.split(' '),
};

interface Pages {
  child: ChildProcess;
  url: URL;
}

async function startPages(databaseUrl: string): Promise<Pages> {
  const args = [program, 'serve', '--surface', 'public', '--port', '0', '--data', join(folder, 'data')];
  const env = { ...process.env, DATABASE_URL: databaseUrl, COUNTERFOIL_SECRET: SECRET, COUNTERFOIL_ORIGIN: '' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout!.on('data', (d) => {
    said += d;
  });
  for (;;) {
    const [, url] = /Public pages: +(http:\S+)/.exec(said) ?? [];
    if (url) return { child, url: new URL(url) };
    if (child.exitCode !== null) throw new Error('The pages did not start.');
    await sleep(20);
  }
}

/** Half-written reports, whole but for the last press, sealed as the pages seal them. */
async function prepare(store: Store, many: number): Promise<string[]> {
  const key = installationKeys(folder, { COUNTERFOIL_SECRET: SECRET }).drafts;
  const secrets = Array.from({ length: many }, newSecret);
  await atOnce(secrets, 4, (secret) =>
    store.as('public', (tx) => keepDraft(tx, secret, key, DRAFT), { tracking: secret }),
  );
  return secrets;
}

/** A browser's form token: good for every form of that browser. */
async function token(url: URL): Promise<{ cookie: string; form: string }> {
  const page = await ask(browsers(1), new URL('/report', url));
  const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page.body) ?? [];
  return {
    cookie: page.cookies.find((c) => c.startsWith('counterfoil-form=')) ?? '',
    form: new URLSearchParams({ _csrf: csrf }).toString(),
  };
}

/** Seconds of processor time that a process and those it has started have used (Linux; 0 elsewhere). */
function processorSeconds(pid: number | undefined): number {
  try {
    const ticks = (of: number) => {
      const fields = readFileSync(`/proc/${of}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
        .map(Number);
      return (fields[11] ?? 0) + (fields[12] ?? 0);
    };
    const all = [
      Number(pid),
      ...readdirSync('/proc')
        .filter((p) => /^\d+$/.test(p))
        .map(Number)
        .filter((p) => parentOf(p) === pid),
    ];
    return all.reduce((sum, p) => sum + ticks(p), 0) / 100;
  } catch {
    return 0;
  }
}

function parentOf(pid: number): number {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[1],
    );
  } catch {
    return 0;
  }
}

const row = (...cells: (string | number)[]) => console.log(cells.map((c) => String(c).padStart(16)).join(''));
const shown = (m: Measured) => [m.perSecond.toFixed(0), m.p50.toFixed(1), m.p99.toFixed(1)];

async function speed(server: TemporaryPostgres, databaseUrl: string, store: Store): Promise<boolean> {
  const secrets = await prepare(store, REPORTS + 200);
  const pages = await startPages(databaseUrl);
  const { cookie, form } = await token(pages.url);
  const agent = browsers(AT_ONCE);
  const send = async (secret: string) => {
    const answer = await ask(agent, new URL('/report/send', pages.url), {
      method: 'POST',
      cookie: `${cookie}; counterfoil-report=${secret}`,
      form,
    });
    if (answer.status !== 303 || answer.location !== '/report/done')
      throw new Error(`not acknowledged: ${answer.status} ${answer.location}`);
  };
  await atOnce(secrets.splice(0, 200), AT_ONCE, send);
  const plain = createServer((_request, answer) =>
    answer.setHeader('content-type', 'text/html').end('x'.repeat(5_000)),
  );
  await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done));
  const { port } = plain.address() as { port: number };
  row('', 'a second', 'p50 ms', 'p99 ms');
  const still = await atOnce(
    secrets,
    AT_ONCE,
    async () => void (await ask(agent, new URL(`http://127.0.0.1:${port}/`))),
  );
  row('plain page', ...shown(still));
  const used = () => [processorSeconds(pages.child.pid), processorSeconds(server.processId())];
  const usedBefore = used();
  const sent = await atOnce(secrets, AT_ONCE, send);
  const perReport = used().map((now, i) => ((now - usedBefore[i]!) * 1000) / secrets.length);
  row('report sent', ...shown(sent));
  plain.close();
  agent.destroy();
  pages.child.kill('SIGKILL');
  const [ofPages = 0, ofDatabase = 0] = perReport;
  console.log(
    `\n${secrets.length} reports, ${AT_ONCE} at once; ${(sent.perSecond / still.perSecond).toFixed(3)} of the plain page.\nProcessor time a report: ${ofPages.toFixed(1)} ms of the pages, ${ofDatabase.toFixed(1)} ms of the database: two cores with nothing else to do could take ${(2000 / (ofPages + ofDatabase)).toFixed(0)} a second.\n`,
  );
  return sent.perSecond >= WANTED_PER_SECOND && sent.p99 <= WANTED_P99_MS;
}

/** Kills the pages and the database again and again while people send. Whoever was not acknowledged sends again, as people do. */
async function kills(server: TemporaryPostgres, databaseUrl: string, store: Store): Promise<boolean> {
  const secrets = await prepare(store, REPORTS);
  const before = await counts(store);
  let pages = await startPages(databaseUrl);
  let acknowledged = 0;
  let again = 0;
  let down = false;
  const { form, cookie } = await token(pages.url);
  let agent = browsers(AT_ONCE);
  const killing = (async () => {
    for (let kill = 1; kill <= KILLS; kill++) {
      while (acknowledged < (REPORTS * kill) / (KILLS + 1)) await sleep(5);
      down = true;
      server.killServer();
      pages.child.kill('SIGKILL');
      row(`kill ${kill}`, `${acknowledged} sent`);
      for (;;) {
        try {
          server.startServer();
          break;
        } catch {
          await sleep(200);
        }
      }
      pages = await startPages(databaseUrl);
      agent.destroy();
      agent = browsers(AT_ONCE);
      down = false;
    }
  })();
  await atOnce(secrets, AT_ONCE, async (secret) => {
    for (;;) {
      while (down) await sleep(20);
      const about = { method: 'POST' as const, cookie: `${cookie}; counterfoil-report=${secret}`, form };
      const answer = await ask(agent, new URL('/report/send', pages.url), about).catch(() => null);
      if (answer?.status === 303 && answer.location === '/report/done') break;
      again++;
      await sleep(50);
    }
    acknowledged++;
  });
  await killing;
  pages.child.kill('SIGKILL');
  const after = await counts(store);
  const there = await store.as('staff', (tx) =>
    tx
      .selectFrom('report')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('tracking_hash', 'in', secrets.map(trackingHash))
      .executeTakeFirstOrThrow(),
  );
  const grew = Object.fromEntries(Object.entries(after).map(([k, n]) => [k, n - before[k as keyof typeof before]]));
  const audit = await verifyAudit(store);
  console.log(
    `\n${acknowledged} acknowledged, ${again} sent again; found by their secret ${Number(there.n)}; grew by ${JSON.stringify(grew)}; audit trail ${audit.problem === null ? 'whole' : 'NOT whole'}.`,
  );
  return Number(there.n) === REPORTS && Object.values(grew).every((n) => n === REPORTS) && audit.problem === null;
}

async function counts(store: Store) {
  const found = await store.owner((tx) =>
    sql<{ reports: number; versions: number; events: number; entries: number }>`SELECT
      (SELECT count(*) FROM report)::integer AS reports, (SELECT count(*) FROM report_version)::integer AS versions,
      (SELECT count(*) FROM event_log WHERE type = 'report.received')::integer AS events,
      (SELECT count(*) FROM audit_log WHERE op = 'COLLECTION' AND actor = 'public')::integer AS entries`.execute(tx),
  );
  return found.rows[0]!;
}

const server = await startPostgres({ durable: true });
let held = true;
try {
  const databaseUrl = await server.createDatabase('submissions');
  const migrating = await openStore({ dataDir: folder, databaseUrl, schema: 'ignore' });
  const { migrate } = await import('#store/migrate.ts');
  await migrate(migrating);
  await migrating.close();
  const store = await openStore({ dataDir: folder, databaseUrl });
  console.log(`PostgreSQL ${server.version} with fsync, Node ${process.version}.\n`);
  if (only !== 'kills') held = (await speed(server, databaseUrl, store)) && held;
  if (only !== 'speed') held = (await kills(server, databaseUrl, store)) && held;
  await store.close();
} finally {
  server.remove();
  rmSync(folder, { recursive: true, force: true });
}
console.log(held ? 'Held.' : 'NOT held.');
process.exitCode = held ? 0 : 1;
