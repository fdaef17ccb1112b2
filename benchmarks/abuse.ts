/**
 * What the public pages bear: malformed forms and uploads over every form there is, bodies of 50 MB among them, sent to a process of its own.
 * Nothing may be stored, no answer may be a fault of ours, and the memory of the process must stay flat. `node benchmarks/abuse.ts [POSTS] [SEED]`
 * Ends with 1 unless all of it held. It asks this machine only, a bounded number of times.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { publicPages } from '#app/public-site.ts';
import { installationKeys } from '#app/secrets.ts';
import { fileVault, webLimits } from '#app/web-parts.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { systemClock } from '#core/clock.ts';
import { openStore, type Store } from '#store/store.ts';

const POSTS = Number(process.argv[2] ?? 10_000);
const AT_ONCE = 12;
/** Every so many posts one of 50 MB. */
const LARGE_EVERY = 250;
const LARGE_BYTES = 50 * 1024 * 1024;
/** More than the collector's own swing, far less than one large body for each of those at once. */
const MOST_GROWTH_MB = 150;

let state = Number(process.argv[3] ?? 1);
const random = (n: number): number => {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((state / 2 ** 31) * n);
};
const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;

const dataDir = mkdtempSync(join(tmpdir(), 'counterfoil-abuse-'));
const keys = installationKeys(dataDir, {});

function forms(): string[] {
  const parts = {
    store: {} as Store,
    force: forceNamed('hertfordshire'),
    clock: systemClock,
    keys,
    limits: webLimits(),
    vault: fileVault(dataDir, keys, {}),
    language: 'en-GB',
    origin: null,
  } as Parameters<typeof publicPages>[0];
  return publicPages(parts)
    .filter((p) => p.method === 'POST')
    .map((p) => p.path.replace(/:\w+/g, 'abc'));
}

const bytes = (n: number): Buffer => Buffer.from(Array.from({ length: n }, () => random(256)));
const words = [
  'a',
  '%00',
  '%',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  '\u202e',
  "' OR 1=1 --",
  '{"$ne":1}',
  '../../etc/passwd',
  '<script>',
];

/** A body of some kind that no honest browser sends, with what it says it is. */
function malformed(): { type: string; body: Buffer } {
  const form = 'application/x-www-form-urlencoded';
  const many = (n: number) =>
    Array.from({ length: n }, () => `${pick(words)}[${pick(words)}]=${pick(words)}`).join('&');
  const boundary = `multipart/form-data; boundary=${pick(['b', 'x'.repeat(300), '"', ''])}`;
  const part = `--b\r\nContent-Disposition: form-data; name="${pick(words)}"; filename="${pick(words)}"\r\n\r\n`;
  return pick([
    () => ({ type: form, body: Buffer.from(many(1 + random(40))) }),
    () => ({ type: form, body: Buffer.from(`_csrf=${pick(words)}&${'a'.repeat(random(70_000))}=1`) }),
    () => ({ type: form, body: bytes(random(2_000)) }),
    () => ({ type: boundary, body: Buffer.concat([Buffer.from(part), bytes(random(3_000))]) }),
    () => ({ type: boundary, body: Buffer.from(part.repeat(1 + random(50))) }),
    () => ({ type: 'application/json', body: Buffer.from('['.repeat(random(5_000))) }),
    () => ({ type: pick(['', 'text/plain', 'application/xml', 'multipart/mixed', '\t']), body: bytes(random(500)) }),
  ])();
}

function send(url: URL, type: string, body: Buffer | null): Promise<number> {
  return new Promise((done) => {
    const headers = { ...(type ? { 'content-type': type } : {}), ...(body ? { 'content-length': body.length } : {}) };
    const sent = request(url, { method: 'POST', headers, agent: false, timeout: 60_000 }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer.statusCode ?? 0));
      answer.on('error', () => done(answer.statusCode ?? 0));
    });
    // Cut off by the server: as good as an answer.
    sent.on('error', () => done(0));
    sent.on('timeout', () => sent.destroy());
    if (body) return void sent.end(body);
    const block = Buffer.alloc(1024 * 1024, 65);
    let left = LARGE_BYTES / block.length;
    const more = (): void => {
      while (left-- > 0) if (!sent.write(block)) return void sent.once('drain', more);
      sent.end();
    };
    more();
  });
}

const rssMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

function stored(): string[] {
  try {
    return readdirSync(join(dataDir, 'files'));
  } catch {
    return [];
  }
}

/** How many rows each table holds. */
async function counts(store: Store): Promise<Record<string, number>> {
  return store.owner(async (tx) => {
    const tables = await sql<{ name: string }>`SELECT relname::text AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`.execute(tx);
    const found: Record<string, number> = {};
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.ref(name)}`.execute(tx);
      found[name] = rows[0]!.n;
    }
    return found;
  });
}

async function begin(): Promise<{ child: ChildProcess; url: string }> {
  const main = join(import.meta.dirname, '..', 'src', 'app', 'cli', 'main.ts');
  const options = [
    '--surface',
    'public',
    '--port',
    '0',
    '--data',
    dataDir,
    '--requests-per-minute',
    '100000000',
    '--log',
    'error',
  ];
  const child = spawn(process.execPath, [main, 'serve', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of child.stdout!) {
    said += chunk;
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
    if (url) return { child, url };
  }
  throw new Error(`The pages did not start: ${said}`);
}

const first = await openStore({ dataDir });
const before = await counts(first);
await first.close();
const { child, url } = await begin();
const paths = forms();
const statuses = new Map<number, number>();
let memory = 0;
let highest = 0;
let made = 0;
const one = async (): Promise<void> => {
  while (made < POSTS) {
    const n = ++made;
    const { type, body } = malformed();
    const status = await send(new URL(pick(paths), url), type, n % LARGE_EVERY === 0 ? null : body);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    // Warm after a tenth: from there on it must not grow.
    if (n === Math.floor(POSTS / 10)) memory = rssMb(child.pid!);
    if (n % 100 === 0) highest = Math.max(highest, rssMb(child.pid!));
  }
};
const started = performance.now();
await Promise.all(Array.from({ length: AT_ONCE }, one));
const seconds = (performance.now() - started) / 1000;
const end = rssMb(child.pid!);
const alive = await fetch(url).then((r) => r.status);
const ended = new Promise((done) => child.once('exit', done));
child.kill('SIGTERM');
await ended;
const last = await openStore({ dataDir });
const after = await counts(last);
await last.close();
const files = stored();
rmSync(dataDir, { recursive: true, force: true });

const grew = Object.keys(after).filter((table) => after[table] !== before[table]);
const faults = [...statuses].filter(([status]) => status >= 500);
console.log(
  `${POSTS} posts over ${paths.length} forms in ${seconds.toFixed(0)} s, ${Math.floor(POSTS / LARGE_EVERY)} of them of 50 MB`,
);
console.log(
  [...statuses]
    .sort((a, b) => a[0] - b[0])
    .map(([s, n]) => `${s || 'cut off'}: ${n}`)
    .join(', '),
);
console.log(
  `memory of the pages: ${memory.toFixed(0)} MB when warm, ${highest.toFixed(0)} MB at the highest, ${end.toFixed(0)} MB at the end`,
);
console.log(
  `tables that grew: ${grew.join(', ') || 'none'}; files kept: ${files.length}; the home page afterwards: ${alive}`,
);
const held =
  faults.length === 0 && grew.length === 0 && files.length === 0 && alive === 200 && end - memory < MOST_GROWTH_MB;
console.log(held ? 'All of it held.' : 'Not all of it held.');
process.exitCode = held ? 0 : 1;
