import type { Span } from './document.ts';
import type { Phrase } from './knowledge.ts';
import { eachMatch, lettersOf, matchesOf } from './matching.ts';
import type { Letters } from './needed-letters.ts';

/** Step 2, segment: sentences, each told apart as account (what happened, or how the scam works) or advice (what never happens, what to do). */
export interface Sentence extends Span {
  index: number;
  text: string;
  /** Stretches of the sentence, in the text's offsets, that are advice or a never-rule. */
  advice: Span[];
  /** What its letters allow, of all that is looked for in sentences. */
  letters: Letters;
}

/** "asked to be vigilant after a couple lost …": what follows is an account again. */
const PROMPT =
  /\b(?:after (?!the |you |that |this |a call)(?=[^.!?]{0,120}\b(?:were|was|had|lost|have|been|conned|scammed|handed|targeted)\b|(?:[\w-]{1,12} ){0,4}(?:reports?|incidents?|cases|calls|victims|offences|attempts|spate|string|series|number|spike|rise|surge|increase)\b)|following (?=an? |several|recent|reports|two|three|\d|the))/;
/** A sentence longer than this is cut: prose has none, and the cut keeps every later step linear. */
const MAX_SENTENCE = 2_000;
const ABBREVIATION =
  /(?:^|[\s("'])(?:Mr|Mrs|Ms|Dr|St|Sgt|Insp|Supt|Ch|Det|No|Nos|Rev|Prof|Ltd|Co|approx|e\.g|i\.e|a\.m|p\.m|[A-Z])\.$/;
const BREAK = /[.!?]["')\]]{0,3}(?=\s|$)|\n[ \t]{0,40}\r?\n|\n(?=[ \t]{0,40}•)/g;

export function segment(text: string, advice: Phrase[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const push = (to: number): void => {
    for (let at = from; at < to; at += MAX_SENTENCE) addSentence(sentences, text, at, Math.min(to, at + MAX_SENTENCE));
    from = to;
  };
  eachMatch(BREAK, text, (m) => {
    const end = m.index + m[0].length;
    if (!(m[0].startsWith('.') && isAbbreviation(text, m.index))) push(end);
  });
  push(text.length);
  for (const s of sentences) s.advice = findAdvice(s, advice);
  spreadHeadings(sentences);
  return sentences;
}

function isAbbreviation(text: string, dot: number): boolean {
  if (!ABBREVIATION.test(text.slice(Math.max(0, dot - 8), dot + 1))) return false;
  const next = /^\.["')\]]{0,3}\s{1,5}(\S)/.exec(text.slice(dot, dot + 12))?.[1] ?? '';
  return !/^(?:a\.m|p\.m)$/i.test(text.slice(Math.max(0, dot - 3), dot)) || !/[A-Z]/.test(next);
}

function addSentence(into: Sentence[], text: string, start: number, end: number): void {
  const words = text.slice(start, end);
  const lead = words.length - words.replace(/^[\s•]+/, '').length;
  const trimmed = words.slice(lead).trimEnd();
  if (trimmed === '') return;
  const at = start + lead;
  into.push({
    index: into.length,
    start: at,
    end: at + trimmed.length,
    text: trimmed,
    advice: [],
    letters: lettersOf(trimmed),
  });
}

/** Advice runs from where its phrase begins to the end of the sentence, unless the pattern is anchored to the start: then it is all of it. */
function findAdvice(s: Sentence, advice: Phrase[]): Span[] {
  const spans: Span[] = [];
  for (const { pattern } of advice) {
    for (const m of matchesOf(pattern, s.text, s.letters)) {
      const prompted = PROMPT.exec(s.text.slice(m.index))?.index;
      spans.push({ start: s.start + m.index, end: prompted === undefined ? s.end : s.start + m.index + prompted });
    }
  }
  return spans;
}

/** "… the police would:" followed by a list: the items are what they would (never) do. */
function spreadHeadings(sentences: Sentence[]): void {
  for (const [i, s] of sentences.entries()) {
    const before = sentences[i - 1];
    if (before && before.advice.length > 0 && /:\s*$/.test(before.text)) s.advice.push({ start: s.start, end: s.end });
  }
}

export const inside = (at: number, spans: Span[]): boolean => spans.some((s) => at >= s.start && at < s.end);

/** The sentence that holds an offset, by bisection; undefined in blanked stretches. */
export function sentenceAt(sentences: Sentence[], at: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    const s = sentences[mid]!;
    if (at < s.start) high = mid - 1;
    else if (at >= s.end) low = mid + 1;
    else return s;
  }
  return undefined;
}
