import { createHmac } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CounterfoilError } from '#core/errors.ts';
import { orInstead, withBeside } from '#web/around.ts';
import { filesOf } from '#web/file-forms.ts';
import { FormValues } from '#web/form-values.ts';
import { frame } from '#web/frame.ts';
import { type Html, html } from '#web/html.ts';
import { learnExpress } from '#web/kept-express.ts';
import { type Keeping, KeptPages } from '#web/kept-pages.ts';
import { networkOf } from '#web/network.ts';
import {
  type CookieName,
  type Cookies,
  type FileReply,
  mayUse,
  type Page,
  type PageContext,
  type PlainContext,
  type Reply,
  type Surface,
  type View,
} from '#web/page.ts';
import { type Ready, readyOf, sendReady } from '#web/ready.ts';
import { keyOfForm, onceOnly } from '#web/sent-forms.ts';
import { type AuditActor, type AuditNote, LIST_CHANNEL, type StaffUser } from '#web/site.ts';
import { receivedFiles } from '#web/uploads.ts';

/** What the server keeps of a request beside it. */
export interface Visitor {
  user: StaffUser | null;
  /** Ties form tokens to the session. */
  csrfBinding: string;
  /** Whose session it was, where it no longer is one and a form came with it. */
  lapsed?: string;
}

/** Sets and clears cookies; the server knows whether they are `__Host-`. */
export type CookieJar = Cookies;

/**
 * Runs a page: permission, the one transaction, the handler, and the audit entries as its last statement. The only place where any of them
 * happens. Cookies are set only when all of it held.
 */
export async function answer<Tx, Force>(
  page: Page<Tx, Force>,
  surface: Surface<Tx, Force>,
  request: FastifyRequest,
  reply: FastifyReply,
  visitor: Visitor,
  jar: CookieJar,
): Promise<FastifyReply> {
  if (!mayUse(page.allow, visitor.user)) {
    if (visitor.lapsed && surface.signInAgain) {
      const newcomer = { user: null, csrfBinding: 'nobody' };
      const plain = plainContext(surface, request, reply, newcomer, heldBack(jar, []));
      const form = { userId: visitor.lapsed, path: request.url.split('?')[0]!, body: request.body };
      return send(surface.signInAgain({ ...plain, user: null }, form), surface, reply, newcomer);
    }
    if (visitor.user || !surface.signIn) throw new CounterfoilError('NOT_ALLOWED');
    const back = page.method === 'GET' ? `?next=${encodeURIComponent(request.url.split('?')[0]!)}` : '';
    return reply.redirect(`${surface.signIn}${back}`, 303);
  }
  if (page.run.with === 'transaction' && page.run.kept) {
    const ready = await keptPage(page, page.run.kept, surface, request, reply);
    if (ready) return sendReady(ready, reply, surface.services.clock.now());
  }
  if (visitor.user?.mustEnrol && page.allow !== 'public' && !isEnrolment(page.path, surface.enrolment))
    return reply.redirect(`${surface.enrolment ?? ''}/second-factor`, 303);
  const changes: (() => void)[] = [];
  const plain = plainContext(surface, request, reply, visitor, heldBack(jar, changes));
  const { run } = page;
  const outcome =
    run.with === 'nothing'
      ? await run.handler(plain)
      : await orInstead(surface, plain, () => inTransaction(page, surface, plain, request.body));
  for (const change of changes) change();
  return send(outcome, surface, reply, visitor);
}

const shelves = new WeakMap<object, KeptPages<never>>();
const anybody: Visitor = { user: null, csrfBinding: 'nobody' };

/** The page as it is kept for everybody, or made now; null for an answer that is not for keeping, which is then made for this reader. */
async function keptPage<Tx, Force>(
  page: Page<Tx, Force>,
  kept: Keeping<Tx>,
  surface: Surface<Tx, Force>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Ready | null> {
  const { run } = page;
  const { store, clock } = surface.services;
  if (run.with !== 'transaction' || page.allow !== 'public' || typeof page.audit !== 'string')
    throw new Error(`${page.path} cannot be kept: it is not for everybody, or it is audited.`);
  // None of our addresses is so long: whoever makes one up is answered, and it is forgotten.
  if (request.url.length > surface.services.limits.keptAddressCharacters) return null;
  const shelf =
    (shelves.get(kept) as KeptPages<Tx> | undefined) ??
    new KeptPages(
      kept,
      { run: (work) => store.as('public', work), look: (statement) => store.look('public', statement) },
      surface.services.limits.keptBytes,
    );
  shelves.set(kept, shelf as unknown as KeptPages<never>);
  const ready = await shelf.get(
    request.url,
    () => clock.now(),
    async (tx) => {
      const unheard = () => {
        throw new Error(`${page.path} is kept for everybody and asks for what is one reader's.`);
      };
      const cookies = { get: unheard, set: unheard, clear: unheard };
      const plain = { ...plainContext(surface, request, reply, anybody, cookies), csrf: unheard };
      const outcome = await run.handler({
        ...plain,
        tx,
        tracking: '',
        prepared: undefined,
        touched: unheard,
        listed: unheard,
      });
      return 'to' in outcome || !outcome.checkedAgain ? null : documentOf(outcome, surface);
    },
  );
  if (ready) learnExpress(reply, { shelf, now: () => clock.now() }, ready);
  return ready;
}

/** What a page that is asked after each time looks like on the wire. */
function documentOf<Tx, Force>(outcome: View | FileReply, surface: Surface<Tx, Force>): Ready {
  if ('body' in outcome) return readyOf(outcome);
  const body = frame(outcome, surface.site, null, null).toString();
  const { status, lastModified } = outcome;
  return readyOf({ type: 'text/html; charset=utf-8', body, ...(status ? { status } : {}), lastModified });
}

async function inTransaction<Tx, Force>(
  page: Page<Tx, Force>,
  surface: Surface<Tx, Force>,
  plain: PlainContext<Force, StaffUser | null>,
  body: unknown,
): Promise<Reply> {
  const { run } = page;
  if (run.with !== 'transaction') throw new Error('unreachable');
  const { store } = surface.services;
  const sender = page.method === 'POST' ? plain.user?.id : undefined;
  const tracking = run.opens?.(plain) ?? '';
  const prepared = await run.prepare?.(plain);
  return store.as(
    surface.site.surface,
    async (tx) => {
      const notes: AuditNote[] = [];
      const ctx: PageContext<Tx, Force, StaffUser | null> = {
        ...plain,
        tx,
        tracking,
        prepared,
        touched: (recordId, more = {}) => notes.push(noteFor(page, recordId, more)),
        listed: (recordId, recordType) => notes.push(noteFor(page, recordId, { ...IN_A_LIST, recordType })),
      };
      const carryOut = async (): Promise<Reply> => {
        const outcome = await run.handler(ctx);
        mustBeAudited(page, notes, outcome);
        return outcome;
      };
      const outcome =
        surface.sentForms && sender
          ? await onceOnly(surface.sentForms, tx, sender, keyOfForm(sender, plain.url, body), carryOut)
          : await carryOut();
      const shown = await withBeside(surface, ctx, outcome);
      if (notes.length > 0) await store.audit(tx, actorOf(plain), notes);
      return shown;
    },
    { tracking, user: plain.user?.id ?? '' },
  );
}

/** Shown is consultation too (R6.9), but somebody who scrolled past a row has not read the record behind it. */
const IN_A_LIST = { op: 'CONSULTATION', channel: LIST_CHANNEL } as const;

function noteFor<Tx, Force>(page: Page<Tx, Force>, recordId: string, more: Partial<AuditNote>): AuditNote {
  if (typeof page.audit === 'string') {
    throw new Error(
      `${page.method} ${page.path} says it is not audited (${page.audit}) and names a record all the same`,
    );
  }
  const how = page.audit.records === 'list' ? IN_A_LIST : {};
  return { op: page.audit.op, recordType: page.audit.recordType, ...how, ...more, recordId };
}

/** A page of one record that succeeded without naming it would leave no trace of who looked: that is a fault, and is undone. */
function mustBeAudited<Tx, Force>(page: Page<Tx, Force>, notes: readonly AuditNote[], outcome: Reply): void {
  if (typeof page.audit === 'string' || page.audit.records !== 'one' || notes.length > 0) return;
  if ('title' in outcome && (outcome.status ?? 200) >= 400) return;
  throw new Error(
    `${page.method} ${page.path} succeeded without naming a ${page.audit.recordType} for the audit trail`,
  );
}

/** Who acts, for the audit trail. */
export function actorOf(plain: PlainContext<unknown, StaffUser | null>): AuditActor {
  return {
    actor: plain.user?.username ?? 'public',
    actorRole: plain.user?.roles.join('+') ?? 'public',
    requestId: plain.requestId,
    clientIpHash: plain.address,
  };
}

function plainContext<Tx, Force>(
  surface: Surface<Tx, Force>,
  request: FastifyRequest,
  reply: FastifyReply,
  visitor: Visitor,
  cookies: Cookies,
): PlainContext<Force, StaffUser | null> {
  const params = (request.params ?? {}) as Record<string, string>;
  return {
    user: visitor.user,
    param: (name) => (params[name] ?? '').replaceAll('\0', ''),
    query: new FormValues(request.query),
    form: new FormValues(request.body),
    file: (name) => filesOf(request).get(name) ?? null,
    uploads: () => receivedFiles(request),
    csrf: () => csrfField(reply, visitor),
    csrfFor: (binding) => tokenField(reply.generateCsrf({ userInfo: binding })),
    origin: surface.site.origin ?? `${request.protocol}://${request.host}`,
    url: request.url,
    agent: request.headers['user-agent'] ?? '',
    cookies,
    now: surface.services.clock.now(),
    site: surface.site,
    force: surface.services.force,
    requestId: request.id,
    address: keyedHash(request.ip, surface.services.keys.addresses),
    visitor: keyedHash(networkOf(request.ip), surface.services.keys.addresses),
  };
}

const keyedHash = (text: string, key: Buffer): string =>
  createHmac('sha256', key).update(text).digest('hex').slice(0, 16);

const tokens = new WeakMap<FastifyReply, string>();

/** One token a page: making a second for a newcomer would set a second cookie, and the first form would fail. */
function csrfField(reply: FastifyReply, visitor: Visitor): Html {
  const token = tokens.get(reply) ?? reply.generateCsrf({ userInfo: visitor.csrfBinding });
  tokens.set(reply, token);
  return tokenField(token);
}

const tokenField = (token: string): Html => html`<input type="hidden" name="_csrf" value="${token}">`;

const isEnrolment = (path: string, under: string | undefined): boolean =>
  path === '/staff/sign-out' || (under !== undefined && `${path}/`.startsWith(`${under}/`));

/** Cookies as the page changed them, applied only once its transaction has held. */
function heldBack(jar: CookieJar, changes: (() => void)[]): Cookies {
  const changed = new Map<string, string>();
  const nameOf = (cookie: CookieName) => (typeof cookie === 'string' ? cookie : cookie.name);
  return {
    get: (cookie) => changed.get(nameOf(cookie)) ?? jar.get(cookie),
    set(cookie, value, seconds) {
      changed.set(nameOf(cookie), value);
      changes.push(() => jar.set(cookie, value, seconds));
    },
    clear(cookie) {
      changed.set(nameOf(cookie), '');
      changes.push(() => jar.clear(cookie));
    },
  };
}

/** Puts what a page answered on the wire. */
export function send<Tx, Force>(
  outcome: Reply,
  surface: Surface<Tx, Force>,
  reply: FastifyReply,
  visitor: Visitor,
): FastifyReply | Promise<FastifyReply> {
  if ('to' in outcome) return reply.header('cache-control', 'no-store').redirect(outcome.to, 303);
  const cacheable = outcome.cacheSeconds && surface.site.surface === 'public';
  reply.header('cache-control', cacheable ? `public, max-age=${outcome.cacheSeconds}` : 'no-store');
  if (outcome.checkedAgain && surface.site.surface === 'public')
    return sendReady(documentOf(outcome, surface), reply, surface.services.clock.now());
  if ('body' in outcome) {
    if (outcome.filename)
      reply.header('content-disposition', `attachment; filename="${outcome.filename.replace(/[^\w.-]/g, '_')}"`);
    if (outcome.sandboxed) reply.header('content-security-policy', "sandbox; default-src 'none'");
    return reply.type(outcome.type).send(outcome.body);
  }
  return sendView(outcome, surface, reply, visitor);
}

export function sendView<Tx, Force>(
  view: View,
  surface: Surface<Tx, Force>,
  reply: FastifyReply,
  visitor: Visitor,
): FastifyReply {
  const own = surface.enrolment ? html`<a class="govuk-link" href="${surface.enrolment}">Your sign-in</a> ` : null;
  const signOut = visitor.user && surface.signIn ? html`${own}${signOutForm(reply, visitor)}` : null;
  const document = frame(view, surface.site, visitor.user, signOut, askedAgainAt(view, surface, reply)).toString();
  return reply
    .code(view.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(document);
}

/**
 * Where a page of the public site that answers a form can be asked for: its own address if a GET has it too, or the one the page names; '' for no such page. Without the script the browser's own question stays, whether to send
 * the form again; on staff pages it stays in any case, for there what was typed would be lost with it.
 */
function askedAgainAt<Tx, Force>(view: View, surface: Surface<Tx, Force>, { request }: FastifyReply): string {
  if (request.method !== 'POST' || surface.site.surface !== 'public') return '';
  if (view.address) return view.address;
  const also = surface.pages.some((p) => p.method === 'GET' && p.path === request.routeOptions.url);
  return also ? request.url : '';
}

const signOutForm = (reply: FastifyReply, visitor: Visitor): Html =>
  html`<form method="post" action="/staff/sign-out" class="cf-inline" data-whose="${visitor.user?.username ?? ''}">${csrfField(reply, visitor)}<button type="submit" class="cf-linkbutton">Sign out</button></form>`;
