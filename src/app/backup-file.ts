import { once } from 'node:events';
import { createReadStream, createWriteStream, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { splitLines } from '#app/cli/line-splitter.ts';
import { CounterfoilError } from '#core/errors.ts';

/** A row holds one report at most, twice encoded. Longer is no backup of ours. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** Writes lines, gzipped, beside `path` and moves them there when complete, so that a former backup is lost only to a whole one. */
export async function writeBackupFile(
  path: string,
  produce: (writeLine: (line: string) => Promise<void>) => Promise<unknown>,
): Promise<number> {
  const target = placeFor(path);
  const part = `${target}.part-${process.pid}`;
  const zip = createGzip();
  const file = createWriteStream(part, { fd: openForOwner(part, path) });
  const written = finished(zip.pipe(file));
  written.catch(() => undefined);
  try {
    await produce(async (line) => {
      if (!zip.write(`${line}\n`)) await Promise.race([once(zip, 'drain'), written]);
    });
    zip.end();
    await written;
    renameSync(part, target);
    return statSync(target).size;
  } catch (error) {
    zip.destroy();
    file.destroy();
    rmSync(part, { force: true });
    throw isFileError(error) ? unwritable(path, error.code) : error;
  }
}

/** The file itself where a link is named; a device, a pipe or a folder is no place for a backup. */
function placeFor(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) return path;
  if (there.isFile()) return realpathSync(path);
  throw new CounterfoilError(
    'FILE_UNWRITABLE',
    `${path} is no file: a backup is written beside it and then put in its place.`,
  );
}

/** It holds everything there is: for its owner only. */
function openForOwner(part: string, path: string): number {
  try {
    return openSync(part, 'w', 0o600);
  } catch (error) {
    throw unwritable(path, isFileError(error) ? error.code : undefined);
  }
}

const unwritable = (path: string, code: string | undefined): CounterfoilError =>
  new CounterfoilError('FILE_UNWRITABLE', code ? `${path} (${code})` : path);

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** The lines of a backup file. @throws CounterfoilError BACKUP_BAD, FILE_MISSING, FILE_UNREADABLE */
export async function* readBackupFile(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unzip = createGunzip();
  file.on('error', (error) => unzip.destroy(error));
  file.pipe(unzip);
  try {
    for await (const { bytes } of splitLines(unzip as AsyncIterable<Buffer>, LONGEST_LINE)) {
      if (bytes === null) throw new CounterfoilError('BACKUP_BAD', 'A line of it is too long.');
      yield bytes.toString('utf8');
    }
  } catch (error) {
    if (error instanceof CounterfoilError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') throw new CounterfoilError('FILE_MISSING', path);
    if (isFileError(error)) throw new CounterfoilError('FILE_UNREADABLE', path);
    if (code.startsWith('Z_')) throw new CounterfoilError('BACKUP_BAD', 'It is cut, or is not gzip.');
    throw error;
  } finally {
    file.destroy();
    unzip.destroy();
  }
}
