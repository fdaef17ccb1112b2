import { ok, type Result } from '#core/result.ts';
import { type Follower, followerOf } from './follow.ts';
import { FILE_KINDS, type FileKind, TEXT_KIND } from './kinds.ts';
import type { FileRefusal } from './refusal.ts';

const HEAD_BYTES = 16;
/** A PDF reader takes a file that calls itself a PDF anywhere in its first thousand bytes. */
const PDF_HEAD_BYTES = 1024;
/** The last record of a ZIP file with the longest remark behind it. */
const ZIP_TAIL_BYTES = 22 + 65_535;

/** What makes a browser or a server run a file that is something else by its first bytes. Small letters; looked for without regard to case. */
const RUNS = ['<script', '<html', '<!doctype', '<?php', '<iframe'];
/** What makes a PDF do something by itself when it is opened (ISO 32000-2, 12.6.4), or carry another file. */
const PDF_RUNS = ['/javascript', '/launch', '/embeddedfile', '/richmedia', '/xfa'];
const LONGEST = Math.max(...[...RUNS, ...PDF_RUNS].map((m) => m.length));

/**
 * Looks at a file as it comes in, by what it holds and never by its name: one of the kinds we take, whole, and not also something that runs.
 * Holds under 70 KB of it, however long it is. How it is cut into chunks makes no difference.
 */
export class FileInspector {
  #head = Buffer.alloc(0);
  #tail = Buffer.alloc(0);
  #before = '';
  #kind: FileKind | null = null;
  #follower: Follower | null = null;
  #waiting: Buffer[] = [];
  #runs = false;
  #length = 0;

  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (bytes.length === 0) return;
    this.#length += bytes.length;
    if (this.#head.length < PDF_HEAD_BYTES)
      this.#head = Buffer.concat([this.#head, bytes.subarray(0, PDF_HEAD_BYTES - this.#head.length)]);
    this.#tail =
      bytes.length >= ZIP_TAIL_BYTES
        ? Buffer.from(bytes.subarray(-ZIP_TAIL_BYTES))
        : Buffer.concat([this.#tail, bytes]).subarray(-ZIP_TAIL_BYTES);
    if (!this.#kind && this.#head.length < HEAD_BYTES) {
      this.#waiting.push(Buffer.from(bytes));
      return;
    }
    this.#decide();
    this.#follow(bytes);
  }

  /** The kind it is, or why it is not taken. */
  end(): Result<FileKind, FileRefusal> {
    const refused = (reason: FileRefusal): Result<FileKind, FileRefusal> => ({ ok: false, error: reason });
    if (this.#length === 0) return refused('empty');
    this.#decide();
    const kind = this.#kind!;
    const wrong = this.#follower!.end();
    if (this.#runs || endsAsZip(this.#tail) || this.#callsItselfPdf(kind)) return refused('runs');
    return wrong ? refused(wrong) : ok(kind);
  }

  #decide(): void {
    if (this.#kind) return;
    this.#kind = FILE_KINDS.find((k) => k.begins(this.#head)) ?? TEXT_KIND;
    this.#follower = followerOf(this.#kind);
    for (const chunk of this.#waiting) this.#follow(chunk);
    this.#waiting = [];
  }

  #follow(bytes: Buffer): void {
    this.#follower!.push(bytes);
    if (this.#runs) return;
    const seen = (this.#before + bytes.toString('latin1')).toLowerCase();
    const marks = this.#kind!.id === 'pdf' ? [...RUNS, ...PDF_RUNS] : RUNS;
    // "/JS" names a script in a PDF; "/JSomething" does not.
    this.#runs = marks.some((m) => seen.includes(m)) || (this.#kind!.id === 'pdf' && /\/js[\s(<[/]/.test(seen));
    this.#before = seen.slice(-LONGEST);
  }

  #callsItselfPdf(kind: FileKind): boolean {
    return kind.id !== 'pdf' && this.#head.includes('%PDF-');
  }
}

/** A file that a ZIP program opens: its last record stands at the very end, and says so (APPNOTE 4.3.16). */
function endsAsZip(tail: Buffer): boolean {
  for (let found = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1'); found >= 0; ) {
    if (found + 22 <= tail.length && found + 22 + tail.readUInt16LE(found + 20) === tail.length) return true;
    found = found === 0 ? -1 : tail.lastIndexOf('PK\x05\x06', found - 1, 'latin1');
  }
  return false;
}
