import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { WEB } from '#catalogue/thresholds/web.ts';
import { Visitor } from '#test/site.ts';
import { queueOf, type StaffCounty, staffCounty } from '#test/staff-county.ts';

const heading = (v: Visitor) => /<h1[^>]*>([^<]*)<\/h1>/.exec(v.text)?.[1];

describe('one’s own sign-in, and those of others', () => {
  let county: StaffCounty;
  before(async () => {
    county = await staffCounty(40);
  });
  after(() => county?.close());

  it('shows where one is signed in, and ends another of one’s own sessions, or all but this one', async () => {
    const [here, there, third] = [await county.as('analyst'), await county.as('analyst'), await county.as('analyst')];
    await here.get('/staff/account');
    const ids = [...here.text.matchAll(/name="id" value="([0-9a-f-]{36})"/g)].map((m) => m[1]!);
    assert.equal(ids.length, 2, 'the other two');
    await here.post('/staff/account/sessions/end', { id: ids[1]! });
    const left = [await there.get('/staff'), await third.get('/staff')].filter(
      (v) => heading(v) === 'What waits for you',
    );
    assert.equal(left.length, 1);
    await here.get('/staff/account');
    await here.post('/staff/account/sessions/end-others');
    assert.equal(heading(await left[0]!.get('/staff')), 'Sign in');
    assert.equal(heading(await here.get('/staff')), 'What waits for you');
  });

  it('ends nobody else’s session by its id', async () => {
    const mine = await county.as('analyst');
    const theirs = await county.as('press');
    const row = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('staff_session as s')
        .innerJoin('staff_user as u', 'u.id', 's.user_id')
        .select('s.id')
        .where('u.username', '=', 'press')
        .executeTakeFirstOrThrow(),
    );
    await mine.get('/staff/account');
    await mine.post('/staff/account/sessions/end', { id: row.id });
    assert.equal(heading(await theirs.get('/staff')), 'What waits for you');
  });

  it('lets a supervisor end a colleague’s session, and take off a lost second factor, with a reason that the trail keeps', async () => {
    const leaver = await county.as('victim_service');
    const supervisor = await county.as('supervisor');
    await supervisor.get('/staff/people');
    const part = supervisor.text.slice(supervisor.text.indexOf('The victim service'));
    const path = /action="(\/staff\/people\/sessions\/[0-9a-f-]{36}\/end)"/.exec(part)![1]!;
    await supervisor.post(path, { reason: '' });
    assert.equal(supervisor.status, 422);
    await supervisor.post(path, { reason: 'Her laptop was stolen this morning.' });
    assert.equal(supervisor.status, 200);
    assert.equal(heading(await leaver.get('/staff')), 'Sign in');
    await supervisor.post(path, { reason: 'Her laptop was stolen this morning.' });
    assert.equal(supervisor.status, 409);
    const entry = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('audit_log')
        .select(['op', 'reason'])
        .where('record_type', '=', 'staff_user')
        .where('op', '=', 'ALTERATION')
        .execute(),
    );
    assert.deepEqual(entry, [{ op: 'ALTERATION', reason: 'Her laptop was stolen this morning.' }]);
    const back = await county.as('victim_service');
    await supervisor.get('/staff/people');
    const forThem = supervisor.text.slice(supervisor.text.indexOf('The victim service'));
    const lost = /action="(\/staff\/people\/[0-9a-f-]{36}\/second-factor\/remove)"/.exec(forThem)![1]!;
    await supervisor.post(lost, { reason: 'Telephone lost; seen in person.' });
    assert.equal(heading(await back.get('/staff')), 'Sign in');
  });

  describe('a form that is sent again', () => {
    const action = (what: string) => ({
      what,
      owner: 'sfcu_investigator',
      'due-day': '20',
      'due-month': '2',
      'due-year': '2026',
    });
    /** The actions of these words on a report, also those taken off, by their ids. */
    const named = (reference: string, what: string) =>
      county.site.store.as('staff', async (tx) => {
        const items = await tx
          .selectFrom('case_item as i')
          .innerJoin('report as r', 'r.id', 'i.report_id')
          .select(['i.id', 'i.body'])
          .where('r.reference', '=', reference)
          .where('i.kind', '=', 'action')
          .orderBy('i.id')
          .execute();
        return items.filter((i) => i.body.what === what).map((i) => i.id);
      });
    /** An investigator with the form for an action open, and its token. */
    const opened = async () => {
      const [reference = ''] = await queueOf(county);
      const investigator = await county.as('sfcu_investigator');
      const page = `/staff/reports/${reference}/case`;
      const add = `${page}/add/action`;
      await investigator.get(add);
      return { investigator, reference, page, add, token: /name="_csrf" value="([^"]+)"/.exec(investigator.text)![1]! };
    };

    it('is carried out once where it is pressed twice, and the second press is led where the first went', async () => {
      const { investigator, reference, add, token } = await opened();
      await Promise.all([1, 2, 3].map(() => investigator.post(add, action('Press once'), token)));
      assert.equal((await named(reference, 'Press once')).length, 1);
      await investigator.post(add, action('Press once'), token);
      assert.equal(investigator.status, 200);
      assert.match(investigator.text, /Added/);
      assert.equal((await named(reference, 'Press once')).length, 1);
      await investigator.post(add, action(''), token);
      assert.equal(investigator.status, 422);
      await investigator.post(add, action('Press again'), token);
      assert.equal(
        (await named(reference, 'Press again')).length,
        1,
        'other words from the same page are another form',
      );
      await investigator.get(add);
      await investigator.post(add, action('Press once'));
      assert.equal(investigator.status, 409, 'a page opened anew that says the same again is asked about');
      assert.equal((await named(reference, 'Press once')).length, 1);
      await investigator.post(add, { ...action('Press once'), again: 'yes' });
      assert.equal((await named(reference, 'Press once')).length, 2, 'there can have been two');
    });

    it('is carried out again where what it did was taken back: Back may show a page that the browser kept', async () => {
      const { investigator, reference, page, add, token } = await opened();
      const garage = action('Ask at the garage');
      await investigator.post(add, garage, token);
      const [first] = await named(reference, garage.what);
      await investigator.get(`${page}/items/${first}`);
      await investigator.post(`${page}/items/${first}/remove`, { seen: '1' });
      assert.equal(investigator.status, 200);
      await investigator.post(add, garage, token);
      assert.equal((await named(reference, garage.what)).length, 2, 'it is there again');
      await investigator.post(add, garage, token);
      assert.equal((await named(reference, garage.what)).length, 2, 'and once');
    });
  });
});

describe('a form that was typed when the session ended', () => {
  let county: StaffCounty;
  let reference: string;
  const aged = { seen_at: new Date(Date.now() - (WEB.sessionIdleMinutes.value + 1) * 60_000) };
  const lapse = () => county.site.store.as('staff', (tx) => tx.updateTable('staff_session').set(aged).execute());
  const REASON = 'Kept because of what the neighbour "Ann" & <others> may see.';
  const kept = (v: Visitor) => /name="kept" value="([\w-]+)"/.exec(v.text)?.[1] ?? '';
  const signInAs = (v: Visitor, role: 'lcu_sergeant' | 'supervisor', sealed: string) =>
    v.post('/staff/sign-in', { username: role, password: county.password(role), kept: sealed });

  before(async () => {
    county = await staffCounty(40);
    reference = (await queueOf(county))[0]!;
  });
  after(() => county?.close());

  it('is still there after signing in again, is sent only when they say so, and is recorded once', async () => {
    const v = await county.as('lcu_sergeant');
    await v.get(`/staff/reports/${reference}/team`);
    const ask = /<option value="([0-9a-f-]{36})" selected/.exec(v.text)![1]!;
    await lapse();
    await v.post(`/staff/reports/${reference}/team/keep`, { reason: REASON, ask });
    assert.equal(v.status, 401);
    assert.match(v.text, /Sign in again, and you can send it/);
    assert.ok(!v.text.includes('neighbour'), 'what was typed is sealed');
    await signInAs(v, 'lcu_sergeant', kept(v));
    assert.equal(heading(v), 'What you typed is still here');
    const restricted = () =>
      county.site.store.owner((tx) => tx.selectFrom('report_restriction').select('reason').execute());
    assert.deepEqual(await restricted(), []);
    const fields = Object.fromEntries(
      [...v.text.matchAll(/name="(reason|ask)" value="([^"]*)"/g)].map((m) => [m[1]!, unescaped(m[2]!)]),
    );
    assert.deepEqual(fields, { reason: REASON, ask });
    await v.post(/<form method="post" action="(\/staff\/reports[^"]+)"/.exec(v.text)![1]!, fields);
    assert.match(v.text, /only these people may open it/);
    assert.deepEqual(await restricted(), [{ reason: REASON }]);
  });

  it('is shown to nobody else, and not to whoever alters or makes up what is kept', async () => {
    const v = await county.as('lcu_sergeant');
    await v.get('/staff');
    await lapse();
    await v.post('/staff/paper', { story: 'secret' });
    const sealed = kept(v);
    const other = await new Visitor(county.site.staffUrl!).get('/staff/sign-in');
    await signInAs(other, 'supervisor', sealed);
    assert.equal(heading(other), 'What waits for you');
    for (const odd of [`${sealed.slice(0, -3)}AAA`, 'AAAA', '', 'x'.repeat(200_000)]) {
      const again = await new Visitor(county.site.staffUrl!).get('/staff/sign-in');
      await signInAs(again, 'lcu_sergeant', odd);
      assert.notEqual(heading(again), 'What you typed is still here');
    }
  });

  it('is not kept for a form that came without the token of that session: another site could have sent it', async () => {
    const v = await county.as('lcu_sergeant');
    await v.get('/staff');
    await lapse();
    await v.post(`/staff/reports/${reference}/team/keep`, { reason: REASON }, 'forged');
    assert.equal(v.status, 403);
    assert.equal(kept(v), '');
  });
});

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
