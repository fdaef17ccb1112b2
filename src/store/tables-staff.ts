import type { ColumnType, GeneratedAlways } from 'kysely';

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

export interface StaffTables {
  report_restriction: ReportRestrictionTable;
  report_team: ReportTeamTable;
  break_glass: BreakGlassTable;
}
