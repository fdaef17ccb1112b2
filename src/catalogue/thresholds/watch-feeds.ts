import { tuned } from '#catalogue/thresholds.ts';

/** When a feed that brings reports has fallen silent: a quiet feed is not a quiet county. */
export const FEEDS = {
  historyDays: tuned(
    56,
    'Eight weeks tell how many reports a source brings by hour of the day, on working days and at weekends, and follow a change within a season.',
    'judgement',
  ),
  leastReports: tuned(
    20,
    'A source that brought fewer in the history has no rate to speak of: its silence says nothing.',
    'judgement: the rate of 20 is known to within a fifth or so',
  ),
  silence: tuned(
    1e-4,
    'Chance of so long a silence at the usual rate from which it is an alarm. Each report ends one silence, so a source of 3,000 reports a year would ' +
      'ring falsely about every third year.',
    'arithmetic: 3,000 × 0.0001',
  ),
  spread: tuned(
    10,
    'Days differ more than chance alone makes them: the rate of a day is taken to vary by about a third (a gamma of this shape), so that a slow day is no alarm.',
    'simulated counties; a force should look at its own feeds',
  ),
} as const;
