import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type DefaultMoment = ColumnType<Date, Date | string | undefined, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** A month that has been counted for the public. */
export interface StatisticMonthTable {
  /** Its first day. */
  month: ColumnType<Date | string, string, string>;
  published_at: DefaultMoment;
  least: number;
}

/** A figure of a month as it is shown; null is all of them. */
export interface StatisticCountTable {
  month: ColumnType<Date | string, string, string>;
  district: Maybe<string>;
  fraud_type: Maybe<string>;
  shown: Maybe<number>;
  withheld: Maybe<string>;
}

/** What somebody said of the pages. */
export interface PublicFeedbackTable {
  id: GeneratedAlways<number>;
  sent_at: DefaultMoment;
  page: string;
  rating: string;
  said: Generated<string>;
  read_at: MaybeMoment;
  read_by: Maybe<string>;
}

/** A file of many reports, or a row of one, that was sent: a keyed hash. */
export interface BulkSentTable {
  hash: string;
  sent_at: DefaultMoment;
}

/** What the public pages tell in figures, and are told. */
export interface PublicTables {
  statistic_month: StatisticMonthTable;
  statistic_count: StatisticCountTable;
  public_feedback: PublicFeedbackTable;
  bulk_sent: BulkSentTable;
}
