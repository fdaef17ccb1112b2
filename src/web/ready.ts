import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply } from 'fastify';

/** A document as it goes over the wire, made once and sent to everybody. */
export interface Ready {
  status: number;
  type: string;
  body: Buffer;
  /** Its entity tag; null of one that is gone, of which nothing is compared (RFC 9110, 13.2.1). */
  tag: string | null;
  lastModified: Date | null;
  filename: string | null;
  /** Links to it under other media types may be read by programs of other sites. */
  forPrograms: boolean;
  packed: Map<Packing, Buffer>;
}
export type Packing = 'br' | 'gzip';

export interface Document {
  status?: number;
  type: string;
  body: string | Buffer;
  lastModified?: Date | null | undefined;
  filename?: string | undefined;
  forPrograms?: boolean | undefined;
}

export function readyOf(document: Document): Ready {
  const body = ownBuffer(document.body);
  const status = document.status ?? 200;
  return {
    status,
    type: document.type,
    body,
    tag: status === 200 ? `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` : null,
    lastModified: status === 200 ? wholeSecond(document.lastModified ?? null) : null,
    filename: document.filename ?? null,
    forPrograms: document.forPrograms ?? false,
    packed: new Map(),
  };
}

/** In memory of its own: a small buffer of the runtime's is part of a larger piece, all of which stays for as long as the page is kept. */
function ownBuffer(content: string | Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(Buffer.byteLength(content));
  if (typeof content === 'string') own.write(content);
  else content.copy(own);
  return own;
}

/** The next whole second: what changed within it is then older than the header says, and two states of one second cannot share it. */
const wholeSecond = (at: Date | null): Date | null => (at ? new Date(Math.ceil(at.getTime() / 1000) * 1000) : null);

/** Below this a packed document is hardly smaller. */
const WORTH_PACKING = 1024;

/** Sends it, or says that what the browser has still stands. Whoever keeps it asks each time: it may have to go at once. */
export async function sendReady(ready: Ready, reply: FastifyReply, now: Date): Promise<FastifyReply> {
  reply.header('cache-control', 'public, no-cache');
  if (ready.tag) reply.header('etag', ready.tag);
  const modified = ready.lastModified && ready.lastModified <= now ? ready.lastModified : null;
  if (modified) reply.header('last-modified', modified.toUTCString());
  // The policy of the pages keeps other sites from using them; a feed is made to be used.
  if (ready.forPrograms) {
    reply.header('access-control-allow-origin', '*');
    reply.header('cross-origin-resource-policy', 'cross-origin');
  }
  if (stillStands(reply, ready.tag, modified)) return reply.code(304).send();
  if (ready.filename)
    reply.header('content-disposition', `attachment; filename="${ready.filename.replace(/[^\w.-]/g, '_')}"`);
  reply.code(ready.status).type(ready.type);
  if (mayBePacked(ready)) reply.header('vary', 'accept-encoding');
  const packing = packingOf(ready, reply.request.headers['accept-encoding']);
  if (packing === 'br' || packing === 'gzip') reply.header('content-encoding', packing);
  return reply.send(packing === null ? ready.body : await packedAs(ready, packing));
}

/** RFC 9110, 13.2.2: a tag that was sent decides; only without one does the date. */
function stillStands(reply: FastifyReply, tag: string | null, modified: Date | null): boolean {
  if (!tag) return false;
  const { headers } = reply.request;
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    const asked = tags.split(',').map((t) => t.trim().replace(/^W\//, ''));
    return asked.includes(tag) || asked.includes('*');
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return modified !== null && !Number.isNaN(since) && modified.getTime() <= since;
}

const mayBePacked = (ready: Ready): boolean =>
  ready.body.length >= WORTH_PACKING &&
  /^(?:text\/|application\/(?:\w+\+)?(?:xml|json)|application\/geo)/.test(ready.type);

/** How a client that accepts this is sent it; null for as it is. */
export function packingOf(ready: Ready, accepts: string | string[] | undefined): Packing | null {
  if (!accepts || !mayBePacked(ready)) return null;
  const accepted = String(accepts)
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function packedAs(ready: Ready, packing: Packing): Promise<Buffer> {
  const known = ready.packed.get(packing);
  if (known) return known;
  const made =
    packing === 'br'
      ? await brotli(ready.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : await zip(ready.body);
  ready.packed.set(packing, made);
  return made;
}
