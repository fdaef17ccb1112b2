import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { recordReports } from '#journey/intake/record.ts';
import { drainStages } from '#store/outbox.ts';
import type { Store } from '#store/store.ts';
import type { Backend } from '#test/contracts/backend.ts';
import { IMPORTER, madeUpReport } from '#test/contracts/reports.ts';

const DENIED = '42501';
/** Tables whose `report_id` staff may read although it is kept to a team, each with why. */
const SEEN_ALL_THE_SAME: Record<string, string> = {
  report_restriction: 'its own policy hides it',
  report_team: 'its own policy hides it',
  break_glass: 'says who opened it and why, for supervisors who are not on the team; nothing of what is in it',
};

interface Made {
  store: Store;
  kept: string;
  open: string;
  ids: Record<'investigator' | 'sergeant' | 'boss' | 'other' | 'assessor' | 'beacon' | 'council', string>;
}

interface Policy {
  name: string;
  kept: boolean;
  rule: string;
}

/** The restrictive policy names the column, or each of the others asks whether the report of that column is to be seen. */
const follows = (policies: readonly Policy[], column: string): boolean =>
  policies.some((p) => p.kept && p.rule.includes(column)) ||
  (policies.length > 0 && policies.every((p) => p.rule.includes('FROM report r') && p.rule.includes(column)));

/** Two reports that share a telephone, one of them kept to the investigator and the sergeant. */
async function makeKept(store: Store): Promise<Made> {
  await store.as('worker', (tx) => recordReports(tx, [madeUpReport(1), madeUpReport(2)], IMPORTER));
  await drainStages(store, wokenStages(HERTFORDSHIRE), outboxOptions());
  const people = [
    ['investigator', 'sfcu_investigator'],
    ['sergeant', 'lcu_sergeant'],
    ['boss', 'supervisor'],
    ['other', 'supervisor'],
    ['assessor', 'imu_assessor'],
    ['beacon', 'partner'],
    ['council', 'partner'],
  ] as const;
  const ids: Record<string, string> = {};
  for (const [username, role] of people) {
    const { rows } = await store.as('staff', (tx) =>
      sql<{ id: string }>`INSERT INTO staff_user (username, display_name, roles, password_hash, partner)
        VALUES (${username}, ${username}, ${[role]}::text[], 'x', ${role === 'partner' ? username : null}) RETURNING id`.execute(
        tx,
      ),
    );
    ids[username] = rows[0]!.id;
  }
  const reports = await store.as('staff', (tx) => tx.selectFrom('report').select('id').orderBy('number').execute());
  const [kept, open] = reports.map((r) => r.id) as [string, string];
  const made = { store, kept, open, ids: ids as Made['ids'] };
  await store.as(
    'staff',
    (tx) =>
      sql`INSERT INTO report_restriction (report_id, reason, ask, set_by)
        VALUES (${kept}::uuid, 'A suspect works for a bank.', ${ids.sergeant}::uuid, ${ids.investigator}::uuid)`.execute(
        tx,
      ),
    { user: ids.investigator! },
  );
  return made;
}

export function needToKnowContract(name: string, backend: () => Promise<Backend>, skip: string | false): void {
  describe(`need to know on ${name}`, { skip }, () => {
    let on: Backend;
    let made: Made;
    before(async () => {
      on = await backend();
      made = await makeKept((await on.fresh()).store);
    });
    after(() => on?.remove());

    type Who = keyof Made['ids'] | 'nobody';
    /** What a statement gives when this person acts; what it wrote is kept. */
    const run = async (who: Who, statement: string) => {
      const settings = who === 'nobody' ? {} : { user: made.ids[who] };
      const { rows, numAffectedRows } = await made.store.as(
        'staff',
        (tx) => sql.raw<Row>(statement).execute(tx),
        settings,
      );
      return rows.length > 0 ? rows.length : Number(numAffectedRows ?? 0);
    };
    const denied = (who: Who, statement: string) => assert.rejects(run(who, statement), { code: DENIED }, statement);
    type Row = Record<string, unknown>;

    /** Every table that holds something of a report: name and the columns that point at it. */
    const partsOfReports = () =>
      made.store.owner(async (tx) => {
        const { rows } = await sql<{ name: string; columns: string[] }>`
          SELECT c.conrelid::regclass::text AS name, array_agg(DISTINCT a.attname::text) AS columns
          FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
          WHERE c.contype = 'f' AND c.confrelid IN ('report'::regclass, 'report_restriction'::regclass) AND cardinality(c.conkey) = 1
            AND has_any_column_privilege('counterfoil_staff', c.conrelid, 'SELECT')
          GROUP BY 1 ORDER BY 1`.execute(tx);
        return rows;
      });

    it('holds for every table that points at a report: CALL keep_need_to_know(…) in the migration that makes it', async () => {
      const parts = await partsOfReports();
      assert.ok(parts.length >= 20, `${parts.length} tables`);
      const unkept = await made.store.owner(async (tx) => {
        const { rows } =
          await sql<Policy>`SELECT polrelid::regclass::text AS name, polname = 'need_to_know' AND NOT polpermissive AS kept,
          coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) AS rule FROM pg_policy
          WHERE 'counterfoil_staff'::regrole = ANY (polroles)`.execute(tx);
        return parts
          .filter((p) => !(p.name in SEEN_ALL_THE_SAME))
          .filter(
            (p) =>
              !p.columns.every(
                (c) =>
                  c === 'duplicate_of' ||
                  follows(
                    rows.filter((r) => r.name === p.name),
                    c,
                  ),
              ),
          )
          .map((p) => `CALL keep_need_to_know('${p.name}', ${p.columns.map((c) => `'${c}'`).join(', ')});`);
      });
      assert.deepEqual(unkept, []);
    });

    it('hides the report and all that belongs to it from whoever is not on its team, and from no person at all', async () => {
      const tables = [
        'report',
        'report_version',
        'report_person',
        'report_phone',
        'report_standing',
        'assessment',
        'duty',
      ];
      for (const table of tables) {
        const of = `SELECT 1 FROM ${table} WHERE ${table === 'report' ? 'id' : 'report_id'} = '${made.kept}' LIMIT 1`;
        for (const who of ['boss', 'assessor', 'nobody'] as const)
          assert.equal(await run(who, of), 0, `${table} to ${who}`);
        for (const who of ['investigator', 'sergeant'] as const)
          assert.equal(await run(who, of), 1, `${table} to ${who}`);
      }
      assert.equal(await run('assessor', `SELECT 1 FROM event_log WHERE subject = '${made.kept}'`), 0);
      assert.equal(await run('assessor', `SELECT 1 FROM report WHERE id = '${made.open}'`), 1);
      const counted = {
        received: 'report',
        standing: 'report_standing',
        owed: 'duty WHERE done_at IS NULL',
        assessed: 'assessment',
      };
      for (const [kind, rows] of Object.entries(counted))
        for (const who of ['boss', 'investigator'] as const)
          assert.equal(
            await run(who, `SELECT generate_series(1, n) FROM counts_of('${kind}')`),
            await run(who, `SELECT 1 FROM ${rows}`),
            `the kept count of ${kind} to ${who}`,
          );
    });

    it('lets nobody outside the team change it, add to it, lift the restriction or take it over', async () => {
      assert.equal(await run('boss', `UPDATE report SET town = 'x' WHERE id = '${made.kept}'`), 0);
      assert.equal(await run('boss', `DELETE FROM report_restriction WHERE report_id = '${made.kept}'`), 0);
      assert.equal(await run('boss', `DELETE FROM report_team WHERE report_id = '${made.kept}'`), 0);
      assert.equal(await run('boss', `UPDATE report_restriction SET ask = '${made.ids.boss}'`), 0);
      await denied('boss', `INSERT INTO report_phone VALUES ('${made.kept}', 'caller', '1', '1')`);
      await denied(
        'boss',
        `INSERT INTO report_team (report_id, user_id, added_by) VALUES ('${made.kept}', '${made.ids.boss}', '${made.ids.boss}')`,
      );
      const again = (as: string) =>
        `INSERT INTO report_restriction (report_id, reason, ask, set_by) VALUES ('${made.kept}', 'I should like to see it.', '${as}', '${as}')`;
      await denied('boss', again(made.ids.boss));
      await denied('boss', again(made.ids.investigator));
    });

    it('is for those whose role it is to keep a report to a team, each in their own name', async () => {
      const keep = (as: string) =>
        `INSERT INTO report_restriction (report_id, reason, ask, set_by) VALUES ('${made.open}', 'Long enough a reason.', '${as}', '${as}')`;
      await denied('assessor', keep(made.ids.assessor));
      await denied('boss', keep(made.ids.sergeant));
      await denied('nobody', keep(made.ids.sergeant));
    });

    it('lets the team add and remove members, but never the one whom others ask', async () => {
      const add = `INSERT INTO report_team (report_id, user_id, added_by) VALUES ('${made.kept}', '${made.ids.assessor}', '${made.ids.sergeant}')`;
      await run('sergeant', add);
      assert.equal(await run('assessor', `SELECT 1 FROM report WHERE id = '${made.kept}'`), 1);
      const remove = (who: string) => `DELETE FROM report_team WHERE report_id = '${made.kept}' AND user_id = '${who}'`;
      assert.equal(await run('sergeant', remove(made.ids.assessor)), 1);
      assert.equal(await run('assessor', `SELECT 1 FROM report WHERE id = '${made.kept}'`), 0);
      await assert.rejects(run('sergeant', remove(made.ids.sergeant)), { code: '23514' });
    });

    it('opens it to whoever breaks the glass in their own name, with a reason, for a while, until a colleague has judged it', async () => {
      const smash = (as: string, reason: string, until: string) =>
        `INSERT INTO break_glass (report_id, user_id, reason, until) VALUES ('${made.kept}', '${as}', '${reason}', now() + interval '${until}')`;
      const reason = 'The victim is on the line and in danger.';
      await denied('boss', smash(made.ids.other, reason, '1 hour'));
      await assert.rejects(run('boss', smash(made.ids.boss, 'nosy', '1 hour')), { code: '23514' });
      await assert.rejects(run('boss', smash(made.ids.boss, reason, '5 hours')), { code: '23514' });
      await denied('boss', smash(made.ids.boss, reason, '-1 hours'));
      await run('boss', smash(made.ids.boss, reason, '1 hour'));
      assert.equal(await run('boss', `SELECT 1 FROM report WHERE id = '${made.kept}'`), 1);
      assert.equal(await run('other', `SELECT 1 FROM report WHERE id = '${made.kept}'`), 0);
      const judge = (as: string) =>
        `UPDATE break_glass SET reviewed_by = '${as}', reviewed_at = now(), verdict = 'right'`;
      assert.equal(await run('boss', judge(made.ids.boss)), 0, 'judged their own');
      assert.equal(await run('assessor', judge(made.ids.assessor)), 0, 'is no supervisor');
      await denied('boss', 'UPDATE break_glass SET until = now()');
      await denied('boss', 'DELETE FROM break_glass');
      await denied('other', judge(made.ids.boss));
      assert.equal(await run('other', judge(made.ids.other)), 1);
      assert.equal(await run('other', judge(made.ids.other)), 0, 'judged twice');
    });

    it('tells others only that there is such a report and whom to ask', async () => {
      const told = await made.store.as(
        'staff',
        (tx) => sql<Row>`SELECT * FROM restricted_report((SELECT 'CF-0000001'))`.execute(tx),
        { user: made.ids.assessor },
      );
      assert.deepEqual(Object.keys(told.rows[0]!), ['report_id', 'reference', 'ask_name', 'ask_username', 'set_at']);
      assert.equal(told.rows[0]!.ask_name, 'sergeant');
      assert.equal(await run('sergeant', `SELECT * FROM restricted_report('CF-0000001')`), 0);
      assert.equal(await run('assessor', `SELECT * FROM restricted_report('CF-0000002')`), 0);
    });

    it('leaves the worker its sight, and gives the public none of it', async () => {
      const seen = await made.store.as('worker', (tx) => tx.selectFrom('report').select('id').execute());
      assert.equal(seen.length, 2);
      for (const statement of [
        'SELECT hidden_reports()',
        'SELECT * FROM break_glass',
        `SELECT * FROM reports_naming('name', 'x')`,
      ])
        await assert.rejects(
          made.store.as('public', (tx) => sql.raw(statement).execute(tx)),
          { code: DENIED },
        );
    });

    it('shows a partner the referrals sent to them, and of any report nothing', async () => {
      const refer = (report: string, to: string, state: string) =>
        run(
          'investigator',
          `INSERT INTO case_item (report_id, kind, body, changed_by)
            VALUES ('${report}', 'referral', '{"to":"${to}","state":"${state}","why":"Support","urgency":"days"}', 'investigator')`,
        );
      await refer(made.open, 'beacon', 'to_send');
      assert.equal(await run('beacon', 'SELECT * FROM partner_referrals()'), 0, 'not sent yet');
      await refer(made.open, 'beacon', 'sent');
      await refer(made.kept, 'beacon', 'sent');
      await refer(made.open, 'council', 'declined');
      const { rows } = await made.store.as('staff', (tx) => sql<Row>`SELECT * FROM partner_referrals()`.execute(tx), {
        user: made.ids.beacon,
      });
      assert.deepEqual(
        rows.map((r) => [r.report_id, r.state]),
        [[made.open, 'sent']],
        'theirs; not the one that is kept to a team',
      );
      assert.equal(await run('council', 'SELECT * FROM partner_referrals()'), 0, 'nor what is somebody else’s');
      for (const { name, columns } of await partsOfReports())
        for (const column of columns)
          if (!(name in SEEN_ALL_THE_SAME))
            assert.equal(await run('beacon', `SELECT 1 FROM ${name} WHERE ${column} IS NOT NULL LIMIT 1`), 0, name);
      assert.equal(await run('beacon', `SELECT 1 FROM event_log WHERE subject = '${made.open}'`), 0);

      const step = async (who: Who, words: string) =>
        (
          await made.store.as(
            'staff',
            (tx) =>
              sql
                .raw<{ answer: string }>(`SELECT partner_step(${rows[0]!.item}, ${words}, now()) AS answer`)
                .execute(tx),
            who === 'nobody' ? {} : { user: made.ids[who] },
          )
        ).rows[0]!.answer;
      assert.equal(await step('council', `1, 'acknowledged', ''`), 'none');
      assert.equal(await step('beacon', `2, 'acknowledged', ''`), 'moved', 'somebody was first');
      assert.equal(await step('beacon', `1, 'acknowledged', ''`), 'done');
      assert.equal(await step('beacon', `2, 'no_answer', ''`), 'done');
      await assert.rejects(step('beacon', `2, 'closed', 'no'`), { code: '23514' });
      assert.equal(await step('beacon', `2, 'closed', 'They have a call blocker now.'`), 'done');
      const now = await made.store.as(
        'staff',
        (tx) => sql<Row>`SELECT state, outcome, tries FROM partner_referrals()`.execute(tx),
        { user: made.ids.beacon },
      );
      assert.deepEqual(now.rows, [{ state: 'closed', outcome: 'They have a call blocker now.', tries: 1 }]);
      const history = `SELECT 1 FROM case_item_version WHERE item_id = ${rows[0]!.item} AND changed_by = 'beacon'`;
      assert.equal(await run('investigator', history), 2, 'each step is in the history, in their name');
    });

    it('goes with a series that is merged, and lets neither of two teams into what the other keeps', async () => {
      await made.store.as('worker', (tx) =>
        recordReports(
          tx,
          [3, 4, 5, 6].map((n) => madeUpReport(n)),
          IMPORTER,
        ),
      );
      const { rows } = await made.store.owner((tx) =>
        sql<{ id: string }>`SELECT id FROM report ORDER BY number OFFSET 2`.execute(tx),
      );
      const reports = rows.map((r) => r.id);
      await made.store.as('worker', async (tx) => {
        for (const [i, report] of reports.entries()) {
          await sql`INSERT INTO series (id, formed_at, grew_at) VALUES (${`S-70${i}`}, now(), now())`.execute(tx);
          await sql`INSERT INTO series_member (report_id, series_id, confidence, since) VALUES (${report}, ${`S-70${i}`}, 0.9, now())
            ON CONFLICT (report_id) DO UPDATE SET series_id = excluded.series_id`.execute(tx);
        }
      });
      const keep = (series: number, by: 'investigator' | 'boss', ask: 'sergeant' | 'boss') =>
        run(
          by,
          `INSERT INTO series_restriction (series_id, reason, ask, set_by) VALUES ('S-70${series}', 'Long enough a reason.', '${made.ids[ask]}', '${made.ids[by]}')`,
        );
      const merge = (from: number, into: number) =>
        made.store.as('worker', async (tx) => {
          await sql`UPDATE series_member SET series_id = ${`S-70${into}`} WHERE series_id = ${`S-70${from}`}`.execute(
            tx,
          );
          await sql`UPDATE series SET merged_into = ${`S-70${into}`} WHERE id = ${`S-70${from}`}`.execute(tx);
        });
      const sees = async (who: Who) =>
        (await Promise.all(reports.map((r) => run(who, `SELECT 1 FROM report WHERE id = '${r}'`)))).join('');

      await keep(0, 'investigator', 'sergeant');
      await merge(0, 1);
      assert.equal(await sees('sergeant'), '1111', 'its team sees the series it went into');
      assert.equal(await sees('other'), '0011', 'and nobody else does any more');

      await keep(2, 'boss', 'boss');
      await merge(2, 1);
      assert.equal(await sees('boss'), '0011', 'the second team is not let into what the first keeps');
      assert.equal(await sees('sergeant'), '1101', 'nor the first into what the second keeps');

      assert.equal(await run('sergeant', `DELETE FROM series_restriction WHERE series_id = 'S-701'`), 1);
      assert.equal(await sees('other'), '1101', 'lifting the one lets go of what was kept through it alone');
    });

    it('is kept under its own name again once a merge is undone: lifting the other series opens none of it', async () => {
      await made.store.as('worker', (tx) =>
        recordReports(
          tx,
          [7, 8].map((n) => madeUpReport(n)),
          IMPORTER,
        ),
      );
      const { rows } = await made.store.owner((tx) =>
        sql<{ id: string }>`SELECT id FROM report ORDER BY number DESC LIMIT 2`.execute(tx),
      );
      const [own, others] = rows.map((r) => r.id) as [string, string];
      const put = (report: string, series: string) =>
        made.store.as('worker', (tx) =>
          sql`INSERT INTO series_member (report_id, series_id, confidence, since) VALUES (${report}, ${series}, 0.9, now())
            ON CONFLICT (report_id) DO UPDATE SET series_id = excluded.series_id`.execute(tx),
        );
      const goesBy = (name: string | null) =>
        made.store.as('worker', (tx) => sql`UPDATE series SET merged_into = ${name} WHERE id = 'S-802'`.execute(tx));
      for (const name of ['S-801', 'S-802'])
        await made.store.as('worker', (tx) =>
          sql`INSERT INTO series (id, formed_at, grew_at) VALUES (${name}, now(), now())`.execute(tx),
        );
      await put(own, 'S-802');
      await put(others, 'S-801');
      await run(
        'investigator',
        `INSERT INTO series_restriction (series_id, reason, ask, set_by) VALUES ('S-802', 'An officer is suspected.', '${made.ids.sergeant}', '${made.ids.investigator}')`,
      );
      // Twice: a series that came apart can be merged again.
      for (const _ of [1, 2]) {
        await put(own, 'S-801');
        await goesBy('S-801');
        await put(own, 'S-802');
        await goesBy(null);
      }
      assert.equal(await run('sergeant', `DELETE FROM series_restriction WHERE series_id = 'S-801'`), 1);
      const sees = (who: Who, report: string) => run(who, `SELECT 1 FROM report WHERE id = '${report}'`);
      assert.equal(await sees('other', others), 1, 'what was kept only because of the merge is open');
      assert.equal(await sees('other', own), 0, 'what its team keeps is not');
      assert.equal(await run('sergeant', `DELETE FROM series_restriction WHERE series_id = 'S-802'`), 1);
      assert.equal(await sees('other', own), 1, 'until that is lifted by its own name');
    });
  });
}
