import { isUtf8 } from 'node:buffer';
import { HASH_PRIME, HASH_START, RowIds, ValueEncoder } from './encode.ts';
import type { ValueTable } from './value-table.ts';

/** A row that was not taken, and why. Bytes `start .. end` of the file are the row as it came. */
export interface RefusedRow {
  line: number;
  start: number;
  end: number;
  reason: string;
  /** Its place among the rows that were well formed, when only its identifier was at fault. */
  ordinal?: number;
}

export const NO_ID = 'The row has no identifier.';
export const ID_TAKEN = 'Its identifier is that of an earlier row. Identifiers must differ.';

/** The longest row; a quote that is never closed must not swallow the rest of the file. */
const LONGEST_ROW = 1 << 20;
const QUOTE = 34;
const DELIMITERS = [',', ';', '\t', '|'];

export interface CsvHeader {
  names: string[];
  delimiter: number;
  newline: number;
  /** Where the first row begins. */
  start: number;
  lines: number;
}

/**
 * Reads the names of the columns: commas, semicolons, tabs or bars, whichever the header has most of. Returns a sentence when the file
 * cannot be a table.
 */
export function readHeader(bytes: Uint8Array): CsvHeader | string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return 'It is UTF-16. Save it as UTF-8 and try again.';
  }
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const newline = bytes.indexOf(10, start) === -1 && bytes.indexOf(13, start) !== -1 ? 13 : 10;
  let lines = 1;
  while (start < bytes.length && (bytes[start] === 10 || bytes[start] === 13)) {
    if (bytes[start] === newline) lines++;
    start++;
  }
  if (start >= bytes.length) return 'It is empty: there is not even a header.';
  const found = bytes.subarray(start, start + LONGEST_ROW).indexOf(newline);
  if (found === -1 && bytes.length - start > LONGEST_ROW) return 'Its first line is too long to be a header.';
  const line = bytes.subarray(start, found === -1 ? bytes.length : start + found);
  if (line.includes(0) || !isUtf8(line)) return 'Its first line is not text. Is it a CSV file in UTF-8?';
  const text = new TextDecoder().decode(line).replace(/\r$/, '');
  const outside = text.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((d) => outside.split(d).length - 1);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))]!;
  const names = splitHeader(text, delimiter);
  const twice = names.find((n, i) => n !== '' && names.indexOf(n) !== i);
  if (twice !== undefined) return `Two of its columns are called "${twice}".`;
  return { names, delimiter: delimiter.charCodeAt(0), newline, start: start + line.length + 1, lines };
}

function splitHeader(text: string, delimiter: string): string[] {
  const names: string[] = [];
  let cell = '';
  let quoted = false;
  for (const c of text) {
    if (c === '"') quoted = !quoted;
    else if (c === delimiter && !quoted) {
      names.push(cell.trim());
      cell = '';
    } else cell += c;
  }
  return [...names, cell.trim()];
}

/** Where the cells of one column go; columns without a sink are passed over. */
export interface ColumnSink {
  values: ValueEncoder;
  ids: RowIds;
}

/** The column that names a record: kept as it was written, blanks and all, and different in every row. */
export interface IdSink {
  column: number;
  values: ValueEncoder;
}

/** Reads the rows of one file into the sinks, one for each column. One pass over the bytes; memory does not grow with a row. */
export class CsvReader {
  readonly refused: RefusedRow[] = [];
  rows = 0;
  readonly #bytes: Uint8Array;
  readonly #header: CsvHeader;
  readonly #sinks: readonly (ColumnSink | null)[];
  readonly #id: IdSink | null;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #hashes: Int32Array;
  /** 1 where the cell had quotes or blanks at an end: its hash is not that of its value. */
  readonly #odd: Uint8Array;
  /** 1 for the bytes that may end a cell or open a quote. */
  readonly #marks = new Uint8Array(256);
  #scratch = new Uint8Array(256);
  #ordinal = 0;

  constructor(bytes: Uint8Array, header: CsvHeader, sinks: readonly (ColumnSink | null)[], id: IdSink | null) {
    this.#bytes = bytes;
    this.#id = id;
    this.#header = header;
    this.#sinks = sinks;
    const width = header.names.length;
    this.#starts = new Uint32Array(width);
    this.#ends = new Uint32Array(width);
    this.#hashes = new Int32Array(width);
    this.#odd = new Uint8Array(width);
    for (const mark of [header.delimiter, header.newline, QUOTE]) this.#marks[mark] = 1;
  }

  read(): void {
    const bytes = this.#bytes;
    const valid = isUtf8(bytes) && !bytes.includes(0);
    const { names } = this.#header;
    let at = this.#header.start;
    let line = this.#header.lines + 1;
    while (at < bytes.length) {
      const row = this.#row(at);
      const { end, lines } = row;
      const blank = row.cells === 1 && this.#starts[0] === this.#ends[0];
      if (row.problem !== null) this.refused.push({ line, start: at, end, reason: row.problem });
      else if (blank && names.length > 1) {
        // An empty line is no record.
      } else if (row.cells !== names.length) {
        const reason = `The row has ${row.cells} cells and the header ${names.length}. Check its quotes and delimiters.`;
        this.refused.push({ line, start: at, end, reason });
      } else if (!valid && !this.#isText(at, end)) {
        this.refused.push({
          line,
          start: at,
          end,
          reason: 'The row is not UTF-8 text. Save the file as UTF-8 and try again.',
        });
      } else {
        const problem = this.#take();
        if (problem !== null) this.refused.push({ line, start: at, end, reason: problem, ordinal: this.#ordinal });
        this.#ordinal++;
      }
      at = end + 1;
      line += lines;
    }
  }

  #isText(start: number, end: number): boolean {
    const row = this.#bytes.subarray(start, end);
    return isUtf8(row) && !row.includes(0);
  }

  /** Finds the cells of the row that begins at `start`. */
  #row(start: number): { end: number; cells: number; lines: number; problem: string | null } {
    const bytes = this.#bytes;
    const { delimiter, newline } = this.#header;
    const width = this.#starts.length;
    const marks = this.#marks;
    const size = bytes.length;
    let cell = 0;
    let from = start;
    let hash = HASH_START;
    let odd = 0;
    let lines = 1;
    let at = start;
    for (; ; at++) {
      const c = at < size ? bytes[at]! : newline;
      if (marks[c] === 0) {
        hash = Math.imul(hash ^ c, HASH_PRIME);
        continue;
      }
      if (c === delimiter || c === newline) {
        let to = at;
        if (c === newline && to > from && bytes[to - 1] === 13) {
          to--;
          odd = 1;
        }
        if (to > from && (bytes[from]! <= 32 || bytes[to - 1]! <= 32)) odd = 1;
        if (cell < width) {
          this.#starts[cell] = from;
          this.#ends[cell] = to;
          this.#hashes[cell] = hash;
          this.#odd[cell] = odd;
        }
        cell++;
        if (c === newline) return { end: at, cells: cell, lines, problem: null };
        from = at + 1;
        hash = HASH_START;
        odd = 0;
      } else if (c === QUOTE && this.#opens(from, at)) {
        const close = this.#closing(at, start);
        if (close === -1) {
          const end = bytes.indexOf(newline, start);
          return { end: end === -1 ? size : end, cells: 0, lines: 1, problem: 'A quote is opened and never closed.' };
        }
        for (let k = at; k < close; k++) if (bytes[k] === newline) lines++;
        odd = 1;
        at = close;
      } else hash = Math.imul(hash ^ c, HASH_PRIME);
    }
  }

  /** A quote opens a cell only at its beginning; elsewhere it is a character like others. */
  #opens(from: number, at: number): boolean {
    for (let k = from; k < at; k++) if (this.#bytes[k]! > 32) return false;
    return true;
  }

  #closing(open: number, rowStart: number): number {
    const bytes = this.#bytes;
    const limit = Math.min(bytes.length, rowStart + LONGEST_ROW);
    for (let at = open + 1; ; at += 2) {
      at = bytes.indexOf(QUOTE, at);
      if (at === -1 || at >= limit) return -1;
      if (bytes[at + 1] !== QUOTE) return at;
    }
  }

  /** Hands the row's cells to the sinks; returns why not, when its identifier will not do. */
  #take(): string | null {
    if (this.#id !== null) {
      const { column, values } = this.#id;
      const known = values.size;
      const id = this.#encode(values, column, false);
      if (id === 0) return NO_ID;
      if (id <= known) return ID_TAKEN;
    }
    this.rows++;
    for (let c = 0; c < this.#sinks.length; c++) {
      const sink = this.#sinks[c];
      if (sink) sink.ids.push(this.#encode(sink.values, c, true));
    }
    return null;
  }

  #encode(values: ValueEncoder, c: number, trim: boolean): number {
    const from = this.#starts[c]!;
    const to = this.#ends[c]!;
    if (from === to) return 0;
    if (this.#odd[c] === 0) return values.encode(this.#bytes, from, to, this.#hashes[c]!);
    return this.#encodeOdd(values, from, to, trim);
  }

  #firstOf(from: number, to: number): number {
    let at = from;
    while (at < to && this.#bytes[at]! <= 32) at++;
    return at < to ? this.#bytes[at]! : 0;
  }

  #encodeOdd(values: ValueEncoder, from: number, to: number, trim: boolean): number {
    let n: number;
    let source = this.#bytes;
    let start = from;
    if (this.#firstOf(from, to) === QUOTE) {
      n = this.#unquote(from, to);
      source = this.#scratch;
      start = 0;
    } else n = to - from;
    let end = start + n;
    while (trim && start < end && source[start]! <= 32) start++;
    while (trim && end > start && source[end - 1]! <= 32) end--;
    if (start === end) return 0;
    let hash = HASH_START;
    for (let k = start; k < end; k++) hash = Math.imul(hash ^ source[k]!, HASH_PRIME);
    return values.encode(source, start, end, hash);
  }

  /** Puts the cell without its quotes into the scratch space; returns its length. What follows the closing quote is kept. */
  #unquote(from: number, to: number): number {
    if (to - from > this.#scratch.length) this.#scratch = new Uint8Array((to - from) * 2);
    let at = from;
    while (this.#bytes[at]! <= 32) at++;
    let inside = true;
    let n = 0;
    for (at++; at < to; at++) {
      const c = this.#bytes[at]!;
      if (c === QUOTE) {
        if (inside && at + 1 < to && this.#bytes[at + 1] === QUOTE) {
          this.#scratch[n++] = QUOTE;
          at++;
        } else inside = !inside;
      } else this.#scratch[n++] = c;
    }
    return n;
  }
}

/** Some columns of a file, encoded. */
export interface EncodedColumns {
  rows: number;
  columns: { name: string; ids: Int32Array; values: ValueTable }[];
  /** The identifiers, where they were asked for. */
  ids: ValueTable | null;
  refused: RefusedRow[];
}

/** Reads some columns of a file by themselves, so that threads can share its columns; each passes over the bytes of all. */
export function encodeColumns(bytes: Uint8Array, wanted: readonly string[], uniqueId: string | null): EncodedColumns {
  const header = readHeader(bytes) as CsvHeader;
  const sinks = new Map(
    wanted.map((name) => [name, { values: new ValueEncoder(), ids: new RowIds(bytes.length / 100) }]),
  );
  const id = uniqueId === null ? null : { column: header.names.indexOf(uniqueId), values: new ValueEncoder() };
  const byColumn = header.names.map((name) => sinks.get(name) ?? null);
  const reader = new CsvReader(bytes, header, byColumn, id);
  reader.read();
  const columns = wanted.map((name) => {
    const { values, ids } = sinks.get(name)!;
    return { name, ids: ids.finish(), values: values.table() };
  });
  return { rows: reader.rows, columns, ids: id?.values.table() ?? null, refused: reader.refused };
}
