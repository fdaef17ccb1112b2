import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { CounterfoilError } from '#core/errors.ts';

/** What is remembered of one feed. */
export interface FeedMemory {
  etag?: string;
  lastModified?: string;
  /** Where it has moved for good. */
  movedTo?: string;
  failures: number;
  /** Not asked before this moment (ISO), over restarts too. */
  notBefore?: string;
  /** The server asked to be left alone until then (ISO). */
  askedUntil?: string;
  /** Keys of entries read, the oldest first. */
  read: string[];
  /** How often the page of an entry could not be fetched. */
  tries: Record<string, number>;
}

/** What is remembered of one folder. */
export interface FolderMemory {
  /** How each file looked when it was read. */
  files: Record<string, { size: number; mtimeMs: number }>;
  /** SHA-256 of what was read, the oldest first: the same bytes under another name are the same document. */
  read: string[];
}

interface Remembered {
  version: 1;
  feeds: Record<string, FeedMemory>;
  folders: Record<string, FolderMemory>;
}

/**
 * What was read, in one file. Each save is whole and on the disk before it counts: written beside its place, flushed, then moved there, and
 * the folder flushed, so that a machine which loses power keeps the one before or the one after.
 */
export class WatchMemory {
  readonly #path: string;
  readonly #now: Remembered;

  /** @throws CounterfoilError FILE_UNREADABLE where the file is there and is none of ours. */
  constructor(path: string) {
    this.#path = path;
    this.#now = read(path);
  }

  feed(address: string): FeedMemory {
    this.#now.feeds[address] ??= { failures: 0, read: [], tries: {} };
    return this.#now.feeds[address];
  }

  folder(path: string): FolderMemory {
    this.#now.folders[path] ??= { files: {}, read: [] };
    return this.#now.folders[path];
  }

  /** @throws CounterfoilError FILE_UNWRITABLE */
  save(): void {
    const part = `${this.#path}.part-${process.pid}`;
    try {
      mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 });
      const file = openSync(part, 'w', 0o600);
      try {
        const bytes = Buffer.from(`${JSON.stringify(this.#now)}\n`);
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(part, this.#path);
      flushFolder(dirname(this.#path));
    } catch (error) {
      throw new CounterfoilError('FILE_UNWRITABLE', `--state ${this.#path} (${(error as NodeJS.ErrnoException).code})`);
    }
  }
}

/** Not every system lets a folder be opened; where it does, the new name is on the disk after this. */
function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch {
    // Windows: the rename itself is enough there.
  }
}

function read(path: string): Remembered {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { version: 1, feeds: {}, folders: {} };
    throw new CounterfoilError('FILE_UNREADABLE', `--state ${path}`);
  }
  try {
    const value = JSON.parse(text) as Partial<Remembered>;
    if (value.version === 1 && isObject(value.feeds) && isObject(value.folders)) return value as Remembered;
  } catch {
    // Said below.
  }
  throw new CounterfoilError(
    'FILE_UNREADABLE',
    `--state ${path} is no memory of a watch. Name another file, or delete it to read everything again.`,
  );
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
