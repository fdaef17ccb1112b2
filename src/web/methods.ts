import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

interface Route {
  method: string;
  path: string;
}

/** What may be done at an address, as `Allow` says it (RFC 9110, 10.2.1); empty where there is nothing. */
export function allowedAt(routes: readonly Route[]): (url: string) => string[] {
  const byPattern = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  for (const { method, path } of routes) {
    const source = path
      .split('/')
      .map((part) => (part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')))
      .join('/');
    const known = byPattern.get(source) ?? { pattern: new RegExp(`^${source}/?$`), methods: new Set<string>() };
    byPattern.set(source, known);
    known.methods.add(method);
    if (method === 'GET') known.methods.add('HEAD');
  }
  return (url) => {
    const path = url.split('?', 1)[0]!;
    const found = [...byPattern.values()].filter((p) => p.pattern.test(path)).flatMap((p) => [...p.methods]);
    return [...new Set(found)].sort();
  };
}

/** An address that is there, asked for with a method that it does not take, is answered with 405 and what it takes; before its body is read. */
export function refuseOtherMethods(app: FastifyInstance, routes: readonly Route[]): void {
  const allowed = allowedAt(routes);
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!request.is404) return;
    const methods = allowed(request.url);
    if (methods.length === 0) return;
    reply.header('allow', methods.join(', '));
    throw Object.assign(new Error('method not allowed'), { statusCode: 405 });
  });
}
