import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { tellEvent } from '#store/event-log.ts';
import { drainStages, type OutboxOptions, runStage, type Stage } from '#store/outbox.ts';
import { listParkedEvents, tellParkedAgain } from '#store/parked-events.ts';
import type { Store } from '#store/store.ts';
import { killedHandlers } from '#test/contracts/killed-handlers.ts';
import type { ContractBackend } from '#test/contracts/store.contract.ts';

const QUICK: OutboxOptions = { batch: 5, tries: 3, firstPauseMs: 1, longestPauseMs: 5 };

export function eventContract(backend: ContractBackend): void {
  describe('event log', () => {
    let database: Awaited<ReturnType<ContractBackend['fresh']>>;
    let store: Store;
    before(async () => {
      database = await backend.fresh();
      store = database.store;
      await store.owner(async (tx) => {
        await sql
          .raw(`CREATE TABLE handled (stage text, subject text, seq bigint, n bigint GENERATED ALWAYS AS IDENTITY);
          GRANT SELECT, INSERT ON handled TO counterfoil_worker`)
          .execute(tx);
      });
    });
    after(() => store.close());

    const tell = (subject: string): Promise<void> =>
      store.as('worker', (tx) =>
        tellEvent(tx, { type: 'report.received', externalId: subject, source: 'web' }, subject),
      );
    /** A stage that writes down what it is given, and fails on the subjects named. */
    const stage = (name: string, fails: Set<string> = new Set()): Stage<'report.received'> => ({
      name,
      handles: ['report.received'],
      async handle(tx, events) {
        for (const e of events) {
          await sql`INSERT INTO handled (stage, subject, seq) VALUES (${name}, ${e.subject}, ${e.seq})`.execute(tx);
          if (fails.has(e.subject)) throw new Error(`cannot handle ${e.subject}`);
        }
      },
    });
    const handledBy = (name: string): Promise<string[]> =>
      store.as('worker', async (tx) =>
        (
          await sql<{ subject: string }>`SELECT subject FROM handled WHERE stage = ${name} ORDER BY n`.execute(tx)
        ).rows.map((r) => r.subject),
      );

    it('is read in order, each event once, by each stage for itself', async () => {
      const subjects = Array.from({ length: 12 }, (_, i) => `a${i}`);
      for (const s of subjects) await tell(s);
      await store.as('worker', (tx) => tellEvent(tx, { type: 'warning.submitted', warning: 'w' }, 'w'));
      const first = await runStage(store, stage('one'), QUICK);
      assert.deepEqual(first, { handled: 5, parked: 0, retryAt: null });
      assert.deepEqual(await drainStages(store, [stage('one'), stage('two')], QUICK), { handled: 19, parked: 0 });
      assert.deepEqual(await handledBy('one'), subjects);
      assert.deepEqual(await handledBy('two'), subjects);
      assert.deepEqual(await drainStages(store, [stage('one')], QUICK), { handled: 0, parked: 0 });
    });

    it('says nothing of what was rolled back', async () => {
      await assert.rejects(
        store.as('worker', async (tx) => {
          await tellEvent(tx, { type: 'report.received', externalId: 'never', source: 'web' }, 'never');
          throw new Error('no');
        }),
      );
      await tell('after');
      await drainStages(store, [stage('one')], QUICK);
      assert.equal((await handledBy('one')).at(-1), 'after');
      assert.ok(!(await handledBy('one')).includes('never'));
    });

    it('tries a failing event again before any behind it, and loses nothing', async () => {
      await drainStages(store, [stage('three')], QUICK);
      for (const s of ['b1', 'b2', 'b3']) await tell(s);
      const fails = new Set(['b2']);
      const stuck = await runStage(store, stage('three', fails), QUICK);
      assert.equal(stuck.handled, 1);
      assert.ok(stuck.retryAt instanceof Date);
      fails.clear();
      await drainStages(store, [stage('three', fails)], QUICK);
      assert.deepEqual((await handledBy('three')).slice(-3), ['b1', 'b2', 'b3']);
      const failures = await store.as('worker', (tx) =>
        tx.selectFrom('event_failure').selectAll().where('stage', '=', 'three').execute(),
      );
      assert.deepEqual(failures, []);
    });

    it('parks an event that fails every time, with a record that staff can see, and goes on', async () => {
      for (const s of ['c1', 'poison', 'c2']) await tell(s);
      const done = await drainStages(store, [stage('three', new Set(['poison']))], QUICK);
      assert.deepEqual(done, { handled: 2, parked: 1 });
      assert.deepEqual((await handledBy('three')).slice(-2), ['c1', 'c2']);
      const [parked] = await store.as('staff', (tx) =>
        tx
          .selectFrom('event_failure as f')
          .innerJoin('event_log as e', 'e.seq', 'f.seq')
          .selectAll()
          .where('stage', '=', 'three')
          .execute(),
      );
      assert.equal(parked?.subject, 'poison');
      assert.equal(parked?.tries, QUICK.tries);
      assert.equal(parked?.last_error, 'cannot handle poison');
      assert.ok(parked?.parked_at instanceof Date);
    });

    it('tells a parked event again once, at the end of the log, to be handled like any other', async () => {
      await drainStages(store, [stage('six')], QUICK);
      for (const s of ['e1', 'sick', 'e2']) await tell(s);
      await drainStages(store, [stage('six', new Set(['sick']))], QUICK);
      const waiting = await store.as('staff', (tx) => listParkedEvents(tx, { stage: 'six' }));
      assert.deepEqual(
        waiting.map((e) => [e.subject, e.type, e.tries, e.lastError]),
        [['sick', 'report.received', QUICK.tries, 'cannot handle sick']],
      );
      assert.equal((await store.as('worker', (tx) => tellParkedAgain(tx, { stage: 'six' }))).length, 1);
      assert.deepEqual(await store.as('worker', (tx) => tellParkedAgain(tx, { stage: 'six' })), []);
      assert.deepEqual(await store.as('staff', (tx) => listParkedEvents(tx, { stage: 'six' })), []);
      await drainStages(store, [stage('six')], QUICK);
      assert.deepEqual((await handledBy('six')).slice(-3), ['e1', 'e2', 'sick']);
    });

    it('is not handled twice by two workers at once', async () => {
      const subjects = Array.from({ length: 40 }, (_, i) => `d${i}`);
      await drainStages(store, [stage('four')], QUICK);
      for (const s of subjects) await tell(s);
      await Promise.all(Array.from({ length: 3 }, () => drainStages(store, [stage('four')], QUICK)));
      assert.deepEqual(
        (await handledBy('four')).filter((s) => s.startsWith('d')),
        subjects,
      );
    });

    it('does not pass over an event whose transaction is slow', async (t) => {
      const address = database.options.databaseUrl;
      if (!address) return t.skip('the embedded database runs one transaction at a time');
      await drainStages(store, [stage('five')], QUICK);
      const slow = new pg.Client({ connectionString: address });
      await slow.connect();
      const insert = (subject: string): string =>
        `INSERT INTO event_log (type, subject, body) VALUES ('report.received', '${subject}', '{"type":"report.received"}') RETURNING seq`;
      await slow.query('BEGIN');
      const slowSeq = Number((await slow.query(insert('slow'))).rows[0].seq);
      await tell('fast');
      const reading = drainStages(store, [stage('five')], QUICK);
      const waits = async (): Promise<boolean> =>
        (await slow.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).rows.length > 0;
      while (!(await waits())) await sleep(5);
      assert.ok(!(await handledBy('five')).includes('fast'), 'ran past a number that was not settled');
      await slow.query('COMMIT');
      await slow.end();
      await reading;
      assert.deepEqual((await handledBy('five')).slice(-2), ['slow', 'fast']);
      const fastSeq = (
        await store.as('worker', (tx) =>
          tx.selectFrom('event_log').select('seq').where('subject', '=', 'fast').executeTakeFirstOrThrow(),
        )
      ).seq;
      assert.ok(slowSeq < fastSeq);
    });

    it('cannot be altered or cut', async () => {
      for (const statement of [
        `UPDATE event_log SET subject = 'x'`,
        'DELETE FROM event_log',
        'TRUNCATE event_log CASCADE',
      ]) {
        await assert.rejects(
          store.owner(async (tx) => sql.raw(statement).execute(tx)),
          /append only/,
        );
      }
    });

    it('handles 2,000 events exactly once each, though the process is killed five times', async () => {
      await killedHandlers(backend, 2_000, 5);
    });
  });
}
