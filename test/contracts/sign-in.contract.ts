import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { beginSession, findSession, lapsedSession } from '#store/staff-accounts.ts';
import {
  beginStep,
  findStep,
  keepRecoveryCodes,
  keepTotp,
  takeTry,
  useRecoveryCode,
  useStep,
  useTotpStep,
} from '#store/staff-factors.ts';
import { providedAccount } from '#store/staff-identities.ts';
import type { Store, Tx } from '#store/store.ts';
import type { Backend } from '#test/contracts/backend.ts';

const NOW = new Date('2026-03-01T09:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** What can be used once is used once, however many ask at the same time. */
export function signInContract(name: string, backend: () => Promise<Backend>, skip: string | false): void {
  describe(`signing in on ${name}`, { skip }, () => {
    let on: Backend;
    let store: Store;
    let userId: string;
    const as = <T>(work: (tx: Tx) => Promise<T>) => store.as('staff', work);
    const atOnce = (n: number, work: (tx: Tx, i: number) => Promise<boolean>) =>
      Promise.all(Array.from({ length: n }, (_, i) => as((tx) => work(tx, i)))).then(
        (all) => all.filter(Boolean).length,
      );
    const begin = (tokenHash: string, kind: 'code' | 'passkey' = 'code') =>
      as((tx) => beginStep(tx, { tokenHash, kind, userId, detail: {}, at: NOW, until: later(10) }));

    before(async () => {
      on = await backend();
      store = (await on.fresh()).store;
      const made = await as((tx) =>
        sql<{ id: string }>`INSERT INTO staff_user (username, display_name, roles, password_hash)
          VALUES ('ann', 'Ann', '{press}', 'x') RETURNING id`.execute(tx),
      );
      userId = made.rows[0]!.id;
    });
    after(() => on?.remove());

    it('uses a step once, only of its kind, and only until its time', async () => {
      await begin('one');
      assert.equal(await as((tx) => useStep(tx, 'one', 'passkey', NOW)), false);
      assert.equal(await as((tx) => useStep(tx, 'one', 'code', later(11))), false);
      assert.equal(await atOnce(8, (tx) => useStep(tx, 'one', 'code', NOW)), 1);
      assert.equal(await as((tx) => findStep(tx, 'one', 'code', NOW)), null);
    });

    it('uses a code of an app once, and none that is older than one that was used', async () => {
      await as((tx) => keepTotp(tx, userId, Buffer.from('sealed')));
      assert.equal(await atOnce(8, (tx) => useTotpStep(tx, userId, 100, true, NOW)), 1);
      assert.equal(await as((tx) => useTotpStep(tx, userId, 99, false, NOW)), false);
      assert.equal(await as((tx) => useTotpStep(tx, userId, 101, false, NOW)), true);
    });

    it('uses a recovery code once, and none of those before', async () => {
      await as((tx) => keepRecoveryCodes(tx, userId, ['old']));
      await as((tx) => keepRecoveryCodes(tx, userId, ['a', 'b']));
      assert.equal(await as((tx) => useRecoveryCode(tx, userId, 'old', NOW)), false);
      assert.equal(await atOnce(8, (tx) => useRecoveryCode(tx, userId, 'a', NOW)), 1);
    });

    it('gives away no more tries than a step and an account have, also to many at once', async () => {
      const of = { userId, at: NOW, ofStep: 5, ofAccount: 8, lockUntil: later(15) };
      await begin('first');
      await begin('second');
      assert.equal(await atOnce(20, (tx) => takeTry(tx, { ...of, tokenHash: 'first' })), 5);
      assert.equal(await atOnce(20, (tx) => takeTry(tx, { ...of, tokenHash: 'second' })), 3);
      await begin('third');
      assert.equal(await as((tx) => takeTry(tx, { ...of, tokenHash: 'third' })), false, 'the account rests');
      assert.equal(await as((tx) => takeTry(tx, { ...of, tokenHash: 'third', at: later(16) })), true, 'and wakes');
    });

    it('finds a session until it is ended, and whose it was afterwards', async () => {
      const session = {
        tokenHash: 's',
        userId,
        csrf: 'c',
        at: NOW,
        how: 'code',
        browser: null,
        mustEnrol: false,
      } as const;
      await as((tx) => beginSession(tx, session));
      assert.equal((await as((tx) => findSession(tx, 's')))!.user.username, 'ann');
      await as((tx) => sql`UPDATE staff_session SET ended_at = now()`.execute(tx));
      assert.equal(await as((tx) => findSession(tx, 's')), null);
      assert.deepEqual(await as((tx) => lapsedSession(tx, 's', later(-1))), { userId, csrf: 'c' });
      assert.equal(await as((tx) => lapsedSession(tx, 's', later(1))), null);
    });

    it('makes one account of an identity, follows its roles, and takes over no account of the same name', async () => {
      const person = {
        issuer: 'https://id.example',
        subject: 's-1',
        username: 'bob',
        name: 'Bob',
        roles: ['press'] as const,
      };
      const made = (await as((tx) => providedAccount(tx, person)))!;
      assert.equal(made.change, 'made');
      assert.deepEqual(await as((tx) => providedAccount(tx, person)), { ...made, change: null });
      assert.equal((await as((tx) => providedAccount(tx, { ...person, roles: ['analyst'] })))!.change, 'altered');
      assert.equal(await as((tx) => providedAccount(tx, { ...person, subject: 's-2', username: 'ANN' })), null);
    });

    it('is nothing that the public or the worker may read', async () => {
      for (const role of ['public', 'worker'] as const)
        for (const table of [
          'staff_totp',
          'staff_recovery_code',
          'staff_passkey',
          'staff_sign_in_step',
          'staff_identity',
          'staff_session',
        ])
          await assert.rejects(
            store.as(role, (tx) => sql.raw(`SELECT 1 FROM ${table}`).execute(tx)),
            { code: '42501' },
            `${role} ${table}`,
          );
    });
  });
}
