import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { guardedLookup, isPublicAddress, PrivateAddress } from './address-guard.ts';

export interface FetchLimits {
  seconds: number;
  bytes: number;
  redirects: number;
  allowPrivate: boolean;
  userAgent: string;
}

export interface Fetched {
  ok: true;
  /** 200, 304 or whatever else was answered after redirects. */
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Where it came from after redirects. */
  url: string;
  /** Every redirect on the way was permanent. */
  movedForGood: boolean;
}
/** `forGood`: trying again will not help unless somebody changes something. */
export interface NotFetched {
  ok: false;
  reason: string;
  forGood: boolean;
}

/**
 * One polite GET: says who asks, takes at most so many bytes (after unpacking) in so many seconds, follows at most so many redirects, each
 * judged like the first address, and opens no connection into a private network unless that is allowed. Sends no cookies, no credentials and
 * no referrer. Never throws.
 */
export async function politeGet(
  address: string,
  limits: FetchLimits,
  headers: Readonly<Record<string, string>> = {},
  mayFollow: (url: string) => Promise<NotFetched | null> = async () => null,
): Promise<Fetched | NotFetched> {
  const signal = AbortSignal.timeout(limits.seconds * 1_000);
  let url = address;
  let movedForGood = true;
  for (let hop = 0; ; hop++) {
    const bad = judge(url, limits) ?? (hop > 0 ? await mayFollow(url) : null);
    if (bad) return bad;
    const answer = await once(new URL(url), limits, headers, signal);
    if (!answer.ok) return answer;
    const to = answer.headers.location;
    if (![301, 302, 303, 307, 308].includes(answer.status) || to === undefined)
      return { ...answer, url, movedForGood: hop > 0 && movedForGood };
    if (hop >= limits.redirects)
      return refusal(`It leads on to another address more than ${limits.redirects} times.`, true);
    movedForGood &&= answer.status === 301 || answer.status === 308;
    try {
      url = new URL(to, url).href;
    } catch {
      return refusal('It leads on to an address that is none.', true);
    }
  }
}

const refusal = (reason: string, forGood = false): NotFetched => ({ ok: false, reason, forGood });
const PRIVATE_REASON =
  'The address is inside a private network. If that is meant, give --allow-private; a page on the internet must not choose it for you.';

function judge(address: string, limits: FetchLimits): NotFetched | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return refusal('This is no address of a feed. It begins with https://', true);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refusal('Only addresses that begin with https:// or http:// are fetched.', true);
  if (url.username || url.password)
    return refusal('An address with a user name or password in it is not fetched.', true);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A connection to a bare address looks up no name, so it is judged here.
  if (!limits.allowPrivate && isIP(host) && !isPublicAddress(host)) return refusal(PRIVATE_REASON, true);
  return null;
}

async function once(
  url: URL,
  limits: FetchLimits,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Omit<Fetched, 'url' | 'movedForGood'> | NotFetched> {
  try {
    const response = await open(url, limits, headers, signal);
    const status = response.statusCode ?? 0;
    const told = headersOf(response);
    // What is only a redirect or "not modified" is not downloaded.
    const hasBody = status >= 200 && status < 300;
    if (!hasBody) {
      response.destroy();
      return { ok: true, status, headers: told, body: Buffer.alloc(0) };
    }
    const body = await take(response, limits.bytes);
    if (body === null)
      return refusal(`It is larger than ${Math.round(limits.bytes / 1024 / 1024)} MB, which no bulletin is.`, true);
    return { ok: true, status, headers: told, body };
  } catch (error) {
    return failure(error, limits, signal);
  }
}

function open(
  url: URL,
  limits: FetchLimits,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        agent: false,
        lookup: guardedLookup(limits.allowPrivate),
        signal,
        maxHeaderSize: 32_768,
        headers: {
          'user-agent': limits.userAgent,
          'accept-encoding': 'gzip, deflate, br',
          accept: 'application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5',
          ...headers,
        },
      },
      resolve,
    );
    asked.once('error', reject);
    asked.end();
  });
}

const headersOf = (response: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(response.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** The body, unpacked; null when it is larger than may be. */
async function take(response: IncomingMessage, most: number): Promise<Buffer | null> {
  const source = unpacked(response);
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of source) {
      size += (piece as Buffer).length;
      if (size > most) return null;
      pieces.push(piece as Buffer);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(pieces);
}

function unpacked(response: IncomingMessage): Readable {
  const how = response.headers['content-encoding'];
  const unpack =
    how === 'gzip' || how === 'x-gzip'
      ? createGunzip()
      : how === 'deflate'
        ? createInflate()
        : how === 'br'
          ? createBrotliDecompress()
          : null;
  // An error of either side is seen by whoever reads the unpacked stream.
  return unpack ? pipeline(response, unpack, () => undefined) : response;
}

function failure(error: unknown, limits: FetchLimits, signal: AbortSignal): NotFetched {
  if (signal.aborted) return refusal(`It did not answer within ${limits.seconds} seconds.`);
  const { name, code = '' } = error as NodeJS.ErrnoException;
  if (name === 'PrivateAddress' || error instanceof PrivateAddress) return refusal(PRIVATE_REASON, true);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return refusal('There is no machine of that name, or the network is down.');
  if (code === 'ECONNREFUSED') return refusal('The machine is there but refuses the connection.');
  if (/CERT|TLS|SSL|SELF_SIGNED/.test(code))
    return refusal(`The certificate of the site is not good (${code}), so it may be somebody else’s.`);
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT'))
    return refusal('What it sent is packed wrongly or cut short.');
  return refusal(`The connection broke (${code || name}).`);
}
