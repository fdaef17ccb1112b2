import type { ColumnType, Generated } from 'kysely';

type Moment = ColumnType<Date, Date | string | undefined, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** A way back to a report being written, from another device: see journey/intake/public/return.ts. */
export interface ReportReturnTable {
  id_hash: string;
  draft_hash: string;
  sealed: Buffer;
  made_at: Moment;
}

/** A way back to a report that was sent: its hash and the day, nothing that leads to the report. */
export interface ReportReturnSentTable {
  id_hash: string;
  sent_on: ColumnType<string, never, never>;
}

/** A file sent with a report; what is in it lies in the vault (store/vault.ts). */
export interface ReportFileTable {
  id: string;
  draft_hash: Maybe<string>;
  report_id: Maybe<string>;
  kind: string;
  bytes: number;
  sha256: string;
  name: Generated<string>;
  /** Username of whoever of the staff put it to the case; null where it came with the report. */
  added_by: Maybe<string>;
  added_at: Moment;
}

/** Two reports that staff say are one person's. */
export interface SamePersonTable {
  id: Generated<string>;
  report_a: string;
  report_b: string;
  reason: string;
  joined_by: string;
  joined_at: Moment;
  undone_by: Maybe<string>;
  undone_at: MaybeMoment;
}

export interface SendingTables {
  report_return: ReportReturnTable;
  report_return_sent: ReportReturnSentTable;
  report_file: ReportFileTable;
  same_person: SamePersonTable;
}
