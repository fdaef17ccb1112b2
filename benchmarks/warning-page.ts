/**
 * How fast the page of a warning is beside a plain static server that sends the same bytes, in the same run: `node benchmarks/warning-page.ts [seconds]`.
 * The service runs as `counterfoil serve --surface public` in a process of its own, on the embedded database in another; the database is asked for
 * the edition of the warnings before each answer. In the last round a warning is published every second, so that all that is kept is made anew.
 * Ends with 1 unless the page reached 40% of the static server's rate with 50 ms at the 99th percentile.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '#store/store.ts';
import { publishWarning } from '#test/published-warning.ts';

const CONNECTIONS = 50;
const ROUNDS = 9;
const ASKED = { share: 0.4, p99: 50 };
const SECONDS = Number(process.argv[2] ?? 2);
const MAIN = fileURLToPath(new URL('../src/app/cli/main.ts', import.meta.url));
const PATH = '/warnings/w-7';

/** A server that does nothing but send what it holds in memory: the ceiling of this runtime on this machine. */
const STATIC = `
import { createServer } from 'node:http';
process.once('message', ({ headers, body }) => {
  const bytes = Buffer.from(body, 'base64');
  const server = createServer((request, response) => { response.writeHead(200, headers); response.end(bytes); });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
});`;

interface Round {
  perSecond: number;
  p50: number;
  p99: number;
  most: number;
  bad: number;
  /** Processor time of the server for one answer, in microseconds; NaN where the system does not tell. */
  cost: number;
}

/** Keep-alive connections that each ask again as soon as they were answered, for some seconds. */
async function load({ port, pid }: Server, path: string, seconds: number): Promise<Round> {
  const before = processorSeconds(pid);
  const times: number[] = [];
  let bad = 0;
  const until = performance.now() + seconds * 1000;
  const ask = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip, br\r\n\r\n`);
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, () =>
      talk(connect(port, '127.0.0.1'), ask, until, (ms, ok) => {
        times.push(ms);
        if (!ok) bad++;
      }),
    ),
  );
  const took = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    perSecond: times.length / took,
    p50: at(0.5),
    p99: at(0.99),
    most: at(1),
    bad,
    cost: ((processorSeconds(pid) - before) / times.length) * 1e6,
  };
}

interface Server {
  port: number;
  pid: number;
}

/** Of one process since it began, from the system's own table (in hundredths of a second). */
function processorSeconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

function talk(socket: Socket, ask: Buffer, until: number, tell: (ms: number, ok: boolean) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let held = Buffer.alloc(0);
    let sent = 0;
    const next = () => {
      if (performance.now() >= until) return socket.end();
      sent = performance.now();
      socket.write(ask);
    };
    socket.setNoDelay(true);
    socket.on('connect', next);
    socket.on('data', (chunk) => {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const head = held.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(held.toString('latin1', 0, head))?.[1]);
      if (Number.isNaN(length)) return void socket.destroy(new Error('an answer without its length'));
      if (held.length < head + 4 + length) return;
      tell(performance.now() - sent, held.toString('latin1', 9, 12) === '200');
      held = Buffer.alloc(0);
      next();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}

const dataDir = mkdtempSync(join(tmpdir(), 'counterfoil-warning-page-'));
const store = await openStore({ dataDir });
const children: ChildProcess[] = [];
try {
  const summary = 'Callers who say they are the police send somebody for your money.';
  for (let i = 0; i < 60; i++)
    await publishWarning(store, {
      slug: `w-${i}`,
      title: `Warning ${i}`,
      summary,
      publishedAt: '2026-03-01T10:00:00Z',
    });
  const ours = await startOurs();
  const page = await fetch(`http://127.0.0.1:${ours.port}${PATH}`);
  const raw = await bytesOnTheWire(ours.port);
  const fixed = await startStatic(raw);
  console.log(
    `${raw.body.length} bytes on the wire (${raw.headers['content-encoding']}), ${(await page.arrayBuffer()).byteLength} unpacked; ${CONNECTIONS} connections, ${SECONDS} s a round`,
  );
  await load(ours, PATH, 1);
  await load(fixed, '/', 1);
  const rounds: { us: Round; them: Round }[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const them = await load(fixed, '/', SECONDS);
    const us = await load(ours, PATH, SECONDS);
    rounds.push({ us, them });
    line('static', them);
    line('warning', us);
  }
  const busy = publishEachSecond(SECONDS);
  const changing = await load(ours, PATH, SECONDS);
  await busy;
  line('changing', changing);
  judge(rounds, changing);
} finally {
  for (const child of children) child.kill();
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
}

function line(name: string, r: Round): void {
  console.log(
    `${name.padEnd(9)} ${r.perSecond.toFixed(0).padStart(7)}/s   p50 ${r.p50.toFixed(1)} ms   p99 ${r.p99.toFixed(1)} ms   most ${r.most.toFixed(0)} ms   ${r.cost.toFixed(0)} µs of processor${r.bad ? `   ${r.bad} BAD` : ''}   load ${loadavg()[0]!.toFixed(1)}`,
  );
}

function judge(rounds: readonly { us: Round; them: Round }[], changing: Round): void {
  const shares = rounds.map((r) => r.us.perSecond / r.them.perSecond).sort((a, b) => a - b);
  const middle = rounds.map((r) => r.us.p99).sort((a, b) => a - b)[Math.floor(rounds.length / 2)]!;
  const share = shares[Math.floor(shares.length / 2)]!;
  const cost = (of: 'us' | 'them') =>
    rounds.map((r) => r[of].cost).sort((a, b) => a - b)[Math.floor(rounds.length / 2)]!;
  console.log(
    `Processor time an answer: ${cost('us').toFixed(0)} µs, of the static server ${cost('them').toFixed(0)} µs`,
  );
  const bad = rounds.reduce((sum, r) => sum + r.us.bad, changing.bad);
  const results: [boolean, string][] = [
    [share >= ASKED.share, `${(share * 100).toFixed(0)}% of the static server (at least ${ASKED.share * 100}%)`],
    [middle <= ASKED.p99, `p99 ${middle.toFixed(1)} ms (at most ${ASKED.p99} ms)`],
    [bad === 0, `${bad} answers that were not the page`],
  ];
  for (const [good, words] of results) console.log(`${good ? 'PASS' : 'FAIL'} ${words}`);
  if (results.some(([good]) => !good)) process.exitCode = 1;
}

async function startOurs(): Promise<Server> {
  const args = [
    MAIN,
    'serve',
    '--surface',
    'public',
    '--port',
    '0',
    '--data',
    dataDir,
    '--requests-per-minute',
    '100000000',
  ];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let said = '';
  child.stdout.on('data', (d) => (said += d));
  for (;;) {
    const [, port] = /Public pages: +http:\S+:(\d+)/.exec(said) ?? [];
    if (port) return { port: Number(port), pid: child.pid! };
    if (child.exitCode !== null) throw new Error(said);
    await sleep(50);
  }
}

/** The page as a browser gets it, with the headers that a static server would send too. */
function bytesOnTheWire(port: number): Promise<{ headers: Record<string, string>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n\r\n`),
    );
    const chunks: Buffer[] = [];
    socket.on('data', (c) => chunks.push(c));
    socket.on('error', reject);
    socket.on('end', () => {
      const all = Buffer.concat(chunks);
      const head = all.indexOf('\r\n\r\n');
      const encoding = /content-encoding: *(\w+)/i.exec(all.toString('latin1', 0, head))?.[1] ?? 'identity';
      const body = all.subarray(head + 4);
      resolve({
        body,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-encoding': encoding,
          'content-length': String(body.length),
        },
      });
    });
  });
}

async function startStatic(page: { headers: Record<string, string>; body: Buffer }): Promise<Server> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', STATIC], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  child.send({ headers: page.headers, body: page.body.toString('base64') });
  return new Promise((resolve) => child.once('message', (port) => resolve({ port: Number(port), pid: child.pid! })));
}

async function publishEachSecond(seconds: number): Promise<void> {
  for (let i = 0; i < seconds - 1; i++) {
    await sleep(1000);
    await publishWarning(store, { slug: `new-${i}`, title: `New ${i}`, publishedAt: '2026-03-02T10:00:00Z' });
  }
}
