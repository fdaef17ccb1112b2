import { outboxOptions } from '#app/worker.ts';
import { DAY_MS } from '#core/clock.ts';
import type { JourneyEvent } from '#core/event.ts';
import type { FraudReport } from '#core/report.ts';
import { recordReports } from '#journey/intake/record.ts';
import { districtFinder } from '#journey/intake/report-row.ts';
import { drainStages, type Stage } from '#store/outbox.ts';
import { many } from '#store/rows.ts';
import type { Store } from '#store/store.ts';
import { counted } from '#web/plain-words.ts';
import { type Counts, inWords, type Screen, wordsFor } from './screen.ts';

/** Reports recorded in one transaction. */
const BATCH = 250;

export interface Arrived {
  reports: number;
  counts: Counts;
  /** Longest machine time between the arrival of the report that made a wave visible and its drafted warning. */
  slowestDraftMs: number;
}

/**
 * Lets reports arrive a day at a time, as they would have, and wakes the stages after each day, telling each event as it happens.
 * Nothing here is a short cut: reports go in through intake, and the stages read the event log.
 */
export async function letReportsArrive(
  store: Store,
  stages: readonly Stage[],
  reports: Iterable<FraudReport>,
  force: string,
  screen: Screen,
): Promise<Arrived> {
  const districtOf = districtFinder(force);
  const arrived: Arrived = { reports: 0, counts: {}, slowestDraftMs: 0 };
  const log = new EventTail(store);
  for (const day of byDays(reports)) {
    const started = performance.now();
    for (let i = 0; i < day.reports.length; i += BATCH) {
      await store.as('worker', (tx) =>
        recordReports(
          tx,
          day.reports.slice(i, i + BATCH),
          { actor: 'demo', actorRole: 'worker', channel: 'import' },
          { districtOf },
        ),
      );
    }
    arrived.reports += day.reports.length;
    await drainStages(store, stages, outboxOptions());
    const took = performance.now() - started;
    for (const event of await log.next()) {
      arrived.counts[event.type] = (arrived.counts[event.type] ?? 0) + 1;
      const words = wordsFor(event);
      if (words) screen.line(`${day.date}${words}`);
      if (event.type === 'warning.drafted') arrived.slowestDraftMs = Math.max(arrived.slowestDraftMs, took);
    }
    screen.passing(
      `${day.date}  ${counted(arrived.reports, 'report')} received, assessed and linked; last day took ${inWords(took)}`,
    );
  }
  return arrived;
}

function* byDays(reports: Iterable<FraudReport>): Iterable<{ date: string; reports: FraudReport[] }> {
  let day: { date: string; reports: FraudReport[] } | null = null;
  for (const report of reports) {
    const date = new Date(Math.floor(Date.parse(report.receivedAt) / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
    if (day && day.date !== date) {
      yield day;
      day = null;
    }
    day ??= { date, reports: [] };
    day.reports.push(report);
  }
  if (day) yield day;
}

/** The event log, read on from where it was last read. */
export class EventTail {
  readonly #store: Store;
  #after = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  async next(): Promise<JourneyEvent[]> {
    const rows = await this.#store.as('staff', (tx) =>
      many(tx.selectFrom('event_log').select(['seq', 'body']).where('seq', '>', this.#after).orderBy('seq')),
    );
    this.#after = rows.at(-1)?.seq ?? this.#after;
    return rows.map((r) => r.body as JourneyEvent);
  }
}
