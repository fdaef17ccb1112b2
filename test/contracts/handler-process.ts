/** Handles events until there are none, saying how many so far: a process to be killed. `node handler-process.ts DATA_DIR [DATABASE_URL]`. */
import { sql } from 'kysely';
import { runStage, type Stage } from '#store/outbox.ts';
import { openStore } from '#store/store.ts';

const [dataDir = '', databaseUrl] = process.argv.slice(2);
const store = await openStore({ dataDir, databaseUrl: databaseUrl || undefined });
let handled = 0;
const stage: Stage<'report.received'> = {
  name: 'killed',
  handles: ['report.received'],
  async handle(tx, events) {
    for (const e of events) {
      await sql`INSERT INTO handled (seq, pid) VALUES (${e.seq}, ${process.pid})`.execute(tx);
      handled++;
      process.stdout.write(`${handled}\n`);
    }
  },
};
while ((await runStage(store, stage, { batch: 25, tries: 5, firstPauseMs: 1, longestPauseMs: 1 })).handled > 0);
await store.close();
