import { INTAKE } from '#catalogue/thresholds/intake.ts';
import {
  ASKED_FOR,
  FRAUD_TYPES,
  HANDED_OVER,
  IMPERSONATED,
  REPORT_KINDS,
  REPORTER_ROLES,
  SOURCES,
  VULNERABILITIES,
} from '#core/report.ts';

/** What a field of the fraud report must be (contracts section 6), so that one small walker can adapt and check them all. */
export type Shape =
  | { kind: 'text'; max: number }
  | { kind: 'id' }
  | { kind: 'word'; known: readonly string[]; closed?: true }
  | { kind: 'number'; max: number; what: 'a sum in pounds' | 'an age in years' }
  | { kind: 'flag' }
  | { kind: 'time'; normalise: boolean }
  | { kind: 'date' }
  | { kind: 'list'; of: Shape }
  | { kind: 'object'; fields: Readonly<Record<string, Shape>> };

const text: Shape = { kind: 'text', max: INTAKE.maxTextCharacters.value };
const flag: Shape = { kind: 'flag' };
const time: Shape = { kind: 'time', normalise: false };
const pounds: Shape = { kind: 'number', max: INTAKE.maxPounds.value, what: 'a sum in pounds' };
/** A list of words that may grow: a word this version does not know is kept and means nothing to it. */
const word = (known: readonly string[]): Shape => ({ kind: 'word', known });
const list = (of: Shape): Shape => ({ kind: 'list', of });
const object = (fields: Record<string, Shape>): Extract<Shape, { kind: 'object' }> => ({ kind: 'object', fields });

const address = object({ line: text, town: text, postcode: text });

export const REPORT_SHAPE = object({
  externalId: { kind: 'id' },
  source: { kind: 'word', known: SOURCES, closed: true },
  receivedAt: { kind: 'time', normalise: true },
  occurredFrom: time,
  occurredTo: time,
  kind: word(REPORT_KINDS),
  fraudType: word(FRAUD_TYPES),
  inProgress: flag,
  bankTold: flag,
  collectedInLastDay: flag,
  reporter: object({ role: word(REPORTER_ROLES), name: text, phone: text, email: text, contactBy: word(['writing']) }),
  victim: object({
    kind: word(['individual', 'business', 'charity']),
    name: text,
    dateOfBirth: { kind: 'date' },
    age: { kind: 'number', max: INTAKE.maxAge.value, what: 'an age in years' },
    gender: text,
    phone: text,
    email: text,
    address,
    livesAlone: flag,
    previousFraud: flag,
    vulnerabilities: list(word(VULNERABILITIES)),
    supportedBy: text,
    contactBy: word(['writing']),
    language: text,
  }),
  impersonated: list(word(IMPERSONATED)),
  claimed: object({ name: text, rank: text, unit: text, badge: text, organisation: text }),
  callers: list(object({ phone: text, withheld: flag, voice: text, calledAt: time })),
  askedFor: list(word(ASKED_FOR)),
  handedOver: list(object({ kind: word(HANDED_OVER), valueGbp: pounds, detail: text })),
  collection: object({
    at: time,
    place: address,
    password: text,
    courier: object({ description: text, name: text }),
    vehicle: object({ registration: text, make: text, colour: text }),
    taxiFirm: text,
  }),
  accounts: list(object({ sortCode: text, accountNumber: text, name: text })),
  lossGbp: pounds,
  attemptedGbp: pounds,
  narrative: { kind: 'text', max: INTAKE.maxNarrativeCharacters.value },
});

export const REQUIRED = ['externalId', 'source', 'receivedAt'] as const;
