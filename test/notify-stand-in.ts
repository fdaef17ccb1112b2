import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const SERVICE = '11111111-1111-4111-8111-111111111111';
const SECRET = '22222222-2222-4222-8222-222222222222';

export interface NotifyStandIn {
  url: string;
  /** A key that it accepts. */
  apiKey: string;
  taken: { path: string; body: Record<string, unknown> }[];
  /** Statuses to answer with instead of taking it, first come first used. */
  refusals: number[];
  /** Requests whose token was wrong. */
  forged: number;
  close(): Promise<void>;
}

/**
 * What GOV.UK Notify does with what we use of it, from its published reference: POST /v2/notifications/{email,sms}, GET /v2/notifications by
 * reference, a token in JWT (HS256, `iss` the service, `iat` within 30 seconds) on each. It keeps nothing beyond the test.
 */
export async function startNotifyStandIn(): Promise<NotifyStandIn> {
  const state: Omit<NotifyStandIn, 'url' | 'close'> = {
    apiKey: `test-${SERVICE}-${SECRET}`,
    taken: [],
    refusals: [],
    forged: 0,
  };
  const server = createServer((request, response) => void answer(request, response, state));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, state: Omit<NotifyStandIn, 'url' | 'close'>) {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const say = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (!isOurs(request.headers.authorization ?? '')) {
    state.forged++;
    return say(403, { status_code: 403, errors: [{ error: 'AuthError', message: 'Invalid token: signature' }] });
  }
  const url = new URL(request.url ?? '/', 'http://stand-in');
  if (request.method === 'GET' && url.pathname === '/v2/notifications') {
    const found = state.taken.filter((t) => t.body.reference === url.searchParams.get('reference'));
    return say(200, { notifications: found.map((t) => ({ reference: t.body.reference })), links: {} });
  }
  const refusal = state.refusals.shift();
  // As the real one does, the refusal repeats what was sent.
  if (refusal)
    return say(refusal, { status_code: refusal, errors: [{ error: 'E', message: Buffer.concat(parts).toString() }] });
  const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown>;
  if (!/^\/v2\/notifications\/(?:email|sms)$/.test(url.pathname) || typeof body.template_id !== 'string')
    return say(400, { status_code: 400, errors: [] });
  state.taken.push({ path: url.pathname, body });
  return say(201, {
    id: `33333333-3333-4333-8333-${String(state.taken.length).padStart(12, '0')}`,
    reference: body.reference,
  });
}

/** HS256 over the two parts, the service as issuer, made within the last half minute. */
function isOurs(authorization: string): boolean {
  const [head, body, signature] = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization)?.slice(1) ?? [];
  if (!head || !body || !signature) return false;
  const right = createHmac('sha256', SECRET).update(`${head}.${body}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
  const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg?: string };
  const { iss, iat } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { iss?: string; iat?: number };
  return alg === 'HS256' && iss === SERVICE && Math.abs(Date.now() / 1000 - (iat ?? 0)) < 30;
}
