/**
 * What the public pages bear: malformed forms and uploads over every form there is, half of them with a token that holds, bodies of 50 MB among
 * them, each from another address, and made-up addresses of pages; sent to a process of its own. No report and no file may be stored, no answer may
 * be a fault of ours, and the memory of the process must stay flat. `node benchmarks/abuse.ts [POSTS] [SEED]`
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
/** What is still held after a collection does not swing: a map without a bound would show here. */
const MOST_HEAP_GROWTH_MB = 10;

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
/** Names of boxes of the forms, so that what stands in them is looked at. */
const FIELDS = [
  'reference',
  'secret',
  'text',
  'story',
  'email',
  'phone',
  'day',
  'month',
  'year',
  'kind',
  'urgency',
  'code',
  'where',
  'said',
];
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

/** Anybody's address out of 2^24, as a proxy of ours would tell it: what is counted by address must not grow without end. */
const anAddress = (): string => `10.${random(256)}.${random(256)}.${random(256)}`;

interface Token {
  cookie: string;
  field: string;
}

/** What a browser gets with a form: half of the posts carry it, so that they reach the code behind. */
async function tokenOf(url: string): Promise<Token> {
  const answer = await fetch(new URL('/check', url));
  const field = /name="_csrf" value="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  return { cookie: answer.headers.getSetCookie()[0]!.split(';')[0]!, field };
}

/** A page that is kept for everybody, under an address that nobody asked for before. */
function madeUp(url: URL): Promise<number> {
  return new Promise((done) => {
    const path = `${pick(['/warnings', '/warnings.atom', '/warnings.json', '/assets/x', '/nowhere'])}?${'x'.repeat(random(3_000))}=${random(2 ** 30)}`;
    const sent = request(
      new URL(path, url),
      { agent: false, headers: { 'x-forwarded-for': anAddress() } },
      (answer) => {
        answer.resume();
        answer.on('close', () => done(answer.statusCode ?? 0));
      },
    );
    sent.on('error', () => done(0)).end();
  });
}

/** A body of some kind that no honest browser sends, with what it says it is. */
function malformed(token: string): { type: string; body: Buffer } {
  const form = 'application/x-www-form-urlencoded';
  const many = (n: number) =>
    Array.from({ length: n }, () => `${pick(words)}[${pick(words)}]=${pick(words)}`).join('&');
  const boundary = `multipart/form-data; boundary=${pick(['b', 'x'.repeat(300), '"', ''])}`;
  const tokenPart = `--b\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n`;
  const part = `--b\r\nContent-Disposition: form-data; name="${pick(words)}"; filename="${pick(words)}"\r\n\r\n`;
  return pick([
    () => ({ type: form, body: Buffer.from(`_csrf=${token}&${many(1 + random(40))}`) }),
    () => ({ type: form, body: Buffer.from(`_csrf=${token}&${FIELDS.map((f) => `${f}=${pick(words)}`).join('&')}`) }),
    () => ({ type: form, body: Buffer.from(`_csrf=${token}&${'a'.repeat(random(70_000))}=1`) }),
    () => ({ type: form, body: bytes(random(2_000)) }),
    () => ({ type: boundary, body: Buffer.concat([Buffer.from(tokenPart + part), bytes(random(3_000))]) }),
    () => ({ type: boundary, body: Buffer.from(tokenPart + part.repeat(1 + random(50))) }),
    () => ({ type: 'application/json', body: Buffer.from('['.repeat(random(5_000))) }),
    () => ({ type: pick(['', 'text/plain', 'application/xml', 'multipart/mixed', '\t']), body: bytes(random(500)) }),
  ])();
}

function send(url: URL, type: string, body: Buffer | null, cookie: string): Promise<number> {
  return new Promise((done) => {
    const headers = {
      'x-forwarded-for': anAddress(),
      ...(cookie ? { cookie } : {}),
      ...(type ? { 'content-type': type } : {}),
      ...(body ? { 'content-length': body.length } : {}),
    };
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

/** Put into the process of the pages: when asked it collects twice and says what is left, which is what something still holds on to. */
const TELLER = `data:text/javascript,${encodeURIComponent(
  "process.on('SIGUSR2', () => { gc(); gc(); process.stderr.write('MEMORY ' + JSON.stringify(process.memoryUsage()) + '\\n'); })",
)}`;

interface Held {
  posts: number;
  rss: number;
  heap: number;
  outside: number;
}

/** What the pages hold after a collection, in MB. */
async function held(child: ChildProcess, posts: number): Promise<Held> {
  const told = new Promise<string>((done) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk;
      const line = /^MEMORY (.*)$/m.exec(said)?.[1];
      if (!line) return;
      child.stderr!.off('data', hear);
      done(line);
    };
    child.stderr!.on('data', hear);
  });
  child.kill('SIGUSR2');
  const { heapUsed, external } = JSON.parse(await told) as NodeJS.MemoryUsage;
  return { posts, rss: rssMb(child.pid!), heap: heapUsed / 2 ** 20, outside: external / 2 ** 20 };
}

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
    '--trust-proxy',
    '--log',
    'error',
  ];
  const watched = ['--expose-gc', '--import', TELLER];
  const child = spawn(process.execPath, [...watched, main, 'serve', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  // A fault of ours says where it was.
  child.stderr!.on('data', (chunk) => {
    for (const line of String(chunk).split('\n')) if (line.startsWith('{')) console.error(line);
  });
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
const token = await tokenOf(url);
const statuses = new Map<number, number>();
let highest = 0;
let made = 0;
const one = async (upTo: number): Promise<void> => {
  while (made < upTo) {
    const n = ++made;
    const honest = n % 2 === 0;
    const { type, body } = malformed(honest ? token.field : pick(words));
    const large = n % LARGE_EVERY === 0;
    const status = await send(new URL(pick(paths), url), type, large ? null : body, honest ? token.cookie : '');
    if (n % 2 === 0) statuses.set(-1, (statuses.get(-1) ?? 0) + ((await madeUp(new URL(url))) >= 500 ? 1 : 0));
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (n % 100 === 0) highest = Math.max(highest, rssMb(child.pid!));
  }
};
const started = performance.now();
const table: Held[] = [await held(child, 0)];
for (let tenth = 1; tenth <= 10; tenth++) {
  const upTo = Math.floor((POSTS * tenth) / 10);
  await Promise.all(Array.from({ length: AT_ONCE }, () => one(upTo)));
  table.push(await held(child, upTo));
  const last = table.at(-1)!;
  console.error(
    `${last.posts}: ${last.rss.toFixed(0)} MB, heap ${last.heap.toFixed(1)}, outside it ${last.outside.toFixed(1)}`,
  );
}
const seconds = (performance.now() - started) / 1000;
// Warm after three tenths, when the addresses that are counted are as many as may be: from there on it must not grow.
const [warm, end] = [table[3]!, table.at(-1)!];
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
/** What a token that holds may begin: a draft without an answer of use, a try that is counted. Both are removed when they are old (src/app/tidy.ts). */
const MAY_GROW = ['report_draft', 'tracking_try'];
const faults = [...statuses].filter(([status, n]) => status >= 500 || (status === -1 && n > 0));
console.log(
  `${POSTS} posts over ${paths.length} forms in ${seconds.toFixed(0)} s, ${Math.floor(POSTS / LARGE_EVERY)} of them of 50 MB`,
);
console.log(
  [...statuses]
    .filter(([status]) => status !== -1)
    .sort((a, b) => a[0] - b[0])
    .map(([s, n]) => `${s || 'cut off'}: ${n}`)
    .join(', '),
);
console.log(`memory of the pages, collected, in MB (highest seen between: ${highest.toFixed(0)})`);
console.log(['posts', 'process', 'heap', 'outside it'].map((h) => h.padStart(12)).join(''));
for (const { posts, rss, heap, outside } of table)
  console.log([posts, rss.toFixed(0), heap.toFixed(1), outside.toFixed(1)].map((v) => String(v).padStart(12)).join(''));
console.log(
  `tables that grew: ${grew.join(', ') || 'none'}; files kept: ${files.length}; the home page afterwards: ${alive}`,
);
const allHeld =
  faults.length === 0 &&
  grew.every((table) => MAY_GROW.includes(table)) &&
  files.length === 0 &&
  alive === 200 &&
  end.rss - warm.rss < MOST_GROWTH_MB &&
  end.heap - warm.heap < MOST_HEAP_GROWTH_MB;
console.log(allHeld ? 'All of it held.' : 'Not all of it held.');
process.exitCode = allHeld ? 0 : 1;
