import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type DefaultMoment = ColumnType<Date, Date | string | undefined, Date | string>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;
type Json<T = unknown> = ColumnType<T, string, string>;
type MaybeJson<T = unknown> = ColumnType<T | null, string | null | undefined, string | null>;

export type ReadingFormat = 'text' | 'html' | 'pdf' | 'email' | 'feed';
export type ReadingChannel = 'page' | 'file' | 'feed' | 'folder' | 'demo';

/** One published text as it was read. `found` is the engine's output, whole and never changed. */
export interface ReadingTable {
  id: string;
  url: Maybe<string>;
  publisher: Maybe<string>;
  title: Maybe<string>;
  text: string;
  format: ReadingFormat;
  channel: ReadingChannel;
  notices: Generated<string[]>;
  kept_by: string;
  kept_at: DefaultMoment;
  engine_version: string;
  found: Json;
  published: Maybe<string>;
  is_warning: boolean;
  fraud_type: string;
  area: Maybe<string>;
  force_code: Maybe<string>;
  districts: Generated<string[]>;
  source_grade: Generated<number>;
  info_grade: Generated<string>;
  handling: Generated<string>;
  conditions: Maybe<string>;
}

export type Verdict = 'accepted' | 'corrected' | 'rejected' | 'added' | 'undone';

/** What a named person said of one fact. Append only. */
export interface ReadingCorrectionTable {
  id: GeneratedAlways<number>;
  reading_id: string;
  field: string;
  verdict: Verdict;
  old_value: MaybeJson;
  new_value: MaybeJson;
  reason: Maybe<string>;
  by_whom: string;
  at: DefaultMoment;
  undoes: Maybe<number>;
}

export type IncidentStanding = 'read' | 'accepted' | 'rejected';

/** One victim's case as a text tells it, with the corrections laid over it. */
export interface ReadingIncidentTable {
  reading_id: string;
  n: number;
  fraud_type: string;
  place: Maybe<string>;
  district: Maybe<string>;
  force_code: Maybe<string>;
  victim_age: Maybe<number>;
  age_band: Maybe<string>;
  gender: Maybe<string>;
  told_date: Maybe<string>;
  from_day: Maybe<string>;
  to_day: Maybe<string>;
  loss_gbp: Maybe<number>;
  attempted_gbp: Maybe<number>;
  outcome: 'loss' | 'no_loss' | 'unknown';
  shingles: Generated<string[]>;
  standing: Generated<IncidentStanding>;
}

/** Two accounts of one incident. Parted ones keep their row. */
export interface ReadingJoinTable {
  id: GeneratedAlways<number>;
  reading_a: string;
  n_a: number;
  reading_b: string;
  n_b: number;
  points: number;
  reasons: Json;
  joined_by: string;
  joined_at: DefaultMoment;
  parted_by: Maybe<string>;
  parted_at: MaybeMoment;
  parted_because: Maybe<string>;
}

/** An accepted incident as an intelligence record; its source is the open press and nothing else. */
export interface PressRecordTable {
  number: GeneratedAlways<number>;
  reference: GeneratedAlways<string>;
  reading_id: string;
  n: number;
  source: Generated<string>;
  what: string;
  source_grade: number;
  info_grade: string;
  handling: string;
  conditions: Maybe<string>;
  accepted_by: string;
  accepted_at: DefaultMoment;
  withdrawn_by: Maybe<string>;
  withdrawn_at: MaybeMoment;
}

export interface NextDoorAlertTable {
  id: GeneratedAlways<number>;
  reading_id: string;
  force_code: string;
  series_id: Maybe<string>;
  reasons: Json;
  raised_at: DefaultMoment;
  dismissed_by: Maybe<string>;
  dismissed_at: MaybeMoment;
  dismissed_because: Maybe<string>;
}

/** What was read in the open press, and what people said of it. */
export interface ReadingTables {
  reading: ReadingTable;
  reading_correction: ReadingCorrectionTable;
  reading_incident: ReadingIncidentTable;
  reading_join: ReadingJoinTable;
  press_record: PressRecordTable;
  next_door_alert: NextDoorAlertTable;
}
