import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { CounterfoilError } from '#core/errors.ts';
import type { TableSource } from '#engines/linkage/table.ts';
import type { InputFile } from './streams.ts';

/** A table is held in memory while it is linked; a file beyond this is refused before it is read. */
const LARGEST_FILE = 3_500_000_000;
const READ_BYTES = 1 << 22;

/** Reads a table: Parquet by its first bytes, CSV otherwise. Bytes lie in shared memory, so that threads can read them together. */
export async function readTable(input: InputFile): Promise<TableSource> {
  const bytes = readBytes(input);
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== 'PAR1') return { name: input.name, csv: bytes };
  if (input.path === undefined) {
    throw new CounterfoilError(
      'FILE_UNREADABLE',
      'Parquet cannot be read from standard input. Give the path of the file.',
    );
  }
  return readParquet(input.name, input.path);
}

function readBytes(input: InputFile): Uint8Array {
  const fd = input.path === undefined ? 0 : openSync(input.path, 'r');
  try {
    const stat = fstatSync(fd);
    if (stat.size > LARGEST_FILE) throw tooLarge(input.name);
    let bytes = new Uint8Array(new SharedArrayBuffer(stat.isFile() ? stat.size : READ_BYTES));
    let used = 0;
    for (;;) {
      if (used === bytes.length) {
        if (stat.isFile()) break;
        if (used * 2 > LARGEST_FILE) throw tooLarge(input.name);
        const bigger = new Uint8Array(new SharedArrayBuffer(used * 2));
        bigger.set(bytes);
        bytes = bigger;
      }
      const read = readSome(fd, bytes, used);
      if (read === 0) break;
      used += read;
    }
    return bytes.subarray(0, used);
  } finally {
    if (fd !== 0) closeSync(fd);
  }
}

/** A pipe that has nothing yet answers EAGAIN. */
function readSome(fd: number, bytes: Uint8Array, at: number): number {
  for (;;) {
    try {
      return readSync(fd, bytes, at, Math.min(READ_BYTES, bytes.length - at), null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

const tooLarge = (name: string): CounterfoilError =>
  new CounterfoilError(
    'BAD_TABLE',
    `${name} is larger than ${LARGEST_FILE / 1e9} GB, the most that is linked in memory.`,
  );

async function readParquet(name: string, path: string): Promise<TableSource> {
  let rows: Record<string, unknown>[];
  try {
    rows = await parquetReadObjects({ file: await asyncBufferFromFile(path), compressors });
  } catch (error) {
    throw new CounterfoilError('BAD_TABLE', `${name} could not be read as Parquet: ${(error as Error).message}`);
  }
  const columns = new Map<string, (string | null)[]>();
  for (const key of Object.keys(rows[0] ?? {}))
    columns.set(
      key,
      rows.map((row) => cellOf(row[key])),
    );
  return { name, columns, rows: rows.length };
}

function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) {
    const iso = Number.isNaN(value.getTime()) ? '' : value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
  }
  if (Array.isArray(value)) return value.map(cellOf).join(' ');
  if (typeof value === 'object') return JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? String(v) : v));
  return String(value);
}
