import { tuned } from '#catalogue/thresholds.ts';

/** Numbers of the series engine. Weights are in bits: each bit doubles the odds that two reports are the work of the same hands. */
const SIMULATED = 'Simulated counties, evaluation/series; not yet checked on a force’s own reports.';

export const SERIES = {
  frequency: tuned(
    { sameType: 0.3, worth: 60 },
    'A busy group’s own reports would make its name look common; but names that only one fraud uses must be counted somewhere.',
    SIMULATED,
  ),
  roleShare: tuned(
    { shown: 1, dialled: 1, receiving: 1, claimed: 1, used: 1, mentioned: 0.8 },
    'A number that the story only mentions may be an innocent person’s.',
    SIMULATED,
  ),
  linkAt: tuned(
    5.5,
    'Odds of forty-five to one: a wrong link misleads an inquiry, a missed one is found with the next report.',
    SIMULATED,
  ),
  linkAtOneKind: tuned(
    5,
    'Odds of forty-five to one where only the wording of the story, with time and place, carries the link. A common alias, a shared town or an equal sum alone links nothing.',
    SIMULATED,
  ),
  specificAt: tuned(
    1.5,
    'Time, place and type alone must never make a link (contracts section 5): something of the caller’s own must agree.',
    'Contracts section 5',
  ),
  strongAt: tuned(
    10,
    'A thousand to one against chance: a full number or a plate with one character misread, not the last figures of a number.',
    SIMULATED,
  ),
  weakKinds: tuned(2, 'One weak identifier alone (an alias, a station) links nothing.', 'Contracts section 5, R5.6'),
  join: tuned(
    {
      prior: -3,
      at: -2,
      kinds: 2,
      oneKind: 6,
      against: 2,
      mostAgainst: 4,
      manyOfAKind: 1.5,
      alpha: 1,
      place: 4,
      types: 3,
      grown: 3,
      large: 10,
      atLarge: 1.5,
      looks: 1.5,
    },
    'A dozen groups at work, half of them in one trade: two series of that trade are one about one time in fifteen before anything is compared.',
    SIMULATED,
  ),
  elsewhere: tuned(
    { below: -3, bits: 3.5 },
    'Of what stood in a series by names, words and wording alone, at less than nine bits, while the series was not at work then and there, two in three were wrong; of that among its reports one in ten.',
    'evaluation/series, second to fourth county, 22 November 2026',
  ),
  faint: tuned(
    { incidents: 3, bits: 8 },
    'Of the series of two that came out of a year of reports at 5.5 to 8 bits nearly all were two reports of nobody’s; those of a group at work had grown, or were surer.',
    'evaluation/series, second to fourth county, 22 November 2026',
  ),
  caution: tuned(
    [4, 2, 0, 0],
    'What is sure is joined before what is likely, so that a likely link is weighed against whole series.',
    SIMULATED,
  ),
  rareAt: tuned(
    3,
    'A name or code word that one report in thirty has by chance, in the place and days of a series.',
    SIMULATED,
  ),
  rareAlone: tuned(
    8,
    'For two lone reports the name must be rarer: a common alias alone links nothing.',
    'Contracts section 5',
  ),
  mostAgainst: tuned(
    -8,
    'Groups change what they use: differences weaken a link and do not outweigh an exact number.',
    SIMULATED,
  ),
  against: tuned(
    3,
    'A regression of right and wrong candidates on their evidence gave differences three to four times the weight that the kinds give them, on the counties of three makers alike.',
    'evaluation/series, 22 November 2026',
  ),
  activity: tuned(
    [
      [1, 0.8],
      [3, 0.5],
      [7, 0.25],
      [14, 0.1],
      [30, 0.06],
      [1e9, 0.05],
    ] as [number, number][],
    'A group at work leaves about a report every other day and moves on after days or weeks, now and then to come back (section 5.7).',
    'domain.md 5.6 and 5.7: 17 victims in four days; 11 calls of one group in a fortnight',
  ),
  background: tuned(
    { perDay: 0.1, worthDays: 20 },
    'Before anything is counted: a type has a source every ten days.',
    'Guess; outweighed after three weeks of reports.',
  ),
  productive: tuned(
    { share: 0.12, worth: 40, named: 0.9 },
    'Most reports stay alone. How many do not is learnt by type from the reports so far.',
    'domain.md 5.6; learnt from the force’s own reports',
  ),
  reach: tuned(
    [
      [5, 8],
      [10, 5],
      [20, 2.5],
      [40, 1],
      [1e9, 0.4],
    ] as [number, number][],
    'A group’s next place is likelier a neighbouring one.',
    'measures.md: one to three neighbouring places',
  ),
  moves: tuned(
    { alpha: 1, days: 30, members: 12 },
    'Where a group was a month ago tells little of where it is.',
    'domain.md 5.7',
  ),
  townFloor: tuned(
    0.002,
    'No town of a county has less than one report in five hundred for this purpose.',
    'Hertfordshire has some fifty towns and villages with reports',
  ),
  townPrior: tuned(
    { share: 0.03, worth: 30 },
    'A county has some thirty towns worth the name.',
    'Number of towns in Hertfordshire',
  ),
  otherType: tuned(0.08, 'Groups keep to their trade; types are sometimes assessed wrongly.', SIMULATED),
  story: tuned(
    { least: 1.5, linkAt: 5.5, incidents: 2, days: 30 },
    'The same unusual tale in the place and days of a series at work, nothing else of the caller having been kept: three times likelier told by its victims than by others, and forty-five to one with place and time.',
    'evaluation/series: pair recall 0.57 to 0.65 and 0.62 to 0.77 on two makers’ counties, background wrongly linked not raised (22 November 2026)',
  ),
  wording: tuned(
    {
      leastWords: 6,
      report: {
        offset: -1,
        script: 0.55,
        likeness: { from: -0.2, to: 0.6, slope: 3, more: 12, half: 5, bend: 2.5 },
        most: 7,
        least: -4,
      },
      scripted: {
        share: 0.01,
        usual: 0.3,
        strength: 3,
        nextWord: 0.3,
        nextSentence: 0.6,
        against: 0.3,
        rarest: 0.0005,
      },
      seriesBits: [
        [-0.2, -3.5],
        [0, -2.5],
        [0.1, -1.5],
        [0.2, -0.8],
        [0.3, 0],
        [0.4, 0.6],
        [0.5, 1.3],
        [0.6, 2.1],
        [0.8, 3.6],
        [1, 5],
        [1.2, 6],
      ] as [number, number][],
      unsure: 2,
      usualWithin: 0.09,
      worth: 3,
      asKind: 1.5,
    },
    'Likeness of stories of one group’s different waves against that of different groups of one trade: log ratio of the two distributions, cut short because some scripts are everybody’s.',
    'Waves of three simulated counties by two makers: likeness of series 0.6 ± 0.35 within and −0.1 ± 0.2 between groups; of a report 0.17 ± 0.2 and −0.03 ± 0.1',
  ),
  lookUpAt: tuned(
    2,
    'A value that one report in four has finds everybody and decides nothing; where it counts beside others, they find the report.',
    'Cost per report; evaluation/series unchanged within 0.002 of pair F1 (22 November 2026)',
  ),
  fanOut: tuned(
    40,
    'Keeps the cost of a common key bounded; the newest carriers are the likeliest.',
    'Cost per report',
  ),
  memoryDays: tuned(400, 'A year and a month: a group that comes back after a year is a new inquiry.', SIMULATED),
  everyone: tuned(
    { reports: 4, types: 2.6, many: 8, typesOfMany: 1.9, days: 14, areas: 3, inCommon: 0.15, typesAnywhere: 3.9 },
    'An offender’s number serves one trade, and the names and words beside it come again; a care home’s, a bank desk’s or an exchange’s does neither. Types are often mistaken, so they alone decide nothing.',
    SIMULATED,
  ),
  telling: tuned(
    { days: 21, words: 0.55, needed: 5, soon: { days: 4, points: 0.5 }, otherType: 0.5 },
    'The same incident reaches the force by the victim, the bank and the control room within days, now and then weeks. Half of the second tellings that were missed had been taken for another type of fraud.',
    'evaluation/series, second to fourth county: found 0.77 to 0.93, marked wrongly 1 to 13 a county (22 November 2026)',
  ),
};
