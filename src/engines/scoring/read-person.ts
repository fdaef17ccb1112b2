import { TENS, UNITS } from '#core/number-words.ts';
import type { FraudReport, Vulnerability } from '#core/report.ts';
import type { Evidence, Known, VulnerabilityFact } from './case-facts.ts';
import { eachMatch, findCues } from './cues.ts';
import { quoteAt, sentenceAt, type Text } from './text.ts';
import { LIVES_ALONE, WHY_VULNERABLE } from './vulnerability-language.ts';
import { ALL_VULNERABILITY_CUES, isWorkTalk } from './vulnerability-wordings.ts';
import { type Cast, isVictims } from './whose-fact.ts';

/** The victim's vulnerabilities from the fields and, where the words are the victim's, from the narrative (R3.1-R3.3). */
export function readVulnerabilities(
  report: FraudReport,
  text: Text,
  cast: Cast,
  romance: boolean,
): VulnerabilityFact[] {
  const found = new Map<VulnerabilityFact['factor'], VulnerabilityFact>();
  const given = report.victim?.vulnerabilities;
  for (const factor of Array.isArray(given) ? given : []) {
    if (!Object.hasOwn(WHY_VULNERABLE, factor)) continue;
    found.set(factor as Vulnerability, { factor, because: WHY_VULNERABLE[factor], fields: ['victim.vulnerabilities'] });
  }
  for (const factor of Object.keys(ALL_VULNERABILITY_CUES) as VulnerabilityFact['factor'][]) {
    if (factor === 'under_18' && typeof report.victim?.age === 'number') continue;
    const hits = findCues(
      text,
      ALL_VULNERABILITY_CUES[factor],
      (start, end) => isVictims(text, cast, start, romance) && !isWorkTalk(text.lower, start, end),
    );
    if (hits.length === 0) continue;
    const quotes = hits.slice(0, 3).map((h) => h.quote);
    const before = found.get(factor);
    if (before) {
      before.fields.push('narrative');
      before.quotes = quotes;
    } else found.set(factor, { factor, because: WHY_VULNERABLE[factor], fields: ['narrative'], quotes });
  }
  if (
    typeof report.victim?.supportedBy === 'string' &&
    report.victim.supportedBy.trim() !== '' &&
    !found.has('care_needs')
  ) {
    if (
      /\b(?:care|carer|social|support worker|nurse|sheltered|warden|asc|cmht|attorney|poa|lpa|deputy|appointee|advocate|befriend|age uk|mencap|mind\b|hostel|supported|home help|key ?worker)/i.test(
        report.victim.supportedBy,
      )
    ) {
      found.set('care_needs', {
        factor: 'care_needs',
        because: WHY_VULNERABLE.care_needs,
        fields: ['victim.supportedBy'],
      });
    }
  }
  return [...found.values()];
}

export function readLivesAlone(report: FraudReport, text: Text, cast: Cast): Evidence | null {
  if (report.victim?.livesAlone === true) return { because: 'The victim lives alone.', fields: ['victim.livesAlone'] };
  if (report.victim?.livesAlone === false) return null;
  const hit = findCues(text, LIVES_ALONE, (start) => isVictims(text, cast, start, false))[0];
  return hit ? { because: 'The victim lives alone.', fields: ['narrative'], quotes: [hit.quote] } : null;
}

const DECADES: Record<string, number> = {
  twenties: 25,
  thirties: 35,
  forties: 45,
  fifties: 55,
  sixties: 65,
  seventies: 75,
  eighties: 85,
  nineties: 93,
};
const WORD_AGE =
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?';
const AGE_PATTERNS: readonly RegExp[] = [
  /\b(\d{1,3})[- ]?(?:years?|yrs?|yr)[- ]?(?:old|of age)?[- ]?(?:old)?\b(?! (?:ago|relationship|marriage|in|later|with|as|of (?:service|savings)))/g,
  /\b(\d{1,3})[- ]?(?:yo|y\/o|y\.o\.|yr old)\b/g,
  /\b(?:aged?|aged about|age:|age) (\d{1,3})\b/g,
  /\b(?:i'm|i am|im|she is|he is|she's|he's|who is|who's|is now|now|victim is|ip is|is|am|was|just turned|turned|turning|nearly|almost) (\d{2,3})(?=[,.;)]| and | years| yrs|,? lives| with | living|$)/g,
  /\b(?:victim|ip|mother|mum|father|dad|customer|client|neighbour|nan|gran|grandmother|grandfather|aunt|uncle|lady|gentleman|man|woman|female|male|resident|pensioner|widow|mr [a-z]+|mrs [a-z]+|miss [a-z]+)[ ,(]{1,3}(?:is |of |\()?(\d{2,3})(?=[,.;:)]| and | who | lives| living| from | of | was | has | had | is | rang| got| received| called|$| f\b| m\b| in )/g,
  /\b(\d{2,3})[ -]?(?:f|m)\b(?! ?(?:road|street|a|trains))/g,
];
const WORD_AGE_PATTERN = new RegExp(
  `\\b(?:aged?|i am|i'm|she is|he is|she's|he's|is|im|am|turned) (${WORD_AGE})\\b(?! (?:pounds|thousand|minutes|quid|hundred))|\\b(${WORD_AGE})[- ]years?[- ]old`,
  'g',
);
const DECADE_PATTERN =
  /\b(?:in|into) (?:his|her|my|their) (?:early |mid |late |mid-|late-|early-)?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0'?s)\b/g;
const BORN =
  /\b(?:born(?: on| in)?|dob:?|d\.o\.b\.?:?|date of birth:?) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?[ /.-](?:[a-z]{3,9}|\d{1,2})[ /.-])?((?:19|20)\d\d)\b/g;
const SOMEBODY_ELSE =
  /\b(?:courier|suspect|offender|male|driver|lad|youth|son|daughter|grandson|granddaughter|caller|man) (?:was |is |about |approx\w* |aged |looked |in (?:his|her) |of |\()*$/;

/** The victim's age in whole years at `receivedAt`, from the fields or the narrative's figures, words, decade or year of birth. */
export function readAge(report: FraudReport, text: Text, cast: Cast): Known<number> | null {
  const age = report.victim?.age;
  if (typeof age === 'number' && age >= 0 && age <= 120) {
    return { value: age, because: `The victim is ${age}.`, fields: ['victim.age'] };
  }
  const born = report.victim?.dateOfBirth;
  const year = typeof born === 'string' ? ageFromBirth(born, report.receivedAt) : null;
  if (year !== null) return { value: year, because: `The victim is ${year}.`, fields: ['victim.dateOfBirth'] };
  return ageInText(report, text, cast);
}

function ageFromBirth(born: string, at: string): number | null {
  const [by, bm = 1, bd = 1] = born.split('-').map(Number);
  const now = new Date(at);
  if (!by || Number.isNaN(now.getTime())) return null;
  const beforeBirthday = now.getUTCMonth() + 1 < bm || (now.getUTCMonth() + 1 === bm && now.getUTCDate() < bd);
  const age = now.getUTCFullYear() - by - (beforeBirthday ? 1 : 0);
  return age >= 0 && age <= 120 ? age : null;
}

function ageInText(report: FraudReport, text: Text, cast: Cast): Known<number> | null {
  const candidates: { at: number; end: number; age: number }[] = [];
  for (const pattern of AGE_PATTERNS) {
    for (const m of eachMatch(pattern, text.lower))
      candidates.push({ at: m.index, end: m.index + m[0].length, age: Number(m[1]) });
  }
  for (const m of eachMatch(WORD_AGE_PATTERN, text.lower)) {
    const words = (m[1] ?? m[2]!).split(/[- ]/);
    candidates.push({
      at: m.index,
      end: m.index + m[0].length,
      age: TENS[words[0]!]! + (UNITS[words[1] ?? ''] ?? 0),
    });
  }
  for (const m of eachMatch(DECADE_PATTERN, text.lower)) {
    const decade = DECADES[m[1]!] ?? Number.parseInt(m[1]!, 10) + 5;
    candidates.push({ at: m.index, end: m.index + m[0].length, age: decade });
  }
  for (const m of eachMatch(BORN, text.lower)) {
    candidates.push({
      at: m.index,
      end: m.index + m[0].length,
      age: new Date(report.receivedAt).getUTCFullYear() - Number(m[1]),
    });
  }
  const fit = candidates
    .filter((c) => c.age >= 8 && c.age <= 110 && isOfVictim(text, cast, c.at))
    .sort((a, b) => a.at - b.at)[0];
  if (!fit) return null;
  return {
    value: fit.age,
    because: `The narrative puts the victim at ${fit.age}.`,
    fields: ['narrative'],
    quotes: [quoteAt(text, fit.at, fit.end)],
  };
}

function isOfVictim(text: Text, cast: Cast, at: number): boolean {
  const [from] = sentenceAt(text, at);
  if (SOMEBODY_ELSE.test(text.lower.slice(Math.max(from, at - 40), at))) return false;
  return isVictims(text, cast, at, true);
}
