/** Holds a database open; adds a row for each line of standard input and says how many there are; closes at its end. */
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { openStore } from '#store/store.ts';

const store = await openStore({ dataDir: process.argv[2] ?? '' });
console.log('open');
for await (const _ of createInterface({ input: process.stdin })) {
  const n = await store.as('worker', async (tx) => {
    await sql`INSERT INTO event_log (type, subject, body) VALUES ('held', 's', '{}')`.execute(tx);
    return (await sql<{ n: number }>`SELECT count(*) AS n FROM event_log`.execute(tx)).rows[0]!.n;
  });
  console.log(n);
}
await store.close();
