import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'counterfoil-main-'));
after(() => rmSync(folder, { recursive: true }));

const COMMANDS =
  'read check-call triage link series scan replay serve import export migrate user audit backup restore simulate demo'.split(
    ' ',
  );
const REPORT = '{"externalId":"a","source":"bank","receivedAt":"2020-03-11T14:05:00Z"}\n';

interface Ended {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

function start(args: string[], starter = 'src/app/cli/main.ts') {
  const child = spawn(process.execPath, [join(root, starter), ...args], { cwd: folder });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    text.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text.stderr += chunk;
  });
  child.stdin.on('error', () => {});
  const ended = once(child, 'close').then(([code, signal]): Ended => ({ code, signal, ...text }));
  return { child, ended };
}

function run(args: string[], input = '', starter?: string): Promise<Ended> {
  const { child, ended } = start(args, starter);
  child.stdin.end(input);
  return ended;
}

describe('counterfoil', () => {
  it('lists every command with a worked example for each in its help', async () => {
    const { code, stdout } = await run(['--help']);
    assert.equal(code, 0);
    for (const command of COMMANDS) {
      assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
      assert.match(stdout, new RegExp(`^  counterfoil ${command}\\b`, 'm'));
    }
  });

  it('loads every command, and shows help for it with exit code 0', async () => {
    for (const command of COMMANDS) {
      const { code, stdout, stderr } = await run([command, '--help']);
      assert.equal(code, 0, `${command}: ${stderr}`);
      assert.match(stdout, new RegExp(`^Usage: counterfoil ${command}\\b`));
    }
  });

  it('gives the version of the package', async () => {
    const { stdout, code } = await run(['--version']);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
    assert.equal(code, 0);
  });

  it('says which command was meant, and ends with 2', async () => {
    const { code, stderr, stdout } = await run(['seires']);
    assert.match(stderr, /Did you mean series\?/);
    assert.equal(code, 2);
    assert.equal(stdout, '');
  });

  for (const args of [[], ['--nope'], ['series', '--nope'], ['series', '--out'], ['scan'], ['nothing', '--help']]) {
    it(`ends with 2 when called as "counterfoil ${args.join(' ')}"`, async () => {
      const { code, stdout } = await run(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
    });
  }

  it('shows the help of a command for "help COMMAND"', async () => {
    const { code, stdout } = await run(['help', 'series']);
    assert.equal(code, 0);
    assert.match(stdout, /--rejects/);
  });

  it('reads standard input for - and for no file', async () => {
    for (const args of [['series'], ['series', '-']]) {
      const { code, stdout } = await run(args, REPORT);
      assert.equal(code, 0);
      assert.equal(JSON.parse(stdout).externalId, 'a');
    }
  });

  it('ends quietly when the reader of its output has seen enough', { timeout: 30_000 }, async () => {
    const many = join(folder, 'many.ndjson');
    const report = (i: number): string => REPORT.replace('"a"', `"${i}-${'x'.repeat(150)}"`);
    writeFileSync(many, Array.from({ length: 2_000 }, (_, i) => report(i)).join(''));
    const { child, ended } = start(['series', many]);
    child.stdin.end();
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, stderr } = await ended;
    assert.equal(code, 0);
    assert.equal(stderr, '');
  });

  it('ends with 130 when interrupted', { timeout: 30_000 }, async () => {
    const { child, ended } = start(['series', '--rejects', join(folder, 'interrupted')]);
    child.stdin.write('this is refused\n');
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    assert.equal((await ended).code, 130);
  });
});

describe('the launcher', () => {
  it('passes on arguments, input, output and exit code, with paths relative to the folder it is called from', async () => {
    writeFileSync(join(folder, 'in.ndjson'), `${REPORT}bad\n`);
    const { code, stdout, stderr } = await run(['series', 'in.ndjson'], '', 'bin/counterfoil.js');
    assert.equal(code, 1);
    assert.equal(JSON.parse(stdout).externalId, 'a');
    assert.match(stderr, /^in\.ndjson:2: /m);
  });
});
