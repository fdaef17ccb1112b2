import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { EventOf, EventType } from '#core/event.ts';
import { isAway } from '#store/connection.ts';
import type { Store, Tx } from '#store/store.ts';

/** An event as a stage reads it. */
export interface LoggedEvent<T extends EventType = EventType> {
  seq: number;
  at: Date;
  /** The record it is about: a report's id, a warning's, a series'. */
  subject: string;
  event: EventOf<T>;
}

/**
 * A stage that is woken by events. `handle` gets them in order and works only through `tx`: its work and the stage's place in the log are
 * committed together, so that what it does in the database happens exactly once, whenever the process is killed. What it does elsewhere
 * (mail, HTTP) may happen twice.
 */
export interface Stage<T extends EventType = EventType> {
  /** Stable: the stage's place in the log is kept under it. */
  name: string;
  handles: readonly T[];
  handle(tx: Tx, events: LoggedEvent<T>[]): Promise<void>;
  /**
   * Brings what it keeps in memory to where its place in the log is, in many short transactions: asked for before a batch, and once when nothing
   * waits after a start. Without it a first batch would hold the database for as long as the whole takes.
   */
  ready?(inTx: InTx): Promise<void>;
}

/** A transaction of its own for each piece of work. */
export type InTx = <R>(work: (tx: Tx) => Promise<R>) => Promise<R>;

type EventForAny = Omit<LoggedEvent, 'event'> & { event: never };

/** A stage of whatever events: what a list of stages holds. */
export interface AnyStage {
  name: string;
  handles: readonly EventType[];
  handle(tx: Tx, events: EventForAny[]): Promise<void>;
  ready?(inTx: InTx): Promise<void>;
}

export interface OutboxOptions {
  /** Events a transaction. */
  batch: number;
  /** Failures of one event before it is parked. */
  tries: number;
  firstPauseMs: number;
  longestPauseMs: number;
}

export interface StageProgress {
  handled: number;
  /** Events given up on in this call: each has a row in event_failure. */
  parked: number;
  /** When the event at the front may be tried again, if it has failed; nothing behind it is handled before. */
  retryAt: Date | null;
}

/**
 * Handles the next batch of a stage, at most `batch` events. When the batch fails, its events are handled one by one, so that only the one
 * at fault is held back. As worker.
 * @throws CounterfoilError DATABASE_UNREACHABLE, DISK_FULL: no fault of the event, so it does not count as a try.
 */
export async function runStage(store: Store, stage: AnyStage, options: OutboxOptions): Promise<StageProgress> {
  const horizon = await findHorizon(store, stage.name);
  if (horizon === null) return { handled: 0, parked: 0, retryAt: null };
  await getReady(store, stage);
  const failing = await failureAtFront(store, stage, horizon);
  if (failing && failing.next_try_at > failing.now) return { handled: 0, parked: 0, retryAt: failing.next_try_at };
  if (!failing) {
    try {
      return { handled: await handleBatch(store, stage, horizon, options.batch), parked: 0, retryAt: null };
    } catch (error) {
      if (isAway(error)) throw error;
    }
  }
  return oneByOne(store, stage, horizon, options);
}

/** A failure here is none of an event's: the batch comes upon it again, and notes it. */
async function getReady(store: Store, stage: AnyStage): Promise<void> {
  await stage
    .ready?.((work) => store.as('worker', work))
    .catch((error: unknown) => {
      if (isAway(error)) throw error;
    });
}

/** The number up to which every event is settled; null when the stage has read as far as there is anything. */
async function findHorizon(store: Store, stage: string): Promise<number | null> {
  return store.as('worker', async (tx) => {
    const waiting = await sql<{ waiting: boolean }>`SELECT coalesce((SELECT max(seq) FROM event_log), 0)
      > coalesce((SELECT seq FROM event_cursor WHERE stage = ${stage}), 0) AS waiting`.execute(tx);
    if (!waiting.rows[0]?.waiting) return null;
    // This transaction ends here, because writers wait for it: see 003-event-log.sql.
    const settled = await sql<{ seq: number }>`SELECT event_horizon() AS seq`.execute(tx);
    return settled.rows[0]!.seq;
  });
}

/** Locks the stage's place in the log, so that a second worker waits, and tells it. */
async function lockCursor(tx: Tx, stage: string): Promise<number> {
  await sql`INSERT INTO event_cursor (stage) VALUES (${stage}) ON CONFLICT DO NOTHING`.execute(tx);
  const found = await sql<{ seq: number }>`SELECT seq FROM event_cursor WHERE stage = ${stage} FOR UPDATE`.execute(tx);
  return found.rows[0]!.seq;
}

async function nextEvents(
  tx: Tx,
  stage: AnyStage,
  after: number,
  horizon: number,
  limit: number,
): Promise<EventForAny[]> {
  const rows = await tx
    .selectFrom('event_log')
    .select(['seq', 'at', 'subject', 'body'])
    .where('seq', '>', after)
    .where('seq', '<=', horizon)
    .where('type', 'in', stage.handles)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(({ seq, at, subject, body }) => ({ seq, at, subject, event: body as never }));
}

async function moveCursor(tx: Tx, stage: string, seq: number): Promise<void> {
  await sql`UPDATE event_cursor SET seq = ${seq}, moved_at = clock_timestamp() WHERE stage = ${stage}`.execute(tx);
}

async function handleBatch(
  store: Store,
  stage: AnyStage,
  horizon: number,
  limit: number,
  onFront: (seq: number) => void = () => undefined,
): Promise<number> {
  return store.as('worker', async (tx) => {
    const after = await lockCursor(tx, stage.name);
    const events = await nextEvents(tx, stage, after, horizon, limit);
    if (events[0]) onFront(events[0].seq);
    if (events.length > 0) await stage.handle(tx, events);
    const reached = events.length < limit ? Math.max(horizon, after) : events.at(-1)!.seq;
    await moveCursor(tx, stage.name, reached);
    await sql`DELETE FROM event_failure WHERE stage = ${stage.name} AND seq <= ${reached} AND parked_at IS NULL`.execute(
      tx,
    );
    return events.length;
  });
}

interface FailureAtFront {
  seq: number;
  next_try_at: Date;
  now: Date;
}

async function failureAtFront(store: Store, stage: AnyStage, horizon: number): Promise<FailureAtFront | undefined> {
  return store.as('worker', async (tx) => {
    const found = await sql<FailureAtFront>`SELECT f.seq, f.next_try_at, clock_timestamp() AS now FROM event_failure f
      WHERE f.stage = ${stage.name} AND f.parked_at IS NULL AND f.seq <= ${horizon}
        AND f.seq > coalesce((SELECT c.seq FROM event_cursor c WHERE c.stage = f.stage), 0)
      ORDER BY f.seq LIMIT 1`.execute(tx);
    return found.rows[0];
  });
}

async function oneByOne(
  store: Store,
  stage: AnyStage,
  horizon: number,
  options: OutboxOptions,
): Promise<StageProgress> {
  let handled = 0;
  let parked = 0;
  while (handled + parked < options.batch) {
    let tried: number | undefined;
    try {
      const done = await handleBatch(store, stage, horizon, 1, (seq) => {
        tried = seq;
      });
      if (done === 0) break;
      handled += done;
    } catch (error) {
      if (isAway(error) || tried === undefined) throw error;
      const failure = await recordFailure(store, stage, tried, error, options);
      if (failure === null) continue;
      if (!failure.parked) return { handled, parked, retryAt: failure.retryAt };
      parked++;
    }
  }
  return { handled, parked, retryAt: null };
}

const LONGEST_ERROR = 500;

/** Notes that an event has failed once more, and parks it after the last try. Null when another worker has handled it meanwhile. */
async function recordFailure(
  store: Store,
  stage: AnyStage,
  tried: number,
  error: unknown,
  options: OutboxOptions,
): Promise<{ parked: boolean; retryAt: Date } | null> {
  const said = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_ERROR);
  return store.as('worker', async (tx) => {
    const after = await lockCursor(tx, stage.name);
    if (after >= tried) return null;
    const before = await sql<{ tries: number }>`SELECT tries FROM event_failure
      WHERE stage = ${stage.name} AND seq = ${tried}`.execute(tx);
    const tries = (before.rows[0]?.tries ?? 0) + 1;
    const parked = tries >= options.tries;
    const pause = Math.min(options.longestPauseMs, options.firstPauseMs * 2 ** (tries - 1));
    const noted = await sql<{ next_try_at: Date }>`
      INSERT INTO event_failure (stage, seq, tries, last_error, failed_at, next_try_at, parked_at)
      VALUES (${stage.name}, ${tried}, ${tries}, ${said}, clock_timestamp(),
        clock_timestamp() + make_interval(secs => ${pause / 1000}), CASE WHEN ${parked} THEN clock_timestamp() END)
      ON CONFLICT (stage, seq) DO UPDATE SET tries = excluded.tries, last_error = excluded.last_error,
        failed_at = excluded.failed_at, next_try_at = excluded.next_try_at, parked_at = excluded.parked_at
      RETURNING next_try_at`.execute(tx);
    if (parked) await moveCursor(tx, stage.name, tried);
    return { parked, retryAt: noted.rows[0]!.next_try_at };
  });
}

/** Runs every stage in order until none has anything left to do, waiting for events that are to be tried again. Returns what was done. */
export async function drainStages(
  store: Store,
  stages: readonly AnyStage[],
  options: OutboxOptions,
): Promise<{ handled: number; parked: number }> {
  const done = { handled: 0, parked: 0 };
  for (;;) {
    const round = await runRound(store, stages, options);
    done.handled += round.handled;
    done.parked += round.parked;
    if (round.handled + round.parked > 0) continue;
    if (round.retryAt === null) return done;
    await sleep(Math.max(1, round.retryAt.getTime() - Date.now()));
  }
}

/**
 * Runs the stages for as long as the program does: until `signal` is aborted, finishing the batch under way. A database that is lost is
 * tried again until it is back; `onLost` hears of each failure.
 */
export async function runStages(
  store: Store,
  stages: readonly AnyStage[],
  options: OutboxOptions & { pollMs: number; signal: AbortSignal; onLost?: (error: unknown) => void },
): Promise<void> {
  const { signal, pollMs } = options;
  const pause = (ms: number): Promise<void> => sleep(ms, undefined, { signal }).catch(() => undefined);
  // After a start, and after whatever a stage has done: it may have let go of what it knew.
  let unready = true;
  while (!signal.aborted) {
    try {
      const round = await runRound(store, stages, options);
      if (round.handled + round.parked > 0) unready = true;
      else if (unready) {
        unready = false;
        for (const stage of stages) if (!signal.aborted) await getReady(store, stage);
      } else await pause(pollMs);
    } catch (error) {
      if (!isAway(error)) throw error;
      options.onLost?.(error);
      await pause(options.firstPauseMs);
    }
  }
}

async function runRound(store: Store, stages: readonly AnyStage[], options: OutboxOptions): Promise<StageProgress> {
  const round: StageProgress = { handled: 0, parked: 0, retryAt: null };
  for (const stage of stages) {
    const { handled, parked, retryAt } = await runStage(store, stage, options);
    round.handled += handled;
    round.parked += parked;
    if (retryAt && (round.retryAt === null || retryAt < round.retryAt)) round.retryAt = retryAt;
  }
  return round;
}
