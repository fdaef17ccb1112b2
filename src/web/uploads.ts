import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Result } from '#core/result.ts';

/** Where the files of a form go as they come in. A page says so with `takesUploads`; nothing of a file is held here. */
export interface UploadSink {
  /** Most files of one form, and most bytes of one file. */
  files: number;
  bytes: number;
  /** Seconds in which all of it must have come. */
  seconds: number;
  begin(): Promise<UploadWriter>;
}

/** One file on its way in. Ends with `finish` or `drop`, whatever happens. */
export interface UploadWriter {
  write(chunk: Uint8Array): Promise<void>;
  /** What the page is to know of it, or a key of why it is refused, which the page words. A file that is refused has left nothing behind. */
  finish(): Promise<Result<unknown, string>>;
  drop(): Promise<void>;
}

/** Why a file is refused here, before anybody has looked at what it holds. */
export type UploadRefusal = 'empty' | 'large';
const refuse = (reason: UploadRefusal): Result<never, string> => ({ ok: false, error: reason });

/** A file as it ended. */
export interface ReceivedFile {
  field: string;
  /** As the sender's machine called it: not to be believed, and not to become a path. */
  name: string;
  outcome: Result<unknown, string>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Seconds for the body of a request to this route, where it is not the site's own limit. */
    bodySeconds?: number;
  }
}

const received = new WeakMap<FastifyRequest, readonly ReceivedFile[]>();

/** The files of this request's form, in the order they came. */
export const receivedFiles = (request: FastifyRequest): readonly ReceivedFile[] => received.get(request) ?? [];

/** Fields beside the files, the form's token among them; each a short word. */
const MOST_FIELDS = 20;
const FIELD_BYTES = 4_096;
const FRAME_BYTES = 16 * 1024;
/** Forms with files that are read at once: each may have a file open and some tens of KB of it in memory. */
const MOST_AT_ONCE = 40;
let atOnce = 0;

/** A part of the server where forms bring files: there, and only there, multipart is read as a stream. */
export async function addUploadRoutes(
  app: FastifyInstance,
  addRoutes: (scope: FastifyInstance) => void,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeContentTypeParser('multipart/form-data');
    await scope.register(multipart, { throwFileSizeLimit: false });
    addRoutes(scope);
  });
}

/**
 * Reads the form of a request: fields become its body, files go to the sink. `mayGoOn` is asked once, before the first byte of a file is taken: the
 * form's token stands before its files. A file that is too long is refused and the rest of the form is not read.
 */
export async function receiveUploads(
  request: FastifyRequest,
  sink: UploadSink,
  mayGoOn: () => Promise<void>,
): Promise<void> {
  const fields: Record<string, string> = {};
  request.body = fields;
  if (!request.isMultipart()) return mayGoOn();
  const most = sink.files * sink.bytes + (MOST_FIELDS + sink.files) * FIELD_BYTES + FRAME_BYTES;
  if (Number(request.headers['content-length'] ?? 0) > most)
    throw Object.assign(withStatus(413), {
      most: { files: sink.files, megabytes: Math.floor(sink.bytes / 1_048_576) },
    });
  if (!hasBoundary(request.headers['content-type'] ?? '')) throw withStatus(400);
  if (atOnce >= MOST_AT_ONCE) throw withStatus(429);
  atOnce++;
  try {
    let checked = false;
    const files: ReceivedFile[] = [];
    received.set(request, files);
    for await (const part of request.parts({ limits: limitsOf(sink) })) {
      if (part.type === 'field') {
        fields[part.fieldname] ??= String(part.value);
        continue;
      }
      if (!checked) await mayGoOn();
      checked = true;
      const outcome = await receiveOne(part.file, sink);
      // A box in which no file was chosen comes as an empty file without a name.
      const name = part.filename ?? '';
      if (outcome !== 'nothing') files.push({ field: part.fieldname, name, outcome });
      else if (name) files.push({ field: part.fieldname, name, outcome: refuse('empty') });
      if (part.file.truncated) break;
    }
    if (!checked) await mayGoOn();
  } catch (error) {
    throw isFaultOfForm(error) ? withStatus(400) : error;
  } finally {
    atOnce--;
  }
}

/** RFC 2046, 5.1.1: one to seventy characters. The parser fails on a long one instead of refusing it. */
const hasBoundary = (contentType: string): boolean => {
  const found = /;\s*boundary=(?:"([^"]*)"|([^\s;"]+))/i.exec(contentType.slice(0, 1_000));
  const length = (found?.[1] ?? found?.[2] ?? '').length;
  return length >= 1 && length <= 70;
};

const limitsOf = (sink: UploadSink) => ({
  fileSize: sink.bytes,
  files: sink.files,
  fields: MOST_FIELDS,
  parts: MOST_FIELDS + sink.files,
  fieldSize: FIELD_BYTES,
  fieldNameSize: 100,
  headerPairs: 20,
});

async function receiveOne(
  file: AsyncIterable<Uint8Array> & { truncated: boolean },
  sink: UploadSink,
): Promise<ReceivedFile['outcome'] | 'nothing'> {
  let writer: UploadWriter | null = null;
  try {
    for await (const chunk of file) {
      writer ??= await sink.begin();
      await writer.write(chunk);
    }
    if (!writer) return 'nothing';
    if (!file.truncated) return await writer.finish();
    await writer.drop();
    return refuse('large');
  } catch (error) {
    await writer?.drop();
    throw error;
  }
}

const withStatus = (statusCode: number): Error => Object.assign(new Error('upload refused'), { statusCode });

/** Errors of the parser: a form cut in the middle, without a boundary, with too many parts. */
const isFaultOfForm = (error: unknown): boolean =>
  error instanceof Error &&
  (/^FST_(?:PARTS|FILES|FIELDS|PROTO|INVALID_MULTIPART|REQ_FILE|FILE_BUFFER|PREMATURE)|ERR_STREAM_PREMATURE_CLOSE|ECONNRESET/.test(
    String((error as { code?: unknown }).code ?? ''),
  ) ||
    /multipart|boundary|unexpected end|part terminated|malformed/i.test(error.message));
