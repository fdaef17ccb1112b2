import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CounterfoilError } from '#core/errors.ts';
import type { InputFile } from './streams.ts';

/**
 * Refuses, before anything is read, outputs that would destroy an input or each other, and those that cannot be written.
 * @param outputs paths by option; absent and `-` are standard output.
 * @throws CounterfoilError BAD_OPTION, FILE_UNWRITABLE
 */
export function keepApart(inputs: readonly InputFile[], outputs: Readonly<Record<string, string | undefined>>): void {
  const taken = new Map<string, string>();
  for (const { path } of inputs) {
    const file = path === undefined ? null : identity(path);
    if (file !== null) taken.set(file, path!);
  }
  for (const [option, path] of Object.entries(outputs)) {
    if (path === undefined || path === '-') continue;
    const file = identity(path);
    if (file === null) continue;
    const other = taken.get(file);
    if (other !== undefined) {
      throw new CounterfoilError(
        'BAD_OPTION',
        `${option} ${path} is the same file as ${other}, which would be lost. Name another file.`,
      );
    }
    taken.set(file, `${option} ${path}`);
    requireFolder(option, path);
  }
}

/** The file itself, whatever name it goes by; a device or pipe (/dev/null) may be named as often as one likes. */
function identity(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return resolve(path);
  return found.isFile() ? `${found.dev}:${found.ino}` : null;
}

function requireFolder(option: string, path: string): void {
  try {
    accessSync(dirname(resolve(path)), constants.W_OK);
  } catch {
    throw new CounterfoilError('FILE_UNWRITABLE', `${option} ${path}`);
  }
}
