import { countyOptions } from '#app/simulated-county.ts';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { ROLE_NAMES, ROLES } from '#core/role.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import { recordReports } from '#journey/intake/record.ts';
import { drainStages } from '#store/outbox.ts';
import type { Store } from '#store/store.ts';
import { addUser } from '#test/site.ts';

/** Reports of a year, as many as a force of this size takes in one. */
const REPORTS = 7241;
const AT_ONCE = 500;
/** The moment at which the walk takes place: the day after the last report. */
export const NOW = '2026-02-10T12:00:00Z';
/** How far something has come, on a line that is written over. */
type Progress = (words: string) => void;

/** A year of a simulated county, recorded, assessed, linked and watched by the service's own stages, and a person in each role named after it. */
export async function fillCounty(store: Store, progress: Progress): Promise<void> {
  const wish = { force: HERTFORDSHIRE, seed: '11', reports: REPORTS, from: '2025-02-10', days: 365 };
  const reports = [...simulateCounty(countyOptions({ ...wish, difficulty: 'easy' }))].map((m) => m.report);
  const by = { actor: 'test', actorRole: 'worker' };
  for (let i = 0; i < reports.length; i += AT_ONCE) {
    await store.as('worker', (tx) => recordReports(tx, reports.slice(i, i + AT_ONCE), by));
    progress(`${Math.min(i + AT_ONCE, reports.length)} of ${reports.length} reports recorded`);
  }
  progress('assessing, linking and watching them (some minutes)');
  await workerOf(store)();
  for (const role of ROLES) await addUser(store, role, `The ${ROLE_NAMES[role].toLowerCase()}`, [role]);
}

/** What the worker does after somebody has decided something: here, when it is asked. Its stages live on, as in the worker, and remember. */
export function workerOf(store: Store): () => Promise<unknown> {
  const stages = wokenStages(HERTFORDSHIRE);
  return () => drainStages(store, stages, outboxOptions());
}
