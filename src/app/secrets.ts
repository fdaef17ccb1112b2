import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CounterfoilError } from '#core/errors.ts';
import { makeFolder } from '#store/folder.ts';
import { keyFor } from '#web/sealed.ts';
import type { WebKeys } from '#web/site.ts';

const LEAST_CHARACTERS = 32;

/**
 * The keys of this installation, all drawn from one secret: COUNTERFOIL_SECRET where it is set (several processes behind one address must
 * share it), else a random one made on the first start and kept in the data folder, readable by the owner only. There is no default.
 */
export function installationKeys(dataDir: string, env: NodeJS.ProcessEnv = process.env): WebKeys {
  const given = env.COUNTERFOIL_SECRET;
  if (given !== undefined && given.length < LEAST_CHARACTERS) {
    throw new CounterfoilError(
      'BAD_OPTION',
      `COUNTERFOIL_SECRET must have at least ${LEAST_CHARACTERS} characters. Make one with: openssl rand -hex 32`,
    );
  }
  const secret = given ?? keptSecret(dataDir);
  return { csrf: keyFor(secret, 'csrf'), addresses: keyFor(secret, 'addresses'), drafts: keyFor(secret, 'drafts') };
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'web-secret');
  makeFolder(dataDir, 0o700);
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    // Of two processes that start at once the first one's secret stands: a link never replaces a file.
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh);
  }
  chmodSync(file, 0o600);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= LEAST_CHARACTERS) return secret;
  throw new CounterfoilError(
    'FILE_UNREADABLE',
    `${file} is not whole. Remove it, and a new one is made; people signed in must sign in again.`,
  );
}
