/** Holds a database open; adds a row for each line of standard input and says how many there are, or begins a statement without an end; closes at its end. */
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { openStore } from '#store/store.ts';

const store = await openStore({ dataDir: process.argv[2] ?? '' });
console.log('open');
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'endless') {
    void store.as('worker', (tx) => sql`SELECT count(*) FROM generate_series(1, 1000000000000)`.execute(tx));
    console.log('begun');
    continue;
  }
  const n = await store.as('worker', async (tx) => {
    await sql`INSERT INTO event_log (type, subject, body) VALUES ('held', 's', '{}')`.execute(tx);
    return (await sql<{ n: number }>`SELECT count(*) AS n FROM event_log`.execute(tx)).rows[0]!.n;
  });
  process.stdout.write(`${n}\n`);
}
await store.close();
