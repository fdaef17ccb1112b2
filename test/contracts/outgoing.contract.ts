import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { queueRules, sendWaiting } from '#app/senders/send-queue.ts';
import type { Sender } from '#app/senders/sender.ts';
import { CounterfoilError } from '#core/errors.ts';
import { type OutgoingMessage, queueMessage, queueMessages } from '#store/outgoing.ts';
import { channelCounts, finish, holdKey, type QueueRules, takeNext } from '#store/outgoing-queue.ts';
import { privateKeyOf } from '#store/sealed-box.ts';
import type { Store } from '#store/store.ts';
import type { Backend, PublicSession } from '#test/contracts/backend.ts';
import { killedSenders } from '#test/contracts/killed-senders.ts';

const KEY = privateKeyOf(Buffer.alloc(32, 7));
const RULES: QueueRules = { ...queueRules(), perMinute: { email: 1e6, sms: 1e6 } };
const text = (once: string, more: Partial<OutgoingMessage> = {}): OutgoingMessage =>
  ({
    channel: 'sms',
    purpose: 'draft_link',
    to: '07700 900123',
    text: `text ${once}`,
    once,
    ...more,
  }) as OutgoingMessage;

/** What is sent out is never lost, never sent for nothing, and read by nobody but the worker, on one kind of database. */
export function outgoingContract(name: string, open: () => Promise<Backend>, skip: string | false): void {
  describe(`what is sent out, on ${name}`, { skip }, () => {
    let backend: Backend;
    let store: Store;
    let site: PublicSession;
    before(async () => {
      backend = await open();
      const fresh = await backend.fresh();
      store = fresh.store;
      site = await fresh.publicSession();
      await store.as('worker', (tx) => holdKey(tx, KEY));
    });
    after(async () => {
      await site?.close();
      await backend?.remove();
    });
    const empty = () =>
      store.owner(async (tx) => {
        await sql`DELETE FROM outgoing_message`.execute(tx);
        await sql`DELETE FROM outgoing_lane`.execute(tx);
      });
    beforeEach(empty);
    const take = () => store.as('worker', (tx) => takeNext(tx, 'sms', RULES, KEY));
    const takeAndSend = async (): Promise<string | null> => {
      const taken = await take();
      if (!taken) return null;
      await store.as('worker', (tx) => finish(tx, taken, { kind: 'sent', carrier: 'test' }, RULES));
      return taken.content?.text ?? '?';
    };
    const states = () =>
      store.as('worker', (tx) =>
        tx
          .selectFrom('outgoing_message')
          .select(['once', 'state', 'tries', 'sealed', 'last_error'])
          .orderBy('id')
          .execute(),
      );

    it('is kept with what causes it, or not at all', async () => {
      await assert.rejects(
        store.as('public', async (tx) => {
          await queueMessage(tx, text('a'));
          throw new Error('no');
        }),
      );
      assert.deepEqual(await states(), []);
    });

    it('is asked for once, however often and by whomever it is asked', async () => {
      const asked = await Promise.all(
        (['public', 'staff', 'worker', 'public'] as const).map((role) =>
          store.as(role, (tx) => queueMessage(tx, text('a'))),
        ),
      );
      assert.equal(asked.filter(Boolean).length, 1);
      assert.equal((await states()).length, 1);
      assert.equal(await store.as('staff', (tx) => queueMessages(tx, [text('a'), text('b'), text('b')])), 1);
    });

    it('cannot be read by the public, nor its address by staff, nor by whoever copies the table', async () => {
      await store.as('public', (tx) => queueMessage(tx, text('a')));
      for (const table of ['outgoing_message', 'outgoing_lane', 'outgoing_carrier']) {
        assert.equal((await site.attempt(`SELECT * FROM ${table}`)).ok, false, table);
      }
      await assert.rejects(store.as('staff', (tx) => tx.selectFrom('outgoing_message').select('sealed').execute()));
      const [kept] = await states();
      assert.ok(!kept!.sealed.toString('latin1').includes('900123'));
      assert.equal((await take())?.content?.to, '+447700900123');
    });

    it('is not the public process’s to send for any purpose', async () => {
      for (const purpose of ['warning', 'nudge', 'tracking_code', 'inbound_reply', 'staff_notice'] as const) {
        await assert.rejects(
          store.as('public', (tx) => queueMessage(tx, text('x', { purpose }))),
          purpose,
        );
      }
    });

    it('cannot be forestalled by the public process', async () => {
      await store.as('public', (tx) => queueMessage(tx, text('tracking_code:1')));
      assert.equal(
        await store.as('worker', (tx) => queueMessage(tx, text('tracking_code:1', { purpose: 'tracking_code' }))),
        true,
      );
    });

    it('refuses what is no address, and what could become a header', async () => {
      const mail = {
        channel: 'email',
        purpose: 'draft_link',
        once: 'x',
        text: 'x',
        subject: 'x',
        to: 'a@example.com',
      } as const;
      const bad: Partial<OutgoingMessage>[] = [
        { to: 'a@example.com\r\nBcc: b@example.com' },
        { to: 'a@example.com,b@example.com' },
        { to: 'A <a@example.com>' },
        { to: '"a b"@example.com' },
        { to: '' },
        { subject: 'Hello\nBcc: b@example.com' } as Partial<OutgoingMessage>,
        { subject: 'Hello\u2028there' } as Partial<OutgoingMessage>,
        { unsubscribe: 'https://x.example/\r\nX: y' } as Partial<OutgoingMessage>,
        { text: '  ' },
        { text: 'x'.repeat(20_001) },
      ];
      for (const more of bad) {
        const asked = store.as('staff', (tx) => queueMessage(tx, { ...mail, ...more } as OutgoingMessage));
        await assert.rejects(
          asked,
          (e) => e instanceof CounterfoilError && e.code === 'BAD_FIELD' && !/example/.test(e.message),
        );
      }
      for (const to of [
        '07700 900123\n07700 900456',
        '07700\r900123',
        '999',
        'call me',
        '+44 7700 900123; DROP',
        '٠٧٧٠٠٩٠٠١٢٣',
      ]) {
        await assert.rejects(
          store.as('staff', (tx) => queueMessage(tx, text('y', { to }))),
          JSON.stringify(to),
        );
      }
    });

    it('goes the urgent first, and lanes by turns, so that a long list holds up nobody', async () => {
      await store.as('worker', (tx) =>
        queueMessages(
          tx,
          Array.from({ length: 6 }, (_, i) => text(`long${i}`, { lane: 'long' })),
        ),
      );
      assert.equal(await takeAndSend(), 'text long0');
      await store.as('worker', (tx) =>
        queueMessages(tx, [text('short0', { lane: 'short' }), text('short1', { lane: 'short' })]),
      );
      await store.as('worker', (tx) => queueMessage(tx, text('code', { priority: 0 })));
      const order: (string | null)[] = [];
      for (let i = 0; i < 8; i++) order.push(await takeAndSend());
      assert.equal(order[0], 'text code');
      assert.ok(order.indexOf('text short1') <= 5, `the short list waited for the long one: ${order.join()}`);
      assert.equal(await takeAndSend(), null);
    });

    it('is held to so many a minute', async () => {
      await store.as('worker', (tx) => queueMessages(tx, [text('a'), text('b'), text('c')]));
      const slow = { ...RULES, perMinute: { email: 2, sms: 2 } };
      const taken = [];
      for (let i = 0; i < 3; i++) taken.push(await store.as('worker', (tx) => takeNext(tx, 'sms', slow, KEY)));
      assert.deepEqual(
        taken.map((t) => t !== null),
        [true, true, false],
      );
    });

    it('is tried again after a pause that grows, then put aside with its words, and tried again when a person says so', async () => {
      const failing: Sender = {
        name: 'test',
        close() {},
        send: async () => ({ kind: 'failed', carrier: 'test', why: 'Not now.' }),
      };
      const rules = { ...RULES, tries: 3, firstPauseSeconds: 100 };
      await store.as('worker', (tx) => queueMessage(tx, text('a')));
      const pauses: number[] = [];
      for (let i = 0; i < 3; i++) {
        assert.equal(await sendWaiting(store, { sms: failing }, { key: KEY, rules, most: 5 }), 1);
        assert.equal(await sendWaiting(store, { sms: failing }, { key: KEY, rules, most: 5 }), 0, 'it rests');
        await store.owner(async (tx) => {
          const found = await sql<{ s: number; id: number }>`UPDATE outgoing_message SET next_try_at = clock_timestamp()
            RETURNING id, extract(epoch FROM (SELECT o.next_try_at FROM outgoing_message o WHERE o.id = outgoing_message.id) - clock_timestamp())::float8 AS s`.execute(
            tx,
          );
          pauses.push(Math.round(found.rows[0]!.s / 100));
        });
      }
      assert.deepEqual(pauses.slice(0, 2), [1, 4]);
      const [dead] = await states();
      assert.deepEqual([dead?.state, dead?.tries, dead?.last_error], ['dead', 3, 'Not now.']);
      const counts = await store.as('staff', channelCounts);
      assert.equal(counts.find((c) => c.channel === 'sms')?.dead, 1);
      const { id } = await store.as('staff', (tx) =>
        tx.selectFrom('outgoing_message').select('id').executeTakeFirstOrThrow(),
      );
      assert.equal(
        (await store.as('staff', (tx) => sql<{ ok: boolean }>`SELECT retry_outgoing(${id}) AS ok`.execute(tx))).rows[0]
          ?.ok,
        true,
      );
      assert.equal(await takeAndSend(), 'text a');
    });

    it('keeps neither address nor words of what was sent, ran out or was stopped', async () => {
      await store.as('worker', (tx) => queueMessage(tx, text('late', { expiresAt: new Date(0) })));
      await store.as('worker', (tx) =>
        queueMessage(tx, text('gone', { recipient: '0b5dfb1c-8f53-4a9d-9a43-5a0d3c8d6f10' })),
      );
      await store.as('worker', (tx) => queueMessage(tx, text('fine')));
      const sent: string[] = [];
      const sender: Sender = {
        name: 'test',
        close() {},
        async send({ content }) {
          sent.push(content.text);
          return { kind: 'sent', carrier: 'test' };
        },
      };
      await sendWaiting(store, { sms: sender }, { key: KEY, rules: RULES, most: 10 });
      assert.deepEqual(sent, ['text fine']);
      const kept = await states();
      assert.deepEqual(
        kept.map((m) => [m.once, m.state, m.sealed.length]),
        [
          ['late', 'expired', 0],
          ['gone', 'stopped', 0],
          ['fine', 'sent', 0],
        ],
      );
    });

    it('waits where nobody carries its channel', async () => {
      await store.as('worker', (tx) => queueMessage(tx, text('a')));
      assert.equal(await sendWaiting(store, {}, { key: KEY, rules: RULES, most: 10 }), 0);
      assert.equal((await states())[0]?.state, 'waiting');
    });

    it('asks the carrier about a message that another process left in doubt, and does not send it twice', async () => {
      await store.as('worker', (tx) => queueMessage(tx, text('a')));
      const lost = await store.as('worker', (tx) => takeNext(tx, 'sms', { ...RULES, claimSeconds: 0 }, KEY));
      let sends = 0;
      const knowing: Sender = {
        name: 'test',
        close() {},
        handedOver: async (reference) => reference === lost?.reference,
        send: async () => {
          sends++;
          return { kind: 'sent', carrier: 'test' };
        },
      };
      await sendWaiting(store, { sms: knowing }, { key: KEY, rules: RULES, most: 10 });
      assert.equal(sends, 0);
      assert.equal((await states())[0]?.state, 'sent');
    });

    it('holds whatever is asked for, taken up, lost and tried in any order: each is sent or still there, none twice', async () => {
      const step = fc.oneof(
        fc.record({
          kind: fc.constant('queue' as const),
          n: fc.nat(8),
          lane: fc.constantFrom('', 'x', 'y'),
          priority: fc.constantFrom(0, 5),
        }),
        fc.record({ kind: fc.constantFrom('send' as const, 'fail' as const, 'refuse' as const) }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          await empty();
          const asked = new Set<string>();
          const sent: string[] = [];
          const dead = new Set<string>();
          const rules = { ...RULES, firstPauseSeconds: 0, tries: 1000 };
          for (const s of steps) {
            if (s.kind === 'queue') {
              const fresh = await store.as('worker', (tx) =>
                queueMessage(tx, text(`m${s.n}`, { lane: s.lane, priority: s.priority })),
              );
              assert.equal(fresh, !asked.has(`text m${s.n}`));
              asked.add(`text m${s.n}`);
              continue;
            }
            const taken = await store.as('worker', (tx) => takeNext(tx, 'sms', rules, KEY));
            assert.equal(
              taken === null,
              asked.size === sent.length + dead.size,
              'nothing is due only when all is done',
            );
            if (!taken) continue;
            if (s.kind === 'send') sent.push(taken.content!.text);
            if (s.kind === 'refuse') dead.add(taken.content!.text);
            const outcome = { send: 'sent', fail: 'failed', refuse: 'refused' } as const;
            await store.as('worker', (tx) =>
              finish(tx, taken, { kind: outcome[s.kind], carrier: 'test', why: 'x' }, rules),
            );
          }
          assert.equal(new Set(sent).size, sent.length, 'sent twice');
          const left = (await states()).filter((m) => m.state === 'waiting');
          assert.equal(left.length, asked.size - sent.length - dead.size, 'lost');
        }),
        { numRuns: 12 },
      );
    });

    it(
      'loses nothing when the sending process is killed outright: at most one duplicate a kill',
      { timeout: 120_000 },
      () => killedSenders(backend, 40, 3),
    );
  });
}
