import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { UploadedFile } from '#web/page.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    takesFiles?: boolean;
  }
}

const files = new WeakMap<FastifyRequest, Map<string, UploadedFile>>();
const NONE: ReadonlyMap<string, UploadedFile> = new Map();

/** The files that a form brought, by the name of their field. */
export const filesOf = (request: FastifyRequest): ReadonlyMap<string, UploadedFile> => files.get(request) ?? NONE;

/**
 * Reads forms that bring files (multipart/form-data), on pages that take files and on no other. The fields become the body, as those of any
 * form; a file whose field was left empty is none. Nothing is written to a disk. The runtime's own parser does the work.
 */
export function readFileForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      if (!request.routeOptions.config.takesFiles) throw Object.assign(new Error('no files here'), { statusCode: 415 });
      let form: FormData;
      try {
        form = await new Response(body, {
          headers: { 'content-type': String(request.headers['content-type']) },
        }).formData();
      } catch {
        throw Object.assign(new Error('not a form'), { statusCode: 400 });
      }
      const fields: Record<string, string> = {};
      const found = new Map<string, UploadedFile>();
      for (const [name, value] of form) {
        if (typeof value === 'string') fields[name] ??= value;
        else if (value.size > 0)
          found.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
      }
      files.set(request, found);
      return fields;
    },
  );
}
