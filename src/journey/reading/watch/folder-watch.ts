import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { INTAKE } from '#catalogue/thresholds/intake.ts';
import { FETCHING } from '#catalogue/thresholds/reading.ts';
import { openDocument } from '#journey/reading/open-document.ts';
import type { Reader, WatchWorld } from './feed-watch.ts';
import type { WatchMemory } from './memory.ts';

/** Names that programs give to what they have not finished, and files that mean nothing. */
const UNFINISHED = /^[.~]|~$|^__proto__$|\.(?:part|partial|tmp|temp|crdownload|download|swp|lock)(?:-\d+)?$/i;

/** A folder: each file is read once, when it has stood still. What is in subfolders is not looked at. */
export class FolderWatch {
  readonly path: string;
  readonly #memory: WatchMemory;
  readonly #world: WatchWorld;
  /** What looked how when it was last seen and not yet read. */
  readonly #unsettled = new Map<string, { size: number; mtimeMs: number; since: number }>();
  /** Refused as it is: not tried again until it changes. */
  readonly #refused = new Map<string, string>();

  constructor(path: string, memory: WatchMemory, world: WatchWorld) {
    this.path = resolve(path);
    this.#memory = memory;
    this.#world = world;
  }

  /** Files that are there and may still be being written: a look later will tell. */
  get waiting(): number {
    return this.#unsettled.size;
  }

  /** One look. Returns false where something was refused, which it has said. */
  async look(take: Reader): Promise<boolean> {
    let names: string[];
    try {
      names = (await readdir(this.path)).sort();
    } catch {
      this.#world.say(`${this.path}: The folder could not be read. Check that it is there and that you may read it.`);
      return false;
    }
    this.#forgetGone(new Set(names));
    let isWell = true;
    for (const name of names) {
      if (UNFINISHED.test(name) || this.#world.isStopping()) continue;
      if (!(await this.#lookAt(name, take))) isWell = false;
    }
    return isWell;
  }

  #forgetGone(names: ReadonlySet<string>): void {
    for (const name of this.#unsettled.keys()) if (!names.has(name)) this.#unsettled.delete(name);
  }

  async #lookAt(name: string, take: Reader): Promise<boolean> {
    const path = join(this.path, name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return true;
    const seen = this.#memory.folder(this.path);
    const known = seen.files[name];
    if (known && known.size === found.size && known.mtimeMs === found.mtimeMs) return true;
    if (this.#refused.get(name) === looks(found)) return true;
    if (!this.#hasSettled(name, found)) return true;
    return this.#read(name, path, found, take);
  }

  /** Nobody has touched it between two looks that were far enough apart. */
  #hasSettled(name: string, found: Stats): boolean {
    const now = this.#world.now();
    const before = this.#unsettled.get(name);
    if (!before || before.size !== found.size || before.mtimeMs !== found.mtimeMs) {
      this.#unsettled.set(name, { size: found.size, mtimeMs: found.mtimeMs, since: now });
      return false;
    }
    if (now - before.since < FETCHING.settledSeconds.value * 1_000) return false;
    this.#unsettled.delete(name);
    return true;
  }

  async #read(name: string, path: string, found: Stats, take: Reader): Promise<boolean> {
    if (found.size > INTAKE.maxDocumentBytes.value)
      return this.#refuse(name, found, 'It is too large to be a bulletin.');
    const bytes = await wholeFile(path, found);
    // It changed while it was read: somebody is writing it after all.
    if (bytes === 'changed') return true;
    if (bytes === null) return this.#refuse(name, found, 'It could not be read. Check that you may read it.');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const seen = this.#memory.folder(this.path);
    if (!seen.read.includes(sha256)) {
      const opened = await openDocument({ bytes, name });
      if (!opened.ok) return this.#refuse(name, found, opened.error.reason);
      for (const document of opened.value) {
        for (const notice of document.notices) this.#world.say(`${name}: ${notice}`);
        await take(document);
      }
    }
    seen.files[name] = { size: found.size, mtimeMs: found.mtimeMs };
    if (!seen.read.includes(sha256)) seen.read = [...seen.read, sha256].slice(-FETCHING.remembered.value);
    this.#memory.save();
    return true;
  }

  #refuse(name: string, found: Stats, reason: string): false {
    this.#refused.set(name, looks(found));
    this.#world.say(`${name}: ${reason}`);
    return false;
  }
}

const looks = (found: Stats): string => `${found.size} ${found.mtimeMs}`;

async function wholeFile(path: string, before: Stats): Promise<Buffer | 'changed' | null> {
  try {
    const file = await open(path, 'r');
    try {
      const bytes = await file.readFile();
      const after = await file.stat();
      return after.size === before.size && after.mtimeMs === before.mtimeMs && bytes.length === after.size
        ? bytes
        : 'changed';
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
