import { districtNamed, townNamed } from '#catalogue/places/gazetteer.ts';
import { placeKey } from '#catalogue/places/place-key.ts';
import {
  BODY_WORDS,
  HOUSE_WORDS,
  NOT_FIRST_NAMES,
  PERSON_WORDS,
  PLACE_BEFORE,
  RANKS,
  RELATIONS,
  SPEAKERS,
  STREET_WORDS,
} from '#catalogue/warning-texts/person-words.ts';
import { GIVEN_NAMES, WORDS_FIRST } from '#engines/series/read/given-names.ts';

/** Something in a text that could identify a person nobody has a report about. Offsets are of the text. */
export interface WrittenFinding {
  kind: 'person' | 'address' | 'exact_sum';
  start: number;
  end: number;
}

export interface WrittenOptions {
  /** Phrases that may stand: names of places, bodies and services. */
  allowedWords: readonly string[];
  /** Names that offenders gave themselves: with a title or in part they may stand too. */
  aliases?: readonly string[];
  /** Sums below this many pounds may be exact: a price or a fee, not what somebody lost. */
  exactSumFromGbp: number;
  /** Most figures of a sum that are not noughts: 2 for "£42,000". */
  sumFigures: number;
}

interface Word {
  text: string;
  start: number;
  end: number;
}

/** Title + name, a given name with a surname, a full name beside a word for a person, a house in a street, an exact sum (R6.20). Linear in the text. */
export function findWrittenPersons(text: string, options: WrittenOptions): WrittenFinding[] {
  const words: Word[] = [...text.matchAll(/\p{L}[\p{L}'’-]*/gu)].map((m) => ({
    text: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
  const allowed = options.allowedWords.map(placeKey);
  const may = (name: string) => {
    const key = placeKey(name);
    return (
      isAlias(name, options.aliases ?? []) ||
      townNamed(name).length > 0 ||
      districtNamed(name) !== undefined ||
      // A phrase that begins with the county's or the force's name is a body's.
      allowed.some((a) => ` ${a} `.includes(` ${key} `) || key.startsWith(`${a} `))
    );
  };
  const people = titled(text, words, may);
  const beside = besidePersonWords(text, words, may);
  return [
    ...people,
    ...beside.filter((b) => !people.some((p) => b.start < p.end && p.start < b.end)),
    ...houses(text),
    ...exactSums(text, options),
  ];
}

/** "Mr Green" where callers said "Mark Green", and the other way about. */
function isAlias(name: string, aliases: readonly string[]): boolean {
  const own = namesIn(name);
  return own.length > 0 && aliases.some((a) => own.every((w) => namesIn(a).includes(w)));
}

const namesIn = (name: string): string[] =>
  (name.match(/\p{L}[\p{L}'’-]*/gu) ?? []).filter((w) => !TITLE.test(w) && !RANKS.has(bare(w))).map(bare);

type May = (name: string) => boolean;
const person = (text: string, from: Word, to: Word, may: May): WrittenFinding[] =>
  may(text.slice(from.start, to.end)) ? [] : [{ kind: 'person', start: from.start, end: to.end }];

const TITLE = /^(?:[Mm]rs?|MRS?|Ms|Mx|Miss|Dr|DR|Rev|Revd|Reverend|Sir|Lady|Dame|Lord|Prof|Professor)$/;
const PARTICLES = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'da',
  'di',
  'du',
  'la',
  'le',
  'el',
  'al',
  'ap',
  'bin',
  'ibn',
]);
/** Longest name: "Anna Maria van der Berg Jones". */
const NAME_WORDS = 6;

/**
 * Last word of the name that begins at `i`, and how many of its words have a capital: none where they are the name of a body. Words of a name
 * are parted by a space or by an initial's full stop.
 */
function nameFrom(text: string, words: readonly Word[], i: number): { last: number; capitals: number } {
  let [last, capitals] = [i - 1, 0];
  for (let j = i; j < Math.min(words.length, i + NAME_WORDS); j++) {
    const w = words[j]!;
    if (j > i && !joined(text, words[j - 1]!, w)) break;
    if (PARTICLES.has(w.text)) continue;
    if (!/^\p{Lu}/u.test(w.text) || RANKS.has(bare(w.text)) || PERSON_WORDS.has(bare(w.text))) break;
    if (BODY_WORDS.has(bare(w.text))) return { last: i - 1, capitals: 0 };
    last = j;
    capitals++;
  }
  return { last, capitals };
}

const bare = (word: string): string => word.toLowerCase().replace(/['’]s$/, '');
/** A space between them, after at most the full stop of an initial or a title. */
const joined = (text: string, a: Word, b: Word): boolean => {
  const gap = text.slice(a.end, b.start);
  return gap === ' ' || (/^\. ?$/.test(gap) && (a.text.length === 1 || TITLE.test(a.text)));
};

function titled(text: string, words: readonly Word[], may: May): WrittenFinding[] {
  const found: WrittenFinding[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    if (!TITLE.test(words[i]!.text)) continue;
    let at = i + 1;
    // "Mr and Mrs Smith"
    const pair = text.slice(words[i]!.end, words[at]!.end);
    if (/^\.? and$/.test(pair) && TITLE.test(words[at + 1]?.text ?? '')) at += 2;
    else if (/^\.? & /.test(pair) && TITLE.test(words[at]!.text)) at += 1;
    if (at >= words.length || !joined(text, words[at - 1]!, words[at]!)) continue;
    // "Mr Banks" and "Mrs March" are people; "Lady Road", "Lord Mayor" and "Miss The" are not.
    const sure = /^(?:[Mm]rs?|MRS?|Ms|Mx|Dr|DR)$/.test(words[at - 1]!.text);
    const { last, capitals } = nameFrom(text, words, at);
    const one = sure && capitals === 0 && /^\p{Lu}/u.test(words[at]!.text) && !RANKS.has(bare(words[at]!.text));
    if (!one && (capitals === 0 || (!sure && NOT_FIRST_NAMES.has(bare(words[at]!.text))))) continue;
    const end = one ? at : last;
    found.push(...person(text, words[i]!, words[end]!, may));
    i = end;
  }
  return found;
}

/** "her neighbour John Brown", "a widow called Doris Smith", "Doris Smith, an 83-year-old widow", "Doris Smith, 83". */
function besidePersonWords(text: string, words: readonly Word[], may: May): WrittenFinding[] {
  const found: WrittenFinding[] = [];
  for (let i = 0; i < words.length; i++) {
    const { last, capitals } = nameFrom(text, words, i);
    if (capitals === 1 && last === i && isGivenAlone(text, words, i))
      found.push(...person(text, words[i]!, words[i]!, may));
    if (capitals < 2) continue;
    const own = words.slice(i, last + 1);
    const full =
      /^\p{Lu}/u.test(words[i]!.text) &&
      !NOT_FIRST_NAMES.has(bare(words[i]!.text)) &&
      own.every((w) => looksLikeName(w.text));
    const known = isGivenAndSurname(own) && !speaksForABody(text, words, i, last);
    if (known || (full && (personBefore(text, words, i) || personAfter(text, words, i, last))))
      found.push(...person(text, words[i]!, words[last]!, may));
    i = last;
  }
  return found;
}

/** "her neighbour Bob": a given name straight after a word for a person, and no more of it. */
const isGivenAlone = (text: string, words: readonly Word[], i: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(words[i]!.text) &&
  !NOT_FIRST_NAMES.has(bare(words[i]!.text)) &&
  personBefore(text, words, i) &&
  (GIVEN_NAMES.has(bare(words[i]!.text)) || RELATIONS.has(bare(words[i - 1]!.text)));

/** "Doris Pemberton", "DORIS PEMBERTON": the first is a name that people are given, and the last is no street's word. */
const isGivenAndSurname = (own: readonly Word[]): boolean =>
  GIVEN_NAMES.has(own[0]!.text.toLowerCase()) &&
  !WORDS_FIRST.has(own[0]!.text.toLowerCase()) &&
  !STREET_WORDS.has(bareCased(own.at(-1)!.text)) &&
  own
    .slice(1)
    .every((w) => !NOT_FIRST_NAMES.has(bare(w.text)) && (looksLikeName(w.text) || /^\p{Lu}{2,}$/u.test(w.text)));

const bareCased = (word: string): string => word.replace(/['’]s$/, '');

/** "PC Jane Doe", "St John Ambulance", "Jane Doe, the commissioner": an officer or a body is quoted (R7.1), or it is the name of a place. */
function speaksForABody(text: string, words: readonly Word[], i: number, last: number): boolean {
  const led = i > 0 && /^\.? $/.test(text.slice(words[i - 1]!.end, words[i]!.start));
  const before = words[i - 1]?.text ?? '';
  if (led && (RANKS.has(bare(before)) || /^St$/.test(before) || PLACE_BEFORE.has(before.toLowerCase()))) return true;
  const after = /^(?:'s|’s)? ?,? ?((?:[\w-]{1,20} ){0,5}[\w-]{1,20})/.exec(
    text.slice(words[last]!.end, words[last]!.end + 90),
  );
  const near = (after?.[1] ?? '').toLowerCase().split(' ');
  return near.some((w) => RANKS.has(w) || SPEAKERS.has(w));
}

/** "John", "O'Neill", "J", "van": not "BANK" or "iPhone". */
const looksLikeName = (word: string): boolean =>
  word.length === 1 || PARTICLES.has(word) || (/^\p{Lu}/u.test(word) && /\p{Ll}/u.test(word));

function personBefore(text: string, words: readonly Word[], i: number): boolean {
  let at = i - 1;
  if (/^(?:called|named)$/.test(words[at]?.text ?? '')) at--;
  const word = words[at];
  if (!word || !PERSON_WORDS.has(word.text.toLowerCase())) return false;
  return /^,?[ ](?:(?:called|named)[ ])?$/.test(text.slice(word.end, words[i]!.start));
}

function personAfter(text: string, words: readonly Word[], i: number, last: number): boolean {
  const before = words[i - 1]?.text.toLowerCase() ?? '';
  const led = i > 0 && text.slice(words[i - 1]!.end, words[i]!.start) === ' ';
  // "In Much Hadham, a resident …" is a place; "Inspector Jane Doe, a mother of two" may be quoted.
  if (led && (PLACE_BEFORE.has(before) || RANKS.has(before))) return false;
  const rest = text.slice(words[last]!.end, words[last]!.end + 80);
  if (AGE_AFTER.test(rest)) return true;
  const apposed = /^, (?:an?|the|her|his|their|who is an?) ((?:[\w-]{1,20} ){0,3}[\w-]{1,20})/.exec(rest);
  return (apposed?.[1] ?? '').split(' ').some((w) => PERSON_WORDS.has(w.toLowerCase()));
}

/** ", 83, of …", " (83)", " aged 83". */
const AGE_AFTER =
  /^,? ?\(?aged? \d{2,3}(?!\d)|^(?:, ?| ?\()\d{2,3}(?:[,).;]|$| (?:from|who|was|lost|told|said|has|had|in|and)\b)/;

const street = [...STREET_WORDS].join('|');
const NAME_WORD = "\\p{Lu}[\\p{L}'’-]{0,30}\\.?";
/** "14 March", "2 Crown Court cases". */
const NO_STREET = `(?:January|February|March|April|May|June|July|August|September|October|November|December) |(?:Crown|County|High|Supreme|Youth|Magistrates['’]?) [Cc]ourt`;
const STREET = new RegExp(
  `(?<![\\p{L}\\d£.,/:-])(?!(?:19|20)\\d\\d )\\d{1,4}[a-zA-Z]?(?: ?[-–/] ?\\d{1,4}[a-zA-Z]?)?,? (?!${NO_STREET})(?:(?:${NAME_WORD} ){1,4}(?:${street})|(?:The )?Broadway|The \\p{Lu}\\p{Ll}{3,20})(?!\\p{L})`,
  'gu',
);
/** A street without a number, by words that are no town's: in a small place it is nearly a house. */
const STREET_ALONE = new RegExp(
  `(?<!\\p{L})(?<=\\b(?:in|on|of|at|near|from|off|along|down) )(?!${NO_STREET}|(?:The )?(?:High|Oxford|Regent|Bond|Downing|Fleet) )(?:${NAME_WORD} ){1,2}(?:Road|Lane|Avenue|Close|Drive|Crescent|Terrace|Mews|Street)(?!\\p{L})(?! (?:police|branch|store|shops?|station|bank|jewell|magistrates|surgery|hospital|retail|tube|car park))`,
  'gu',
);
const FLAT = new RegExp(
  `(?<!\\p{L})(?:Flat|Apartment|Apt\\.?) (?:\\d{1,4}[a-zA-Z]?|[A-Z])(?![\\p{L}\\d])(?:, (?:${NAME_WORD} ){1,4}(?:${street})(?!\\p{L}))?`,
  'gu',
);
const NAMED_HOUSE = new RegExp(`(?<!\\p{L})(?:${NAME_WORD} ){1,3}(?:${[...HOUSE_WORDS].join('|')})(?!\\p{L})`, 'gu');
/** "5 High Street shops" are many, no house. */
const MANY = /^ (?:shops|banks|branches|stores|names|retailers|brands)\b/;

function houses(text: string): WrittenFinding[] {
  const found: WrittenFinding[] = [];
  for (const pattern of [FLAT, STREET, NAMED_HOUSE, STREET_ALONE])
    for (const m of text.matchAll(pattern)) {
      const [start, end] = [m.index, m.index + m[0].length];
      if (MANY.test(text.slice(end, end + 12)) || found.some((f) => start < f.end && f.start < end)) continue;
      found.push({ kind: 'address', start, end });
    }
  return found;
}

const SUM =
  /(?:(?:£|€|GBP) ?(\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(\.\d{1,3})?|(?<![\d.,£€])(\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(\.\d{1,3})?(?= ?(?:pounds|quid|GBP|euros|(?:k|m|bn|thousand|million|billion) (?:pounds|euros))(?!\p{L})))(?: ?(k|m|bn|thousand|million|billion)(?!\p{L}))?/giu;
const TIMES: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

function exactSums(text: string, options: WrittenOptions): WrittenFinding[] {
  const found: WrittenFinding[] = [];
  for (const m of text.matchAll(SUM)) {
    const figures = `${m[1] ?? m[3]}${m[2] ?? m[4] ?? ''}`.replaceAll(',', '');
    const pounds = Number(figures) * (TIMES[(m[5] ?? '').toLowerCase()] ?? 1);
    const significant = figures.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
    if (pounds >= options.exactSumFromGbp && significant > options.sumFigures)
      found.push({ kind: 'exact_sum', start: m.index, end: m.index + m[0].length });
  }
  return found;
}
