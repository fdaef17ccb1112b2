import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { PERSON_WORDS } from '#catalogue/warning-texts/person-words.ts';
import { normalisePhone } from '#core/phone.ts';
import type { Address, FraudReport } from '#core/report.ts';
import { findWrittenBanks } from './written-banks.ts';
import { findWrittenCircumstances } from './written-circumstances.ts';
import { findWrittenPersons } from './written-persons.ts';

export type FindingKind =
  | 'phone'
  | 'postcode'
  | 'email'
  | 'reference'
  | 'sort_code'
  | 'account'
  | 'vehicle'
  | 'name'
  | 'person'
  | 'address'
  | 'date_of_birth'
  | 'age_with_place'
  | 'bank'
  | 'circumstances'
  | 'exact_sum';

/** Something that must not be published (R6.20): what kind, where, and what to do. The words themselves are not repeated. */
export interface RedactionFinding {
  kind: FindingKind;
  start: number;
  end: number;
  advice: string;
}

/** What the reports behind a warning hold about people. */
export interface KnownPersonal {
  names: string[];
  /** Names that callers gave themselves: no one's, so they may stand in a warning unless they are also the name of somebody in the reports. */
  aliases: string[];
  /** Banks that reports say are the victim's. */
  banks: string[];
  phones: string[];
  emails: string[];
  addressLines: string[];
  postcodes: string[];
  datesOfBirth: string[];
  accounts: string[];
  vehicles: string[];
}

export interface RedactionOptions {
  /** Numbers that are published so that people can report: they may stand in a warning. */
  reportingLines: readonly string[];
  /** Names of places, bodies and services that may stand in a warning although somebody is called so. */
  allowedWords: readonly string[];
  /** Places named in the text, for the rule on exact ages. */
  places: readonly string[];
}

const ADVICE: Record<FindingKind, string> = {
  phone: 'Take out the telephone number. Only published reporting lines may stand in a warning.',
  postcode: 'Take out the postcode. Name the town or the district.',
  email: 'Take out the e-mail address.',
  reference: 'Take out the report reference.',
  sort_code: 'Take out the sort code.',
  account: 'Take out the account number.',
  vehicle: 'Take out the registration.',
  name: 'Take out the name of a person in the reports.',
  person:
    'Take out the name. Say “a woman in her 80s” or “a neighbour”. An officer who is quoted is named with their rank.',
  address: 'Take out the street or the house. Name the town or the district.',
  date_of_birth: 'Take out the date of birth. Use an age band.',
  age_with_place: 'Do not give an exact age. Use a band of ten years.',
  bank: 'Take out the bank: whose customer a victim is can help to find them. Say “her bank”. Whom callers claim to be may stand.',
  circumstances:
    'Take out health, disability and who lives alone: it can help to find somebody, and to choose them again.',
  exact_sum: 'Round the sum: “more than £4,000”, “£1.2 million”.',
};

const PHONE = /(?<![\w£.,])(?:\+|00)?\(?\d[\d\s().-]{7,20}\d(?!\w)/g;
/** With commas too, where the number begins as telephone numbers do: sums and lists of years do not. */
const PHONE_IN_PARTS = /(?<![\w£.,])(?:\+\d|0)[\d\s().,-]{8,24}\d(?!\w)/g;
/** Of a British number with its country code. */
const MOST_FIGURES = 13;
const EMAIL = /[^\s@<>"'(),;:]{1,64}@[^\s@<>"'(),;:]{1,63}\.[^\s@<>"'(),;:.]{2,63}/g;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?[\s-]{0,3}\d[ABD-HJLNP-UW-Z]{2}\b/gi;
const IBAN = /\bGB\d{2}\s?[A-Z]{4}(?:\s?\d){14}\b/gi;
const NATIONAL_INSURANCE = /\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/g;
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const BORN = new RegExp(
  `\\b(?:born|birthday|date of birth|DOB)\\b[^.\\n]{0,20}?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH})|\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}|19\\d{2})`,
  'gi',
);
const REFERENCE = /\b(?:NFRC|NFIB|CAD|URN|CRN|RF)[-\s]?\d{4,14}\b|(?<![\d/])\d{2}\/\d{3,7}\/\d{2}(?![\d/])/gi;
const SORT_CODE = /(?<![\d-])\d{2}[-–]\d{2}[-–]\d{2}(?![\d-])/g;
const ACCOUNT = /(?<![\d.,£])(?:\d{8}|(?!(?:19|20)\d\d\s(?:19|20))\d{4}\s\d{4})(?![\d,])/g;
const VEHICLE =
  /(?<![A-Za-z0-9])(?:[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-Z])(?![A-Za-z0-9])/g;
const AGE_WORDS =
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?';
const AGE = new RegExp(
  `\\b(?:aged? (?:\\d{1,3}|${AGE_WORDS})|(?:\\d{1,3}|${AGE_WORDS})[ -]?(?:years?[ -]old|y/?o\\b|yrs?[ -]old)|\\d{2,3},? (?:from|of|in) [A-Z])`,
  'g',
);
/** "a widow of 84", ", 84, of 12 …", "(84)": after a word for a person, or a name. */
const AGE_BESIDE = new RegExp(
  `(?<=\\b(?:${[...PERSON_WORDS].join('|')}) )(?:of |in (?:her|his) )?(?:\\d{2,3}|${AGE_WORDS})(?![\\w,.]?\\d|\\w| (?:pounds|per|other|people|reports|days?|weeks?|months?|times|miles|minutes|hours)|s\\b)|(?<=[A-Za-z]), \\d{2,3}(?=, (?:of|from|who|in|was|had)\\b)|(?<=(?:[A-Z][a-z]{1,20}|\\b(?:${[...PERSON_WORDS].join('|')})) )\\(\\d{2,3}\\)`,
  'g',
);

/**
 * The text in plain characters, of the same length so that places in it hold: every kind of dash, slash and underscore as a hyphen, what is
 * invisible as a space, and the digits of every script as ours. A number must not pass because of how it was typed.
 */
function inPlainCharacters(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\u00AD_/\\]/g, '-')
    .replace(/[\u200B-\u200F\u2060-\u2064\uFEFF\u00A0\u202F\u2007]/g, ' ')
    .replace(/(?![0-9])\p{Nd}/gu, (d) => (d.length === 1 ? digitOf(d) : d));
}

/** Digits of a script stand in runs of ten, from its zero. */
function digitOf(digit: string): string {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(digit.charCodeAt(0) - value - 1))) value++;
  return String(value);
}
const WORST_NAMES = 400;

const PATTERNS: readonly [FindingKind, RegExp][] = [
  ['postcode', POSTCODE],
  ['email', EMAIL],
  ['sort_code', SORT_CODE],
  ['account', ACCOUNT],
  ['account', IBAN],
  ['reference', NATIONAL_INSURANCE],
  ['date_of_birth', BORN],
  ['vehicle', VEHICLE],
];

/** Everything in a text that must not be published. Linear in the text for each known value; known values are capped by the caller. */
export function checkRedaction(text: string, known: KnownPersonal, options: RedactionOptions): RedactionFinding[] {
  const findings: RedactionFinding[] = [];
  const found = (kind: FindingKind, start: number, length: number) =>
    findings.push({ kind, start, end: start + length, advice: ADVICE[kind] });
  const lines = new Set(options.reportingLines.map((n) => normalisePhone(n)));
  const plain = inPlainCharacters(text);
  const numbers = new Map([...plain.matchAll(PHONE)].map((m) => [m.index, m[0]]));
  for (const m of plain.matchAll(PHONE_IN_PARTS)) {
    // More figures than a number has are two numbers, which the first pattern finds apart.
    if (m[0].replace(/\D/g, '').length <= MOST_FIGURES && !numbers.has(m.index)) numbers.set(m.index, m[0]);
  }
  for (const [at, number] of numbers) {
    const digits = number.replace(/\D/g, '');
    if (digits.length >= 9 && !lines.has(normalisePhone(number))) found('phone', at, number.length);
  }
  for (const m of text.matchAll(REFERENCE)) found('reference', m.index, m[0].length);
  for (const [kind, pattern] of PATTERNS) for (const m of plain.matchAll(pattern)) found(kind, m.index, m[0].length);
  for (const m of plain.matchAll(AGE))
    if (!/\bover $/.test(plain.slice(0, m.index))) found('age_with_place', m.index, m[0].length);
  for (const m of plain.matchAll(AGE_BESIDE))
    if (!findings.some((f) => f.kind === 'age_with_place' && f.start < m.index + m[0].length && m.index < f.end))
      found('age_with_place', m.index, m[0].length);
  knownValues(text, known, options, found);
  for (const b of findWrittenBanks(text)) found('bank', b.start, b.end - b.start);
  for (const c of findWrittenCircumstances(text)) found('circumstances', c.start, c.end - c.start);
  writtenPersons(text, known.aliases, options, findings);
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** People, houses and sums that no report knows. What was already found of the same words is not said twice. */
function writtenPersons(
  text: string,
  aliases: readonly string[],
  options: RedactionOptions,
  findings: RedactionFinding[],
): void {
  const { exactSumFromGbp, sumFigures } = WARNINGS;
  const limits = { exactSumFromGbp: exactSumFromGbp.value, sumFigures: sumFigures.value };
  const written = findWrittenPersons(text, {
    allowedWords: [...options.allowedWords, ...options.places],
    aliases,
    ...limits,
  });
  const known = [...findings];
  for (const { kind, start, end } of written)
    if (!known.some((k) => k.start <= start && end <= k.end)) findings.push({ kind, start, end, advice: ADVICE[kind] });
}

function knownValues(
  text: string,
  known: KnownPersonal,
  options: RedactionOptions,
  found: (kind: FindingKind, start: number, length: number) => void,
): void {
  const lower = text.toLowerCase();
  const every = (kind: FindingKind, value: string, wholeWords: boolean) => {
    const wanted = value.toLowerCase().trim();
    if (wanted.length < 3) return;
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      if (wholeWords && (/[a-z0-9]/.test(lower[at - 1] ?? ' ') || /[a-z0-9]/.test(lower[at + wanted.length] ?? ' ')))
        continue;
      found(kind, at, wanted.length);
    }
  };
  for (const v of known.addressLines) every('address', v, true);
  for (const v of known.banks) if (/^\p{Lu}/u.test(v)) every('bank', v, true);
  for (const v of known.postcodes) every('postcode', v, true);
  for (const v of known.emails) every('email', v, false);
  for (const v of known.accounts) every('account', v, true);
  for (const v of known.vehicles) every('vehicle', v, true);
  for (const v of known.datesOfBirth) for (const form of dateForms(v)) every('date_of_birth', form, true);
  // A reporting line stays one though an offender showed it falsely.
  const published = new Set(options.reportingLines.map((n) => normalisePhone(n)));
  const personal = known.phones.filter((p) => !published.has(normalisePhone(p)));
  const digits = new Set(personal.map(nationalDigits).filter((d) => d.length >= 7));
  for (const m of text.matchAll(/\+?\d[\d\s().-]{5,22}\d/g)) {
    const bare = nationalDigits(m[0]);
    for (const d of digits) if (bare.includes(d)) found('phone', m.index, m[0].length);
  }
  names(text, known.names, options.allowedWords, found);
}

const nationalDigits = (number: string): string => number.replace(/\D/g, '').replace(/^(?:0044|44|0)/, '');

/** A full name however it is written, and each part of it that stands with a capital outside the allowed names. */
function names(
  text: string,
  people: readonly string[],
  allowedWords: readonly string[],
  found: (kind: FindingKind, start: number, length: number) => void,
): void {
  const words = [...text.matchAll(/[\p{L}][\p{L}'’-]*/gu)];
  const allowed = new Set(allowedWords.flatMap((w) => w.split(/[^\p{L}'’-]+/u)).map((w) => w.toLowerCase()));
  const parts = new Set<string>();
  for (const person of people.slice(0, WORST_NAMES)) {
    const own = person
      .toLowerCase()
      .split(/[^\p{L}'’-]+/u)
      .filter((w) => w.length > 1);
    if (own.length > 1) {
      for (let i = 0; i + own.length <= words.length; i++) {
        if (own.every((w, j) => words[i + j]![0].toLowerCase() === w)) {
          const last = words[i + own.length - 1]!;
          found('name', words[i]!.index, last.index + last[0].length - words[i]!.index);
        }
      }
    }
    for (const w of own) if (w.length > 2 && !TITLES.has(w) && !allowed.has(w)) parts.add(w);
  }
  for (const w of words)
    if (/^\p{Lu}/u.test(w[0]) && parts.has(w[0].toLowerCase())) found('name', w.index, w[0].length);
}

const TITLES = new Set(['mrs', 'miss', 'the', 'and', 'von', 'van', 'der', 'del', 'for']);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function dateForms(iso: string): string[] {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!m) return [];
  const [, y, mo, d] = m;
  const month = MONTHS[Number(mo) - 1] ?? '';
  return [
    `${y}-${mo}-${d}`,
    `${d}/${mo}/${y}`,
    `${Number(d)}/${Number(mo)}/${y}`,
    `${Number(d)} ${month} ${y}`,
    `${d}.${mo}.${y}`,
  ];
}

/** Everything personal in the reports: victims, reporters, and where things were collected. */
export function personalOf(reports: readonly FraudReport[]): KnownPersonal {
  const known: KnownPersonal = {
    names: [],
    aliases: [],
    banks: [],
    phones: [],
    emails: [],
    addressLines: [],
    postcodes: [],
    datesOfBirth: [],
    accounts: [],
    vehicles: [],
  };
  const put = (to: string[], value: unknown) => {
    if (typeof value === 'string' && value.trim() !== '' && !to.includes(value.trim())) to.push(value.trim());
  };
  const place = (address: Address | undefined) => {
    put(known.addressLines, address?.line);
    put(known.postcodes, address?.postcode);
  };
  for (const r of reports) {
    for (const person of [r.victim, r.reporter]) {
      put(known.names, person?.name);
      put(known.phones, person?.phone);
      put(known.emails, person?.email);
    }
    // Whoever says that they are a son or a granddaughter uses the name of a real one, and family may not be named.
    const asFamily = r.fraudType === 'family_impersonation' || r.impersonated?.includes('family');
    put(asFamily ? known.names : known.aliases, r.claimed?.name);
    put(known.banks, (r.victim as { bank?: unknown } | undefined)?.bank);
    put(known.names, r.collection?.courier?.name);
    put(known.datesOfBirth, r.victim?.dateOfBirth);
    place(r.victim?.address);
    place(r.collection?.place);
    put(known.vehicles, r.collection?.vehicle?.registration);
    for (const a of Array.isArray(r.accounts) ? r.accounts : []) {
      put(known.accounts, a?.accountNumber);
      put(known.names, a?.name);
    }
    for (const c of Array.isArray(r.callers) ? r.callers : []) put(known.phones, c?.phone);
  }
  return known;
}
