import { tuned } from '#catalogue/thresholds.ts';

/** What is counted for the public. */
export const STATISTICS = {
  least: tuned(
    5,
    'Smaller counts are never shown: of four people in a town in a month a neighbour may know three.',
    'the usual least of published police and health tables; R6.20',
  ),
  crossLeast: tuned(
    30,
    'A type of fraud gets a column of its own, district by district, from so many reports in the month; below it nearly every cell would be hidden.',
    'ten districts: about three reports a cell at 30; simulated county of 1,200 reports in 90 days',
  ),
  settleDays: tuned(
    7,
    'A month is counted so many days after its end, so that reports which come late are in it. It is never counted again: two counts of one month could be subtracted.',
    'judgement; late reports in the simulated county come within two days',
  ),
  monthsShown: tuned(24, 'Months in the chart: two years, so that a season can be told from a rise.', 'judgement'),
  checkMinutes: tuned(30, 'How often the worker looks whether a month is ripe. It changes once a month.', 'judgement'),
};
