import type { Quote } from '#core/reason.ts';

/**
 * A narrative made ready for reading: lower case with the same UTF-16 length as the original, so that every offset found in `lower`
 * quotes the original. Curly quotation marks become straight ones (people paste from word processors).
 */
export interface Text {
  original: string;
  lower: string;
  /** Start offset of every sentence, ascending; the first is 0. A sentence ends at . ! ? ; a line break, or a log's stroke or dash. */
  sentences: number[];
}

export function prepareText(original: string): Text {
  const lowered = original.toLowerCase();
  // A few letters (İ) grow when lowered; then only ASCII is lowered, or the offsets would slide.
  const sameLength = lowered.length === original.length ? lowered : original.replace(/[A-Z]+/g, (m) => m.toLowerCase());
  const lower = sameLength
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\r\n\t\u00a0]/g, (c) => (c === '\n' ? '\n' : ' '));
  return { original, lower, sentences: sentenceStarts(lower) };
}

/** A log parts its statements by dashes or strokes; in prose a dash is a pause. */
const LOG_DASHES = 4;

function sentenceStarts(lower: string): number[] {
  const starts = [0];
  const dashes = lower.slice(0, 4_000).split(' - ').length > LOG_DASHES;
  const stops = dashes ? /[!?;\n]|\.(?=\s|$)|(?<=\s)(?:\/\/|-)(?=\s)/g : /[!?;\n]|\.(?=\s|$)|(?<=\s)\/\/(?=\s)/g;
  for (const m of lower.matchAll(stops)) {
    if (m[0] === '.' && isAbbreviation(lower, m.index)) continue;
    starts.push(m.index + m[0].length);
  }
  return starts;
}

/** "mr. ash", "p.c. 12", "approx. £400": the stop does not end the sentence. */
function isAbbreviation(lower: string, stop: number): boolean {
  return /\b(?:mr|mrs|ms|dr|st|rd|approx|no|tel|ref|d\.c|p\.c|d\.s|e\.g|i\.e|inc|vs)$/.test(
    lower.slice(Math.max(0, stop - 8), stop),
  );
}

/** The sentence that holds an offset, as [start, end). */
export function sentenceAt(text: Text, offset: number): [number, number] {
  let low = 0;
  let high = text.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (text.sentences[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return [text.sentences[low]!, text.sentences[low + 1] ?? text.lower.length];
}

export function quoteAt(text: Text, start: number, end: number): Quote {
  return { quote: text.original.slice(start, end), start, end };
}
