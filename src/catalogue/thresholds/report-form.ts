import { tuned } from '#catalogue/thresholds.ts';

/** The public report form: how long a half-written report is kept, and how much may be written. */
export const REPORT_FORM = {
  draftIdleMinutes: tuned(
    60,
    'A report left half written can be gone on with for so long. Longer, and the next person at a library computer finds it.',
    'judgement',
  ),
  confirmationMinutes: tuned(
    30,
    'How long the page with the secret can be shown again in the same browser, for whoever could not write it down at once.',
    'judgement',
  ),
  storyCharacters: tuned(10_000, 'About five pages. A longer account is taken by an officer.', 'judgement'),
  shortCharacters: tuned(200, 'Names, towns and numbers.', 'judgement'),
  draftBytes: tuned(
    256 * 1024,
    'Bound on what a draft may unpack to; all answers at their longest are under 60 KiB.',
    'judgement',
  ),
  secretLength: tuned(
    16,
    'Characters of the tracking secret, of an alphabet of 27: 76 bits, so that guessing is hopeless, and short enough to copy by hand.',
    'judgement; R3.21',
  ),
} as const;
