import { wordingIn } from '#catalogue/wording/wording.ts';

/** What the worker sends to people who follow a report or take warnings, in the language that the worker is told: that of the public pages. */
export const messageTexts = (language: string) => wordingIn(language).messages.sent;
