import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningSite, type ServeOptions, serve } from '#app/serve.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { WEB } from '#catalogue/thresholds/web.ts';
import type { Role } from '#core/role.ts';
import { openStore, type Store } from '#store/store.ts';
import { migratedFolder } from '#test/prepared.ts';
import { hashPassword } from '#web/passwords.ts';

export interface TestSite extends RunningSite {
  store: Store;
  dataDir: string;
  /** Makes an account and returns its password. */
  addUser(username: string, name: string, roles: Role[]): Promise<string>;
}

/**
 * The whole service on a free port, as `counterfoil serve` starts it, on a database of its own: an empty one, the one of the folder given, or
 * the store given. Close it when done.
 */
export async function startSite(options: Partial<ServeOptions> = {}): Promise<TestSite> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'counterfoil-site-'));
  const store = options.store ?? (await openStore({ dataDir: options.dataDir ?? (await migratedFolder(dataDir)) }));
  const site = await serve({
    store,
    force: forceNamed('hertfordshire'),
    dataDir,
    surface: 'both',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'error',
    limits: { requestsPerMinute: 100_000, formsPerMinute: 100_000, guessesPerMinute: 100_000 },
    env: {},
    ...options,
  });
  return {
    ...site,
    store,
    dataDir,
    addUser: (username, name, roles) => addUser(store, username, name, roles),
    async close() {
      await site.close();
      if (!options.store) await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The password of an account made here. */
export const passwordOf = (username: string): string => `correct horse battery ${username.length}`;

/** Makes an account and returns its password. */
export async function addUser(store: Store, username: string, name: string, roles: Role[]): Promise<string> {
  const password = passwordOf(username);
  const password_hash = await hashPassword(password, WEB.password.value);
  await store.as('staff', (tx) =>
    tx.insertInto('staff_user').values({ username, display_name: name, roles, password_hash }).execute(),
  );
  return password;
}

/** A person with a browser that knows only forms and cookies: what there is without JavaScript. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  readonly #base: string;
  #csrf = '';
  status = 0;
  text = '';
  headers = new Headers();

  constructor(base: string) {
    this.#base = base;
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  /** Takes over a cookie that another request brought. */
  keep(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** Gets a page, following redirects. */
  async get(path: string): Promise<this> {
    return this.#send('GET', path);
  }

  /** Sends a form with the token of the page last shown. */
  async post(path: string, fields: Record<string, string> = {}, token = this.#csrf): Promise<this> {
    return this.#send('POST', path, new URLSearchParams({ ...fields, _csrf: token }));
  }

  /** Sends a form in which a name may repeat, as tick boxes do. */
  async postAll(path: string, fields: readonly (readonly [string, string])[], token = this.#csrf): Promise<this> {
    return this.#send(
      'POST',
      path,
      new URLSearchParams([...fields.map(([k, v]): [string, string] => [k, v]), ['_csrf', token]]),
    );
  }

  /** Sends a form that may hold files, as a browser does. */
  async postUpload(path: string, fields: Record<string, string> = {}, token = this.#csrf): Promise<this> {
    const form = new FormData();
    for (const [k, v] of Object.entries({ _csrf: token, ...fields })) form.set(k, v);
    return this.#send('POST', path, form);
  }

  async signIn(username: string, password: string): Promise<this> {
    await this.get('/staff/sign-in');
    return this.post('/staff/sign-in', { username, password });
  }

  async #send(method: string, path: string, body?: URLSearchParams | FormData): Promise<this> {
    const cookie = [...this.#cookies].map(([k, v]) => `${k}=${v}`).join('; ');
    const response = await fetch(new URL(path, this.#base), {
      method,
      redirect: 'manual',
      headers: cookie ? { cookie } : {},
      ...(body ? { body } : {}),
    });
    this.#keepCookies(response);
    this.status = response.status;
    this.headers = response.headers;
    this.text = await response.text();
    this.#csrf = /name="_csrf" value="([^"]+)"/.exec(this.text)?.[1] ?? this.#csrf;
    const to = response.headers.get('location');
    return to?.startsWith('/') && response.status === 303 ? this.#send('GET', to) : this;
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}
