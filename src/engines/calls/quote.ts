import { quoteOf, type Words } from './words.ts';

/** Words of a sentence that is quoted whole, at most. */
const MOST_WHOLE = 16;
/** Words at either side among which the edge of a clause is looked for. */
const MOST_ADDED = 7;
/** A word or two prove little to the reader. */
const LEAST_QUOTED = 3;
/** Words at which nothing ends: a quote that stops here says nothing by itself. */
const OPEN_ENDED = new Set(
  'a an the your my our his her their its it is was are be to of for from in on at by with and or but if that this which who you i we he she they me him them us give put get take read tell say have do not dont just any some more as so ill well youll'.split(
    ' ',
  ),
);

/**
 * The words of the caller that show an act, so that they make sense alone: the sentence they stand in where it is short (even of one word), else up
 * to the edges of the clause, and never ending on "the".
 */
export function quoteWithSense(words: Words, from: number, to: number): { quote: string; start: number; end: number } {
  const { plain, stops } = words;
  const first = stops.filter((s) => s <= from).at(-1) ?? 0;
  const last = stops.find((s) => s >= to) ?? plain.length - 1;
  if (countOf(plain, first, last) <= MOST_WHOLE) return quoteOf(words, first, last);
  const a = stepsLeft(words, from, first);
  const b = pastOpenEnd(plain, stepsRight(words, to, last), last);
  return quoteOf(words, ...threeAtLeast(plain, a, b, first, last));
}

const countOf = (plain: string, from: number, to: number): number => plain.slice(from, to).trim().split(' ').length;

/** Whether the original has a comma or the like between the word that ends at this space and the next. */
function isEdge({ original, offsets, plain }: Words, at: number): boolean {
  if (at <= 0 || at >= plain.length - 1) return true;
  return /[,:;()–—-]\s/.test(original.slice((offsets[at - 1] ?? 0) + 1, offsets[at + 1]));
}

function stepsLeft(words: Words, from: number, first: number): number {
  let at = from;
  for (let n = 0; n < MOST_ADDED; n++) {
    if (at <= first || isEdge(words, at)) return Math.max(at, first);
    at = words.plain.lastIndexOf(' ', at - 1);
  }
  return from;
}

function stepsRight(words: Words, to: number, last: number): number {
  let at = to;
  for (let n = 0; n < MOST_ADDED; n++) {
    if (at >= last || isEdge(words, at)) return Math.min(at, last);
    at = words.plain.indexOf(' ', at + 1);
  }
  return to;
}

function pastOpenEnd(plain: string, to: number, last: number): number {
  let at = to;
  for (let n = 0; n < MOST_ADDED && at < last; n++) {
    const word = plain.slice(plain.lastIndexOf(' ', at - 1) + 1, at);
    if (!OPEN_ENDED.has(word)) break;
    at = plain.indexOf(' ', at + 1);
  }
  return at;
}

/** Within the sentence: a word of the next one would be quoted for what was not said in it. */
function threeAtLeast(plain: string, from: number, to: number, first: number, last: number): [number, number] {
  let [a, b] = [from, to];
  for (let n = countOf(plain, a, b); n < LEAST_QUOTED; n++) {
    const after = plain.indexOf(' ', b + 1);
    if (after > 0 && after <= last) b = after;
    else a = Math.max(first, plain.lastIndexOf(' ', a - 1));
  }
  return [a, b];
}
