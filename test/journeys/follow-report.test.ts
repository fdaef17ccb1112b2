import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import { drainStages } from '#store/outbox.ts';
import { type FollowingSite, startFollowing } from '#test/following-site.ts';
import { Visitor } from '#test/site.ts';

const heading = (v: Visitor): string => (/<h1[^>]*>([^<]*)/.exec(v.text)?.[1] ?? '').trim();
const once = (v: Visitor): string => /name="once" value="([^"]+)"/.exec(v.text)?.[1] ?? '';
const words = (v: Visitor): string => v.text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('somebody follows a report', () => {
  let f: FollowingSite;
  before(async () => {
    f = await startFollowing();
    await f.site.addUser('care', 'V. Care', ['victim_service']);
    await f.site.addUser('desk', 'C. Desk', ['call_handler']);
    await f.site.addUser('assessor', 'I. Assessor', ['imu_assessor']);
    await f.site.addUser('press', 'P. Press', ['press']);
  });
  after(() => f?.close());

  const visitor = () => new Visitor(f.site.publicUrl!);
  async function opened(reference: string, secret: string): Promise<Visitor> {
    const v = await visitor().get('/track');
    return v.post('/track', { reference, secret });
  }
  const staff = async (name: string, signIn: string) =>
    new Visitor(f.site.staffUrl!).signIn(name, `correct horse battery ${signIn.length}`);
  const triage = () => drainStages(f.site.store, wokenStages(forceNamed('hertfordshire')), outboxOptions());
  const forgetTries = () => f.site.store.as('worker', (tx) => sql`DELETE FROM tracking_try`.execute(tx));

  it('opens with the long secret, never with a wrong one, and says the same of a report that does not exist', async () => {
    const { reference, secret } = await f.report();
    const own = await opened(reference, secret);
    assert.equal(heading(own), 'Received');
    await own.get('/track/receipt');
    const code = /cf-secret">([A-Z0-9 ]{39})</.exec(own.text)![1]!;
    const bank = await visitor().get('/receipt');
    await bank.post('/receipt', { code });
    assert.match(words(bank), new RegExp(`Issued by .*${reference}`), 'a receipt can be had later too');
    assert.equal(heading(await visitor().get('/track/receipt')), 'Follow a report');
    const wrong = await opened(reference, 'BBBB BBBB BBBB BBBB');
    const none = await opened('CF-9999999', 'BBBB BBBB BBBB BBBB');
    assert.equal(wrong.status, 422);
    const plain = (v: Visitor) => v.text.replace(/value="[^"]*"/g, '').replace(/nonce="[^"]*"/g, '');
    assert.equal(plain(wrong), plain(none));
    await forgetTries();
  });

  it('opens with a secret of one’s own, which sends everybody else out', async () => {
    const { reference, secret } = await f.report();
    const other = await opened(reference, secret);
    const v = await opened(reference, secret);
    await v.get('/track/report/secret');
    await v.post('/track/report/secret', { chosen: 'short' });
    assert.equal(v.status, 422);
    await v.post('/track/report/secret', { chosen: 'Purple Horse-Battery' });
    assert.match(words(v), /Your own secret works/);
    assert.equal(heading(await other.get('/track/report')), 'Follow a report');
    assert.equal(heading(await opened(reference, 'purple horse battery')), 'Received');
    assert.equal((await opened('CF-0000001', 'purple horse battery')).status, 422, 'of this report only');
    const kept = await f.site.store.owner(async (tx) => (await sql`SELECT * FROM tracking_secret`.execute(tx)).rows);
    assert.doesNotMatch(JSON.stringify(kept), /purple/i);
    await forgetTries();
  });

  it('opens with a code sent to the contact on record, once', async () => {
    const { reference } = await f.report();
    const v = await visitor().get('/track/code');
    f.sent.length = 0;
    await v.post('/track/code', { reference, channel: 'sms' });
    const said = words(v);
    await f.work();
    assert.equal(f.sent.length, 1);
    const message = f.sent[0]!;
    assert.equal(message.to, '+447700900123');
    assert.doesNotMatch(message.text, /fraud|police|report|CF-|crime/i);
    const code = /code is (\w{4} \w{4})/.exec(message.text)![1]!;
    assert.equal((await opened('CF-0000001', code)).status, 422, 'of another report');
    assert.equal(heading(await opened(reference, code.toLowerCase())), 'Received');
    assert.equal((await opened(reference, code)).status, 422, 'a second time');
    await v.get('/track/code');
    await v.post('/track/code', { reference: 'CF-9999999', channel: 'sms' });
    assert.equal(words(v).replace('CF-9999999', reference), said, 'the same words where there is no such report');
    await f.work();
    assert.equal(f.sent.length, 1, 'and nothing is sent');
    await forgetTries();
  });

  it('sends no code to a bank or an officer who told us, and not more than a few in an hour', async () => {
    const bank = await f.report({
      reporter: { role: 'bank', phone: '07700 900999' },
      victim: { phone: '07700 900456' },
    });
    f.sent.length = 0;
    for (let i = 0; i < FOLLOWING.codesAnHour.value + 2; i++) {
      const v = await visitor().get('/track/code');
      await v.post('/track/code', { reference: bank.reference, channel: 'sms' });
    }
    await f.work();
    assert.deepEqual(new Set(f.sent.map((s) => s.to)), new Set(['+447700900456']));
    assert.equal(f.sent.length, FOLLOWING.codesAnHour.value);
  });

  it('rests after wrong tries from one place; the long secret is never shut by tries from elsewhere', async () => {
    const { reference, secret, id } = await f.report();
    const v = await opened(reference, secret);
    await v.get('/track/report/secret');
    await v.post('/track/report/secret', { chosen: 'green lamp window' });
    // Somebody elsewhere guesses at this reference from many places.
    await f.site.store.owner(async (tx) => {
      await sql`INSERT INTO tracking_try (visitor, reference) SELECT 'elsewhere' || n, ${reference} FROM generate_series(1, 40) n`.execute(
        tx,
      );
    });
    assert.equal((await opened(reference, 'green lamp window')).status, 422, 'the chosen one rests');
    assert.equal(heading(await opened(reference, secret)), 'Received', 'the long one does not');
    await f.site.store.owner(async (tx) => {
      await sql`UPDATE tracking_try SET at = at - interval '2 hours'`.execute(tx);
    });
    assert.equal(heading(await opened(reference, 'green lamp window')), 'Received', 'rest ends by itself');
    for (let i = 0; i < FOLLOWING.triesFromOnePlace.value; i++) await opened(reference, `wrong ${i}`);
    const waiting = await opened(reference, 'green lamp window');
    assert.equal(waiting.status, 422, 'this place rests');
    assert.match(words(waiting), /too many wrong tries from your network.*Try again after \d/);
    const code = await new Visitor(f.site.publicUrl!).get('/track/code');
    await code.post('/track/code', { reference, channel: 'sms' });
    assert.match(words(code), /A code would not work before \d/, 'none is sent that could not be used');
    const none = await opened('CF-9999999', 'green lamp window');
    assert.match(words(none), /too many wrong tries/, 'and says so of a report that does not exist');
    assert.equal(
      heading(await opened(reference, secret)),
      'Received',
      'the long secret, which nobody can guess, opens all the same',
    );
    const counted = await f.site.store.owner(
      async (tx) =>
        (
          await sql<{
            n: number;
          }>`SELECT count(*)::integer AS n FROM tracking_try WHERE at > now() - interval '1 hour'`.execute(tx)
        ).rows[0]!.n,
    );
    for (let i = 0; i < 5; i++) await opened(reference, `wrong again ${i}`);
    const after = await f.site.store.owner(
      async (tx) =>
        (
          await sql<{
            n: number;
          }>`SELECT count(*)::integer AS n FROM tracking_try WHERE at > now() - interval '1 hour'`.execute(tx)
        ).rows[0]!.n,
    );
    assert.equal(after, counted, 'tries while resting do not make it longer');
    assert.ok(id);
    await forgetTries();
  });

  it('can be written to and answered, each message once, both sides told what was read', async () => {
    const { reference, secret } = await f.report();
    const v = await opened(reference, secret);
    const token = once(v);
    for (let i = 0; i < 2; i++) await v.post('/track/report/message', { words: 'Is there <b>news</b>?', once: token });
    assert.equal(v.text.match(/Is there &lt;b&gt;news/g)?.length, 1);
    const care = await staff('care', 'care');
    await care.get('/staff/messages');
    assert.ok(care.text.includes(reference));
    await care.get(`/staff/reports/${reference}`);
    assert.match(words(care), /1 unread/);
    await care.get(`/staff/reports/${reference}/messages`);
    await care.post(`/staff/reports/${reference}/messages`, {
      words: 'An officer will ring on Tuesday.',
      once: once(care),
    });
    assert.match(words(care), /Sent\. The person reads it/);
    await v.get('/track/report');
    assert.match(words(v), /Hertfordshire Constabulary.*An officer will ring on Tuesday/);
    assert.match(words(v), /You, .* · read/);
    assert.doesNotMatch(v.text, /V\. Care|care\b/, 'not the name of who wrote');
    const press = await staff('press', 'press');
    assert.equal((await press.get(`/staff/reports/${reference}/messages`)).status, 403);
    const trail = await f.site.store.as('staff', (tx) =>
      tx
        .selectFrom('audit_log')
        .select(['op', 'actor', 'reason'])
        .where('actor', '=', 'care')
        .where('op', '=', 'DISCLOSURE')
        .execute(),
    );
    assert.equal(trail.length, 1);
  });

  it('says which facts are missing, takes them, has the report assessed again, and says so', async () => {
    const { reference, secret, id } = await f.report();
    await triage();
    const v = await opened(reference, secret);
    assert.match(
      words(v),
      /These are not filled in\. What is in your own words already, you need not write again: when it happened/,
    );
    await v.get('/track/report/add');
    const facts = {
      when: '3 3 2026',
      where: 'St Albans AL1 3JE',
      caller: '07700 900456',
      loss: '6,000',
      more: 'He had a red hat.',
    };
    await v.post('/track/report/add', { ...facts, when: '45 3 2026' });
    assert.equal(v.status, 422);
    await v.post('/track/report/add', facts);
    assert.match(words(v), /being put into your report/);
    for (const again of ['a second press', 'Back, and Add once more']) {
      if (again.startsWith('Back')) await v.get('/track/report/add');
      await v.post('/track/report/add', facts);
      assert.equal(v.status, 200, again);
      assert.equal(words(v).match(/being put into your report/g)?.length, 1, again);
    }
    await f.work();
    await v.get('/track/report');
    assert.match(words(v), /which is being assessed again/);
    await triage();
    await v.get('/track/report');
    assert.match(words(v), /was assessed again with it on/);
    assert.match(words(v), /Your report has what we usually need/);
    const { payload, version } = await f.site.store.as('staff', (tx) =>
      tx.selectFrom('report').select(['payload', 'version']).where('id', '=', id).executeTakeFirstOrThrow(),
    );
    assert.equal(version, 2);
    assert.equal(payload.lossGbp, 6000);
    assert.match(String(payload.narrative), /said he was from the police\.\n\nAdded on .*: He had a red hat\./);
    const assessments = await f.site.store.as('staff', (tx) =>
      tx.selectFrom('assessment').select('report_version').where('report_id', '=', id).orderBy('id').execute(),
    );
    assert.deepEqual(
      assessments.map((a) => a.report_version),
      [1, 2],
    );
    // The day's last addition, sent again, is told as done; one more is too many.
    for (let n = 2; n <= FOLLOWING.additionsADay.value; n++) await v.post('/track/report/add', { more: `Number ${n}` });
    assert.equal(v.status, 200);
    await v.get('/track/report/add');
    await v.post('/track/report/add', { more: `Number ${FOLLOWING.additionsADay.value}` });
    assert.equal(v.status, 200, 'it is kept already');
    await v.post('/track/report/add', { more: 'One more' });
    assert.equal(v.status, 422);
  });

  it('tells how it ended with the reason, in words and never by number', async () => {
    const { reference, secret } = await f.report();
    await triage();
    const assessor = await staff('assessor', 'assessor');
    const page = `/staff/reports/${reference}/case/outcome`;
    const told = { outcome: '18', suspect: 'no', support: 'unknown', informed: 'tracker' };
    await assessor.get(page);
    await assessor.post(page, { ...told, reason: 'short' });
    assert.equal(assessor.status, 422);
    await assessor.post(page, { ...told, reason: 'The cameras had been wiped and nobody else saw the car.' });
    const v = await opened(reference, secret);
    assert.equal(heading(v), 'Finished');
    assert.match(words(v), /We could not find out who did it\..*The cameras had been wiped/);
    assert.doesNotMatch(words(v), /\b18\b|Investigation complete/);
    const desk = await staff('desk', 'desk');
    await desk.get(`/staff/reports/${reference}/messages`);
    assert.match(words(desk), /What the person is shown.*We could not find out who did it/);
    assert.doesNotMatch(desk.text, /case\/outcome/, 'a call handler reads it out and tells no outcome');
  });

  it('sends one neutral nudge to who confirmed, and none after they stop', async () => {
    const { reference, secret, id } = await f.report();
    const v = await opened(reference, secret);
    await v.get('/track/report/news');
    f.sent.length = 0;
    await v.post('/track/report/news', { channel: 'email', email: 'me@example.com\r\nBcc: x@example.com' });
    assert.equal(v.status, 422);
    await v.post('/track/report/news', { channel: 'email', email: 'Me@example.com' });
    await f.work();
    const code = /code is (\w{4} \w{4})/.exec(f.sent[0]!.text)![1]!;
    await v.post('/track/report/news/confirm', { code: 'WRONGCODE' });
    assert.equal(v.status, 422);
    await v.post('/track/report/news/confirm', { code: code.toLowerCase() });
    assert.match(words(v), /We will tell you when there is news/);
    const news = (words: string) =>
      f.site.store.as('staff', (tx) =>
        tx.insertInto('report_message').values({ report_id: id, from_us: true, words, by_whom: 'care' }).execute(),
      );
    f.sent.length = 0;
    await news('Come on Tuesday');
    await news('Two');
    await f.work();
    await news('Three');
    await f.work();
    assert.equal(f.sent.length, 1, 'one, until they look');
    const nudge = f.sent[0]!;
    assert.equal(nudge.subject, 'An update for you');
    assert.doesNotMatch(`${nudge.subject} ${nudge.text}`, /fraud|police|crime|CF-|Tuesday|constabulary|https?:/i);
    await v.get('/track/report');
    await news('Four');
    await f.work();
    assert.equal(f.sent.length, 2, 'they have looked, so the next is told');
    const stop = new URL(nudge.unsubscribe!).pathname;
    const pressed = await fetch(new URL(stop, f.site.publicUrl!), {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    assert.equal(pressed.status, 200);
    await v.get('/track/report');
    await news('Five');
    await f.work();
    assert.equal(f.sent.length, 2, 'stopped with one press');
  });

  it('is closed by the button, by leaving, and by a pause', async () => {
    const { reference, secret } = await f.report();
    const v = await opened(reference, secret);
    await v.post('/track/close');
    assert.equal(heading(await v.get('/track/report')), 'Follow a report');
    const w = await opened(reference, secret);
    assert.ok(w.cookies.has('counterfoil-track'));
    await w.get('/leave');
    assert.ok(!w.cookies.has('counterfoil-track'));
    const x = await opened(reference, secret);
    await f.site.store.owner(async (tx) => {
      await sql`UPDATE tracking_session SET seen_at = seen_at - interval '21 minutes'`.execute(tx);
    });
    assert.equal(heading(await x.get('/track/report')), 'Follow a report');
  });
});
