/**
 * Writes a county's year of fraud reports with its truth: reports.ndjson, truth.ndjson, waves.ndjson, bounds.json.
 * node make.ts --reports 7241 --seed 1 --hidden 0.62 --out DIR [--force herts|kent]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bounds } from './bounds.ts';
import { makeCounty } from './county.ts';
import { FORCES, type Force } from './ground.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '7241' },
    seed: { type: 'string', default: '1' },
    hidden: { type: 'string', default: '0.62' },
    force: { type: 'string', default: 'herts' },
    out: { type: 'string' },
  },
});
const hidden = Number(values.hidden);
const reports = Number(values.reports);
const force = values.force as Force;
if (!values.out || !(hidden >= 0 && hidden <= 1) || !(reports >= 200) || !FORCES.includes(force)) {
  console.error('usage: node make.ts --reports N (200 or more) --seed N --hidden 0..1 --out DIR [--force herts|kent]');
  process.exit(2);
}
const county = makeCounty({ reports, seed: values.seed, hidden, force });
const found = bounds(county.reports, county.truth, county.listed);
const out = values.out;
mkdirSync(out, { recursive: true });
const write = (name: string, rows: readonly unknown[]): void =>
  writeFileSync(join(out, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
write('reports.ndjson', county.reports);
write('truth.ndjson', county.truth);
write('waves.ndjson', county.waves);
writeFileSync(join(out, 'bounds.json'), `${JSON.stringify(found, null, 1)}\n`);
console.log(
  JSON.stringify({
    reports: county.reports.length,
    inSeries: county.truth.filter((row) => row.series).length,
    waves: county.waves.length,
    toldTwice: county.truth.filter((row) => row.duplicateOf).length,
    ...found,
  }),
);
