import { tuned } from '#catalogue/thresholds.ts';

/** Numbers of the decision and of the queue. */
export const ALLOCATION = {
  shortestReason: tuned(
    10,
    'Fewest characters of a reason to override: "no" is not something anyone can learn from or defend; more makes people pad.',
    'judgement; R2.6',
  ),
  queuePage: tuned(
    25,
    'Reports on a page of the queue: what an assessor clears in a morning, and a page of under 10 KB.',
    'judgement',
  ),
  settleMs: tuned(
    1000,
    'Milliseconds after a report is shown in which the single key that accepts does nothing: a second press meant for the report before would decide this one unread.',
    'a trial by a stranger, 23 November 2026: three presses within a third of a second accepted two reports',
  ),
  undoMinutes: tuned(
    15,
    'Minutes in which whoever made a decision may undo it: long enough to notice on the next report or two, short enough that no unit has begun ' +
      'to work on it. After that it takes a new decision with its reason.',
    'judgement; R1.13',
  ),
  hoursToRead: tuned(
    24,
    'A report should be decided within this time of being received; later ones are shown in red.',
    'domain 2.3, timing defaults of the IMU: assess within 24 hours',
  ),
  mostViews: tuned(
    12,
    'Views of the queue that one person may keep: more cannot be told apart in a row of links.',
    'judgement',
  ),
  likeDecisions: tuned(
    5,
    'Past decisions shown beside a proposal: enough to see whether they agree, few enough to be read.',
    'judgement; R2.6',
  ),
  likeCandidates: tuned(
    300,
    'Latest decisions of the same type and band among which the nearest are looked for: bounds the work of a page.',
    'benchmarks/staff-pages.ts',
  ),
  smallNumber: tuned(
    5,
    'Fewest decisions of a group that are shown as a count: below it a person could be recognised.',
    'the rule of public statistics (catalogue/thresholds/statistics.ts)',
  ),
} as const;
