import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { makePool } from '#store/connection.ts';
import { openEmbedded } from '#store/embedded/launch.ts';
import { lockFolder } from '#store/embedded/lock.ts';
import { isAlive, readRunning, runningFile, startIdentity, writeRunning } from '#store/embedded/running.ts';
import { lookAfterTables, startUpkeep } from '#store/embedded/upkeep.ts';
import { openStore, type Store } from '#store/store.ts';
import { ROOT } from '#test/architecture/source-files.ts';

const root = mkdtempSync(join(tmpdir(), 'cf-embedded-'));
const holder = join(ROOT, 'test/contracts/holder-process.ts');

/** A process that opens the database, adds one row a line of its standard input, and says how many there are. */
async function hold(
  dataDir: string,
): Promise<{ child: ChildProcess; said: () => string; line: () => Promise<string> }> {
  const child = spawn(process.execPath, [holder, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  let text = '';
  child.stdout!.setEncoding('utf8').on('data', (t) => {
    text += t;
  });
  const line = async (): Promise<string> => {
    while (!text.includes('\n')) {
      if (child.exitCode !== null) throw new Error(`the holder ended with ${child.exitCode}`);
      await sleep(5);
    }
    const end = text.indexOf('\n');
    const first = text.slice(0, end);
    text = text.slice(end + 1);
    return first;
  };
  return { child, said: () => text, line };
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => child.once('exit', done));

const gone = async (pid: number): Promise<void> => {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    // A process that has ended and waits for its parent to notice still answers.
    if (process.platform === 'linux' && / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return;
    await sleep(10);
  }
};

const count = async (store: Store): Promise<number> =>
  store.as(
    'worker',
    async (tx) => (await sql<{ n: number }>`SELECT count(*) AS n FROM event_log`.execute(tx)).rows[0]!.n,
  );

describe('the embedded database', () => {
  let dataDir: string;
  before(async () => {
    dataDir = join(root, 'main');
    await (await openStore({ dataDir })).close();
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('is for its owner only', () => {
    assert.equal(statSync(dataDir).mode & 0o777, 0o700);
    assert.equal(statSync(join(dataDir, 'database.lock')).mode & 0o777, 0o600);
  });

  it('leaves nothing running and no address behind when it is closed', async () => {
    const store = await openStore({ dataDir });
    const running = readRunning(dataDir)!;
    assert.ok(isAlive(running));
    assert.equal(statSync(running.socketDir).mode & 0o777, 0o700);
    await store.close();
    assert.ok(!isAlive(running));
    assert.ok(!existsSync(runningFile(dataDir)));
    assert.ok(!existsSync(running.socketDir));
  });

  it('is shared by a second process, which goes through the first and leaves it running', async () => {
    const { child, line } = await hold(dataDir);
    assert.equal(await line(), 'open');
    const before = readRunning(dataDir)!;
    const guest = await openStore({ dataDir });
    assert.deepEqual(readRunning(dataDir), before, 'a second database was started on the folder');
    const n = await count(guest);
    child.stdin!.write('\n');
    assert.equal(await line(), String(n + 1));
    assert.equal(await count(guest), n + 1);
    await guest.close();
    assert.ok(isAlive(before));
    child.stdin!.end();
    await ended(child);
    await gone(before.pid);
  });

  it('is started by whoever finds that the process it went through has gone', async () => {
    const { child, line } = await hold(dataDir);
    await line();
    const guest = await openStore({ dataDir });
    const n = await count(guest);
    const { pid } = readRunning(dataDir)!;
    child.kill('SIGKILL');
    await gone(pid);
    assert.deepEqual(await Promise.all([count(guest), count(guest)]), [n, n]);
    assert.equal(await count(guest), n);
    await guest.close();
    assert.equal(readRunning(dataDir), null);
  });

  it('ends with its program, even by kill -9, and keeps every acknowledged row', async () => {
    const first = await openStore({ dataDir });
    const before = await count(first);
    await first.close();
    let acknowledged = before;
    for (let round = 0; round < 3; round++) {
      const { child, line } = await hold(dataDir);
      await line();
      const { pid } = readRunning(dataDir)!;
      for (let i = 0; i < 20; i++) {
        child.stdin!.write('\n');
        acknowledged = Number(await line());
      }
      child.stdin!.write('\n\n\n');
      child.kill('SIGKILL');
      await ended(child);
      await gone(pid);
    }
    const store = await openStore({ dataDir });
    const found = await count(store);
    await store.close();
    assert.ok(found >= acknowledged && acknowledged >= before + 60, `${found} of ${acknowledged}`);
  });

  it('ends with its program also while it is inside a statement that does not end', { timeout: 60_000 }, async () => {
    const { child, line } = await hold(dataDir);
    await line();
    const { pid } = readRunning(dataDir)!;
    try {
      child.stdin!.write('endless\n');
      await line();
      await sleep(500); // Until the statement runs: from then on the event loop of that process has no turn.
      child.kill('SIGKILL');
      await ended(child);
      await gone(pid);
    } finally {
      if (isAlive({ pid, started: null, socketDir: '', port: 0 })) process.kill(pid, 'SIGKILL');
    }
    const store = await openStore({ dataDir });
    assert.ok((await count(store)) >= 0, 'the folder can be opened again');
    await store.close();
  });

  it('fails what was under way when its process is killed, in a sentence, and then goes on', async () => {
    const store = await openStore({ dataDir });
    const n = await count(store);
    const { pid } = readRunning(dataDir)!;
    const underWay = store.as('worker', async (tx) => {
      await sql`INSERT INTO event_log (type, subject, body) VALUES ('lost', 's', '{}')`.execute(tx);
      process.kill(pid, 'SIGKILL');
      await gone(pid);
      await sql`SELECT 1`.execute(tx);
    });
    await assert.rejects(underWay, (e) => e instanceof CounterfoilError && e.code === 'DATABASE_UNREACHABLE');
    assert.equal(await count(store), n);
    assert.notEqual(readRunning(dataDir)!.pid, pid);
    await store.close();
  });

  it('is not misled by a pid that now belongs to another program', async () => {
    const stale = { pid: process.pid, started: 'another time', socketDir: join(root, 'nowhere'), port: 5432 };
    writeRunning(dataDir, stale);
    assert.ok(!isAlive(stale));
    assert.ok(isAlive({ ...stale, started: startIdentity(process.pid) }));
    await (await openStore({ dataDir })).close();
  });

  it('is not misled by half an address', async () => {
    for (const text of ['', '{"pid":', '[]', 'null', '{"pid":1}']) {
      const file = runningFile(dataDir);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      assert.equal(readRunning(dataDir), null);
    }
    await (await openStore({ dataDir })).close();
  });

  it('is refused to a second database on the folder: busy, in a sentence', async () => {
    const lock = lockFolder(dataDir);
    assert.ok(lock);
    try {
      await assert.rejects(
        openEmbedded(dataDir, { waitMs: 200 }),
        (e) => e instanceof CounterfoilError && e.code === 'DATABASE_BUSY' && e.message.includes(dataDir),
      );
    } finally {
      lock.release();
    }
    await (await openStore({ dataDir })).close();
  });

  it('is opened once when many begin at the same moment', async () => {
    const fresh = join(root, 'race');
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ dataDir: fresh })));
    for (const store of stores) {
      await store.as('worker', async (tx) =>
        sql`INSERT INTO event_log (type, subject, body) VALUES ('t', 's', '{}')`.execute(tx),
      );
    }
    assert.equal(await count(stores[2]!), 4);
    for (const store of stores.reverse()) await store.close();
  });

  it('finds a place for its socket when the folder has a long name', async () => {
    const long = join(root, 'a'.repeat(100), 'b'.repeat(100));
    const store = await openStore({ dataDir: long });
    const { socketDir } = readRunning(long)!;
    assert.ok(socketDir.length < 100);
    assert.equal(statSync(socketDir).mode & 0o777, 0o700);
    assert.equal(await count(store), 0);
    await store.close();
    assert.ok(!existsSync(socketDir));
  });

  it('looks after tables that have grown, which PGlite does not by itself', { timeout: 60_000 }, async () => {
    const store = await openStore({ dataDir });
    const { socketDir: host, port } = readRunning(dataDir)!;
    const pool = makePool({ host, port, user: 'postgres', database: 'postgres', max: 1 });
    const ask = (statement: string) => pool.query(statement);
    const known = () =>
      store.owner(
        async (tx) =>
          (
            await sql<{
              n: number;
            }>`SELECT reltuples::int AS n FROM pg_class WHERE oid = 'event_log'::regclass`.execute(tx)
          ).rows[0]!.n,
      );
    const grow = () =>
      store.as('worker', (tx) =>
        sql`INSERT INTO event_log (type, subject, body) SELECT 't', n::text, '{}' FROM generate_series(1, 5000) n`.execute(
          tx,
        ),
      );
    try {
      assert.equal(await known(), -1, 'nothing is known of it');
      await grow();
      const done = await lookAfterTables(ask, 'grown', () => true);
      assert.ok(done.includes('event_log'), done.join());
      assert.ok((await known()) >= 5000);
      assert.deepEqual(await lookAfterTables(ask, 'grown', () => true), [], 'they have not grown since');
      await grow();
      const upkeep = startUpkeep(ask, 0);
      upkeep.afterTransaction();
      // Transactions of others go on meanwhile.
      while ((await known()) < 10_000) assert.ok((await count(store)) >= 10_000);
      await upkeep.stop();
      await grow();
      upkeep.afterTransaction();
      assert.ok((await known()) < 15_000, 'one that was stopped does nothing more');
    } finally {
      await pool.end();
      await store.close();
    }
  });

  it('refuses a data folder that is a file', async () => {
    await assert.rejects(
      openStore({ dataDir: holder }),
      (e) => e instanceof CounterfoilError && e.code === 'FILE_UNREADABLE',
    );
  });
});
