import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { type AuditEntry, audit } from '#store/audit.ts';
import { type AuditAnchor, auditAnchor, verifyAudit } from '#store/audit-verify.ts';
import type { Store } from '#store/store.ts';
import type { ContractBackend } from '#test/contracts/store.contract.ts';

const entry = (n: number, changes: Partial<AuditEntry> = {}): AuditEntry => ({
  actor: 'a.marsh',
  actorRole: 'analyst',
  op: 'CONSULTATION',
  recordType: 'report',
  recordId: `r-${n}`,
  ...changes,
});

/** Every column with something in it that could be confused with something else: lengths, colons, quotes, letters of several bytes. */
const AWKWARD: AuditEntry[] = [
  entry(1, { subjectIds: ['a', '1:b', ''], fieldsChanged: ['victim.name', 'ünïcode £ 😀'] }),
  entry(2, {
    op: 'DISCLOSURE',
    reason: '3:abc-',
    recipient: 'The "CPS"\nsecond line',
    channel: '',
    handlingCode: 'P',
    requestId: '-',
    clientIpHash: '0',
  }),
  entry(3, { op: 'ALTERATION', subjectIds: [], fieldsChanged: [] }),
  entry(4, { op: 'COMBINATION', recordId: "it's \\ here" }),
  entry(5, { op: 'ERASURE' }),
  entry(6, { op: 'COLLECTION' }),
];

export function auditContract(backend: ContractBackend): void {
  describe('audit trail', () => {
    let store: Store;
    let start: number;
    before(async () => {
      store = (await backend.fresh()).store;
      await store.as('staff', (tx) => audit(tx, AWKWARD));
      await Promise.all(
        Array.from({ length: 10 }, (_, i) => store.as('worker', (tx) => audit(tx, [entry(10 + i), entry(20 + i)]))),
      );
      start = 26;
    });
    after(() => store.close());

    /** Changes the trail behind its back, as whoever holds the database could, looks, and puts it back. */
    async function tampered(statements: string[], look: () => Promise<void>): Promise<void> {
      await store.owner(async (tx) => {
        await sql
          .raw('CREATE TABLE kept_log AS SELECT * FROM audit_log; CREATE TABLE kept_head AS SELECT * FROM audit_head')
          .execute(tx);
        await sql.raw('ALTER TABLE audit_log DISABLE TRIGGER USER').execute(tx);
        for (const statement of statements) await sql.raw(statement).execute(tx);
      });
      try {
        await look();
      } finally {
        await store.owner(async (tx) => {
          await sql
            .raw(`DELETE FROM audit_log; INSERT INTO audit_log SELECT * FROM kept_log; DROP TABLE kept_log;
            DELETE FROM audit_head; INSERT INTO audit_head SELECT * FROM kept_head; DROP TABLE kept_head;
            ALTER TABLE audit_log ENABLE TRIGGER USER`)
            .execute(tx);
        });
      }
    }

    const found = async (anchor?: AuditAnchor) => {
      const { problem } = await verifyAudit(store, anchor ? { anchor } : {});
      return problem && { seq: problem.seq, kind: problem.kind };
    };

    it('is whole after entries of every kind, from several writers at once', async () => {
      const verdict = await verifyAudit(store);
      assert.deepEqual({ entries: verdict.entries, problem: verdict.problem }, { entries: start, problem: null });
      assert.deepEqual(verdict.anchor, await auditAnchor(store));
    });

    it('writes nothing when the transaction is rolled back', async () => {
      await assert.rejects(
        store.as('staff', async (tx) => {
          await audit(tx, [entry(99)]);
          throw new Error('no');
        }),
      );
      assert.equal((await auditAnchor(store)).seq, start);
    });

    it('does not record a disclosure without a reason', async () => {
      const bare = store.as('staff', (tx) => audit(tx, [entry(1, { op: 'DISCLOSURE', reason: ' ' })]));
      await assert.rejects(bare, (e) => e instanceof CounterfoilError && e.code === 'REASON_REQUIRED');
    });

    it('cannot be changed even by its owner, short of taking the guard away', async () => {
      for (const statement of [`UPDATE audit_log SET actor = 'x'`, 'DELETE FROM audit_log', 'TRUNCATE audit_log']) {
        await assert.rejects(
          store.owner(async (tx) => sql.raw(statement).execute(tx)),
          /append only/,
        );
      }
    });

    const COLUMNS: Record<string, string> = {
      actor: `'x'`,
      actor_role: `'x'`,
      op: `'COLLECTION'`,
      record_type: `'x'`,
      record_id: `'x'`,
      at: `at + interval '1 microsecond'`,
      subject_ids: `'{x}'`,
      fields_changed: `'{x}'`,
      reason: `'x'`,
      recipient: `'x'`,
      channel: `'x'`,
      handling_code: `'x'`,
      request_id: `'x'`,
      client_ip_hash: `'x'`,
      hash: `repeat('a', 64)`,
      prev_hash: `repeat('a', 64)`,
    };

    it('names the first entry that was altered, whichever column it was', async () => {
      for (const [column, value] of Object.entries(COLUMNS)) {
        await tampered(
          [`UPDATE audit_log SET ${column} = ${value} WHERE seq = 5`, `UPDATE audit_log SET actor = 'y' WHERE seq = 9`],
          async () => assert.deepEqual(await found(), { seq: 5, kind: 'altered' }, column),
        );
      }
    });

    it('names the first entry that was taken out, at the beginning and in the middle', async () => {
      await tampered(['DELETE FROM audit_log WHERE seq = 1'], async () =>
        assert.deepEqual(await found(), { seq: 1, kind: 'missing' }),
      );
      await tampered(['DELETE FROM audit_log WHERE seq IN (7, 8)'], async () =>
        assert.deepEqual(await found(), { seq: 7, kind: 'missing' }),
      );
    });

    it('sees a cut at the end, and an empty trail', async () => {
      await tampered([`DELETE FROM audit_log WHERE seq > ${start - 2}`], async () =>
        assert.deepEqual(await found(), { seq: start - 1, kind: 'cut_at_the_end' }),
      );
      await tampered(['DELETE FROM audit_log'], async () =>
        assert.deepEqual(await found(), { seq: 1, kind: 'cut_at_the_end' }),
      );
      await tampered(['DELETE FROM audit_head'], async () => assert.equal((await found())?.kind, 'altered'));
    });

    it('sees by an anchor what was cut together with the record of the end', async () => {
      const anchor = await auditAnchor(store);
      assert.equal(await found(anchor), null);
      const cut = [
        `DELETE FROM audit_log WHERE seq > 20`,
        'UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1)',
      ];
      await tampered(cut, async () => {
        assert.equal(await found(), null, 'without the anchor nothing can be seen');
        assert.deepEqual(await found(anchor), { seq: 21, kind: 'cut_at_the_end' });
      });
    });

    it('sees by an anchor a trail that was written anew', async () => {
      const anchor = await auditAnchor(store);
      await tampered(['DELETE FROM audit_log', `UPDATE audit_head SET seq = 0, hash = repeat('0', 64)`], async () => {
        await store.as('staff', (tx) =>
          audit(
            tx,
            Array.from({ length: start }, (_, i) => entry(i)),
          ),
        );
        assert.equal(await found(), null, 'without the anchor nothing can be seen');
        assert.deepEqual(await found(anchor), { seq: start, kind: 'not_the_anchored_chain' });
      });
    });

    it('sees an entry added without the writer', async () => {
      await tampered(
        [
          `INSERT INTO audit_log SELECT seq + 1, at, actor, actor_role, op, record_type, record_id, subject_ids, fields_changed, reason, recipient,
          channel, handling_code, request_id, client_ip_hash, hash, hash FROM audit_log WHERE seq = ${start}`,
        ],
        async () => assert.deepEqual(await found(), { seq: start + 1, kind: 'altered' }),
      );
    });

    it('goes on from where it was', async () => {
      await store.as('staff', (tx) => audit(tx, [entry(200)]));
      start += 1;
      assert.deepEqual(await found(), null);
    });
  });
}
