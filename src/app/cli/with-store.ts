import { readConfig, storeOptions } from '#app/config.ts';
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
  } finally {
    await store.close();
  }
}

/** The option every command with a database has. */
export const DATA_OPTION = [
  '--data <dir>',
  'folder of the embedded database (otherwise DATABASE_URL, else ./data)',
] as const;
