import { isUtf8 } from 'node:buffer';
import { accessSync, constants, createReadStream, statSync } from 'node:fs';
import { INTAKE } from '#catalogue/thresholds/intake.ts';
import { CounterfoilError, ERROR_CODES, type ErrorCode } from '#core/errors.ts';
import type { FraudReport } from '#core/report.ts';
import type { Refusal } from '#core/result.ts';
import { adaptReport } from '#journey/intake/adapt-report.ts';
import { csvReports, looksLikeReportHeader } from '#journey/intake/csv-report.ts';
import { CsvAssembler, type CsvRecord } from './csv-records.ts';
import { parseJsonLine } from './json-line.ts';
import { splitLines } from './line-splitter.ts';

export { type Output, openOutput } from './output.ts';
export { Refusals } from './refusals.ts';

/** A file to read, or standard input. `name` is what messages call it. */
export interface InputFile {
  name: string;
  /** Absent for standard input. */
  path?: string;
  /** Bytes, for progress; absent when it cannot be known (a pipe). */
  size?: number;
}

/** A part of a file too large to hold: the rejects file copies it from there. */
export interface ByteRange {
  path: string;
  start: number;
  end: number;
}

/** A record as it was sent. */
export type RawRecord = string | Buffer | ByteRange;

export interface TextLine {
  file: string;
  line: number;
  text: string;
}
/** One line, or why it could not be read and, where it could be kept, the line as it was sent. */
export type ReadLine = TextLine | { file: string; line: number; refusal: Refusal; raw?: RawRecord };

export interface ReadValue {
  value: unknown;
  raw: string;
  file: string;
  line: number;
}
export interface ReadReport {
  report: FraudReport;
  raw: string;
  file: string;
  line: number;
  /** The header row of the CSV file it came from: hand it to `Refusals.add` so that the rejects file can be read again. */
  header?: string;
}

/** Told of every refused record. `Refusals.add` is one. */
export type OnRefusal = (refusal: Refusal, raw?: RawRecord, header?: string) => void;

/** Checks at once, before anything is read or written, that every file is there and may be read. No name, or `-`, is standard input. */
export function openInputs(files: readonly string[]): InputFile[] {
  return (files.length === 0 ? ['-'] : files).map((name) => {
    if (name === '-') return { name: '(standard input)' };
    let stat: ReturnType<typeof statSync>;
    try {
      stat = statSync(name);
      accessSync(name, constants.R_OK);
    } catch (error) {
      const missing = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(errorCode(error));
      throw new CounterfoilError(missing ? 'FILE_MISSING' : 'FILE_UNREADABLE', name);
    }
    if (stat.isDirectory()) throw new CounterfoilError('FILE_UNREADABLE', name);
    return stat.isFile() ? { name, path: name, size: stat.size } : { name, path: name };
  });
}

const errorCode = (error: unknown): string => String((error as NodeJS.ErrnoException | null)?.code ?? '');

async function* bytesOf(input: InputFile): AsyncGenerator<Buffer> {
  try {
    const stream = input.path === undefined ? process.stdin : createReadStream(input.path);
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    if (errorCode(error).startsWith('E')) throw new CounterfoilError('FILE_UNREADABLE', input.name);
    throw error;
  }
}

/**
 * The lines of a file as they arrive, each strictly UTF-8. A line that is not, or holds a NUL byte, or is over the limit, is a refusal
 * and the rest goes on. Memory: the limit (default `INTAKE.maxLineBytes`) and one chunk. Empty lines are passed on.
 */
export async function* readLines(
  input: InputFile | string,
  options: { maxBytes?: number } = {},
): AsyncGenerator<ReadLine> {
  const from = typeof input === 'string' ? openInputs([input])[0]! : input;
  const maxBytes = options.maxBytes ?? INTAKE.maxLineBytes.value;
  for await (const { line, bytes, start, end } of splitLines(bytesOf(from), maxBytes)) {
    const at = { file: from.name, line };
    if (bytes === null) {
      const kept = from.size === undefined ? ' It came by a pipe and is too large to keep in the rejects file.' : '';
      const refusal = refusalAt(at, 'RECORD_TOO_LARGE', `It has ${end - start} bytes; ${maxBytes} are allowed.${kept}`);
      yield from.size === undefined || from.path === undefined
        ? { ...at, refusal }
        : { ...at, refusal, raw: { path: from.path, start, end } };
    } else if (!isUtf8(bytes)) {
      yield { ...at, refusal: refusalAt(at, 'BAD_ENCODING', utf16Hint(bytes)), raw: Buffer.from(bytes) };
    } else if (bytes.includes(0)) {
      const reason = 'It holds a NUL byte: the file is damaged, or is not text.';
      yield { ...at, refusal: refusalAt(at, 'BAD_ENCODING', reason), raw: Buffer.from(bytes) };
    } else yield { ...at, text: bytes.toString('utf8') };
  }
}

const utf16Hint = (bytes: Buffer): string =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 'It looks like UTF-16.' : '';

function refusalAt(at: { file: string; line: number }, code: ErrorCode, detail = ''): Refusal {
  return { code, reason: `${ERROR_CODES[code]} ${detail}`.trimEnd(), ...at };
}

/** A whole document as bytes (for `read`), at most `INTAKE.maxDocumentBytes`. */
export async function readWhole(input: InputFile): Promise<{ bytes: Buffer } | { refusal: Refusal; raw?: RawRecord }> {
  const max = INTAKE.maxDocumentBytes.value;
  const at = { file: input.name, line: 1 };
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytesOf(input)) {
    size += chunk.length;
    if (size > max) {
      const refusal = refusalAt(at, 'RECORD_TOO_LARGE', `A document may have ${max} bytes.`);
      return input.size === undefined
        ? { refusal }
        : { refusal, raw: { path: input.path!, start: 0, end: input.size } };
    }
    pieces.push(chunk);
  }
  return { bytes: Buffer.concat(pieces) };
}

/** Every line of every file as a JSON value; empty lines are passed over; what is not JSON goes to `onRefusal` and the rest goes on. */
export async function* readJsonLines(
  files: readonly (string | InputFile)[],
  onRefusal: OnRefusal,
): AsyncGenerator<ReadValue> {
  for (const input of resolveInputs(files)) {
    for await (const item of readLines(input)) {
      const value = jsonValue(item, onRefusal);
      if (value) yield value;
    }
  }
}

function resolveInputs(files: readonly (string | InputFile)[]): InputFile[] {
  const names = files.filter((f) => typeof f === 'string');
  if (files.length === 0) return openInputs([]);
  const opened = openInputs(names.length > 0 ? names : ['-']);
  return files.map((f) => (typeof f === 'string' ? opened.shift()! : f));
}

function jsonValue(item: ReadLine, onRefusal: OnRefusal): ReadValue | null {
  if ('refusal' in item) {
    onRefusal(item.refusal, item.raw);
    return null;
  }
  if (item.text.trim() === '') return null;
  const parsed = parseJsonLine(item.text, INTAKE.maxDepth.value);
  if (parsed.ok) return { value: parsed.value, raw: item.text, file: item.file, line: item.line };
  onRefusal({ ...parsed.error, file: item.file, line: item.line }, item.text);
  return null;
}

/**
 * Fraud reports from NDJSON or CSV (contracts section 6), each file by its first line: a line that begins with `{` is NDJSON, a header
 * that names `externalId` is CSV, otherwise the name decides. What is refused goes to `onRefusal`, and the rest goes on.
 */
export async function* readReports(
  files: readonly (string | InputFile)[],
  onRefusal: OnRefusal,
): AsyncGenerator<ReadReport> {
  for (const input of resolveInputs(files)) {
    let isCsv: boolean | null = null;
    const rows = csvReports();
    const assembler = new CsvAssembler(INTAKE.maxLineBytes.value);
    for await (const item of readLines(input)) {
      if (isCsv === null && !('refusal' in item) && item.text.trim() !== '') isCsv = isCsvFile(input.name, item.text);
      if (isCsv) {
        for (const record of assembler.push(item)) yield* fromCsv(record, rows, onRefusal);
      } else {
        const value = jsonValue(item, onRefusal);
        if (value) yield* adapted(value.value, value, onRefusal);
      }
    }
    for (const record of assembler.end()) yield* fromCsv(record, rows, onRefusal);
  }
}

function isCsvFile(name: string, firstLine: string): boolean {
  if (/^\s*[{[]/.test(firstLine)) return false;
  return looksLikeReportHeader(firstLine) || /\.csv$/i.test(name);
}

function* fromCsv(record: CsvRecord, rows: ReturnType<typeof csvReports>, onRefusal: OnRefusal): Generator<ReadReport> {
  if ('refusal' in record) {
    onRefusal(record.refusal, record.raw, rows.header());
    return;
  }
  const { file, line, raw } = record;
  const row = rows.row(record.cells, raw);
  if (row === null) return;
  if (row.ok) yield* adapted(row.value, { raw, file, line, header: rows.header() }, onRefusal);
  // A header that cannot be used is no record: it goes to the rejects file with the first row under it.
  else if (rows.header() === raw) onRefusal({ ...row.error, file, line });
  else onRefusal({ ...row.error, file, line }, raw, rows.header());
}

function* adapted(value: unknown, from: Omit<ReadReport, 'report'>, onRefusal: OnRefusal): Generator<ReadReport> {
  const { raw, file, line, header } = from;
  const result = adaptReport(value);
  if (result.ok) {
    yield { report: result.value, raw, file, line, ...(header === undefined ? {} : { header }) };
    return;
  }
  // One raw record, however many things are wrong with it: only the first refusal carries it to the rejects file.
  result.error.forEach((refusal, i) => {
    onRefusal({ ...refusal, file, line }, i === 0 ? raw : undefined, header);
  });
}
