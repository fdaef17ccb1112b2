import type { Identifier } from '#engines/series/identifier.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { isCaseless } from './name-words.ts';

const CODE_QUOTED =
  /\b(?:code ?-?words?|pass ?-?words?|pass ?phrase|secret word|safe word)\b[^.!?\n"'‘’“”]{0,40}["'‘“]([A-Za-z0-9][A-Za-z0-9 -]{1,24})["'’”]/gi;
const CODE_PLAIN =
  /\b(?:code ?-?word|pass ?-?word|secret word|safe word)(?: (?:was|is|of|being|given was|he gave was|she gave was|to give was|to use was|for the (?:courier|driver|taxi|collector|door)(?: was)?|given as|agreed was|agreed))?[:,]? ([A-Za-z0-9][A-Za-z0-9-]{2,24})/gi;
const CODE_BEFORE =
  /["'‘“]([A-Za-z0-9][A-Za-z0-9 -]{1,24})["'’”] (?:as|was|is|being) (?:the |a |her |his |my )?(?:code ?-?word|pass ?-?word)/gi;
const CODE_STOP = new Set(
  'was is of and to for the that with being given from which when who would should could had has have so then as a an by on at he she they it or but if in i my her his their your our him me them not reset protected changed be must need needed before after used asked told gave about with nothing something anything anyone someone hello sorry yes please what where only just very this these those than also into over out more much some any all each other one two three same name word agreed police bank fraud thank thanks round back away money cash card number'.split(
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
  /^(?:hsbc|barclays|lloyds|natwest|santander|nationwide|halifax|tsb|monzo|starling|revolut|royal|visa|mastercard|paypal|amazon|microsoft|hmrc|british|windows|apple|google|facebook|whatsapp|internet|payment|beneficiary|money|transfer|app|text|link|advice|paid|worth|staff|police|bank|fraud|courier|officer|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|bitcoin|software|compromised|verified|errors?|caller|friends|since|cid|station|squad|branch|nick|refresh|altogether|next|mum|dad|mrs|mr|ms|miss|she|her|the|and|they|then|when|word|code|number|online|account|card|pin|internet|wifi|email|computer|banking|someone|anybody|nobody|anyone|collect|driver|collector|taxi|their|door|phone|unknown|withheld|private|mistakes?|accident|again|right|correct|wrong|here|there|said|police)$/i;

/** One or two words in quotes, in a sentence about saying, hearing or handing over. */
const IN_QUOTES = /(?<![\w])["“‘'’]([A-Za-z][A-Za-z-]{2,14}(?: [A-Za-z][A-Za-z-]{2,14})?)["”’'](?!\w)/g;
const SAYING =
  /\b(?:sa(?:y|id|ying|ys)|hear(?:d|ing|s)?|words?|pass ?word|code|quot(?:e|ed|ing)|hand(?:ed|ing)? (?:it |them )?over|at the door|on the step|answer|agreed|whoever|collect\w*|courier|driver|runner)\b/i;
const NAMING =
  /\b(?:call(?:ed|ing|s) (?:him|her|them)sel(?:f|ves)|named?|names|alias|introduced|sign(?:ed|ing)|went by|known as|operation|trad(?:ed|ing) as|firm|company|tell(?:s|ing)? (?:him|her|me|them|the)|called (?:me|her|him))\b/i;
/** The last words of a clause, after a word for saying or hearing, where somebody is to come: "hand over only on hearing red kite". */
const WAS_THE_WORD =
  /(?<![\w])["“‘']?([A-Za-z][A-Za-z-]{2,14}(?: [A-Za-z][A-Za-z-]{2,14})?)["”’']? (?:was|is|being) (?:the |to be the )?(?:code ?|pass ?|secret |agreed )?word\b/gi;
const AT_END =
  /\b(?=(?:hearing|say|said|saying|agreed|(?:word|password|code) (?:was|is)|quote|quoting|answers? to)(?: the words?| only)?[ ,:]{1,2}["'‘“]?([A-Za-z][A-Za-z-]{2,14}(?: [A-Za-z][A-Za-z-]{2,14})?)["'’”]?(?=[.,;!?\n]|\s\/|$))/gi;
const SOMEBODY_COMES =
  /\b(?:hand(?:ed|ing)? (?:it |them )?over|at the door|on the step|collect(?:or|ing|ed)?|courier|driver|runner|messenger|whoever|(?:code ?-?|pass ?-?)?words?|only (?:to|on|if|when)|(?:would|had to|was to|must|should) say|let (?:him|her|them) in|open(?:ed)? (?:the door|up))\b/i;

const HANDING = /\b(?:hand(?:ed|ing)? (?:it |them )?over|at the door|word|hearing)\b/i;

/** The sentence around a place in a text. */
function sentenceAt(text: string, start: number, end: number): string {
  const from = Math.max(text.slice(0, start).search(/[.!?;\n][^.!?;\n]*$/) + 1, start - 160);
  const rest = text.slice(end, end + 120);
  const stop = rest.search(/[.!?;\n]/);
  return text.slice(from, end + (stop < 0 ? rest.length : stop));
}

function* byPlace(text: string, caseless: boolean): Generator<string> {
  for (const m of text.matchAll(IN_QUOTES)) {
    const sentence = sentenceAt(text, m.index, m.index + m[0].length);
    const named = GIVEN_NAMES.has(m[1]!.split(' ')[0]!.toLowerCase()) && !HANDING.test(sentence);
    if (SAYING.test(sentence) && !NAMING.test(sentence) && !named && couldBeCode(m[1]!)) yield m[1]!;
  }
  for (const m of text.matchAll(WAS_THE_WORD)) if (couldBeCode(m[1]!)) yield m[1]!;
  for (const m of text.matchAll(AT_END)) {
    const sentence = sentenceAt(text, m.index, m.index + m[0].length);
    if (
      SOMEBODY_COMES.test(sentence) &&
      !NAMING.test(sentence) &&
      couldBeCode(m[1]!) &&
      (!caseless || m[1]!.length > 3)
    )
      yield m[1]!;
  }
}

const couldBeCode = (written: string): boolean =>
  written.split(' ').every((w) => !CODE_STOP.has(w.toLowerCase()) && !NO_CODE.test(w) && !/...(?:ing|ed|ly)$/.test(w));

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
  for (const word of byPlace(text, caseless)) found.add(word);
  for (const word of found) if (!couldBeCode(word)) found.delete(word);
  // "red" beside "red kite" is the same word half read.
  return [...found].filter(
    (w) => ![...found].some((o) => o !== w && o.toLowerCase().startsWith(`${w.toLowerCase()} `)),
  );
}

export function codeWordIdentifier(written: string, field: string): Identifier | null {
  const word = written.toLowerCase().replace(/[^a-z0-9]/g, '');
  return word.length >= 2 && word.length <= 30
    ? { kind: 'code_word', keys: [`code:${word}`], role: 'used', field }
    : null;
}
