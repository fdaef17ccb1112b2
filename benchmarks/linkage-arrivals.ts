/**
 * One new record against a table: `node benchmarks/linkage-arrivals.ts [RECORDS] [ARRIVALS]`. Prints how long the engine takes to find the
 * links of a record and to take it in with its cluster, and ends with 1 where the targets are missed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LINKAGE_CLUSTERS, LINKAGE_MOST_PER_RULE, LINKAGE_TUNING } from '#catalogue/thresholds/linkage.ts';
import { LinkIndex } from '#engines/linkage/incremental.ts';
import { columnsOf, link } from '#engines/linkage/link.ts';
import { parseModel } from '#engines/linkage/parse-model.ts';
import { Pool } from '#engines/linkage/pool.ts';
import { loadTable } from '#engines/linkage/table.ts';
import { writePeople } from './linkage-people.ts';

const records = Number(process.argv[2] ?? 1_000_000);
const arrivals = Number(process.argv[3] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'arrivals-'));
const csv = join(folder, 'people.csv');
writePeople(csv, records + arrivals, 42);
const text = readFileSync(csv, 'utf8');
rmSync(folder, { recursive: true });
let cut = text.length;
for (let i = 0; i <= arrivals; i++) cut = text.lastIndexOf('\n', cut - 1);
const header = text.slice(0, text.indexOf('\n')).split(',');
const late = text
  .slice(cut + 1)
  .trimEnd()
  .split('\n')
  .map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(header.map((name, i) => [name, cells[i]]));
  });

const model = parseModel(
  JSON.parse(readFileSync(new URL('./linkage-model.json', import.meta.url), 'utf8')),
  LINKAGE_TUNING,
);
const pool = new Pool(2);
const bytes = new TextEncoder().encode(text.slice(0, cut + 1));
const { table } = await loadTable([{ name: 'people', csv: bytes }], model.uniqueId, columnsOf(model), pool);
const start = await link(table, model, { floor: 0, tuning: LINKAGE_TUNING, clusters: LINKAGE_CLUSTERS, pool });
await pool.close();
const began = performance.now();
const index = new LinkIndex(table, model, start.learned, start, {
  floor: 0,
  mostPerRule: LINKAGE_MOST_PER_RULE,
  clusters: LINKAGE_CLUSTERS,
});
console.log(
  `${index.rows.toLocaleString('en-GB')} records indexed in ${((performance.now() - began) / 1000).toFixed(1)} s`,
);

// The first thousand warm the program up.
for (const cells of late.slice(0, 1000)) index.find(cells);
const finding: number[] = [];
const taking: number[] = [];
let links = 0;
for (const cells of late) {
  const a = process.hrtime.bigint();
  index.find(cells);
  const b = process.hrtime.bigint();
  links += index.add(cells).links.length;
  const c = process.hrtime.bigint();
  finding.push(Number(b - a) / 1000);
  taking.push(Number(c - b) / 1000);
}
const at = (list: number[], share: number): number => list.toSorted((x, y) => x - y)[Math.floor(list.length * share)]!;
const row = (name: string, list: number[]): string =>
  `${name.padEnd(28)} p50 ${at(list, 0.5).toFixed(1)} µs   p90 ${at(list, 0.9).toFixed(1)} µs   p99 ${at(list, 0.99).toFixed(1)} µs`;
console.log(`${late.length.toLocaleString('en-GB')} arrivals, ${links.toLocaleString('en-GB')} links`);
console.log(row('finding the links', finding));
console.log(row('taking the record in as well', taking));
const good = at(finding, 0.5) <= 20 && at(finding, 0.99) <= 250;
console.log(`${good ? 'PASS' : 'FAIL'} p50 at most 20 µs and p99 at most 250 µs`);
process.exit(good ? 0 : 1);
