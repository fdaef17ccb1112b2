import type { Evidence, Span } from './document.ts';
import type { NumberWords } from './knowledge.ts';
import { matchesOf } from './matching.ts';
import { type Sentence, sentenceAt } from './segment.ts';
import { phoneNumbers } from './when-needed.ts';

export interface PhoneMention extends Span {
  /** As written, one of the first mention's forms. */
  written: string;
}

/** Runs of digits with the separators people put in telephone numbers; at most 22 characters, so a million digits are still linear. */
const CANDIDATE = /(?<![\w£€$.,/])(?:\+|00)?\(?\d[\d()\u2013 -]{1,20}\d(?![\w%])/g;
const DATE_LIKE = /^\d{1,2}-\d{1,2}-\d{2,4}$|^\d{4}-\d{2}-\d{2}$|^(?:19|20)\d\d\s?[-\u2013]\s?(?:19|20)?\d\d$/;

/**
 * Step 3, every telephone number: the force's, the reporter's, the scammer's. Numbers that the library's tables call invalid (Ofcom's drama
 * ranges, spoofed numbers) are kept: length decides, not validity. Short codes only where the text dials or texts them.
 */
export function findPhones(text: string, sentences: Sentence[], words: NumberWords): PhoneMention[] {
  const found: PhoneMention[] = [];
  for (const m of matchesOf(CANDIDATE, text)) {
    const number = trimCandidate(m[0], m.index);
    if (number && isPhone(number.written) && !isQuoted(text, number)) found.push(number);
  }
  found.push(...findShortCodes(text, sentences, words, found));
  found.sort((a, b) => a.start - b.start);
  return found;
}

/** A candidate may swallow a following number ("101 0300 123 2040"): keep the longest part from its first 0 or + that is a number. */
function trimCandidate(run: string, at: number): PhoneMention | null {
  const lead = /[+0(]/.exec(run)?.index;
  if (lead === undefined || (lead > 0 && !/[\s]/.test(run[lead - 1]!))) return null;
  for (let end = run.length; end > lead + 9; end--) {
    if (end < run.length && !/[\s\u2013-]/.test(run[end]!)) continue;
    const written = run.slice(lead, end).replace(/[\s\u2013-]+$/, '');
    if (isPhone(written)) return { written, start: at + lead, end: at + lead + written.length };
  }
  return null;
}

/** "quoting 0142 170919": ten digits to be quoted are a reference. */
const isQuoted = (text: string, { start, written }: PhoneMention): boolean =>
  written.replace(/\D/g, '').length === 10 &&
  /\b(?:quot(?:e|ing)|ref(?:erence)?(?: number| no\.?)?|(?:incident|crime|log)(?: number| ref(?:erence)?)?):? $/i.test(
    text.slice(Math.max(0, start - 24), start),
  );

function isPhone(written: string): boolean {
  if (DATE_LIKE.test(written)) return false;
  const digits = written.replace(/\D/g, '');
  if (/^0[1-9]/.test(digits)) return digits.length === 10 || digits.length === 11;
  if (!written.startsWith('+') && !digits.startsWith('00')) return false;
  const parsed = phoneNumbers().parsePhoneNumberFromString(`+${digits.replace(/^00/, '')}`);
  return parsed?.isPossible() ?? false;
}

const prepared = new WeakMap<NumberWords, RegExp>();

/** The short codes of the catalogue in one pattern, made once. */
function shortCodes(words: NumberWords): RegExp {
  const known = prepared.get(words);
  if (known) return known;
  const codes = words.shortCodes.map((c) => c.replace(/\s/g, '\\s?')).join('|');
  const made = new RegExp(`(?<![\\w£€$.,/-])(?:${codes})(?![\\w%,/]\\d|\\w|\\.\\d)`, 'g');
  prepared.set(words, made);
  return made;
}

function findShortCodes(
  text: string,
  sentences: Sentence[],
  words: NumberWords,
  taken: PhoneMention[],
): PhoneMention[] {
  const found: PhoneMention[] = textCodes(text);
  let next = 0;
  for (const m of matchesOf(shortCodes(words), text)) {
    const span = { start: m.index, end: m.index + m[0].length };
    while (next < taken.length && taken[next]!.end <= span.start) next++;
    if (taken[next] && taken[next]!.start < span.end) continue;
    const s = sentenceAt(sentences, span.start);
    if (!s || !isDialled(s, span, words)) continue;
    found.push({ written: m[0], ...span });
  }
  return found;
}

const TEXTED = /\b(?:text|texting|texts?(?: \w{2,10}){1,3} to)\s(?:us on |to |on )?(\d{5,6})(?![\w,.]\d|\w)/gi;

/** "text HELP to 60163": any short number that is texted. */
function textCodes(text: string): PhoneMention[] {
  return matchesOf(TEXTED, text).map((m) => {
    const end = m.index + m[0].length;
    return { written: m[1]!, start: end - m[1]!.length, end };
  });
}

function isDialled(s: Sentence, span: Span, words: NumberWords): boolean {
  const before = s.text.slice(Math.max(0, span.start - s.start - 90), span.start - s.start);
  const after = s.text.slice(span.end - s.start, span.end - s.start + 60);
  if (
    /^\s(?:people|victims|reports|incidents|offences|cases|residents|times|years|pounds|of\b|calls (?:were|have))/.test(
      after,
    )
  )
    return false;
  // 101 and 999 are hardly ever counts: written after a colon, a dash, "is", "use" or "not", they are to be dialled.
  if (
    /^(?:101|999|159|112)$/.test(s.text.slice(span.start - s.start, span.end - s.start)) &&
    /(?:[:;(\u2013-]|\b(?:use|on|is|or|not|Use|emergency|screen says|says|via|(?<!\d )to))\s?$/i.test(before)
  )
    return true;
  return words.dialled.some(({ pattern }) => {
    pattern.lastIndex = 0;
    const here = pattern.test(`${before}¦${after}`);
    pattern.lastIndex = 0;
    return here;
  });
}

/** The distinct numbers (by their digits), each as first written, with all their places in the text as evidence. */
export function distinctPhones(mentions: PhoneMention[], raw: string): { numbers: string[]; evidence: Evidence[] } {
  const index = new Map<string, number>();
  const numbers: string[] = [];
  const evidence: Evidence[] = [];
  for (const m of mentions) {
    const key = m.written.replace(/\D/g, '');
    let at = index.get(key);
    if (at === undefined) {
      at = numbers.length;
      index.set(key, at);
      numbers.push(raw.slice(m.start, m.end));
      evidence.push({ field: `phoneNumbers[${at}]`, quote: raw.slice(m.start, m.end), start: m.start, end: m.end });
    }
  }
  return { numbers, evidence };
}
