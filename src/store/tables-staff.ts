import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Tables of people who sign in, of what is kept to a team, and of who opened it all the same. */
type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type DefaultMoment = ColumnType<Date, Date | string | undefined, Date | string>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** A report that only its team opens. */
export interface ReportRestrictionTable {
  report_id: string;
  reason: string;
  ask: string;
  set_by: string;
  set_at: DefaultMoment;
  /** Kept because this series is. */
  via_series: Maybe<string>;
}

/** A series that only its team opens, with every report in it. */
export interface SeriesRestrictionTable {
  series_id: string;
  reason: string;
  ask: string;
  set_by: string;
  set_at: DefaultMoment;
  /** The series for which it was ordered, where it came here by a merge (migration 048). */
  kept_first: string | null;
}

export interface SeriesTeamTable {
  series_id: string;
  user_id: string;
  added_by: string;
  added_at: DefaultMoment;
}

export interface ReportTeamTable {
  report_id: string;
  user_id: string;
  added_by: string;
  added_at: DefaultMoment;
}

/** Somebody outside the team who opened it for a while, and what a supervisor thought of it. */
export interface BreakGlassTable {
  id: GeneratedAlways<number>;
  report_id: string;
  user_id: string;
  reason: string;
  at: DefaultMoment;
  until: Moment;
  reviewed_by: Maybe<string>;
  reviewed_at: MaybeMoment;
  verdict: Maybe<'right' | 'wrong'>;
  note: Maybe<string>;
}

/** Who an identity provider says somebody is. */
export interface StaffIdentityTable {
  issuer: string;
  subject: string;
  user_id: string;
  made_at: DefaultMoment;
}

export interface StaffTotpTable {
  user_id: string;
  sealed: Buffer;
  made_at: DefaultMoment;
  confirmed_at: MaybeMoment;
  last_step: Maybe<number>;
}

export interface StaffRecoveryCodeTable {
  user_id: string;
  hash: string;
  used_at: MaybeMoment;
}

export interface StaffPasskeyTable {
  id: string;
  user_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  name: string;
  made_at: DefaultMoment;
  used_at: MaybeMoment;
}

/** A sign-in that is half way. */
export interface StaffSignInStepTable {
  token_hash: string;
  kind: 'code' | 'passkey' | 'new_passkey' | 'provider';
  user_id: Maybe<string>;
  detail: ColumnType<Record<string, string>, string, string>;
  tries: Generated<number>;
  until: Moment;
  used_at: MaybeMoment;
}

/** The last form that somebody sent, and where it led. */
export interface SentFormTable {
  sent_by: string;
  key: string;
  sent_at: DefaultMoment;
  went_to: Maybe<string>;
}

export interface StaffTables {
  sent_form: SentFormTable;
  staff_identity: StaffIdentityTable;
  staff_totp: StaffTotpTable;
  staff_recovery_code: StaffRecoveryCodeTable;
  staff_passkey: StaffPasskeyTable;
  staff_sign_in_step: StaffSignInStepTable;
  report_restriction: ReportRestrictionTable;
  report_team: ReportTeamTable;
  series_restriction: SeriesRestrictionTable;
  series_team: SeriesTeamTable;
  break_glass: BreakGlassTable;
}
