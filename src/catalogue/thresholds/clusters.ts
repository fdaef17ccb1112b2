import { tuned } from '#catalogue/thresholds.ts';

const SATSCAN = 'SaTScan User Guide 10, default settings';

/** Numbers of the scan statistic: the defaults of `counterfoil scan`, and what it will not begin. */
export const CLUSTERS = {
  maxPopulation: tuned(0.5, 'A zone of more than half of everybody says that the rest has too few.', SATSCAN),
  maxShareOfPeriod: tuned(0.5, 'A window of more than half of the period says that the rest has too few.', SATSCAN),
  minCases: tuned(2, 'One case is no cluster.', SATSCAN),
  replicates: tuned(999, 'The smallest p-value is then 0.001.', SATSCAN),
  seed: tuned(12345678, 'Any fixed number: the same call gives the same answer.', 'judgement'),
  firstYear: tuned(1800, 'An earlier year is a slip of the pen.', 'judgement'),
  lastYear: tuned(2199, 'A later year is a slip of the pen.', 'judgement'),
  mostCells: tuned(
    50_000_000,
    'Places times intervals: 200 MB of counts and twice that of expected counts.',
    'judgement',
  ),
  mostZoneMembers: tuned(
    100_000_000,
    'Places over all zones: 400 MB. 14,000 places with zones of half of them.',
    'judgement',
  ),
  mostIndividuals: tuned(20_000_000, 'Cases that are dealt out one by one: 80 MB a thread.', 'judgement'),
  largestCount: tuned(1_000_000_000, 'Sums of counts stay whole numbers of 32 bits.', 'judgement'),
  mostEvaluations: tuned(
    2e13,
    'Some three hours on two cores. Beyond it the call is refused with what to change.',
    'benchmarks/scan.ts',
  ),
  mostCriticalCounts: tuned(
    32_000_000,
    'Cylinders with a critical count in memory: 400 MB at most.',
    'benchmarks/scan.ts',
  ),
} as const;

/** The limits in the shape that the engine takes. */
export const SCAN_LIMITS = {
  firstYear: CLUSTERS.firstYear.value,
  lastYear: CLUSTERS.lastYear.value,
  mostCells: CLUSTERS.mostCells.value,
  mostZoneMembers: CLUSTERS.mostZoneMembers.value,
  mostIndividuals: CLUSTERS.mostIndividuals.value,
  largestCount: CLUSTERS.largestCount.value,
  mostEvaluations: CLUSTERS.mostEvaluations.value,
  mostCriticalCounts: CLUSTERS.mostCriticalCounts.value,
} as const;
