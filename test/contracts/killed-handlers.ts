import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { tellEvents } from '#store/event-log.ts';
import { openStore } from '#store/store.ts';
import { ROOT } from '#test/architecture/source-files.ts';
import type { ContractBackend } from '#test/contracts/store.contract.ts';

/** Writes events, lets a child process handle them, kills it outright again and again, and counts. */
export async function killedHandlers(backend: ContractBackend, events: number, kills: number): Promise<void> {
  const { store, options } = await backend.fresh();
  await store.owner(async (tx) => {
    await sql
      .raw(`CREATE TABLE handled (seq bigint, pid integer);
      GRANT SELECT, INSERT ON handled TO counterfoil_worker`)
      .execute(tx);
  });
  await store.as('worker', (tx) =>
    tellEvents(
      tx,
      Array.from({ length: events }, (_, i) => ({
        event: { type: 'report.received', externalId: `K${i}`, source: 'web' },
        subject: `K${i}`,
      })),
    ),
  );
  // The child must be the one that serves the embedded database, so that it dies with it.
  await store.close();
  for (let k = 0; k < kills; k++) {
    const share = events / (kills + 1);
    await handleInChild(options, Math.floor(Math.random() * share * 0.8) + 1);
  }
  await handleInChild(options, null);
  const after = await openStore(options);
  const counts = await after.as(
    'worker',
    async (tx) =>
      (
        await sql<{ rows: number; seqs: number; processes: number; in_order: boolean }>`
        SELECT count(*) AS rows, count(DISTINCT seq) AS seqs, count(DISTINCT pid) AS processes FROM handled`.execute(tx)
      ).rows[0]!,
  );
  await after.close();
  assert.equal(counts.rows, events, 'some event was handled twice or not at all');
  assert.equal(counts.seqs, events);
  assert.ok(counts.processes >= 2, 'nothing was handled before a kill, so nothing was tried');
}

/** Runs the child until it says that it has handled `killAfter` events, and kills it; null lets it finish. */
function handleInChild(
  options: { dataDir: string; databaseUrl?: string | undefined },
  killAfter: number | null,
): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'test/contracts/handler-process.ts'), options.dataDir, options.databaseUrl ?? ''],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (killAfter !== null && Number(line) >= killAfter) child.kill('SIGKILL');
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) =>
      killAfter !== null || code === 0 ? done() : fail(new Error(`the handler ended with ${code}`)),
    );
  });
}
