import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { assertSchemaIsCurrent, listMigrations, migrate, migrationStatus } from '#store/migrate.ts';
import { describeSchema } from '#store/schema.ts';
import { ROOT } from '#test/architecture/source-files.ts';
import type { ContractBackend } from '#test/contracts/store.contract.ts';

export function schemaContract(backend: ContractBackend): void {
  describe('schema', () => {
    it('is what schema.sql says', async () => {
      const kept = readFileSync(join(ROOT, 'src/store/schema.sql'), 'utf8');
      const found = await backend.store().owner(describeSchema);
      const linesOf = (text: string): string[] => text.split('\n');
      const only = (a: string, b: string): string[] => {
        const there = new Set(linesOf(b));
        return linesOf(a).filter((line) => !there.has(line));
      };
      const advice = 'run scripts/build-schema.ts and look at the difference';
      assert.deepEqual({ here: only(found, kept), inTheFile: only(kept, found) }, { here: [], inTheFile: [] }, advice);
      assert.ok(found === kept, advice);
    });

    it('is what tables.ts says, column by column', async () => {
      const found = await backend.store().owner(async (tx) => {
        const rows = await sql<{ table: string; columns: string[] }>`
          SELECT table_name AS table, array_agg(column_name::text ORDER BY column_name COLLATE "C") AS columns
          FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name`.execute(tx);
        return new Map(rows.rows.map((r) => [r.table, r.columns]));
      });
      found.delete('schema_migration');
      const source = readdirSync(join(ROOT, 'src/store'))
        .filter((file) => /^tables(?:-\w+)?\.ts$/.test(file))
        .map((file) => readFileSync(join(ROOT, 'src/store', file), 'utf8'))
        .join('\n');
      const interfaces = new Map(
        [...source.matchAll(/export interface (\w+)(?:\s+extends [\w,\s]+?)? \{\n([^}]*)\}/g)].map((m) => [
          m[1]!,
          [...m[2]!.matchAll(/^ {2}(\w+)\??:\s*(\w*)/gm)].map((c) => ({ name: c[1]!, type: c[2]! })),
        ]),
      );
      const tables = new Map(
        [...interfaces]
          .filter(([name]) => name.endsWith('Tables'))
          .flatMap(([, of]) => of)
          .map(({ name, type }) => [
            name,
            interfaces
              .get(type)!
              .map((c) => c.name)
              .sort(),
          ]),
      );
      assert.deepEqual([...tables.keys()].sort(), [...found.keys()].sort());
      for (const [table, columns] of found) assert.deepEqual(tables.get(table), columns, table);
    });

    it('has nothing left to migrate, and migrating again does nothing', async () => {
      assert.deepEqual(await migrate(backend.store()), []);
      const status = await migrationStatus(backend.store());
      assert.equal(status.length, listMigrations().length);
      assert.ok(status.every((m) => m.appliedAt instanceof Date));
    });

    it('refuses a file that was altered after it was applied', async () => {
      const altered = listMigrations().map((m, i) => (i === 2 ? { ...m, checksum: 'f'.repeat(64) } : m));
      await assert.rejects(migrate(backend.store(), altered), isBehind(/003-event-log\.sql has been altered/));
    });

    it('refuses a database that a newer version made', async () => {
      await assert.rejects(
        migrate(backend.store(), listMigrations().slice(0, -1)),
        isBehind(/newer or another version/),
      );
    });

    it('applies a new file and rolls a broken one back whole', async () => {
      const { store } = await backend.fresh();
      const next = { name: '999-next.sql', sql: 'CREATE TABLE next_one (n integer)', checksum: 'a' };
      const broken = { name: '999-next.sql', sql: 'CREATE TABLE next_one (n integer); SELECT nonsense', checksum: 'b' };
      await assert.rejects(migrate(store, [...listMigrations(), broken]), /nonsense/);
      await assertSchemaIsCurrent(store);
      assert.deepEqual(await migrate(store, [...listMigrations(), next]), ['999-next.sql']);
      await assert.rejects(assertSchemaIsCurrent(store), isBehind(/999-next\.sql/));
      await store.close();
    });

    it('applies a file whose number is lower than some already applied', async () => {
      const { store } = await backend.fresh();
      const file = (name: string) => ({ name, sql: `CREATE TABLE ${name.slice(4, -4)} (n integer)`, checksum: name });
      assert.deepEqual(await migrate(store, [...listMigrations(), file('998-later.sql')]), ['998-later.sql']);
      const both = [...listMigrations(), file('997-sooner.sql'), file('998-later.sql')];
      await assert.rejects(assertSchemaIsCurrent(store), isBehind(/998-later\.sql/));
      assert.deepEqual(await migrate(store, both), ['997-sooner.sql']);
      assert.deepEqual(await migrate(store, both), []);
      await store.close();
    });
  });
}

const isBehind = (message: RegExp) => (error: unknown) =>
  error instanceof CounterfoilError && error.code === 'SCHEMA_BEHIND' && message.test(error.message);
