import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

const MAIN = join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'counterfoil-simulate-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const simulate = (...options: string[]) =>
  spawnSync(process.execPath, [MAIN, 'simulate', ...options], { encoding: 'utf8' });
const linesOf = (file: string): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('counterfoil simulate', () => {
  it('writes reports, their truth line by line, waves and a README', () => {
    const out = join(folder, 'a', 'county');
    const run = simulate('--reports', '400', '--days', '60', '--seed', '7', '--out', out);
    assert.equal(run.status, 0, run.stderr);
    assert.equal(run.stdout, '');
    assert.deepEqual(readdirSync(out).sort(), ['README.md', 'reports.ndjson', 'truth.ndjson', 'waves.ndjson']);
    const reports = linesOf(join(out, 'reports.ndjson'));
    const truth = linesOf(join(out, 'truth.ndjson'));
    assert.equal(reports.length, 400);
    assert.deepEqual(
      truth.map((t) => t.externalId),
      reports.map((r) => r.externalId),
    );
    for (const wave of linesOf(join(out, 'waves.ndjson'))) assert.ok((wave.externalIds as string[]).length >= 4);
    assert.match(readFileSync(join(out, 'README.md'), 'utf8'), /Nobody here is real[\s\S]*00, which no bank has/);
  });

  it('writes the same bytes for the same command', () => {
    const options = ['--reports', '200', '--days', '20', '--seed', 'x', '--force', 'kent', '--difficulty', 'hard'];
    const bytes = ['b', 'c'].map((name) => {
      assert.equal(simulate(...options, '--out', join(folder, name)).status, 0);
      return ['reports', 'truth', 'waves'].map((f) => readFileSync(join(folder, name, `${f}.ndjson`), 'utf8'));
    });
    assert.deepEqual(bytes[0], bytes[1]);
  });

  it('makes as many reports as were asked for, however few, and replaces only a county', () => {
    const out = join(folder, 'few');
    for (const reports of [1, 5, 20]) {
      assert.equal(simulate('--reports', String(reports), '--out', out).status, 0);
      assert.equal(linesOf(join(out, 'reports.ndjson')).length, reports);
    }
    writeFileSync(join(out, 'README.md'), '# My own notes');
    const refused = simulate('--reports', '5', '--out', out);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /README.md of its own/);
    assert.equal(linesOf(join(out, 'reports.ndjson')).length, 20);
  });

  it('says what is wrong with the call, and ends with 2', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const out = ['--out', join(folder, 'd')];
    const wrong: [string[], RegExp][] = [
      [[], /--out/],
      [['--reports', '0', ...out], /whole number/],
      [['--reports', '1.5', ...out], /whole number/],
      [['--from', '2025-02-30', ...out], /YYYY-MM-DD/],
      [['--difficulty', 'silly', ...out], /easy, normal, hard/],
      [['--force', 'atlantis', ...out], /hertfordshire, kent/],
      [['--out', join(file, 'below')], /cannot be made/],
    ];
    for (const [options, message] of wrong) {
      const run = simulate(...options);
      assert.equal(run.status, 2, options.join(' '));
      assert.match(run.stderr, message);
      assert.doesNotMatch(run.stderr, /\n\s+at /);
    }
  });
});
