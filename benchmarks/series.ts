/**
 * How fast reports are linked into series: `node benchmarks/series.ts [reports]` (100,000 unless given). Makes a simulated county, reads and
 * links it as `counterfoil series` does, and prints where the time went. No peer does this work, so there is no ratio.
 */
import { countyOptions } from '#app/simulated-county.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import type { FraudReport } from '#core/report.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
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

const index = createSeriesIndex();
const cpuBefore = process.cpuUsage();
const t0 = performance.now();
const traits = reports.map((r) => index.read(r));
const t1 = performance.now();
for (const t of traits) index.addToSettle(t);
const t2 = performance.now();
index.settle();
const t3 = performance.now();
const cpu = process.cpuUsage(cpuBefore);
const linked = reports.filter((r) => index.assignment(r).series !== null).length;
const s = (ms: number): string => (ms / 1000).toFixed(1);
console.log(
  '| Reports | Read (s) | As they arrive (s) | Gone over again (s) | All (s) | CPU (s) | Linked | Memory (MB) |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
console.log(
  `| ${reports.length} | ${s(t1 - t0)} | ${s(t2 - t1)} | ${s(t3 - t2)} | ${s(t3 - t0)} | ${s((cpu.user + cpu.system) / 1000)} | ${linked} | ${Math.round(process.memoryUsage().rss / 1e6)} |`,
);
