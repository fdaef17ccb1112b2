import { COUNT_WORD_PATTERN, countOf } from '#core/number-words.ts';
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
  /** "the victim", "the 84-year-old": somebody who was spoken of before, if there is one whom it fits. */
  isAgain: boolean;
  /** "the woman", "the victim": words that fit nearly anybody. */
  isVague: boolean;
  /** "One victim", "the second victim": said outright. */
  isCalledVictim?: boolean | undefined;
  /** "the first" is 1, "the second" 2; null for those who are not counted. */
  ordinal: number | null;
  /** Where the sentence before said that a case was to be told: "The first was in Knowle. A man of 70 …". */
  heading?: number | undefined;
  /** Somebody who did it, or an official. Kept, because "the man" may then be he. */
  isOther: boolean;
  age: Fact<number> | null;
  band: Fact<string> | null;
  gender: Fact<'female' | 'male' | 'couple'> | null;
}

export interface Fact<T> extends Span {
  value: T;
}

const AGE_AFTER =
  /^(?:,| \((?=[5-9]\d[),])| of (?:hers|his|theirs|mine|ours),| of| aged|, aged|,? who is|,? who's|,? who was|, then|, now|,? also|, also) ?(?:both )?(?:now )?(?:aged )?(\d{2,3})(?=[\s,.;:)])(?! (?:people|years of|per|%|pounds))/;
const AGE_LATER =
  /^(?: who [^.!?;£,]{2,40})?[^.!?;£,]{0,40},? aged (\d{2})\b|^,? (?:from|of|in|at) [A-Z][\w' -]{2,30}, (?:who is |who's |who was |then |now |aged |both |also |is )?(\d{2})(?=[,.;:]| and | both\b)|^(?: is| was| am|'m)(?: now)? (\d{2})(?=[,.;]| and | years)|(?:,? who(?:'s| is| was| are|,? then)|,? whose age is|, is) (?:both |now |aged ){0,2}(\d{2})(?= and |[,.;])|^, [A-Z][a-z]{2,14}(?: [A-Z][a-z'-]{2,16})?, (?:aged )?(\d{2})(?=[,.])/;
const AGE_BEFORE = /(\d{2,3})(?:[- ]years?[- ]old| ?y\/?o\b)/;
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
  [/octogenarian|eighty-something/i, '80s'],
  [/septuagenarian/i, '70s'],
  [/nonagenarian/i, '90s'],
  [/elderly|pensioner|retired|OAP|retiree|grandmother|grandfather|grandma|grandad|grandparent|great-gran/i, 'elderly'],
];

/**
 * Step 3, the people of the story, in the order of the text: victims, and those who did it or serve the law (`isOther`), told apart by the
 * words around them.
 */
export function findPeople(sentences: Sentence[], knowledge: ReadingKnowledge): PersonMention[] {
  const { person, pronoun, case: cases, definite, caseNoun } = patternsFor(knowledge.people);
  const found: PersonMention[] = [];
  for (const s of sentences) {
    if (found.length >= knowledge.weights.maxPeople) break;
    for (const pattern of [person, pronoun, cases, definite]) {
      for (const m of matchesOf(pattern, s.text, s.letters)) {
        const start = s.start + m.index;
        const end = start + m[0].length - (m[0].endsWith(',') ? 1 : 0);
        if (m.index === 0 && SALUTATION.test(s.text)) continue;
        if (m[0] === 'I' && !isTellers(sentences, s)) continue;
        if (
          inside(start, s.advice) ||
          isTaken(found, s.index, start, end) ||
          isNobodyNew(s.text, start - s.start, end - s.start)
        )
          continue;
        const about = {
          isCase:
            (caseNoun.test(m[0]) && pattern === cases) ||
            (pattern === pronoun && HAPPENED_AT.test(s.text.slice(m.index + m[0].length, m.index + m[0].length + 40))),
          isAgain:
            pattern === definite || (pattern === person && (OF_BEFORE.test(m[0]) || isPredicate(s.text, m.index))),
          isVague: pattern === definite && VAGUE.test(m[0]),
          isCalledVictim: CALLED_VICTIM.test(m[0]),
          isOther:
            isQuotedCaller(s.text, m.index, m.index + m[0].length) ||
            isSomebodyElse(s.text, m.index, m.index + m[0].length, knowledge.people),
        };
        const described = describe(s, s.text.slice(m.index, end - s.start), start, end, knowledge.people);
        found.push({
          ...described,
          ...about,
          isVague: about.isVague && described.age === null && described.band === null,
        });
      }
    }
  }
  found.sort((a, b) => a.start - b.start);
  shareBlame(found, sentences);
  return found;
}

/** "I'm a widower", "she was a teacher": what is said of somebody, and nobody new. */
const isPredicate = (text: string, at: number): boolean =>
  /\b(?:I(?:'m| am| was)|(?:s?he)(?:'s| is| was|'d been| had been)) (?:then |now |once |only |just )?$|\b(?:the|her|his|their|my|our) (?:husband|wife|father|mother|son|daughter|brother|sister|niece|nephew), $/i.test(
    text.slice(Math.max(0, at - 24), at),
  );

const CALLED_VICTIM =
  /^(?:one|another|an? (?:second|third|fourth|further)|the (?:first|second|third|other)) (?:\w{3,12} )?victim$/i;

/** "The lady, who is 82": not "the second", who is somebody else. */
const OF_BEFORE = /^the (?!first|second|third|fourth|fifth|sixth|seventh|other|latest|eldest|oldest|next)/i;

/** "He transferred his savings and a customer's deposit", "a lady of her age would not be suspected": nobody of the story. */
const isNobodyNew = (text: string, start: number, end: number): boolean =>
  /^ (?:of|like) (?:her|his|their|your|my) (?:own |late )?(?:age|years|sort|kind|generation)\b/.test(
    text.slice(end, end + 30),
  ) ||
  // "A woman's voice answered", "passed from one person to another", "a jeweller's in Guildford and then another in Chichester".
  /^(?:'s voice\b| to (?:another|the next)\b)/.test(text.slice(end, end + 12)) ||
  (/^another$/i.test(text.slice(start, end)) &&
    /\b(?:jeweller|shop|store|branch|bank|machine|cash ?point|dealer|society|office|bureau|locker|supermarket)(?:'?s)?\b[^.!?;]{0,40} (?:and|then|or) $/i.test(
      text.slice(Math.max(0, start - 90), start),
    )) ||
  (/^'s /.test(text.slice(end, end + 3)) &&
    /\b(?:customer|friend|neighbour|stranger|client|child|employer)$/i.test(text.slice(start, end)) &&
    /\b(?:his|her|their|s?he|they)\b/i.test(text.slice(Math.max(0, start - 60), start)));

/** "'a lady from the tax office' rang": in quotation marks, and did what callers do. */
const isQuotedCaller = (text: string, start: number, end: number): boolean =>
  /["']$/.test(text.slice(Math.max(0, start - 1), start)) &&
  /^[^"'.!?]{0,50}["'] (?:then |who )?(?:rang|rings|called|phoned|telephoned|said|told|came|asked|wanted|turned up|arrived|took)\b/.test(
    text.slice(end, end + 80),
  );

/** "a woman from A and a man from B were arrested": what is said of one in the list is said of all. */
function shareBlame(found: PersonMention[], sentences: Sentence[]): void {
  for (const step of [1, -1]) {
    for (let i = step > 0 ? 1 : found.length - 2; i >= 0 && i < found.length; i += step) {
      const [here, by] = [found[i]!, found[i - step]!];
      if (here.isOther || !by.isOther || here.isAgain || here.sentence !== by.sentence) continue;
      const [first, second] = step > 0 ? [by, here] : [here, by];
      const s = sentences[here.sentence]!;
      if (LISTED.test(s.text.slice(first.end - s.start, second.start - s.start))) here.isOther = true;
    }
  }
}

const LISTED = /^(?:,? (?:aged )?\d{2},?)?(?: (?:from|of|in) [A-Z][\w' -]{2,30})?(?:,|,? and) $/;

/** Not within quotation marks, in a text that goes on in the first person. */
const isTellers = (sentences: Sentence[], s: Sentence): boolean =>
  !QUOTED.test(s.text) &&
  sentences.filter((x) => /\bI\b/.test(x.text) && !QUOTED.test(x.text)).length >= TELLERS_SENTENCES;

const QUOTED = /(?:^|\s)["'\u2018\u201c]/;
const TELLERS_SENTENCES = 4;

/** "The first was in Knowle", "another happened on Tuesday": a case, and not a person. */
const HAPPENED_AT =
  /^ (?:was|were|took place|happened|came|occurred|is) (?:reported |recorded |committed )?(?:in|at|on|last|this|yesterday) /;

/** "Ladies, I had a call": spoken to, and not spoken of. */
const SALUTATION = /^(?:Ladies|Gentlemen|Friends|Neighbours|Residents|Parents|Members|Customers|Parishioners),/;

const VAGUE = /^(?:the|this) (?:man|woman|lady|gentleman|pair|two|couple)$/i;

/** Mentions of one sentence stand together at the end of the list. */
function isTaken(found: PersonMention[], sentence: number, start: number, end: number): boolean {
  for (let i = found.length - 1; i >= 0 && found[i]!.sentence === sentence; i--) {
    if (found[i]!.start < end && start < found[i]!.end) return true;
  }
  return false;
}

function isSomebodyElse(text: string, start: number, end: number, words: PeopleWords): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  // "A man (22) from Luton was arrested" is read as "A man, 22, from Luton …".
  const after = text.slice(end, end + 150).replace(/^ \((?:aged )?(\d{2,3})\)/, ', $1,');
  const noun = text.slice(start, end);
  if (words.notVictimBefore.some(({ pattern }) => pattern.test(before))) return true;
  if (/^(?:the other|another|one)$/i.test(noun) && ONE_OF_PAIR.test(after)) return true;
  // "Bail money for a brother", "an operation on a daughter who never existed".
  if (OF_KIN.test(noun) && /\b(?:for|of|on) $/.test(before)) return true;
  // "He'd knocked down a lady who was expecting, he told her".
  if (/\b(?:s?he|they)(?: had|'d| was)\b[^.!?;]{0,30}$/i.test(before) && IN_TALE.test(after)) return true;
  if (words.notVictimAfter.some(({ pattern }) => pattern.test(after))) return true;
  const suffered = words.sufferedIt.pattern.test(/^[^.!?;]{0,90}/.exec(after)![0]);
  if (isOrganisation(noun, words)) return !suffered || words.doneBy.pattern.test(before);
  if (!words.eitherSide.test(noun) || /year|elderly|retired|victim/i.test(noun)) return false;
  if (OF_VICTIMS_AGE.test(after)) return false;
  return words.doneBy.pattern.test(before) || didIt(after, words);
}

const OF_KIN = /^an? (?:\w{3,10} )?(?:brother|sister|daughter|son|nephew|niece|child)$/i;
/** "One kept her talking while the other went upstairs". */
const ONE_OF_PAIR =
  /^ (?:then |had )?(?:(?:told|asked|kept|distracted|followed|showed) (?:her|him|them)|searched|stole|rummaged|slipped|went (?:upstairs|through|into)|ransacked|looked (?:round|around|through))\b/;
const IN_TALE = /^[^.!?;]{0,50}, (?:he|she|they) (?:said|told (?:her|him|them)|claimed|explained)\b/;
const OF_VICTIMS_AGE =
  /^(?: in (?:his|her|their) (?:early |mid |late |mid-|late-|early-)?(?:[6-9]0s|sixties|seventies|eighties|nineties)|,? aged [6-9]\d|, [6-9]\d,| of [6-9]\d\b)/;
const isOrganisation = (noun: string, words: PeopleWords): boolean =>
  words.organisations.some((o) => noun.endsWith(o)) && !/\d|resident|victim/i.test(noun);

/** "a man rang her" and "a man was rung": whichever is said first decides. */
function didIt(after: string, words: PeopleWords): boolean {
  const own = /^[^.!?;]{0,90}/.exec(after)![0];
  const did = words.didIt.pattern.exec(own)?.index ?? -1;
  if (did < 0) return false;
  const suffered = words.sufferedIt.pattern.exec(own)?.index ?? -1;
  return suffered < 0 || did < suffered;
}

function describe(
  s: Sentence,
  words: string,
  start: number,
  end: number,
  people: PeopleWords,
): Omit<PersonMention, 'isCase' | 'isAgain' | 'isVague' | 'isCalledVictim' | 'isOther'> {
  const rest = s.text.slice(end - s.start, end - s.start + 90);
  const count = countIn(words);
  const isCouple = patternsFor(people).couple.test(words) || PAIRED.test(words) || BY_NAMES.test(words);
  const ordinal = ORDINAL.exec(words)?.[1]?.toLowerCase();
  return {
    sentence: s.index,
    start,
    end,
    count: isCouple || /^one of/i.test(words) ? 1 : count,
    isAnother:
      /^(?:another|an? (?:second|third|fourth|fifth|sixth|seventh|further)|the (?:second|third|fourth|fifth|sixth|seventh|other|next|last))\b/i.test(
        words,
      ),
    ordinal: ordinal ? ORDINALS.indexOf(ordinal) + 1 : null,
    age: findAge(words, rest, start, end),
    band: findBand(words, rest, start, end),
    gender: findGender(words, rest, start, end, people),
  };
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
const ORDINAL = /^(?:the|a) (first|second|third|fourth|fifth|sixth|seventh)\b/i;
const PAIRED =
  /\b(?:Mr and Mrs|man and (?:a )?woman|woman and (?:a )?man|husband and wife|(?:husband|wife|partner) and I|mother and|father and|pair)\b/i;
/** "Emma and Josh": two who are one victim. */
const BY_NAMES = /^[A-Z][a-z]{2,12} and [A-Z][a-z]{2,12}$/;
const COUNTED = new RegExp(`^(?:\\d{1,2}|${COUNT_WORD_PATTERN})(?=\\s)`, 'i');

/** "Norfolk people have lost …": more than any text tells one by one. */
const MANY = 1000;

/** "two women", "11 residents", "a dozen people"; one where the words give no number. */
function countIn(words: string): number {
  const said = COUNTED.exec(words)?.[0];
  if (!said)
    return /^(?:Britons|Brits|Scots|Londoners|Islanders|Savers|Shoppers|Consumers)\b|^[A-Z][\w' -]*\b(?:people|women|men|ladies|families|(?:resident|victim|pensioner|customer|householder|student|villager|parent)s)$/.test(
      words,
    )
      ? MANY
      : 1;
  return countOf(said) ?? 1;
}

function findAge(words: string, rest: string, start: number, end: number): Fact<number> | null {
  const inWords = AGE_BEFORE.exec(words);
  if (inWords) return age(inWords[1]!, start + inWords.index);
  const after =
    AGE_AFTER.exec(rest) ??
    AGE_BEFORE.exec(/^,? (?:who is |a |an |aged )?\d{2,3}[- ]years?[- ]old/.exec(rest)?.[0] ?? '');
  const later = after ? null : AGE_LATER.exec(rest);
  if (later && !/ and \d{2}/.test(rest.slice(later[0].length, later[0].length + 8))) {
    const digits = (later[1] ?? later[2] ?? later[3] ?? later[4] ?? later[5])!;
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
  const pair = PAIRED.exec(words);
  if (pair) return { value: 'couple', start: start + pair.index, end: start + pair.index + pair[0].length };
  if (/^[MF]$/i.test(words)) return { value: /m/i.test(words) ? 'male' : 'female', start, end };
  for (const [value, nouns] of patternsFor(people).genders) {
    const m = nouns.exec(words);
    if (m) return { value, start: start + m.index, end: start + m.index + m[0].length };
  }
  const possessive = /^[^.!?]{0,40}?\bin (her|his) (?:early |mid |late )?(?:\d0s|\w+ties)/i.exec(rest);
  if (!possessive) return null;
  const at = end + possessive[0].toLowerCase().lastIndexOf(`in ${possessive[1]!.toLowerCase()}`) + 3;
  return { value: /her/i.test(possessive[1]!) ? 'female' : 'male', start: at, end: at + 3 };
}
