import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { newSecret, secretAfter } from '#journey/intake/secret.ts';
import { openStore, type Store } from '#store/store.ts';
import { migratedFolder } from '#test/prepared.ts';
import { claimDraft, type Draft, keepDraft, openDraft } from './draft.ts';
import { endReturns, followReturn, makeReturn, sentBehind } from './return.ts';

const KEY = Buffer.alloc(32, 3);
const OTHER_KEY = Buffer.alloc(32, 4);
const word = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 60 });

describe('a report that is being written', () => {
  let store: Store;
  const dataDir = mkdtempSync(join(tmpdir(), 'cf-draft-'));
  before(async () => {
    store = await openStore({ dataDir: await migratedFolder(dataDir) });
  });
  after(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const as = <T>(secret: string, work: (tx: Parameters<Parameters<Store['as']>[1]>[0]) => Promise<T>) =>
    store.as('public', work, { tracking: secret });

  it('is given back whole to whoever holds both halves of its key, and to nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(word, word, fc.integer({ min: 1, max: 120 }), async (story, name, victimAge) => {
        const secret = newSecret();
        const draft: Draft = { answers: { story, name, victimAge, needs: ['lives_alone'] }, done: ['now', 'story'] };
        await as(secret, (tx) => keepDraft(tx, secret, KEY, draft));
        assert.deepEqual(await as(secret, (tx) => openDraft(tx, secret, KEY)), draft);
        const other = newSecret();
        assert.equal(await as(secret, (tx) => openDraft(tx, secret, OTHER_KEY)), null);
        assert.equal(
          await as(other, (tx) => openDraft(tx, secret, KEY)),
          null,
          'the database shows it to no other secret',
        );
        const rows = await store.owner((tx) => tx.selectFrom('report_draft').selectAll().execute());
        const all = rows.map((r) => r.sealed.toString('latin1') + r.id_hash).join();
        for (const kept of [Buffer.from(story).toString('latin1'), Buffer.from(name).toString('latin1'), secret])
          assert.ok(!all.includes(kept));
      }),
      { numRuns: 20 },
    );
  });

  it('is found again by each of its ways back until they end, of which there are few', async () => {
    const secret = newSecret();
    const [first, ...more] = await as(secret, async (tx) => {
      await keepDraft(tx, secret, KEY, { answers: {}, done: [] });
      const codes: (string | null)[] = [];
      for (let i = 0; i < 7; i++) codes.push(await makeReturn(tx, secret, KEY));
      return codes;
    });
    assert.deepEqual(more.slice(4), [null, null]);
    assert.notEqual(first, secret);
    assert.equal(await as(first!, (tx) => followReturn(tx, first!, KEY)), secret);
    assert.equal(await as(first!, (tx) => followReturn(tx, first!, OTHER_KEY)), '');
    const stranger = newSecret();
    assert.equal(await as(stranger, (tx) => followReturn(tx, stranger, KEY)), '');
    await as(secret, (tx) => endReturns(tx));
    assert.equal(await as(first!, (tx) => followReturn(tx, first!, KEY)), '');
    // What is left for a week: a hash of the way back, and the day.
    assert.ok(await as(first!, (tx) => sentBehind(tx, first!)));
    for (const other of [secret, stranger]) assert.equal(await as(other, (tx) => sentBehind(tx, other)), null);
    for (const [days, left] of [
      [7, true],
      [1, false],
    ] as const) {
      await store.owner(async (tx) => {
        await sql`UPDATE report_return_sent SET sent_on = sent_on - ${days}::int`.execute(tx);
        await sql`SELECT forget_left_reports()`.execute(tx);
      });
      assert.equal((await as(first!, (tx) => sentBehind(tx, first!))) !== null, left, `${days} days more`);
    }
  });

  it('is begun once by however many who try at the same time', async () => {
    const secret = newSecret();
    const tries = await Promise.all(
      Array.from({ length: 4 }, () => as(secret, (tx) => claimDraft(tx, secret, KEY, { answers: {}, done: [] }))),
    );
    assert.deepEqual(tries.filter(Boolean).length, 1);
  });

  it('has secrets that follow from one and do not repeat', () => {
    const one = newSecret();
    const all = Array.from({ length: 300 }, (_, i) => secretAfter(one, i));
    assert.equal(new Set([one, ...all]).size, 301);
    assert.equal(secretAfter(one, 7), all[7]);
    assert.notEqual(secretAfter(newSecret(), 7), all[7]);
  });
});
