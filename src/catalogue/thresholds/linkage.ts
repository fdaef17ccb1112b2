import { tuned } from '#catalogue/thresholds.ts';

const PUBLISHED = 'evaluation/linkage, on five published sets; see docs/engines/linkage.md.';

/** Numbers of record linkage: what bounds its work and what its estimates start from. */
export const LINKAGE = {
  largestBlockPairs: tuned(
    5_000_000,
    'Pairs of one block compared in full, about 3,000 records. Beyond it each record meets its nearest neighbours in the block only, and the result says so: a million equal values would otherwise be half a million million pairs.',
    'judgement: two seconds of one core',
  ),
  uPairs: tuned(
    1_000_000,
    'Random pairs drawn for u; a share of one in ten thousand is then known to a tenth.',
    'Splink’s default',
  ),
  sessionPairs: tuned(
    1_500_000,
    'Pairs of one training session; beyond it every n-th block is taken. More move m in the third figure only.',
    PUBLISHED,
  ),
  recall: tuned(
    0.7,
    'The share of matches that deterministic rules find, where the model does not say.',
    'Splink’s documentation',
  ),
  convergence: tuned(1e-4, 'EM stops when no m moves by more than this.', 'Splink’s default'),
  rounds: tuned(25, 'EM stops after so many rounds.', 'Splink’s default'),
  smoothing: tuned(
    0.5,
    'Half a pair is added to the count of each level: what was not seen is rare, not impossible.',
    'Jeffreys 1946',
  ),
  leastSessionMatches: tuned(
    0.005,
    'A session with fewer matches among its pairs shows the differences of strangers, and is left out.',
    'judgement',
  ),
  uRounds: tuned(
    3,
    'u, then m, then u without the matches among the random pairs; after the third time nothing moves.',
    PUBLISHED,
  ),
  usualPrior: tuned(
    1,
    'Matching pairs for each record, where neither the model nor deterministic rules say.',
    'judgement',
  ),
};

const CLUSTERS = {
  joinBits: tuned(
    0,
    'Two groups are joined while the pairs between them are, on average, likelier matches than not.',
    'even odds',
  ),
  candidateBits: tuned(
    -3,
    'Pairs below one in nine are no reason to ask whether two groups belong together.',
    PUBLISHED,
  ),
  leastBits: tuned(
    -5,
    'A single pair counts against joining two groups for five bits at most: one record with a wrong name and date must not keep out a group that agrees with the rest.',
    PUBLISHED,
  ),
  mostBits: tuned(
    10,
    'A single pair counts for ten bits at most: one strong link must not join two families.',
    PUBLISHED,
  ),
  mostCrossPairs: tuned(
    128,
    'Pairs scored between two groups; beyond it an even sample, whose average is as good.',
    'judgement',
  ),
};

const PROPOSAL = {
  sample: tuned(5000, 'Distinct values, or rows, looked at to tell what a column holds.', 'judgement'),
  mostly: tuned(
    0.9,
    'The share of values that must look like a date, an e-mail address … for the column to be one: the rest are misprints.',
    'judgement',
  ),
  categories: tuned(
    60,
    'A column with fewer distinct values is a category (sex, state, type), compared as equal or not.',
    'judgement',
  ),
  eventYears: tuned(
    8,
    'Dates that span fewer years are of events, compared by days; otherwise they are births, compared by figures.',
    'judgement',
  ),
  leastFilled: tuned(0.02, 'A column with fewer rows filled says too little to be worth its cost.', 'judgement'),
  pairsPerRecord: tuned(
    100,
    'Pairs that a proposed set of rules may compare for each record: seconds for a hundred thousand records.',
    'judgement',
  ),
  leastPairs: tuned(3_000_000, 'A small table may spend more: it takes a second or two all the same.', 'judgement'),
  mostPairs: tuned(60_000_000, 'A large table must not run for an hour unasked.', 'judgement'),
  partOfOneRule: tuned(
    0.1,
    'No rule takes more than a tenth of the pairs, so that at least ten different ones find what one column misses.',
    'judgement',
  ),
  mostRules: tuned(28, 'Each further rule must pass over the pairs of all before it.', 'judgement'),
  mostColumns: tuned(
    14,
    'Columns tried together for blocking, the most telling: combinations of forty would take minutes to judge.',
    'judgement',
  ),
  sampleRows: tuned(60_000, 'Rows on which the size of the blocks is judged.', 'judgement'),
  repeats: tuned(
    0.75,
    'A column whose words hold those of two others in so many rows repeats them: it would count the same evidence twice.',
    'judgement',
  ),
  mostSessions: tuned(4, 'Training sessions that share no column.', 'judgement'),
};

type Values<T> = { [K in keyof T]: number };
const valuesOf = <T extends Record<string, { value: number }>>(group: T): Values<T> =>
  Object.fromEntries(Object.entries(group).map(([name, t]) => [name, t.value])) as Values<T>;

const INDEX = {
  mostPerRule: tuned(
    3000,
    'Records of one block with which a new record is compared at most, the newest first: a name that a hundred thousand share must not hold up the desk.',
    'the same order as largestBlockPairs',
  ),
};

/** As the engine takes them. */
export const LINKAGE_MOST_PER_RULE = INDEX.mostPerRule.value;
export const LINKAGE_TUNING = valuesOf(LINKAGE);
export const LINKAGE_PROPOSAL = valuesOf(PROPOSAL);
export const LINKAGE_CLUSTERS = valuesOf(CLUSTERS);
