import { sql } from 'kysely';
import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import type { OutgoingChannel } from '#store/outgoing.ts';
import type { Tx } from '#store/store.ts';
import type { PublicStage } from '#store/tables.ts';

/** What its person sees of a report: all that the public role can be told of it (023-following-and-subscribing.sql). */
export interface TrackedReport {
  id: string;
  reference: string;
  received_at: Date;
  kind: string | null;
  public_stage: PublicStage;
  stage_at: Date | null;
  next_contact: Date | null;
  outcome_phrase: string | null;
  outcome_reason: string | null;
  outcome_at: Date | null;
  /** When the report as it now stands was assessed; null until then. */
  assessed_at: Date | null;
  has_chosen: boolean;
  missing: string[];
}

/** A try to open a report. Hashes only. */
export interface TrackingTry {
  reference: string;
  /** SHA-256 of the long secret, as it was typed. */
  given: string;
  /** What the hasher makes of what was typed: a chosen secret or a code. */
  chosen: string;
  visitor: string;
  /** Hash of the session's token, should it open. */
  token: string;
}

/** Opens a session when one of the three secrets fits. The same statements for a right and a wrong reference. @returns the report's id, or null. */
export async function openTracking(tx: Tx, attempt: TrackingTry): Promise<string | null> {
  const asked = {
    ...attempt,
    tries_visitor: FOLLOWING.triesFromOnePlace.value,
    tries_reference: FOLLOWING.triesAtOneReport.value,
    minutes: FOLLOWING.restMinutes.value,
  };
  const found = await sql<{ id: string | null }>`SELECT open_tracking(${JSON.stringify(asked)}::jsonb) AS id`.execute(
    tx,
  );
  return found.rows[0]?.id ?? null;
}

/** Until when tries from this place rest, or null: the same for every reference, whether there is such a report or not. */
export async function restsUntil(tx: Tx, visitor: string): Promise<Date | null> {
  const { triesFromOnePlace, restMinutes } = FOLLOWING;
  const found = await sql<{ until: Date | null }>`
    SELECT tracking_rests_until(${visitor}, ${triesFromOnePlace.value}, ${restMinutes.value}) AS until`.execute(tx);
  return found.rows[0]?.until ?? null;
}

/** The report that the session has opened; undefined when it is over. */
export async function trackedReport(tx: Tx): Promise<TrackedReport | undefined> {
  return (await sql<TrackedReport>`SELECT * FROM tracked_report()`.execute(tx)).rows[0];
}

export interface TrackedMessage {
  id: number;
  from_us: boolean;
  words: string;
  at: Date;
  is_read: boolean;
}

export interface TrackedAddition {
  at: Date;
  applied_at: Date | null;
  refused: boolean;
}

export interface TrackedNudge {
  id: string;
  channel: OutgoingChannel;
  confirmed: boolean;
}

export async function trackedStages(tx: Tx): Promise<{ stage: PublicStage; at: Date }[]> {
  return (await sql<{ stage: PublicStage; at: Date }>`SELECT * FROM tracked_stages()`.execute(tx)).rows;
}
export async function trackedMessages(tx: Tx): Promise<TrackedMessage[]> {
  return (await sql<TrackedMessage>`SELECT * FROM tracked_messages()`.execute(tx)).rows;
}
export async function messagesSeen(tx: Tx): Promise<void> {
  await sql`SELECT tracked_messages_seen()`.execute(tx);
}
export async function trackedAdditions(tx: Tx): Promise<TrackedAddition[]> {
  return (await sql<TrackedAddition>`SELECT * FROM tracked_additions()`.execute(tx)).rows;
}
export async function trackedNudges(tx: Tx): Promise<TrackedNudge[]> {
  return (await sql<TrackedNudge>`SELECT * FROM tracked_nudges()`.execute(tx)).rows;
}
export async function closeTracking(tx: Tx): Promise<void> {
  await sql`SELECT close_tracking()`.execute(tx);
}
export async function askTrackingCode(
  tx: Tx,
  reference: string,
  channel: OutgoingChannel,
  visitor: string,
): Promise<void> {
  await sql`SELECT ask_tracking_code(${reference}, ${channel}, ${visitor})`.execute(tx);
}

/** What its person may write. */
export type TrackedWriting =
  | { what: 'message'; words: string; once: string }
  | { what: 'facts'; answers: Record<string, unknown>; once: string }
  | { what: 'secret'; hash: string }
  | { what: 'nudge'; id: string; channel: OutgoingChannel; contact: string; confirm: string; sealed: Buffer }
  | { what: 'nudge_confirm'; confirm: string }
  | { what: 'nudge_stop' };

/** @returns false when the session is over, it was too many, or the very same (`once`) had been sent before and is kept. */
export async function writeTracked(tx: Tx, writing: TrackedWriting): Promise<boolean> {
  const { sealed, ...wrote } = { sealed: Buffer.alloc(0), ...writing };
  const done = await sql<{ done: boolean }>`
    SELECT write_tracked(${JSON.stringify(wrote)}::jsonb, ${sealed}) AS done`.execute(tx);
  return done.rows[0]?.done ?? false;
}

/** Whether the report holds the very same already: what was not kept was then not too many. */
export async function writtenBefore(tx: Tx, once: string): Promise<boolean> {
  const found = await sql<{ before: boolean }>`SELECT tracked_written_before(${once}) AS before`.execute(tx);
  return found.rows[0]?.before ?? false;
}
