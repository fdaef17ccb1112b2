import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface FolderLock {
  release(): void;
}

/**
 * Takes the data folder for this process, or null when another has it. Two PGlites on one folder lose acknowledged rows without an error,
 * so the lock must not depend on anybody tidying up: it is the lock the operating system gives on an open file, through SQLite because
 * Node has no flock(). It ends with the process, however that ends; a file left behind means nothing.
 */
export function lockFolder(dataDir: string): FolderLock | null {
  const file = join(dataDir, 'database.lock');
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) return null;
    throw error;
  }
  chmodSync(file, 0o600);
  return { release: () => db.close() };
}
