import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type DefaultMoment = ColumnType<Date, Date | string | undefined, Date | string>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;
type Json<T = unknown> = ColumnType<T, string, string>;

export type WarningStatus = 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'PUBLISHED' | 'WITHDRAWN';
export type CorrectionStatus = Exclude<WarningStatus, 'PUBLISHED' | 'WITHDRAWN'>;

export interface WarningTable {
  id: Generated<string>;
  slug: string;
  status: Generated<WarningStatus>;
  version: Generated<number>;
  published_version: Maybe<number>;
  threat_id: Maybe<string>;
  series_id: Maybe<string>;
  fraud_type: string;
  districts: string[];
  first_report_at: MaybeMoment;
  drafted_at: Moment;
  published_at: MaybeMoment;
  withdrawn_at: MaybeMoment;
  withdrawn_because: Maybe<string>;
  /** What the tombstone calls it; null while it stands, and where the title was taken off the page. */
  withdrawn_title: Maybe<string>;
  expires_at: MaybeMoment;
  /** How far the next version of a published warning is; null where none is under way. */
  correction: Maybe<CorrectionStatus>;
}

export interface WarningVersionTable {
  warning_id: string;
  version: number;
  title: string;
  summary: string;
  area: string;
  places: string[];
  body: Json;
  facts: Json;
  redaction: Json;
  author: string;
  at: DefaultMoment;
  /** Of a version that corrects a published one: what the public reads about it. */
  what_changed: Maybe<string>;
}

/** A correction as it reached the public. */
export interface WarningCorrectionTable {
  warning_id: string;
  version: number;
  what_changed: string;
  at: Moment;
}

/** What the public reads of warnings, as one name that changes with any of it: one row. */
export interface WarningEditionTable {
  only_row: Generated<boolean>;
  edition: Generated<string>;
}

export interface WarningStepTable {
  id: GeneratedAlways<number>;
  warning_id: string;
  version: number;
  step: 'submitted' | 'approved' | 'returned' | 'published' | 'withdrawn' | 'dropped';
  by_whom: string;
  reason: Maybe<string>;
  at: DefaultMoment;
}

export interface WarningTables {
  warning: WarningTable;
  warning_version: WarningVersionTable;
  warning_correction: WarningCorrectionTable;
  warning_edition: WarningEditionTable;
  warning_step: WarningStepTable;
}
