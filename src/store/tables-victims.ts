import type { ColumnType, Generated } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Json<T = unknown> = ColumnType<T, string, string>;

export interface VictimCallTable {
  report_id: string;
  need: number;
  because: Json<string[]>;
  /** Who rings: the force's own victim team, or the partner that contacts everybody. */
  service: 'police' | 'partner';
  repeat_risk: 'high' | 'medium' | 'low';
  fraud_type: string;
  /** Old in the sense of the policy; null where no age is known. */
  older: boolean | null;
  received_at: Moment;
  keys: Generated<string[]>;
  hits: Generated<Date[]>;
  tries: Generated<number>;
  last_try: MaybeMoment;
  reached_at: MaybeMoment;
  left_alone: Generated<boolean>;
}

export interface VictimTables {
  victim_call: VictimCallTable;
}
