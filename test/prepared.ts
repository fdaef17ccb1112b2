import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '#store/store.ts';

/** Where a whole run of the tests keeps what its files share (scripts/test.ts makes it and takes it away); one file alone has no such place. */
const SHARED = process.env.COUNTERFOIL_TEST_PREPARED;
/** Longer than anything here takes to make: whoever was making it was stopped. */
const GIVE_UP_MS = 180_000;
const ASK_AGAIN_MS = 100;
/** What belongs to the process that has a data folder open, not to the data. */
const OF_THE_PROCESS = /^(database\.(lock|running)|socket)/;

/** A temporary data folder with an embedded database at this version's schema and nothing in it. Making one anew takes seconds, copying one a moment. */
export async function migratedFolder(folder = mkdtempSync(join(tmpdir(), 'counterfoil-test-'))): Promise<string> {
  await preparedFolder('blank', folder, async (fresh) => (await openStore({ dataDir: fresh })).close());
  return folder;
}

/**
 * Fills `into` with what `make` puts in a folder: made by the first test file of a run that asks for `name`, copied by the others. What is
 * made has to be the same whoever makes it, and closed when `make` ends.
 */
export async function preparedFolder(
  name: string,
  into: string,
  make: (folder: string) => Promise<void>,
): Promise<void> {
  mkdirSync(into, { recursive: true, mode: 0o700 });
  if (!SHARED) return make(into);
  const ready = join(SHARED, name);
  if (!existsSync(ready) && claims(`${ready}.claimed`)) {
    const making = `${ready}.making`;
    mkdirSync(making, { mode: 0o700 });
    try {
      await make(making);
      renameSync(making, ready);
    } catch (error) {
      for (const left of [making, `${ready}.claimed`]) rmSync(left, { recursive: true, force: true });
      throw error;
    }
  }
  for (const giveUp = Date.now() + GIVE_UP_MS; !existsSync(ready); await sleep(ASK_AGAIN_MS))
    if (Date.now() > giveUp) throw new Error(`Nobody finished making ${name}: see the first test that failed.`);
  cpSync(ready, into, { recursive: true, filter: (from) => !OF_THE_PROCESS.test(basename(from)) });
}

/** Whether this process is the first to ask: a folder is made by one process only. */
function claims(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
