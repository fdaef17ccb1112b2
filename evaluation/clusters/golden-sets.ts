/** The golden values of R surveillance on salmonella agona, where they stand beside the checkout, and our bounds for the same weeks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SURVEILLANCE } from '#catalogue/thresholds/clusters.ts';
import { cusum } from '#engines/clusters/cusum.ts';
import { ears } from '#engines/clusters/ears.ts';
import { farrington, farringtonFlexible } from '#engines/clusters/farrington.ts';
import { FOLDER } from './satscan-sets.ts';

type Bound = { upper: number | null; alarm: boolean };

export interface GoldenComparison {
  method: string;
  weeks: number;
  /** Largest difference of an upper bound; a bound that only one of the two has counts as infinite. */
  worst: number;
  alarmsThatDiffer: number;
}

const csv = (file: string): (number | null)[][] =>
  readFileSync(join(FOLDER, 'surveillance', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => (cell === 'NA' ? null : Number(cell))));

function compare(method: string, file: string, noneIsZero: boolean, bound: (at: number) => Bound): GoldenComparison {
  const rows = csv(file);
  let worst = 0;
  let alarmsThatDiffer = 0;
  for (const [week, , upper, alarm] of rows) {
    const ours = bound(week! - 1);
    // The classic program prints 0 where there is no bound.
    const theirs = noneIsZero && upper === 0 ? null : upper!;
    const difference = (ours.upper === null) !== (theirs === null) ? Number.POSITIVE_INFINITY : 0;
    worst = Math.max(worst, difference, Math.abs((ours.upper ?? 0) - (theirs ?? 0)));
    if (ours.alarm !== (alarm === 1)) alarmsThatDiffer++;
  }
  return { method, weeks: rows.length, worst, alarmsThatDiffer };
}

export function goldenComparisons(): GoldenComparison[] {
  const counts = csv('salmonella_agona.csv').map((row) => row[1]!);
  const { baseline, minSigma, alpha } = SURVEILLANCE.ears.value;
  const from = csv('golden_cusum_agona.csv')[0]![0]! - 1;
  const sums = cusum(counts, { ...SURVEILLANCE.cusum.value, from });
  return [
    compare('Farrington', 'golden_farrington_agona.csv', true, (at) =>
      farrington(counts, at, SURVEILLANCE.farrington.value),
    ),
    compare('Farrington, flexible', 'golden_farringtonFlexible_agona.csv', false, (at) =>
      farringtonFlexible(counts, at, SURVEILLANCE.farringtonFlexible.value),
    ),
    ...(['C1', 'C2', 'C3'] as const).map((method) =>
      compare(`EARS ${method}`, `golden_ears_${method}_agona.csv`, false, (at) =>
        ears(counts, at, { method, baseline, minSigma, alpha: alpha[method] }),
      ),
    ),
    compare('CUSUM', 'golden_cusum_agona.csv', false, (at) => sums[at - from]!),
  ];
}
