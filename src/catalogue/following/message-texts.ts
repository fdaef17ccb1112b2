import { DEFAULT_LANGUAGE, wordingIn } from '#catalogue/wording/wording.ts';

/** What the worker sends to people who follow a report or take warnings, in the language of the house: it does not know which they read. */
export const MESSAGE_TEXTS = wordingIn(DEFAULT_LANGUAGE).messages.sent;
