import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { WEB } from '#catalogue/thresholds/web.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

describe('signing in as staff', () => {
  let site: TestSite;
  let password: string;
  const visitor = () => new Visitor(site.staffUrl!);

  before(async () => {
    site = await startSite();
    password = await site.addUser('assessor', 'A. Assessor', ['imu_assessor']);
    await site.addUser('tired', 'T. Tired', ['imu_assessor']);
  });
  after(() => site.close());

  it('sends whoever is not signed in to sign in, and on to where they were going', async () => {
    const v = await visitor().get('/staff');
    assert.match(v.text, /<h1[^>]*>Sign in<\/h1>/);
    await v.post('/staff/sign-in', { username: 'Assessor', password, next: '/staff' });
    assert.equal(v.status, 200);
    assert.match(v.text, /Signed in as <strong>A\. Assessor<\/strong>/);
    assert.match(v.text, /OFFICIAL-SENSITIVE/);
  });

  it('ends the session at sign-out, so that a kept cookie opens nothing', async () => {
    const v = await visitor().signIn('assessor', password);
    const kept = new Map(v.cookies);
    await v.post('/staff/sign-out');
    const cookie = [...kept].map(([k, value]) => `${k}=${value}`).join('; ');
    const again = await fetch(site.staffUrl!, { headers: { cookie }, redirect: 'manual' });
    assert.equal(again.status, 303);
    assert.match(again.headers.get('location') ?? '', /sign-in/);
  });

  it('says the same to an unknown name, a wrong password and no password', async () => {
    const answers: string[] = [];
    for (const [username, tried] of [
      ['assessor', 'wrong password'],
      ['nobody', 'wrong password'],
      ['assessor', ''],
    ] as const) {
      const v = await visitor().signIn(username, tried);
      assert.equal(v.status, 422);
      answers.push(/<ul class="govuk-list govuk-error-summary__list">[\s\S]*?<\/ul>/.exec(v.text)![0]);
    }
    assert.equal(new Set(answers).size, 1);
  });

  it('rests an account after too many wrong passwords, also for the right one, without saying so', async () => {
    const right = `correct horse battery ${'tired'.length}`;
    for (let i = 0; i < WEB.failedLoginsAllowed.value; i++) await visitor().signIn('tired', `wrong ${i}`);
    const v = await visitor().signIn('tired', right);
    assert.equal(v.status, 422);
    assert.doesNotMatch(v.text, /is locked|resting/);
    await site.store.as('staff', (tx) =>
      tx
        .updateTable('staff_user')
        .set({ locked_until: new Date(Date.now() - 1000) })
        .where('username', '=', 'tired')
        .execute(),
    );
    assert.equal((await visitor().signIn('tired', right)).status, 200);
  });

  it('forgets a session left idle, one older than a shift, and that of a person who was disabled', async () => {
    const cases = [
      { seen_at: new Date(Date.now() - (WEB.sessionIdleMinutes.value + 1) * 60_000) },
      { created_at: new Date(Date.now() - (WEB.sessionHours.value * 60 + 1) * 60_000) },
    ];
    for (const aged of cases) {
      const v = await visitor().signIn('assessor', password);
      await site.store.as('staff', (tx) => tx.updateTable('staff_session').set(aged).execute());
      assert.match((await v.get('/staff')).text, /<h1[^>]*>Sign in/);
    }
    await site.addUser('leaver', 'L. Leaver', ['analyst']);
    const v = await visitor().signIn('leaver', `correct horse battery ${'leaver'.length}`);
    await site.store.as('staff', (tx) =>
      tx.updateTable('staff_user').set({ disabled_at: new Date() }).where('username', '=', 'leaver').execute(),
    );
    assert.match((await v.get('/staff')).text, /<h1[^>]*>Sign in/);
  });

  it('keeps no token and no password in the database', async () => {
    const v = await visitor().signIn('assessor', password);
    const token = [...v.cookies].find(([name]) => name.endsWith('session'))![1];
    const rows = await site.store.as('staff', async (tx) => ({
      sessions: await tx.selectFrom('staff_session').selectAll().execute(),
      users: await tx.selectFrom('staff_user').selectAll().execute(),
    }));
    assert.ok(!JSON.stringify(rows).includes(token));
    assert.ok(!JSON.stringify(rows).includes(password));
  });

  it('refuses a form token of before signing in, and one of another person', async () => {
    await site.addUser('other', 'O. Other', ['analyst']);
    const mine = await visitor().signIn('assessor', password);
    const theirs = await visitor().signIn('other', `correct horse battery ${'other'.length}`);
    const token = /name="_csrf" value="([^"]+)"/.exec(theirs.text)![1]!;
    await mine.post('/staff/sign-out', {}, token);
    assert.equal(mine.status, 403);
    assert.match((await mine.get('/staff')).text, /Signed in as/);
  });

  it('never leads on to another site', async () => {
    for (const next of ['https://example.com/', '//example.com', '/staff/../x', '/staff?x=1']) {
      const v = await visitor().get(`/staff/sign-in?next=${encodeURIComponent(next)}`);
      assert.match(v.text, /name="next" value="\/staff"/);
    }
  });
});
