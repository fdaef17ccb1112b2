import { setImmediate as others } from 'node:timers/promises';
import { sql } from 'kysely';
import type { EventOf, EventType, JourneyEvent } from '#core/event.ts';
import type { InTx, LoggedEvent } from '#store/outbox.ts';
import type { Tx } from '#store/store.ts';

/** What a stage keeps in memory between batches, and how it is made again from the events it has already handled. */
export interface Remembering<State, T extends EventType> {
  stage: string;
  handles: readonly T[];
  create(): State;
  /**
   * Reads what is wanted for bringing the state forward by events that were handled before, writing nothing, and gives the work itself back as
   * small steps: they are taken when the transaction is over, and requests are answered in between.
   */
  relive(tx: Tx, state: State, events: LoggedEvent<T>[]): Promise<Iterable<unknown>>;
  /** Once it has been brought forward to where it was. */
  relived?(tx: Tx, state: State): Promise<void>;
}

/** Events read at once while a state is made again: enough to keep round trips few, little enough to keep memory flat. */
const PAGE = 500;
/** Steps are taken for so long at a stretch; then whoever waits for an answer has a turn. */
const STRETCH_MS = 10;

/**
 * The memory of a stage whose work rests on everything before it (the series index, the watch). The event log is the truth: when the program
 * starts, or a transaction was rolled back after the memory had moved on, the state is made again from the log up to the stage's place.
 */
export class StageMemory<State, T extends EventType> {
  readonly #of: Remembering<State, T>;
  #state: State | undefined;
  #last = 0;

  constructor(of: Remembering<State, T>) {
    this.#of = of;
  }

  /** The state as it was after the last event that the stage has handled for good. To be asked for at the start of `handle`. */
  async recall(tx: Tx): Promise<State> {
    const settled = await this.#settledUpTo(tx);
    if (this.#state === undefined || this.#last !== settled) await this.#remake((work) => work(tx), settled);
    return this.#state!;
  }

  /** Makes the state again where it has to be, a page of events a transaction: others get at the database in between. */
  async ready(inTx: InTx): Promise<void> {
    const settled = await inTx((tx) => this.#settledUpTo(tx));
    if (this.#state === undefined || this.#last !== settled) await this.#remake(inTx, settled);
  }

  /** Says that the state now holds these events; it is believed only once the stage's place in the log says so too. */
  moved(events: readonly LoggedEvent<T>[]): void {
    const last = events.at(-1);
    if (last) this.#last = last.seq;
  }

  /** Lets go of everything: it is made again from the log, without what is no longer there, when it is next asked for. */
  forget(): void {
    this.#state = undefined;
  }

  /** The last event of the stage's kinds that it has passed; 0 before the first. */
  async #settledUpTo(tx: Tx): Promise<number> {
    const found = await sql<{ seq: number }>`SELECT coalesce(max(e.seq), 0) AS seq FROM event_log e
      WHERE e.type = ANY(${[...this.#of.handles]}::text[])
        AND e.seq <= coalesce((SELECT c.seq FROM event_cursor c WHERE c.stage = ${this.#of.stage}), 0)`.execute(tx);
    return found.rows[0]!.seq;
  }

  async #remake(inTx: InTx, upTo: number): Promise<void> {
    this.#state = undefined;
    const state = this.#of.create();
    let after = 0;
    while (after < upTo) {
      const from = after;
      const page = await inTx(async (tx) => {
        const events = await this.#page(tx, from, upTo);
        return events.length > 0 ? { last: events.at(-1)!.seq, steps: await this.#of.relive(tx, state, events) } : null;
      });
      if (page === null) break;
      await takeAtEase(page.steps);
      after = page.last;
    }
    await inTx(async (tx) => this.#of.relived?.(tx, state));
    this.#state = state;
    this.#last = upTo;
  }

  async #page(tx: Tx, after: number, upTo: number): Promise<LoggedEvent<T>[]> {
    const rows = await tx
      .selectFrom('event_log as e')
      .select(['seq', 'at', 'subject', 'body'])
      .where('type', 'in', this.#of.handles)
      .where('seq', '>', after)
      .where('seq', '<=', upTo)
      // What the stage gave up on it has not taken in, whether or not it was told again since.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('event_failure as f')
              .select('f.seq')
              .whereRef('f.seq', '=', 'e.seq')
              .where('f.stage', '=', this.#of.stage)
              .where('f.parked_at', 'is not', null),
          ),
        ),
      )
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    return rows.map(({ seq, at, subject, body }) => ({ seq, at, subject, event: body as JourneyEvent as EventOf<T> }));
  }
}

async function takeAtEase(steps: Iterable<unknown>): Promise<void> {
  let began = performance.now();
  for (const _ of steps) {
    if (performance.now() - began < STRETCH_MS) continue;
    await others();
    began = performance.now();
  }
}
