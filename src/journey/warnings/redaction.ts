import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { normalisePhone } from '#core/phone.ts';
import { findPostcodes } from '#core/postcode.ts';
import type { Address, FraudReport } from '#core/report.ts';
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
  age_with_place: 'Do not give an exact age with a place. Use a band of ten years.',
  exact_sum: 'Round the sum: “more than £4,000”, “£1.2 million”.',
};

const PHONE = /(?<![\w£.,])(?:\+|00)?\(?\d[\d\s().-]{7,20}\d(?!\w)/g;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const REFERENCE = /\b(?:NFRC|NFIB|CAD|URN|CRN|RF)[-\s]?\d{4,14}\b|(?<![\d/])\d{2}\/\d{3,7}\/\d{2}(?![\d/])/gi;
const SORT_CODE = /(?<![\d-])\d{2}[-–]\d{2}[-–]\d{2}(?![\d-])/g;
const ACCOUNT = /(?<![\d.,£])\d{8}(?![\d,])/g;
const VEHICLE =
  /(?<![A-Za-z0-9])(?:[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-Z])(?![A-Za-z0-9])/g;
const AGE = /\b(?:aged? (\d{1,3})|(\d{1,3})[ -]years?[ -]old|(\d{2,3}),? (?:from|of|in) [A-Z])/g;
const WORST_NAMES = 400;

/** Everything in a text that must not be published. Linear in the text for each known value; known values are capped by the caller. */
export function checkRedaction(text: string, known: KnownPersonal, options: RedactionOptions): RedactionFinding[] {
  const findings: RedactionFinding[] = [];
  const found = (kind: FindingKind, start: number, length: number) =>
    findings.push({ kind, start, end: start + length, advice: ADVICE[kind] });
  const lines = new Set(options.reportingLines.map((n) => normalisePhone(n)));
  for (const m of text.matchAll(PHONE)) {
    const digits = m[0].replace(/\D/g, '');
    if (digits.length >= 9 && !lines.has(normalisePhone(m[0]))) found('phone', m.index, m[0].length);
  }
  for (const p of findPostcodes(text)) found('postcode', p.start, p.end - p.start);
  for (const m of text.matchAll(EMAIL)) found('email', m.index, m[0].length);
  for (const m of text.matchAll(REFERENCE)) found('reference', m.index, m[0].length);
  for (const m of text.matchAll(SORT_CODE)) found('sort_code', m.index, m[0].length);
  for (const m of text.matchAll(ACCOUNT)) found('account', m.index, m[0].length);
  for (const m of text.matchAll(VEHICLE)) found('vehicle', m.index, m[0].length);
  if (options.places.some((p) => text.includes(p))) {
    for (const m of text.matchAll(AGE))
      if (!/\bover $/.test(text.slice(0, m.index))) found('age_with_place', m.index, m[0].length);
  }
  knownValues(text, known, options, found);
  writtenPersons(text, options, findings);
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** People, houses and sums that no report knows. What was already found of the same words is not said twice. */
function writtenPersons(text: string, options: RedactionOptions, findings: RedactionFinding[]): void {
  const { exactSumFromGbp, sumFigures } = WARNINGS;
  const limits = { exactSumFromGbp: exactSumFromGbp.value, sumFigures: sumFigures.value };
  const written = findWrittenPersons(text, { allowedWords: [...options.allowedWords, ...options.places], ...limits });
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
    put(known.names, r.claimed?.name);
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
