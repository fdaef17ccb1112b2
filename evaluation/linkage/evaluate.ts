/**
 * How good record linkage is, on published sets with known truth: `node evaluation/linkage/evaluate.ts [set …]`.
 * Each set by the model that Splink publishes for it and by one proposed from the data. Prints a table and the worst cases by kind of
 * difference (never the records), and writes evaluation/linkage/RESULT.md when all sets were run.
 */
import { writeFileSync } from 'node:fs';
import { Comparer } from '#engines/linkage/compare.ts';
import type { Linkage } from '#engines/linkage/link.ts';
import { bestPairs, type PairFigures, scoreClusters } from './score.ts';
import { haveSet, linkSet, SETS } from './sets.ts';

const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(SETS);
const lines: string[] = [];
const say = (text: string): void => {
  console.log(text);
  lines.push(text);
};
const f = (x: number): string => x.toFixed(4);

say(
  "| set | model | pairs compared | precision | recall | F1 | TP / FP / FN | B-cubed P / R / F1 | F1 of the clusters' pairs | seconds |",
);
say('|---|---|---|---|---|---|---|---|---|---|');
const worst: string[] = [];
for (const name of wanted) {
  if (!haveSet(name)) {
    console.log(`${name}: the data is not here; left out.`);
    continue;
  }
  for (const how of ['model', 'auto'] as const) {
    const started = performance.now();
    const { linkage, truth } = await linkSet(name, how);
    const seconds = (performance.now() - started) / 1000;
    const best = bestPairs(linkage.pairs, truth, linkage.table.firstRows);
    const c = scoreClusters(linkage.clusters, truth);
    say(
      `| ${name} | ${how === 'model' ? "Splink's" : 'proposed'} | ${linkage.compared} | ${f(best.precision)} | ${f(best.recall)} | ${f(best.f1)} | ` +
        `${best.truePositives} / ${best.falsePositives} / ${best.falseNegatives} | ` +
        `${f(c.bCubed.precision)} / ${f(c.bCubed.recall)} / ${f(c.bCubed.f1)} | ${f(c.pairF1)} | ${seconds.toFixed(1)} |`,
    );
    worst.push(
      `\n${name}, ${how === 'model' ? "Splink's model" : 'proposed model'}, wrong at the best threshold:`,
      ...worstKinds(linkage, truth, best),
    );
  }
}
for (const line of worst) say(line);
if (wanted.length === Object.keys(SETS).length) {
  const head =
    '# Record linkage on published sets\n\nLast result of `node evaluation/linkage/evaluate.ts`. How to read it: docs/engines/linkage.md.\n\n';
  writeFileSync(new URL('./RESULT.md', import.meta.url), `${head}${lines.join('\n')}\n`);
}

/** The combinations of levels in which most of the wrong answers lie. */
function worstKinds(linkage: Linkage, truth: string[], best: PairFigures): string[] {
  const { pairs, prepared, model } = linkage;
  const comparer = new Comparer(prepared);
  const width = prepared.columns.length;
  const kinds = new Map<string, number>();
  for (let p = 0; p < pairs.count; p++) {
    const same = truth[pairs.left[p]!] === truth[pairs.right[p]!];
    if (same === pairs.bits[p]! >= best.bits) continue;
    const [a, b] = [pairs.left.subarray(p, p + 1), pairs.right.subarray(p, p + 1)];
    const batch = { cells: prepared.packed, width, rows: a, a, b, at: -1 };
    const words = model.comparisons.map((c, i) => {
      const level = comparer.comparisons[i]!.run(batch, 1)[0]!;
      return `${c.name} ${level === 0 ? 'empty' : c.levels[level - 1]!.label}`;
    });
    const kind = `${same ? 'missed' : 'wrongly linked'}: ${words.join('; ')}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [...kinds]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([kind, n]) => `- ${n} ${kind}`);
}
