/**
 * How good the watch is, on simulated counties replayed report by report: `node evaluation/watch/evaluate.ts [seed …]`.
 * Prints a table and writes the last result to evaluation/watch/RESULT.md.
 */
import { writeFileSync } from 'node:fs';
import { Replay } from '#app/replay.ts';
import { countyOptions } from '#app/simulated-county.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import type { Difficulty } from '#engines/evaluation/county/model.ts';
import { WaveLedger } from '#engines/evaluation/county/waves.ts';
import { inOrderOfReceipt } from '#journey/linking/series-index.ts';
import { assess } from '#journey/triage/assess.ts';
import { type Event, scoreWatch, type Wave } from './score.ts';

const seeds = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['1', '2', '3'];
const levels: Difficulty[] = ['easy', 'normal', 'hard'];
const rows: string[] = [];
/** What went wrong, case by case. */
const worst: string[] = [];
const WORST_SHOWN = 60;
const describe = (w: Wave): string => `${w.fraudType}, ${w.places.join(', ')}, ${w.externalIds.length} reports`;
for (const difficulty of levels) {
  for (const seed of seeds) {
    const force = forceNamed('hertfordshire');
    const ledger = new WaveLedger();
    const reports = [];
    for (const made of simulateCounty(
      countyOptions({ force, reports: 7241, seed, difficulty, from: '2025-01-01', days: 365 }),
    )) {
      ledger.add(made);
      reports.push(made.report);
    }
    const received = new Map(reports.map((r) => [r.externalId, Date.parse(r.receivedAt)]));
    const waves = ledger
      .all()
      .map((w) => ({ ...w, times: w.externalIds.map((id) => received.get(id)!).sort((a, b) => a - b) }));
    const replay = new Replay({ force, assess: (r) => assess(r, CURRENT_POLICY), elapsed: () => performance.now() });
    const started = performance.now();
    const events = [...reports].sort(inOrderOfReceipt).flatMap((r) => replay.next(r));
    const seconds = (performance.now() - started) / 1000;
    const personal = reports.flatMap((r) =>
      [r.victim?.name, r.victim?.phone, r.victim?.email, r.victim?.address?.line, r.victim?.address?.postcode].filter(
        (v) => typeof v === 'string',
      ),
    );
    const s = scoreWatch(events as Event[], waves, received, personal, 1);
    for (const w of s.missed) worst.push(`| ${difficulty} ${seed} | not found | ${describe(w)} |`);
    for (const w of s.unwarned)
      worst.push(`| ${difficulty} ${seed} | no warning named a place of it | ${describe(w)} |`);
    for (const e of s.falseOnes) {
      worst.push(
        `| ${difficulty} ${seed} | false | ${e.fraudType}, ${e.places?.join(', ')}, ${e.externalIds?.length} reports |`,
      );
    }
    const row = [
      difficulty,
      seed,
      s.waves,
      s.found.toFixed(2),
      s.foundByThreat.toFixed(2),
      s.warned.toFixed(2),
      s.warnedOfFound.toFixed(2),
      s.medianDelayReports,
      s.medianDelayDays,
      s.falseAlarmsPerYear,
      s.threats,
      s.lookingAhead,
      s.personal,
      seconds.toFixed(1),
    ];
    rows.push(`| ${row.join(' | ')} |`);
    console.log(row.join('\t'));
  }
}
const head = [
  'Level',
  'Seed',
  'Waves',
  'Found',
  'By a threat',
  'Warned',
  'Warned of those found',
  'Median delay, reports',
  'Median delay, days',
  'False alarms a year',
  'Threats',
  'Looking ahead',
  'Personal data',
  'Seconds',
];
const text = `# Watch: last result

Made by node evaluation/watch/evaluate.ts ${seeds.join(' ')} on simulated counties of 7,241 reports (docs/synthetic-county.md), with
triage, linking, the watch and the drafts as in counterfoil replay. The definitions are in docs/engines/watch.md.

| ${head.join(' | ')} |
|${head.map(() => '---').join('|')}|
${rows.join('\n')}

## Worst cases

The first ${WORST_SHOWN} of ${worst.length}.

| County | What | Case |
|---|---|---|
${worst.slice(0, WORST_SHOWN).join('\n')}
`;
writeFileSync(new URL('RESULT.md', import.meta.url), text);
