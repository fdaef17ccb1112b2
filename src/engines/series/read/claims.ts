import type { Identifier } from '#engines/series/identifier.ts';
import { isCaseless, WITH_CAPITALS, WITHOUT_CAPITALS } from './names.ts';

const BADGE =
  /\b(?:badge|warrant|collar|shoulder|officer|id|identification|pin)(?:\s(?:card|badge|warrant))?\s?(?:number|numbers|num|no\.?|#)(?:\s(?:was|is|of|as|given as|given))?[:,]?\s?["'‘“]?([A-Z]{0,3}\s?\d{2,7}\s?[A-Z]{0,2})(?![\w])/gi;
const BADGE_SPOKEN =
  /\b(?:badge|warrant|collar|shoulder)\s(?:number|no\.?)(?:\s(?:was|is|of))?\s((?:(?:oh|zero|one|two|three|four|five|six|seven|eight|nine|double)[\s,-]{1,2}){3,7})/gi;
const WORD_DIGIT: Record<string, string> = {
  oh: '0',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};

/** Badge, warrant and collar numbers a caller gave. */
export function findBadges(text: string): string[] {
  const found = new Set<string>();
  for (const m of text.matchAll(BADGE)) found.add(m[1]!);
  for (const m of text.matchAll(BADGE_SPOKEN)) {
    let digits = '';
    let times = 1;
    for (const w of m[1]!.toLowerCase().match(/[a-z]+/g) ?? []) {
      if (w === 'double') times = 2;
      else {
        digits += WORD_DIGIT[w]!.repeat(times);
        times = 1;
      }
    }
    found.add(digits);
  }
  return [...found];
}

export function badgeIdentifier(written: string, field: string): Identifier | null {
  const badge = written.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const digits = badge.replace(/\D/g, '');
  if (digits.length < 2 || badge.length > 12) return null;
  const keys = [`badge:${badge}`];
  if (digits !== badge && digits.length >= 3) keys.push(`badge#${digits}`);
  else if (digits === badge) keys.push(`badge#${digits}`);
  return { kind: 'badge', keys, role: 'claimed', field };
}

const STATION_NOISE =
  /\b(?:s|bank|banks|local|pol|polis|stn|police|station|cid|nick|fraud|squad|team|unit|department|dept|crime|serious|the|constabulary|service|branch|office)\b/g;

const NO_STATION =
  /\b(?:bank|building society|hsbc|barclays|lloyds|natwest|santander|nationwide|halifax|tsb|john lewis|marks|tesco|argos|currys|selfridges|waitrose|sainsbury|boots|apple|jewellers?|amazon|microsoft|bt|hmrc|visa|company|firm|family|home|work|son|daughter|phone|number|internet|office|account|card|team)\b/i;

/** Stations and units a caller claimed to belong to. */
export function findStations(text: string): string[] {
  const found = new Set<string>();
  for (const pattern of (isCaseless(text) ? WITHOUT_CAPITALS : WITH_CAPITALS).station) {
    for (const m of text.matchAll(pattern)) {
      const words = m[1]!.split(' ');
      const stop = words.findIndex((w) => STOPS.has(w.toLowerCase()));
      const name = words.slice(0, stop === -1 ? words.length : stop).join(' ');
      if (name.length > 2 && !NO_STATION.test(name)) found.add(name);
    }
  }
  for (const m of text.matchAll(DESK)) found.add(m[1]!);
  return [...found];
}

/** A desk or office that a caller says he is at, in small letters as in capitals: "from the card protection desk". */
const DESK =
  /\b(?:from|at|with|in|of) (?:the |my |her |his |their |our |a )?((?:(?!the\b|my\b|her\b|his\b|a\b)[a-z&'’-]{2,20} ){1,4}(?:team|desk|unit|department|dept|hub|squad|section|division|laboratory|compliance))\b/gi;

const STOPS = new Set(
  'the a an and or but he she it they i my her his their our your this that was were is had has have about on to for with who when said told asked wanted needed then so as in by at of if there here me him them us we you ip inft informant victim'.split(
    ' ',
  ),
);

export function stationIdentifier(written: string, field: string): Identifier | null {
  const lower = written.toLowerCase().replace(/[^a-z ]/g, ' ');
  // "The police", "the bank's fraud team": everybody's.
  const key = lower.replace(STATION_NOISE, ' ').replace(/\s+/g, ' ').trim();
  return key.length >= 3 && key.length <= 60
    ? { kind: 'station', keys: [`station:${key}`], role: 'claimed', field }
    : null;
}

const CODE_QUOTED =
  /\b(?:code ?-?words?|pass ?-?words?|pass ?phrase|secret word|safe word)\b[^.!?\n"'‘’“”]{0,40}["'‘“]([A-Za-z0-9][A-Za-z0-9 -]{1,24})["'’”]/gi;
const CODE_PLAIN =
  /\b(?:code ?-?word|pass ?-?word|secret word|safe word)(?: (?:was|is|of|being|given was|he gave was|she gave was|to give was|to use was|for the (?:courier|driver|taxi|collector|door)(?: was)?|given as|agreed was|agreed))?[:,]? ([A-Za-z0-9][A-Za-z0-9-]{2,24})/gi;
const CODE_BEFORE =
  /["'‘“]([A-Za-z0-9][A-Za-z0-9 -]{1,24})["'’”] (?:as|was|is|being) (?:the |a |her |his |my )?(?:code ?-?word|pass ?-?word)/gi;
const CODE_STOP = new Set(
  'was is of and to for the that with being given from which when who would should could had has have so then as a an by on at he she they it or but if in i my her his their your our him me them not reset protected changed be must need needed before after used asked told gave about with nothing something anything anyone someone hello sorry yes please what where only just very this these those than also into over out more much some any all each other one two three same name word police bank fraud thank thanks round back away money cash card number'.split(
    ' ',
  ),
);

/** A word with its capital in the middle of a sentence, not far after a word for a code: it needs no "was" or quotes. */
const CODE_NEAR =
  /\b(?:code ?-?(?:word|name)s?|pass ?-?(?:word|phrase)s?|secret (?:word|code)|security word|safe word|agreed word|key ?word|(?:say|give|use|quote) the (?:pass ?)?code|(?<!(?:sort|post|area|dialling|dress|access|time|activation|security|pin) )(?:pass ?)?code (?:was|is|being|of|would be|to (?:say|give|use|quote)))\b[^.!?\n"“‘]{0,40}?[ ,:(]([A-Z][a-z]{2,20}(?: \d{1,3})?)(?![A-Za-z])/g;
const CODE_SAY =
  /\b(?:code ?-?word|pass ?-?word|secret word|security word|(?<!(?:sort|post|area|dialling|dress|access|time|activation|security|pin) )code (?=was|is|to|would))s?,? ?(?:(?:was|is|of|being|to|the|they|he|she|would|will|should|must|be|say|said|give|gave|given|use|used|quote|quoted|using|it|for|collector|driver|courier|man|with|me|her|him|them|and|set|as|had|you) ){1,7}([A-Za-z][A-Za-z-]{2,20}(?: \d{1,3})?)/gi;
/** "The person collecting would say Falcon", in any case: the word that somebody at the door was to give. */
const CODE_AT_DOOR =
  /\b(?:collecting|collector|courier|driver|messenger|whoever (?:came|comes|called|collects|collected)|(?:man|woman|lad|person|someone|somebody|anyone|officer|colleague)(?: (?:who|that))?(?: (?:came|comes|called|collecting|at the door))?) (?:would|will|must|should|had to|has to|was to|is to|was told to)(?: only)? (?:say|give|use|quote)(?: the)?(?: (?:code|pass|secret|key)? ?-?(?:word|name))? ["'‘“]?([A-Za-z][A-Za-z-]{2,20}(?: \d{1,3}(?!\d))?)/gi;
/** "the word Lighthouse", "said word FALCON", "the word to listen for was Magpie". */
const CODE_WORD =
  /\b(?:the|say|saying|says|said|a|special|agreed|secret) word(?: to (?:listen|wait|look) (?:out )?for)?(?: (?:was|is|of|being|would be|will be))?,? ["'‘“]?([A-Za-z][A-Za-z-]{2,20}(?: \d{1,3}(?!\d))?)/gi;
const NO_CODE =
  /^(?:hsbc|barclays|lloyds|natwest|santander|nationwide|halifax|tsb|monzo|starling|revolut|royal|visa|mastercard|paypal|amazon|microsoft|hmrc|british|windows|apple|google|facebook|whatsapp|internet|payment|beneficiary|money|transfer|app|text|link|advice|paid|worth|staff|police|bank|fraud|courier|officer|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|mum|dad|mrs|mr|ms|miss|she|her|the|and|they|then|when|word|code|number|online|account|card|pin|internet|wifi|email|computer|banking|someone|anybody|nobody|anyone|collect|driver|collector|taxi|their|door|phone|again|right|correct|wrong|here|there|said|police)$/i;

/** The word a courier was to say at the door. */
export function findCodeWords(text: string): string[] {
  const found = new Set<string>();
  const caseless = isCaseless(text);
  for (const pattern of [CODE_AT_DOOR, CODE_WORD]) {
    for (const m of text.matchAll(pattern)) {
      const word = m[1]!;
      const first = word.split(' ')[0]!;
      const after = text[m.index + m[0].length] ?? '.';
      // Without a capital it must end what is said, and be what somebody was to say.
      const sure = caseless
        ? /\b(?:say|word)\b/i.test(m[0])
        : word[0]! <= 'Z' || (/[.,;)"”'’\n]/.test(after) && /\b(?:say|word)\b/.test(m[0]));
      if (sure && !CODE_STOP.has(first.toLowerCase()) && !NO_CODE.test(first)) found.add(word);
    }
  }
  for (const pattern of [CODE_NEAR, CODE_SAY]) {
    for (const m of text.matchAll(pattern)) {
      const first = m[1]!.split(' ')[0]!;
      if (!CODE_STOP.has(first.toLowerCase()) && !NO_CODE.test(first)) found.add(m[1]!);
    }
  }
  for (const pattern of [CODE_QUOTED, CODE_PLAIN, CODE_BEFORE]) {
    for (const m of text.matchAll(pattern)) if (!CODE_STOP.has(m[1]!.toLowerCase())) found.add(m[1]!);
  }
  return [...found];
}

export function codeWordIdentifier(written: string, field: string): Identifier | null {
  const word = written.toLowerCase().replace(/[^a-z0-9]/g, '');
  return word.length >= 2 && word.length <= 30
    ? { kind: 'code_word', keys: [`code:${word}`], role: 'used', field }
    : null;
}

const OPERATION = /\bOperation ([A-Z][a-z]{2,20})/g;

export function operationIdentifiers(text: string): Identifier[] {
  return [...new Set([...text.matchAll(OPERATION)].map((m) => m[1]!.toLowerCase()))].map((name) => ({
    kind: 'operation',
    keys: [`operation:${name}`],
    role: 'claimed',
    field: 'narrative',
  }));
}
