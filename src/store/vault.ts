import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '#store/folder.ts';

/**
 * Files that people send with a report. Each lies sealed (AES-256-GCM) under a random name in a folder of its own that no page serves from, readable
 * by the owner only. The key of a file is drawn from the vault's key and its name (HKDF, RFC 5869) and used once, so that one nonce may be fixed.
 * Shape of a file: one byte for the version, what was sealed, the tag (16 bytes).
 */
const VERSION = 1;
const TAG_BYTES = 16;
const NONCE = Buffer.alloc(12);
const NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HOUR_MS = 3_600_000;

export interface SealedFile {
  id: string;
  bytes: number;
  /** SHA-256 of the file as it was sent, hex. */
  sha256: string;
}

/** A file on its way in: what it holds is never in memory as a whole. Ends with `keep` or `drop`, whatever happens. */
export interface VaultWriter {
  write(chunk: Uint8Array): Promise<void>;
  /** On the disk for good when this resolves. */
  keep(): Promise<SealedFile>;
  drop(): Promise<void>;
}

export interface Vault {
  begin(): Promise<VaultWriter>;
  /** The whole file; null when it is not there, or was cut or altered. */
  read(id: string): Promise<Buffer | null>;
  remove(id: string): Promise<void>;
  /** Removes what was begun or kept more than `hours` ago and is not among those that `wanted` knows. Returns how many went. */
  sweep(hours: number, now: Date, wanted: (ids: string[]) => Promise<ReadonlySet<string>>): Promise<number>;
}

/** @param folder made when it is first needed. */
export function openVault(folder: string, key: Buffer): Vault {
  const keyOf = (id: string) => Buffer.from(hkdfSync('sha256', key, id, 'counterfoil/vault', 32));
  const pathOf = (id: string): string => {
    // Names come from the database and from addresses: nothing else may ever become part of a path.
    if (!NAME.test(id)) throw new Error('This is no name of a file in the vault.');
    return join(folder, id);
  };
  return {
    async begin() {
      makeFolder(folder, 0o700);
      const id = randomUUID();
      return writerTo(folder, pathOf(id), id, keyOf(id));
    },
    async read(id) {
      const sealed = await readFile(pathOf(id)).catch(() => null);
      return sealed && unsealed(sealed, keyOf(id));
    },
    remove: (id) => rm(pathOf(id), { force: true }),
    async sweep(hours, now, wanted) {
      const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name.replace(/\.part$/, '')));
      const old: string[] = [];
      for (const name of names) {
        const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: now.getTime() }));
        if (now.getTime() - mtimeMs > hours * HOUR_MS) old.push(name);
      }
      const kept = old.length > 0 ? await wanted(old.filter((name) => NAME.test(name))) : new Set<string>();
      const gone = old.filter((name) => !kept.has(name));
      for (const name of gone) await rm(join(folder, name), { force: true });
      return gone.length;
    },
  };
}

async function writerTo(folder: string, path: string, id: string, key: Buffer): Promise<VaultWriter> {
  const part = `${path}.part`;
  const file = await open(part, 'wx', 0o600);
  const cipher = createCipheriv('aes-256-gcm', key, NONCE);
  const hash = createHash('sha256');
  let bytes = 0;
  let over = false;
  const drop = async (): Promise<void> => {
    if (over) return;
    over = true;
    await file.close().catch(() => undefined);
    await rm(part, { force: true });
  };
  const whole = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      await drop();
      throw error;
    }
  };
  await whole(() => file.appendFile(Buffer.from([VERSION])));
  return {
    write: (chunk) =>
      whole(async () => {
        hash.update(chunk);
        bytes += chunk.length;
        await file.appendFile(cipher.update(chunk));
      }),
    async keep() {
      await whole(async () => {
        await file.appendFile(Buffer.concat([cipher.final(), cipher.getAuthTag()]));
        await file.sync();
        await file.close();
        await rename(part, path);
        await syncFolder(folder);
      });
      over = true;
      return { id, bytes, sha256: hash.digest('hex') };
    },
    drop,
  };
}

/** A new name in a folder outlives a power cut only once the folder itself is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => undefined);
  await handle.close();
}

function unsealed(sealed: Buffer, key: Buffer): Buffer | null {
  if (sealed[0] !== VERSION || sealed.length < 1 + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, NONCE);
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(1, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
