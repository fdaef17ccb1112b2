import { DEFAULT_LANGUAGE, wordingIn } from '#catalogue/wording/wording.ts';

/** Facts that help and that many reports come without, as staff read them. The database says which a report lacks (missing_facts(), 023). */
export const MISSING_FACTS = wordingIn(DEFAULT_LANGUAGE).following.missingFacts;

export type MissingFact = keyof typeof MISSING_FACTS;
export const isMissingFact = (key: string): key is MissingFact => Object.hasOwn(MISSING_FACTS, key);
