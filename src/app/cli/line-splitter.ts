/** One line of a stream of bytes, without its line ending. */
export interface ByteLine {
  /** 1-based. */
  line: number;
  /** Null when the line was longer than allowed: its bytes were let go as they came. */
  bytes: Buffer | null;
  /** Offsets in the stream; `end` is after the last byte of the line, before its line ending. */
  start: number;
  end: number;
}

const NEWLINE = 10;
const RETURN = 13;

/**
 * Cuts bytes into lines as they arrive. Never holds more than `maxBytes` and one chunk, however long a line is.
 * LF and CRLF end a line; the last line needs no ending; a byte order mark at the start is dropped.
 */
export async function* splitLines(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<ByteLine> {
  const pending = new PendingLine(maxBytes);
  let line = 0;
  let offset = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      pending.add(chunk.subarray(from, at));
      line++;
      yield pending.take(line, offset + at);
      from = at + 1;
      pending.startAt(offset + from);
    }
    pending.add(chunk.subarray(from));
    offset += chunk.length;
  }
  if (pending.size > 0) yield pending.take(line + 1, offset);
}

/** The line under construction: its pieces, or only their count once there are too many bytes. */
class PendingLine {
  size = 0;
  #pieces: Buffer[] = [];
  #start = 0;
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  startAt(offset: number): void {
    this.#start = offset;
  }

  add(piece: Buffer): void {
    if (piece.length === 0) return;
    this.size += piece.length;
    // One byte over is allowed for the carriage return that take() drops.
    if (this.size > this.#max + 1) this.#pieces = [];
    else this.#pieces.push(piece);
  }

  take(line: number, end: number): ByteLine {
    const start = this.#start;
    let bytes: Buffer | null = null;
    if (this.size <= this.#max + 1) {
      bytes = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
      if (bytes.at(-1) === RETURN) bytes = bytes.subarray(0, -1);
      if (line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
      if (bytes.length > this.#max) bytes = null;
    }
    this.size = 0;
    this.#pieces = [];
    return { line, bytes, start, end };
  }
}
