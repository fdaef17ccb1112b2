import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LinkIndex } from './incremental.ts';
import { columnsOf, type Linkage, link } from './link.ts';
import { LINKAGE_CLUSTERS, LINKAGE_PROPOSAL, LINKAGE_TUNING } from './numbers-for-tests.ts';
import { parseModel } from './parse-model.ts';
import { Pool } from './pool.ts';
import { proposeModel } from './propose.ts';
import { loadTable } from './table.ts';

type Cells = Record<'name' | 'born' | 'town' | 'lat' | 'lon', string>;
const COLUMNS = ['name', 'born', 'town', 'lat', 'lon'] as const;
const RAW = {
  uniqueId: 'id',
  blocking: [['born'], ['prefix(name,2)', 'town'], ['name']],
  comparisons: [
    { column: 'name', levels: [{ jaroWinkler: 0.9 }, { levenshtein: 2 }], termFrequency: true },
    { column: 'born', levels: [{ damerauLevenshtein: 1 }, { yearsWithin: 2 }] },
    { column: ['town', 'name'], termFrequency: true, levels: [{ exact: 'town', termFrequency: true }] },
    { column: ['lat', 'lon'], levels: [{ kmWithin: 5 }] },
  ],
  priorMatch: 0.01,
  weights: {
    name: [0.8, 0.1, 0.05, 0.05].map((m, i) => ({ m, u: [0.01, 0.02, 0.05, 0.92][i]! })),
    born: [0.85, 0.1, 0.03, 0.02].map((m, i) => ({ m, u: [0.01, 0.03, 0.1, 0.86][i]! })),
    'town+name': [0.7, 0.2, 0.1].map((m, i) => ({ m, u: [0.01, 0.2, 0.79][i]! })),
    'lat+lon': [0.6, 0.2, 0.2].map((m, i) => ({ m, u: [0.1, 0.1, 0.8][i]! })),
  },
};
const record = fc.record({
  name: fc.constantFrom('alice', 'alcie', 'alicia', 'bob', 'bobby', 'carol', ''),
  born: fc.constantFrom('1950-02-03', '1950-03-02', '1951-02-03', '1980-12-31', '1980-12-39', ''),
  town: fc.constantFrom('hitchin', 'ware', 'royston', ''),
  lat: fc.constantFrom('51.9', '51.91', '', 'NaN'),
  lon: fc.constantFrom('-0.2', '-0.21', ''),
});
const records = fc.array(record, { minLength: 2, maxLength: 30 });

async function tableOf(list: readonly Cells[], second?: readonly Cells[]) {
  const source = (own: readonly Cells[], from: number) => ({
    name: 'table',
    rows: own.length,
    columns: new Map([
      ['id', own.map((_, i) => `r${from + i}`)],
      ...COLUMNS.map((c): [string, string[]] => [c, own.map((r) => r[c])]),
    ]),
  });
  const sources = [source(list, 0), ...(second ? [source(second, list.length)] : [])];
  return (await loadTable(sources, 'id', [...COLUMNS])).table;
}

async function linked(
  list: readonly Cells[],
  options: { raw?: object; pool?: Pool; frequencyRows?: number; largest?: number } = {},
) {
  const tuning = { ...LINKAGE_TUNING, largestBlockPairs: options.largest ?? LINKAGE_TUNING.largestBlockPairs };
  return link(await tableOf(list), parseModel(options.raw ?? RAW, tuning), {
    floor: Number.NEGATIVE_INFINITY,
    tuning,
    clusters: LINKAGE_CLUSTERS,
    pool: options.pool,
    frequencyRows: options.frequencyRows,
  });
}

const pairsOf = ({ pairs }: Linkage): string[] =>
  Array.from(
    { length: pairs.count },
    (_, p) => `${pairs.left[p]}-${pairs.right[p]} ${pairs.bits[p]!.toFixed(9)}`,
  ).sort();

describe('linking', () => {
  it('compares every pair that a rule brings together, once, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (list) => {
        const { pairs } = await linked(list);
        const found = Array.from({ length: pairs.count }, (_, p) => `${pairs.left[p]}-${pairs.right[p]}`);
        const expected: string[] = [];
        const agree = (x: string, y: string): boolean => x !== '' && x === y;
        list.forEach((a, i) => {
          list.forEach((b, k) => {
            if (k <= i) return;
            const met =
              agree(a.born, b.born) ||
              agree(a.name, b.name) ||
              (agree(a.name.slice(0, 2), b.name.slice(0, 2)) && agree(a.town, b.town));
            if (met) expected.push(`${i}-${k}`);
          });
        });
        assert.deepEqual(found.sort(), expected.sort());
      }),
    );
  });

  it('gives a pair the same weight whichever record comes first', async () => {
    await fc.assert(
      fc.asyncProperty(record, record, async (a, b) => {
        const bits = async (list: Cells[]) => (await linked(list)).pairs.bits[0]?.toFixed(9);
        assert.equal(await bits([a, b]), await bits([b, a]));
      }),
    );
  });

  it('gives the same pairs, weights, estimates and clusters for one, two and three threads', async () => {
    const { weights: _, priorMatch: __, ...untrained } = RAW;
    const list = fc.sample(record, { numRuns: 400, seed: 3 });
    const answers = [];
    for (const threads of [1, 2, 3]) {
      const pool = new Pool(threads);
      const linkage = await linked(list, { raw: untrained, pool });
      answers.push({ pairs: pairsOf(linkage), clusters: [...linkage.clusters], learned: linkage.learned });
      await pool.close();
    }
    assert.ok(answers[0]!.pairs.length > 100);
    assert.deepEqual(answers[1], answers[0]);
    assert.deepEqual(answers[2], answers[0]);
  });

  it('gives the same links and clusters when records arrive one by one as when they are linked together', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.integer({ min: 1, max: 29 }), async (list, cut) => {
        const before = Math.min(cut, list.length - 1);
        const start = await linked(list.slice(0, before));
        const tuning = { floor: Number.NEGATIVE_INFINITY, mostPerRule: 1000, clusters: LINKAGE_CLUSTERS };
        const index = new LinkIndex(start.table, start.model, start.learned, start, tuning);
        const arrived = list.slice(before).flatMap((cells) => {
          const { row, links } = index.add(cells);
          return links.map((l) => `${l.row}-${row} ${l.bits.toFixed(9)}`);
        });
        const whole = await linked(list, { frequencyRows: before });
        assert.deepEqual([...pairsOf(start), ...arrived].sort(), pairsOf(whole));
        assert.deepEqual(
          list.map((_, row) => index.clusterOf(row)),
          [...whole.clusters],
        );
      }),
    );
  });

  it('links two tables with each other and never a table with itself', async () => {
    const list = fc.sample(record, { numRuns: 60, seed: 5 });
    const model = parseModel(RAW, LINKAGE_TUNING);
    const { pairs, compared } = await link(await tableOf(list.slice(0, 25), list.slice(25)), model, {
      floor: Number.NEGATIVE_INFINITY,
      tuning: LINKAGE_TUNING,
      clusters: LINKAGE_CLUSTERS,
    });
    assert.ok(compared > 20);
    for (let p = 0; p < pairs.count; p++) assert.ok(pairs.left[p]! < 25 && pairs.right[p]! >= 25);
  });

  it('bounds the work of a giant block, says so, and still joins what is equal', async () => {
    const one = { name: 'alice', born: '1950-02-03', town: 'ware', lat: '', lon: '' };
    const other = { ...one, name: 'bob' };
    const list = Array.from({ length: 2000 }, (_, i) => (i % 2 === 0 ? one : other));
    const { compared, warnings, clusters, pairs } = await linked(list, {
      largest: 10_000,
      raw: { ...RAW, blocking: [['born'], ['town', 'born']] },
    });
    assert.ok(compared <= 20_000);
    assert.match(warnings[0]!, /2,000 records and would need 1,999,000 pairs/);
    const met = new Set(Array.from({ length: pairs.count }, (_, p) => `${pairs.left[p]} ${pairs.right[p]}`));
    assert.equal(met.size, pairs.count, 'each pair once');
    assert.equal(clusters[1998], clusters[0]);
    assert.equal(clusters[1999], clusters[1]);
  });

  it('does not join two groups for one misleading pair', async () => {
    const person = (name: string, born: string): Cells => ({ name, born, town: 'ware', lat: '', lon: '' });
    const one = Array.from({ length: 4 }, () => person('alice', '1950-02-03'));
    const two = Array.from({ length: 4 }, () => person('carol', '1980-12-31'));
    const { clusters } = await linked([...one, ...two, person('alice', '1980-12-31')]);
    assert.notEqual(clusters[0], clusters[4]);
  });

  it('answers for an empty table and for one record', async () => {
    for (const list of [[], [{ name: 'alice', born: '1950-02-03', town: '', lat: '', lon: '' }]]) {
      const { weights: _, priorMatch: __, ...untrained } = RAW;
      const linkage = await linked(list, { raw: untrained });
      assert.equal(linkage.pairs.count, 0);
      assert.equal(linkage.clusters.length, list.length);
    }
  });

  it('proposes a model that leaves out answers, constants and identifiers', async () => {
    const names = ['alice morton', 'bernard oates', 'carol finch', 'david pym'];
    const rows = 400;
    const columns = new Map<string, string[]>([
      ['id', Array.from({ length: rows }, (_, i) => `r${i}`)],
      ['name', Array.from({ length: rows }, (_, i) => `${names[i % 4]} ${String.fromCharCode(97 + (i % 23))}ing`)],
      ['born', Array.from({ length: rows }, (_, i) => `19${20 + (i % 70)}-0${1 + (i % 9)}-1${i % 9}`)],
      ['country', Array.from({ length: rows }, () => 'uk')],
      ['line', Array.from({ length: rows }, (_, i) => String(i))],
      ['cluster', Array.from({ length: rows }, (_, i) => `c${i % 50}`)],
    ]);
    const { table } = await loadTable([{ name: 'table', columns, rows }], 'id', [...columns.keys()].slice(1));
    const { model } = proposeModel(table, 'id', LINKAGE_PROPOSAL);
    assert.deepEqual(columnsOf(parseModel(model, LINKAGE_TUNING)).sort(), ['born', 'name']);
  });
});
