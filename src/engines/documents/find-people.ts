import type { Span } from './document.ts';
import type { PeopleWords, ReadingKnowledge } from './knowledge.ts';
import { matchesOf } from './matching.ts';
import { patternsFor } from './people-patterns.ts';
import { inside, type Sentence } from './segment.ts';

/** A victim, or several, brought into the story ("a Worthing pensioner of 87", "two Hemel Hempstead residents", "another"). */
export interface PersonMention extends Span {
  sentence: number;
  /** A case rather than a person: "in one incident". */
  isCase: boolean;
  /** How many people: 1, or the number given. A couple is one. */
  count: number;
  /** "another", "a second": somebody else than the one before, and of the same place unless said otherwise. */
  isAnother: boolean;
  age: Fact<number> | null;
  band: Fact<string> | null;
  gender: Fact<'female' | 'male' | 'couple'> | null;
}

export interface Fact<T> extends Span {
  value: T;
}

const NUMBERS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  both: 2,
};
const AGE_AFTER =
  /^(?:,| of| aged|, aged|,? who is|,? who was) ?(?:aged )?(\d{2,3})(?=[\s,.;)])(?! (?:people|years of|per|%|pounds))/;
const AGE_LATER =
  /^(?: who [^.!?;£,]{2,40})?[^.!?;£,]{0,40},? aged (\d{2})\b|^ (?:from|of|in) [A-Z][\w' -]{2,30}, (\d{2}),/;
const AGE_BEFORE = /(\d{2,3})[- ]years?[- ]old/;
const BAND_AFTER =
  /^[^.!?]{0,60}?\b(?:in (?:his|her|their) |aged in (?:his|her|their) )(?:early |mid |late |mid-|late-|early-)?(\d0s|forties|fifties|sixties|seventies|eighties|nineties|thirties|twenties|teens)\b/i;
const BANDS: Record<string, string> = {
  twenties: '20s',
  thirties: '30s',
  forties: '40s',
  fifties: '50s',
  sixties: '60s',
  seventies: '70s',
  eighties: '80s',
  nineties: '90s',
  teens: 'teens',
};
const NAMED_BANDS: [RegExp, string][] = [
  [/octogenarian/i, '80s'],
  [/septuagenarian/i, '70s'],
  [/nonagenarian/i, '90s'],
  [/elderly|pensioner|retired|OAP|retiree|grandmother|grandfather|grandma|grandad/i, 'elderly'],
];

/** Step 3, victims. Offenders, officials and nobody in particular are left out by the words around them. */
export function findPeople(sentences: Sentence[], knowledge: ReadingKnowledge): PersonMention[] {
  const { person, pronoun, case: cases, definite } = patternsFor(knowledge.people);
  const found: PersonMention[] = [];
  for (const s of sentences) {
    for (const m of [
      ...matchesOf(person, s.text),
      ...matchesOf(pronoun, s.text),
      ...matchesOf(cases, s.text),
      ...(found.length === 0 ? matchesOf(definite, s.text) : []),
    ]) {
      const start = s.start + m.index;
      if (inside(start, s.advice)) continue;
      const end = start + m[0].length;
      if (isTaken(found, s.index, start, end)) continue;
      if (isSomebodyElse(s.text, m.index, m.index + m[0].length, knowledge.people)) continue;
      const isCase =
        m[0].length > 0 && new RegExp(`(?:${knowledge.people.cases.join('|')}|scam|fraud|theft)s?$`, 'i').test(m[0]);
      found.push({ ...describe(s, m[0], start, end, knowledge.people), isCase });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Mentions of one sentence stand together at the end of the list. */
function isTaken(found: PersonMention[], sentence: number, start: number, end: number): boolean {
  for (let i = found.length - 1; i >= 0 && found[i]!.sentence === sentence; i--) {
    if (found[i]!.start < end && start < found[i]!.end) return true;
  }
  return false;
}

function isSomebodyElse(text: string, start: number, end: number, words: PeopleWords): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 90);
  return (
    (words.eitherSide.test(text.slice(start, end)) &&
      !/year|elderly|retired|victim/i.test(text.slice(start, end)) &&
      words.doneBy.pattern.test(before)) ||
    words.notVictimBefore.some(({ pattern }) => pattern.test(before)) ||
    words.notVictimAfter.some(({ pattern }) => pattern.test(after))
  );
}

function describe(
  s: Sentence,
  words: string,
  start: number,
  end: number,
  people: PeopleWords,
): Omit<PersonMention, 'isCase'> {
  const rest = s.text.slice(end - s.start, end - s.start + 90);
  const first =
    /^(?:another|(?:the|a) (?:second|third|fourth|further|other|first)|an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?=\s|$)/i
      .exec(words)?.[0]
      .toLowerCase() ?? '';
  const plural = NUMBERS[first] ?? (/^\d+$/.test(first) ? Number(first) : 1);
  const isCouple = people.couple.some((c) => new RegExp(`\\b${c}\\b`, 'i').test(words));
  return {
    sentence: s.index,
    start,
    end,
    count: isCouple || /^one of/i.test(words) ? 1 : plural,
    isAnother: /^(?:another|a second|a third|a fourth|a further|the (?:second|third|fourth|other))/.test(first),
    age: findAge(words, rest, start, end),
    band: findBand(words, rest, start, end),
    gender: findGender(words, rest, start, end, people),
  };
}

function findAge(words: string, rest: string, start: number, end: number): Fact<number> | null {
  const inWords = AGE_BEFORE.exec(words);
  if (inWords) return age(inWords[1]!, start + inWords.index);
  const after =
    AGE_AFTER.exec(rest) ??
    AGE_BEFORE.exec(/^,? (?:who is |a |an |aged )?\d{2,3}[- ]years?[- ]old/.exec(rest)?.[0] ?? '');
  const later = after ? null : AGE_LATER.exec(rest);
  if (later && !/ and \d{2}/.test(rest.slice(later[0].length, later[0].length + 8))) {
    const digits = (later[1] ?? later[2])!;
    return age(digits, end + later[0].lastIndexOf(digits));
  }
  return after ? age(after[1]!, end + rest.indexOf(after[1]!)) : null;
}

function age(digits: string, start: number): Fact<number> | null {
  const value = Number(digits);
  return value >= 10 && value <= 115 ? { value, start, end: start + digits.length } : null;
}

function findBand(words: string, rest: string, start: number, end: number): Fact<string> | null {
  const decade = BAND_AFTER.exec(rest);
  if (decade && !/\b(?:a|an|another) (?:\w+ ){0,2}(?:woman|man|couple|lady)\b/.test(decade[0])) {
    const word = decade[1]!;
    const at = end + decade[0].length - word.length;
    return { value: BANDS[word.toLowerCase()] ?? word.toLowerCase(), start: at, end: at + word.length };
  }
  for (const [pattern, value] of NAMED_BANDS) {
    const m = pattern.exec(words);
    if (m) return { value, start: start + m.index, end: start + m.index + m[0].length };
  }
  return null;
}

function findGender(
  words: string,
  rest: string,
  start: number,
  end: number,
  people: PeopleWords,
): PersonMention['gender'] {
  const kinds: ['couple' | 'female' | 'male', string[]][] = [
    ['couple', people.couple],
    [
      'female',
      [
        ...people.female,
        'women',
        'ladies',
        'female',
        'Mrs',
        'Ms',
        'Miss',
        'nan',
        'aunt',
        'auntie',
        'wife',
        'mother-in-law',
      ],
    ],
    ['male', [...people.male, 'men', 'male', 'Mr', 'uncle', 'husband', 'father-in-law']],
  ];
  for (const [value, nouns] of kinds) {
    const m = new RegExp(`\\b(?:${nouns.join('|')})s?\\b`, 'i').exec(words);
    if (m) return { value, start: start + m.index, end: start + m.index + m[0].length };
  }
  const possessive = /^[^.!?]{0,40}?\bin (her|his) (?:early |mid |late )?(?:\d0s|\w+ties)/i.exec(rest);
  if (!possessive) return null;
  const at = end + possessive[0].toLowerCase().lastIndexOf(`in ${possessive[1]!.toLowerCase()}`) + 3;
  return { value: /her/i.test(possessive[1]!) ? 'female' : 'male', start: at, end: at + 3 };
}
