import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { PublicStage } from './tables.ts';

type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type DefaultMoment = ColumnType<Date, Date | string | undefined, Date | string>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

export interface TrackingSecretTable {
  report_id: string;
  hash: string;
  chosen_at: DefaultMoment;
}

export interface TrackingCodeRequestTable {
  id: GeneratedAlways<number>;
  reference: string;
  channel: 'email' | 'sms';
  visitor: string;
  at: DefaultMoment;
  handled_at: MaybeMoment;
}

export interface TrackingCodeTable {
  id: GeneratedAlways<number>;
  report_id: string;
  hash: string;
  made_at: DefaultMoment;
  expires_at: Moment;
  used_at: MaybeMoment;
}

export interface TrackingTryTable {
  visitor: string;
  reference: string;
  at: DefaultMoment;
}

export interface TrackingSessionTable {
  token_hash: string;
  report_id: string;
  began_at: DefaultMoment;
  seen_at: DefaultMoment;
}

export interface ReportStageTable {
  id: GeneratedAlways<number>;
  report_id: string;
  stage: PublicStage;
  at: DefaultMoment;
}

export interface ReportNewsTable {
  id: GeneratedAlways<number>;
  report_id: string;
  kind: 'stage' | 'message' | 'outcome' | 'question' | 'added';
  at: DefaultMoment;
  told_at: MaybeMoment;
}

export interface ReportOutcomeTable {
  id: GeneratedAlways<number>;
  report_id: string;
  outcome_type: number;
  phrase: string;
  reason: string;
  told_by: string;
  told_at: DefaultMoment;
}

export interface ReportMessageTable {
  id: GeneratedAlways<number>;
  report_id: string;
  from_us: boolean;
  words: string;
  by_whom: Maybe<string>;
  once: Maybe<string>;
  at: DefaultMoment;
  read_at: MaybeMoment;
  read_by: Maybe<string>;
}

export interface ReportAdditionTable {
  id: GeneratedAlways<number>;
  report_id: string;
  answers: ColumnType<Record<string, unknown>, string, string>;
  once: string;
  at: DefaultMoment;
  applied_at: MaybeMoment;
  refused: Maybe<string>;
}

export interface ReportNudgeTable {
  id: Generated<string>;
  report_id: string;
  channel: 'email' | 'sms';
  sealed: Buffer;
  contact_hash: string;
  confirm_hash: string;
  tries_left: Generated<number>;
  asked_at: DefaultMoment;
  confirmed_at: MaybeMoment;
  stopped_at: MaybeMoment;
}

export interface WarningSubscriptionTable {
  id: Generated<string>;
  channel: 'email' | 'sms';
  sealed: Buffer;
  contact_hash: string;
  area: string;
  area_name: string;
  districts: string[];
  visitor: string;
  asked_at: DefaultMoment;
  confirmed_at: MaybeMoment;
  stopped_at: MaybeMoment;
}

export interface WarningToldTable {
  subscription_id: string;
  warning_id: string;
  version: number;
  kind: 'published' | 'corrected' | 'withdrawn';
  at: DefaultMoment;
}

export interface InboundTextTable {
  carrier_id: string;
  sealed: Buffer;
  contact_hash: string;
  command: 'stop' | 'help' | 'status' | 'other';
  received_at: DefaultMoment;
  handled_at: MaybeMoment;
}

/** What following a report, messages with its person, and warnings by subscription keep. */
export interface FollowingTables {
  tracking_secret: TrackingSecretTable;
  tracking_code_request: TrackingCodeRequestTable;
  tracking_code: TrackingCodeTable;
  tracking_try: TrackingTryTable;
  tracking_session: TrackingSessionTable;
  report_stage: ReportStageTable;
  report_news: ReportNewsTable;
  report_outcome: ReportOutcomeTable;
  report_message: ReportMessageTable;
  report_addition: ReportAdditionTable;
  report_nudge: ReportNudgeTable;
  warning_subscription: WarningSubscriptionTable;
  warning_told: WarningToldTable;
  inbound_text: InboundTextTable;
}
