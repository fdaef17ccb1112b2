import type { IncomingMessage, OutgoingHttpHeader, Server, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { KeptPages } from '#web/kept-pages.ts';
import type { Packing, Ready } from '#web/ready.ts';
import { packingOf } from '#web/ready.ts';
import type { WebLimits } from '#web/site.ts';

/** Any shelf: what its transactions are does not matter here. */
type Shelf = Pick<KeptPages<never>, 'current'>;
type KnownAddresses = Pick<WebLimits, 'keptAddresses' | 'keptAddressCharacters'>;

/**
 * The short way to a page that is kept: the same bytes under the same headers as the long way sent the first time, once the database has said
 * that the page still holds. A page that everybody reads then costs little more than a file, and reading it is not counted against anybody's
 * limit: refusing would cost as much. Whatever is not plainly such a page goes the long way.
 */
class Express {
  readonly #known = new Map<string, { shelf: Shelf; route: string; now: () => Date }>();
  readonly #heads = new WeakMap<Ready, Map<Packing | null, OutgoingHttpHeader[]>>();
  readonly #log: Logger;
  readonly #longWay: (request: IncomingMessage, response: ServerResponse) => void;
  readonly #most: KnownAddresses;
  #count = 0;

  constructor(
    longWay: (request: IncomingMessage, response: ServerResponse) => void,
    log: Logger,
    most: KnownAddresses,
  ) {
    this.#longWay = longWay;
    this.#most = most;
    this.#log = log;
  }

  /** What the long way answered: it is sent again as it was. */
  learn(
    address: string,
    from: { shelf: Shelf; route: string; now: () => Date },
    ready: Ready,
    reply: FastifyReply,
  ): void {
    const { raw } = reply;
    if (raw.statusCode !== 200 || address.length > this.#most.keptAddressCharacters) return;
    // Made-up ones are forgotten with the rest.
    if (this.#known.size >= this.#most.keptAddresses) this.#known.clear();
    this.#known.set(address, from);
    const heads = this.#heads.get(ready) ?? new Map<Packing | null, OutgoingHttpHeader[]>();
    const head = Object.entries(raw.getHeaders())
      .filter(([name]) => !ONE_ANSWERS_OWN.test(name))
      .flatMap(([name, value]) => [name, value as OutgoingHttpHeader]);
    const packing = (raw.getHeader('content-encoding') as Packing | undefined) ?? null;
    heads.set(packing, head);
    this.#heads.set(ready, heads);
  }

  take(request: IncomingMessage, response: ServerResponse): void {
    const { method, url = '', headers } = request;
    const known = method === 'GET' ? this.#known.get(url) : undefined;
    const plain = known && headers['if-none-match'] === undefined && headers['if-modified-since'] === undefined;
    if (!plain) {
      this.#longWay(request, response);
      return;
    }
    const begun = performance.now();
    known.shelf.current(url, known.now).then(
      (ready) => {
        const packing = ready ? packingOf(ready, headers['accept-encoding']) : null;
        const head = ready ? this.#heads.get(ready)?.get(packing) : undefined;
        const body = packing ? ready?.packed.get(packing) : ready?.body;
        if (!head || !body) {
          this.#longWay(request, response);
          return;
        }
        const id = `kept-${(this.#count++).toString(36)}`;
        response.writeHead(200, [...head, 'content-length', body.length, 'x-request-id', id]);
        response.end(body);
        if (!this.#log.isLevelEnabled('info')) return;
        const ms = Math.round((performance.now() - begun) * 10) / 10;
        this.#log.info({ id, method, route: known.route, status: 200, ms }, 'answered');
      },
      // The long way tells what is wrong.
      () => this.#longWay(request, response),
    );
  }
}

/** Headers that belong to one answer and not to the page. */
const ONE_ANSWERS_OWN =
  /^(?:date|connection|keep-alive|content-length|transfer-encoding|set-cookie|x-request-id|retry-after|x-ratelimit-.*)$/;

const expresses = new WeakMap<Server, Express>();

/** Puts the short way before the long one. */
export function addExpress(app: FastifyInstance, log: Logger, most: KnownAddresses): void {
  const { server } = app;
  const [longWay] = server.listeners('request') as ((q: IncomingMessage, s: ServerResponse) => void)[];
  if (!longWay) return;
  const express = new Express(longWay, log, most);
  expresses.set(server, express);
  server.removeListener('request', longWay);
  server.on('request', (request, response) =>
    // While it stops, the long way says so.
    server.listening ? express.take(request, response) : longWay(request, response),
  );
}

/** A page that is about to be sent the long way and may go the short way from then on. */
export function learnExpress(reply: FastifyReply, from: { shelf: Shelf; now: () => Date }, ready: Ready): void {
  const express = expresses.get(reply.server.server as Server);
  if (!express || reply.request.method !== 'GET') return;
  const { url, routeOptions } = reply.request;
  reply.raw.once('finish', () => express.learn(url, { ...from, route: routeOptions.url ?? url }, ready, reply));
}
