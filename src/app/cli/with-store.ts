import { readConfig, storeOptions } from '#app/config.ts';
import { CounterfoilError } from '#core/errors.ts';
import { openStore, type Store, type StoreOptions } from '#store/store.ts';

/** Opens the database a command works on, and closes it whatever happens. `data` is the command's `--data`. */
export async function withStore<T>(
  options: { data?: string | undefined },
  work: (store: Store) => Promise<T>,
  schema: StoreOptions['schema'] = 'require',
): Promise<T> {
  const store = await openStore(storeOptions(readConfig(options), schema));
  try {
    return await work(store);
  } catch (error) {
    throw isRefused(error) ? new CounterfoilError('NOT_ALLOWED', WHICH_LOGIN) : error;
  } finally {
    await store.close();
  }
}

/** The option every command with a database has. */
export const DATA_OPTION = [
  '--data <dir>',
  'folder of the embedded database, which is used unless DATABASE_URL is set (default: ./data)',
] as const;

/** PostgreSQL's "insufficient privilege". */
const isRefused = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '42501';
const WHICH_LOGIN =
  'The login in DATABASE_URL may not do it: backup, restore and migrate are for the owner of the database, the others for a login of staff and worker (docs/running.md).';
