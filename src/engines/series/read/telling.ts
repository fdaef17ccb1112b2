import { findMoney } from '#core/money.ts';
import { normalisePhone } from '#core/phone.ts';
import { findPostcodes, normalisePostcode } from '#core/postcode.ts';
import type { Address, FraudReport } from '#core/report.ts';
import type { OwnParticulars, Telling } from '#engines/series/identifier.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { readScript } from './script.ts';

const WORDS_OF_A_TELLING = 400;
const MOST_SUMS = 6;
const LEAST_SUM = 20;
const YEAR_MS = 365.25 * 86_400_000;
const REFERENCE = /\b(?:NFRC|CF|RF|CAD|URN|REF)[-\s]?\d{5,14}\b|\b\d{2}\/\d{4,7}\/\d{2}\b/gi;
const AGE =
  /\b(?:aged?|i am|i['’]m|who is|(?:victim|inft|informant|ip|she|he|mum|dad|mother|father|nan|uncle|aunt|customer|account holder|resident) (?:is|is aged)) (\d{2,3})\b(?! ?(?:minutes|days|hours|%|pounds|years ago))|\b(\d{2,3})[- ]years?[- ]old\b/i;
const FEMALE = /\b(?:she|her|mrs|miss|ms|mum|mother|nan|grandmother|aunt|female (?:inft|victim|informant)|lady)\b/gi;
const MALE = /\b(?:mr|dad|father|grandfather|grandad|uncle|male (?:inft|victim|informant)|gentleman)\b/gi;

const NOT_FAMILY: ReadonlySet<string> = new Set(['officer', 'bank', 'carer', 'business', 'witness']);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads what tells one incident from another: who it was aimed at, how much, and when. */
export function readTelling(
  report: FraudReport,
  story: string,
  own: OwnParticulars,
  received: number,
  named: readonly { given: string | null; surname: string }[] = [],
  leaveOut: ReadonlySet<string> = new Set(),
): Telling {
  const victim = report.victim ?? {};
  const keys: string[] = [];
  const words = wordsOfName(text(victim.name));
  const surname = words.at(-1);
  const name = surname && words.length > 1 ? inEitherOrder(words[0]!, surname) : null;
  const postcode = normalisePostcode(text(victim.address?.postcode)) ?? findPostcodes(story)[0]?.postcode ?? null;
  if (name) keys.push(`name:${name}`, `said:${name}`);
  // A bank or a neighbour names the victim in the story only.
  for (const { given, surname: last } of named)
    if (given !== null && !name) keys.push(`said:${inEitherOrder(given, last)}`);
  const town = text(victim.address?.town).toLowerCase().trim();
  if (surname && town) keys.push(`last:${surname}|${town}`);
  const home = homeOf(victim.address);
  if (home) keys.push(`home:${home}`);
  if (postcode) keys.push(`code:${postcode}`);
  const phones = new Set([...own.phones]);
  // Who tells of others for a living, or saw it in passing, tells of many: only the family's number is the victim's.
  const teller = normalisePhone(text(report.reporter?.phone)) ?? '';
  if (NOT_FAMILY.has(report.reporter?.role ?? '') && teller !== normalisePhone(text(victim.phone)))
    phones.delete(teller);
  for (const phone of phones) keys.push(`own:${phone}`);
  if (text(victim.email)) keys.push(`mail:${text(victim.email).toLowerCase().trim()}`);
  if (text(victim.dateOfBirth)) keys.push(`born:${text(victim.dateOfBirth)}`);
  return {
    keys,
    victimName: words.length > 0 ? words.join(' ') : null,
    postcode,
    age: ageOf(report, story, received),
    gender: genderOf(report, story),
    sums: sumsOf(report, story),
    references: [...story.matchAll(REFERENCE)].map((m) => m[0].toUpperCase().replace(/[-\s]/g, '')),
    reporterRole: report.reporter?.role ?? null,
    timeTold: typeof report.occurredFrom === 'string',
    words: hashedWords(story),
    script: readScript(story, leaveOut),
  };
}

/** Words of a name without titles, the surname last: "Field, Alan" and "FIELD Alan" are how forms and logs write it. */
export function wordsOfName(written: string): string[] {
  const words = written
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((w) => w.length > 0 && !/^(?:mr|mrs|ms|miss|dr|s)$/.test(w));
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2) return words;
  const surnameFirst = /^[^,]*[a-z],/i.test(written) || (GIVEN_NAMES.has(last) && !GIVEN_NAMES.has(first));
  return surnameFirst ? [...words.slice(1), first] : words;
}

/** A name as a key: which of its words is the surname is not always told. */
const inEitherOrder = (given: string, surname: string): string => [given, surname].sort().join(' ');

function homeOf(address: Address | undefined): string | null {
  if (!address || typeof address !== 'object') return null;
  const line = text(address.line)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  // A house number on a street of that name is one home within a town; the postcode is often missing from one telling.
  return line === '' ? null : line;
}

function ageOf(report: FraudReport, story: string, received: number): number | null {
  const { age, dateOfBirth } = report.victim ?? {};
  if (typeof age === 'number') return age;
  const born = typeof dateOfBirth === 'string' ? Date.parse(dateOfBirth) : Number.NaN;
  if (Number.isFinite(born)) return Math.floor((received - born) / YEAR_MS);
  const m = AGE.exec(story);
  const said = m ? Number(m[1] ?? m[2]) : Number.NaN;
  return said >= 16 && said <= 110 ? said : null;
}

function genderOf(report: FraudReport, story: string): Telling['gender'] {
  const given = text(report.victim?.gender).toLowerCase();
  if (given.startsWith('f')) return 'female';
  if (given.startsWith('m')) return 'male';
  if (report.reporter?.role === 'victim' && !report.victim?.name) return null;
  const female = story.match(FEMALE)?.length ?? 0;
  const male = story.match(MALE)?.length ?? 0;
  return female >= 2 && male === 0 ? 'female' : male >= 1 && female === 0 ? 'male' : null;
}

function sumsOf(report: FraudReport, story: string): number[] {
  const sums = new Set<number>();
  const take = (value: unknown) => {
    if (typeof value === 'number' && value >= LEAST_SUM && sums.size < MOST_SUMS) sums.add(Math.round(value));
  };
  take(report.lossGbp);
  take(report.attemptedGbp);
  for (const h of Array.isArray(report.handedOver) ? report.handedOver : []) take(h?.valueGbp);
  for (const m of findMoney(story)) if (m.currency === 'GBP') take(m.amount);
  return [...sums];
}

function hashedWords(story: string): Uint32Array {
  const hashes = new Set<number>();
  for (const word of story
    .toLowerCase()
    .match(/[a-z]{4,20}/g)
    ?.slice(0, WORDS_OF_A_TELLING) ?? []) {
    let h = 2166136261;
    for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 16777619);
    hashes.add(h >>> 0);
  }
  return Uint32Array.from(hashes).sort();
}
