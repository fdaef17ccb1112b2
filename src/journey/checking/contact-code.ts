import { createHmac, randomInt } from 'node:crypto';
import { CHECKING } from '#catalogue/thresholds/checking.ts';

const DIGITS = CHECKING.codeDigits.value;
/** How many of the last figures of the number rung a code is bound to. */
export const LAST_FIGURES = 3;

/** A new code: figures only, because it is read out and typed by people in a fright. */
export const newCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

/** "482 917" */
export const codeInGroups = (code: string): string => code.replace(/(\d{3})(?=\d)/g, '$1 ');

/** What somebody typed as a code; '' when it cannot be one. Spaces, dashes and dots do not matter. */
export const readCode = (typed: string): string => figures(typed, (n) => n === DIGITS);

/** The last figures of a telephone number, however much of it was typed; '' when there are too few. */
export const readLastFigures = (typed: string): string => figures(typed, (n) => n >= LAST_FIGURES).slice(-LAST_FIGURES);

function figures(typed: string, fits: (count: number) => boolean): string {
  const plain = typed.slice(0, 40).replace(/[\s.\-()+]/g, '');
  return /^\d{1,20}$/.test(plain) && fits(plain.length) ? plain : '';
}

/**
 * What is kept of a code: a keyed hash of it and of the last figures of the number rung. Keyed, because a million codes are hashed in a
 * second; with the figures, so that a code overheard on one call proves nothing on another.
 */
export const hashOfCode = (code: string, lastFigures: string, key: Buffer): string =>
  createHmac('sha256', key).update(`${code}/${lastFigures}`).digest('hex');
