import { tuned } from '#catalogue/thresholds.ts';

/** Numbers of a warning on its way to the public. */
export const WARNINGS = {
  standsDays: tuned(
    28,
    'Days after publication at which a warning ends or is looked at again; a stale warning teaches people to skip the next.',
    'R7.2, default review 28 days',
  ),
  largeTownKm2: tuned(
    2.5,
    'Built-up area from which a place counts as a town of some 10,000 people, at about 4,000 people to the square kilometre. ' +
      'A smaller place is named only where several reports come from it, because its people know each other.',
    'R6.20, default 10,000 people; no population by town is shipped',
  ),
  staleDays: tuned(
    7,
    'Days after which the numbers of a draft are old: “it is happening” is said of this week. Nothing is forbidden by it, it is told.',
    'judgement; a trial by a stranger, 23 November 2026: a draft counted 82 days before went to approval without a word',
  ),
  seriesReports: tuned(
    3,
    'Reports of a series from which a warning can be drafted: two are one coincidence, and are known to whoever knows one of them.',
    'judgement; a detective sees the series after the third report, R6.20',
  ),
  namedVillage: tuned(
    3,
    'Reports from a small place from which it is named; with fewer its district is. Two cases in a month are few enough for neighbours to know whose ' +
      'they are. The price is that many warnings name only the district: a policy owner who wants villages told earlier lowers this number.',
    'R6.20 [D]: the district below 10,000 people, and no exact date with two cases or fewer in a town and month',
  ),
  lossesForPlural: tuned(
    2,
    'Losses above nothing from which a warning says that people have lost money; of a single one it says that one person has.',
    'a plural that one report stands behind is not true',
  ),
  agesForMost: tuned(
    5,
    'Known ages from which a warning says what most of the people are: of three, two are a majority by chance, and three people of a known age ' +
      'in one named town are nearly pointed at.',
    'R6.20; the number is a judgement, the same as the "few" of a small count',
  ),
  mostShare: tuned(
    0.6,
    'Share of the known ages above a decade from which "most" is said; the same ages must also be more than half of all the reports.',
    'judgement: a bare majority of a handful turns with the next report',
  ),
  readingAge: tuned(
    11,
    'Highest reading age that passes without a remark; half of adults read at about this level.',
    'R7.5',
  ),
  hardParagraph: tuned(
    { years: 3, words: 8, shown: 3 },
    'A paragraph so many years above the age that the whole may have is named by itself, if it has so many words; the three hardest are enough to begin with. The fixed advice of the catalogue reads up to a year and a half above it.',
    'judgement, on the texts of the catalogue: see the test of the drafted warnings',
  ),
  longestTitle: tuned(70, 'What fits a line of a phone and a search result.', 'R7.2'),
  longestSummary: tuned(160, 'What fits a text message and a preview.', 'R7.2'),
  longestCorrection: tuned(
    300,
    'Characters of what a correction says has changed: two sentences above the warning. The database holds no more.',
    'judgement; the note must be read before the warning is',
  ),
  exactSumFromGbp: tuned(
    100,
    'Pounds from which a sum must be rounded: it may be what one person lost. Below it stand fees and prices, which find nobody.',
    'R6.20, rounded loss; the limit is a judgement',
  ),
  sumFigures: tuned(
    2,
    'Most figures of a rounded sum that are not noughts: "£42,000", "£1.2 million".',
    'R6.20, rounded loss',
  ),
  longestFeed: tuned(
    50,
    'Warnings in a feed, and as many tombstones: a reader that looks in once a month in a busy county still misses none.',
    'judgement; R7.10',
  ),
  sheetPoints: tuned(
    19,
    'Size of the letters on a large-print sheet where its text is short enough.',
    'Royal National Institute of Blind People: large print is 16 to 18 points, giant print more; judgement',
  ),
  sheetLeastPoints: tuned(
    14,
    'Smallest size on it: clear print. The longest title and summary with our longest advice take 16 or more.',
    'Royal National Institute of Blind People: clear print is at least 14 points',
  ),
  longestText: tuned(12_000, 'A warning of more than some 2,000 words is not read.', 'judgement'),
} as const;
