import type { IdentifierKind, IdentifierRole } from './identifier.ts';
import type { Describe } from './traits.ts';

/** How one kind of identifier weighs. */
export interface KindWeights {
  /** Pseudo-count of the value not being used again: large where a group changes it often. */
  alpha: number;
  /** Smallest share of groups that carry a value by chance, by the part of the key before its first sign ("phone", "tail" …). */
  floors: Record<string, number>;
  /** Is the share of a value counted from the reports, or is the floor all there is? */
  counted: boolean;
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
  /** How much reports of the group's own type count for a value's frequency, and how many reports a floor is worth. */
  frequency: { sameType: number; worth: number };
  roleShare: Record<IdentifierRole, number>;
  /** Bits for a link: the log odds of the group against everybody else. */
  linkAt: number;
  /** Bits for a link that rests on one kind of weak identifier with time and place. */
  linkAtOneKind: number;
  /** Bits of identifiers and wording (no time, place or type) that a link needs. */
  specificAt: number;
  /** Bits from which an agreement of a strong kind is enough by itself. */
  strongAt: number;
  /** Different kinds of identifier that must agree when none is strong; wording of `wording.asKind` bits counts as one. */
  weakKinds: number;
  /** Bits that one weak identifier must have to link by itself to a series, and to a lone report. */
  rareAt: number;
  rareAlone: number;
  /** Most bits that differences may take off, and how many times over they count. */
  mostAgainst: number;
  against: number;

  /** [days since it was last seen, reports a day that a working group leaves]. */
  activity: [number, number][];
  /** Reports a day of a type before any have been counted, and how many days that guess is worth. */
  background: { perDay: number; worthDays: number };
  /** Share of lone reports that are the first of a group, and how many reports that guess is worth. */
  productive: { share: number; worth: number; named: number };
  /** [kilometres, how many times likelier than elsewhere] for a place where the group has not been seen lately. */
  reach: [number, number][];
  /** Pseudo-count of the group working somewhere new, and days after which where it was no longer tells. */
  moves: { alpha: number; days: number; members: number };
  /** Smallest share of reports that come from one town. */
  townFloor: number;
  /** What a town's share is taken to be before anything is counted, and how many reports that guess is worth. */
  townPrior: { share: number; worth: number };
  /** Chance that a group's report is taken for another type of fraud. */
  otherType: number;
  /** A link by how the story is told, in the place and days of a series: least bits of wording and of all, least incidents, and days to look. */
  story: { least: number; linkAt: number; incidents: number; days: number };
  /** How the story is told. */
  wording: {
    /** Stories with fewer words tell nothing. */
    leastWords: number;
    /** Bits of a report's story: an offset, bits a bit of script, and likeness x by (slope + more·n/(n+half))·x, bent; at least and most so many. */
    report: {
      offset: number;
      script: number;
      likeness: { from: number; to: number; slope: number; more: number; half: number; bend: number };
      most: number;
      least: number;
    };
    /** Words of a group's script: their share and chance before anything is counted; how the next best words and sentences, and missing words, count; the rarest a word is taken to be. */
    scripted: {
      share: number;
      usual: number;
      strength: number;
      nextWord: number;
      nextSentence: number;
      against: number;
      rarest: number;
    };
    /** Likeness of two series' stories → bits. */
    seriesBits: [number, number][];
    /** Stories at which half of the bits count. */
    unsure: number;
    /** How alike stories of one group usually are, and how many stories that guess is worth. */
    usualWithin: number;
    worth: number;
    /** Bits from which wording counts as a kind of evidence. */
    asKind: number;
  };
  /** Bits that a key must be able to give for reports to be looked up by it. */
  lookUpAt: number;
  /** Reports compared per key, newest first. */
  fanOut: number;
  /** Days after which a key is no longer looked up. */
  memoryDays: number;
  /** A value is everybody's when its reports are of so many kinds of fraud, from so few reports on; and of how many kinds from `many` reports on. */
  everyone: {
    reports: number;
    types: number;
    /** Kinds where no two of few reports stand near each other. */
    typesOfScattered: number;
    many: number;
    typesOfMany: number;
    /** Least days and areas of its reports, and the most that they may have in common (other marks that come again, by report). */
    days: number;
    areas: number;
    inCommon: number;
    /** Share of a mark's reports with the value beside it from which the two are one thing and the mark does not count as something in common. */
    bound: number;
    /** Share of its reports, of those with a place, that may have another of the same area within `near` days. */
    bunched: number;
    near: number;
    /** Kinds of fraud from which a few days or one district are no excuse. */
    typesAnywhere: number;
  };
  /** The same incident told again: within so many days, share of words in common, points needed, for coming soon after, and against when taken for another type. */
  telling: {
    days: number;
    words: number;
    needed: number;
    soon: { days: number; points: number };
    /** Reports kept for each thing that tellings are looked up by, the newest. */
    perKey: number;
    otherType: number;
  };
  /** Two series side by side. */
  join: {
    /** Bits before anything is compared, and bits that join them. */
    prior: number;
    at: number;
    /** Kinds of identifier that must agree, or the bits that one alone must have. */
    kinds: number;
    oneKind: number;
    /** Incidents on both sides from which the sum alone decides: each side has its own identifiers already. */
    grown: number;
    /** Incidents on both sides from which joining asks for `atLarge` bits: a wrong one puts hundreds of pairs together. */
    large: number;
    atLarge: number;
    /** How much of the evidence against counts; how far several shared values of a kind may pass its ceiling; share of the correction for the number of values tried; most bits for or against by place. */
    against: number;
    mostAgainst: number;
    manyOfAKind: number;
    /** How much larger the pseudo-counts are than for single reports. */
    alpha: number;
    place: number;
    /** How many times over the types count at most: more the larger the smaller series is. */
    types: number;
    /** Days within which a value's uses by one series are one use; uses on a side that count at most; reports of the smaller whose places are compared at most. */
    episodeDays: number;
    uses: number;
    places: number;
    /** How many times over the likeness of their stories counts. */
    wording: number;
    /** Most bits of a description of a person or a voice. */
    looks: number;
  };
  /** At the end, a link without an exact value needs so many bits more below so many bits of time and place. */
  elsewhere: { below: number; bits: number };
  /**
   * What is left over at the end joins a series of so many incidents at so many bits, its agreements counted in part, where what agrees of the caller
   * and the tale comes to `own` bits; gone over so many times.
   */
  latecomers: { at: number; incidents: number; named: number; own: number; rounds: number };
  /** A series of so many incidents at most needs so many bits in its best link when all has been read. */
  faint: { incidents: number; bits: number };
  /** Bits asked over and above, one a time over all reports when all have been read: the surest links first. */
  caution: number[];
}

export interface SeriesKnowledge {
  /** True for a number, site or address that belongs to everybody (catalogue). Keys as the engine makes them. */
  everyones(key: string): boolean;
  /** Share of reports that carry a value known to be usual (a common surname, a station everybody names), or null. */
  usual(key: string): number | null;
  thresholds: SeriesThresholds;
  describe: Describe;
}
