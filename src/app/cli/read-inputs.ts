import { ERROR_CODES } from '#core/errors.ts';
import type { Refusal, Result } from '#core/result.ts';
import { ok, refuse } from '#core/result.ts';
import type { DocumentInput } from '#engines/documents/document.ts';
import { type OpenedDocument, openDocument } from '#journey/reading/open-document.ts';
import { readOpened } from '#journey/reading/read-opened.ts';
import type { ReadOptions } from './read.ts';
import { type InputFile, type Output, type Refusals, readJsonLines, readWhole } from './streams.ts';

/** What becomes of a document that was opened: it is read and written out, or read and kept. */
export type Taker = (document: OpenedDocument) => Promise<void>;

export async function readInputs(
  inputs: InputFile[],
  options: ReadOptions,
  output: Output,
  refusals: Refusals,
): Promise<void> {
  const each = async (take: Taker): Promise<void> => {
    if (options.ndjson) await eachLine(inputs, refusals, take);
    else for (const input of inputs) await eachOf(input, refusals, take);
  };
  const named: (take: Taker) => Taker = (take) => (document) => take(withPublisher(document, options.publisher));
  if (options.keep) {
    const { keeping } = await import('./read-keep.ts');
    await keeping(options, 'file', output, (take) => each(named(take)));
  } else {
    await each(named((document) => output.writeLine(JSON.stringify(readOpened(document)))));
  }
}

export function withPublisher(document: OpenedDocument, publisher: string | undefined): OpenedDocument {
  if (publisher === undefined || document.input.publisher !== undefined) return document;
  return { ...document, input: { ...document.input, publisher } };
}

async function eachLine(inputs: InputFile[], refusals: Refusals, take: Taker): Promise<void> {
  for await (const { value, raw, file, line } of readJsonLines(inputs, refusals.add)) {
    const document = adaptDocument(value);
    if (document.ok) await take({ input: document.value, format: 'text', isExtracted: false, notices: [] });
    else refusals.add({ ...document.error, file, line }, raw);
  }
}

async function eachOf(input: InputFile, refusals: Refusals, take: Taker): Promise<void> {
  const file = await readWhole(input);
  if ('refusal' in file) return refusals.add(file.refusal, file.raw);
  const name = input.path === undefined ? 'stdin' : input.name;
  const opened = await openDocument({ bytes: file.bytes, name });
  if (!opened.ok) return refusals.add({ ...opened.error, file: input.name, line: 1 }, file.bytes);
  for (const document of opened.value) {
    tellNotices(input.name, document);
    await take(document);
  }
}

/** What was left out of a document is said on standard error: it is no refusal. */
export function tellNotices(name: string, { notices }: OpenedDocument): void {
  for (const notice of notices) process.stderr.write(`${printable(name)}: ${printable(notice)}\n`);
}
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');

/** A line of `--ndjson` as a document: `id` and `text` are required, the rest is taken where it is text. Unknown fields are passed over. */
export function adaptDocument(raw: unknown): Result<DocumentInput, Refusal> {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return refused('NOT_AN_OBJECT', undefined, '');
  const given = raw as Record<string, unknown>;
  const id = typeof given.id === 'number' ? String(given.id) : given.id;
  if (typeof id !== 'string' || id === '') return refused('MISSING_FIELD', 'id', 'Give the document an id.');
  if (given.text === undefined || given.text === null)
    return refused('MISSING_FIELD', 'text', 'Give the words of the document.');
  if (typeof given.text !== 'string') return refused('BAD_FIELD', 'text', 'It must be text in quotes.');
  const optional = (name: string): string | undefined => (typeof given[name] === 'string' ? given[name] : undefined);
  return ok({ id, text: given.text, url: optional('url'), publisher: optional('publisher'), title: optional('title') });
}

function refused(code: 'NOT_AN_OBJECT' | 'MISSING_FIELD' | 'BAD_FIELD', field: string | undefined, hint: string) {
  return refuse<Refusal>({ code, field, reason: `${ERROR_CODES[code]} ${hint}`.trim() });
}
