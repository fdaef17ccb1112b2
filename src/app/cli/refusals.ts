import { closeSync, openSync, readSync } from 'node:fs';
import type { Refusal } from '#core/result.ts';
import { WholeFile } from './output.ts';
import type { RawRecord } from './streams.ts';

const COPY_BYTES = 1 << 16;

/**
 * Collects what was refused: a line `file:line: field: reason` on standard error for each, the record itself in the rejects file, and the
 * exit code of the command. The rejects file holds the records exactly as they came, so that they can be mended and sent again; those of
 * a CSV file follow its header, and where inputs of different forms are mixed, each further form has a file of its own (`FILE.2` …).
 */
export class Refusals {
  /** How many records were refused. */
  count = 0;
  readonly #path: string | undefined;
  readonly #first: WholeFile | undefined;
  #lastRecord = '';
  readonly #files = new Map<string, WholeFile>();
  readonly #print: (text: string) => void;

  constructor(rejects?: string, print: (text: string) => void = (text) => process.stderr.write(text)) {
    this.#path = rejects;
    this.#print = print;
    // A command that fails half-way, or is interrupted, still leaves the records refused so far: hence 'keep'.
    if (rejects !== undefined) this.#first = new WholeFile(rejects, '--rejects', 'keep');
  }

  /** Call with the record as it came (and the header of its CSV file) on the first refusal of a record; without it for further reasons. */
  add = (refusal: Refusal, raw?: RawRecord, header?: string): void => {
    const record = `${refusal.file ?? ''}:${refusal.line ?? ''}`;
    if (raw !== undefined || record !== this.#lastRecord || record === ':') this.count++;
    this.#lastRecord = record;
    const where = refusal.file === undefined ? '' : `${refusal.file}:${refusal.line ?? ''}: `;
    const field = refusal.field === undefined ? '' : `${refusal.field}: `;
    this.#print(`${printable(where + field + refusal.reason)}\n`);
    if (raw !== undefined && this.#path !== undefined) this.#keep(raw, header);
  };

  /** 0 when nothing was refused, else 1 (contracts: the rest was done). */
  get exitCode(): 0 | 1 {
    return this.count === 0 ? 0 : 1;
  }

  /** Completes the rejects file. Without it, it is completed when the process ends. */
  close = (): void => {
    this.#first?.finish();
    for (const file of this.#files.values()) file.finish();
  };

  #keep(raw: RawRecord, header?: string): void {
    const file = this.#fileFor(header ?? '');
    if (typeof raw === 'string') file.write(Buffer.from(`${raw}\n`));
    else if (Buffer.isBuffer(raw)) file.write(Buffer.concat([raw, Buffer.from('\n')]));
    else {
      const from = openSync(raw.path, 'r');
      const buffer = Buffer.alloc(COPY_BYTES);
      for (let at = raw.start; at < raw.end; ) {
        const read = readSync(from, buffer, 0, Math.min(COPY_BYTES, raw.end - at), at);
        if (read === 0) break;
        file.write(buffer.subarray(0, read));
        at += read;
      }
      closeSync(from);
      file.write(Buffer.from('\n'));
    }
  }

  #fileFor(header: string): WholeFile {
    const known = this.#files.get(header);
    if (known) return known;
    const n = this.#files.size + 1;
    const file = n === 1 ? this.#first! : new WholeFile(`${this.#path}.${n}`, '--rejects', 'keep');
    if (n > 1) this.#print(`Records of another form are kept in ${this.#path}.${n}\n`);
    this.#files.set(header, file);
    if (header !== '') file.write(Buffer.from(`${header}\n`));
    return file;
  }
}

/** A file's name may hold anything; nothing that steers a terminal is printed. */
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');
