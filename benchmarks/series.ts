/**
 * How fast reports are linked into series: `node benchmarks/series.ts [reports]` (100,000 unless given). Makes a simulated county, reads and
 * links it as `counterfoil series` does (in as many threads as there are processors), and prints where the time went. No peer does this work; so
 * that runs on different machines, and on a busy one, can be compared, processor time is also given as a ratio to a yardstick taken in the same
 * run: going through the words of every story once, forty times over.
 */
import { availableParallelism } from 'node:os';
import { countyOptions } from '#app/simulated-county.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import type { FraudReport } from '#core/report.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import { readApart } from '#journey/linking/read-apart.ts';
import { createSeriesIndex, inOrderOfReceipt } from '#journey/linking/series-index.ts';

const wanted = Number(process.argv[2] ?? 100_000);
const options = countyOptions({
  force: forceNamed('hertfordshire'),
  reports: wanted,
  seed: 'benchmark',
  difficulty: 'normal',
  from: '2025-01-01',
  days: 365,
});
const reports: FraudReport[] = [];
for (const { report } of simulateCounty(options)) reports.push(report);
reports.sort(inOrderOfReceipt);

const seconds = (cpu: NodeJS.CpuUsage): number => (cpu.user + cpu.system) / 1e6;
const YARDSTICK = 40;
const beforeYardstick = process.cpuUsage();
let words = 0;
for (let i = 0; i < YARDSTICK; i++)
  for (const { narrative } of reports) words += narrative?.toLowerCase().match(/[a-z]+/g)?.length ?? 0;
const yardstick = seconds(process.cpuUsage(beforeYardstick));

const index = createSeriesIndex();
const cpuBefore = process.cpuUsage();
const t0 = performance.now();
await readApart(reports, availableParallelism(), (traits) => index.addToSettle(traits));
const t1 = performance.now();
const cpuRead = process.cpuUsage(cpuBefore);
index.settle();
const t2 = performance.now();
const cpu = seconds(process.cpuUsage(cpuBefore));
const linked = reports.filter((r) => index.assignment(r).series !== null).length;
const s = (ms: number): string => (ms / 1000).toFixed(1);
const head = [
  'Reports',
  'Read and entered (s)',
  'Gone over (s)',
  'All (s)',
  'CPU reading (s)',
  'CPU all (s)',
  'Yardstick (s)',
  'CPU all / yardstick',
  'Linked',
  'Memory (MB)',
];
const row = [
  reports.length,
  s(t1 - t0),
  s(t2 - t1),
  s(t2 - t0),
  seconds(cpuRead).toFixed(1),
  cpu.toFixed(1),
  yardstick.toFixed(1),
  (cpu / yardstick).toFixed(2),
  linked,
  Math.round(process.memoryUsage().rss / 1e6),
];
console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|\n| ${row.join(' | ')} |`);
console.error(`${words / YARDSTICK} words.`);
