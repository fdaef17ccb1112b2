import type { Script } from './read/script.ts';

/**
 * What in a report can point at the hands behind it.
 *
 * An identifier carries its keys from the most to the least exact: a plate read in full, the same plate with look-alike characters
 * folded together, the same with one character missing. Two identifiers agree at the first key they share.
 */
export const IDENTIFIER_KINDS = [
  'phone',
  'account',
  'email',
  'site',
  'reference',
  'organisation',
  'vehicle',
  'badge',
  'alias',
  'code_word',
  'station',
  'operation',
  'taxi_firm',
  'vehicle_look',
  'courier',
  'voice',
  'method',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** How sure the reader is that the thing belongs to the offender, from the field it stood in or the words around it. */
export type IdentifierRole = 'shown' | 'dialled' | 'receiving' | 'claimed' | 'used' | 'mentioned';

export interface Identifier {
  kind: IdentifierKind;
  /** From the most exact to the least, each prefixed so that kinds and precisions never mix. Never empty. */
  keys: string[];
  /**
   * Keys left for later reports to find, when they differ from those looked for: a plate read in full must find a part of itself, but two
   * full plates that merely share a part are different cars.
   */
  leaves?: string[];
  role: IdentifierRole;
  /** Dotted field it was read from: `callers.phone`, `narrative`. */
  field: string;
}

/** What belongs to the people of the report: it never links, and it tells when the same incident is told twice. */
export interface OwnParticulars {
  phones: Set<string>;
  emails: Set<string>;
  /** Accounts of honest sellers, as sort code and number: they are no offender's wherever they stand. */
  accounts: Set<string>;
  /** Lower-case words of the names of victim and reporter. */
  nameWords: Set<string>;
}

export interface Spot {
  /** Where places are counted: a district code, or the town's name when no district is known. */
  area: string;
  /** Lower-case name of the town, when one is given. */
  town?: string;
  lat?: number;
  lon?: number;
}

/** A report as the series engine sees it. */
export interface Traits {
  externalId: string;
  source: string;
  /** Milliseconds since 1970, UTC. */
  received: number;
  occurred: number;
  fraudType: string | null;
  spot: Spot | null;
  identifiers: Identifier[];
  own: OwnParticulars;
  telling: Telling;
}

/** What is compared to see whether two reports tell one incident (R2.9). */
export interface Telling {
  /** The person: name, home, own numbers, date of birth, postcode. */
  keys: string[];
  victimName: string | null;
  postcode: string | null;
  age: number | null;
  gender: 'female' | 'male' | null;
  /** Sums of the report and its story in pounds, the report's own first. */
  sums: number[];
  references: string[];
  reporterRole: string | null;
  /** The report says when it happened; otherwise it is taken to have happened when it was told. */
  timeTold: boolean;
  /** Hashes of the words of the story, ascending, each once: small enough to keep for every report. */
  words: Uint32Array;
  /** How it is told. */
  script: Script;
}

/** The keys a later report may find it by. */
export const leavesOf = (identifier: Identifier): string[] => identifier.leaves ?? identifier.keys;
