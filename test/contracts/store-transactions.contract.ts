import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { many, maybeOne, one } from '#store/rows.ts';
import type { ContractBackend } from '#test/contracts/store.contract.ts';

export function transactionContract(backend: ContractBackend): void {
  describe('transactions', () => {
    before(() =>
      backend.store().owner(async (tx) => {
        await sql
          .raw(`CREATE TABLE trial (id integer PRIMARY KEY, n integer NOT NULL DEFAULT 0, word text);
          GRANT SELECT, INSERT, UPDATE ON trial TO counterfoil_worker`)
          .execute(tx);
      }),
    );
    after(() => backend.store().owner(async (tx) => sql.raw('DROP TABLE trial').execute(tx)));
    const count = async () =>
      backend
        .store()
        .as('worker', async (tx) => (await sql<{ n: number }>`SELECT count(*) AS n FROM trial`.execute(tx)).rows[0]!.n);

    it('gives back every type as it was put in', async () => {
      const row = await backend.store().as('staff', async (tx) => {
        const found = await sql<Record<string, unknown>>`SELECT
          ${9007199254740991}::bigint AS big, '9007199254740993'::bigint AS too_big, 12345678901234.56::numeric(16, 2) AS money,
          ${new Date('2026-03-29T01:30:00.123Z')}::timestamptz AS moment, '2026-03-29'::date AS day, ${['a', 'b"c', '']}::text[] AS words,
          ${JSON.stringify({ a: [1, null, 'é£😀'] })}::jsonb AS body, true AS yes, 'Łódź \\ ''quoted'''::text AS text, 1.5::real AS float,
          NULL::text AS nothing, ${'0b87bf92-5c7c-4ab4-98a7-94f785ec7544'}::uuid AS id`.execute(tx);
        return found.rows[0];
      });
      assert.deepEqual(row, {
        big: 9007199254740991,
        too_big: 9007199254740993n,
        money: 12345678901234.56,
        moment: new Date('2026-03-29T01:30:00.123Z'),
        day: '2026-03-29',
        words: ['a', 'b"c', ''],
        body: { a: [1, null, 'é£😀'] },
        yes: true,
        text: "Łódź \\ 'quoted'",
        float: 1.5,
        nothing: null,
        id: '0b87bf92-5c7c-4ab4-98a7-94f785ec7544',
      });
    });

    it('acts under the role it was asked for, and under none afterwards', async () => {
      const acting = async (role: 'public' | 'staff' | 'worker') =>
        backend
          .store()
          .as(role, async (tx) => (await sql<{ who: string }>`SELECT acting_role() AS who`.execute(tx)).rows[0]!.who);
      for (const role of ['public', 'staff', 'worker'] as const)
        assert.equal(await acting(role), `counterfoil_${role}`);
      const after = await backend.store().owner(
        async (tx) =>
          (
            await sql<{
              role: string;
              secret: string;
            }>`SELECT current_setting('role') AS role, current_setting('counterfoil.tracking', true) AS secret`.execute(
              tx,
            )
          ).rows[0]!,
      );
      assert.equal(after.role, 'none');
      assert.ok(!after.secret);
    });

    it('names a unique violation by its code', async () => {
      const twice = backend.store().as('worker', async (tx) => {
        await sql`INSERT INTO trial (id) VALUES (1), (1)`.execute(tx);
      });
      await assert.rejects(twice, { code: '23505' });
      assert.equal(await count(), 0);
    });

    it('rolls back when the work throws', async () => {
      await assert.rejects(
        backend.store().as('worker', async (tx) => {
          await sql`INSERT INTO trial (id) VALUES (2)`.execute(tx);
          throw new Error('changed my mind');
        }),
        /changed my mind/,
      );
      assert.equal(await count(), 0);
    });

    it('rolls back when a statement fails, even if the work carries on', async () => {
      const stubborn = backend.store().as('worker', async (tx) => {
        await sql`INSERT INTO trial (id) VALUES (3)`.execute(tx);
        await sql`SELECT 1 / 0`.execute(tx).catch(() => undefined);
        await sql`INSERT INTO trial (id) VALUES (4)`.execute(tx);
      });
      await assert.rejects(stubborn, { code: '25P02' });
      assert.equal(await count(), 0);
    });

    it('keeps parallel transactions apart', async () => {
      await backend.store().as('worker', async (tx) => sql`INSERT INTO trial (id, n) VALUES (5, 0)`.execute(tx));
      const addOne = () =>
        backend.store().as('worker', async (tx) => {
          const before = await sql<{ n: number }>`SELECT n FROM trial WHERE id = 5 FOR UPDATE`.execute(tx);
          await sql`UPDATE trial SET n = ${before.rows[0]!.n + 1} WHERE id = 5`.execute(tx);
        });
      const failing = () =>
        backend.store().as('worker', async (tx) => {
          await sql`UPDATE trial SET n = 1000 WHERE id = 5`.execute(tx);
          throw new Error('no');
        });
      await Promise.allSettled(Array.from({ length: 30 }, (_, i) => (i % 5 === 4 ? failing() : addOne())));
      const after = await backend
        .store()
        .as('worker', async (tx) => (await sql<{ n: number }>`SELECT n FROM trial WHERE id = 5`.execute(tx)).rows);
      assert.deepEqual(after, [{ n: 24 }]);
    });

    it('refuses a transaction inside a transaction instead of waiting for ever', async () => {
      const nested = backend.store().as('worker', () => backend.store().as('worker', async () => 1));
      await assert.rejects(nested, /inside another one/);
    });

    it('says how many rows a query must find', async () => {
      await backend.store().as('staff', async (tx) => {
        const users = tx.selectFrom('staff_user').select('username');
        assert.deepEqual(await many(users), []);
        assert.equal(await maybeOne(users), undefined);
        await assert.rejects(one(users), (e) => e instanceof CounterfoilError && e.code === 'NO_SUCH_RECORD');
        const two = tx.selectFrom(sql<{ n: number }>`generate_series(1, 2)`.as('g')).selectAll();
        await assert.rejects(maybeOne(two), /found 2/);
      });
    });
  });
}
