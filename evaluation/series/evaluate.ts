/**
 * How good the series engine is, on simulated counties of three levels of difficulty: `node evaluation/series/evaluate.ts [seed …]`.
 * Prints a table and the worst cases, and writes the last result to evaluation/series/RESULT.md.
 */
import { writeFileSync } from 'node:fs';
import { countyOptions } from '#app/simulated-county.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import type { Difficulty } from '#engines/evaluation/county/model.ts';
import { type IdentifierKind, leavesOf, type Traits } from '#engines/series/identifier.ts';
import { createSeriesIndex, inOrderOfReceipt } from '#journey/linking/series-index.ts';
import { type SeriesTruth, scoreSeries } from './score.ts';

const given = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const seeds = given.length > 0 ? given : ['1', '2', '3', '4', '5'];
/** With --as-they-arrive nothing is gone over again at the end: what the service and `replay` would have said. */
const asTheyArrive = process.argv.includes('--as-they-arrive');
const levels: Difficulty[] = ['easy', 'normal', 'hard'];
/** Kinds that can name somebody; descriptions and methods are everybody's. */
const NAMED: ReadonlySet<IdentifierKind> = new Set([
  'phone',
  'account',
  'email',
  'site',
  'vehicle',
  'badge',
  'alias',
  'code_word',
]);
const two = (n: number): string => n.toFixed(2);
const rows: string[] = [];
const worst: string[] = [];
for (const difficulty of levels) {
  for (const seed of seeds) {
    const force = forceNamed('hertfordshire');
    const made = [
      ...simulateCounty(countyOptions({ force, reports: 7241, seed, difficulty, from: '2025-01-01', days: 365 })),
    ];
    const truth = made.map((m) => m.truth);
    const reports = made.map((m) => m.report);
    const started = performance.now();
    const index = createSeriesIndex();
    for (const r of [...reports].sort(inOrderOfReceipt)) index.add(r);
    if (!asTheyArrive) index.settle();
    const seconds = (performance.now() - started) / 1000;
    const found = new Map(reports.map((r) => [r.externalId, index.assignment(r)]));
    const s = scoreSeries(truth, found);
    const bound = scoreSeries(truth, perfectUse(truth, index.grouping.traits));
    const row = [
      difficulty,
      seed,
      ...[s.pairs.precision, s.pairs.recall, s.pairs.f1, s.bCubed.precision, s.bCubed.recall, s.bCubed.f1].map(two),
      `${(100 * s.backgroundLinked).toFixed(1)}%`,
      two(s.duplicatesFound),
      `${s.largest.size} / ${two(s.largest.purity)}`,
      two(bound.pairs.f1),
      seconds.toFixed(1),
    ];
    rows.push(`| ${row.join(' | ')} |`);
    worst.push(...worstOf(`${difficulty} ${seed}`, truth, found));
    console.log(row.join('\t'));
    save();
  }
}

function save(): void {
  if (asTheyArrive) return;
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
    'Pair F1 of a perfect use of what was read',
    'Seconds',
  ];
  const text = `# Series: last result

Made by \`node evaluation/series/evaluate.ts ${seeds.join(' ')}\` on simulated counties of 7,241 reports (docs/synthetic-county.md), on a machine
that did other work at the same time. The definitions are in docs/engines/series.md. The county's words and the engine's readers were written by the same project: expect less on a
force's own reports. A perfect use of what was read joins all reports of a true series that are tied by shared values, and no others.

| ${head.join(' | ')} |
|${head.map(() => '---').join('|')}|
${rows.join('\n')}

## Worst cases

${worst.map((w) => `- ${w}`).join('\n')}
`;
  writeFileSync(new URL('RESULT.md', import.meta.url), text);
}

/** Joins reports of one true series that share a value that was read, directly or through others: the best that any grouping could do with it. */
function perfectUse(truth: readonly SeriesTruth[], traits: readonly Traits[]): Map<string, { series: string | null }> {
  const seriesOf = new Map(truth.map((t) => [t.externalId, t.series]));
  const root = new Map<string, string>();
  const top = (key: string): string => {
    let at = key;
    for (let next = root.get(at); next !== undefined; next = root.get(at)) at = next;
    return at;
  };
  for (const { externalId, identifiers } of traits) {
    const series = seriesOf.get(externalId);
    if (!series) continue;
    for (const key of identifiers.filter((i) => NAMED.has(i.kind)).flatMap((i) => leavesOf(i))) {
      const [a, b] = [top(`report ${externalId}`), top(`${series} ${key}`)];
      if (a !== b) root.set(a, b);
    }
  }
  return new Map(
    traits.map(({ externalId }) => [
      externalId,
      { series: seriesOf.get(externalId) ? top(`report ${externalId}`) : null },
    ]),
  );
}

/** The most mixed cluster and the series of which least was found together. */
function worstOf(
  name: string,
  truth: readonly SeriesTruth[],
  found: ReadonlyMap<string, { series: string | null }>,
): string[] {
  const clusters = Map.groupBy(truth, (t) => found.get(t.externalId)?.series ?? '');
  clusters.delete('');
  const counts = (of: readonly string[]): number[] =>
    [...Map.groupBy(of, (x) => x).values()].map((x) => x.length).sort((a, b) => b - a);
  const mixed = [...clusters.values()]
    .map((members) => counts(members.map((t) => t.series ?? `alone ${t.duplicateOf ?? t.externalId}`)))
    .sort((a, b) => sum(b.slice(1)) - sum(a.slice(1)))[0];
  const groups = [...Map.groupBy(truth, (t) => t.series ?? '')].filter(([series]) => series !== '');
  const split = groups
    .filter(([, members]) => members.length >= 8)
    .map(([, members]) => ({
      size: members.length,
      parts: counts(members.map((t) => found.get(t.externalId)?.series ?? `none ${t.externalId}`)),
    }))
    .sort((a, b) => a.parts[0]! / a.size - b.parts[0]! / b.size)[0];
  const lines: string[] = [];
  if (mixed && mixed.length > 1)
    lines.push(
      `${name}: the most mixed series holds ${mixed[0]} reports of one group and ${sum(mixed.slice(1))} of others or of nobody.`,
    );
  if (split)
    lines.push(`${name}: of a group of ${split.size} reports, the largest part found together is ${split.parts[0]}.`);
  return lines;
}

function sum(list: readonly number[]): number {
  return list.reduce((a, b) => a + b, 0);
}
