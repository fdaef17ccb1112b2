/**
 * The fraud report: the record that travels through the whole house.
 *
 * GLOSSARY (words are decided once, here)
 * - report        what somebody told us: a loss, an attempt, a suspicious call, a sighting, information. Never "crime" until recorded as one.
 * - victim        the person (or business) the fraud was aimed at, whether or not anything was lost.
 * - reporter      the person who told us; may be the victim, a relative, a bank, an officer.
 * - crime package the recorded report with the force's own reference, as the IMU assesses it.
 * - IMU           Investigation Management Unit: assesses every crime package, proposes nothing by itself, decides allocation.
 * - SFCU          Serious Fraud and Cyber Unit: complex, serious and high value fraud.
 * - LCU           Local Crime Unit: a detective sergeant allocates to an officer.
 * - assessment    the machine's advice on one version of a report under one version of the policy. Never a decision.
 * - allocation    a named person's decision on where a report goes, with the assessment it accepted or overrode.
 * - link          evidence that two reports are the work of the same hands. A link has reasons and a weight in bits.
 * - series        reports joined by links: the work of one offending group as far as the evidence goes.
 * - match         agreement of two values; not yet a link.
 * - wave          a series or a fraud type rising in a place.
 * - threat        a wave that the watch has detected, with how often such an alarm is false.
 * - warning       what the public is told: drafted, approved by a second person, published, corrected, withdrawn.
 * - bulletin      somebody else's published warning or news item, read into incidents.
 * - incident      one victim's case as told in a bulletin. Never counted as a report.
 * - duty          something owed to a victim by a due time (Victims' Code), kept or missed.
 * - THRIVE        threat, harm, risk, investigation, vulnerability, engagement (rule R2.1).
 * - 3x5x2         source evaluation, information assessment, handling code (rule R4.1).
 * - OCG           organised crime group. - ROCU regional organised crime unit. - GSS the ONS code of an area.
 *
 * Source of the shape: contracts section 6. Every optional field may be absent; unknown fields are kept, never dropped.
 */

export const SOURCES = [
  'report_fraud',
  'control_room',
  'bank',
  'web',
  'partner',
  'crimestoppers',
  'front_desk',
] as const;
export type Source = (typeof SOURCES)[number];

export const REPORT_KINDS = ['loss', 'attempt', 'suspicious_call', 'cashpoint', 'information'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const FRAUD_TYPES = [
  'courier',
  'bank_impersonation',
  'romance',
  'investment',
  'doorstep',
  'government_impersonation',
  'delivery_phishing',
  'ticket_or_shopping',
  'family_impersonation',
  'payment_diversion',
  'computer_service',
  'lottery_or_prize',
  'pension',
  'other_fraud',
  'not_fraud',
] as const;
export type FraudType = (typeof FRAUD_TYPES)[number];

export const REPORTER_ROLES = [
  'victim',
  'relative',
  'carer',
  'bank',
  'business',
  'witness',
  'officer',
  'anonymous',
] as const;
export type ReporterRole = (typeof REPORTER_ROLES)[number];

export const VULNERABILITIES = [
  'dementia',
  'bereaved',
  'isolated',
  'in_debt',
  'mental_health',
  'physical_disability',
  'learning_disability',
  'language',
  'suicidal',
  'self_neglect',
] as const;
export type Vulnerability = (typeof VULNERABILITIES)[number];

export const IMPERSONATED = [
  'police',
  'bank',
  'government',
  'telecoms',
  'retailer',
  'delivery',
  'family',
  'trading_standards',
  'other',
] as const;
export type Impersonated = (typeof IMPERSONATED)[number];

export const ASKED_FOR = [
  'withdraw_cash',
  'hand_over_card',
  'disclose_pin',
  'disclose_bank_details',
  'buy_goods',
  'buy_vouchers',
  'buy_gold_or_currency',
  'transfer_money',
  'hand_over_cash',
  'remote_access',
  'keep_secret',
  'call_back_same_line',
] as const;
export type AskedFor = (typeof ASKED_FOR)[number];

export const HANDED_OVER = [
  'cash',
  'card',
  'goods',
  'gold',
  'currency',
  'vouchers',
  'transfer',
  'pin',
  'bank_details',
] as const;
export type HandedOverKind = (typeof HANDED_OVER)[number];

export interface Address {
  line?: string;
  town?: string;
  postcode?: string;
}

export interface Reporter {
  role: ReporterRole;
  name?: string;
  phone?: string;
  email?: string;
  /** `writing`: not to be rung. */
  contactBy?: 'writing';
}

export interface Victim {
  kind?: 'individual' | 'business' | 'charity';
  name?: string;
  /** ISO date, YYYY-MM-DD. */
  dateOfBirth?: string;
  age?: number;
  gender?: string;
  phone?: string;
  email?: string;
  address?: Address;
  livesAlone?: boolean;
  previousFraud?: boolean;
  vulnerabilities?: Vulnerability[];
  supportedBy?: string;
  /** `writing`: not to be rung, such as whoever is deaf. */
  contactBy?: 'writing';
  /** The language to be spoken with an interpreter, as it was written. */
  language?: string;
}

export interface Caller {
  phone?: string;
  withheld?: boolean;
  voice?: string;
  calledAt?: string;
}

export interface HandedOver {
  kind: HandedOverKind;
  valueGbp?: number;
  detail?: string;
}

export interface Collection {
  at?: string;
  place?: Address;
  password?: string;
  courier?: { description?: string; name?: string };
  vehicle?: { registration?: string; make?: string; colour?: string };
  taxiFirm?: string;
}

export interface BankAccount {
  sortCode: string;
  accountNumber: string;
  name?: string;
}

/** Contracts section 6. Times are ISO 8601; `receivedAt` is always in UTC with a `Z` once adapted. Money is pounds sterling. */
export interface FraudReport {
  externalId: string;
  source: Source;
  receivedAt: string;
  occurredFrom?: string;
  occurredTo?: string;
  kind?: ReportKind;
  fraudType?: FraudType;
  inProgress?: boolean;
  reporter?: Reporter;
  victim?: Victim;
  impersonated?: Impersonated[];
  claimed?: { name?: string; rank?: string; unit?: string; badge?: string; organisation?: string };
  callers?: Caller[];
  askedFor?: AskedFor[];
  handedOver?: HandedOver[];
  collection?: Collection;
  accounts?: BankAccount[];
  lossGbp?: number;
  attemptedGbp?: number;
  /** Whether the reporter says that the victim's bank knows. */
  bankTold?: boolean;
  /** Whether the reporter says that somebody came to collect in the day before the report, and has gone. */
  collectedInLastDay?: boolean;
  narrative?: string;
  /** Fields this version does not know: kept as given. */
  [unknownField: string]: unknown;
}
