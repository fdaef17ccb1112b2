import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { addFirstAccount } from './serve.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'counterfoil-serve-'));
after(() => rmSync(FOLDER, { recursive: true, force: true }));

interface Run {
  child: ChildProcess;
  out: string;
  err: string;
  ended: Promise<{ code: number | null }>;
}

function start(...args: string[]): Run {
  const env = { ...process.env, DATABASE_URL: '', COUNTERFOIL_SECRET: undefined, COUNTERFOIL_ORIGIN: '' };
  const child = spawn(process.execPath, [MAIN, 'serve', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const run: Run = {
    child,
    out: '',
    err: '',
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ code }))),
  };
  child.stdout!.on('data', (d) => {
    run.out += d;
  });
  child.stderr!.on('data', (d) => {
    run.err += d;
  });
  return run;
}

/** Waits until the words are there; fails with what was said when the program ends without them. */
async function said(run: Run, words: RegExp): Promise<RegExpExecArray> {
  let over = false;
  void run.ended.then(() => {
    over = true;
  });
  for (;;) {
    const found = words.exec(run.out);
    if (found) return found;
    assert.ok(!over, `ended first: ${run.out}${run.err}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('the hint how to make the first account', () => {
  it('names the same database, and the program as it was called', () => {
    const rest = 'counterfoil user add NAME --name "Full Name" --role supervisor';
    assert.equal(addFirstAccount({}, {}), rest);
    assert.equal(addFirstAccount({ data: './x' }, { npm_command: 'exec' }), `npx ${rest} --data ./x`);
    assert.equal(addFirstAccount({ data: "o'clock data" }, {}), `${rest} --data 'o'\\''clock data'`);
    assert.equal(addFirstAccount({ data: 'x' }, { DATABASE_URL: 'postgres://db' }), rest);
  });
});

describe('counterfoil serve', () => {
  it('prints the address when it is ready, says how to make the first account, and stops cleanly on SIGTERM', async () => {
    const data = join(FOLDER, 'both');
    const run = start('--port', '0', '--data', data);
    const [, address] = await said(run, /Public pages: (http:\S+)/);
    await said(run, /Staff pages: {2}http:\S+\/staff\n/);
    assert.equal((await fetch(address!)).status, 200);
    assert.ok(run.err.includes(`user add NAME --name "Full Name" --role supervisor --data ${data}\n`), run.err);
    assert.equal(statSync(join(data, 'web-secret')).mode & 0o777, 0o600);
    run.child.kill('SIGTERM');
    assert.equal((await run.ended).code, 0);
    await assert.rejects(fetch(address!));

    const secret = readFileSync(join(data, 'web-secret'), 'utf8');
    assert.match(secret, /^[0-9a-f]{64}\n$/);
    const again = start('--port', '0', '--data', data, '--surface', 'public');
    await said(again, /Public pages/);
    assert.doesNotMatch(again.out, /Staff/);
    assert.equal(readFileSync(join(data, 'web-secret'), 'utf8'), secret, 'the secret outlives a restart');
    again.child.kill('SIGINT');
    assert.equal((await again.ended).code, 0);
  });

  it('says what is wrong with the call, with exit code 2 and no stack', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const calls: [string[], RegExp][] = [
      [['--surface', 'nothing'], /public, staff, both/],
      [['--port', '99999'], /0 to 65535/],
      [['--force', 'atlantis', '--port', '0'], /no force called "atlantis"/],
      [['--origin', 'javascript:alert(1)'], /must look like https/],
      [['--port', String(port), '--data', join(FOLDER, 'both')], /is in use/],
    ];
    for (const [args, words] of calls) {
      const run = start(...args);
      assert.equal((await run.ended).code, 2, args.join(' '));
      assert.match(run.err, words);
      assert.doesNotMatch(run.err, /^\s+at /m);
    }
    taken.close();
  });
});
