import { DEFAULT_LANGUAGE, type Wording, wordingIn } from '#catalogue/wording/wording.ts';

/** What a check comes to, as people of the house read it. The public's words are in catalogue/wording. */
export const VERDICTS = wordingIn(DEFAULT_LANGUAGE).checking.verdicts;
export const KINDS = wordingIn(DEFAULT_LANGUAGE).checking.kinds;

/** The force's three rules (R7.4), in the order in which they are told. */
export const NEVER: readonly (keyof Wording['checking']['never'])[] = ['PIN_DETAILS', 'CASH_GOODS', 'CARD_PROPERTY'];
