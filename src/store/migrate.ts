import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import type { Store, Tx } from '#store/store.ts';

/** A numbered SQL file: `004-reports.sql`. Forward only: what is released is never edited, a change is a new file. */
export interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, so that an edited file is noticed. */
  checksum: string;
}

export interface MigrationStatus {
  name: string;
  /** When it was applied; null when it is still to come. */
  appliedAt: Date | null;
}

const FOLDER = join(import.meta.dirname, 'migrations');

/** Every migration of this version, in order. */
export function listMigrations(folder: string = FOLDER): Migration[] {
  const files = readdirSync(folder)
    .filter((f) => f.endsWith('.sql'))
    .sort();
  files.forEach((file, i) => {
    if (!file.startsWith(`${String(i + 1).padStart(3, '0')}-`)) {
      throw new Error(`Migration ${file} should be number ${i + 1}: numbers may not repeat or leave gaps.`);
    }
  });
  return files.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, sql: text, checksum: createHash('sha256').update(text.replace(/\r\n/g, '\n')).digest('hex') };
  });
}

interface Applied {
  name: string;
  checksum: string;
  applied_at: Date;
}

/** Applies what is still to come, each file in its own transaction, one process at a time. Returns the names applied. */
export async function migrate(store: Store, migrations: Migration[] = listMigrations()): Promise<string[]> {
  const applied: string[] = [];
  for (;;) {
    const name = await store.owner((tx) => applyNext(tx, migrations));
    if (name === null) return applied;
    applied.push(name);
  }
}

async function applyNext(tx: Tx, migrations: Migration[]): Promise<string | null> {
  await sql`SELECT pg_advisory_xact_lock(20261122, 0)`.execute(tx);
  const done = await appliedMigrations(tx);
  refuseAlteredHistory(done, migrations);
  const next = migrations[done.length];
  if (!next) return null;
  if (done.length === 0) {
    await sql`CREATE TABLE IF NOT EXISTS schema_migration (
      name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT clock_timestamp())`.execute(
      tx,
    );
  }
  await sql.raw(next.sql).execute(tx);
  if (done.length === 0) {
    // Every process checks at its start that the schema is its own, so every role may look.
    await sql`GRANT SELECT ON schema_migration TO counterfoil_public, counterfoil_staff, counterfoil_worker`.execute(
      tx,
    );
  }
  await sql`INSERT INTO schema_migration (name, checksum) VALUES (${next.name}, ${next.checksum})`.execute(tx);
  return next.name;
}

/** The same within a transaction that is open already, for a restore: all or nothing. */
export async function migrateIn(tx: Tx, migrations: Migration[]): Promise<void> {
  while ((await applyNext(tx, migrations)) !== null);
}

async function appliedMigrations(tx: Tx): Promise<Applied[]> {
  const found = await sql<{ there: boolean }>`SELECT to_regclass('schema_migration') IS NOT NULL AS there`.execute(tx);
  if (!found.rows[0]?.there) return [];
  return (await sql<Applied>`SELECT name, checksum, applied_at FROM schema_migration ORDER BY name`.execute(tx)).rows;
}

/** @throws CounterfoilError SCHEMA_BEHIND when what was applied is not the beginning of what this version has. */
function refuseAlteredHistory(done: Applied[], migrations: Migration[]): void {
  done.forEach((was, i) => {
    const ours = migrations[i];
    if (!ours || ours.name !== was.name) {
      throw new CounterfoilError(
        'SCHEMA_BEHIND',
        `It was made by a newer or another version: it has ${was.name}, this program ${ours ? `expects ${ours.name}` : 'has no such migration'}. Update the program instead.`,
      );
    }
    if (ours.checksum !== was.checksum) {
      throw new CounterfoilError(
        'SCHEMA_BEHIND',
        `${was.name} has been altered since it was applied, so migrating is refused. Restore the file as it was released; a change is a new migration.`,
      );
    }
  });
}

/** Every migration of this version with when it was applied. */
export function migrationStatus(store: Store, migrations: Migration[] = listMigrations()): Promise<MigrationStatus[]> {
  return store.owner(async (tx) => {
    const done = await appliedMigrations(tx);
    refuseAlteredHistory(done, migrations);
    return migrations.map((m, i) => ({ name: m.name, appliedAt: done[i]?.applied_at ?? null }));
  });
}

/** @throws CounterfoilError SCHEMA_BEHIND unless every migration of this version has been applied, and none beside. */
export async function assertSchemaIsCurrent(store: Store): Promise<void> {
  const waiting = (await migrationStatus(store)).filter((m) => m.appliedAt === null);
  if (waiting.length > 0) {
    throw new CounterfoilError('SCHEMA_BEHIND', `Still to apply: ${waiting.map((m) => m.name).join(', ')}.`);
  }
}
