import { join, resolve } from 'node:path';
import type { StoreOptions } from '#store/store.ts';

/** What the program is told from outside. Read once, at the start, and passed on. */
export interface Config {
  /** Folder of the embedded database, absolute. `--data`, else COUNTERFOIL_DATA, else `data` in the current folder. */
  dataDir: string;
  /** DATABASE_URL: a PostgreSQL of 15 or later. Without it the embedded database is used. */
  databaseUrl: string | undefined;
  /** COUNTERFOIL_DEBUG: show stack traces. */
  debug: boolean;
}

/**
 * @param options `data` as given to `--data`. DATABASE_URL wins over it: with PostgreSQL the folder only holds the secret of the pages.
 */
export function readConfig(options: { data?: string | undefined } = {}, env: NodeJS.ProcessEnv = process.env): Config {
  return {
    dataDir: resolve(options.data ?? (env.COUNTERFOIL_DATA || 'data')),
    databaseUrl: env.DATABASE_URL || undefined,
    debug: Boolean(env.COUNTERFOIL_DEBUG),
  };
}

/** Which database a command works on. */
export function storeOptions(config: Config, schema: StoreOptions['schema'] = 'require'): StoreOptions {
  return { dataDir: config.dataDir, databaseUrl: config.databaseUrl, schema };
}

/** Where the files lie that people send: the folder that COUNTERFOIL_FILES names (several machines must share it), else in the data folder. */
export const filesFolder = (dataDir: string, env: NodeJS.ProcessEnv = process.env): string =>
  env.COUNTERFOIL_FILES || join(dataDir, 'files');
