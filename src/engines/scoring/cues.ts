import type { Quote } from '#core/reason.ts';
import { isDenied } from './negation.ts';
import { quoteAt, sentenceAt, type Text } from './text.ts';

/** A way of saying something, found in the narrative. Patterns are lower case, bounded, and carry the `g` flag. */
export interface Cue {
  /** What it shows, in words: "the courier is on the way". */
  says: string;
  pattern: RegExp;
  /** Words that already contain their own "not" ("not eating") are not tested for denial. */
  deniable?: false;
  /** If this stands in the same sentence, the cue does not count. */
  unless?: RegExp;
}

export interface Hit {
  says: string;
  quote: Quote;
  /** The sentence that holds it, as [start, end). */
  sentence: [number, number];
}

/**
 * Every match of a global pattern. `matchAll` copies the pattern at each call, which costs more than the search in a short text; here the
 * pattern itself is used, and its place is kept and put back.
 */
export function* eachMatch(pattern: RegExp, words: string): Generator<RegExpExecArray> {
  let at = 0;
  for (;;) {
    pattern.lastIndex = at;
    const m = pattern.exec(words);
    if (m === null) break;
    at = m[0] === '' ? pattern.lastIndex + 1 : pattern.lastIndex;
    yield m;
  }
  pattern.lastIndex = 0;
}

/** No cue is worth more than this many hits; a 100 kB narrative repeats itself. */
const MOST_HITS = 12;

/** Every undenied hit of a list of cues, in the order of the list, then of the text. */
export function findCues(text: Text, cues: readonly Cue[], keep?: (start: number, end: number) => boolean): Hit[] {
  const hits: Hit[] = [];
  for (const cue of cues) {
    let kept = 0;
    for (const m of eachMatch(cue.pattern, text.lower)) {
      const end = m.index + m[0].length;
      if (cue.deniable !== false && isDenied(text, m.index, end)) continue;
      const sentence = sentenceAt(text, m.index);
      if (cue.unless?.test(windowOf(text, sentence, m.index))) continue;
      if (keep && !keep(m.index, end)) continue;
      hits.push({ says: cue.says, quote: quoteAt(text, m.index, end), sentence });
      kept += 1;
      if (kept >= MOST_HITS) break;
    }
  }
  return hits;
}

/** The sentence around an offset, at most 400 characters of it, so that a text without full stops stays linear to read. */
export function windowOf(text: Text, [from, to]: [number, number], at: number): string {
  return text.lower.slice(Math.max(from, at - 200), Math.min(to, at + 200));
}

export const cue = (says: string, pattern: RegExp, more: Omit<Cue, 'says' | 'pattern'> = {}): Cue => {
  if (!pattern.global) throw new Error(`The cue "${says}" needs the g flag.`);
  return { says, pattern, ...more };
};
