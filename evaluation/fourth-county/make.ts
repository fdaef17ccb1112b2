/**
 * Writes a county's year of fraud reports with its truth: reports.ndjson, truth.ndjson, waves.ndjson and bounds.json.
 * node make.ts --reports 7241 --seed 1 --hidden 0.62 --out DIR
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bounds } from './bounds.ts';
import { makeCounty } from './county.ts';

function main(): void {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string', default: '7241' },
      seed: { type: 'string', default: '1' },
      hidden: { type: 'string', default: '0.62' },
      out: { type: 'string' },
    },
  });
  const reports = Number(values.reports);
  const hidden = Number(values.hidden);
  if (!values.out || !(hidden >= 0 && hidden < 1) || !(Number.isInteger(reports) && reports >= 200)) {
    console.error('usage: node make.ts --reports N (200 or more) --seed S --hidden 0..1 --out DIR');
    process.exit(2);
  }
  const county = makeCounty({ reports, seed: values.seed, hidden });
  const out = values.out;
  mkdirSync(out, { recursive: true });
  const write = (name: string, rows: readonly unknown[]) =>
    writeFileSync(join(out, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  write('reports.ndjson', county.reports);
  write('truth.ndjson', county.truth);
  write('waves.ndjson', county.waves);
  const found = bounds(county.reports, county.truth, county.listed);
  writeFileSync(join(out, 'bounds.json'), `${JSON.stringify(found, null, 1)}\n`);
  const inSeries = county.truth.filter((row) => row.series).length;
  const twice = county.truth.filter((row) => row.duplicateOf).length;
  console.log(
    JSON.stringify({ reports: county.reports.length, inSeries, twice, waves: county.waves.length, ...found }),
  );
}

main();
