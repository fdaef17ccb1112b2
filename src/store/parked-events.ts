import { sql } from 'kysely';
import type { Tx } from '#store/store.ts';

/** An event that a stage has given up on (outbox.ts): nothing of it was done, and it waits for a person. */
export interface ParkedEvent {
  stage: string;
  /** Its number in the event log. */
  seq: number;
  type: string;
  /** The record it is about, by id. */
  subject: string;
  tries: number;
  parkedAt: Date;
  /** What the program said, which may quote a record: for whoever may see records. */
  lastError: string;
}

/** Which parked events are meant; all of them when nothing is named. */
export interface WhichParked {
  stage?: string | undefined;
  seq?: number | undefined;
}

/** Events that no stage could handle and that wait for a person. As staff. */
export async function countParkedEvents(tx: Tx): Promise<number> {
  const row = await waiting(tx)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The parked events, oldest first. As staff or worker. */
export async function listParkedEvents(tx: Tx, which: WhichParked = {}): Promise<ParkedEvent[]> {
  const rows = await waiting(tx)
    .innerJoin('event_log as e', 'e.seq', 'f.seq')
    .select(['f.stage', 'f.seq', 'e.type', 'e.subject', 'f.tries', 'f.parked_at', 'f.last_error'])
    .$if(which.stage !== undefined, (q) => q.where('f.stage', '=', which.stage!))
    .$if(which.seq !== undefined, (q) => q.where('f.seq', '=', which.seq!))
    .orderBy('f.seq')
    .orderBy('f.stage')
    .execute();
  return rows.map((r) => ({
    stage: r.stage,
    seq: r.seq,
    type: r.type,
    subject: r.subject,
    tries: r.tries,
    parkedAt: r.parked_at!,
    lastError: r.last_error,
  }));
}

/**
 * Tells parked events again, oldest first, each once whatever the number of stages that gave it up: at the end of the log, because the stages
 * have gone on since, and what came later must not be undone. Whoever handled the first telling must bear a second. As worker.
 *
 * @returns the events that were told again; a second call finds none.
 */
export async function tellParkedAgain(tx: Tx, which: WhichParked = {}): Promise<ParkedEvent[]> {
  await sql`LOCK TABLE event_failure IN SHARE ROW EXCLUSIVE MODE`.execute(tx);
  const parked = await listParkedEvents(tx, which);
  const told = new Map<number, number>();
  for (const { stage, seq } of parked) {
    const again = told.get(seq) ?? (await tellAgain(tx, seq));
    told.set(seq, again);
    await tx
      .updateTable('event_failure')
      .set({ told_again_as: again })
      .where('stage', '=', stage)
      .where('seq', '=', seq)
      .execute();
  }
  return parked;
}

async function tellAgain(tx: Tx, seq: number): Promise<number> {
  const told = await sql<{ seq: number }>`INSERT INTO event_log (type, subject, body)
    SELECT type, subject, body FROM event_log WHERE seq = ${seq} RETURNING seq`.execute(tx);
  return told.rows[0]!.seq;
}

const waiting = (tx: Tx) =>
  tx.selectFrom('event_failure as f').where('f.parked_at', 'is not', null).where('f.told_again_as', 'is', null);
