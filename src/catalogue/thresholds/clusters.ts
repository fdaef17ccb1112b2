import { tuned } from '#catalogue/thresholds.ts';

const SATSCAN = 'SaTScan User Guide 10, default settings';

/** Numbers of the scan statistic: the defaults of `counterfoil scan`, and what it will not begin. */
export const CLUSTERS = {
  maxPopulation: tuned(0.5, 'A zone of more than half of everybody says that the rest has too few.', SATSCAN),
  maxShareOfPeriod: tuned(0.5, 'A window of more than half of the period says that the rest has too few.', SATSCAN),
  minCases: tuned(2, 'One case is no cluster.', SATSCAN),
  replicates: tuned(999, 'The smallest p-value is then 0.001.', SATSCAN),
  seed: tuned(1, 'Any fixed number: the same call gives the same answer.', 'judgement'),
  firstYear: tuned(1800, 'An earlier year is a slip of the pen.', 'judgement'),
  lastYear: tuned(2199, 'A later year is a slip of the pen.', 'judgement'),
  mostCells: tuned(
    50_000_000,
    'Places times intervals: 200 MB of counts and twice that of expected counts.',
    'judgement',
  ),
  mostZoneMembers: tuned(
    40_000_000,
    'Places over all zones: 160 MB. 9,000 places with zones of half of them.',
    'judgement',
  ),
  mostIndividuals: tuned(20_000_000, 'Cases that are dealt out one by one: 80 MB a thread.', 'judgement'),
  largestCount: tuned(1_000_000_000, 'Sums of counts stay whole numbers of 32 bits.', 'judgement'),
  mostEvaluations: tuned(
    2e12,
    'Some twenty minutes on two cores. Beyond it the call is refused with what to change.',
    'benchmarks/scan.ts',
  ),
  mostCriticalCounts: tuned(
    32_000_000,
    'Cylinders with a critical count in memory: 400 MB at most.',
    'benchmarks/scan.ts',
  ),
} as const;

const PRINTED = 'Settings with which R surveillance 1.20.3 printed the golden values in evaluation/clusters';

/** Methods for one place and one series of counts a week, at the settings of their papers. */
export const SURVEILLANCE = {
  farrington: tuned(
    {
      period: 52,
      yearsBack: 4,
      halfWindow: 3,
      weightsThreshold: 1,
      alpha: 0.01,
      trendBelow: 0.05,
      enough: { cases: 5, points: 4 },
    },
    'Farrington et al. 1996: seven weeks of each of the years before; fewer than five cases in four weeks are no alarm.',
    PRINTED,
  ),
  farringtonFlexible: tuned(
    {
      period: 52,
      yearsBack: 4,
      halfWindow: 3,
      weightsThreshold: 2.58,
      alpha: 0.01,
      trendBelow: 0.05,
      enough: { cases: 5, points: 4 },
      seasons: 10,
      pastLeftOut: 26,
      threshold: 'plug-in' as const,
    },
    'Noufaily et al. 2013: all weeks of the years before in ten seasons, the last half year left out.',
    PRINTED,
  ),
  ears: tuned(
    { baseline: 7, minSigma: 0, alpha: { C1: 0.001, C2: 0.001, C3: 0.025 } },
    'Hutwagner et al. 2003: three standard deviations over seven points, two for C3.',
    PRINTED,
  ),
  cusum: tuned(
    { k: 1.04, h: 2.26, season: { period: 52 }, transform: 'rossi' as const },
    'Rossi et al. 1999: a false alarm about every 500 weeks, a doubling seen within seven.',
    PRINTED,
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
