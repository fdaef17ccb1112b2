/** Asks the database one statement without parameters, outside a transaction: VACUUM cannot run within one. */
export type Ask = (statement: string) => Promise<{ rows: Record<string, unknown>[] }>;

/** A table is looked after when it is a fifth larger than when it last was, as PostgreSQL's own upkeep does by default. */
const GROWN_BY = 1.2;
/** Pages (of 8 KB) that a table may grow by in any case: below that every plan is quick. */
const FREE_PAGES = 8;

const grown = `SELECT c.oid::regclass::text AS name FROM pg_class c
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    AND pg_relation_size(c.oid) / current_setting('block_size')::int > greatest(c.relpages, 0) * ${GROWN_BY} + ${FREE_PAGES}
  ORDER BY pg_relation_size(c.oid)`;
const all = `SELECT c.oid::regclass::text AS name FROM pg_class c
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND pg_relation_size(c.oid) > 0 ORDER BY pg_relation_size(c.oid)`;

/**
 * Does what autovacuum does on a PostgreSQL server, and PGlite does not: without it a table has no statistics for as long as it lives, and
 * statements prepared when it was empty keep their plans. Goes by the size of the tables, because PGlite does not count changes either.
 * Smallest first, each by itself: whoever waits for the database waits for one table (the largest of 100,000 reports takes about a second).
 *
 * @param which `grown` since they were last looked after, or `all` that hold anything.
 * @param goOn asked before each table.
 * @returns names of the tables that were looked after.
 */
export async function lookAfterTables(ask: Ask, which: 'grown' | 'all', goOn: () => boolean): Promise<string[]> {
  const done: string[] = [];
  for (const { name } of (await ask(which === 'all' ? all : grown)).rows) {
    if (!goOn()) break;
    await ask(`VACUUM (ANALYZE) ${name}`);
    done.push(String(name));
  }
  return done;
}

/** Long enough that a command of a moment never gets there, short enough that a large import does while the tables are small. */
const LOOK_EVERY_MS = 10_000;
/** Rows that change where they are do not make a table larger. */
const ALL_EVERY_MS = 24 * 60 * 60_000;

export interface Upkeep {
  /** To be called when a transaction has ended. Looks after the tables behind it when it is time; nobody waits for that but who comes next. */
  afterTransaction(): void;
  /** Ends after the table under way. */
  stop(): Promise<void>;
}

/** @param ask on whatever connection is open then; what it throws is dropped, and the next time is tried again. */
export function startUpkeep(ask: Ask, lookEveryMs = LOOK_EVERY_MS): Upkeep {
  let looked = performance.now();
  let lookedAtAll = looked;
  let stopped = false;
  let underWay: Promise<unknown> | null = null;
  return {
    afterTransaction() {
      const now = performance.now();
      if (stopped || underWay || now - looked < lookEveryMs) return;
      const which = now - lookedAtAll < ALL_EVERY_MS ? 'grown' : 'all';
      if (which === 'all') lookedAtAll = now;
      underWay = lookAfterTables(ask, which, () => !stopped)
        .catch(() => undefined)
        .finally(() => {
          looked = performance.now();
          underWay = null;
        });
    },
    async stop() {
      stopped = true;
      await underWay;
    },
  };
}
