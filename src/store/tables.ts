import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { AllocationTables } from './tables-allocation.ts';
import type { CaseworkTables } from './tables-casework.ts';
import type { CheckingTables } from './tables-checking.ts';
import type { FollowingTables } from './tables-following.ts';
import type { IntelligenceTables } from './tables-intelligence.ts';
import type { LinkingTables } from './tables-linking.ts';
import type { OutgoingTables } from './tables-outgoing.ts';
import type { PublicTables } from './tables-public.ts';
import type { ReadingTables } from './tables-reading.ts';
import type { SearchTables } from './tables-search.ts';
import type { SendingTables } from './tables-sending.ts';
import type { StaffTables } from './tables-staff.ts';
import type { VictimTables } from './tables-victims.ts';
import type { WarningTables } from './tables-warnings.ts';

/**
 * The tables as the migrations make them, for Kysely (a test compares this file with the database). Dates without a time are ISO text
 * (YYYY-MM-DD), moments are Date, bigint and numeric are number, jsonb is read as a value and written as text: use json().
 */
type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type DefaultMoment = ColumnType<Date, Date | string | undefined, Date | string>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;
type Json<T = unknown> = ColumnType<T, string, string>;
type DefaultJson<T = unknown> = ColumnType<T, string | undefined, string>;

/** A value for a jsonb column. The driver would turn an array into a PostgreSQL array, so jsonb is always written as text. */
export const json = (value: unknown): string => JSON.stringify(value);

export interface ReportTable {
  id: Generated<string>;
  number: GeneratedAlways<number>;
  reference: GeneratedAlways<string>;
  source: string;
  external_id: string;
  received_at: Moment;
  recorded_at: DefaultMoment;
  version: Generated<number>;
  kind: Maybe<string>;
  fraud_type: Maybe<string>;
  in_progress: Maybe<boolean>;
  occurred_from: MaybeMoment;
  occurred_to: MaybeMoment;
  loss_gbp: Maybe<number>;
  attempted_gbp: Maybe<number>;
  narrative: Maybe<string>;
  town: Maybe<string>;
  district: Maybe<string>;
  payload: Json<Record<string, unknown>>;
  payload_hash: string;
  marking: Generated<'OFFICIAL' | 'OFFICIAL-SENSITIVE'>;
  review_due: string;
  tracking_hash: Maybe<string>;
  place_from: Maybe<'story'>;
}

export interface ReportVersionTable {
  report_id: string;
  version: number;
  payload: Json<Record<string, unknown>>;
  payload_hash: string;
  recorded_at: DefaultMoment;
}

export interface ReportPersonTable {
  report_id: string;
  role: string;
  name: Maybe<string>;
  date_of_birth: Maybe<string>;
  age: Maybe<number>;
  gender: Maybe<string>;
  email: Maybe<string>;
  detail: DefaultJson<Record<string, unknown>>;
}

export interface ReportPhoneTable {
  report_id: string;
  role: string;
  number: string;
  as_written: string;
}

export interface ReportAccountTable {
  report_id: string;
  role: string;
  sort_code: string;
  account_number: string;
  name: Maybe<string>;
}

export interface ReportVehicleTable {
  report_id: string;
  role: string;
  registration: Maybe<string>;
  make: Maybe<string>;
  colour: Maybe<string>;
}

export interface ReportAddressTable {
  report_id: string;
  role: string;
  line: Maybe<string>;
  town: Maybe<string>;
  postcode: Maybe<string>;
  district: Maybe<string>;
}

export interface AssessmentTable {
  id: GeneratedAlways<number>;
  report_id: string;
  report_version: number;
  policy_version: string;
  at: DefaultMoment;
  fraud_type: string;
  score: number;
  band: string;
  allocation: string;
  body: Json;
}

export interface AllocationTable {
  id: GeneratedAlways<number>;
  report_id: string;
  assessment_id: number;
  proposed: string;
  decided: string;
  agreed: GeneratedAlways<boolean>;
  reason: Maybe<string>;
  decided_by: string;
  decided_role: string;
  decided_at: DefaultMoment;
  /** One name for decisions taken together with one reason. */
  bulk: Maybe<string>;
  /** What it was about, filled by the database when it is made. */
  band: Maybe<string>;
  fraud_type: Maybe<string>;
  district: Maybe<string>;
  age_band: Maybe<string>;
  vulnerable: Maybe<boolean>;
  factors: Maybe<string[]>;
}

/** A decision that its maker undid. */
export interface AllocationUndoneTable {
  allocation_id: number;
  undone_by: string;
  undone_at: Moment;
}

export type PublicStage =
  | 'received'
  | 'checked'
  | 'with_investigator'
  | 'kept_as_intelligence'
  | 'passed_on'
  | 'finished';

export interface ReportStandingTable {
  report_id: string;
  assessment_id: number;
  band_order: number;
  score: number;
  proposed: string;
  decided: Maybe<string>;
  allocation_id: Maybe<number>;
  public_stage: Generated<PublicStage>;
  next_contact: MaybeMoment;
  received_at: Moment;
  /** Kept by triggers: the first open duty, the place, the fraud, the victim. */
  next_due: MaybeMoment;
  district: Maybe<string>;
  fraud_type: Maybe<string>;
  vulnerable: Generated<boolean>;
  /** The first person who opened it. */
  read_at: MaybeMoment;
  read_by: Maybe<string>;
  /** The second step that stands, and the officer who has it. */
  assignment_id: Maybe<number>;
  officer: Maybe<string>;
}

export interface DutyTable {
  id: GeneratedAlways<number>;
  report_id: string;
  what: string;
  due: Moment;
  basis: string;
  done_at: MaybeMoment;
  done_by: Maybe<string>;
  late_because: Maybe<string>;
  /** The duty after which it is owed: the update before it. */
  after_duty: Maybe<number>;
  /** The record of the case that called for it. */
  item_id: Maybe<number>;
  /** The entry of the contact log that did it. */
  done_item: Maybe<number>;
}

export interface BulletinTable {
  id: string;
  url: Maybe<string>;
  publisher: Maybe<string>;
  title: Maybe<string>;
  text: string;
  received_at: DefaultMoment;
  published: Maybe<string>;
  is_warning: boolean;
  fraud_type: string;
  area: Maybe<string>;
  districts: Generated<string[]>;
  found: Json;
  source_grade: Generated<number>;
  info_grade: Generated<string>;
  handling: Generated<string>;
  conditions: Maybe<string>;
}

export interface ThreatTable {
  id: string;
  fraud_type: string;
  districts: string[];
  from_date: string;
  detected_at: Moment;
  first_report_at: Moment;
  observed: number;
  expected: number;
  p_value: number;
  false_alarms_per_year: number;
  series_id: Maybe<string>;
  body: Json;
  taken_over_by: Maybe<string>;
}

export interface ThreatReportTable {
  threat_id: string;
  report_id: string;
}

export interface StaffUserTable {
  id: Generated<string>;
  username: string;
  display_name: string;
  roles: string[];
  password_hash: string;
  failed_logins: Generated<number>;
  locked_until: MaybeMoment;
  disabled_at: MaybeMoment;
  created_at: DefaultMoment;
  second_factor_waived: Generated<boolean>;
  from_provider: Generated<boolean>;
  /** Key of the body that they work for, of somebody in the role of a partner (catalogue/partners). */
  partner: Maybe<string>;
}

export interface StaffSessionTable {
  token_hash: string;
  user_id: string;
  csrf: string;
  created_at: DefaultMoment;
  seen_at: DefaultMoment;
  ended_at: MaybeMoment;
  id: Generated<string>;
  how: Generated<'password' | 'code' | 'recovery' | 'passkey' | 'provider'>;
  browser: Maybe<string>;
  must_enrol: Generated<boolean>;
  ended_by: Maybe<string>;
  ended_because: Maybe<string>;
}

export interface EventLogTable {
  seq: GeneratedAlways<number>;
  at: DefaultMoment;
  type: string;
  subject: string;
  body: Json;
}

export interface EventCursorTable {
  stage: string;
  seq: Generated<number>;
  moved_at: DefaultMoment;
}

/** An event that a stage could not handle: see outbox.ts. */
export interface EventFailureTable {
  stage: string;
  seq: number;
  tries: number;
  last_error: string;
  failed_at: Moment;
  next_try_at: Moment;
  parked_at: MaybeMoment;
  /** The event that stands for it since an operator sent it again. */
  told_again_as: ColumnType<number | null, number | null | undefined, number | null>;
}

/** A report being written on the public form, sealed: see journey/intake/public/draft.ts. */
export interface ReportDraftTable {
  id_hash: string;
  sealed: Buffer;
  touched_at: DefaultMoment;
}

/** Written by audit_append alone: see audit.ts. */
export interface AuditLogTable {
  seq: number;
  at: Moment;
  actor: string;
  actor_role: string;
  op: string;
  record_type: string;
  record_id: string;
  subject_ids: Generated<string[]>;
  fields_changed: Generated<string[]>;
  reason: Maybe<string>;
  recipient: Maybe<string>;
  channel: Maybe<string>;
  handling_code: Maybe<string>;
  request_id: Maybe<string>;
  client_ip_hash: Maybe<string>;
  prev_hash: string;
  hash: string;
}

export interface AuditHeadTable {
  only_row: Generated<boolean>;
  seq: number;
  hash: string;
}

export interface Tables
  extends AllocationTables,
    CheckingTables,
    FollowingTables,
    IntelligenceTables,
    LinkingTables,
    OutgoingTables,
    PublicTables,
    ReadingTables,
    SearchTables,
    SendingTables,
    StaffTables,
    VictimTables,
    WarningTables,
    CaseworkTables {
  report: ReportTable;
  report_version: ReportVersionTable;
  report_person: ReportPersonTable;
  report_phone: ReportPhoneTable;
  report_account: ReportAccountTable;
  report_vehicle: ReportVehicleTable;
  report_address: ReportAddressTable;
  assessment: AssessmentTable;
  allocation: AllocationTable;
  allocation_undone: AllocationUndoneTable;
  report_standing: ReportStandingTable;
  duty: DutyTable;
  bulletin: BulletinTable;
  threat: ThreatTable;
  threat_report: ThreatReportTable;
  staff_user: StaffUserTable;
  staff_session: StaffSessionTable;
  event_log: EventLogTable;
  event_cursor: EventCursorTable;
  report_draft: ReportDraftTable;
  event_failure: EventFailureTable;
  audit_log: AuditLogTable;
  audit_head: AuditHeadTable;
}
