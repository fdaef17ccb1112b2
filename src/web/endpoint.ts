import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { NoAudit } from '#web/page.ts';
import { hashOfToken } from '#web/tokens.ts';

/** One event of a stream (text/event-stream): its data is JSON. */
export interface StreamEvent {
  event: string;
  id?: string | number;
  data: unknown;
}

/** What an endpoint answers: JSON, or events as they come. */
export type EndpointReply =
  | { status?: number; json: unknown; type?: string; cacheSeconds?: number }
  | { events: AsyncIterable<StreamEvent> | Iterable<StreamEvent> };

export interface EndpointRequest {
  /** Name of the partner whose token came; null on an endpoint for everybody. */
  partner: string | null;
  /** The token as it was sent, '' without one: for an endpoint that is public because it knows a token of its own. */
  bearer: string;
  param(name: string): string;
  body: unknown;
  /** The client asked for events rather than for one answer. */
  wantsEvents: boolean;
  now: Date;
  /** Ends when the client has gone or the server stops. */
  gone: AbortSignal;
}

/** An address for programs, not people: JSON in, JSON or events out, no cookies and no form tokens. Like a page it says who may and what is audited. */
export interface Endpoint {
  method: 'GET' | 'POST';
  path: string;
  allow: 'token' | 'public';
  audit: NoAudit;
  handler: (request: EndpointRequest) => Promise<EndpointReply> | EndpointReply;
}

export interface EndpointLimits {
  /** Bytes of one request. */
  bytes: number;
  /** Requests of one partner in a minute. */
  perMinute: number;
  /** Requests in a minute from an address that shows no good token. */
  strangersPerMinute: number;
}

export interface Endpoints {
  list: readonly Endpoint[];
  limits: EndpointLimits;
  /** Whose token this is the hash of; null for nobody's. */
  partnerOf: (hash: string) => Promise<string | null>;
  now: () => Date;
}

/** An answer that refuses, as RFC 9457 has it. Thrown by a handler; its words reach the client. */
export class EndpointRefusal extends Error {
  readonly status: number;
  constructor(status: number, words: string) {
    super(words);
    this.name = 'EndpointRefusal';
    this.status = status;
  }
}

/** Seconds for which a token that was good is taken to be so still: an ended one works no longer than that. */
const TOKEN_SECONDS = 30;
/** Between signs of life on a stream that has nothing to say, so that proxies keep it open. */
const HEARTBEAT_MS = 15_000;

/** Adds them in a scope of their own: only there is JSON read, and only there errors are JSON. */
export async function addEndpoints(app: FastifyInstance, endpoints: Endpoints, log: Logger): Promise<void> {
  const { list, limits } = endpoints;
  const known = new Map<string, { partner: string; until: number }>();
  const stopping = new AbortController();
  // One look-up of a token at a time: a thousand live calls of one firm must not each ask when the half minute is over.
  const asked = new Map<string, Promise<string | null>>();
  const lookUp = (hash: string): Promise<string | null> => {
    const answer = asked.get(hash) ?? endpoints.partnerOf(hash).finally(() => asked.delete(hash));
    asked.set(hash, answer);
    return answer;
  };
  const authenticate = async (request: FastifyRequest): Promise<string> => {
    const token = tokenOf(request);
    const hash = hashOfToken(token);
    const already = known.get(hash);
    if (already && already.until > endpoints.now().getTime()) return already.partner;
    const partner = token ? await lookUp(hash) : null;
    if (!partner) {
      known.delete(hash);
      throw new EndpointRefusal(401, 'Send a token of yours: Authorization: Bearer …');
    }
    if (known.size > 1000) known.clear();
    known.set(hash, { partner, until: endpoints.now().getTime() + TOKEN_SECONDS * 1000 });
    return partner;
  };
  /** Whose limit a request counts to: a partner stays one while its token is looked up again. */
  const counted = async (request: FastifyRequest): Promise<string> => {
    const hash = hashOfToken(tokenOf(request));
    const partner = known.get(hash)?.partner ?? (await asked.get(hash)?.catch(() => null));
    return partner ? `partner ${partner}` : `address ${request.ip}`;
  };
  await app.register(async (scope) => {
    scope.addHook('preClose', async () => stopping.abort());
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: limits.bytes },
      (_request, body, done) => {
        try {
          done(null, JSON.parse(String(body)));
        } catch {
          done(new EndpointRefusal(400, 'The body is not JSON.'));
        }
      },
    );
    scope.setErrorHandler((error, request, reply) => refuse(error, request, reply, log));
    for (const endpoint of list) {
      scope.route({
        method: endpoint.method,
        url: endpoint.path,
        bodyLimit: limits.bytes,
        config: {
          rateLimit: {
            timeWindow: '1 minute',
            // Also on this machine: a partner is counted by its token, whatever proxy it comes through.
            allowList: () => false,
            keyGenerator: counted,
            max: (_request, key) => (key.startsWith('partner ') ? limits.perMinute : limits.strangersPerMinute),
          },
        },
        handler: async (request, reply) => {
          const partner = endpoint.allow === 'token' ? await authenticate(request) : null;
          const params = request.params as Record<string, string>;
          const answer = await endpoint.handler({
            partner,
            bearer: tokenOf(request),
            param: (name) => params[name] ?? '',
            body: request.body,
            wantsEvents: /text\/event-stream/.test(request.headers.accept ?? ''),
            now: endpoints.now(),
            // Made when it is asked for: an endpoint that answers at once needs no signal, and each costs as much as reading the request.
            get gone() {
              return goneOf(reply, stopping.signal);
            },
          });
          return sendAnswer(answer, reply, stopping.signal);
        },
      });
    }
  });
}

/** Ends when the client has gone or the server stops. */
function goneOf(reply: FastifyReply, stopping: AbortSignal): AbortSignal {
  const gone = new AbortController();
  if (reply.raw.closed) gone.abort();
  reply.raw.on('close', () => gone.abort());
  return AbortSignal.any([gone.signal, stopping]);
}

const tokenOf = (request: FastifyRequest): string =>
  /^Bearer ([\x21-\x7e]{10,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';

function sendAnswer(answer: EndpointReply, reply: FastifyReply, stopping: AbortSignal): FastifyReply {
  if ('events' in answer)
    return (
      reply
        .header('cache-control', 'no-store')
        // Nginx holds answers back unless it is told not to.
        .header('x-accel-buffering', 'no')
        .type('text/event-stream; charset=utf-8')
        .send(streamOf(answer.events, stopping))
    );
  return reply
    .code(answer.status ?? 200)
    .header('cache-control', answer.cacheSeconds ? `public, max-age=${answer.cacheSeconds}` : 'no-store')
    .type(answer.type ?? 'application/json; charset=utf-8')
    .send(JSON.stringify(answer.json));
}

const written = ({ event, id, data }: StreamEvent): string =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

/** Events as bytes, with a sign of life while nothing happens. */
function streamOf(events: AsyncIterable<StreamEvent> | Iterable<StreamEvent>, stopping: AbortSignal): Readable {
  const stream = new Readable({ read() {} });
  const heart = setInterval(() => stream.push(': here\n\n'), HEARTBEAT_MS);
  heart.unref();
  const end = () => {
    clearInterval(heart);
    if (!stream.destroyed) stream.push(null);
  };
  stopping.addEventListener('abort', end, { once: true });
  stream.on('close', () => {
    clearInterval(heart);
    stopping.removeEventListener('abort', end);
  });
  (async () => {
    try {
      for await (const event of events) if (!stream.readableEnded && !stream.destroyed) stream.push(written(event));
      end();
    } catch (error) {
      stream.destroy(error as Error);
    }
  })();
  return stream;
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Logger): FastifyReply {
  const claimed = (error as { statusCode?: unknown }).statusCode;
  const status =
    error instanceof EndpointRefusal
      ? error.status
      : typeof claimed === 'number' && claimed >= 400 && claimed < 500
        ? claimed
        : 500;
  if (status >= 500) log.error({ err: error, id: request.id, route: request.routeOptions?.url }, 'failed');
  const detail = error instanceof EndpointRefusal ? error.message : (WORDS[status] ?? WORDS[500]!);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify({ title: TITLES[status] ?? 'Refused', status, detail }));
}

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not authorised',
  413: 'Too long',
  415: 'Not JSON',
  429: 'Too many requests',
  500: 'A fault of ours',
};
const WORDS: Record<number, string> = {
  400: 'The request could not be read.',
  413: 'The request is longer than is taken. Send fewer turns.',
  415: 'Send application/json.',
  429: 'Too many requests in this minute. Wait, then go on.',
  500: 'Something went wrong here. Nothing of the call is kept; send the turns again with the last state.',
};
