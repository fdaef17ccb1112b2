import type { Frame } from './call.ts';

/**
 * A turn as plain words: lower case, apostrophes dropped ("don't" → "dont"), everything else that is not a letter, digit or £ a single
 * space, hesitations left out. So the same patterns read typed text, speech recognition without punctuation, and both spellings.
 */
export interface Words {
  /** Begins and ends with a space, so that every word is " word ". */
  plain: string;
  /** For each character of `plain`, its offset in the original text. */
  offsets: number[];
  /** Positions in `plain` (of a space) at which a sentence ends in the original. */
  stops: number[];
  /** Ranges of `plain` between quotation marks. */
  quoted: [number, number][];
  original: string;
  /** Frames already read, by position. */
  framed: Map<number, Frame>;
  /** Matches already found, by pattern. */
  matched: Map<RegExp, Range[]>;
}

/** From and to, in plain words. */
export interface Range {
  from: number;
  to: number;
}

const HESITATION = new Set(['um', 'uh', 'erm', 'er', 'hmm', 'mm', 'uhm', 'ah']);

export function toWords(original: string, mostCharacters: number): Words {
  const state: Words = {
    plain: ' ',
    offsets: [0],
    stops: [],
    quoted: [],
    original,
    framed: new Map(),
    matched: new Map(),
  };
  const length = Math.min(original.length, mostCharacters);
  const chars: string[] = [' '];
  let word = '';
  let wordOffsets: number[] = [];
  let size = 1;
  let quoteFrom = -1;
  const endWord = (): void => {
    if (word !== '' && !HESITATION.has(word)) {
      chars.push(word, ' ');
      state.offsets.push(...wordOffsets, (wordOffsets.at(-1) ?? 0) + 1);
      size += word.length + 1;
    }
    word = '';
    wordOffsets = [];
  };
  for (let i = 0; i < length; i++) {
    const c = original[i] as string;
    if (isWordCharacter(c)) {
      word += lower(c);
      wordOffsets.push(i);
    } else if (isApostrophe(c) && word !== '' && isWordCharacter(original[i + 1] ?? '')) {
      // Within a word: dropped.
    } else if (c === ',' && /\d/.test(original[i - 1] ?? '') && /\d{3}/.test(original.slice(i + 1, i + 4))) {
      // Between thousands: dropped.
    } else {
      endWord();
      if (isStop(c, original[i + 1])) state.stops.push(size - 1);
      if (isQuoteMark(c)) {
        if (quoteFrom < 0) quoteFrom = size - 1;
        else {
          state.quoted.push([quoteFrom, size - 1]);
          quoteFrom = -1;
        }
      }
    }
  }
  endWord();
  state.plain = chars.join('');
  return state;
}

const isWordCharacter = (c: string): boolean => /^[\p{L}\p{N}£]$/u.test(c);
const isApostrophe = (c: string): boolean => c === "'" || c === '’' || c === '`';
const isQuoteMark = (c: string): boolean => c === '"' || c === '“' || c === '”';
const isStop = (c: string, next: string | undefined): boolean =>
  c === '?' || c === '!' || c === ';' || c === '\n' || (c === '.' && (next === undefined || /[\s"”']/.test(next)));

/** Lower case without changing the length, so that offsets hold. */
function lower(c: string): string {
  const l = c.toLowerCase();
  return l.length === c.length ? l : c;
}

/** The original words of a range of plain words (spaces at either end are left out). */
export function quoteOf(words: Words, from: number, to: number): { quote: string; start: number; end: number } {
  let a = from;
  let b = to;
  while (a < b && words.plain[a] === ' ') a++;
  while (b > a && words.plain[b - 1] === ' ') b--;
  const start = words.offsets[a] ?? 0;
  const end = (words.offsets[b - 1] ?? 0) + 1;
  return { quote: words.original.slice(start, end), start, end };
}
