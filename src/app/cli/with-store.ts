import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, storeOptions } from '#app/config.ts';
import { CounterfoilError } from '#core/errors.ts';
import { readRunning } from '#store/embedded/running.ts';
import { openStore, type Store, type StoreOptions } from '#store/store.ts';

interface Opening {
  /** What to do about an older schema: see StoreOptions. */
  schema?: StoreOptions['schema'];
  /** The command may begin a database in an empty folder. One that only reads may not: of a mistyped folder it would say that all is well. */
  mayBegin?: boolean;
}

/**
 * Opens the database a command works on, and closes it whatever happens. `data` is the command's `--data`.
 * @throws CounterfoilError NO_DATABASE where the folder has none and the command may not begin one.
 */
export async function withStore<T>(
  options: { data?: string | undefined },
  work: (store: Store) => Promise<T>,
  { schema = 'require', mayBegin = false }: Opening = {},
): Promise<T> {
  const config = readConfig(options);
  if (!mayBegin && !config.databaseUrl && !holdsDatabase(config.dataDir))
    throw new CounterfoilError(
      'NO_DATABASE',
      `The folder is ${config.dataDir}. Name the right one with --data, or set DATABASE_URL.`,
    );
  const store = await openStore(storeOptions(config, schema));
  try {
    return await work(store);
  } catch (error) {
    throw isRefused(error) ? new CounterfoilError('NOT_ALLOWED', WHICH_LOGIN) : error;
  } finally {
    await store.close();
  }
}

const holdsDatabase = (folder: string): boolean => existsSync(join(folder, 'database')) || readRunning(folder) !== null;

export { DATA_OPTION } from './data-option.ts';

/** PostgreSQL's "insufficient privilege". */
const isRefused = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '42501';
const WHICH_LOGIN =
  'The login in DATABASE_URL may not do it: backup, restore and migrate are for the owner of the database, the others for a login of staff and worker (docs/running.md).';
