import { findMoney } from '#core/money.ts';
import { ASKED_FOR, FRAUD_TYPES, IMPERSONATED } from '#core/report.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import { COLLECTORS } from '#engines/documents/document.ts';

/** What a value of a reading may be, so that a correction is of the same kind as what it corrects. */
export type ValueKind =
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'yesno' }
  | { kind: 'date' }
  | { kind: 'whole'; least: number; most: number }
  | { kind: 'pounds' }
  | { kind: 'words'; most: number };

export const LISTS = ['places', 'impersonated', 'askedFor', 'collectedBy', 'crimeRefs', 'phoneNumbers'] as const;
export type ListName = (typeof LISTS)[number];
export const SCALARS = ['isFraudWarning', 'fraudType', 'published', 'area'] as const;
export const AGGREGATE = ['incidents', 'lossGbp', 'period'] as const;
export const INCIDENT = [
  'place',
  'victimAge',
  'victimAgeBand',
  'victimGender',
  'date',
  'lossGbp',
  'attemptedGbp',
  'outcome',
] as const;
export type IncidentField = (typeof INCIDENT)[number];

const AGE_BANDS = ['elderly', 'teens', '20s', '30s', '40s', '50s', '60s', '70s', '80s', '90s'] as const;
const words = (most: number): ValueKind => ({ kind: 'words', most });

const SCALAR_KINDS: Record<(typeof SCALARS)[number], ValueKind> = {
  isFraudWarning: { kind: 'yesno' },
  fraudType: { kind: 'choice', choices: FRAUD_TYPES },
  published: { kind: 'date' },
  area: words(80),
};
const LIST_KINDS: Record<ListName, ValueKind> = {
  places: words(80),
  impersonated: { kind: 'choice', choices: IMPERSONATED },
  askedFor: { kind: 'choice', choices: ASKED_FOR },
  collectedBy: { kind: 'choice', choices: COLLECTORS },
  crimeRefs: words(40),
  phoneNumbers: words(40),
};
const AGGREGATE_KINDS: Record<(typeof AGGREGATE)[number], ValueKind> = {
  incidents: { kind: 'whole', least: 1, most: 1_000_000 },
  lossGbp: { kind: 'pounds' },
  period: words(60),
};
const INCIDENT_KINDS: Record<IncidentField, ValueKind> = {
  place: words(80),
  victimAge: { kind: 'whole', least: 1, most: 120 },
  victimAgeBand: { kind: 'choice', choices: AGE_BANDS },
  victimGender: { kind: 'choice', choices: ['female', 'male', 'couple'] },
  date: { kind: 'date' },
  lossGbp: { kind: 'pounds' },
  attemptedGbp: { kind: 'pounds' },
  outcome: { kind: 'choice', choices: ['loss', 'no_loss', 'unknown'] },
};

/** A path of contracts section 1, taken apart. Null where it names no value of a reading. */
export type FieldPath =
  | { of: 'scalar'; name: (typeof SCALARS)[number] }
  | { of: 'list'; name: ListName; i: number }
  | { of: 'aggregate'; name: (typeof AGGREGATE)[number] }
  | { of: 'incident'; n: number }
  | { of: 'incidentField'; n: number; name: IncidentField };

export function parseField(field: string): FieldPath | null {
  const scalar = SCALARS.find((s) => s === field);
  if (scalar) return { of: 'scalar', name: scalar };
  const m = /^(\w{1,20})(?:\[(\d{1,4})\])?(?:\.(\w{1,20}))?$/.exec(field);
  if (!m) return null;
  const [, head, index, tail] = m;
  if (head === 'aggregate' && index === undefined) {
    const name = AGGREGATE.find((a) => a === tail);
    return name ? { of: 'aggregate', name } : null;
  }
  if (index === undefined) return null;
  if (head === 'incidents') {
    const n = Number(index);
    if (tail === undefined) return { of: 'incident', n };
    const name = INCIDENT.find((f) => f === tail);
    return name ? { of: 'incidentField', n, name } : null;
  }
  const list = LISTS.find((l) => l === head);
  return list && tail === undefined ? { of: 'list', name: list, i: Number(index) } : null;
}

/** What a value at this path may be; null for a whole incident, which has no value of its own. */
export function kindOf(path: FieldPath): ValueKind | null {
  switch (path.of) {
    case 'scalar':
      return SCALAR_KINDS[path.name];
    case 'list':
      return LIST_KINDS[path.name];
    case 'aggregate':
      return AGGREGATE_KINDS[path.name];
    case 'incidentField':
      return INCIDENT_KINDS[path.name];
    default:
      return null;
  }
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** What somebody typed as a value of that kind. The reason of a refusal says what is wanted. */
export function parseValue(kind: ValueKind, typed: string): Result<string | number | boolean, Refusal> {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text === '') return wrong('Write the right value, or reject the fact.');
  switch (kind.kind) {
    case 'choice': {
      const wanted = text.toLowerCase().replace(/[ -]/g, '_');
      const found = kind.choices.find((c) => c === text || c.toLowerCase() === wanted);
      return found ? ok(found) : wrong('Choose one of the values that are offered.');
    }
    case 'yesno':
      return /^(?:yes|true)$/i.test(text)
        ? ok(true)
        : /^(?:no|false)$/i.test(text)
          ? ok(false)
          : wrong('Answer yes or no.');
    case 'date':
      return parseDate(text);
    case 'whole': {
      const n = Number(text.replace(/,/g, ''));
      return Number.isInteger(n) && n >= kind.least && n <= kind.most
        ? ok(n)
        : wrong(`Write a whole number from ${kind.least} to ${kind.most}.`);
    }
    case 'pounds':
      return parsePounds(text);
    default:
      return text.length <= kind.most ? ok(text) : wrong(`Write at most ${kind.most} characters.`);
  }
}

function parseDate(text: string): Result<string, Refusal> {
  const hint = 'Write a day like 17 March 2020 or 17/03/2020, or a month like March 2020.';
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), iso[3] ? Number(iso[3]) : null, hint);
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (slashed) return dateOf(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]), hint);
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  const month = named ? MONTHS.findIndex((m) => m.startsWith(named[2]!.toLowerCase())) + 1 : 0;
  if (named && month > 0) return dateOf(Number(named[3]), month, named[1] ? Number(named[1]) : null, hint);
  return wrong(hint);
}

function dateOf(year: number, month: number, day: number | null, hint: string): Result<string, Refusal> {
  const at = new Date(Date.UTC(year, month - 1, day ?? 1));
  if (year < 1990 || year > 2100 || at.getUTCMonth() !== month - 1 || (day !== null && at.getUTCDate() !== day))
    return wrong(hint);
  return ok(at.toISOString().slice(0, day === null ? 7 : 10));
}

function parsePounds(text: string): Result<number, Refusal> {
  const plain = /^£?\s?(\d{1,3}(?:,\d{3})*|\d{1,12})(\.\d{1,2})?$/.exec(text);
  const amount = plain ? Number(plain[1]!.replace(/,/g, '') + (plain[2] ?? '')) : findMoney(text)[0]?.amount;
  return amount !== undefined && amount >= 0 && amount < 1e12
    ? ok(amount)
    : wrong('Write a sum in pounds, like 6,000.');
}

const wrong = (reason: string): { ok: false; error: Refusal } => refuse({ code: 'BAD_FIELD', field: 'value', reason });
