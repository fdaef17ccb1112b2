import type { ColumnType, Generated } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type DefaultMoment = ColumnType<Date, Date | string | undefined, Date | string>;

/** A code that proves an officer to whoever is rung; only a keyed hash of it. */
export interface ContactCodeTable {
  id: Generated<string>;
  code_hash: string;
  report_id: string;
  issued_by: string;
  officer: string;
  issued_at: DefaultMoment;
  expires_at: Moment;
  uses_left: number;
  ended_at: MaybeMoment;
}

export interface ContactTryTable {
  visitor: string;
  at: DefaultMoment;
}

export interface PartnerTokenTable {
  id: Generated<string>;
  name: string;
  token_hash: string;
  made_at: DefaultMoment;
  ended_at: MaybeMoment;
}

/** What the pages that check a call and an officer keep. */
export interface CheckingTables {
  contact_code: ContactCodeTable;
  contact_try: ContactTryTable;
  partner_token: PartnerTokenTable;
}
