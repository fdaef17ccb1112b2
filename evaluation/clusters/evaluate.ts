/**
 * The scan statistic against SaTScan and the methods for single places against R surveillance: `node evaluation/clusters/evaluate.ts`.
 * Prints two tables and writes them to evaluation/clusters/RESULT.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { scan } from '#engines/clusters/scan.ts';
import { goldenComparisons } from './golden-sets.ts';
import { present, sampleSets, settingsOf } from './satscan-sets.ts';

/** The last result of delay.ts, to stand beneath. */
function late(): string {
  const file = new URL('DELAY.md', import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^# Clusters: h/, '\n## H') : '';
}

if (!present) {
  console.log("Skipped: SaTScan's sample data do not stand beside this checkout.");
} else {
  const rows: string[] = [];
  for (const set of sampleSets()) {
    const clusters = await scan(set.study, settingsOf(set));
    for (const [i, theirs] of set.printed.entries()) {
      const ours = clusters[i];
      const same = ours?.places.join() === theirs.places.join();
      const dates = !theirs.from || (ours?.from?.startsWith(theirs.from) && ours.to?.startsWith(theirs.to!));
      const value = ours?.logLikelihoodRatio.toFixed(6) ?? 'none';
      const cells = [
        set.name,
        i + 1,
        theirs.value.toFixed(6),
        value,
        same ? 'same' : 'other',
        dates ? 'same' : 'other',
      ];
      rows.push(`| ${[...cells, theirs.pValue, ours?.pValue ?? 'none'].join(' | ')} |`);
    }
  }
  const golden = goldenComparisons().map(
    (g) => `| ${g.method} | ${g.weeks} | ${g.worst.toExponential(1)} | ${g.alarmsThatDiffer} |`,
  );
  const text = `# Clusters: last result

Made by node evaluation/clusters/evaluate.ts. SaTScan's p-values come from 999 replicates (139 and 207 where it stopped early), ours from 999 with one seed.

| Set | Cluster | Statistic, SaTScan | Ours | Places | Dates | p, SaTScan | p, ours |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

Upper bounds against those that R surveillance 1.20.3 prints for salmonella agona:

| Method | Weeks | Largest difference | Alarms that differ |
|---|---|---|---|
${golden.join('\n')}
${late()}`;
  console.log(text);
  writeFileSync(new URL('RESULT.md', import.meta.url), text);
}
