import type { ColumnType, GeneratedAlways } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type DefaultMoment = ColumnType<Date, Date | string | undefined, Date | string>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** The second step of an allocation: the unit gives the report to an officer, or sends it back. */
export interface AssignmentTable {
  id: GeneratedAlways<number>;
  report_id: string;
  allocation_id: number;
  step: 'assigned' | 'sent_back';
  officer: Maybe<string>;
  officer_username: Maybe<string>;
  reason: Maybe<string>;
  made_by: string;
  made_role: string;
  made_at: DefaultMoment;
}

export interface AssignmentUndoneTable {
  assignment_id: number;
  undone_by: string;
  undone_at: Moment;
}

/** A part of the queue that a person comes back to. */
export interface QueueViewTable {
  id: GeneratedAlways<number>;
  username: string;
  name: string;
  query: string;
  made_at: DefaultMoment;
  removed_at: MaybeMoment;
}

/** Figures over all reports, kept by the database and read through counts_of(). */
export interface KeptCountTable {
  what: string;
  key: string;
  writer: number;
  n: number;
}

export interface AllocationTables {
  kept_count: KeptCountTable;
  assignment: AssignmentTable;
  assignment_undone: AssignmentUndoneTable;
  queue_view: QueueViewTable;
}
