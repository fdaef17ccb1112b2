import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { providerFrom, secondFactorFrom } from '#app/sign-in-settings.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { DEFAULT_LANGUAGE, languages } from '#catalogue/wording/wording.ts';
import { type Clock, systemClock } from '#core/clock.ts';
import { CounterfoilError } from '#core/errors.ts';
import { countAccounts } from '#store/staff-accounts.ts';
import type { Store, Tx } from '#store/store.ts';
import { type LogLevel, makeLog } from '#web/log.ts';
import { pagesFor, type Surface } from '#web/page.ts';
import { buildServer } from '#web/server.ts';
import type { WebLimits } from '#web/site.ts';
import { installationKeys } from './secrets.ts';
import { fileVault, type WebParts, webLimits } from './web-parts.ts';

export type SurfaceChoice = 'public' | 'staff' | 'both';

export interface ServeOptions {
  store: Store;
  force: ForceConfig;
  dataDir: string;
  surface: SurfaceChoice;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** With `both`: the staff pages on a port of their own. Without it they are on the same port, under /staff. */
  staffPort?: number | undefined;
  /** https://fraud.example.police.uk: how the outside world reaches the pages. Cookies are then Secure. */
  origin?: string | undefined;
  /** Believe X-Forwarded-For, behind one's own reverse proxy. */
  trustProxy?: boolean;
  /** What the public pages speak; otherwise what COUNTERFOIL_LANGUAGE says, or British English. */
  language?: string | undefined;
  /** Every public page, feed and sheet says that it is a demonstration. */
  demonstration?: boolean | undefined;
  clock?: Clock;
  logLevel?: LogLevel;
  /** Instead of those of the catalogue. */
  limits?: Partial<WebLimits>;
  env?: NodeJS.ProcessEnv;
  /** Instead of what the environment says: whether a password alone will do. */
  secondFactor?: 'required' | 'optional';
}

export interface RunningSite {
  publicUrl: string | null;
  staffUrl: string | null;
  /** False on a database where nobody could sign in. */
  hasAccounts: boolean;
  /** Lets requests under way finish, then stops. The store is the caller's to close. */
  close(): Promise<void>;
}

/**
 * Starts the pages. The public ones work as the public database role only, whichever way they are started; to keep the staff pages out of
 * the process altogether, start `public` and `staff` apart. `both` is for trying the service out and for a small force on one machine.
 */
export async function serve(options: ServeOptions): Promise<RunningSite> {
  const parts = partsOf(options);
  const surfaces = await surfacesOf(options.surface, parts);
  const apart = options.surface === 'both' && options.staffPort !== undefined;
  const groups = apart ? surfaces.map((s) => [s]) : [surfaces];
  const started: FastifyInstance[] = [];
  const urls: { publicUrl: string | null; staffUrl: string | null } = { publicUrl: null, staffUrl: null };
  try {
    for (const group of groups) {
      const onlyStaff = group.every((s) => s.site.surface === 'staff');
      const app = await buildServer({
        surfaces: onlyStaff ? group.map(withRoot) : group,
        limits: parts.limits,
        keys: parts.keys,
        log: makeLog(options.logLevel ?? 'warn'),
        https: options.origin?.startsWith('https://') ?? false,
        trustProxy: options.trustProxy ?? false,
      });
      started.push(app);
      const url = await listen(app, options.host, apart && onlyStaff ? options.staffPort! : options.port);
      for (const surface of group) {
        if (surface.site.surface === 'public') urls.publicUrl = `${url}/`;
        else urls.staffUrl = `${url}/staff`;
      }
    }
  } catch (error) {
    await Promise.all(started.map((app) => app.close()));
    throw error;
  }
  const hasAccounts = urls.staffUrl === null || (await options.store.as('staff', countAccounts)) > 0;
  return { ...urls, hasAccounts, close: async () => void (await Promise.all(started.map((app) => app.close()))) };
}

/** Where no public page stands at the root, it leads to the start of the staff pages. */
const withRoot = (staff: Surface<Tx, ForceConfig>): Surface<Tx, ForceConfig> => ({
  ...staff,
  pages: [
    ...staff.pages,
    pagesFor<Tx, ForceConfig>().plainPage({
      method: 'GET',
      path: '/',
      allow: 'public',
      audit: 'none: it shows no record',
      handler: () => ({ to: staff.site.home }),
    }),
  ],
});

function partsOf(options: ServeOptions): WebParts {
  const keys = installationKeys(options.dataDir, options.env);
  return {
    store: options.store,
    force: options.force,
    clock: options.clock ?? systemClock,
    keys,
    vault: fileVault(options.dataDir, keys, options.env),
    limits: { ...webLimits(), ...options.limits },
    language: languageOf(options.language || (options.env ?? process.env).COUNTERFOIL_LANGUAGE),
    origin: options.origin ?? null,
    demonstration: options.demonstration ?? false,
    secondFactor: options.secondFactor ?? secondFactorFrom(options.env ?? process.env, options.origin),
    provider: providerFrom(options.env ?? process.env),
    callbackToken: callbackTokenIn(options.env ?? process.env),
  };
}

/** @throws CounterfoilError BAD_OPTION for one that no header can carry: every text that comes back, each STOP among them, would be turned away. */
function callbackTokenIn(env: NodeJS.ProcessEnv): string | null {
  const token = env.COUNTERFOIL_NOTIFY_CALLBACK_TOKEN || null;
  if (token === null || /^[\x21-\x7e]{10,200}$/.test(token)) return token;
  throw new CounterfoilError(
    'BAD_OPTION',
    'COUNTERFOIL_NOTIFY_CALLBACK_TOKEN must be 10 to 200 letters, digits or signs without a space. Give the same one to GOV.UK Notify.',
  );
}

/** @throws CounterfoilError BAD_OPTION for a language that nobody has written the words of. */
export function languageOf(wanted: string | undefined): string {
  const language = wanted || DEFAULT_LANGUAGE;
  if (languages().includes(language)) return language;
  throw new CounterfoilError(
    'BAD_OPTION',
    `There are no words in "${language}". There are: ${languages().join(', ')}.`,
  );
}

/** A surface is loaded only where it is served: the public process does not hold the staff pages. */
async function surfacesOf(choice: SurfaceChoice, parts: WebParts): Promise<Surface<Tx, ForceConfig>[]> {
  const wanted: Surface<Tx, ForceConfig>[] = [];
  if (choice !== 'staff') wanted.push((await import('./public-site.ts')).publicSurface(parts));
  if (choice !== 'public') wanted.push((await import('./staff-site.ts')).staffSurface(parts));
  return wanted;
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const why: Record<string, string> = {
      EADDRINUSE: `Port ${port} is in use. Stop what uses it, or choose another with --port.`,
      EACCES: `Port ${port} needs more rights. Choose one above 1023 with --port.`,
      ENOTFOUND: `There is no address "${host}" on this machine.`,
      EADDRNOTAVAIL: `There is no address "${host}" on this machine.`,
    };
    throw new CounterfoilError(
      'BAD_OPTION',
      why[code] ?? `The server could not listen on ${host} port ${port} (${code}).`,
    );
  }
  const address = app.server.address() as AddressInfo;
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}
