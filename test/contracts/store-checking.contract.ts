import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { hashOfCode } from '#journey/checking/contact-code.ts';
import { confirmCode, endCode, issueCode, liveCode, liveCodesOf } from '#journey/checking/contact-store.ts';
import { recordReports } from '#journey/intake/record.ts';
import { addPartnerToken, endPartnerToken, partnerOfToken } from '#store/partner-tokens.ts';
import type { Store } from '#store/store.ts';
import { IMPORTER, madeUpReport } from '#test/contracts/reports.ts';
import type { ContractBackend } from '#test/contracts/store.contract.ts';

const KEY = Buffer.alloc(32, 7);

/** What the pages that check a call and an officer ask of the database, on each kind of it. */
export function checkingContract(backend: ContractBackend): void {
  describe('checking', () => {
    let store: Store;
    let report: string;
    before(async () => {
      store = (await backend.fresh()).store;
      const [made] = await store.as('worker', (tx) => recordReports(tx, [madeUpReport(1)], IMPORTER));
      report = made!.id;
    });
    after(() => store?.close());
    const issue = () =>
      store.as('staff', (tx) =>
        issueCode(tx, { reportId: report, lastFigures: '123', username: 'ann', officer: 'A' }, KEY),
      );
    const confirm = (hash: string, visitor: string) => store.as('public', (tx) => confirmCode(tx, hash, visitor));

    it('confirms a code as often as it may be and no more, asked for one after the other or all at once', async () => {
      const { id, code } = await issue();
      const hash = hashOfCode(code, '123', KEY);
      const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => confirm(hash, `visitor ${i}`)));
      const yes = answers.filter((a) => a !== null);
      assert.equal(yes.length, CHECKING.codeUses.value);
      assert.ok(yes.every((a) => a.contact === id && a.started instanceof Date));
    });

    it('lets nobody past the count of wrong codes, however many come at once', async () => {
      const { code } = await issue();
      const hash = hashOfCode(code, '123', KEY);
      await Promise.all(Array.from({ length: 15 }, () => confirm('f'.repeat(64), 'a guesser')));
      assert.equal(await confirm(hash, 'a guesser'), null);
      const { rows } = await store.owner((tx) =>
        sql<{ n: number }>`SELECT count(*) AS n FROM contact_try WHERE visitor = 'a guesser'`.execute(tx),
      );
      assert.equal(Number(rows[0]!.n), CHECKING.codeTries.value);
      assert.ok(await confirm(hash, 'another'));
    });

    it('shows staff a code while it lives, ends one’s own and nobody else’s', async () => {
      const { id, code } = await issue();
      const hash = hashOfCode(code, '123', KEY);
      assert.equal((await store.as('staff', (tx) => liveCode(tx, hash)))?.officer, 'A');
      assert.equal(await store.as('staff', (tx) => endCode(tx, id, 'somebody else')), false);
      assert.ok((await store.as('staff', (tx) => liveCodesOf(tx, 'ann'))).some((c) => c.id === id));
      assert.equal(await store.as('staff', (tx) => endCode(tx, id, 'ann')), true);
      assert.equal(await store.as('staff', (tx) => liveCode(tx, hash)), undefined);
      assert.equal(await confirm(hash, 'too late'), null);
    });

    it('knows a partner by the hash of its token until it is ended', async () => {
      const hash = 'a'.repeat(64);
      await store.as('staff', (tx) => addPartnerToken(tx, 'A firm', hash));
      assert.equal(await store.as('public', (tx) => partnerOfToken(tx, hash)), 'A firm');
      assert.equal(await store.as('public', (tx) => partnerOfToken(tx, 'b'.repeat(64))), null);
      await assert.rejects(
        store.as('staff', (tx) => addPartnerToken(tx, 'a FIRM', 'c'.repeat(64))),
        { code: 'BAD_FIELD' },
      );
      await store.as('staff', (tx) => endPartnerToken(tx, 'a firm', new Date()));
      assert.equal(await store.as('public', (tx) => partnerOfToken(tx, hash)), null);
      await assert.rejects(
        store.as('staff', (tx) => endPartnerToken(tx, 'a firm', new Date())),
        { code: 'NO_SUCH_RECORD' },
      );
    });

    it('counts reports near somebody in bands, and nothing without any', async () => {
      const { rows } = await store.as('public', (tx) =>
        sql<{ n: number }>`SELECT reports_like_this('{courier}', '{E07000240}', now(), 7) AS n`.execute(tx),
      );
      assert.equal(Number(rows[0]!.n), 0);
    });
  });
}
