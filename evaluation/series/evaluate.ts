/**
 * How good the series engine is, on simulated counties of three levels of difficulty: `node evaluation/series/evaluate.ts [seed …]`.
 * Prints a table and the worst cases, and writes the last result to evaluation/series/RESULT.md.
 */
import { writeFileSync } from 'node:fs';
import { countyOptions } from '#app/simulated-county.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import type { Difficulty } from '#engines/evaluation/county/model.ts';
import { createSeriesIndex, inOrderOfReceipt } from '#journey/linking/series-index.ts';
import { scoreSeries } from './score.ts';

const given = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const seeds = given.length > 0 ? given : ['1', '2', '3', '4', '5'];
/** With --as-they-arrive nothing is gone over again at the end: what the service and `replay` would have said. */
const asTheyArrive = process.argv.includes('--as-they-arrive');
const levels: Difficulty[] = ['easy', 'normal', 'hard'];
const two = (n: number): string => n.toFixed(2);
const rows: string[] = [];
for (const difficulty of levels) {
  for (const seed of seeds) {
    const force = forceNamed('hertfordshire');
    const made = [
      ...simulateCounty(countyOptions({ force, reports: 7241, seed, difficulty, from: '2025-01-01', days: 365 })),
    ];
    const reports = made.map((m) => m.report);
    const started = performance.now();
    const index = createSeriesIndex();
    for (const r of [...reports].sort(inOrderOfReceipt)) index.add(r);
    if (!asTheyArrive) index.settle();
    const seconds = (performance.now() - started) / 1000;
    const found = new Map(reports.map((r) => [r.externalId, index.assignment(r)]));
    const s = scoreSeries(
      made.map((m) => m.truth),
      found,
    );
    const row = [
      difficulty,
      seed,
      ...[s.pairs.precision, s.pairs.recall, s.pairs.f1, s.bCubed.precision, s.bCubed.recall, s.bCubed.f1].map(two),
      `${(100 * s.backgroundLinked).toFixed(1)}%`,
      two(s.duplicatesFound),
      `${s.largest.size} / ${two(s.largest.purity)}`,
      seconds.toFixed(1),
    ];
    rows.push(`| ${row.join(' | ')} |`);
    console.log(row.join('\t'));
  }
}
const head = [
  'Level',
  'Seed',
  'Pair precision',
  'Pair recall',
  'Pair F1',
  'B³ precision',
  'B³ recall',
  'B³ F1',
  'Background linked',
  'Second tellings found',
  'Largest series / purity',
  'Seconds',
];
const text = `# Series: last result

Made by \`node evaluation/series/evaluate.ts ${seeds.join(' ')}\` on simulated counties of 7,241 reports (docs/synthetic-county.md). The
definitions are in docs/engines/series.md. The county's words and the engine's readers were written by the same project: expect less on a
force's own reports.

| ${head.join(' | ')} |
|${head.map(() => '---').join('|')}|
${rows.join('\n')}
`;
writeFileSync(new URL('RESULT.md', import.meta.url), text);
