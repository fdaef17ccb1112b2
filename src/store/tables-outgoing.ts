import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type DefaultMoment = ColumnType<Date, Date | string | undefined, Date | string>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

export type OutgoingState = 'waiting' | 'sending' | 'sent' | 'dead' | 'expired' | 'stopped';

export interface OutgoingKeyTable {
  only_row: Generated<boolean>;
  public_key: Buffer;
  made_at: DefaultMoment;
}

/** What is to be sent, was sent or could not be. Written by queue_outgoing() only. */
export interface OutgoingMessageTable {
  id: GeneratedAlways<number>;
  reference: Generated<string>;
  channel: 'email' | 'sms';
  purpose: string;
  once: string;
  about: Maybe<string>;
  recipient: Maybe<string>;
  sealed: Buffer;
  priority: number;
  lane: string;
  turn: number;
  queued_at: DefaultMoment;
  expires_at: MaybeMoment;
  state: Generated<OutgoingState>;
  tries: Generated<number>;
  next_try_at: DefaultMoment;
  began_at: MaybeMoment;
  claimed_until: MaybeMoment;
  finished_at: MaybeMoment;
  carrier: Maybe<string>;
  carrier_id: Maybe<string>;
  last_error: Maybe<string>;
}

export interface OutgoingLaneTable {
  lane: string;
  last_turn: number;
  used_at: DefaultMoment;
}

export interface OutgoingCarrierTable {
  channel: 'email' | 'sms';
  carrier: Maybe<string>;
  seen_at: DefaultMoment;
}

export interface OutgoingTables {
  outgoing_carrier: OutgoingCarrierTable;
  outgoing_key: OutgoingKeyTable;
  outgoing_message: OutgoingMessageTable;
  outgoing_lane: OutgoingLaneTable;
}
