import { sql } from 'kysely';
import { LINKING } from '#catalogue/thresholds/linking.ts';
import type { FraudType } from '#core/report.ts';
import type { SeriesIndex } from '#engines/series/series.ts';
import { type FirstLook, firstLooks } from '#journey/triage/first-look.ts';
import type { LoggedEvent, Stage } from '#store/outbox.ts';
import { StageMemory } from '#store/stage-memory.ts';
import type { Tx } from '#store/store.ts';
import { judgementsOf, Obedience, type Obeyed, ordersOf } from './obey.ts';
import { PlaceFinder } from './place-of-report.ts';
import { recordObeyed, recordPossible, recordShared } from './record-findings.ts';
import { type LinkedReport, recordSeries } from './record-series.ts';
import { createSeriesIndex } from './series-index.ts';

type Handled = 'report.assessed' | 'series.decided' | 'series.undone' | 'identifier.decided' | 'report.disposed';

/** The index of one run, and what it is told of the report being added. */
interface Memory {
  index: SeriesIndex;
  obedience: Obedience;
  places: PlaceFinder;
  type: { now: FraudType | null };
  known: Map<string, { externalId: string; source: string }>;
}

interface Done {
  linked: LinkedReport[];
  obeyed: Obeyed[];
}

/**
 * Links each assessed report to those before it, and obeys what people decide of series, in the order in which both happened. Within the
 * service the engine knows a report by its record id, which is unique across sources. A report that is updated or assessed again keeps its
 * links: the engine has seen it.
 * @param force ONS code of the force whose places win when a name repeats.
 */
export function linkingStage(force: string): Stage<Handled> {
  const handles: readonly Handled[] = [
    'report.assessed',
    'series.decided',
    'series.undone',
    'identifier.decided',
    'report.disposed',
  ];
  const memory = new StageMemory<Memory, Handled>({
    stage: 'linking',
    handles,
    create: () => createMemory(force),
    relive: async (tx, state, events) => {
      const wanted = await gather(tx, events, await orderOfLinking(tx, events));
      return (function* () {
        yield* takeIn(state, wanted);
        state.index.takeMoved();
      })();
    },
    relived: async (tx, state) => keepNames(tx, state.index),
  });
  return {
    name: 'linking',
    handles,
    ready: (inTx) => memory.ready(inTx),
    async handle(tx, events) {
      const state = await memory.recall(tx);
      const { linked, obeyed } = allOf(takeIn(state, await gather(tx, events)));
      const moved = state.index.takeMoved();
      memory.moved(events);
      // What was disposed of must not stay in memory either.
      if (events.some((e) => e.event.type === 'report.disposed')) memory.forget();
      const at = linked.at(-1)?.receivedAt ?? events.at(-1)?.at;
      if (!at) return;
      await recordSeries(tx, { linked, moved, at }, (id) => state.known.get(id)?.externalId ?? id);
      await recordPossible(tx, linked);
      await recordShared(tx, state.index.forReview(), at);
      await recordObeyed(tx, obeyed);
    },
  };
}

function createMemory(force: string): Memory {
  const places = new PlaceFinder(force);
  const type: Memory['type'] = { now: null };
  const known: Memory['known'] = new Map();
  const index = createSeriesIndex({ places, fraudTypeOf: () => type.now });
  return { places, type, known, index, obedience: new Obedience(index, (id) => known.get(id)?.source ?? '') };
}

/** Events with all that taking them in wants of the database. */
interface Gathered {
  events: LoggedEvent<Handled>[];
  looks: Awaited<ReturnType<typeof firstLooks>>;
  orders: Awaited<ReturnType<typeof ordersOf>>;
  judgements: Awaited<ReturnType<typeof judgementsOf>>;
  linkedBefore: ReadonlyMap<string, number>;
}

async function gather(
  tx: Tx,
  events: LoggedEvent<Handled>[],
  linkedBefore: ReadonlyMap<string, number> = NOTHING,
): Promise<Gathered> {
  const assessed = events.filter((e) => e.event.type === 'report.assessed');
  const numbers = (of: (type: Handled) => boolean) =>
    events.flatMap(({ event }) => (of(event.type) && 'decision' in event ? [event.decision] : []));
  return {
    events,
    linkedBefore,
    looks: await firstLooks(
      tx,
      assessed.map((e) => e.subject),
    ),
    orders: await ordersOf(
      tx,
      numbers((type) => type === 'series.decided' || type === 'series.undone'),
    ),
    judgements: await judgementsOf(
      tx,
      numbers((type) => type === 'identifier.decided'),
    ),
  };
}

type Steps<T> = Generator<undefined, T>;

/** Takes every step at once. */
function allOf<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Takes events in, in their order, a report a step; reports that came between two decisions by the time of receipt. */
function* takeIn(state: Memory, { events, looks, orders, judgements, linkedBefore }: Gathered): Steps<Done> {
  const done: Done = { linked: [], obeyed: [] };
  let waiting: FirstLook[] = [];
  function* add(): Steps<void> {
    done.linked.push(...(yield* addAll(state, waiting, linkedBefore)));
    waiting = [];
  }
  for (const { event, subject } of events) {
    if (event.type === 'report.assessed') {
      const look = looks.get(subject);
      if (look) waiting.push(look);
      continue;
    }
    if (event.type === 'report.disposed') continue;
    yield* add();
    const id = event.decision;
    if (event.type === 'identifier.decided') {
      const judgement = judgements.get(id);
      if (judgement) done.obeyed.push({ table: 'identifier_decision', id, outcome: state.obedience.judge(judgement) });
      continue;
    }
    const order = orders.get(id);
    if (!order) continue;
    const undone = event.type === 'series.undone';
    const outcome = undone ? state.obedience.undo(order) : state.obedience.decide(order);
    done.obeyed.push({ table: undone ? 'series_decision_undone' : 'series_decision', id, outcome });
  }
  yield* add();
  return done;
}

/**
 * Where reports have been disposed of, a memory made again does not see them and would count series otherwise: series keep the names that their
 * reports have in the database.
 */
async function keepNames(tx: Tx, index: SeriesIndex): Promise<void> {
  const gone = await sql`SELECT 1 FROM disposed_report LIMIT 1`.execute(tx);
  if (gone.rows.length === 0) return;
  const { rows } = await sql<{ id: string; series: string }>`
    SELECT report_id AS id, series_id AS series FROM series_member WHERE series_id IS NOT NULL`.execute(tx);
  const names = new Map(rows.map((r) => [r.id, r.series]));
  const last = await sql<{ n: number }>`SELECT coalesce(max(substr(id, 3)::int), 0) AS n FROM series`.execute(tx);
  index.adopt((id) => names.get(id) ?? null, last.rows[0]!.n);
}

const NOTHING: ReadonlyMap<string, number> = new Map();

/**
 * The order in which these reports were linked the first time: batches may have been cut elsewhere then, and the order within a batch is by
 * receipt. A memory made again must come to the same series under the same names.
 */
async function orderOfLinking(tx: Tx, events: readonly LoggedEvent<Handled>[]): Promise<Map<string, number>> {
  const ids = events.filter((e) => e.event.type === 'report.assessed').map((e) => e.subject);
  const found = await sql<{ subject: string; seq: number }>`SELECT subject, min(seq)::int AS seq FROM event_log
    WHERE type = 'report.linked' AND subject = ANY(${ids}::text[]) GROUP BY subject`.execute(tx);
  return new Map(found.rows.map((r) => [r.subject, r.seq]));
}

/** Adds reports that the index has not seen, oldest first; those that were linked before in the order in which they were. */
function* addAll(
  state: Memory,
  looks: readonly FirstLook[],
  before: ReadonlyMap<string, number>,
): Steps<LinkedReport[]> {
  const place = ({ id }: FirstLook): number => before.get(id) ?? Number.MAX_SAFE_INTEGER;
  const linked: LinkedReport[] = [];
  for (const look of looks.toSorted((a, b) => place(a) - place(b) || inOrderOfReceipt(a, b))) {
    const { id, receivedAt, report, fraudType } = look;
    if (state.known.has(id)) continue;
    state.known.set(id, { externalId: report.externalId, source: report.source });
    state.type.now = fraudType;
    const known = { ...report, externalId: id };
    const change = state.index.add(known);
    const possible = state.index.possible(LINKING.possibleLeast.value, LINKING.possibleMost.value);
    const retold = state.index.assignment(known).duplicateOf !== undefined;
    linked.push({ reportId: id, receivedAt, change, retold, place: state.places.of(known), possible });
    yield;
  }
  return linked;
}

const inOrderOfReceipt = (a: FirstLook, b: FirstLook): number =>
  a.receivedAt.getTime() - b.receivedAt.getTime() || (a.report.externalId < b.report.externalId ? -1 : 1);
