import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'link-'));
const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const PEOPLE = `id,name,born,town
1,alice morton,1950-02-03,Hitchin
2,alice morton,1950-02-03,Hitchin
3,alice mortn,1950-02-03,
4,bernard "bun" oates,1941-11-30,Royston
5,"bernard ""bun"" oates",1941-11-30,"Royston"
6,carol finch,1960-07-09,Ware
`;
const MODEL = {
  uniqueId: 'id',
  blocking: [['born'], ['name']],
  comparisons: [
    { column: 'name', levels: [{ jaroWinkler: 0.9 }] },
    { column: 'born', levels: [{ daysWithin: 3 }] },
    { column: 'town' },
  ],
  priorMatch: 0.1,
  weights: {
    name: [
      { m: 0.8, u: 0.05 },
      { m: 0.1, u: 0.05 },
      { m: 0.1, u: 0.9 },
    ],
    born: [
      { m: 0.9, u: 0.05 },
      { m: 0.05, u: 0.05 },
      { m: 0.05, u: 0.9 },
    ],
    town: [
      { m: 0.9, u: 0.1 },
      { m: 0.1, u: 0.9 },
    ],
  },
};
const run = (...args: string[]) => spawnSync(process.execPath, [MAIN, 'link', ...args], { encoding: 'utf8' });

describe('counterfoil link', () => {
  it('writes the pairs with the weights that the model gives, and the cluster of every record', () => {
    const people = file('people.csv', PEOPLE);
    const model = file('model.json', JSON.stringify(MODEL));
    const pairs = join(folder, 'pairs.csv');
    const clusters = join(folder, 'clusters.csv');
    const { status, stderr } = run('--in', people, '--model', model, '--pairs', pairs, '--clusters', clusters);
    assert.equal(status, 0, stderr);
    const bits = Math.log2(1 / 9) + Math.log2(16) + Math.log2(18) + Math.log2(9);
    const [header, first, ...rest] = readFileSync(pairs, 'utf8').trim().split('\n');
    assert.equal(header, 'id_l,id_r,match_weight,match_probability');
    const [left, right, weight, probability] = first!.split(',');
    assert.deepEqual([left, right], ['1', '2']);
    assert.ok(Math.abs(Number(weight) - bits) < 1e-8);
    assert.ok(Math.abs(Number(probability) - 2 ** bits / (1 + 2 ** bits)) < 1e-8);
    assert.ok(rest.some((l) => l.startsWith('4,5,')));
    assert.equal(readFileSync(clusters, 'utf8'), 'id,cluster\n1,1\n2,1\n3,1\n4,4\n5,4\n6,6\n');
    assert.match(stderr, /pairs compared/);
  });

  it('proposes and prints a model that can be used as it stands', () => {
    const rows = Array.from({ length: 300 }, (_, i) => {
      const [name, born] = [
        `person${String.fromCharCode(97 + (i % 20))}x${i % 50}`,
        `19${30 + (i % 50)}-0${1 + (i % 7)}-1${i % 9}`,
      ];
      return `${i},${name},${born},town${i % 12}`;
    });
    const people = file('many.csv', `id,name,born,town\n${rows.join('\n')}\n`);
    const clusters = join(folder, 'auto-clusters.csv');
    const auto = run('--in', people, '--auto', '--id', 'id', '--clusters', clusters, '--seed', '4');
    assert.equal(auto.status, 0, auto.stderr);
    const model = file('proposed.json', auto.stdout);
    const again = run('--in', people, '--model', model, '--clusters', join(folder, 'again.csv'));
    assert.equal(again.status, 0, again.stderr);
    assert.equal(readFileSync(join(folder, 'again.csv'), 'utf8'), readFileSync(clusters, 'utf8'));
  });

  it('gives the same pairs with the learned model as when it was learned', () => {
    const people = file('people.csv', PEOPLE);
    const { weights: _, priorMatch: __, ...untrained } = MODEL;
    const model = file('untrained.json', JSON.stringify(untrained));
    const [first, second, learned] = ['first.csv', 'second.csv', 'learned.json'].map((f) => join(folder, f)) as [
      string,
      string,
      string,
    ];
    assert.equal(
      run('--in', people, '--model', model, '--pairs', first, '--threshold', '0', '--learned', learned).status,
      0,
    );
    assert.equal(run('--in', people, '--model', learned, '--pairs', second, '--threshold', '0').status, 0);
    assert.ok(readFileSync(first, 'utf8').split('\n').length > 2);
    assert.equal(readFileSync(second, 'utf8'), readFileSync(first, 'utf8'));
  });

  it('shows why each pair has its weight, in steps that add up to it', () => {
    const people = file('people.csv', PEOPLE);
    const model = file(
      'frequent.json',
      JSON.stringify({ ...MODEL, comparisons: MODEL.comparisons.map((c) => ({ ...c, termFrequency: true })) }),
    );
    const because = join(folder, 'because.ndjson');
    assert.equal(run('--in', people, '--model', model, '--because', because, '--threshold', '0').status, 0);
    const pairs = readFileSync(because, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.ok(pairs.length >= 4);
    for (const { match_weight, because: steps } of pairs) {
      const sum = steps.reduce((total: number, s: { bits: number }) => total + s.bits, 0);
      assert.ok(Math.abs(sum - match_weight) < 1e-8);
      assert.deepEqual(
        steps.map((s: { on: string }) => s.on),
        ['prior', 'name', 'born', 'town'],
      );
    }
    assert.equal(pairs.find((p) => p.id_l === '1' && p.id_r === '3').because[3].level, 'empty');
    assert.ok(pairs.some((p) => p.because[1].ofFrequency !== 0));
  });

  it('links two tables, and names whose record a cluster is named after when both use the same identifiers', () => {
    const a = file('a.csv', 'id;name;born;town\n1;alice morton;1950-02-03;Ware\n');
    const b = file('b.csv', 'id\tborn\ttown\tname\n1\t1950-02-03\tWare\talice morton\n');
    const model = file('model.json', JSON.stringify(MODEL));
    const [pairs, clusters] = [join(folder, 'ab.csv'), join(folder, 'ab-clusters.csv')];
    assert.equal(run('--in', a, '--in', b, '--model', model, '--pairs', pairs, '--clusters', clusters).status, 0);
    assert.match(readFileSync(pairs, 'utf8'), /\n1,1,/);
    assert.equal(readFileSync(clusters, 'utf8'), 'id,cluster\n1,1:1\n1,1:1\n');
  });

  it('refuses rows that are no rows, keeps them, links the rest, and ends with 1', () => {
    const people = file('torn.csv', `${PEOPLE}7\n1,again,,\n8,dan pike,1950-01-01,Ware\n`);
    const model = file('model.json', JSON.stringify(MODEL));
    const [rejects, clusters] = [join(folder, 'rejects.csv'), join(folder, 'torn-clusters.csv')];
    const { status, stderr } = run('--in', people, '--model', model, '--clusters', clusters, '--rejects', rejects);
    assert.equal(status, 1);
    assert.match(stderr, /torn\.csv:8: .*1 cells/);
    assert.match(stderr, /torn\.csv:9: .*earlier row/);
    assert.equal(readFileSync(rejects, 'utf8'), 'id,name,born,town\n7\n1,again,,\n');
    assert.match(readFileSync(clusters, 'utf8'), /\n8,8\n/);
  });

  it('ends with 2 and a sentence for a call, a model or a table that is wrong', () => {
    const people = file('people.csv', PEOPLE);
    const model = file('model.json', JSON.stringify(MODEL));
    const wrong: [string[], RegExp][] = [
      [[], /--model|Name a table/],
      [['--in', people], /--model/],
      [['--in', people, '--auto'], /--id/],
      [['--in', people, '--auto', '--id', 'id', '--model', model], /not both/],
      [['--in', people, '--auto', '--id', 'nr'], /no column "nr"/],
      [['--in', people, '--in', people, '--in', people, '--model', model], /One or two/],
      [['--in', join(folder, 'none.csv'), '--model', model], /none\.csv/],
      [['--in', people, '--model', join(folder, 'none.json')], /none\.json/],
      [['--in', people, '--model', file('cut.json', '{')], /not valid JSON/],
      [['--in', people, '--model', file('bad.json', '[]')], /must be an object/],
      [['--in', people, '--model', model, '--threshold', '2'], /--threshold/],
      [['--in', people, '--model', model, '--threads', '0'], /--threads/],
      [['--in', people, '--model', model, '--seed', 'x'], /--seed/],
      [['--in', file('empty.csv', ''), '--model', model], /empty/],
      [['--in', file('other.csv', 'a,b\n1,2\n'), '--model', model], /no column "id"/],
      [['--in', file('bad.parquet', 'PAR1nonsense'), '--model', model], /Parquet/],
      [['--in', file('wide.csv', 'id,name,born,town\n'), '--auto', '--id', 'id'], /No column/],
    ];
    for (const [args, message] of wrong) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2, `${args.join(' ')}: ${stderr}`);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
  });

  it('bounds a table of one value and says what was not compared', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},alice morton,1950-02-03,Ware`);
    const people = file('equal.csv', `id,name,born,town\n${rows.join('\n')}\n`);
    const model = file('model.json', JSON.stringify(MODEL));
    const clusters = join(folder, 'equal-clusters.csv');
    const { status, stderr } = run('--in', people, '--model', model, '--clusters', clusters);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /Warning: Blocking on born: one block has 20,000 records and would need 199,990,000 pairs/);
    assert.match(stderr, /^1 cluster of 20,000 records/);
  });
});
