import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CounterfoilError } from '#core/errors.ts';

/**
 * Makes a folder and those above it that are missing, one at a time: Node's own recursive way never ends where a file system answers
 * "no such folder" below a folder that is there (/proc).
 * @param mode of the folders that are made.
 * @throws CounterfoilError FILE_UNWRITABLE naming the folder that was asked for; FILE_UNREADABLE where a file has its name.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new CounterfoilError('FILE_UNREADABLE', `${folder} is a file, and a folder is wanted.`);
  }
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  for (const one of missing) {
    try {
      mkdirSync(one, { mode });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue;
      throw new CounterfoilError('FILE_UNWRITABLE', `The folder ${folder} cannot be made.`);
    }
  }
}
