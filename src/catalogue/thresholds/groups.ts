import { tuned } from '#catalogue/thresholds.ts';

/** What the page of a group says. */
export const GROUPS = {
  likely: tuned(0.12, 'Share from which a place is called likely.', 'judgement; to be held against where groups went'),
  possible: tuned(
    0.08,
    'Share from which a place is called possible.',
    'judgement; to be held against where groups went',
  ),
  placesShown: tuned(8, 'Places listed: more than anybody can watch.', 'judgement'),
} as const;
