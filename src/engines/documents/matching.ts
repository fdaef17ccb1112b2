import { fulfil, LetterSieve, type Letters, neededLetters } from './needed-letters.ts';

const NONE: readonly RegExpExecArray[] = [];
const NO_LISTS = new Int32Array(0);

const sieve = new LetterSieve();
/** Of a pattern, how often it was asked for; then its lists. */
const known = new WeakMap<RegExp, { asked: number; lists: Int32Array }>();
/** Patterns asked for less often are tried as they are: telling their letters takes longer than a few hundred tries. */
const OFTEN = 100;

/** What the letters of a text allow: made once for a sentence that many patterns are tried on. */
export const lettersOf = (text: string): Letters => sieve.look(text);

/** The text last looked at that brought no letters with it. */
let last: { text: string; letters: Letters } = { text: '', letters: sieve.look('') };

function lettersOfLast(text: string): Letters {
  if (last.text !== text) last = { text, letters: sieve.look(text) };
  return last.letters;
}

/** Whether the letters of the text allow a match of the pattern at all. */
export function mayMatch(pattern: RegExp, text: string, letters?: Letters): boolean {
  const one = known.get(pattern);
  if (one === undefined) {
    known.set(pattern, { asked: 1, lists: NO_LISTS });
    return true;
  }
  if (one.lists.length > 0) return fulfil(letters ?? lettersOfLast(text), one.lists);
  if (++one.asked === OFTEN) {
    const needed = neededLetters(pattern);
    if (needed) one.lists = sieve.add(needed);
  }
  return true;
}

/** Each match of a global pattern in turn, until one is answered with false. For whole texts, of whose matches no list should be kept. */
export function eachMatch(pattern: RegExp, text: string, found: (m: RegExpExecArray) => unknown): void {
  if (!mayMatch(pattern, text)) return;
  pattern.lastIndex = 0;
  for (let m = pattern.exec(text); m !== null; m = pattern.exec(text)) {
    const next = m[0] === '' ? pattern.lastIndex + 1 : pattern.lastIndex;
    if (found(m) === false) return;
    pattern.lastIndex = next;
  }
}

/**
 * All matches of a global pattern, like `matchAll` but without copying the pattern, and without trying one whose letters the text does not
 * hold: hundreds of patterns meet thousands of sentences. A pattern never matches nothing, but if one does, this still ends.
 */
export function matchesOf(pattern: RegExp, text: string, letters?: Letters): readonly RegExpExecArray[] {
  if (!mayMatch(pattern, text, letters)) return NONE;
  pattern.lastIndex = 0;
  let m = pattern.exec(text);
  if (m === null) return NONE;
  const found: RegExpExecArray[] = [];
  while (m !== null) {
    found.push(m);
    if (m[0] === '') pattern.lastIndex++;
    m = pattern.exec(text);
  }
  return found;
}
