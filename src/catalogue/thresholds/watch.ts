import { tuned } from '#catalogue/thresholds.ts';

const SIMULATED = 'Simulated counties, evaluation/watch; not yet checked on a force’s own reports.';

/** Numbers of the watch: when many reports of a type in a place become a threat, and when a growing series does. */
export const WATCH = {
  windows: tuned(
    [3, 7, 14, 21],
    'A wave lasts from 3 to 21 days (section 5.6: four days in one town, then on).',
    'domain.md 5.6, measures.md',
  ),
  historyDays: tuned(400, 'A year and a month: long enough for a rate, short enough to follow its change.', SIMULATED),
  leastHistoryDays: tuned(
    7,
    'Before a week of reports there is nothing to compare with; series are watched from the first day.',
    SIMULATED,
  ),
  ownHistoryDays: tuned(
    28,
    'With less history before the window the rest of the county is the measure: a wave of the first weeks is no less a wave.',
    SIMULATED,
  ),
  leastReports: tuned(
    3,
    'Two reports of one kind are chance even in a village; the third may make a wave of four seen in time.',
    SIMULATED,
  ),
  pValue: tuned(
    1e-6,
    'Districts and pairs of them. Some hundred thousand overlapping tests a year: less than one false alarm a year.',
    SIMULATED,
  ),
  pValueKnown: tuned(
    3e-5,
    'A wave that is known has come to a place that can be named now: it need not be proved again, but a chance report must not say it.',
    SIMULATED,
  ),
  linkedCount: tuned(
    { reports: 2, times: 100, known: 0.03 },
    'A count that holds another report of the newest one’s series need not be so surprising by itself: a hundred times less for a new threat, and hardly at all where the wave is known and has come to a place that can be named now.',
    'evaluation/watch/RESULT.md, 23 November 2026: ten counties, told of by a threat +3.1 points, warned +2.4, false alarms the same but for one',
  ),
  ratePrior: tuned(
    3,
    'A place with no history is taken to have its share of the county’s, worth three reports.',
    SIMULATED,
  ),
  excused: tuned(
    0.5,
    'Past waves must not make the next look usual, but a place that has had waves does get more of them.',
    'Farrington et al. 1996; evaluation/watch',
  ),
  reachKm: tuned(
    25,
    'Neighbouring districts whose middles lie within this reach are watched together.',
    'measures.md: one to three neighbouring places',
  ),
  circles: tuned(
    [
      { km: 0, pValue: 4e-6 },
      { km: 3, pValue: 2e-6 },
      { km: 6, pValue: 1e-6 },
      { km: 10, pValue: 6e-7 },
    ],
    'A wave lies in one to three neighbouring places: circles of towns that far round the town are counted together. A town alone is likelier to hold a wave than a wide circle is to.',
    'measures.md; evaluation/watch',
  ),
  linkedReports: tuned(
    5,
    'Five linked reports near one another are a wave whatever the place is used to; four are one by definition, but one of the four links may be wrong (linkedFew).',
    'measures.md; evaluation/watch/RESULT.md',
  ),
  unusualCount: tuned(
    0.05,
    'Chance from which a count alone is not called unusual: an alarm above it rests on its linked reports, and every page says so.',
    'the customary level; it decides words, never an alarm',
  ),
  linkedDays: tuned(21, 'A wave lasts up to 21 days.', 'measures.md'),
  linkedLatelyDays: tuned(
    10,
    'A wave has a report every few days: one that joins reports of a fortnight ago and more is an echo.',
    SIMULATED,
  ),
  linkedReachKm: tuned(
    20,
    'Places of a wave neighbour one another; a group’s work elsewhere is another wave.',
    SIMULATED,
  ),
  linkedFew: tuned(
    [
      { reports: 4, pValue: 0.05, bits: 0 },
      { reports: 4, pValue: 0.5, bits: 8 },
      { reports: 3, pValue: 0.02, bits: 0 },
      { reports: 3, pValue: 0.1, bits: 8 },
      { reports: 2, pValue: 0.001, bits: 0 },
    ],
    'Two to four linked reports are a threat where the place is also unusually busy with that fraud: either alone could be chance, and on a county that nobody had seen three linked reports made ' +
      'five of nine false alarms. Less will do where the newest is tied by an exact number, account or plate (eight bits or more).',
    SIMULATED,
  ),
  linkedOfUsual: tuned(
    0.7,
    'Linked reports must be at least so many times what their places would see of that fraud in the time anyway. Of everyday fraud that is told in ' +
      'one way (parcels, subscriptions) four that look alike are no wave where ten are usual: most false alarms came that way. Where much of the trade is the work of groups, as many as usual was too much to ask: of the waves not told of most were linked, and lost here.',
    'evaluation/watch/RESULT.md, 22 November 2026, 19:15: fourth county, seed 1: told of by a threat 0.76 to 0.82, warned 0.80 to 0.86, false alarms 1 to 2; second, seed 1: no change',
  ),
  sharedReports: tuned(
    2,
    'Reports that two announcements must share to be about one wave. A single one may be where two waves meet.',
    'judgement',
  ),
  quietDays: tuned(14, 'The same wave is not announced twice within a fortnight …', 'measures.md'),
  newPlaceReports: tuned(
    2,
    'So many reports of a known wave from a further town are news. A village must have as many as it takes to name it.',
    'judgement',
  ),
  mostPlaces: tuned(5, 'Most places named in one threat: a longer list warns nobody.', 'judgement'),
  growth: tuned(2, '… unless it has at least doubled since it was announced, or can name a new place.', SIMULATED),
  budgetPerYear: tuned(
    6,
    'What an analyst can bear; the stated rate starts here and moves to what the force’s own history shows.',
    'Target of the evaluation',
  ),
  confirmedReports: tuned(
    3,
    'So many linked reports near one another confirm an alarm: two may share a number by chance.',
    SIMULATED,
  ),
  confirmWithinDays: tuned(
    14,
    'A count that no series confirms within a fortnight is held to have been false.',
    SIMULATED,
  ),
};
