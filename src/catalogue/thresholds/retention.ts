import { tuned } from '#catalogue/thresholds.ts';

/** How long records are kept before a person reviews them. */
export const RETENTION = {
  reportYears: tuned(
    6,
    'Police records are normally kept at least six years; earlier disposal loses the pattern of repeat victims, later without review is unlawful.',
    'R6.12 (MoPI code, normal minimum)',
  ),
} as const;
