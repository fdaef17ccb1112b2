import { tuned } from '#catalogue/thresholds.ts';

/** How long records are kept before a person reviews them. */
export const RETENTION = {
  reportYears: tuned(
    6,
    'Police records are normally kept at least six years; earlier disposal loses the pattern of repeat victims, later without review is unlawful.',
    'R6.12 (MoPI code, normal minimum)',
  ),
  longestYears: tuned(
    10,
    'Years to the next review at most: also records of the gravest kind are looked at again every ten years. Longer is keeping without looking.',
    'R6.13 (review every ten years; from memory of the guidance, to be verified)',
  ),
  reviewsShown: tuned(
    100,
    'Records for review on one page, those that wait for a second person on top: more than two people read in a day.',
    'judgement',
  ),
  disposedShown: tuned(20, 'The last disposals, for a supervisor’s glance; the audit trail holds all.', 'judgement'),
} as const;
