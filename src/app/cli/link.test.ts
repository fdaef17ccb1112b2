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
});
