import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import type { FraudReport } from '#core/report.ts';
import { recordReports } from '#journey/intake/record.ts';
import { answerReview, blockersOf, openReview, proposeReview } from '#journey/investigation/retention-review.ts';
import { publishRipeMonths } from '#journey/learning/count-month.ts';
import { verifyAudit } from '#store/audit-verify.ts';
import { addItem, changeItem, itemOf, NEW_ITEM } from '#store/case-items.ts';
import { drainStages } from '#store/outbox.ts';
import type { Store } from '#store/store.ts';

const BY = { actor: 'test', actorRole: 'worker' };
const NOW = new Date('2026-11-20T10:00:00Z');
/** Told by this victim alone, in words that stand nowhere else. */
const SECRETS = [
  'Aurelia',
  'Quillfeather',
  '1632960777',
  '01632 960777',
  'AQ-EXTERNAL-1',
  'zinnia',
  '12 Larkspur',
  '20445599',
  'aurelia@example.org',
];
const OURS: FraudReport = {
  externalId: 'AQ-EXTERNAL-1',
  source: 'control_room',
  receivedAt: '2026-05-04T10:00:00Z',
  kind: 'loss',
  fraudType: 'courier',
  victim: {
    name: 'Aurelia Quillfeather',
    age: 84,
    livesAlone: true,
    phone: '01632 960777',
    email: 'aurelia@example.org',
    address: { line: '12 Larkspur Way', town: 'Hitchin', postcode: 'SG4 9ZZ' },
  },
  caller: { phone: '07700 900871' },
  collection: { vehicle: { registration: 'AB12 CDE', make: 'Skoda', colour: 'silver' } },
  accounts: [{ sortCode: '20-44-55', accountNumber: '20445599', name: 'A Quillfeather' }],
  lossGbp: 4200,
  narrative:
    'A man on the telephone asked her about her zinnia beds and then for her savings; a courier came to 12 Larkspur Way.',
};
const LIKE: FraudReport = {
  ...OURS,
  externalId: 'other-1',
  receivedAt: '2026-05-06T10:00:00Z',
  victim: { name: 'Ines Okafor', age: 79, phone: '01632 960778', address: { town: 'Letchworth' } },
  accounts: [],
  narrative: 'A man asked for her savings and sent a courier.',
};

/** The end of a record, on a store that holds others and the people ann (who investigates) and bob (a supervisor). */
export function disposalContract(given: () => { store: Store; users: string[] }): void {
  describe('a record that is disposed of', () => {
    const as = <T>(user: number, work: Parameters<Store['as']>[1]) =>
      given().store.as('staff', work as never, { user: given().users[user]! }) as Promise<T>;
    const owner = (statement: string) =>
      given().store.owner((tx) => sql.raw<{ [k: string]: unknown }>(statement).execute(tx));
    const stages = wokenStages(HERTFORDSHIRE);
    let id: string;
    let other: string;
    const blockers = async () => (await as<Map<string, string[]>>(1, (tx) => blockersOf(tx, [id]))).get(id)!;

    it('must be kept while anything rests on it, and the database says what', async () => {
      const { store, users } = given();
      await store.as('worker', (tx) => recordReports(tx, [OURS, LIKE], BY));
      await drainStages(store, stages, outboxOptions());
      const { rows } = await owner(`SELECT id FROM report WHERE received_at >= '2026-05-01' ORDER BY received_at`);
      [id, other] = rows.map((r) => String(r.id)) as [string, string];
      await fillCase(store, id, users);
      await owner(`INSERT INTO case_retention (report_id, decision, review_due, reason, decided_by, decided_role, decided_at)
        VALUES ('${id}', 'hold', '2026-06-01', 'A court may ask for it.', 'bob', 'supervisor', '2026-05-20')`);
      await owner(`UPDATE report_standing SET decided = 'SFCU' WHERE report_id IN ('${id}', '${other}')`);
      const told = (await blockers()).join('\n');
      for (const why of [
        /has not come/,
        /hold on it/,
        /case is open/,
        /under investigation/,
        /disclosed \(DS-/,
        /figures of its month/,
      ])
        assert.match(told, why);
    });

    it('is left alone by whoever proposed it, by the database too, and by anybody while something rests on it', async () => {
      const wish = {
        wish: 'dispose',
        keepUntil: null,
        ground: 'period_over',
        reason: 'Nothing has come since.',
      } as const;
      await owner(`UPDATE report SET review_due = '2026-06-01' WHERE id = '${id}'`);
      await as(0, (tx) => proposeReview(tx, id, wish, { id: given().users[0]!, now: NOW }));
      const { id: open } = (await as<{ id: number }>(0, (tx) => openReview(tx, id)))!;
      for (const [user, why] of [
        [0, /another supervisor/],
        [1, /rests on this record/],
      ] as const)
        await assert.rejects(
          as(user, (tx) => sql`SELECT dispose_report(${open})`.execute(tx)),
          why,
        );
      await assert.rejects(
        as(1, (tx) =>
          sql`UPDATE retention_review SET answer = 'agreed', answered_by = ${given().users[1]!}, answered_at = now()`.execute(
            tx,
          ),
        ),
        /row-level security/,
      );
    });

    it('is not agreed to while something was written in it after that was proposed', async () => {
      await clearTheWay(given().store, id, other);
      await owner(`UPDATE retention_review SET proposed_at = clock_timestamp() WHERE report_id = '${id}'`);
      assert.deepEqual(await blockers(), []);
      // Put forward under a name that its series no longer goes by.
      await owner(`INSERT INTO series (id, formed_at, grew_at) VALUES ('S-901', now(), now());
        INSERT INTO series (id, formed_at, grew_at, merged_into) VALUES ('S-900', now(), now(), 'S-901');
        INSERT INTO series_member (report_id, series_id, confidence, since) VALUES ('${id}', 'S-901', 0.9, now())
          ON CONFLICT (report_id) DO UPDATE SET series_id = 'S-901';
        INSERT INTO group_nomination (series_id, name, reason, nominated_by)
          VALUES ('S-900', 'Operation test', 'Three reports in one week by one voice.', '${given().users[0]!}')`);
      assert.match((await blockers()).join(), /OCG|organised crime|nominat|put forward/i);
      await owner(`DELETE FROM group_nomination WHERE series_id = 'S-900'; DELETE FROM series_member WHERE report_id = '${id}';
        DELETE FROM series WHERE id IN ('S-900', 'S-901')`);
      assert.deepEqual(await blockers(), []);
      await owner(`INSERT INTO case_item (report_id, kind, body, changed_by, changed_at)
        VALUES ('${id}', 'note', '{"words": "A new suspect."}', 'ann', '2026-12-31T12:00:00Z')`);
      assert.match((await blockers()).join(), /written in it on 2026-12-31, after this was proposed/);
      const { id: open } = (await as<{ id: number }>(0, (tx) => openReview(tx, id)))!;
      await assert.rejects(
        as(1, (tx) => sql`SELECT dispose_report(${open})`.execute(tx)),
        /rests on this record/,
      );
      await owner(`UPDATE case_item SET changed_at = '2026-05-20' WHERE body->>'words' = 'A new suspect.'`);
    });

    it('is gone from every table, with all that names it; the trail verifies, the counts stay', async () => {
      const { store, users } = given();
      assert.deepEqual(await blockers(), []);
      const published = (await owner('SELECT * FROM statistic_count ORDER BY month, district, fraud_type')).rows;
      const bob = { id: users[1]!, username: 'bob', roles: ['supervisor'] as const };
      const done = await as(1, (tx) => answerReview(tx, id, { answer: 'agreed', reason: '' }, bob, NOW));
      assert.equal(done, 'disposed');
      await drainStages(store, stages, outboxOptions());
      const tables = (await owner("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")).rows;
      assert.ok(tables.length > 60);
      for (const { name } of tables) {
        const text = JSON.stringify((await owner(`SELECT to_jsonb(t) AS row FROM ${String(name)} t`)).rows);
        for (const secret of SECRETS)
          assert.ok(!text.toLowerCase().includes(secret.toLowerCase()), `${String(name)} still holds ${secret}`);
        if (text.includes(id)) assert.match(String(name), /^(?:disposed_report|event_log|audit_log)$/);
      }
      assert.equal((await verifyAudit(store)).problem, null);
      assert.deepEqual(
        (await owner('SELECT * FROM statistic_count ORDER BY month, district, fraud_type')).rows,
        published,
      );
      const counted = await owner("SELECT reports FROM disposed_count WHERE month = '2026-05-01'");
      assert.deepEqual(counted.rows, [{ reports: 1 }]);
    });

    it('is out of the memory of the stages, whose series keep their names', async () => {
      const { store } = given();
      const before = (await owner('SELECT report_id, series_id FROM series_member ORDER BY report_id')).rows;
      const more = { ...LIKE, externalId: 'other-2', receivedAt: '2026-05-09T10:00:00Z' };
      await store.as('worker', (tx) => recordReports(tx, [more], BY));
      // Stages of a program that was started again: they know only what the database still holds.
      await drainStages(store, wokenStages(HERTFORDSHIRE), outboxOptions());
      const parked = await owner('SELECT stage, last_error FROM event_failure WHERE parked_at IS NOT NULL');
      assert.deepEqual(parked.rows, []);
      const after = (await owner('SELECT report_id, series_id FROM series_member ORDER BY report_id')).rows;
      assert.equal(after.length, before.length + 1);
      const last = after.find((r) => !before.some((b) => b.report_id === r.report_id))!;
      assert.equal(last.series_id, after.find((r) => r.report_id === other)!.series_id);
    });
  });
}

/** Everything that can hang on a report. */
async function fillCase(store: Store, id: string, users: string[]): Promise<void> {
  const who = { by: 'ann', at: NOW };
  const about = { reportId: id, externalId: OURS.externalId };
  const item = await store.as('staff', (tx) =>
    addItem(tx, about, 'note', { ...NEW_ITEM, body: { words: 'Aurelia rang.' } }, who),
  );
  await store.as('staff', async (tx) => {
    const kept = await itemOf(tx, id, item);
    const changed = { ...kept, body: { words: 'Aurelia rang about the zinnia beds.' } };
    assert.ok((await changeItem(tx, about, { id: item, seen: 1 }, changed, { change: 'changed', ...who })).ok);
  });
  await store.owner(async (tx) => {
    const run = (statement: string) => sql.raw(statement).execute(tx);
    await run(
      `INSERT INTO report_message (report_id, from_us, words, by_whom) VALUES ('${id}', true, 'Dear Aurelia', 'ann')`,
    );
    await run(`INSERT INTO report_file (id, report_id, kind, bytes, sha256, name)
      VALUES (gen_random_uuid(), '${id}', 'png', 10, '${'a'.repeat(64)}', 'zinnia.png')`);
    await run(`INSERT INTO intelligence_submission (source, original, priority, report_id, submitted_by)
      VALUES ('Aurelia Quillfeather', 'She saw the courier at 12 Larkspur Way.', 'low', '${id}', '${users[0]!}')`);
    await run(`INSERT INTO intelligence_report (submission_id, title, handling, report_id, sanitised_by)
      SELECT id, 'A courier near the zinnia beds', 'P', report_id, submitted_by FROM intelligence_submission WHERE report_id = '${id}'`);
    await run(`INSERT INTO intelligence_item (intelligence_id, n, what, source_grade, info_grade)
      SELECT id, 1, 'A courier came to 12 Larkspur Way.', 1, 'B' FROM intelligence_report WHERE report_id = '${id}'`);
    await run(`INSERT INTO disclosure (recipient, organisation, email, basis, purpose, report_id, sent, as_at, reliability, channel, sent_by)
      VALUES ('Fraud desk', 'A bank', 'desk@bank.example', 'Crime prevention', 'To stop the payment of Quillfeather', '${id}',
        'Aurelia Quillfeather, account 20445599', now(), 'From the victim', 'other', '${users[0]!}')`);
    await run(`INSERT INTO retention_review (report_id, wish, keep_until, ground, reason, proposed_by, answer, answered_by, answered_at, answer_reason)
      VALUES ('${id}', 'keep', '2026-06-01', 'court', 'Aurelia may be asked.', '${users[0]!}', 'refused', '${users[1]!}', now(), 'No court will ask.')`);
  });
}

async function clearTheWay(store: Store, id: string, other: string): Promise<void> {
  await store.owner(async (tx) => {
    const run = (statement: string) => sql.raw(statement).execute(tx);
    await run(`INSERT INTO case_retention (report_id, decision, review_due, reason, decided_by, decided_role, decided_at)
      VALUES ('${id}', 'release', '2026-06-01', 'The appeal is over.', 'bob', 'supervisor', '2026-05-21')`);
    await run(`UPDATE report_standing SET decided = 'protect_only' WHERE report_id IN ('${id}', '${other}')`);
    await run(
      `UPDATE disclosure SET recalled_by = sent_by, recalled_at = now(), recalled_because = 'Aurelia asked for it.' WHERE report_id = '${id}'`,
    );
  });
  await store.as('worker', (tx) => publishRipeMonths(tx, HERTFORDSHIRE.pfaCode, new Date('2026-12-20T00:00:00Z')));
}
