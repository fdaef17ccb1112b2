import { tuned } from '#catalogue/thresholds.ts';

/** Numbers of the case page. */
export const INVESTIGATION = {
  longestField: tuned(200, 'One line of a form: what is longer belongs in the field for words.', 'judgement'),
  longestWords: tuned(
    4000,
    'Two pages of text: an entry of a log. What is longer belongs in a statement.',
    'judgement',
  ),
  shortestReason: tuned(
    10,
    'Fewest characters of a reason for an outcome or for keeping a record: it may be read out to the victim, or in court.',
    'judgement, as for allocation; R2.6',
  ),
  longestReason: tuned(2000, 'A page of text.', 'judgement'),
  longestAgain: tuned(
    1000,
    'Why a case goes on: half a page, which with the words before it is still a message to the person.',
    'judgement',
  ),
  actionDays: tuned(
    7,
    'Days in which an action is due unless somebody says otherwise: a week, the rhythm of a supervisor’s review.',
    'judgement',
  ),
  undoMinutes: tuned(
    15,
    'Minutes in which whoever recorded an outcome may take it back: as for a decision of the queue.',
    'judgement; R1.13',
  ),
  sameAgainMinutes: tuned(
    30,
    'Minutes in which a record of the same words by the same person is asked about before it is kept twice: going back in a browser and saving again.',
    'judgement; a trial by a stranger, 23 November 2026',
  ),
  chaseDays: tuned(
    3,
    'Days after evidence was asked for in which an answer is chased, or sooner where it expires: shops and transport firms keep pictures for 14 to 31 days.',
    'judgement; EVIDENCE_HOURS of triage',
  ),
  actionsShown: tuned(100, 'Actions on the list of one person: more than anybody does in a month.', 'judgement'),
  contactBeforeDays: tuned(
    1,
    'Days before the report came in which a contact may have been: whoever took the call may write the report afterwards.',
    'judgement; a trial by a stranger, 23 November 2026: a contact of 1999 had done what was owed',
  ),
  stepBeforeDays: tuned(
    365,
    'Days before the report came in which a suspect may have been arrested or interviewed: victims are found afterwards.',
    'judgement',
  ),
  documents: tuned(
    100,
    'Documents that people put to one case: more than a detective reads in a side column; what is larger has a system of its own.',
    'judgement',
  ),
  timelineShown: tuned(
    60,
    'Events of the timeline shown at once, the newest first: two screens. The rest opens beneath.',
    'judgement; looked at',
  ),
} as const;
