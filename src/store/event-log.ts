import { sql } from 'kysely';
import type { JourneyEvent } from '#core/event.ts';
import type { Tx } from '#store/store.ts';

/** An event and the record it is about: the report's id, the series', the warning's. The history of a record is its events, by subject. */
export interface ToldEvent {
  event: JourneyEvent;
  subject: string;
}

/** Writes what happened, in the transaction in which it happened. */
export function tellEvent(tx: Tx, event: JourneyEvent, subject: string): Promise<void> {
  return tellEvents(tx, [{ event, subject }]);
}

/** Several events in the order given. */
export async function tellEvents(tx: Tx, told: ToldEvent[]): Promise<void> {
  if (told.length === 0) return;
  const rows = told.map(({ event, subject }) => ({ type: event.type, subject, body: event }));
  // No "returning": the public process may write an event but read none.
  await sql`INSERT INTO event_log (type, subject, body)
    SELECT r->>'type', r->>'subject', r->'body' FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) WITH ORDINALITY AS e(r, n)
    ORDER BY n`.execute(tx);
}
