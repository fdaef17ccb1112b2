import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

const MAIN = join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'counterfoil-scan-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

async function scan(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [MAIN, 'scan', '--replicates', '99', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (d) => (stdout += d));
  child.stderr.on('data', (d) => (stderr += d));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

const PLACES = ['place,x,y', ...Array.from({ length: 9 }, (_, i) => `p${i},${i * 1000},${(i * i) % 7}`)];
const CASES = ['place,date,count'];
for (let d = 1; d <= 28; d++) CASES.push(`p${d % 9},2025-02-${String(d).padStart(2, '0')},1`);
CASES.push('p4,2025-02-27,6', 'p4,2025-02-28,5');
const places = file('places.csv', PLACES);
const cases = file('cases.csv', CASES);

describe('counterfoil scan', () => {
  it('writes a cluster a line, the most likely first', async () => {
    const { code, stdout } = await scan('--cases', cases, '--places', places, '--prospective');
    assert.equal(code, 0);
    const [first] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(Object.keys(first), [
      'centre',
      'radiusKm',
      'places',
      'from',
      'to',
      'observed',
      'expected',
      'ratio',
      'logLikelihoodRatio',
      'pValue',
      'recurrenceIntervalDays',
    ]);
    assert.deepEqual([first.centre, first.places, first.from, first.to], ['p4', ['p4'], '2025-02-27', '2025-02-28']);
    assert.equal(first.observed, 11);
    assert.equal(first.recurrenceIntervalDays, 1 / first.pValue);
  });

  it('gives the same bytes for the same seed on one thread and on two', async () => {
    const args = ['--cases', cases, '--places', places, '--seed', '9'];
    const [one, two] = await Promise.all([scan(...args, '--threads', '1'), scan(...args, '--threads', '2')]);
    assert.notEqual(one.stdout, '');
    assert.equal(two.stdout, one.stdout);
  });

  it('counts a population by strata and compares cases with controls', async () => {
    const population = file('population.csv', [
      'place,date,population',
      ...PLACES.slice(1).map((p) => `${p.split(',')[0]},2025,900`),
    ]);
    const controls = file('controls.csv', CASES.slice(0, 29));
    for (const more of [
      ['--population', population],
      ['--controls', controls],
      ['--controls', controls, '--prospective'],
    ]) {
      const { code, stdout } = await scan('--cases', cases, '--places', places, ...more);
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(stdout.split('\n')[0]!).places, ['p4'], more.join(' '));
    }
  });

  it('refuses single rows with file, line, field and reason, keeps them, and does the rest', async () => {
    const bad = file('bad.csv', [
      ...CASES,
      'nowhere,2025-02-03,1',
      'p1,2025-02-31,1',
      'p1,2025-02-03,-2',
      'p1,2025-02-03,1.5',
      'p1,2025-02-03,1e300',
      'p1,2025-02-03,NaN',
      'p1,,1',
      'p1,9999-01-01,1',
      'p1',
    ]);
    const rejects = join(folder, 'rejects.csv');
    const { code, stdout, stderr } = await scan(
      '--cases',
      bad,
      '--places',
      places,
      '--prospective',
      '--rejects',
      rejects,
    );
    assert.equal(code, 1);
    assert.equal(JSON.parse(stdout.split('\n')[0]!).centre, 'p4');
    const told = stderr.trim().split('\n');
    assert.deepEqual(
      told.map((line) => /:(\d+): (\w+): /.exec(line)!.slice(1)),
      [
        ['32', 'place'],
        ['33', 'date'],
        ['34', 'count'],
        ['35', 'count'],
        ['36', 'count'],
        ['37', 'count'],
        ['38', 'date'],
        ['39', 'date'],
        ['40', 'date'],
      ],
    );
    assert.equal(readFileSync(rejects, 'utf8').trim().split('\n').length, 10);
  });

  it('refuses places that cannot be, and rows outside a given period', async () => {
    const odd = file('odd.csv', [...PLACES, 'p1,5,5', 'p10,NaN,1', 'p11,,1', ',1,1', 'p12,Infinity,0']);
    const { code, stderr } = await scan('--cases', cases, '--places', odd, '--from', '2025-02-20', '--to', '2025-02');
    assert.equal(code, 1);
    assert.match(stderr, /odd\.csv:11: place: .*other coordinates/);
    assert.match(stderr, /odd\.csv:12: x: /);
    assert.match(stderr, /odd\.csv:13: x: /);
    assert.match(stderr, /odd\.csv:14: place: /);
    assert.match(stderr, /odd\.csv:15: x: /);
    assert.match(stderr, /cases\.csv:2: date: The date lies outside the study period/);
    const far = file('far.csv', ['place,lat,lon', 'p1,91,0', 'p2,51.7,-200', 'p3,51,0', 'p4,51.5,-0.1']);
    assert.match((await scan('--cases', cases, '--places', far)).stderr, /far\.csv:2: lat: [\s\S]*far\.csv:3: lon: /);
  });

  it('refuses cases where nobody lives', async () => {
    const population = file('zero.csv', [
      'place,date,population',
      ...Array.from({ length: 9 }, (_, i) => `p${i},2025,${i === 4 ? 0 : 100}`),
    ]);
    const { code, stderr, stdout } = await scan('--cases', cases, '--places', places, '--population', population);
    assert.equal(code, 1);
    assert.match(stderr, /cases\.csv:5: place: .*population/);
    assert.doesNotMatch(stdout, /"p4"/);
    const none = file('none.csv', ['place,date,population', 'p1,2025,0']);
    assert.equal((await scan('--cases', cases, '--places', places, '--population', none)).code, 1);
  });

  const wrong: [string, string[]][] = [
    ['a missing file', ['--cases', cases, '--places', join(folder, 'no.csv')]],
    ['a header without places', ['--cases', cases, '--places', cases]],
    ['a header without counts', ['--cases', places, '--places', places]],
    ['two ways of scanning', ['--cases', cases, '--places', places, '--prospective', '--retrospective']],
    ['a permutation without time', ['--cases', cases, '--places', places, '--purely-spatial']],
    ['Poisson without population', ['--cases', cases, '--places', places, '--model', 'poisson']],
    ['an unknown model', ['--cases', cases, '--places', places, '--model', 'normal']],
    ['a share above one', ['--cases', cases, '--places', places, '--max-population', '1.5']],
    ['a radius that is no number', ['--cases', cases, '--places', places, '--max-radius-km', 'NaN']],
    ['a date that is none', ['--cases', cases, '--places', places, '--from', '2025-02-30']],
    ['a period that ends before it begins', ['--cases', cases, '--places', places, '--from', '2026', '--to', '2025']],
    ['half a replicate', ['--cases', cases, '--places', places, '--replicates', '0.5']],
  ];
  for (const [name, args] of wrong) {
    it(`ends with 2 for ${name}`, async () => {
      const { code, stdout, stderr } = await scan(...args);
      assert.equal(code, 2, stderr);
      assert.equal(stdout, '');
      assert.doesNotMatch(stderr, /went wrong inside/);
    });
  }

  it('says so when a file is empty or holds no case', async () => {
    for (const lines of [[], ['place,date,count'], ['place,date,count', 'p1,2025-02-01,0']]) {
      const { code, stdout, stderr } = await scan('--cases', file('empty.csv', lines), '--places', places);
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.match(stderr, /empty|no cases/);
    }
  });

  it('has places of one name for one point, and gives a single place no cluster', async () => {
    const twice = file('twice.csv', [...PLACES, PLACES[5]!]);
    assert.equal((await scan('--cases', cases, '--places', twice)).code, 0);
    const one = file('one.csv', ['place,date,count', 'p1,2025-02-01,3', 'p1,2025-02-02,900000000']);
    const { code, stderr } = await scan('--cases', one, '--places', places);
    assert.equal(code, 2);
    assert.match(stderr, /too many/);
  });
});
