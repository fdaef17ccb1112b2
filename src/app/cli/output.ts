import { once } from 'node:events';
import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { CounterfoilError } from '#core/errors.ts';

/** Where results go. Await each write: it waits while the reader at the other end is slow. */
export interface Output {
  writeLine(text: string): Promise<void>;
  close(): Promise<void>;
}

/** `--out FILE`, or standard output when it is absent or `-`. A file appears under its name when it is complete. */
export function openOutput(out?: string): Output {
  return out === undefined || out === '-' ? standardOutput() : fileOutput(out);
}

function standardOutput(): Output {
  return {
    async writeLine(text) {
      if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
    },
    async close() {},
  };
}

const FLUSH_AT = 1 << 16;

function fileOutput(path: string): Output {
  const file = new WholeFile(path, '--out', 'discard');
  let waiting: string[] = [];
  let size = 0;
  const flush = (): void => {
    if (size > 0) file.write(Buffer.from(waiting.join('')));
    waiting = [];
    size = 0;
  };
  return {
    async writeLine(text) {
      waiting.push(text, '\n');
      size += text.length + 1;
      if (size >= FLUSH_AT) flush();
    },
    async close() {
      flush();
      file.finish();
    },
  };
}

/**
 * A file written beside its place and moved there when complete, so that reading from and writing to the same name loses nothing, and a
 * output that is cut short leaves the former file. What is not a plain file (a pipe, /dev/null) is written directly.
 */
export class WholeFile {
  readonly #fd: number;
  readonly #path: string;
  readonly #part: string | null;
  readonly #option: string;
  readonly #onExit: () => void;
  #open = true;

  /** `ifCutShort`: what becomes of an unfinished file when the process ends. */
  constructor(path: string, option: string, ifCutShort: 'keep' | 'discard') {
    this.#path = path;
    this.#option = option;
    this.#onExit = ifCutShort === 'keep' ? () => this.finish() : () => this.#discard();
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing?.isDirectory()) throw new CounterfoilError('FILE_UNWRITABLE', `${option} ${path} is a folder.`);
    this.#part = existing === undefined || existing.isFile() ? `${path}.part-${process.pid}` : null;
    try {
      this.#fd = openSync(this.#part ?? path, 'w', existing?.isFile() ? existing.mode : 0o600);
    } catch {
      throw new CounterfoilError('FILE_UNWRITABLE', `${option} ${path}`);
    }
    process.once('exit', this.#onExit);
  }

  write(bytes: Uint8Array): void {
    let at = 0;
    try {
      while (at < bytes.length) at += writeSync(this.#fd, bytes, at);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') process.exit(0);
      throw new CounterfoilError('FILE_UNWRITABLE', `${this.#option} ${this.#path} (${code})`);
    }
  }

  finish(): void {
    if (!this.#open) return;
    this.#open = false;
    process.off('exit', this.#onExit);
    closeSync(this.#fd);
    if (this.#part !== null) renameSync(this.#part, this.#path);
  }

  #discard(): void {
    if (this.#open && this.#part !== null) rmSync(this.#part, { force: true });
  }
}
