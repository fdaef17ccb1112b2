import type { Command } from 'commander';
import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import { ERROR_CODES } from '#core/errors.ts';
import type { Refusal, Result } from '#core/result.ts';
import { ok, refuse } from '#core/result.ts';
import type { DocumentInput } from '#engines/documents/document.ts';
import { readDocument } from '#engines/documents/read.ts';
import { keepApart } from './keep-apart.ts';
import {
  type InputFile,
  type Output,
  openInputs,
  openOutput,
  Refusals,
  readDocument as readFile,
  readJsonLines,
} from './streams.ts';

interface ReadOptions {
  ndjson?: boolean;
  out?: string;
  rejects?: string;
}

const EXAMPLE = `
Examples:
  counterfoil read warning.md > incidents.ndjson
  counterfoil read --ndjson bulletins.ndjson --rejects refused.ndjson > incidents.ndjson
  cat page.html | counterfoil read -

A line of JSON a document, in the order of the input. Every value carries the words it rests on ("evidence").
A file is one document: text, Markdown (with or without YAML front matter) or HTML.
With --ndjson every line is one: {"id","url"?,"publisher"?,"title"?,"text"}.`;

/** `counterfoil read`: from a published warning to structured incidents (contracts section 1). */
export function addReadCommand(program: Command): void {
  program
    .command('read')
    .description('turn published warnings into structured incidents')
    .argument('[files...]', 'files to read; - or none for standard input')
    .option('--ndjson', 'each line of the input is a document')
    .option('--out <file>', 'write the result to a file instead of standard output')
    .option('--rejects <file>', 'keep the refused records in a file, to be mended and sent again')
    .option('--json', 'write JSON (which this command always does)')
    .addHelpText('after', EXAMPLE)
    .action(async (files: string[], options: ReadOptions) => {
      process.exitCode = await read(files, options);
    });
}

async function read(files: string[], options: ReadOptions): Promise<0 | 1> {
  const inputs = openInputs(files);
  keepApart(inputs, { '--out': options.out, '--rejects': options.rejects });
  const refusals = new Refusals(options.rejects);
  const output = openOutput(options.out);
  if (options.ndjson) await readLines(inputs, output, refusals);
  else for (const input of inputs) await readOne(input, output, refusals);
  await output.close();
  refusals.close();
  return refusals.exitCode;
}

async function readLines(inputs: InputFile[], output: Output, refusals: Refusals): Promise<void> {
  for await (const { value, raw, file, line } of readJsonLines(inputs, refusals.add)) {
    const document = adaptDocument(value);
    if (document.ok) await output.writeLine(JSON.stringify(readDocument(document.value, READING_KNOWLEDGE)));
    else refusals.add({ ...document.error, file, line }, raw);
  }
}

async function readOne(input: InputFile, output: Output, refusals: Refusals): Promise<void> {
  const file = await readFile(input);
  if ('refusal' in file) return refusals.add(file.refusal, file.raw);
  const format = isHtml(input.name, file.text) ? 'html' : 'text';
  const id = input.path === undefined ? 'stdin' : input.name;
  await output.writeLine(JSON.stringify(readDocument({ id, text: file.text, format }, READING_KNOWLEDGE)));
}

/** By the file's name, else by how it begins: a document type, a comment before one, or a tag that only pages have. */
function isHtml(name: string, text: string): boolean {
  if (/\.x?html?$/i.test(name)) return true;
  if (/\.(?:md|markdown|txt)$/i.test(name)) return false;
  return /^\s{0,200}(?:<\?xml[^>]{0,100}>\s{0,20})?(?:<!--[\s\S]{0,500}?-->\s{0,20})?<(?:!doctype html|html|head|body|main|article)\b/i.test(
    text.slice(0, 1_000),
  );
}

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
