import { normalisePhone } from '#core/phone.ts';
import type { Identifier, IdentifierRole } from '#engines/series/identifier.ts';
import { DIGIT_OF, DIGIT_PATTERN, TIMES } from './digit-words.ts';
import { HONEST_PARTY } from './honest.ts';

/** A telephone number found in running text, with the words around it deciding whose it is. */
export interface PhoneMention {
  number: string;
  /** 'own' numbers are the victim's, the reporter's or an officer's: they never link. */
  role: IdentifierRole | 'own';
  start: number;
  end: number;
}

const WRITTEN = /(?<![\w£.,/-])(?:\+|00)?\(?\d[\d\s()./-]{8,24}\d(?![\w/]|-\d)/g;
/** Figures with the letter O for nought: "O77OO 9OO123". */
const WITH_OH = /(?<![A-Za-z0-9])[0-9O][0-9O ]{8,14}[0-9O](?![A-Za-z0-9])/g;
const DATE = /\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}/;
/** In a telephone number the letter alone is said for nought too. */
const figureOf = (word: string): string | undefined => (word === 'o' ? '0' : DIGIT_OF[word]);
const DIGIT_WORD = `(?:${DIGIT_PATTERN}|o|hundred|\\d{1,6})`;
const SPOKEN_RUN = new RegExp(`\\b(?:${DIGIT_WORD}[\\s,.-]{1,3}){3}${DIGIT_WORD}\\b`, 'i');
const TOKEN = /[a-z]+|\d+|[^\s\w]+/gi;

/** Words before a number that say it is the offender's: what the line showed, what was rung, where a text came from. */
const OFFENDERS =
  /\b(?:from|show(?:ed|s|n|ing)|display(?:ed|ing|s)?|caller id|came up|coming up|appeared|appearing|1471|using|used|withheld|texted|message|number (?:was|of|is|given|ending)|spoof\w*|suspects?|fraudsters?|scammers?|offenders?|callers?)\b/gi;
const DIALLED =
  /\b(?:(?:told|asked|instructed|advised|said)(?: (?:her|him|me|them|us|the victim|mum|dad))? to (?:call|ring|phone|text|dial|contact)|dialled|gave (?:(?:a|the|her|him|me) )?(?:call ?back )?number|to (?:call|ring) (?:him|them) (?:back )?on|(?:called|rang|phoned) (?:him|them|the number|it) back(?: on)?)\b/gi;
const OWNERS =
  /\b(?:(?:my|her|his|their|our|victim'?s|mum'?s|dad'?s|mother'?s|father'?s|informant'?s|reporter'?s|own|neighbour'?s|daughter'?s|son'?s|wife'?s|husband'?s|niece'?s|nephew'?s|carer'?s) (?:own )?(?:home |house |personal |work )?(?:mobile|landline|home phone|phone|number|telephone|line|tel)|(?:called|rang|phoned|telephoned|rung|contacted|calling|ringing) (?:her|him|me|them|us|the victim|victim|mum|dad|on)(?: (?:up )?on)?(?: (?:her|his|my|their|our))?|contact (?:me|us|her|him|them|number|details|tel)|contactable|can be (?:reached|contacted|called)|reach(?:ed|able)?(?: (?:me|us|her|him|them))? (?:on|at)|(?:call|ring|phone) (?:me|us) (?:back )?on|call(?:ing)? me back|officer in (?:the )?case|oic|attending officer|surgery|care home|switchboard|direct (?:dial|line)|bank'?s? (?:desk|branch|fraud team)|home number|mobile is|my number|reported by|tel no)\b/gi;

/** Every telephone number in a text, in figures or spoken out, with whose it seems to be. Linear in the length of the text. */
export function findPhones(text: string): PhoneMention[] {
  const found: PhoneMention[] = [];
  for (const m of figuresOnly(text).matchAll(WRITTEN)) {
    const written = firstNumber(m[0]);
    const number = asNumber(written);
    if (number) found.push({ number, role: 'mentioned', start: m.index, end: m.index + written.length });
  }
  for (const s of findSpoken(text)) {
    if (!found.some((f) => f.start < s.end && s.start < f.end)) found.push(s);
  }
  found.sort((a, b) => a.start - b.start);
  let from = 0;
  for (const f of found) {
    f.role = roleOf(text.slice(Math.max(from, f.start - 70), f.start), text.slice(f.end, f.end + 30));
    from = f.end;
  }
  return found;
}

/** The text with the letter O read as nought inside numbers; every place in it stays where it was. */
function figuresOnly(text: string): string {
  if (!/\dO|O\d/.test(text)) return text;
  return text.replace(WITH_OH, (run) => ((run.match(/\d/g)?.length ?? 0) >= 5 ? run.replaceAll('O', '0') : run));
}

/** The first whole number of a run of figures: "01632 960 111. 300" is a number at the end of a sentence, and a sum that begins the next. */
function firstNumber(written: string): string {
  const whole = /^\+|^00/.test(written) ? (/^(?:\+|00)\s?44/.test(written) ? 12 : 15) : 11;
  const skip = /^00/.test(written) ? 2 : 0;
  let digits = -skip;
  for (let i = 0; i < written.length; i++) {
    if (!/\d/.test(written[i]!)) continue;
    // The (0) of "+44 (0)20" is no figure of the number.
    if (written[i] === '0' && written[i - 1] === '(' && written[i + 1] === ')') continue;
    digits++;
    if (digits === whole) return /\d/.test(written[i + 1] ?? '') ? written : written.slice(0, i + 1);
  }
  return written;
}

function asNumber(written: string): string | null {
  if (DATE.test(written)) return null;
  if (/(?:^|\D)\d{2}[-–]\d{2}[-–]\d{2}(?!\d)/.test(written)) return null;
  const number = normalisePhone(written);
  if (!number) return null;
  if (number.startsWith('+44')) return number.length >= 12 && number.length <= 13 ? number : null;
  return number.startsWith('+') && number.length >= 10 ? number : null;
}

/** A dealer or shop that was paid for real goods, or the true number of a bank. */
const HONEST = new RegExp(
  `\\b(?:rang to confirm|${HONEST_PARTY}|number on (?:the|my|her|his) (?:back of (?:the|my|her|his) )?(?:bank )?card|(?:manager|branch|advice line|help ?line|desk|advisor|adviser)(?:'s)?(?: (?:contact|direct|number|line|tel|is|on)){1,3})[^.;\\n]{0,30}$`,
  'i',
);

/** The nearest cue before the number decides; with none, it is only mentioned. */
function roleOf(before: string, after: string): PhoneMention['role'] {
  const own = lastEnd(before, OWNERS);
  const dialled = lastEnd(before, DIALLED);
  const shown = lastEnd(before, OFFENDERS);
  if (
    /^[\s,(]{0,3}(?:which (?:is|was) )?(?:my|her|his|the victim'?s|mum'?s|dad'?s) (?:own )?(?:number|mobile|landline|daughter|son)/i.test(
      after,
    )
  )
    return 'own';
  if (HONEST.test(before) || /^[^.;\n]{0,12}\bwhich is (?:real|genuine|theirs|the real)/i.test(after)) return 'own';
  if (own < 0 && dialled < 0 && shown < 0) return 'mentioned';
  if (own >= dialled && own >= shown) return 'own';
  return dialled >= shown ? 'dialled' : 'shown';
}

function lastEnd(text: string, cue: RegExp): number {
  let end = -1;
  for (const m of text.matchAll(cue)) end = m.index + m[0].length;
  return end;
}

/** Runs of digits spoken out, figures mixed in: "oh seven seven double oh, nine hundred, one two three". */
function* spokenRuns(text: string): Generator<{ digits: string; start: number; end: number }> {
  let run = { digits: '', start: -1, end: -1, repeat: 1, spoken: false };
  for (const m of text.matchAll(TOKEN)) {
    const word = m[0].toLowerCase();
    const digits = figureOf(word) ?? (/^\d{1,11}$/.test(word) ? word : null);
    if (digits !== null) {
      run.digits += digits.repeat(run.repeat);
      run.spoken ||= figureOf(word) !== undefined;
      run.repeat = 1;
    } else if (word in TIMES) run.repeat = TIMES[word]!;
    else if (word === 'hundred' && run.digits !== '') run.digits += '00';
    else if (/^[,\-–.…]{1,3}$/.test(word) || word === 'and' || word === 'then') continue;
    else {
      if (run.spoken) yield run;
      run = { digits: '', start: -1, end: -1, repeat: 1, spoken: false };
      continue;
    }
    if (run.start < 0) run.start = m.index;
    run.end = m.index + m[0].length;
    if (run.digits.length > 16) run = { digits: '', start: -1, end: -1, repeat: 1, spoken: false };
  }
  if (run.spoken) yield run;
}

/** One number of so many figures spoken out, wherever it stands. Most stories speak none: only a run of digit words is worth reading word by word. */
export function spokenDigits(text: string, figures: number): { digits: string; start: number; end: number }[] {
  return SPOKEN_RUN.test(text) ? [...spokenRuns(text)].filter((r) => r.digits.length === figures) : [];
}

function findSpoken(text: string): PhoneMention[] {
  const found: PhoneMention[] = [];
  for (const { digits, start, end } of SPOKEN_RUN.test(text) ? spokenRuns(text) : []) {
    const number = digits.length >= 10 && digits.length <= 14 ? asNumber(digits) : null;
    if (number) found.push({ number, role: 'mentioned', start, end });
  }
  return found;
}

/** How people say that only the end is left: "ending 4471", "last bit was 0092", "07700 something 349", "08081 then I lost it, finishing 887", "07700??? 088". */
const TAIL =
  /(?:\b(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|last (?:\w+ ){0,2}?(?:digits|numbers|figures|bit|part|three|four|few|3|4))(?:\s(?:in|with|was|were|of|are|is|by)){0,2}[ :]{1,2}|\b(?:something|somethings|blank|dash)(?: (?:or other|then|and then))?[ ,]{1,3}|\d(?:[?*x#_]{2,6}|\.{2,4}|…) ?)(\d[\d ]{1,6}\d)(?![\d/£]|[.,]\d)/gi;
const CARD_NEAR =
  /\b(?:card|account|a\/c|acc|acct|sort code|reg\w*|plate|postcode|badge|warrant|collar|£)\b[^.]{0,40}$/i;

/** The last three or four figures of a number that was not kept in full. */
export function findPhoneTails(text: string): string[] {
  const tails: string[] = [];
  for (const m of text.matchAll(TAIL)) {
    const digits = m[1]!.replace(/\D/g, '');
    if (digits.length < 3 || digits.length > 6) continue;
    if (CARD_NEAR.test(text.slice(Math.max(0, m.index - 50), m.index))) continue;
    tails.push(digits.slice(-4));
  }
  return tails;
}

/**
 * The keys of a telephone number: in full, its last figures where the other report kept only those, with two figures swapped (any order of
 * its figures), and with one figure misheard.
 */
export function phoneIdentifier(number: string, role: IdentifierRole, field: string): Identifier {
  const four = number.slice(-4);
  const three = number.slice(-3);
  const misheard = number.length >= 11 ? [`phone%${[...number].sort().join('')}`, ...oneMisheard(number)] : [];
  return {
    kind: 'phone',
    keys: [`phone:${number}`, `tail:${four}`, ...misheard, `tail:${three}`],
    leaves: [`phone:${number}`, `ends:${four}`, `ends:${three}`, ...misheard],
    role,
    field,
  };
}

function oneMisheard(number: string): string[] {
  const keys: string[] = [];
  for (let i = Math.max(3, number.length - 9); i < number.length; i++)
    keys.push(`phone?${number.slice(0, i)}?${number.slice(i + 1)}`);
  return keys;
}

/** The keys of a number of which only the last three or four figures were kept. */
export function tailIdentifier(tail: string, field: string): Identifier {
  return { kind: 'phone', keys: [`ends:${tail}`, `tail:${tail}`], leaves: [`tail:${tail}`], role: 'shown', field };
}
