import { sql } from 'kysely';
import { PlaceFinder } from '#journey/linking/place-of-report.ts';
import { firstLooks } from '#journey/triage/first-look.ts';
import type { LoggedEvent, Stage } from '#store/outbox.ts';
import { StageMemory } from '#store/stage-memory.ts';
import type { Tx } from '#store/store.ts';
import { recordThreats } from './record-threats.ts';
import { type Threat, Watch } from './watch.ts';

interface Memory {
  watch: Watch;
  places: PlaceFinder;
}

/** A threat, and the moment of the stream at which it was seen. Reports are named by record id. */
export interface SeenThreat {
  threat: Threat;
  at: Date;
}

/**
 * Watches the reports in the order in which they were linked, and tells of each wave once.
 * @param force ONS code of the force whose places win when a name repeats.
 */
export function watchStage(force: string): Stage<'report.linked'> {
  const memory = new StageMemory<Memory, 'report.linked'>({
    stage: 'intelligence',
    handles: ['report.linked'],
    create: () => ({ watch: new Watch(), places: new PlaceFinder(force) }),
    relive: async (tx, state, events) => watchAll(state, await gather(tx, events), await threatsTold(tx)),
    relived: async (tx, state) => {
      const told = await threatsTold(tx);
      if (told) state.watch.countFrom(told.last);
    },
  });
  return {
    name: 'intelligence',
    handles: ['report.linked'],
    ready: (inTx) => memory.ready(inTx),
    async handle(tx, events) {
      const state = await memory.recall(tx);
      const seen = [...watchAll(state, await gather(tx, events))].flat();
      memory.moved(events);
      await recordThreats(tx, seen);
    },
  };
}

/** Which threat was first told of at a moment of the stream, and the last of all. */
interface Told {
  at: ReadonlyMap<number, number>;
  last: number;
}

/**
 * Null as long as nothing has been disposed of. After that a memory made again does not see every report and would count threats otherwise: each
 * keeps the number that it has in the database.
 */
async function threatsTold(tx: Tx): Promise<Told | null> {
  const gone = await sql`SELECT 1 FROM disposed_report LIMIT 1`.execute(tx);
  if (gone.rows.length === 0) return null;
  const { rows } = await sql<{ at: Date; n: number }>`
    SELECT detected_at AS at, min(substr(id, 3)::int) AS n FROM threat GROUP BY 1`.execute(tx);
  const { rows: last } = await sql<{
    n: number;
  }>`SELECT coalesce(max(substr(id, 3)::int), 0) AS n FROM threat`.execute(tx);
  return { at: new Map(rows.map((r) => [r.at.getTime(), r.n])), last: last[0]!.n };
}

interface Gathered {
  events: LoggedEvent<'report.linked'>[];
  looks: Awaited<ReturnType<typeof firstLooks>>;
}

const gather = async (tx: Tx, events: LoggedEvent<'report.linked'>[]): Promise<Gathered> => ({
  events,
  looks: await firstLooks(
    tx,
    events.map((e) => e.subject),
  ),
});

/** What is seen at each report, a report a step. */
function* watchAll(
  { watch, places }: Memory,
  { events, looks }: Gathered,
  told: Told | null = null,
): Generator<SeenThreat[]> {
  for (const { subject, event } of events) {
    const look = looks.get(subject);
    if (!look) continue;
    const report = { ...look.report, externalId: subject };
    const change = event.change && {
      kind: event.change.kind,
      series: event.change.series,
      added: subject,
      externalIds: event.change.reports,
      absorbed: [],
      because: [{ with: subject, on: 'series', weight: event.change.strongest ?? 0 }],
    };
    const heard = { assessment: { fraudType: look.fraudType }, change, place: places.of(report), retold: event.retold };
    if (told) watch.countFrom((told.at.get(look.receivedAt.getTime()) ?? told.last + 1) - 1);
    yield watch.onReport(report, heard).map((threat) => ({ threat, at: look.receivedAt }));
  }
}
