import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { readBackupFile, writeBackupFile } from '#app/backup-file.ts';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import type { FraudReport } from '#core/report.ts';
import { recordReports } from '#journey/intake/record.ts';
import { findReports, keepSearch, keptSearch } from '#journey/investigation/search-find.ts';
import { compareStep, comparisonInWords, followedVictims } from '#journey/victims/hit-again.ts';
import { writeBackup } from '#store/backup.ts';
import { addItem, changeItem, itemOf, NEW_ITEM, undoItem, versionsOf } from '#store/case-items.ts';
import { drainStages } from '#store/outbox.ts';
import { restoreBackup } from '#store/restore.ts';
import type { Store } from '#store/store.ts';
import type { Backend } from '#test/contracts/backend.ts';
import { disposalContract } from '#test/contracts/disposal.contract.ts';

const BY = { actor: 'test', actorRole: 'worker' };
const WHO = { by: 'ann', at: new Date('2026-03-20T10:00:00Z') };

/** A courier report of a victim with this name and number. */
const told = (n: number, name: string, phone: string, more: Partial<FraudReport> = {}): FraudReport => ({
  externalId: `K${n}`,
  source: 'control_room',
  receivedAt: new Date(Date.UTC(2026, 2, 2 + n)).toISOString(),
  kind: 'loss',
  fraudType: 'courier',
  victim: { name, age: 82, phone, address: { town: 'Hitchin' } },
  lossGbp: 1000 * n,
  narrative: `A caller on line ${n} spoke of a plum coloured van.`,
  ...more,
});
/** Another fraud on the same person, a month later. */
const AGAIN: Partial<FraudReport> = {
  receivedAt: '2026-03-19T09:00:00Z',
  fraudType: 'ticket_or_shopping',
  lossGbp: 64,
  narrative: 'She paid for garden chairs on a website in a plum coloured van advertisement, and they never came.',
};

/** Records of cases, the call list and the search, on one kind of database. */
export function caseworkContract(name: string, open: () => Promise<Backend>, skip: string | false): void {
  describe(`casework on ${name}`, { skip }, () => {
    let backend: Backend;
    let store: Store;
    let ids: string[];
    let users: string[];
    const of = (n: number) => ({ reportId: ids[n]!, externalId: `K${n + 1}` });
    const drain = () => drainStages(store, wokenStages(HERTFORDSHIRE), outboxOptions());

    before(async () => {
      backend = await open();
      ({ store } = await backend.fresh());
      const reports = [
        told(1, 'Margaret Whitfield', '01632 960111'),
        told(2, 'Margaret Whitfield', '01632 960111', AGAIN),
        told(3, 'Ioan Prys', '01632 960333'),
      ];
      await store.as('worker', (tx) => recordReports(tx, reports, BY));
      await drain();
      ids = (await store.as('staff', (tx) => tx.selectFrom('report').select('id').orderBy('number').execute())).map(
        (r) => r.id,
      );
      users = await store.as('staff', async (tx) => {
        const { rows } = await sql<{ id: string }>`INSERT INTO staff_user (username, display_name, roles, password_hash)
          VALUES ('ann', 'Ann', '{sfcu_investigator}', 'x'), ('bob', 'Bob', '{supervisor}', 'x') RETURNING id`.execute(
          tx,
        );
        return rows.map((r) => r.id);
      });
    });
    after(() => backend?.remove());

    it('keeps every version of a record, whoever writes it and how', async () => {
      const id = await store.as('staff', (tx) =>
        addItem(tx, of(0), 'note', { ...NEW_ITEM, body: { words: 'one' } }, WHO),
      );
      await store.as('staff', async (tx) => {
        const item = await itemOf(tx, ids[0]!, id);
        assert.ok(
          (
            await changeItem(
              tx,
              of(0),
              { id, seen: 1 },
              { ...item, body: { words: 'two' } },
              { change: 'changed', ...WHO },
            )
          ).ok,
        );
      });
      const late = await store.as('staff', async (tx) => {
        const item = await itemOf(tx, ids[0]!, id);
        return changeItem(
          tx,
          of(0),
          { id, seen: 1 },
          { ...item, body: { words: 'three' } },
          { change: 'changed', ...WHO },
        );
      });
      assert.ok(!late.ok && late.error.body.words === 'two', 'the second of two is told what the first made of it');
      await store.as('staff', (tx) => undoItem(tx, of(0), { id, seen: 2 }, WHO));
      const versions = await store.as('staff', (tx) => versionsOf(tx, id));
      assert.deepEqual(
        versions.map((v) => [v.version, v.body.words]),
        [
          [3, 'one'],
          [2, 'two'],
          [1, 'one'],
        ],
      );
    });

    it('takes a document in the name of whoever adds it and no other, and shows it to nobody outside', async () => {
      const add = (login: 'staff' | 'worker', by: string, settings: { user?: string } = {}, report = ids[0]!) =>
        store.as(
          login,
          (tx) =>
            sql`INSERT INTO report_file (id, report_id, kind, bytes, sha256, name, added_by)
              VALUES (gen_random_uuid(), ${report}::uuid, 'pdf', 10, ${'a'.repeat(64)}, 'a.pdf', ${by})`.execute(tx),
          settings,
        );
      const denied = { code: '42501' };
      await assert.rejects(add('staff', 'ann'), denied, 'nobody acts');
      await assert.rejects(add('staff', 'bob', { user: users[0]! }), denied, 'in the name of another');
      await assert.rejects(add('worker', 'ann', { user: users[0]! }), denied);
      await add('staff', 'ann', { user: users[0]! });
      const seen = (login: 'staff' | 'public') =>
        store.as(login, (tx) => tx.selectFrom('report_file').select('id').where('added_by', 'is not', null).execute());
      assert.equal((await seen('staff')).length, 1);
      assert.deepEqual(await seen('public'), []);
      await assert.rejects(
        store.as('staff', (tx) => sql`UPDATE report_file SET added_by = 'bob'`.execute(tx)),
        denied,
      );
    });

    it('refuses a change that skips its version, and a history written by hand', async () => {
      const change = (statement: string) => store.as('staff', (tx) => sql.raw(statement).execute(tx));
      await assert.rejects(change(`UPDATE case_item SET body = '{"words":"x"}'`), /next version/);
      await assert.rejects(
        change(
          `INSERT INTO case_item_version SELECT item_id, 99, body, owner, due, done_at, removed, change, changed_by, changed_at FROM case_item_version`,
        ),
        /permission denied/,
      );
      await assert.rejects(change('DELETE FROM case_item'), /permission denied/);
      await assert.rejects(
        store.as('worker', (tx) => sql.raw(`UPDATE case_item SET version = version + 1`).execute(tx)),
        /permission denied/,
      );
    });

    it('refuses an outcome whose facts do not agree, whatever a page forgets', async () => {
      const record = (columns: string, values: string) =>
        store.as('staff', (tx) =>
          sql
            .raw(`INSERT INTO case_outcome (report_id, reason, informed, not_informed, decided_by, decided_role, decided_at, outcome_type, suspect_identified, ${columns})
            VALUES ('${ids[0]}', 'Nothing more could be done.', 'not', 'She died last month.', 'ann', 'x', now(), ${values})`)
            .execute(tx),
        );
      for (const values of [
        '14, false, NULL',
        '14, true, false',
        '15, true, false',
        '18, true, NULL',
        '1, false, NULL',
        '21, true, NULL',
      ])
        await assert.rejects(record('victim_supports', values), /check constraint/, values);
      await assert.rejects(record('receiving_body', "20, false, ''"), /check constraint/);
      await record('victim_supports', '14, false, false');
      await assert.rejects(
        store.as('staff', (tx) =>
          sql`INSERT INTO case_outcome_undone SELECT id, 'bob', now() FROM case_outcome`.execute(tx),
        ),
        /only whoever recorded/,
      );
    });

    it('puts victims on the call list and moves everybody who is the same person with one call', async () => {
      const list = () =>
        store.as('staff', async (tx) =>
          (await tx.selectFrom('victim_call').select(['report_id', 'tries', 'reached_at', 'hits']).execute()).sort(
            (a, b) => ids.indexOf(a.report_id) - ids.indexOf(b.report_id),
          ),
        );
      assert.deepEqual(
        (await list()).map((c) => [c.tries, c.hits.length]),
        [
          [0, 1],
          [0, 0],
          [0, 0],
        ],
      );
      const body = { with: 'victim', by: 'phone', result: 'reached', words: 'x' };
      await store.as('staff', (tx) => addItem(tx, of(1), 'contact', { ...NEW_ITEM, body }, WHO));
      assert.deepEqual(
        (await list()).map((c) => [c.tries, c.reached_at !== null]),
        [
          [1, true],
          [1, true],
          [0, false],
        ],
      );
    });

    it('searches names with slips, parts of numbers and phrases alike', async () => {
      await drain();
      const find = (words: string, user = users[0]!) =>
        store.as(
          'staff',
          async (tx) => (await findReports(tx, words)).hits.map((h) => ids.indexOf(h.reportId)).sort(),
          { user },
        );
      assert.deepEqual(await find('margret whitfeild'), [0, 1]);
      assert.deepEqual(await find('960333'), [2]);
      assert.deepEqual(await find('"plum coloured van"'), [0, 1, 2]);
      assert.deepEqual(await find('k3?'), []);
      assert.deepEqual(await find("'; DROP TABLE report; --"), []);
      assert.deepEqual(await find('%'.repeat(20)), []);
    });

    it('finds nothing of a report that is kept to a team, but for the team', async () => {
      await store.as(
        'staff',
        (tx) =>
          sql`INSERT INTO report_restriction (report_id, reason, ask, set_by) VALUES (${ids[2]!}::uuid, 'An officer is in it.', ${users[0]!}::uuid, ${users[0]!}::uuid)`.execute(
            tx,
          ),
        { user: users[0]! },
      );
      const found = (user: string) =>
        store.as('staff', async (tx) => (await findReports(tx, 'prys')).hits.length, { user });
      assert.deepEqual([await found(users[0]!), await found(users[1]!)], [1, 0]);
      const items = (user: string) =>
        store.as(
          'staff',
          async (tx) =>
            (await tx.selectFrom('victim_call').select('report_id').where('report_id', '=', ids[2]!).execute()).length,
          { user },
        );
      assert.deepEqual([await items(users[0]!), await items(users[1]!)], [1, 0]);
    });

    it('keeps a search for whoever made it', async () => {
      const id = await store.as('staff', (tx) => keepSearch(tx, users[0]!, 'whitfield', []), { user: users[0]! });
      assert.equal(
        (await store.as('staff', (tx) => keptSearch(tx, users[0]!, id), { user: users[0]! }))?.query,
        'whitfield',
      );
      const { rows } = await store.as('staff', (tx) => sql`SELECT 1 FROM search_result`.execute(tx), {
        user: users[1]!,
      });
      assert.equal(rows.length, 0);
      await store.owner((tx) => sql`UPDATE search_result SET made_at = made_at - interval '13 hours'`.execute(tx));
      assert.equal(await store.as('staff', (tx) => keptSearch(tx, users[0]!, id), { user: users[0]! }), null);
      await store.as('staff', (tx) => keepSearch(tx, users[1]!, 'prys', []), { user: users[1]! });
      const left = await store.owner((tx) => sql<{ query: string }>`SELECT query FROM search_result`.execute(tx));
      assert.deepEqual(
        left.rows.map((r) => r.query),
        ['prys'],
        'old searches go, whoever made them',
      );
      await assert.rejects(
        store.as('staff', (tx) => keepSearch(tx, users[0]!, 'x', []), { user: users[1]! }),
        /row-level security/,
      );
    });

    it('comes back from a backup with its versions', async () => {
      const before = await store.owner((tx) =>
        sql<{ n: number }>`SELECT count(*) AS n FROM case_item_version`.execute(tx),
      );
      const other = (await backend.fresh()).store;
      const folder = mkdtempSync(join(tmpdir(), 'counterfoil-casework-'));
      const file = join(folder, 'backup');
      await writeBackupFile(file, (writeLine) => writeBackup(store, writeLine));
      await restoreBackup(other, () => readBackupFile(file), BY, { replace: true });
      rmSync(folder, { recursive: true });
      const after_ = await other.owner((tx) =>
        sql<{ n: number }>`SELECT count(*) AS n FROM case_item_version`.execute(tx),
      );
      assert.deepEqual(after_.rows, before.rows);
    });

    it('compares people with a protective step against people like them without, from what stands in the tables', async () => {
      const began = Date.parse('2026-01-05T10:00:00Z');
      const day = (n: number) => new Date(began + n * 86_400_000);
      // 20 with the step in the first days, 20 without, 3 who had it only later, 3 hit again before it could count, 2 with another step.
      const people = Array.from({ length: 48 }, (_, i) => ({ i, phone: `01632 960${200 + i}` }));
      const first = people.map(({ i, phone }) =>
        told(100 + i, `Victim Number${i}`, phone, { receivedAt: day(0).toISOString(), lossGbp: 3000 }),
      );
      // Each is a fraud of its own: what tells one incident twice is no second hit.
      const bought = [
        'garden chairs',
        'a puppy',
        'concert tickets',
        'a caravan week',
        'running shoes',
        'a boiler',
        'a phone',
        'hay',
      ];
      const again = (i: number, at: number) => {
        const lossGbp = 61 + 37 * i;
        const narrative = `On day ${at + i} £${lossGbp} went for ${bought[i % bought.length]} that never came.`;
        const receivedAt = day(at + i / 4).toISOString();
        return told(200 + i, `Victim Number${i}`, people[i]!.phone, { ...AGAIN, receivedAt, lossGbp, narrative });
      };
      const hitLater = [0, 1, ...Array.from({ length: 10 }, (_, i) => 20 + i)].map((i) => again(i, 60));
      const hitEarly = [43, 44, 45].map((i) => again(i, 12));
      await store.as('worker', (tx) => recordReports(tx, [...first, ...hitEarly, ...hitLater], BY));
      await drain();
      const step = (i: number, measure: string, at: number) =>
        sql`INSERT INTO case_item (report_id, kind, body, done_at, changed_by)
          SELECT id, 'measure', ${JSON.stringify({ measure })}::jsonb, ${day(at)}::timestamptz, 'ann' FROM report WHERE external_id = ${`K${100 + i}`}`;
      await store.as('staff', async (tx) => {
        for (let i = 0; i < 20; i++) await step(i, 'call_blocker', 5).execute(tx);
        for (const i of [40, 41, 42]) await step(i, 'call_blocker', 100).execute(tx);
        for (const i of [46, 47]) await step(i, 'bank_marker', 5).execute(tx);
      });
      const rules = { landmarkDays: 30, followDays: 180, z: 1.96 };
      const seen = await store.as('staff', (tx) => followedVictims(tx, day(215), rules));
      assert.equal(seen.length, 48, 'those who have been followed for long enough');
      const c = compareStep(seen, 'call_blocker', day(215), rules)!;
      assert.deepEqual(
        [c.with, c.without],
        [
          { n: 20, hit: 2 },
          { n: 22, hit: 10 },
        ],
      );
      assert.ok(
        c.low < c.withRate - c.withoutRate && c.withRate - c.withoutRate < c.high,
        'the difference lies in its interval',
      );
      const { figures, verdict } = comparisonInWords(c, 'a call blocker');
      assert.match(
        figures,
        /Of 20 people with a call blocker, 2 \(10%\) were hit again\. Of 22 people like them without it, 45%/,
      );
      assert.match(verdict, /anywhere from \d+ in 100 fewer to \d+ in 100 (?:fewer|more)/);
      const few = compareStep(seen, 'bank_marker', day(215), rules);
      assert.equal(few?.with.n, 2, 'fewer than the page says anything of');
    });

    disposalContract(() => ({ store, users }));
  });
}
