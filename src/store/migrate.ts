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

/**
 * Every migration of this version, in order. A number may be left out: files that were made side by side come together late. No number is
 * used twice.
 */
export function listMigrations(folder: string = FOLDER): Migration[] {
  const files = readdirSync(folder)
    .filter((f) => f.endsWith('.sql'))
    .sort();
  files.forEach((file, i) => {
    if (!/^\d{3}-/.test(file)) throw new Error(`Migration ${file} should begin with a number of three figures.`);
    if (files[i - 1]?.startsWith(file.slice(0, 4)))
      throw new Error(
        `Migrations ${files[i - 1]} and ${file} have the same number: give one of them the next free one.`,
      );
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

/**
 * Applies what has not been applied, in the order of the numbers, each file in its own transaction, one process at a time: also one whose
 * number is lower than some already applied. Returns the names applied.
 */
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
  const applied = new Set(done.map((m) => m.name));
  const next = migrations.find((m) => !applied.has(m.name));
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

/** @throws CounterfoilError SCHEMA_BEHIND when something was applied that this version does not have, or has otherwise. */
function refuseAlteredHistory(done: Applied[], migrations: Migration[]): void {
  const byName = new Map(migrations.map((m) => [m.name, m]));
  for (const was of done) {
    const ours = byName.get(was.name);
    if (!ours) {
      throw new CounterfoilError(
        'SCHEMA_BEHIND',
        `It was made by a newer or another version: it has ${was.name}, which this program does not have. Update the program instead.`,
      );
    }
    if (ours.checksum !== was.checksum) {
      throw new CounterfoilError(
        'SCHEMA_BEHIND',
        `${was.name} has been altered since it was applied, so migrating is refused. Restore the file as it was released; a change is a new migration.`,
      );
    }
  }
}

/** Every migration of this version with when it was applied. */
export function migrationStatus(store: Store, migrations: Migration[] = listMigrations()): Promise<MigrationStatus[]> {
  return store.owner(async (tx) => {
    const done = await appliedMigrations(tx);
    refuseAlteredHistory(done, migrations);
    const appliedAt = new Map(done.map((m) => [m.name, m.applied_at]));
    return migrations.map((m) => ({ name: m.name, appliedAt: appliedAt.get(m.name) ?? null }));
  });
}

/** @throws CounterfoilError SCHEMA_BEHIND unless every migration of this version has been applied, and none beside. */
export async function assertSchemaIsCurrent(store: Store): Promise<void> {
  const waiting = (await migrationStatus(store)).filter((m) => m.appliedAt === null);
  if (waiting.length > 0) {
    throw new CounterfoilError('SCHEMA_BEHIND', `Still to apply: ${waiting.map((m) => m.name).join(', ')}.`);
  }
}
