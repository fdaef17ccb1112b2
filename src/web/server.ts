import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import csrfProtection from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import { CounterfoilError } from '#core/errors.ts';
import { answer, type CookieJar, sendView, type Visitor } from '#web/answer.ts';
import { addEndpoints } from '#web/endpoint.ts';
import { readFileForms } from '#web/file-forms.ts';
import { html } from '#web/html.ts';
import { addExpress } from '#web/kept-express.ts';
import { refuseOtherMethods } from '#web/methods.ts';
import { networkOf } from '#web/network.ts';
import { type CookieName, mayUse, type Page, type Surface } from '#web/page.ts';
import { problemOf, problemView, problemWithStatus } from '#web/problem.ts';
import type { WebKeys, WebLimits } from '#web/site.ts';
import { addUploadRoutes, receiveUploads } from '#web/uploads.ts';

export interface ServerOptions<Tx, Force> {
  /** One, or both on one port: pages whose path begins with /staff belong to the staff surface. */
  surfaces: readonly Surface<Tx, Force>[];
  limits: WebLimits;
  keys: WebKeys;
  log: Logger;
  /** True where the outside world reaches the service over https: cookies are Secure and `__Host-`. */
  https: boolean;
  /** Believe X-Forwarded-For: only behind a reverse proxy of one's own. */
  trustProxy?: boolean;
}

/** The server with its pages, not yet listening. `close()` lets requests under way finish. */
export async function buildServer<Tx, Force>(options: ServerOptions<Tx, Force>): Promise<FastifyInstance> {
  const { limits, log } = options;
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.formBytes,
    // The runtime's own limit is for the whole server: as long as the longest of any page. Each body has its own (cutSlowBodies).
    requestTimeout: longestBody(options) * 1000,
    trustProxy: options.trustProxy ?? false,
    genReqId: () => randomBytes(9).toString('base64url'),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error, request, reply) => showProblem(error, request as FastifyRequest, reply as FastifyReply),
  }) as unknown as FastifyInstance;

  addExpress(app, log, limits);
  app.server.headersTimeout = limits.requestSeconds * 1000;
  cutSlowBodies(app, options);
  const showProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const surface = surfaceFor(options.surfaces, request.url);
    const problem = problemOf(error, surface.site.problems);
    if (problem.status >= 500) log.error({ err: error, id: request.id, route: request.routeOptions?.url }, 'failed');
    reply.header('cache-control', 'no-store');
    return sendView(problemView(problem, surface.site, request.id), surface, reply, visitorOf(request));
  };
  app.setErrorHandler(showProblem);
  await addProtection(app, options);
  refuseOtherMethods(app, [
    ...options.surfaces.flatMap((s) => [...s.pages, ...(s.endpoints?.list ?? [])]),
    { method: 'GET', path: '/assets/*' },
  ]);
  app.setNotFoundHandler((request, reply) => {
    const surface = surfaceFor(options.surfaces, request.url);
    reply.header('cache-control', 'no-store');
    return sendView(
      problemView(problemWithStatus(404, surface.site.problems), surface.site, request.id),
      surface,
      reply,
      nobody,
    );
  });
  addAccessLog(app, log);
  if (!options.trustProxy) noticeProxy(app, log);
  for (const surface of options.surfaces) {
    const [withFiles, others] = [
      surface.pages.filter((p) => p.takesUploads),
      surface.pages.filter((p) => !p.takesUploads),
    ];
    for (const page of others) addPage(app, page, surface, options);
    if (withFiles.length > 0)
      await addUploadRoutes(app, (scope) => {
        for (const page of withFiles) addPage(scope, page, surface, options);
      });
    if (surface.endpoints) await addEndpoints(app, surface.endpoints, log);
  }
  return app;
}

const longestBody = <Tx, Force>({ surfaces, limits }: ServerOptions<Tx, Force>): number =>
  Math.max(limits.requestSeconds, ...surfaces.flatMap((s) => s.pages.map((p) => p.takesUploads?.seconds ?? 0)));

/** The bare answer to a body that does not come to its end: what happened and what to do, in the words of the surface. */
function tooSlow<Tx, Force>(surface: Surface<Tx, Force>): string {
  const { site } = surface;
  const { title, words } = problemWithStatus(408, site.problems);
  const page = html`<!doctype html><html lang="${site.language}"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${words}</p><p>${site.stuck}</p></body></html>`;
  const body = page.toString();
  return [
    'HTTP/1.1 408 Request Timeout',
    'Connection: close',
    'Content-Type: text/html; charset=utf-8',
    "Content-Security-Policy: default-src 'none'",
    'X-Content-Type-Options: nosniff',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

/** The runtime looks only now and then, and a body that trickles can outlive its look: whoever has not sent theirs in time is cut off. */
function cutSlowBodies<Tx, Force>(app: FastifyInstance, { surfaces, limits }: ServerOptions<Tx, Force>): void {
  app.addHook('onRequest', async (request) => {
    const { raw } = request;
    const { bodySeconds = limits.requestSeconds } = request.routeOptions.config;
    const timer = setTimeout(() => {
      if (!raw.complete) raw.socket.end(tooSlow(surfaceFor(surfaces, request.url)), () => raw.socket.destroy());
    }, bodySeconds * 1000);
    timer.unref();
    raw.once('close', () => clearTimeout(timer));
  });
}

const nobody: Visitor = { user: null, csrfBinding: 'nobody' };
const isThisMachine = (address: string) => /^(?:127\.|::1$|::ffff:127\.)/.test(address);
const isStaffPath = (url: string) => /^\/staff(?:[/?]|$)/.test(url);

function surfaceFor<Tx, Force>(surfaces: readonly Surface<Tx, Force>[], url: string): Surface<Tx, Force> {
  const wanted = isStaffPath(url) ? 'staff' : 'public';
  return surfaces.find((s) => s.site.surface === wanted) ?? surfaces[0]!;
}

/** Headers, cookies, forms, limits, compression, files: all of it the libraries' work, configured here and nowhere else. */
async function addProtection<Tx, Force>(app: FastifyInstance, options: ServerOptions<Tx, Force>): Promise<void> {
  const { limits, https, keys } = options;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        // The checker's pages send what is typed as their own form, to this host only.
        connectSrc: ["'self'"],
        formAction: ["'self'", ...options.surfaces.flatMap((s) => s.formTargets ?? [])],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    hsts: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    reply.header('x-request-id', request.id);
  });
  await app.register(rateLimit, {
    global: true,
    max: limits.requestsPerMinute,
    timeWindow: '1 minute',
    cache: limits.addressesCounted,
    // Whoever has an IPv6 address has 2^64 of them.
    keyGenerator: (request) => networkOf(request.ip),
    // This machine itself: somebody trying the service out, or a reverse proxy that hides who is behind it. Counting them as one visitor
    // would shut everybody out at the first busy minute. With `trustProxy` the visitor's own address is counted.
    allowList: (request) => isThisMachine(request.ip),
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  });
  app.removeAllContentTypeParsers();
  await app.register(formbody, { bodyLimit: limits.formBytes });
  readFileForms(app);
  await app.register(cookie);
  await app.register(csrfProtection, {
    cookieKey: cookieName('form', https),
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: https },
    csrfOpts: { hmacKey: keys.csrf, userInfo: true },
    getToken: (request) => String((request.body as { _csrf?: unknown } | null | undefined)?._csrf ?? ''),
    getUserInfo: (request) => visitorOf(request).csrfBinding,
    logLevel: 'debug',
  });
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    // Quality 11, the default, takes longer than making the page.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  await app.register(staticFiles, {
    root: fileURLToPath(new URL('./assets/', import.meta.url)),
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    decorateReply: false,
  });
}

function addAccessLog(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions?.url ?? '(none)';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    log.info({ id: request.id, method: request.method, route, status: reply.statusCode, ms }, 'answered');
  });
}

/** Behind a proxy that is not trusted every visitor looks like the proxy, and nobody's requests are counted: said once. */
function noticeProxy(app: FastifyInstance, log: Logger): void {
  let said = false;
  app.addHook('onRequest', async (request) => {
    if (said || request.headers['x-forwarded-for'] === undefined) return;
    said = true;
    log.warn(
      'Requests come through a proxy. If it is yours, start with --trust-proxy, so that visitors are told apart.',
    );
  });
}

const visitors = new WeakMap<FastifyRequest, Visitor>();
const visitorOf = (request: FastifyRequest): Visitor => visitors.get(request) ?? nobody;

function addPage<Tx, Force>(
  app: FastifyInstance,
  page: Page<Tx, Force>,
  surface: Surface<Tx, Force>,
  options: ServerOptions<Tx, Force>,
): void {
  if (isStaffPath(page.path) !== (surface.site.surface === 'staff') && page.path !== '/') {
    throw new Error(
      `${page.path} does not belong on the ${surface.site.surface} surface: staff pages, and only they, are under /staff`,
    );
  }
  const { limits, https } = options;
  const rateLimit =
    page.limit === 'guess'
      ? { max: limits.guessesPerMinute, timeWindow: '1 minute', allowList: () => false }
      : { max: page.limit === 'typing' ? limits.typedPerMinute : limits.formsPerMinute, timeWindow: '1 minute' };
  const sessionCookie = cookieName('session', https);
  const greet = async (request: FastifyRequest): Promise<void> => {
    const token = request.cookies[sessionCookie];
    if (!surface.whoIs || !token || visitors.has(request)) return;
    const found = await surface.whoIs(token, new Date());
    if (found) visitors.set(request, { user: found.user, csrfBinding: found.csrf });
    else if (page.method === 'POST' && page.allow !== 'public' && !page.takesFiles && !page.takesUploads) {
      const was = await surface.lapsed?.(token, new Date());
      if (was) visitors.set(request, { user: null, csrfBinding: was.csrf, lapsed: was.userId });
    }
  };
  app.route({
    method: page.method,
    url: page.path,
    config: {
      takesFiles: page.takesFiles !== undefined,
      ...(page.takesUploads ? { bodySeconds: page.takesUploads.seconds } : {}),
      ...(page.method === 'POST' || page.limit ? { rateLimit } : {}),
    },
    ...(page.takesFiles === undefined
      ? {}
      : {
          bodyLimit: page.takesFiles,
          // Before a byte of it is held: megabytes are read for people of the house only.
          preParsing: async (request) => {
            await greet(request);
            if (!mayUse(page.allow, visitorOf(request).user)) throw new CounterfoilError('NOT_ALLOWED');
          },
        }),
    preHandler: async (request, reply) => {
      await greet(request);
      if (page.method !== 'POST') return;
      const check = () => checkToken(app, request, reply);
      await (page.takesUploads ? receiveUploads(request, page.takesUploads, check) : check());
    },
    handler: (request, reply) =>
      answer(page, surface, request, reply, visitorOf(request), jarFor(request, reply, https)),
  });
}

/** The plugin sends its refusal through the error handler; the promise then never settles with a value, as Fastify expects. */
function checkToken(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  return new Promise((resolve, refuse) => {
    const held = { send: refuse } as unknown as FastifyReply;
    const check = app.csrfProtection as (
      this: FastifyInstance,
      q: FastifyRequest,
      r: FastifyReply,
      n: () => void,
    ) => void;
    check.call(app, request, Object.assign(Object.create(reply), held), resolve);
  });
}

const cookieName = (cookie: CookieName, https: boolean) =>
  typeof cookie === 'string'
    ? `${https ? '__Host-' : ''}counterfoil-${cookie}`
    : `${https ? '__Secure-' : ''}counterfoil-${cookie.name}`;

function jarFor(request: FastifyRequest, reply: FastifyReply, https: boolean): CookieJar {
  const look = (cookie: CookieName) =>
    ({ path: typeof cookie === 'string' ? '/' : cookie.path, httpOnly: true, sameSite: 'lax', secure: https }) as const;
  return {
    get: (cookie) => request.cookies[cookieName(cookie, https)] ?? '',
    set: (cookie, value, maxAge) =>
      void reply.setCookie(cookieName(cookie, https), value, {
        ...look(cookie),
        ...(maxAge === undefined ? {} : { maxAge }),
      }),
    clear: (cookie) => void reply.clearCookie(cookieName(cookie, https), look(cookie)),
  };
}
