/**
 * Live calls through the interface for partners: `node benchmarks/calls-live.ts [calls] [seconds]`. The real service runs in a process of its own with its
 * embedded database; this one plays the firms: each call sends a turn about every six seconds with the state it was given, over kept connections.
 * Times are taken at the client from the moment at which a turn was due, so that waiting counts. One request in ten is an empty turn of a new
 * call instead: the same route, token, JSON and sealing with nothing to check, the floor to compare with. Asked: 10 ms at the 99th percentile.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { randomFrom } from '#engines/linkage/draw.ts';
import { NODE_FLAGS } from '../bin/node-flags.js';

const CALLS = Number(process.argv[2] ?? 1_000);
const SECONDS = Number(process.argv[3] ?? 60);
const PACE_MS = 6_000;
/** The first turns of each call find nothing compiled. */
const WARM_UP_SECONDS = 5;
const EMPTY_EVERY = 10;
const CONNECTIONS = 100;

interface Turn {
  speaker?: string;
  text: string;
}

async function serveHere(): Promise<void> {
  const { serve } = await import('#app/serve.ts');
  const { forceNamed } = await import('#catalogue/forces/forces.ts');
  const { addPartnerToken } = await import('#store/partner-tokens.ts');
  const { openStore } = await import('#store/store.ts');
  const { hashOfToken, newToken } = await import('#web/tokens.ts');
  const dataDir = mkdtempSync(join(tmpdir(), 'counterfoil-live-'));
  const store = await openStore({ dataDir });
  const token = newToken();
  await store.as('staff', (tx) => addPartnerToken(tx, 'A telephone firm', hashOfToken(token)));
  const force = forceNamed('hertfordshire');
  const options = { store, force, dataDir, host: '127.0.0.1', port: 0, logLevel: 'error', env: {} } as const;
  const site = await serve({ ...options, surface: 'public' });
  process.send?.({ url: site.publicUrl, token });
  process.on('message', async (asked) => {
    if (asked === 'cost') return process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss() });
    await site.close();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
    process.disconnect?.();
  });
}

const heard = <T>(child: ChildProcess): Promise<T> => new Promise((done) => child.once('message', (m) => done(m as T)));

interface Cost {
  cpu: NodeJS.CpuUsage;
  rss: number;
}

async function ask(child: ChildProcess): Promise<Cost> {
  const answer = heard<Cost>(child);
  child.send('cost');
  return answer;
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

function post(url: URL, token: string, body: unknown): Promise<{ status: number; text: string }> {
  const text = JSON.stringify(body);
  return new Promise((done, fail) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    };
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let got = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        got += part;
      });
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text: got }));
    });
    sent.on('error', fail);
    sent.end(text);
  });
}

const times = { turn: [] as number[], empty: [] as number[] };
const refused = new Map<number, number>();

/** One call after another on one line, until the time is up. */
async function line(n: number, calls: readonly Turn[][], url: URL, token: string, begun: number): Promise<void> {
  const end = begun + SECONDS * 1_000;
  // Each line keeps time by a seed of its own: a shared formula of steps brought up to 61 lines to the same millisecond.
  const random = randomFrom(n + 1);
  let due = begun + random() * PACE_MS;
  let call = calls[n % calls.length]!;
  let state: string | undefined;
  let at = 0;
  for (let sent = n; due < end; sent++, due += PACE_MS * (0.7 + 0.6 * random())) {
    await wait(Math.max(0, due - performance.now()));
    const empty = sent % EMPTY_EVERY === 0;
    const answer = await post(url, token, {
      turns: [empty ? { text: '' } : call[at]],
      ...(state && !empty ? { state } : {}),
    });
    if (answer.status !== 200) refused.set(answer.status, (refused.get(answer.status) ?? 0) + 1);
    else if (due - begun > WARM_UP_SECONDS * 1_000) times[empty ? 'empty' : 'turn'].push(performance.now() - due);
    if (empty || answer.status !== 200) continue;
    state = (JSON.parse(answer.text) as { state: string }).state;
    at++;
    if (at < call.length) continue;
    call = calls[(n + sent) % calls.length]!;
    at = 0;
    state = undefined;
  }
}

function quantiles(name: string, list: number[]): string {
  list.sort((a, b) => a - b);
  const q = (p: number): string => (list[Math.min(list.length - 1, Math.floor(p * list.length))] ?? 0).toFixed(1);
  return `${name.padEnd(16)}${String(list.length).padStart(8)}   p50 ${q(0.5)} ms   p90 ${q(0.9)} ms   p99 ${q(0.99)} ms   most ${q(1)} ms`;
}

async function main(): Promise<void> {
  const calls = ['tuned', 'second', 'own/practice', 'own/talk']
    .flatMap((f) => readFileSync(new URL(`../evaluation/calls/${f}.jsonl`, import.meta.url), 'utf8').split('\n'))
    .filter(Boolean)
    .map((l) => (JSON.parse(l) as { turns?: Turn[] }).turns ?? [])
    .filter((t) => t.length > 0);
  const child = fork(new URL(import.meta.url), ['--server'], {
    execArgv: NODE_FLAGS.serve,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { url, token } = await heard<{ url: string; token: string }>(child);
  const turns = new URL('/api/v1/calls/turns', url);
  for (let i = 0; i < 200; i++) await post(turns, token, { turns: [{ text: 'hello this is the bank' }] });
  const before = await ask(child);
  const begun = performance.now();
  await Promise.all(Array.from({ length: CALLS }, (_, n) => line(n, calls, turns, token, begun)));
  const seconds = (performance.now() - begun) / 1_000;
  const after = await ask(child);
  child.send('stop');
  await new Promise((done) => child.once('exit', done));
  agent.destroy();
  const cpu = (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1e6;
  const all = times.turn.length + times.empty.length;
  console.log(
    `${CALLS} live calls for ${seconds.toFixed(0)} s, ${(all / (seconds - WARM_UP_SECONDS)).toFixed(0)} requests a second; refused ${JSON.stringify([...refused])}`,
  );
  console.log(quantiles('a turn', times.turn));
  console.log(quantiles('an empty turn', times.empty));
  console.log(
    `server: ${((100 * cpu) / seconds).toFixed(0)}% of a core, ${(after.rss / 1e6).toFixed(0)} MB; load of the machine ${loadavg()[0]!.toFixed(1)}`,
  );
}

if (process.argv.includes('--server')) await serveHere();
else await main();
