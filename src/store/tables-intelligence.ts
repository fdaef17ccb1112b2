import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type DefaultMoment = ColumnType<Date, Date | string | undefined, Date | string>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** Of a report the few facts that the picture counts. Kept by the database. */
export interface PictureFactTable {
  report_id: string;
  received_at: Moment;
  /** First day of the month, and of the week, ISO. */
  month: string;
  week: string;
  district: Maybe<string>;
  town: Maybe<string>;
  fraud_type: string;
  kind: Maybe<string>;
  loss_gbp: Maybe<number>;
  age_band: Maybe<string>;
  alone: boolean;
  vulnerable: boolean;
  impersonated: string[];
  asked: string[];
  fetched: Maybe<string>;
}

/** What somebody submitted, with its source: for whoever submitted it and the analysts. */
export interface IntelligenceSubmissionTable {
  id: Generated<string>;
  number: GeneratedAlways<number>;
  reference: GeneratedAlways<string>;
  source: string;
  original: string;
  learned_on: Maybe<string>;
  research: Generated<string>;
  priority: 'high' | 'medium' | 'low';
  report_id: Maybe<string>;
  submitted_by: string;
  submitted_at: DefaultMoment;
}

/** The sanitised report made of it. */
export interface IntelligenceReportTable {
  id: Generated<string>;
  number: GeneratedAlways<number>;
  reference: GeneratedAlways<string>;
  submission_id: string;
  title: string;
  handling: 'P' | 'C';
  conditions: Maybe<string>;
  permitted: Generated<string[]>;
  marking: Generated<'OFFICIAL' | 'OFFICIAL-SENSITIVE'>;
  report_id: Maybe<string>;
  series_id: Maybe<string>;
  sanitised_by: string;
  sanitised_at: DefaultMoment;
  /** The version that this one takes the place of, and why. */
  corrects: Maybe<string>;
  corrected_because: Maybe<string>;
  /** When another took its place. Kept by the database. */
  corrected_at: MaybeMoment;
  /** A second one of the same submission, from the time when the database let that be. */
  made_again: Generated<boolean>;
}

export interface IntelligenceItemTable {
  intelligence_id: string;
  n: number;
  what: string;
  source_grade: Maybe<number>;
  info_grade: Maybe<'A' | 'B' | 'C' | 'D' | 'E'>;
  /** A grade of the older scheme, as it was written. */
  old_grade: Maybe<string>;
}

export interface DisclosureTable {
  id: Generated<string>;
  number: GeneratedAlways<number>;
  reference: GeneratedAlways<string>;
  recipient: string;
  organisation: string;
  email: string;
  basis: string;
  purpose: string;
  report_id: Maybe<string>;
  series_id: Maybe<string>;
  intelligence_id: Maybe<string>;
  sent: string;
  as_at: Moment;
  reliability: string;
  completeness: Generated<string>;
  channel: 'email' | 'other';
  sent_by: string;
  sent_at: DefaultMoment;
  recalled_by: Maybe<string>;
  recalled_at: MaybeMoment;
  recalled_because: Maybe<string>;
}

export interface GroupNominationTable {
  id: Generated<string>;
  number: GeneratedAlways<number>;
  reference: GeneratedAlways<string>;
  series_id: string;
  name: string;
  reason: string;
  unknowns: Generated<string>;
  nominated_by: string;
  nominated_at: DefaultMoment;
  answer: Maybe<'agreed' | 'refused' | 'withdrawn'>;
  answered_by: Maybe<string>;
  answered_at: MaybeMoment;
  answer_reason: Maybe<string>;
  /** How it stands with the regional unit. Kept by the database. */
  regional: Maybe<RegionalAnswer>;
}

export type RegionalAnswer = 'accepted' | 'refused' | 'more_asked';

/** What the regional unit answered. */
export interface NominationReplyTable {
  id: GeneratedAlways<number>;
  nomination_id: string;
  answer: RegionalAnswer;
  /** ISO date. */
  replied_on: string;
  their_reference: Maybe<string>;
  words: Maybe<string>;
  recorded_by: string;
  recorded_at: DefaultMoment;
  undone_at: MaybeMoment;
}

export interface IntelligenceTables {
  picture_fact: PictureFactTable;
  intelligence_submission: IntelligenceSubmissionTable;
  intelligence_report: IntelligenceReportTable;
  intelligence_item: IntelligenceItemTable;
  disclosure: DisclosureTable;
  group_nomination: GroupNominationTable;
  nomination_reply: NominationReplyTable;
}
