import { tuned } from '#catalogue/thresholds.ts';

/** What the picture shows, and when a count is out of the ordinary. */
export const FIGURES = {
  least: tuned(
    5,
    'Where a figure leaves this service, or is shown to somebody who may not open reports, smaller counts are hidden and the others are rounded to this: two tables cannot be subtracted to find one person.',
    'R6.20; the usual least and rounding of published police and health tables',
  ),
  monthsBack: tuned(
    24,
    'Months that the slider offers: two years, so that a season can be told from a rise.',
    'judgement',
  ),
  weeksShown: tuned(52, 'Weeks of the chart of trends.', 'judgement: a year'),
  baselineWeeks: tuned(
    26,
    'Weeks before the one judged from which its limits come: half a year follows growth and bridges a wave.',
    'R8.8',
  ),
  leastBaseline: tuned(12, 'With fewer weeks behind it a week has no limits.', 'domain 8.3: at least 12 points'),
  guardWeeks: tuned(
    2,
    'The last weeks before the one judged are left out, so that a wave does not raise its own limit.',
    'EARS C2',
  ),
  tail: tuned(
    0.00135,
    'Chance of a week beyond one limit when nothing has changed: as of three standard deviations. Two limits over 52 weeks ring falsely about once in seven years.',
    'Shewhart; arithmetic',
  ),
  methodMonths: tuned(
    3,
    'How methods shift: so many months against as many before.',
    'judgement: long enough for counts, short enough for news',
  ),
  leastForShift: tuned(20, 'Reports that each side needs before a shift of method is spoken of.', 'judgement'),
  shiftSigma: tuned(
    2.58,
    'A share has shifted when the difference is so many standard errors: one in a hundred by chance.',
    'two-proportion test',
  ),
  recordsPage: tuned(50, 'Reports behind a figure on one page.', 'judgement'),
} as const;
