/** Endings of English words, longest first. */
const ENDINGS = ['ings', 'ing', 'edly', 'ed', 'es', 's', 'ly'];
/** What must be left of a word. */
const LEAST_LEFT = 3;

/**
 * A word without its ending, for the word model: "envelopes" and "envelope", "wrapping" and "wrapped" are one. Rough on purpose (a light
 * relative of Porter's): it need only be the same for the same word.
 */
export function stemOf(word: string): string {
  const ending = ENDINGS.find((e) => word.endsWith(e) && word.length - e.length >= LEAST_LEFT);
  let left = ending ? word.slice(0, -ending.length) : word;
  if (ending && left.length > LEAST_LEFT && left.at(-1) === left.at(-2) && !/[lse]$/.test(left))
    left = left.slice(0, -1);
  if (left.length > LEAST_LEFT && left.endsWith('e')) return left.slice(0, -1);
  return left.length > LEAST_LEFT && left.endsWith('y') ? `${left.slice(0, -1)}i` : left;
}
