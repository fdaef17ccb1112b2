import type { Quote } from '#core/reason.ts';
import type { FraudType, ReportKind, Vulnerability } from '#core/report.ts';

/** What the fields and the narrative together say, each with where it was read. The rules see only this and the report. */
export interface Evidence {
  because: string;
  fields: string[];
  quotes?: Quote[];
}

export interface Known<T> extends Evidence {
  value: T;
}

/**
 * - `now`       a collection is happening, or a victim is on the line about to hand over
 * - `pending`   somebody is on the way or expected
 * - `just_gone` collected so recently that the collector may still be near
 * - `recent`    collected within the policy's recent hours
 * - `past`      collected longer ago, or at an unknown past time
 * - `ended`     an approach that came to nothing
 * - `none`      no collection is spoken of
 */
export type CollectionState = 'now' | 'pending' | 'just_gone' | 'recent' | 'past' | 'ended' | 'none';

export interface VulnerabilityFact extends Evidence {
  factor: Vulnerability | 'care_needs' | 'under_18';
}

/** Named lines of enquiry: `solid` ones can be followed by a local officer, the others need a bank or network to answer first. */
export interface LineOfEnquiry extends Evidence {
  what: LineKind;
  solid: boolean;
}
export const LINE_KINDS = [
  'named_suspect',
  'suspect_address',
  'vehicle',
  'taxi',
  'cctv',
  'courier_description',
  'caller_number',
  'account',
  'card_use',
  'purchase',
  'envelope',
  'parcel',
  'email_or_site',
  'social_profile',
  'handset',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export interface OffenderFacts {
  arrested: Evidence | null;
  /** Named or easily identified by the reporter. */
  identified: Evidence | null;
  /** Lives, works or trades near by, or is known to the victim. */
  local: Evidence | null;
}

export const COMPLEXITY_SIGNS = [
  'overseas',
  'money_mules',
  'crypto',
  'company_or_professional',
  'insider',
  'digital_forensics',
  'other_forces',
] as const;
export type ComplexitySign = (typeof COMPLEXITY_SIGNS)[number];

export interface CaseFacts {
  fraudType: Known<FraudType> & { runnerUp: FraudType | null; margin: number };
  kind: Known<ReportKind>;
  age: Known<number> | null;
  livesAlone: Evidence | null;
  vulnerabilities: VulnerabilityFact[];
  collection: Known<CollectionState>;
  /** UTC time of the collection, if one is known. */
  collectedAt: string | null;
  dangerToLife: Evidence | null;
  lossGbp: Known<number> | null;
  attemptedGbp: Known<number> | null;
  contactContinuing: Evidence | null;
  believesCaller: Evidence | null;
  coached: Evidence | null;
  threatened: Evidence | null;
  lifeChanging: Evidence | null;
  previousFraud: Evidence | null;
  paidAgain: Evidence | null;
  refusesHelp: Evidence | null;
  /** The victim asks what to do: an answer is owed even where nothing was lost. */
  asksAdvice: Evidence | null;
  /** The teller asks for nothing and wants nothing done. */
  wantsNothing: Evidence | null;
  faceToFace: Evidence | null;
  organised: Evidence[];
  /** The report itself says that the police know of the group: as good as a link to it (domain 2.3). */
  knownGroup: Evidence | null;
  otherVictims: Known<number> | null;
  complexity: (Evidence & { sign: ComplexitySign })[];
  offender: OffenderFacts;
  lines: LineOfEnquiry[];
  /** Paid or handed over within the policy's hours (R3.8). */
  paidRecently: Evidence | null;
  paidByTransfer: Evidence | null;
  cardExposed: Evidence | null;
}
