import type { IdentifierKind, IdentifierRole } from './identifier.ts';
import type { Describe } from './traits.ts';

/** How one kind of identifier weighs. */
export interface KindWeights {
  /** Pseudo-count of the value not being used again: large where a group changes it often. */
  alpha: number;
  /** Smallest share of reports that carry a value of each precision by chance, from the most exact key to the least. */
  floors: number[];
  /** Most bits that one agreement of this kind may add. */
  most: number;
  /** How much of the evidence against is counted when values differ: 0 none, 1 all. */
  disagree: number;
  /** May look up other reports by its keys. */
  looksUp: boolean;
  /** Enough for a link by itself when it weighs `strongAt` bits or more. */
  strong: boolean;
  /** Shared tokens add up (descriptions) instead of the best one counting. */
  sums: boolean;
}

export interface SeriesThresholds {
  kinds: Record<IdentifierKind, KindWeights>;
  roleShare: Record<IdentifierRole, number>;
  /** Bits against any two reports being the same hands before anything is compared. */
  prior: number;
  /** Bits for a link. */
  linkAt: number;
  /** Bits of identifiers alone (no time, place or type) that a link needs. */
  specificAt: number;
  /** Bits from which an agreement of a strong kind is enough by itself. */
  strongAt: number;
  /** Different kinds of identifier that must agree when none is strong. */
  weakKinds: number;
  /** [days, bits] by days since the series was last seen. */
  time: [number, number][];
  /** [kilometres, bits] to the nearest recent member. */
  distance: [number, number][];
  sameTown: number;
  sameArea: number;
  placeUnknown: number;
  sameType: number;
  otherType: number;
  /** Reports compared per key, newest first. */
  fanOut: number;
  /** Days after which a key is no longer looked up. */
  memoryDays: number;
  /** A value is everybody's when seen in so many reports over so many days and so many areas. */
  everyone: { reports: number; days: number; areas: number; types: number };
  telling: { days: number; words: number; needed: number };
  /** Bits that join two series, by one strong identifier or more. */
  mergeAt: number;
}

export interface SeriesKnowledge {
  /** True for a number, site or address that belongs to everybody (catalogue). Keys as the engine makes them. */
  everyones(key: string): boolean;
  thresholds: SeriesThresholds;
  describe: Describe;
}
