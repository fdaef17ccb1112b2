import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type DefaultMoment = ColumnType<Date, Date | string | undefined, Date | string>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

export type SeriesDecisionKind = 'accept' | 'reject' | 'split' | 'merge';
/** What a person says of a number or address: it is everybody's and links nothing, or it is the offenders' and links again. */
export type IdentifierVerdict = 'everybodys' | 'offenders' | 'undecided';

export interface SeriesTable {
  id: string;
  formed_at: Moment;
  grew_at: Moment;
  /** The series that took in all its reports; null while it has some. */
  merged_into: Maybe<string>;
}

export interface SeriesMemberTable {
  report_id: string;
  series_id: Maybe<string>;
  confidence: number;
  duplicate_of: Maybe<string>;
  since: Moment;
}

export interface SeriesLinkTable {
  id: GeneratedAlways<number>;
  report_id: string;
  with_id: string;
  on_what: string;
  weight: number;
  because: string;
  made_by: Generated<string>;
  at: DefaultMoment;
}

/** A named person's word: every report of `one` with every report of `other`. */
export interface SeriesDecisionTable {
  id: GeneratedAlways<number>;
  kind: SeriesDecisionKind;
  series_id: Maybe<string>;
  other_series: Maybe<string>;
  one: string[];
  other: string[];
  together: GeneratedAlways<boolean>;
  reason: string;
  decided_by: string;
  decided_role: string;
  decided_at: DefaultMoment;
  /** When the linking stage carried it out, and what came of it. */
  obeyed_at: MaybeMoment;
  outcome: Maybe<string>;
}

export interface SeriesDecisionUndoneTable {
  decision_id: number;
  reason: string;
  undone_by: string;
  undone_role: string;
  undone_at: DefaultMoment;
  obeyed_at: MaybeMoment;
  outcome: Maybe<string>;
}

/** One piece of the evidence of a possible link. */
export interface PossibleGround {
  on: string;
  weight: number;
}

export interface PossibleLinkTable {
  report_id: string;
  with_id: string;
  /** Weight of all evidence together, in bits. */
  bits: number;
  because: ColumnType<PossibleGround[], string, string>;
  at: Moment;
}

/** A value that behaved like everybody's, as the engine saw it. */
export interface SharedIdentifierTable {
  id: GeneratedAlways<number>;
  /** As the engine makes it: `phone:+44…`. */
  key: string;
  kind: string;
  value: string;
  reports: number;
  areas: number;
  types: number;
  first_at: Moment;
  last_at: Moment;
  because: string;
  found_at: Moment;
}

export interface IdentifierDecisionTable {
  id: GeneratedAlways<number>;
  identifier_id: number;
  verdict: IdentifierVerdict;
  reason: string;
  decided_by: string;
  decided_role: string;
  decided_at: DefaultMoment;
  obeyed_at: MaybeMoment;
  outcome: Maybe<string>;
}

export interface LinkingTables {
  series: SeriesTable;
  series_member: SeriesMemberTable;
  series_link: SeriesLinkTable;
  series_decision: SeriesDecisionTable;
  series_decision_undone: SeriesDecisionUndoneTable;
  possible_link: PossibleLinkTable;
  shared_identifier: SharedIdentifierTable;
  identifier_decision: IdentifierDecisionTable;
}
