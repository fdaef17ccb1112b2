import { tuned } from '#catalogue/thresholds.ts';

/** The public report form: how long a half-written report is kept, and how much may be written. */
export const REPORT_FORM = {
  draftIdleMinutes: tuned(
    60,
    'A report left half written can be gone on with for so long. Longer, and the next person at a library computer finds it.',
    'judgement',
  ),
  returnDays: tuned(
    7,
    'A way back to a half-written report works for so long after the last answer: over a weekend, or until a daughter visits. The worker then removes it (024-sending-a-report.sql holds the same number).',
    'judgement; peers: national service keeps saved reports 28 days for people with an account',
  ),
  returnsMade: tuned(5, 'Ways back that one report may have: sent, sent again, shown.', 'judgement'),
  confirmationMinutes: tuned(
    30,
    'How long the page with the secret can be shown again in the same browser, for whoever could not write it down at once.',
    'judgement',
  ),
  storyCharacters: tuned(10_000, 'About five pages. A longer account is taken by an officer.', 'judgement'),
  factCharacters: tuned(1_000, 'What somebody looked like, or the addresses they used.', 'judgement'),
  shortCharacters: tuned(200, 'Names, towns and numbers.', 'judgement'),
  draftBytes: tuned(
    256 * 1024,
    'Bound on what a draft may unpack to; all answers at their longest are under 60 KiB.',
    'judgement',
  ),
  fileBytes: tuned(
    10 * 1_048_576,
    'One picture, letter or recording: a photograph of a telephone is 3 to 8 MB, five minutes of voicemail under 5.',
    'judgement',
  ),
  files: tuned(10, 'Files of one report (024-sending-a-report.sql holds the same number).', 'judgement'),
  uploadSeconds: tuned(300, 'A picture over a slow mobile line: 10 MB at a third of a megabit a second.', 'judgement'),
  bulkRows: tuned(
    200,
    'Reports in one file from an organisation. More than that belongs in a data exchange.',
    'judgement',
  ),
  bulkSameFaults: tuned(
    3,
    'Rows with the same fault in the same column that are listed one by one; more are told together, as they have one cause.',
    'judgement; a trial by a stranger, 23 November 2026',
  ),
  mostPounds: tuned(
    50_000_000,
    'The most that a person may say was lost: more than any loss of one victim in the published cases; beyond it a nought too many is likelier.',
    'judgement; a trial by a stranger, 23 November 2026',
  ),
  bulkBytes: tuned(1_048_576, 'A file of 200 reports with long stories.', 'judgement'),
  bulkRememberedDays: tuned(
    90,
    'A file of many reports, or a row of one, is recognised for so long when it is sent again: over the end of a quarter, when an organisation gathers what it has (037-files-sent-twice.sql holds the same number).',
    'judgement',
  ),
  secretLength: tuned(
    16,
    'Characters of the tracking secret, of an alphabet of 27: 76 bits, so that guessing is hopeless, and short enough to copy by hand.',
    'judgement; R3.21',
  ),
} as const;
