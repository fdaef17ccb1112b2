import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type DefaultMoment = ColumnType<Date, Date | string | undefined, Date | string>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;
type Json<T = unknown> = ColumnType<T, string, string>;

export type ItemChange = 'added' | 'changed' | 'done' | 'reopened' | 'removed' | 'undone';
/** What the fields of a record hold, as they were typed. */
export type ItemBody = Record<string, string>;

export interface CaseItemTable {
  id: GeneratedAlways<number>;
  report_id: string;
  kind: string;
  body: Json<ItemBody>;
  owner: Maybe<string>;
  due: MaybeMoment;
  done_at: MaybeMoment;
  removed: Generated<boolean>;
  version: Generated<number>;
  change: Generated<ItemChange>;
  changed_by: string;
  changed_at: DefaultMoment;
}

export interface CaseItemVersionTable {
  item_id: number;
  version: number;
  body: Json<ItemBody>;
  owner: Maybe<string>;
  due: MaybeMoment;
  done_at: MaybeMoment;
  removed: boolean;
  change: ItemChange;
  changed_by: string;
  changed_at: Moment;
}

export interface CaseOutcomeTable {
  id: GeneratedAlways<number>;
  report_id: string;
  outcome_type: number;
  suspect_identified: boolean;
  victim_supports: Maybe<boolean>;
  receiving_body: Maybe<string>;
  public_interest: Maybe<string>;
  reason: string;
  informed: 'contact' | 'tracker' | 'not';
  informed_item: Maybe<number>;
  not_informed: Maybe<string>;
  decided_by: string;
  decided_role: string;
  decided_at: Moment;
}

export interface CaseOutcomeUndoneTable {
  outcome_id: number;
  undone_by: string;
  undone_at: Moment;
  reason: Maybe<string>;
}

export interface CaseRetentionTable {
  id: GeneratedAlways<number>;
  report_id: string;
  decision: 'retain' | 'hold' | 'release';
  review_due: string;
  reason: string;
  decided_by: string;
  decided_role: string;
  decided_at: Moment;
}

/** What one person proposes at the end of retention, and what another answers. A disposal that was agreed leaves none. */
export interface RetentionReviewTable {
  id: GeneratedAlways<number>;
  report_id: string;
  wish: 'keep' | 'dispose';
  /** ISO date. */
  keep_until: Maybe<string>;
  ground: string;
  reason: string;
  proposed_by: string;
  proposed_at: DefaultMoment;
  answer: Maybe<'agreed' | 'refused' | 'withdrawn'>;
  answered_by: Maybe<string>;
  answered_at: MaybeMoment;
  answer_reason: Maybe<string>;
}

/** That there was such a record, and who decided. */
export interface DisposedReportTable {
  report_id: string;
  reference: string;
  ground: string;
  proposed_by: string;
  decided_by: string;
  disposed_at: DefaultMoment;
}

export interface DisposedCountTable {
  month: string;
  district: Maybe<string>;
  fraud_type: string;
  reports: number;
}

export interface CaseworkTables {
  retention_review: RetentionReviewTable;
  disposed_report: DisposedReportTable;
  disposed_count: DisposedCountTable;
  case_item: CaseItemTable;
  case_item_version: CaseItemVersionTable;
  case_outcome: CaseOutcomeTable;
  case_outcome_undone: CaseOutcomeUndoneTable;
  case_retention: CaseRetentionTable;
}
