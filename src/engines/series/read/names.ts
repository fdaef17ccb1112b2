import type { Identifier } from '#engines/series/identifier.ts';
import { GIVEN_NAMES, NAMES_AND_WORDS, WORDS_FIRST } from './given-names.ts';
import { heardNames } from './heard-names.ts';
import { isCaseless, isNoPerson, type NameMention, NOT_NAMES, nameOf, plain, RANK, RANK_WORDS } from './name-words.ts';

/** A name with its capital, and where a text has no capitals (or nothing else) any word. */
const CAPITAL = "[A-Z][a-z'’-]{1,20}";
const ANY_WORD = "[a-z][a-z'’-]{1,20}";
const TITLE = `(?:${RANK}\\.? |Mr\\.? |Mrs\\.? |Ms\\.? |Miss |Dr\\.? )?`;
const NAME_CUE =
  '(?:call(?:ed|ing) (?:himself|herself|themselves)|said (?:his|her|their) name (?:was|is)|(?:gave|giving|used|using) the (?:name|alias)(?: of)?|(?:gave|giving) (?:his|her|their|a) name as|(?:a|the) name (?:of|was|given as|given was)|name given(?: as| was)?:?|name:|by the name of|went by|introduced (?:himself|herself|themselves) as|identified (?:himself|herself|themselves) as|claim(?:ed|ing) to be|purport(?:ed|ing) to be|alias|said (?:he|she|it) was|spoke to an?|(?:man|woman|male|female|person|caller|someone|somebody) (?:called|named))(?: an?)?';
const ARREST = '(?:was|were|had been|has been|is|being) (?:caught|arrested|stopped|detained|held|in custody)';

/** The words of a cue also as they begin a sentence: "Called himself". Names keep their capitals, so the whole pattern cannot take any case. */
const eitherCase = (cue: string): string => cue.replace(/(?<=\(\?:|\|)[a-z]/g, (c) => `[${c.toUpperCase()}${c}]`);

export interface NamePatterns {
  alias: RegExp[];
  station: RegExp[];
}

/** Patterns by what a name looks like. `flags`: 'gi' where capitals tell nothing. */
function patterns(name: string, flags: string): NamePatterns {
  const whole = `${name}(?: ${name}){0,2}`;
  const police =
    '(?:police(?: station)?|cid|nick|station|fraud (?:squad|team|unit|department)|crime unit|serious crime)';
  const claimed = `(?:said|says|saying|claim(?:ed|ing)|supposed(?:ly)?|stat(?:ed|ing)|allegedly)(?: (?:he|she|they|that|it|to|be|was|were|is|he was|calling|based|phoning|ringing)){0,4} (?:from|at|of|with)`;
  return {
    alias: [
      new RegExp(`(?<![A-Za-z])${RANK}\\.? (${name})(?: (${name}))?`, flags),
      new RegExp(`\\b${eitherCase(NAME_CUE)} ["'‘“]?${TITLE}(${name})(?: (${name}))?`, flags),
      new RegExp(
        `(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Dr)\\.? (${name})(?: (${name}))? (?:from|of|at) (?:the )?[A-Z]`,
        flags,
      ),
      new RegExp(`\\b(${name}) (${name}) ${ARREST}`, flags),
      new RegExp(
        `\\b(?:arrested|caught|had|custody)(?: a)?(?: (?:man|woman|person|suspect))?(?: called| named)? (${name}) (${name})(?= in custody|[,.]| (?:with|trying|using|for))`,
        flags,
      ),
    ],
    station: [
      new RegExp(
        `\\b(?:from|at|of|with|in|based (?:at|in)|attached to|stationed at) (?:the )?(${whole}) (?:${police}|${police.replace(/[a-z]/, (c) => c.toUpperCase())})`,
        flags,
      ),
      new RegExp(
        `(?<![A-Za-z])${RANK}\\.? ${name}(?: ${name})?,? (?:from|of|at|based at) (?:the )?(${name}(?: ${name})?)`,
        flags,
      ),
      new RegExp(`\\b(?:${claimed}|calling from|based at|based in|stationed at) (?:the )?(${whole})`, flags),
    ],
  };
}

export const WITH_CAPITALS = patterns(CAPITAL, 'g');
export const WITHOUT_CAPITALS = patterns(ANY_WORD, 'gi');
/** A real officer's part in the report: attending, taking the statement, writing the log. */
const REAL_BEFORE =
  /\b(?:attended by|statement (?:taken )?(?:by|to)|recorded by|report(?:ed)? (?:taken by|to)|completed by|spoke to the real|allocated to|update from|log(?:ged)? by|tasked|OIC:?|officer in (?:the )?case:?|seen by|visited by|visit from)\s*$/i;
const REAL_AFTER =
  /^[,\s]{0,2}(?:\d{1,6} )?(?:attended|took (?:a|the) statement|has (?:visited|attended)|visited|is the oic|oic|conducted)\b/i;

/** The words before a name that make it the victim's, the teller's or their family's. */
const OWNER_BEFORE =
  /(?:\b(?:my (?:full )?name(?: is|['’]s)|(?:^|[.;,\n] ?)name(?: is|:)|details(?: are|:)|victim(?: is|:| named| called)?|ip(?: is|:)?|inft(?: is|:)?|informant(?: is|:)?|aggrieved(?: is|:)?|customer(?: is|:| named)?|resident|patient|account holder|on behalf of(?: (?:my|our) [a-z]{2,12})?|(?:my|her|his|their|our) (?:late |elderly |own )?(?:husband|wife|son|daughter|mother|father|mum|dad|brother|sister|aunt|uncle|niece|nephew|neighbour|friend|partner|carer|gran|nan|grandson|granddaughter|cousin|boss|colleague)|regards|sincerely|faithfully|signed|thank you|thanks),?|i am|i['’]m)\s*$/i;

/** Names in a story: those a caller gave, and those of the people it happened to. */
export interface NamesTold {
  called: NameMention[];
  own: NameMention[];
}

/**
 * Names that a caller gave: announced by the words around them, ranked, titled, or known for a name by the given name. Names of real officers
 * and of the people of the report are left out; the latter, where the story says whose they are, are `own`.
 */
export function findNames(text: string, peopleWords: ReadonlySet<string>): NamesTold {
  const found = new Map<string, NameMention>();
  const own = new Map<string, NameMention>();
  const take = (name: NameMention | null, at: number, end: number): void => {
    if (!name || found.size >= MOST_NAMES) return;
    const before = text.slice(Math.max(0, at - 60), at);
    if (name.given !== null && OWNER_BEFORE.test(before)) own.set(`${name.given} ${name.surname}`, name);
    if (peopleWords.has(name.surname) || (name.given !== null && peopleWords.has(name.given))) return;
    if (REAL_BEFORE.test(before) || OWNER_BEFORE.test(before) || REAL_AFTER.test(text.slice(end, end + 40))) return;
    found.set(`${name.given ?? ''} ${name.surname}`, name);
  };
  const caseless = isCaseless(text);
  for (const pattern of (caseless ? WITHOUT_CAPITALS : WITH_CAPITALS).alias) {
    for (const m of text.matchAll(pattern)) take(nameOf(m[1], m[2]), m.index, m.index + m[0].length);
  }
  for (const m of text.matchAll(RANKED_SMALL)) take(nameOf(m[1], m[2]), m.index, m.index + m[0].length);
  for (const m of text.matchAll(TITLED)) take(titled(m[1]!, m[2], caseless), m.index, m.index + m[0].length);
  for (const m of text.matchAll(TWO_WORDS)) take(byGivenName(m[1]!, m[2]!, caseless), m.index, m.index + m[0].length);
  for (const { name, start, end } of heardNames(text)) take(name, start, end);
  for (const pattern of LONE_GIVEN) {
    for (const m of text.matchAll(pattern)) {
      const at = m.index + m[0].indexOf(m[1]!);
      take(byGivenNameAlone(m[1]!), at, at + m[1]!.length);
    }
  }
  for (const key of own.keys()) found.delete(key);
  return { called: withoutParts([...found.values()]), own: [...own.values()] };
}

/** The names a caller gave. */
export const findAliases = (text: string, peopleWords: ReadonlySet<string>): NameMention[] =>
  findNames(text, peopleWords).called;

const MOST_NAMES = 12;
/** Ranks written small, as people type them. "pc" is left out: it is a computer too. */
const RANKED_SMALL =
  /\b(?:dc|ds|dci|det|detective|sergeant|sgt|inspector|insp|constable)(?: (?:constable|sergeant|inspector|chief inspector|con|sgt))?\.? ([a-z][a-z'’-]{2,20})(?: ([a-z][a-z'’-]{2,20}))?/g;
const TWO_WORDS = /(?<![A-Za-z'’-])(?=([A-Za-z]{2,14}) ([A-Za-z][A-Za-z'’-]{1,20}))/g;
const NO_SURNAME = /(?:ing|ed|ly)$/;
const SURNAMES_LIKE_VERBS = new Set(
  'manning fleming harding golding browning keating dowling king banning gosling starling sterling stirling fielding pickering waring wareing reading spalding boulding hickling wilding channing gissing reed tweed creed mead oakley ashley bailey buckley bradley berkeley beasley dudley hadley henley huntley langley longley stanley wembley whalley wesley yardley kelly reilly connolly donnelly daly bentley pasley'.split(
    ' ',
  ),
);
/** "Mr Vickers": a man who is named so is mostly the caller; the people of the report are left out by name. */
const TITLED = /(?<![A-Za-z])(?:mr|mister|dr)\.? ([a-z][a-z'’-]{1,20})(?: ([a-z][a-z'’-]{1,20}))?/gi;
/** A given name alone, where the words say that it is the caller's. */
const LONE_GIVEN = [
  /\b(?:call(?:s|ed)?|text|message|visit|email|letter) from ([A-Za-z]{2,14})(?![A-Za-z'’-])(?! [A-Z][a-z])/g,
  /\b(?:called|named|calling (?:himself|herself)|name of|spoke to|said (?:he|she|it) was|this is|it was|to|by|with) ([A-Z][a-z]{1,13})(?![A-Za-z'’-])(?! [A-Z][a-z])/g,
  /(?<![A-Za-z'’-])([A-Z][a-z]{1,13}) (?:said|rang|phoned|telephoned|called|told|asked|came|knocked|turned up|answered|explained|claimed|wanted|insisted|kept|then|put me|passed)\b/g,
];
/** What often follows a given name that stands alone. */
const AFTER_A_NAME = new Set(
  'said says told rang called phoned answered replied asked wanted gave took came went left sent wrote spoke explained insisted then also is was has had would will can could did does who from and at in on of to for by with the his her our my their'.split(
    ' ',
  ),
);

/** "Paul Plough", known for a name by its given name; small letters only where the given name is no everyday word. */
function byGivenName(first: string, second: string, caseless: boolean): NameMention | null {
  const given = first.toLowerCase();
  if (!GIVEN_NAMES.has(given)) return null;
  const [a, b] = [first[0]! <= 'Z', second[0]! <= 'Z'];
  const surname = plain(second);
  if (surname.length < 3 || NOT_NAMES.has(surname) || AFTER_A_NAME.has(surname) || isNoPerson(given, surname))
    return null;
  if (a && b && !caseless) return { given, surname };
  if (!caseless && (a || b)) return null;
  if ((caseless ? WORDS_FIRST : NAMES_AND_WORDS).has(given)) return null;
  return NO_SURNAME.test(surname) && !SURNAMES_LIKE_VERBS.has(surname) ? null : { given, surname };
}

/** The words after a title: a surname, or a given name with it. Without capitals the second word is a name only after a given name. */
function titled(first: string, second: string | undefined, caseless: boolean): NameMention | null {
  const given = first.toLowerCase();
  const sure = second !== undefined && (caseless || first[0]! > 'Z' ? GIVEN_NAMES.has(given) : second[0]! <= 'Z');
  const next = sure ? plain(second) : '';
  const last = next.length > 2 && !NOT_NAMES.has(next) && !AFTER_A_NAME.has(next) ? second : undefined;
  return nameOf(first, last);
}

function byGivenNameAlone(word: string): NameMention | null {
  const given = word.toLowerCase();
  return GIVEN_NAMES.has(given) && !NAMES_AND_WORDS.has(given) ? { given: null, surname: given } : null;
}

/** "Gillingham" beside "Paul Gillingham" is one name; so is a given name alone. */
function withoutParts(names: NameMention[]): NameMention[] {
  const whole = names.filter((n) => n.given !== null);
  return names.filter((n) => n.given !== null || !whole.some((w) => w.surname === n.surname || w.given === n.surname));
}

/** "DC Paul Gillingham" → given paul, surname gillingham; rank and titles fall away. Null when nothing is left. */
export function splitName(written: string): NameMention | null {
  const words = written
    .split(/[^A-Za-z'’-]+/)
    .map(plain)
    .filter((w) => w.length > 1 && !RANK_WORDS.has(w) && !NOT_NAMES.has(w));
  const surname = words.at(-1);
  if (!surname) return null;
  return { given: words.length > 1 ? words[0]! : null, surname };
}

/** Spelt as heard: Gillingham and Jillingham, Shaw and Shore stay apart; Steven and Stephen, Clark and Clarke fall together. */
export function soundKey(name: string): string {
  return name
    .replace(/ph/g, 'f')
    .replace(/^(?:kn|gn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ck|q/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/z/g, 's')
    .replace(/(?:e|es|s)$/, '')
    .replace(/(?<=.)[aeiouyhw]+/g, '')
    .replace(/(.)\1+/g, '$1');
}

/**
 * Keys of a name. A whole name finds the same whole name, one that sounds like it, and a surname told without a given name; a surname alone
 * finds any with that surname. So "Alan Field" and "Peter Field" are two men, and "DS Field" may be either.
 */
export function aliasIdentifier({ given, surname }: NameMention, field: string): Identifier {
  const sound = `${surname[0]}${soundKey(surname)}`;
  const kind = 'alias';
  if (given === null && GIVEN_NAMES.has(surname))
    return {
      kind,
      keys: [`given:${surname}`, `hasgiven:${surname}`],
      leaves: [`given:${surname}`, `gn:${surname}`],
      role: 'claimed',
      field,
    };
  if (given === null)
    return {
      kind,
      keys: [`surname:${surname}`, `surnameof:${surname}`, `sounds:${sound}`],
      leaves: [`surname:${surname}`, `sounds:${sound}`, `sn:${surname}`],
      role: 'claimed',
      field,
    };
  const heard = `heard:${given} ${sound}`;
  return {
    kind,
    keys: [`alias:${given} ${surname}`, heard, `surname:${surname}`, `given:${given}`],
    leaves: [
      `alias:${given} ${surname}`,
      heard,
      `surnameof:${surname}`,
      `hasgiven:${given}`,
      `sn:${surname}`,
      `gn:${given}`,
    ],
    role: 'claimed',
    field,
  };
}

/**
 * Keys of a word, or two, that may be a name: found by names that other reports give, and left for nobody to find.
 */
export function looseName(words: string, field: string): Identifier {
  const [given, surname] = words.split(' ') as [string, string?];
  const last = surname ?? given;
  const sound = `${last[0]}${soundKey(last)}`;
  const keys = surname
    ? [`alias:${given} ${surname}`, `heard:${given} ${sound}`]
    : [`surname:${last}`, `surnameof:${last}`, `sounds:${sound}`];
  return { kind: 'alias', keys, leaves: [], role: 'mentioned', field };
}
