import { tuned } from '#catalogue/thresholds.ts';

/** How the worker reads the event log. */
export const WORKER = {
  batch: tuned(
    200,
    'Events handled in one transaction. Larger holds locks longer and repeats more after a crash; smaller pays a commit for little.',
    'judgement',
  ),
  pollMs: tuned(
    250,
    'Pause when there is nothing to do. A report is assessed well within a second of arriving.',
    'judgement',
  ),
  tries: tuned(
    5,
    'An event is tried this often before it is parked for a person. Fewer parks on a short outage, more holds up everybody behind it.',
    'judgement',
  ),
  firstPauseMs: tuned(500, 'Pause after the first failure; each further one doubles it.', 'judgement'),
  longestPauseMs: tuned(60_000, 'No pause is longer, so that a mended fault is noticed within a minute.', 'judgement'),
  tidyMinutes: tuned(
    30,
    'How often half-written reports and files that belong to nothing are looked for.',
    'judgement',
  ),
  tidyFilesAfterHours: tuned(
    24,
    'A file is taken in before its report is written down; one that belongs to nothing after a day never will.',
    'judgement',
  ),
} as const;
