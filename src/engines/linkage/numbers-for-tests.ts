import type { ClusterTuning } from './cluster.ts';
import type { LinkageTuning } from './model.ts';
import type { ProposalTuning } from './propose.ts';

/** Numbers for the engine's own tests, which know nothing of the catalogue; the product's are in catalogue/thresholds/linkage.ts. */
export const LINKAGE_TUNING: LinkageTuning = {
  largestBlockPairs: 1_000_000,
  uPairs: 100_000,
  sessionPairs: 100_000,
  recall: 0.7,
  convergence: 1e-4,
  rounds: 25,
  smoothing: 0.5,
  leastSessionMatches: 0.005,
  uRounds: 3,
  usualPrior: 1,
};

export const LINKAGE_CLUSTERS: ClusterTuning = {
  joinBits: 0,
  candidateBits: -3,
  leastBits: -5,
  mostBits: 10,
  mostCrossPairs: 128,
};

export const LINKAGE_PROPOSAL: ProposalTuning = {
  sample: 5000,
  mostly: 0.9,
  categories: 60,
  eventYears: 8,
  leastFilled: 0.02,
  pairsPerRecord: 100,
  leastPairs: 1_000_000,
  mostPairs: 10_000_000,
  partOfOneRule: 0.1,
  mostRules: 28,
  mostColumns: 14,
  sampleRows: 60_000,
  repeats: 0.75,
  mostSessions: 4,
};
