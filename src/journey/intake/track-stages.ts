import { DEFAULT_LANGUAGE, type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import type { PublicStage } from '#store/tables.ts';

/** Where a report has got to, in the words its person reads. */
export const stagesIn = (language: string): Record<PublicStage, Wording['following']['stages']['received']> =>
  wordingIn(language).following.stages;

/** The same for people of the house, and for what the worker sends. */
export const STAGES = stagesIn(DEFAULT_LANGUAGE);
