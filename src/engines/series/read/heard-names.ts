import { GIVEN_NAMES } from './given-names.ts';
import { isCaseless, type NameMention, NOT_NAMES, nameOf, RANK } from './name-words.ts';

const TITLE = `(?:(?:${RANK}|Mr|Mrs|Ms|Miss|Dr)\\.? )?`;
const WORD = "[A-Z][a-z'’-]{1,20}";
const ANY = "[A-Za-z][A-Za-z'’-]{1,20}";

/** What stands right before a name that somebody gave, however it is put: "ask for", "something like", "signed", "I dealt with". */
const BEFORE =
  '(?:something like|sound(?:ed|ing) like|name used(?: was)?|ask(?:ed|ing)? for(?: an?)?|spe?a?o?k(?:e|ing|en)? (?:with|to)(?: an?)?|dealt with(?: an?)?|dealing with|sign(?:ed|ing)(?: off)?(?: as| by)?|went by|going by|known as|answer(?:ed|ing|s) to|(?:it was|this was|that was)(?: always)?|(?:this|some|one)|put (?:through|on) to|passed (?:on )?to|a (?:call|text|letter|e-?mail|message) from)';
/** What stands right after one: "called himself", "or near it", "did the talking". */
const AFTER =
  '(?:,? (?:he|she|they) (?:called (?:him|her|them)|said (?:his|her|their) name|gave as)|,? (?:or|was it|I think|it may have been) ?(?:near|something|thereabouts|so)|,? so (?:he|she|they) said|,? as (?:he|she|they) (?:called|put|said)| (?:did|doing) (?:all )?the talking| was in charge| who rang| on the (?:phone|line)| took over| came on| was the name| rang (?:each|every|back))';

const CAPITALS = [
  new RegExp(`\\b${BEFORE}:? ["'‘“]?${TITLE}(${WORD})(?: (${WORD}))?`, 'gi'),
  new RegExp(`(?<![A-Za-z])["'‘“]?${TITLE}(${WORD})(?: (${WORD}))?["'’”]?${AFTER}`, 'g'),
];
const NONE = [
  new RegExp(`\\b${BEFORE}:? ["'‘“]?${TITLE}(${ANY}) (${ANY})`, 'gi'),
  new RegExp(`(?<![A-Za-z])["'‘“]?${TITLE}(${ANY}) (${ANY})["'’”]?${AFTER}`, 'gi'),
];
const capital = (word: string | undefined): boolean => word !== undefined && /^[A-Z]/.test(word);

/** A name found by the words around it, and where. */
export interface HeardName {
  name: NameMention;
  start: number;
  end: number;
}

/** Names that somebody gave, known by the words before or after them; without capitals only those with a usual given name. */
export function heardNames(text: string): HeardName[] {
  const caseless = isCaseless(text);
  const found: HeardName[] = [];
  for (const pattern of caseless ? NONE : CAPITALS) {
    for (const m of text.matchAll(pattern)) {
      // The cue may stand in any letters, so the pattern takes any; the name may not.
      if (!caseless && !capital(m[1])) continue;
      const second = caseless || capital(m[2]) ? m[2] : undefined;
      const name = nameOf(m[1], second);
      if (!name || (caseless && !GIVEN_NAMES.has(name.given ?? ''))) continue;
      found.push({ name, start: m.index, end: m.index + m[0].length });
    }
  }
  return found;
}

/** Without capitals, only the word after what stands before a name. */
const LONE = new RegExp(`\\b${BEFORE}:? ["'‘“]?${TITLE}([A-Za-z][a-z'’-]{3,20})(?![a-z])`, 'gi');
/** Shorter words with a capital ("Mum", "BT", "Sky") are hardly ever a surname or a station. */
const LEAST_LETTERS = 4;
/** Bounds what one long text can cost in look-ups; most stories hold fewer. */
const MOST_LOOSE = 24;

/**
 * Words that may be somebody's name or a place somebody claimed to be at, and may be anything else that has a capital: they say something only
 * where another report gives them as a name or a station. Lower case.
 */
export function looseCapitals(text: string): string[] {
  const found = new Set<string>();
  if (isCaseless(text)) {
    for (const m of text.matchAll(LONE)) if (!NOT_NAMES.has(m[1]!.toLowerCase())) found.add(m[1]!.toLowerCase());
    return [...found].slice(0, MOST_LOOSE);
  }
  for (const m of text.matchAll(/[A-Z][a-z'’-]{2,20}(?: [A-Z][a-z'’-]{2,20})?/g)) {
    // The first word of a sentence has its capital anyway: only a second one says something.
    const begins = /(?:^|[.!?;:\n/]["'“‘]?\s*|- )$/.test(text.slice(Math.max(0, m.index - 4), m.index));
    const words = m[0]
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .split(' ');
    const two = words.length === 2 && !begins ? words.join(' ') : null;
    if (two && found.size < MOST_LOOSE) found.add(two);
    for (const [n, word] of words.entries()) {
      if ((begins && n === 0) || word.length < LEAST_LETTERS || found.size >= MOST_LOOSE) continue;
      if (!GIVEN_NAMES.has(word)) found.add(word);
    }
  }
  return [...found];
}
