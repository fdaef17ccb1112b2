import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { WORKER } from '#catalogue/thresholds/worker.ts';
import { watchStage } from '#journey/intelligence/stage.ts';
import { investigationStage } from '#journey/investigation/stage.ts';
import { linkingStage } from '#journey/linking/stage.ts';
import { readingStage } from '#journey/reading/stage.ts';
import { assess } from '#journey/triage/assess.ts';
import { triageStage } from '#journey/triage/stage.ts';
import { victimsStage } from '#journey/victims/stage.ts';
import { warningsStage } from '#journey/warnings/stage.ts';
import { type OutboxOptions, runStages, type Stage } from '#store/outbox.ts';
import type { Store } from '#store/store.ts';

/** The stages that events wake, in the order of journey/order.ts. Each may propose; none can decide: the database refuses it. */
export function wokenStages(force: ForceConfig): Stage[] {
  return [
    triageStage((report) => assess(report, CURRENT_POLICY)),
    linkingStage(force.pfaCode),
    investigationStage(),
    victimsStage(),
    readingStage(force.pfaCode),
    watchStage(force.pfaCode),
    warningsStage(force),
  ] as Stage[];
}

/** How the event log is read, from the catalogue. */
export function outboxOptions(): OutboxOptions & { pollMs: number } {
  return {
    batch: WORKER.batch.value,
    pollMs: WORKER.pollMs.value,
    tries: WORKER.tries.value,
    firstPauseMs: WORKER.firstPauseMs.value,
    longestPauseMs: WORKER.longestPauseMs.value,
  };
}

export interface RunningWorker {
  /** Finishes the batch under way, then stops. */
  stop(): Promise<void>;
}

/** Wakes the stages for as long as the program runs. `onFault` hears of a lost database, and of a fault of the program, which ends the worker. */
export function startWorker(store: Store, force: ForceConfig, onFault: (error: unknown) => void): RunningWorker {
  const stopping = new AbortController();
  const running = runStages(store, wokenStages(force), {
    ...outboxOptions(),
    signal: stopping.signal,
    onLost: onFault,
  }).catch(onFault);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
