import type { FraudType } from '#core/report.ts';
import type { SeriesIndex } from '#engines/series/series.ts';
import { type FirstLook, firstLooks } from '#journey/triage/first-look.ts';
import type { LoggedEvent, Stage } from '#store/outbox.ts';
import { StageMemory } from '#store/stage-memory.ts';
import type { Tx } from '#store/store.ts';
import { PlaceFinder } from './place-of-report.ts';
import { type LinkedReport, recordSeries } from './record-series.ts';
import { createSeriesIndex } from './series-index.ts';

/** The index of one run, and what it is told of the report being added. */
interface Memory {
  index: SeriesIndex;
  places: PlaceFinder;
  type: { now: FraudType | null };
  externalIds: Map<string, string>;
}

/**
 * Links each assessed report to those before it. Within the service the engine knows a report by its record id, which is unique across
 * sources. A report that is updated or assessed again keeps its links: the engine has seen it.
 * @param force ONS code of the force whose places win when a name repeats.
 */
export function linkingStage(force: string): Stage<'report.assessed'> {
  const memory = new StageMemory<Memory, 'report.assessed'>({
    stage: 'linking',
    handles: ['report.assessed'],
    create: () => createMemory(force),
    relive: async (tx, state, events) => {
      await addAll(tx, state, events);
      state.index.takeMoved();
    },
  });
  return {
    name: 'linking',
    handles: ['report.assessed'],
    async handle(tx, events) {
      const state = await memory.recall(tx);
      const linked = await addAll(tx, state, events);
      const moved = state.index.takeMoved();
      memory.moved(events);
      await recordSeries(tx, linked, moved, (id) => state.externalIds.get(id) ?? id);
    },
  };
}

function createMemory(force: string): Memory {
  const places = new PlaceFinder(force);
  const type: Memory['type'] = { now: null };
  return { places, type, externalIds: new Map(), index: createSeriesIndex({ places, fraudTypeOf: () => type.now }) };
}

/** Adds the reports of the events that the index has not seen, oldest first within the batch. */
async function addAll(tx: Tx, state: Memory, events: LoggedEvent<'report.assessed'>[]): Promise<LinkedReport[]> {
  const fresh = events.map((e) => e.subject).filter((id) => !state.externalIds.has(id));
  const looks = [...(await firstLooks(tx, fresh)).values()].sort(inOrderOfReceipt);
  return looks.map(({ id, receivedAt, report, fraudType }) => {
    state.externalIds.set(id, report.externalId);
    state.type.now = fraudType;
    const known = { ...report, externalId: id };
    const change = state.index.add(known);
    const retold = state.index.assignment(known).duplicateOf !== undefined;
    return { reportId: id, receivedAt, change, retold, place: state.places.of(known) };
  });
}

const inOrderOfReceipt = (a: FirstLook, b: FirstLook): number =>
  a.receivedAt.getTime() - b.receivedAt.getTime() || (a.report.externalId < b.report.externalId ? -1 : 1);
