import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '#store/folder.ts';

/**
 * The folder of a vault as a backup sees it: files that stay sealed. They open only under the secret of the installation that sealed them
 * (vault.ts), which no backup holds.
 */
export interface SealedFolder {
  /** The file as it lies there, in pieces; null when it is not there. */
  read(id: string): Promise<AsyncIterable<Buffer> | null>;
  /** Puts a file there, piece by piece; it has its name, for good, once `keep` resolves. */
  write(id: string): Promise<{ add(piece: Buffer): Promise<void>; keep(): Promise<void>; drop(): Promise<void> }>;
}

const NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PIECE_BYTES = 256 * 1024;

export const isVaultName = (id: string): boolean => NAME.test(id);

export function sealedFolder(folder: string): SealedFolder {
  const pathOf = (id: string): string => {
    // Names come from a file that somebody hands to a restore: nothing else may ever become part of a path.
    if (!isVaultName(id)) throw new Error('This is no name of a file in the vault.');
    return join(folder, id);
  };
  return {
    async read(id) {
      const handle = await open(pathOf(id), 'r').catch(() => null);
      return handle && createReadStream('', { fd: handle, highWaterMark: PIECE_BYTES });
    },
    async write(id) {
      makeFolder(folder, 0o700);
      const part = `${pathOf(id)}.part`;
      const file = await open(part, 'w', 0o600);
      return {
        add: (piece) => file.appendFile(piece),
        async keep() {
          await file.sync();
          await file.close();
          await rename(part, pathOf(id));
        },
        async drop() {
          await file.close().catch(() => undefined);
          await rm(part, { force: true });
        },
      };
    },
  };
}
