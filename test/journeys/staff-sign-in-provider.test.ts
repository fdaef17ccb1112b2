import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openBrowser, withoutBrowser } from '#test/browser.ts';
import { startProvider, type TestProvider } from '#test/identity-provider.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

const heading = (text: string) => /<h1[^>]*>([^<]*)<\/h1>/.exec(text)?.[1];

describe('signing in with the force’s own provider', () => {
  let site: TestSite;
  let provider: TestProvider;

  before(async () => {
    const port = await freePort();
    const home = `http://127.0.0.1:${port}/staff/sign-in`;
    provider = await startProvider(`${home}/return`, home);
    site = await startSite({
      surface: 'staff',
      port,
      secondFactor: 'required',
      env: {
        COUNTERFOIL_OIDC_ISSUER: provider.issuer,
        COUNTERFOIL_OIDC_CLIENT_ID: provider.clientId,
        COUNTERFOIL_OIDC_CLIENT_SECRET: provider.clientSecret,
        COUNTERFOIL_OIDC_NAME: 'Example Police account',
        COUNTERFOIL_OIDC_CLAIM: 'groups',
        COUNTERFOIL_OIDC_ROLES: 'fraud-desk=imu_assessor, fraud-bosses=supervisor+lcu_sergeant',
      },
    });
  });
  after(async () => {
    await site?.close();
    await provider?.close();
  });

  /** Leaves for the provider, signs in there, and gives the address it sends the browser back to, not yet gone to. */
  async function outAndBack(visitor: Visitor, next = ''): Promise<string> {
    const left = await fetch(new URL(`/staff/sign-in/provider?next=${encodeURIComponent(next)}`, site.staffUrl!), {
      redirect: 'manual',
      headers: { cookie: cookiesOf(visitor) },
    });
    for (const line of left.headers.getSetCookie())
      visitor.keep(...(/^([^=]+)=([^;]*)/.exec(line)!.slice(1) as [string, string]));
    const there = new Map<string, string>();
    let to = left.headers.get('location')!;
    for (let i = 0; i < 10 && new URL(to, provider.issuer).origin === provider.issuer; i++) {
      const cookie = [...there].map(([k, v]) => `${k}=${v}`).join('; ');
      const answer = await fetch(new URL(to, provider.issuer), { redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
        if (value) there.set(name!, value);
        else there.delete(name!);
      }
      to = answer.headers.get('location') ?? assert.fail(`${answer.status} ${await answer.text()}`);
    }
    const back = new URL(to);
    return `${back.pathname}${back.search}`;
  }
  const cookiesOf = (visitor: Visitor) => [...visitor.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
  const someone = (sub: string, groups: string[], preferred_username = sub, name = `Person ${sub}`) => {
    provider.person = { sub, name, preferred_username, groups };
  };
  const accountsOf = async (username: string) =>
    (
      await site.store.owner((tx) =>
        sql<{
          roles: string[];
          password_hash: string;
        }>`SELECT roles, password_hash FROM staff_user WHERE username = ${username}`.execute(tx),
      )
    ).rows;
  const open = () => new Visitor(site.staffUrl!);

  it('makes an account in the roles that the claims are mapped to, asks no second factor of it, and goes on to where they were going', async () => {
    someone('ann', ['fraud-bosses', 'canteen']);
    const v = open();
    await v.get(await outAndBack(v, '/staff/queue'));
    assert.equal(v.status, 200);
    assert.match(v.text, /Signed in as <strong>Person ann/);
    assert.match(v.text, /href="\/staff\/queue" aria-current="true"/);
    assert.deepEqual(await accountsOf('ann'), [{ roles: ['supervisor', 'lcu_sergeant'], password_hash: '!' }]);
    const asked = provider.asked.at(-1)!;
    assert.equal(asked.get('code_challenge_method'), 'S256');
    for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((asked.get(name) ?? '').length >= 20, name);
    const trail = await site.store.as('staff', (tx) =>
      tx
        .selectFrom('audit_log')
        .select(['op', 'actor_role'])
        .where('actor', '=', 'ann')
        .where('record_type', '=', 'staff_user')
        .execute(),
    );
    assert.deepEqual(trail, [{ op: 'COLLECTION', actor_role: 'identity_provider' }]);
  });

  it('follows the claims: roles change at the next sign-in, and whoever has none left is refused and signed out everywhere', async () => {
    someone('bob', ['fraud-desk']);
    const first = open();
    await first.get(await outAndBack(first));
    assert.equal(heading(first.text), 'What waits for you');
    someone('bob', ['fraud-bosses']);
    const second = open();
    await second.get(await outAndBack(second));
    assert.deepEqual((await accountsOf('bob'))[0]!.roles, ['supervisor', 'lcu_sergeant']);
    someone('bob', ['canteen']);
    const third = open();
    await third.get(await outAndBack(third));
    assert.match(third.text, /has no role in this service/);
    assert.equal(heading((await first.get('/staff')).text), 'Sign in');
  });

  it('makes nothing of somebody without a mapped role', async () => {
    someone('carol', ['canteen', 'constructor', '__proto__']);
    const v = open();
    await v.get(await outAndBack(v));
    assert.match(v.text, /has no role in this service/);
    assert.deepEqual(await accountsOf('carol'), []);
  });

  it('takes over no account that is there already', async () => {
    await site.addUser('local.boss', 'L. Boss', ['supervisor']);
    someone('mallory', ['fraud-desk'], 'Local.Boss');
    const v = open();
    await v.get(await outAndBack(v));
    assert.match(v.text, /another account of your user name/);
    assert.equal(heading((await v.get('/staff')).text), 'Sign in');
  });

  it('lets nobody in with a password who has none here, in the same words', async () => {
    const v = await open().signIn('ann', '!');
    assert.match(v.text, /Enter the right user name and password/);
  });

  it('refuses a forged or missing state, a code of another browser, an answer sent twice, and an error of the provider', async () => {
    someone('dave', ['fraud-desk']);
    const refused = async (v: Visitor, address: string, why: string) => {
      await v.get(address);
      assert.equal(v.status, 422, why);
      assert.match(v.text, /did not work\. Begin again/, why);
      assert.equal(heading((await v.get('/staff')).text), 'Sign in', why);
    };
    const forged = open();
    const address = await outAndBack(forged);
    await refused(forged, address.replace(/state=[^&]+/, 'state=forged'), 'a forged state');
    await refused(forged, address, 'the right answer after a wrong one');
    const none = open();
    await refused(none, (await outAndBack(none)).replace(/&?state=[^&]+/, ''), 'no state');
    const victim = open();
    await refused(victim, await outAndBack(open()), 'an answer in a browser that asked nothing');
    const other = open();
    const mine = await outAndBack(other);
    const theirs = await outAndBack(open());
    const code = /code=([^&]+)/.exec(theirs)![1]!;
    await refused(other, mine.replace(/code=[^&]+/, `code=${code}`), 'a code that was made for another verifier');
    const wrongIssuer = open();
    await refused(
      wrongIssuer,
      (await outAndBack(wrongIssuer)).replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example'),
      'another issuer',
    );
    const failed = open();
    await outAndBack(failed);
    await refused(failed, '/staff/sign-in/return?error=access_denied&state=x', 'an error');
    const twice = open();
    const good = await outAndBack(twice);
    await twice.get(good);
    assert.equal(heading(twice.text), 'What waits for you');
    const thief = open();
    await refused(thief, good, 'the same answer again');
  });

  it('never leads on to another site', async () => {
    someone('erin', ['fraud-desk']);
    for (const next of [
      'https://example.com/',
      '//example.com',
      '/\\example.com',
      '/staff/../../x',
      'javascript:alert(1)',
    ]) {
      const v = open();
      await v.get(await outAndBack(v, next));
      assert.equal(heading(v.text), 'What waits for you', next);
    }
  });

  it('signs out there too, in a browser, and comes back', { skip: withoutBrowser }, async () => {
    someone('frank', ['fraud-desk']);
    const browser = await openBrowser();
    try {
      for (const javaScriptEnabled of [true, false]) {
        const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
        await page.goto(`${site.staffUrl}/sign-in`);
        await page.getByRole('button', { name: 'Sign in with Example Police account' }).focus();
        await page.keyboard.press('Enter');
        await page.getByText('Signed in as').waitFor();
        await page.getByRole('button', { name: 'Sign out' }).click();
        await page.waitForURL((url) => url.origin === provider.issuer);
        await page.locator('button[type=submit]').first().click();
        await page.waitForURL((url) => url.pathname === '/staff/sign-in');
        await page.goto(site.staffUrl!);
        assert.equal(await page.locator('h1').innerText(), 'Sign in');
      }
    } finally {
      await browser.close();
    }
  });

  it('says so when the provider cannot be reached, and local accounts still work', async () => {
    const alone = await startSite({
      surface: 'staff',
      env: {
        COUNTERFOIL_OIDC_ISSUER: 'http://127.0.0.1:9',
        COUNTERFOIL_OIDC_CLIENT_ID: 'x',
        COUNTERFOIL_OIDC_ROLES: 'a=press',
      },
    });
    try {
      const password = await alone.addUser('local', 'L. Ocal', ['press']);
      const v = new Visitor(alone.staffUrl!);
      assert.match((await v.get('/staff/sign-in/provider')).text, /cannot be reached/);
      assert.equal(heading((await v.signIn('local', password)).text), 'What waits for you');
    } finally {
      await alone.close();
    }
  });
});

/** The redirect address must be known to the provider before the pages are served. */
async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}
