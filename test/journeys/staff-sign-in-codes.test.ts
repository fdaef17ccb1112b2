import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql as raw } from 'kysely';
import { generateSync } from 'otplib';
import { SIGN_IN } from '#catalogue/thresholds/sign-in.ts';
import { WEB } from '#catalogue/thresholds/web.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

const CODES = '/staff/account/second-factor/codes';
const now = () => Math.floor(Date.now() / 1000);
const codeOf = (secret: string, epoch = now()) => generateSync({ secret, epoch });
const heading = (v: Visitor) => /<h1[^>]*>([^<]*)<\/h1>/.exec(v.text)?.[1];

const sql = async <Row = Record<string, unknown>>(site: TestSite, statement: string): Promise<Row[]> =>
  (await site.store.owner((tx) => raw.raw<Row>(statement).execute(tx))).rows;

describe('codes of an authenticator app beside the password', () => {
  let site: TestSite;
  const visitor = () => new Visitor(site.staffUrl!);
  /** Somebody who signs in for the first time and sets the codes up: secret, recovery codes and the browser they did it in. */
  async function enrolled(username: string) {
    const password = await site.addUser(username, `Person ${username}`, ['imu_assessor']);
    const v = await visitor().signIn(username, password);
    assert.equal(heading(v), 'Set up your second factor');
    await v.post(CODES);
    const secret = /Secret to type: <strong[^>]*>([A-Z2-7 ]+)</.exec(v.text)![1]!.replaceAll(' ', '');
    await v.post(`${CODES}/confirm`, { code: codeOf(secret) });
    assert.equal(heading(v), 'Keep your recovery codes');
    const recovery = [...v.text.matchAll(/<code>([\w-]+)<\/code>/g)].map((m) => m[1]!);
    return { v, username, password, secret, recovery };
  }
  /** A code of this moment counts as used once somebody signed in with it: as if some time had passed. */
  const later = (username: string) =>
    sql(
      site,
      `UPDATE staff_totp SET last_step = last_step - 10 WHERE user_id = (SELECT id FROM staff_user WHERE username = '${username}')`,
    );

  before(async () => {
    site = await startSite({ surface: 'staff', secondFactor: 'required' });
  });
  after(() => site?.close());

  it('must be set up at the first sign-in before any page opens; then every page does, and a code is asked for the next time', async () => {
    const password = await site.addUser('newcomer', 'N. Newcomer', ['imu_assessor']);
    const v = await visitor().signIn('newcomer', password);
    for (const path of ['/staff', '/staff/queue', '/staff/contact-codes']) {
      assert.equal(heading(await v.get(path)), 'Set up your second factor', path);
    }
    await v.post('/staff/reports/CF-0000001/undo', { decision: '1' });
    assert.equal(heading(v), 'Set up your second factor');
    const done = await enrolled('arrived');
    assert.equal(done.recovery.length, SIGN_IN.recoveryCodes.value);
    assert.equal(heading(await done.v.get('/staff')), 'What waits for you');
    await later('arrived');
    const again = await visitor().signIn('arrived', done.password);
    assert.equal(heading(again), 'Enter a code');
    assert.equal(heading(await again.get('/staff')), 'Sign in');
    await again.get('/staff/sign-in/code');
    await again.post('/staff/sign-in/code', { code: codeOf(done.secret) });
    assert.equal(heading(again), 'What waits for you');
  });

  it('takes a code once, also in two browsers, and a code of the half minute before or after', async () => {
    const { username, password, secret } = await enrolled('replay');
    await later(username);
    const code = codeOf(secret);
    const first = await visitor().signIn(username, password);
    const second = await visitor().signIn(username, password);
    await first.post('/staff/sign-in/code', { code });
    assert.equal(heading(first), 'What waits for you');
    await second.post('/staff/sign-in/code', { code });
    assert.equal(second.status, 422);
    await later(username);
    const slow = await visitor().signIn(username, password);
    await slow.post('/staff/sign-in/code', { code: codeOf(secret, now() - 30) });
    assert.equal(heading(slow), 'What waits for you');
    await later(username);
    const stale = await visitor().signIn(username, password);
    await stale.post('/staff/sign-in/code', { code: codeOf(secret, now() - 95) });
    assert.equal(stale.status, 422);
  });

  it('leaves no more than a few tries a sign-in and ten an account, also to many at once, and then not to the right code either', async () => {
    const { username, password, secret } = await enrolled('guessed');
    await later(username);
    const wrong = (n: number) => String((Number(codeOf(secret)) + 100_000 + n) % 1_000_000).padStart(6, '0');
    const v = await visitor().signIn(username, password);
    for (let i = 0; i < SIGN_IN.codeTries.value; i++) await v.post('/staff/sign-in/code', { code: wrong(i) });
    await v.post('/staff/sign-in/code', { code: codeOf(secret) });
    assert.equal(v.status, 422);
    assert.match(v.text, /tried too often/);
    // The other half of the account's tries, from twenty browsers at once.
    const many = await Promise.all(Array.from({ length: 20 }, () => visitor().signIn(username, password)));
    await Promise.all(many.map((m, i) => m.post('/staff/sign-in/code', { code: wrong(50 + i) })));
    const tried = await sql<{ failed_logins: number }>(
      site,
      `SELECT failed_logins FROM staff_user WHERE username = '${username}'`,
    );
    assert.equal(tried[0]!.failed_logins, WEB.failedLoginsAllowed.value);
    await many[0]!.post('/staff/sign-in/code', { code: codeOf(secret) });
    assert.equal(many[0]!.status, 422);
    assert.equal((await visitor().signIn(username, password)).status, 422, 'the account rests');
  });

  it('takes each recovery code once', async () => {
    const { username, password, recovery } = await enrolled('lost');
    const v = await visitor().signIn(username, password);
    await v.post('/staff/sign-in/code', { code: recovery[0]!.toLowerCase() });
    assert.equal(heading(v), 'What waits for you');
    const again = await visitor().signIn(username, password);
    await again.post('/staff/sign-in/code', { code: recovery[0]! });
    assert.equal(again.status, 422);
    const account = await v.get('/staff/account');
    assert.match(account.text, /9 recovery codes left/);
    assert.match(account.text, /a password and a recovery code/);
  });

  it('does not open to a step of somebody else, of another browser, or that was used', async () => {
    const one = await enrolled('one.person');
    const two = await enrolled('two.person');
    await later('one.person');
    const v = await visitor().signIn('two.person', two.password);
    await v.post('/staff/sign-in/code', { code: codeOf(one.secret) });
    assert.equal(v.status, 422);
    const bare = await visitor().get('/staff/sign-in');
    await bare.post('/staff/sign-in/code', { code: codeOf(one.secret) });
    assert.match(bare.text, /Sign in again/);
    const used = await visitor().signIn('one.person', one.password);
    const step = [...used.cookies].find(([name]) => name.endsWith('step'))!;
    await used.post('/staff/sign-in/code', { code: codeOf(one.secret) });
    assert.equal(heading(used), 'What waits for you');
    await later('one.person');
    const thief = await visitor().get('/staff/sign-in');
    thief.keep(...step);
    await thief.post('/staff/sign-in/code', { code: codeOf(one.secret) });
    assert.match(thief.text, /Sign in again/);
  });

  it('asks for the password before it is changed or taken off, and is not taken off where the force wants it', async () => {
    const { v, password } = await enrolled('careful');
    await v.post(`${CODES}/remove`, {});
    assert.equal(v.status, 422);
    await v.post(`${CODES}/remove`, { password });
    assert.equal(v.status, 409);
    await v.post('/staff/account/second-factor/recovery', { password: 'not the password' });
    assert.equal(v.status, 422);
    await v.post('/staff/account/second-factor/recovery', { password });
    assert.equal(heading(v), 'Keep your recovery codes');
  });

  it('keeps neither secret nor recovery code in the database, and writes each change in the audit trail', async () => {
    const { secret, recovery, username } = await enrolled('kept.secret');
    const rows = JSON.stringify(
      await sql(
        site,
        `SELECT t.*, encode(t.sealed, 'escape') AS read, c.hash FROM staff_totp t JOIN staff_recovery_code c USING (user_id)`,
      ),
    );
    assert.ok(!rows.includes(secret) && !recovery.some((r) => rows.includes(r.replaceAll('-', ''))));
    const trail = await sql<{ actor: string; fields_changed: string[] }>(
      site,
      `SELECT actor, fields_changed FROM audit_log WHERE record_type = 'staff_user' AND actor = '${username}'`,
    );
    assert.deepEqual(
      trail.map((t) => t.fields_changed),
      [['totp', 'recovery_codes']],
    );
  });

  it('is waived for accounts of a demonstration only', async () => {
    const password = await site.addUser('demo.person', 'D. Person', ['imu_assessor']);
    await sql(site, `UPDATE staff_user SET second_factor_waived = true WHERE username = 'demo.person'`);
    assert.equal(heading(await visitor().signIn('demo.person', password)), 'What waits for you');
  });

  it('begins a session of its own whatever cookie came with it, and ends the one that was there', async () => {
    const { username, password, secret } = await enrolled('fixed');
    await later(username);
    const v = visitor();
    v.keep('counterfoil-session', 'a'.repeat(43));
    await v.signIn(username, password);
    await v.post('/staff/sign-in/code', { code: codeOf(secret) });
    const token = [...v.cookies].find(([name]) => name.endsWith('session'))![1];
    assert.notEqual(token, 'a'.repeat(43));
  });
});
