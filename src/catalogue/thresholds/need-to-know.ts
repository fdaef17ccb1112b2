import { tuned } from '#catalogue/thresholds.ts';

/** Reports that only their team opens, and opening one all the same. */
export const NEED_TO_KNOW = {
  glassMinutes: tuned(
    60,
    'How long somebody who broke the glass may read. Long enough for a victim on the line and a call to the team; whoever needs longer belongs on the team. The database allows four hours at most.',
    'judgement; migration 028',
  ),
  shortestGlassReason: tuned(
    20,
    'Characters of a reason to break the glass. "Need to see it" is not one that a supervisor could judge.',
    'R6.8 (a reason is asked for break-glass views); judgement',
  ),
  shortestReason: tuned(10, 'Characters of a reason to keep a report to its team.', 'judgement'),
  longestReason: tuned(2_000, 'Characters of a reason or a note: a paragraph or two.', 'judgement'),
  shownDays: tuned(
    90,
    'How long a reviewed opening stays in the list before the audit trail alone holds it: a quarter, the period of a supervisor’s dip sample.',
    'judgement',
  ),
  exportRows: tuned(
    10_000,
    'Most entries of the trail in one downloaded file. A person in one report has some dozens; more is a question for the command line.',
    'judgement',
  ),
} as const;
