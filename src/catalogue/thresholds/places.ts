import { tuned } from '#catalogue/thresholds.ts';

/** When a name that is no place's is asked back. */
export const NEAR_NAMES = {
  shortest: tuned(
    5,
    'Letters of the shortest name that is asked back: shorter ones are one slip from each other and from words like "home".',
    'every town of Hertfordshire with one slip, catalogue/places/near-names.test.ts, 23 November 2026',
  ),
  longFrom: tuned(
    9,
    'Letters from which two slips are allowed: "Hemel Hempsted", "Bishops Storfrod".',
    'the same test: no ordinary answer that is no place comes within two slips of a name so long',
  ),
  offered: tuned(3, 'Most names offered: a choice, not a list.', 'judgement'),
} as const;
