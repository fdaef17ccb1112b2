import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { SUBSCRIBING } from '#catalogue/thresholds/outgoing.ts';
import type { EventOf } from '#core/event.ts';
import { tidyFollowing } from '#journey/messages/tidy.ts';
import { tellEvent } from '#store/event-log.ts';
import { CALLBACK_TOKEN, type FollowingSite, startFollowing } from '#test/following-site.ts';
import { publishWarning } from '#test/published-warning.ts';
import { Visitor } from '#test/site.ts';

const words = (v: Visitor): string => v.text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const LONG_AGO = '2026-11-20T10:00:00Z';

describe('warnings by e-mail and text', () => {
  let f: FollowingSite;
  before(async () => {
    f = await startFollowing();
  });
  after(() => f?.close());
  beforeEach(async () => {
    f.sent.length = 0;
    await f.site.store.owner(async (tx) => {
      await sql`DELETE FROM warning_subscription`.execute(tx);
    });
  });

  const visitor = () => new Visitor(f.site.publicUrl!);
  const path = (link: string) => new URL(link).pathname;
  async function ask(fields: Record<string, string>): Promise<Visitor> {
    const v = await visitor().get('/warnings/subscribe');
    return v.post('/warnings/subscribe', fields);
  }
  const linkIn = (text: string) => /https?:\S+/.exec(text)![0];
  /** Asks and confirms; answers the link that stops it. */
  async function subscribe(fields: Record<string, string>): Promise<{ confirm: string; visitor: Visitor }> {
    f.sent.length = 0;
    const v = await ask(fields);
    assert.match(words(v), /We have sent you a message/);
    await f.work();
    const confirm = path(linkIn(f.sent.at(-1)!.text));
    await v.get(confirm);
    await v.post(confirm);
    assert.match(words(v), /Warnings begun/);
    await v.get(confirm);
    assert.match(words(v), /Warnings begun.*stop now/, 'opened again, it does not ask again');
    f.sent.length = 0;
    return { confirm, visitor: v };
  }
  async function tell(
    slug: string,
    type: 'warning.published' | 'warning.corrected' | 'warning.withdrawn',
  ): Promise<void> {
    const id = await f.site.store.as('staff', async (tx) => {
      const w = await tx.selectFrom('warning').select('id').where('slug', '=', slug).executeTakeFirstOrThrow();
      await tellEvent(tx, { type, warning: w.id } as EventOf<typeof type>, w.id);
      return w.id;
    });
    assert.ok(id);
    await f.work();
  }
  const publish = async (slug: string, districts = ['E07000240']) => {
    await publishWarning(f.site.store, {
      slug,
      title: `Callers say they are police (${slug})`,
      publishedAt: LONG_AGO,
      districts,
    });
    await tell(slug, 'warning.published');
  };

  it('come only to who confirmed by a press, for the place they chose, once', async () => {
    await ask({ area: 'St Albans', channel: 'email', email: 'never@example.com' });
    await f.work();
    assert.equal(f.sent.length, 1);
    const v = await visitor().get(path(linkIn(f.sent[0]!.text)));
    assert.match(words(v), /Press the button if you asked/, 'looking at the link confirms nothing');
    await subscribe({ area: 'al1 3je', channel: 'email', email: 'near@example.com' });
    // One box filled, and the choice forgotten.
    await subscribe({ area: 'Watford', email: 'far@example.com' });
    await subscribe({ area: 'Herts', channel: 'sms', sms: '07700 900123' });
    // The same address for two places that both hold it.
    await subscribe({ area: 'St Albans', channel: 'email', email: 'NEAR@example.com' });
    await publish('a-first');
    assert.deepEqual(f.sent.map((s) => s.to).sort(), ['+447700900123', 'near@example.com']);
    const mail = f.sent.find((s) => s.channel === 'email')!;
    assert.equal(mail.subject, 'Fraud warning: Callers say they are police (a-first)');
    assert.match(mail.text, /Use another phone\.[\s\S]*\/warnings\/a-first[\s\S]*To stop these warnings: https:/);
    assert.match(mail.unsubscribe ?? '', /^https:\/\/fraud\.example\.police\.uk\/stop\/warnings\//);
    assert.match(f.sent.find((s) => s.channel === 'sms')!.text, /Reply STOP to end\.$/);
    await tell('a-first', 'warning.published');
    assert.equal(f.sent.length, 2, 'told again, sent once');
  });

  it('tell what was corrected to all, and what was withdrawn to who had it', async () => {
    await subscribe({ area: 'St Albans', channel: 'email', email: 'reader@example.com' });
    await publish('b-corrected');
    await subscribe({ area: 'St Albans', channel: 'email', email: 'late@example.com' });
    await f.site.store.owner(async (tx) => {
      await sql`ALTER TABLE warning_correction DISABLE TRIGGER USER`.execute(tx);
      await sql`UPDATE warning SET status = 'WITHDRAWN', withdrawn_at = now(), withdrawn_because = 'It was not so.', withdrawn_title = NULL
        WHERE slug = 'b-corrected'`.execute(tx);
    });
    await tell('b-corrected', 'warning.withdrawn');
    assert.deepEqual(
      f.sent.map((s) => s.to),
      ['reader@example.com'],
    );
    assert.match(f.sent[0]!.text, /has been withdrawn.*pass it on[\s\S]*It was not so\./);
    assert.doesNotMatch(f.sent[0]!.text, /Callers say/, 'nothing of its words');
  });

  it('stop with one press, without a page or a cookie, and an old link brings nothing back', async () => {
    const { confirm, visitor: v } = await subscribe({
      area: 'St Albans',
      channel: 'email',
      email: 'reader@example.com',
    });
    await publish('c-one');
    const stop = new URL(path(f.sent[0]!.unsubscribe!), f.site.publicUrl!);
    const seen = await fetch(stop);
    assert.match(await seen.text(), /Stop the warnings/, 'a program that only looks stops nothing');
    const pressed = await fetch(stop, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    assert.equal(pressed.status, 200);
    await v.get(confirm);
    await v.post(confirm);
    assert.match(words(v), /does not work any more/);
    f.sent.length = 0;
    await publish('c-two');
    assert.equal(f.sent.length, 0);
  });

  it('believe no link that was altered or made for something else', async () => {
    const { confirm } = await subscribe({ area: 'St Albans', channel: 'email', email: 'reader@example.com' });
    const token = confirm.split('/').at(-1)!;
    const [id, mac] = token.split('.') as [string, string];
    const forged = [
      `/stop/warnings/${token}`,
      `/stop/nudges/${token}`,
      `/stop/warnings/${id}.${mac.slice(0, -1)}A`,
      `/stop/warnings/${id.slice(0, -1)}0.${mac}`,
      `/stop/warnings/${id}`,
      `/stop/other/${token}`,
    ];
    for (const where of forged) {
      const pressed = await fetch(new URL(where, f.site.publicUrl!), { method: 'POST', body: new URLSearchParams() });
      assert.equal(pressed.status, 404, where);
    }
    await publish('d-still');
    assert.equal(f.sent.length, 1);
  });

  it('refuse what is no address or place, and send a stranger’s address only a few questions', async () => {
    for (const fields of [
      { area: 'St Albans', channel: 'email', email: 'a@example.com\nBcc: b@example.com' },
      { area: 'St Albans', channel: 'sms', sms: '07700 900123\n07700 900456' },
      { area: 'Atlantis', channel: 'email', email: 'a@example.com' },
      { area: 'Maidstone', channel: 'email', email: 'a@example.com' },
      { area: 'St Albans' },
    ] as Record<string, string>[]) {
      assert.equal((await ask(fields)).status, 422, JSON.stringify(fields));
    }
    for (let i = 0; i < 8; i++) await ask({ area: '', channel: 'email', email: 'pestered@example.com' });
    await f.work();
    assert.ok(f.sent.length <= 5, `${f.sent.length} sent`);
  });

  it('are forgotten where nobody confirms', async () => {
    await ask({ area: '', channel: 'email', email: 'never@example.com' });
    await f.work();
    const count = () =>
      f.site.store.owner(
        async (tx) =>
          (await sql<{ n: number }>`SELECT count(*)::integer AS n FROM warning_subscription`.execute(tx)).rows[0]!.n,
      );
    await f.site.store.as('worker', (tx) => tidyFollowing(tx, SUBSCRIBING.confirmDays.value));
    assert.equal(await count(), 1);
    await f.site.store.owner(async (tx) => {
      await sql`UPDATE warning_subscription SET asked_at = asked_at - make_interval(days => ${SUBSCRIBING.confirmDays.value + 1})`.execute(
        tx,
      );
    });
    await f.site.store.as('worker', (tx) => tidyFollowing(tx, SUBSCRIBING.confirmDays.value));
    assert.equal(await count(), 0);
  });
});

describe('texts that come back', () => {
  let f: FollowingSite;
  before(async () => {
    f = await startFollowing();
  });
  after(() => f?.close());
  let n = 0;
  async function text(
    message: string,
    from = '447700900123',
    more: { token?: string | null; id?: string } = {},
  ): Promise<number> {
    const token = more.token === undefined ? CALLBACK_TOKEN : more.token;
    const response = await fetch(new URL('/hooks/notify/texts', f.site.publicUrl!), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({
        id: more.id ?? `text-${n++}`,
        source_number: from,
        destination_number: '447700900000',
        message,
        date_received: LONG_AGO,
      }),
    });
    return response.status;
  }

  it('are believed only with the token, and each once', async () => {
    assert.equal(await text('HELP', undefined, { token: null }), 401);
    assert.equal(await text('HELP', undefined, { token: 'a-token-that-is-not-the-right-one-0' }), 401);
    await f.work();
    assert.equal(f.sent.length, 0);
    for (let i = 0; i < 3; i++) assert.equal(await text('Help.', undefined, { id: 'same' }), 200);
    await f.work();
    assert.equal(f.sent.length, 1);
    assert.match(f.sent.at(0)?.text ?? '', /Reply STOP/);
    const bad = await fetch(new URL('/hooks/notify/texts', f.site.publicUrl!), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${CALLBACK_TOKEN}` },
      body: JSON.stringify({ id: 'x', source_number: '07700 900123\n999', message: 'STOP' }),
    });
    assert.equal(bad.status, 422);
  });

  it('are told how far a report is only on the number that the report holds', async () => {
    const { reference } = await f.report({ reporter: { role: 'victim', phone: '07700 900222' } });
    f.sent.length = 0;
    await text(`status ${reference.toLowerCase()}`, '447700900222');
    await text(`STATUS ${reference}`, '447700900333');
    await text('STATUS CF-9999999', '447700900444');
    await f.work();
    const [own, other, none] = ['222', '333', '444'].map((end) => f.sent.find((s) => s.to.endsWith(end))!.text);
    assert.match(own!, /^Received\. We have it/);
    assert.doesNotMatch(own!, /fraud|CF-/i);
    assert.equal(other, none, 'a stranger hears the same as of a report that does not exist');
    assert.match(none!, /cannot answer that by text/);
  });

  it('hear that nobody reads them, and whom to ring, also after a question that was answered', async () => {
    f.sent.length = 0;
    for (const message of ['STATUS CF-9999999', 'There is a man at my door', 'Please answer me', 'He is here', '??'])
      await text(message, '447700900777');
    await f.work();
    assert.equal(f.sent.length, 5, 'no person is met with silence');
    assert.match(f.sent[1]!.text, /^Nobody reads what you send here\. In an emergency ring 999/);
  });

  it('begin warnings by text with YES, for who asked for them from that number, and for nobody else', async () => {
    const v = await new Visitor(f.site.publicUrl!).get('/warnings/subscribe');
    await v.post('/warnings/subscribe', { area: 'Watford', channel: 'sms', sms: '07700 900888' });
    await f.work();
    assert.match(f.sent.at(-1)!.text, /To begin, reply YES, or follow this link/);
    f.sent.length = 0;
    await text('Yes please', '447700900889');
    await text('YES', '447700900888');
    await f.work();
    assert.match(f.sent.find((s) => s.to.endsWith('889'))!.text, /^Nobody reads/, 'a number that asked for nothing');
    assert.match(f.sent.find((s) => s.to.endsWith('888'))!.text, /^Thank you\. It has begun, for Watford/);
    f.sent.length = 0;
    await publishWarning(f.site.store, {
      slug: 'c-watford',
      title: 'Callers',
      publishedAt: LONG_AGO,
      districts: ['E07000103'],
    });
    await f.site.store.as('staff', async (tx) => {
      const w = await tx.selectFrom('warning').select('id').where('slug', '=', 'c-watford').executeTakeFirstOrThrow();
      await tellEvent(tx, { type: 'warning.published', warning: w.id }, w.id);
    });
    await f.work();
    assert.deepEqual(
      f.sent.map((s) => s.to).filter((to) => to.endsWith('888')),
      ['+447700900888'],
    );
    await text('STOP', '447700900888');
    await text('YES', '447700900888');
    await f.work();
    assert.match(f.sent.at(-1)!.text, /^Nobody reads/, 'stopped stays stopped');
  });

  it('end everything that is sent to a number', async () => {
    const v = await new Visitor(f.site.publicUrl!).get('/warnings/subscribe');
    f.sent.length = 0;
    await v.post('/warnings/subscribe', { area: '', channel: 'sms', sms: '07700 900555' });
    await f.work();
    const confirm = new URL(/https?:\S+/.exec(f.sent[0]!.text)![0]).pathname;
    await v.get(confirm);
    await v.post(confirm);
    await text('Stop texting me please!', '447700900555');
    await f.work();
    f.sent.length = 0;
    await publishWarning(f.site.store, { slug: 'e', title: 'Callers', publishedAt: LONG_AGO });
    await f.site.store.as('staff', async (tx) => {
      const w = await tx.selectFrom('warning').select('id').where('slug', '=', 'e').executeTakeFirstOrThrow();
      await tellEvent(tx, { type: 'warning.published', warning: w.id }, w.id);
    });
    await f.work();
    assert.equal(f.sent.length, 0);
  });

  it('do not go back and forth between two machines', async () => {
    f.sent.length = 0;
    for (let i = 0; i < 12; i++) {
      await text('Thank you for your message. Our office is closed.', '447700900666');
      await f.work();
    }
    assert.ok(f.sent.length <= 2, `${f.sent.length} answers`);
  });
});
