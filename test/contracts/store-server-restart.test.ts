import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { tellEvent } from '#store/event-log.ts';
import { migrate } from '#store/migrate.ts';
import { runStages } from '#store/outbox.ts';
import { openStore, type Store } from '#store/store.ts';
import { postgresSkipReason, startPostgres, type TemporaryPostgres } from '#test/contracts/temporary-postgres.ts';

const skip = postgresSkipReason();
const unreachable = (e: unknown): boolean => e instanceof CounterfoilError && e.code === 'DATABASE_UNREACHABLE';

describe('a PostgreSQL server that stops and starts', { skip }, () => {
  let server: TemporaryPostgres;
  let address: string;
  let store: Store;
  before(async () => {
    server = await startPostgres();
    address = await server.createDatabase('d');
    store = await openStore({ dataDir: '', databaseUrl: address, schema: 'ignore' });
    await migrate(store);
  });
  after(async () => {
    await store?.close();
    server?.remove();
  });
  const ask = (): Promise<unknown> => store.as('staff', async (tx) => sql`SELECT 1`.execute(tx));

  it('ends what is under way and what is asked meanwhile with a sentence, and works again afterwards', async () => {
    await Promise.all(Array.from({ length: 5 }, ask));
    const underWay = store.as('staff', async (tx) => sql`SELECT pg_sleep(60)`.execute(tx));
    const failed = assert.rejects(underWay, unreachable);
    await ask();
    server.stopServer();
    await failed;
    await assert.rejects(ask(), unreachable);
    server.startServer();
    await ask();
  });

  it('is waited for by the worker, which goes on where it was', async () => {
    const stopping = new AbortController();
    let lost = 0;
    const handled: string[] = [];
    const until = async (is: () => boolean): Promise<void> => {
      while (!is()) await new Promise((done) => setTimeout(done, 5));
    };
    const running = runStages(
      store,
      [
        {
          name: 's',
          handles: ['report.received'],
          handle: async (_tx, events) => void handled.push(...events.map((e: { subject: string }) => e.subject)),
        },
      ],
      {
        batch: 10,
        tries: 3,
        firstPauseMs: 20,
        longestPauseMs: 50,
        pollMs: 5,
        signal: stopping.signal,
        onLost: () => lost++,
      },
    );
    const tell = (subject: string): Promise<void> =>
      store.as('worker', (tx) =>
        tellEvent(tx, { type: 'report.received', externalId: subject, source: 'web' }, subject),
      );
    await tell('before');
    await until(() => handled.includes('before'));
    server.stopServer();
    await until(() => lost > 0);
    server.startServer();
    await tell('after');
    await until(() => handled.includes('after'));
    stopping.abort();
    await running;
    // What a handler does outside the database may happen twice: the server may stop between it and the commit.
    assert.deepEqual([...new Set(handled)], ['before', 'after']);
  });

  it('says in a sentence what is wrong with an address, and never shows it', async () => {
    const wrong = [
      'postgres://u:secret@localhost:1/d',
      address.replace('/d?', '/no_such_database?'),
      address.replace('postgres@', 'nobody_here@'),
      'not an address secret',
      'postgres://u:secret@no-such-host.invalid/d',
    ];
    for (const databaseUrl of wrong) {
      await assert.rejects(
        openStore({ dataDir: '', databaseUrl }),
        (e) => unreachable(e) && !/secret/.test((e as Error).message),
        databaseUrl,
      );
    }
  });

  it('is refused while its schema is behind', async () => {
    const databaseUrl = await server.createDatabase('behind');
    const behind = (e: unknown): boolean =>
      e instanceof CounterfoilError && e.code === 'SCHEMA_BEHIND' && /001-roles/.test(e.message);
    await assert.rejects(openStore({ dataDir: '', databaseUrl }), behind);
  });
});
