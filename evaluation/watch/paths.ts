/**
 * Which road of the watch makes the false alarms: `node evaluation/watch/paths.ts DIR…`. Each DIR holds reports.ndjson and waves.ndjson as
 * evaluation/second-county/make.ts and its sisters write them, or is made here when called `own:SEED:LEVEL` (the simulated county). Triage, linking and the
 * watch run as in counterfoil replay. Prints a table and writes it to evaluation/watch/PATHS.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { countyOptions } from '#app/simulated-county.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import type { FraudReport } from '#core/report.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import type { Difficulty } from '#engines/evaluation/county/model.ts';
import { WaveLedger } from '#engines/evaluation/county/waves.ts';
import { adaptReport } from '#journey/intake/adapt-report.ts';
import { type Threat, Watch } from '#journey/intelligence/watch.ts';
import { PlaceFinder } from '#journey/linking/place-of-report.ts';
import { createSeriesIndex, inOrderOfReceipt } from '#journey/linking/series-index.ts';
import { assess } from '#journey/triage/assess.ts';
import { type Event, scoreWatch, type Wave } from './score.ts';

interface County {
  name: string;
  reports: FraudReport[];
  waves: Omit<Wave, 'times'>[];
}

const linesOf = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

function countyOf(named: string): County {
  if (!named.startsWith('own:')) {
    const reports = linesOf(join(named, 'reports.ndjson')).flatMap((raw) => {
      const adapted = adaptReport(raw);
      return adapted.ok ? [adapted.value] : [];
    });
    return { name: basename(named), reports, waves: linesOf(join(named, 'waves.ndjson')) as Wave[] };
  }
  const [, seed = '1', level = 'normal'] = named.split(':');
  const ledger = new WaveLedger();
  const reports: FraudReport[] = [];
  const force = forceNamed('hertfordshire');
  const wish = { force, reports: 7241, seed, difficulty: level as Difficulty, from: '2025-01-01', days: 365 };
  for (const made of simulateCounty(countyOptions(wish))) {
    ledger.add(made);
    reports.push(made.report);
  }
  return { name: named.replaceAll(':', ' '), reports, waves: ledger.all() };
}

const pathOf = (t: Threat): string =>
  t.series === null
    ? 'by number'
    : t.externalIds.length >= 4
      ? 'four linked or more'
      : t.externalIds.length === 3
        ? 'three linked'
        : 'two linked';
const PATHS = ['by number', 'two linked', 'three linked', 'four linked or more'];

function figuresOf({ name, reports, waves }: County): string {
  const places = new PlaceFinder(forceNamed('hertfordshire').pfaCode);
  let type: string | null = null;
  const index = createSeriesIndex({ places, fraudTypeOf: () => type });
  const watch = new Watch();
  const events: (Event & { path?: string })[] = [];
  const seen = new Set<string>();
  for (const report of reports.toSorted(inOrderOfReceipt)) {
    const identity = `${report.source} ${report.externalId}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    const assessment = assess(report, CURRENT_POLICY);
    type = assessment.fraudType;
    const place = places.of(report);
    const change = index.add(report);
    const at = report.receivedAt;
    if (change) events.push({ type: `series.${change.kind}`, at, externalIds: change.externalIds });
    const retold = index.assignment(report).duplicateOf !== undefined;
    for (const threat of watch.onReport(report, { assessment, change, place, retold }))
      events.push({ ...threat, at, path: pathOf(threat) });
  }
  const received = new Map(reports.map((r) => [r.externalId, Date.parse(r.receivedAt)]));
  const timed = waves.map((w) => ({ ...w, times: w.externalIds.map((id) => received.get(id)!).sort((a, b) => a - b) }));
  const s = scoreWatch(events, timed, received, [], 1);
  const count = (of: readonly Event[], path: string) => of.filter((e) => (e as { path?: string }).path === path).length;
  const byPath = PATHS.map((path) => `${count(s.falseOnes, path)} of ${count(events, path)}`);
  return `| ${[name, s.waves, s.found.toFixed(2), s.foundByThreat.toFixed(2), s.medianDelayReports, s.falseAlarmsPerYear, ...byPath].join(' | ')} |`;
}

const rows = process.argv.slice(2).map((named) => {
  const row = figuresOf(countyOf(named));
  console.log(row);
  return row;
});
const head = ['County', 'Waves', 'Found', 'By a threat', 'Median delay, reports', 'False alarms a year', ...PATHS];
writeFileSync(
  new URL('PATHS.md', import.meta.url),
  `# The watch: false alarms by road

Made by node evaluation/watch/paths.ts; false alarms of all alarms on each road. t: third county, s: second county, f: fourth county (seed, share hidden), own: simulated.

| ${head.join(' | ')} |
|${head.map(() => '---').join('|')}|
${rows.join('\n')}
`,
);
