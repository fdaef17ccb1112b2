import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { HOUR_MS } from '#core/clock.ts';
import type { FraudReport } from '#core/report.ts';
import { ledger } from '#journey/allocation/ledger.ts';
import { likeDecisions } from '#journey/allocation/like-decisions.ts';
import { afterInQueue, noteRead, queueLength, queuePage } from '#journey/allocation/queue.ts';
import { NO_FILTER, type QueueFilter } from '#journey/allocation/queue-filter.ts';
import { recordBulk, undoBulk } from '#journey/allocation/record-bulk.ts';
import { recordDecision } from '#journey/allocation/record-decision.ts';
import { recordStep, undoStep } from '#journey/allocation/record-step.ts';
import { recordUndo } from '#journey/allocation/record-undo.ts';
import { removeView, restoreView, saveView, viewsOf } from '#journey/allocation/saved-views.ts';
import { recordReports } from '#journey/intake/record.ts';
import { agreementSince } from '#journey/learning/agreement.ts';
import { assess } from '#journey/triage/assess.ts';
import { countDuties } from '#journey/triage/assessments.ts';
import { triageStage } from '#journey/triage/stage.ts';
import { drainStages, type Stage } from '#store/outbox.ts';
import type { Store, Tx } from '#store/store.ts';
import type { Backend } from '#test/contracts/backend.ts';

const NOW = new Date('2026-03-11T14:00:00Z');
const LATER = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const ASSESSOR = { username: 'an.assessor', roles: ['imu_assessor'] } as const;
const COLLEAGUE = { username: 'a.colleague', roles: ['imu_assessor'] } as const;
const SERGEANT = { username: 'a.sergeant', roles: ['lcu_sergeant'] } as const;
const RULES = { shortestReason: 10, now: NOW };
const UNDO = { minutes: 15, now: LATER(1) };
const WHY = 'A local officer knows the family.';

const report = (n: number, more: Partial<FraudReport> = {}): FraudReport => ({
  externalId: `Q-${n}`,
  source: 'report_fraud',
  receivedAt: new Date(NOW.getTime() - n * HOUR_MS).toISOString(),
  kind: 'loss',
  fraudType: 'bank_impersonation',
  lossGbp: 3000 + n,
  victim: { age: 30 + n, phone: '07700 900123', address: { town: 'St Albans' } },
  narrative: 'A caller said he was from the bank, and the money was transferred.',
  ...more,
});

/** The queue, the decisions and the units' steps on one kind of database. */
export function queueContract(name: string, open: () => Promise<Backend>, skip: string | false): void {
  describe(`the queue and its decisions on ${name}`, { skip }, () => {
    let backend: Backend;
    let store: Store;
    before(async () => {
      backend = await open();
      store = (await backend.fresh()).store;
      const reports = Array.from({ length: 14 }, (_, i) =>
        report(i + 1, i % 3 === 0 ? { victim: { age: 84, vulnerabilities: ['dementia'] } } : {}),
      );
      await store.as('worker', (tx) => recordReports(tx, reports, { actor: 'test', actorRole: 'worker' }));
      const triage = triageStage((r) => assess(r, CURRENT_POLICY)) as Stage;
      await drainStages(store, [triage], { batch: 5, tries: 3, firstPauseMs: 1, longestPauseMs: 1 });
    });
    after(() => backend?.remove());

    const as = <T>(work: (tx: Tx) => Promise<T>) => store.as('staff', work);
    const part = (more: Partial<QueueFilter> = {}, now = NOW) => ({ filter: { ...NO_FILTER, ...more }, now });
    const page = (more: Partial<QueueFilter> = {}) => as((tx) => queuePage(tx, part(more), 1, 50));
    const standing = (id: string) =>
      as((tx) => tx.selectFrom('report_standing').selectAll().where('report_id', '=', id).executeTakeFirstOrThrow());
    const duties = (id: string) =>
      as((tx) =>
        tx
          .selectFrom('duty')
          .select(['what', 'due', 'done_at', 'done_by'])
          .where('report_id', '=', id)
          .orderBy('what')
          .execute(),
      );
    const decide = async (
      id: string,
      decided: string,
      who: { username: string; roles: readonly ['imu_assessor'] } = ASSESSOR,
    ) => {
      const s = await standing(id);
      const choice = { decided, reason: WHY, assessment: s.assessment_id, standing: s.allocation_id ?? 0 };
      return as((tx) => recordDecision(tx, id, choice, who, RULES));
    };
    const seen = async (id: string) => {
      const s = await standing(id);
      return { allocation: s.allocation_id ?? 0, assignment: s.assignment_id ?? 0 };
    };

    it('knows of each report when its first open duty falls due, where it is, and of whom', async () => {
      const rows = await as((tx) =>
        sql<{ same: boolean; vulnerable: boolean; district: string | null }>`
        SELECT s.next_due IS NOT DISTINCT FROM (SELECT min(due) FROM duty d WHERE d.report_id = s.report_id AND d.done_at IS NULL) AS same,
          s.vulnerable, s.district FROM report_standing s`.execute(tx),
      );
      assert.equal(rows.rows.length, 14);
      assert.ok(rows.rows.every((r) => r.same));
      assert.equal(rows.rows.filter((r) => r.vulnerable).length, 5);
      assert.ok(rows.rows.some((r) => r.district === 'E07000240'));
    });

    it('finds when a report falls due from its own duties, however many others are open', async () => {
      const [one, other] = (await page()).map((r) => r.id);
      const tried = store.owner(async (tx) => {
        // Pages read for one report, by the trigger that notes what it is ordered by.
        const pagesRead = async () => {
          const found = await sql<Record<'QUERY PLAN', { Plan: Record<string, number> }[]>>`
            EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) UPDATE report_standing SET assessment_id = assessment_id
              WHERE report_id = ${one!}`.execute(tx);
          const { Plan } = found.rows[0]!['QUERY PLAN'][0]!;
          return Plan['Shared Hit Blocks']! + Plan['Shared Read Blocks']!;
        };
        await pagesRead();
        const before = await pagesRead();
        await sql`INSERT INTO duty (report_id, what, due, basis)
          SELECT ${other!}, 'nothing ' || n, now(), 'made up' FROM generate_series(1, 20000) n`.execute(tx);
        const after = await pagesRead();
        assert.ok(after < before + 40, `${before} pages, then ${after}`);
        throw new Error('Nothing of this is kept.');
      });
      await assert.rejects(tried, /Nothing of this is kept/);
    });

    it('moves a report when a duty is done, and back when it is owed again', async () => {
      const first = (await page())[0]!;
      const before = (await standing(first.id)).next_due;
      const [due] = (await duties(first.id)).sort((a, b) => a.due.getTime() - b.due.getTime());
      const mark = (done: Date | null) =>
        as((tx) =>
          tx
            .updateTable('duty')
            .set({ done_at: done })
            .where('report_id', '=', first.id)
            .where('due', '=', due!.due)
            .execute(),
        );
      await mark(NOW);
      assert.ok((await standing(first.id)).next_due! > before!);
      await mark(null);
      assert.deepEqual((await standing(first.id)).next_due, before);
    });

    it('is one order, page by page and step by step', async () => {
      const all = await page();
      const walked = [all[0]!.reference];
      for (;;) {
        const at = all[walked.length - 1]!;
        const next = await as((tx) => afterInQueue(tx, part(), at.id));
        if (!next) break;
        walked.push(next);
      }
      assert.deepEqual(
        walked,
        all.map((w) => w.reference),
      );
      const pages = await Promise.all([1, 2, 3].map((n) => as((tx) => queuePage(tx, part(), n, 5))));
      assert.deepEqual(
        pages.flat().map((w) => w.reference),
        walked,
      );
    });

    it('is narrowed by every filter, and counts what it shows', async () => {
      const filters: Partial<QueueFilter>[] = [
        { victim: 'vulnerable' },
        { type: 'bank_impersonation' },
        { district: 'E07000240' },
        { owed: 'overdue' },
        { unread: 'any' },
        { unread: 'late' },
        { back: 'yes' },
        { band: 'low' },
        { proposed: 'LCU' },
      ];
      for (const filter of filters) {
        const shown = await page(filter);
        assert.equal(await as((tx) => queueLength(tx, part(filter))), shown.length, JSON.stringify(filter));
      }
      assert.equal((await page({ victim: 'vulnerable' })).length, 5);
      assert.equal((await page({ back: 'yes' })).length, 0);
      assert.equal((await page({ type: 'romance' })).length, 0);
    });

    it('keeps who read a report first', async () => {
      const books = await as((tx) => ledger(tx, NOW));
      assert.deepEqual([books.received, books.unopened, books.opened], [14, 14, 0]);
      const last = (await page()).at(-1)!;
      await as((tx) => noteRead(tx, last.id, 'a.reader', NOW));
      await as((tx) => noteRead(tx, last.id, 'another', LATER(5)));
      const s = await standing(last.id);
      assert.equal(s.read_by, 'a.reader');
      assert.deepEqual(s.read_at, NOW);
      assert.equal((await as((tx) => ledger(tx, NOW))).unopened, 13);
      assert.equal((await page({ unread: 'any' })).length, 13);
    });

    it('goes from the assessor to the sergeant to an officer, and every duty stays due when it was', async () => {
      const one = (await page())[0]!;
      const before = await duties(one.id);
      assert.ok((await decide(one.id, 'LCU')).ok);
      const given = await as(async (tx) =>
        recordStep(tx, one.id, { officer: ' PC  Example 1234 ' }, await readSeen(tx, one.id), SERGEANT, RULES),
      );
      assert.ok(given.ok);
      assert.equal((await standing(one.id)).officer, 'PC Example 1234');
      assert.ok((await decide(one.id, 'SFCU', COLLEAGUE)).ok, 'a transfer to the other unit');
      const s = await standing(one.id);
      assert.deepEqual([s.decided, s.officer, s.assignment_id], ['SFCU', null, null]);
      const times = (list: typeof before) => list.map((d) => [d.what, d.due.toISOString()]);
      assert.deepEqual(times(await duties(one.id)), times(before));
    });

    it('comes back from a unit with its reason, waits again with its old clock, and goes on from there', async () => {
      const one = (await page())[0]!;
      const clock = (await duties(one.id)).find((d) => d.what === 'imu_assessment')!;
      await decide(one.id, 'LCU');
      const early = await as(async (tx) =>
        recordStep(tx, one.id, { back: 'no' }, await readSeen(tx, one.id), SERGEANT, RULES),
      );
      assert.ok(!early.ok && early.error.code === 'REASON_REQUIRED');
      const back = await as(async (tx) =>
        recordStep(
          tx,
          one.id,
          { back: 'The suspect lives in another county.' },
          await readSeen(tx, one.id),
          SERGEANT,
          RULES,
        ),
      );
      assert.ok(back.ok);
      const waits = (await page({ back: 'yes' })).find((w) => w.id === one.id);
      assert.equal(waits?.sentBack?.reason, 'The suspect lives in another county.');
      const owed = (await duties(one.id)).find((d) => d.what === 'imu_assessment')!;
      assert.deepEqual([owed.due, owed.done_at], [clock.due, null]);
      const undone = await as(async (tx) =>
        undoStep(tx, one.id, (await readSeen(tx, one.id)).assignment, SERGEANT, UNDO),
      );
      assert.ok(undone.ok);
      const s = await standing(one.id);
      assert.deepEqual([s.decided, s.assignment_id], ['LCU', null]);
      assert.equal((await duties(one.id)).find((d) => d.what === 'imu_assessment')!.done_by, ASSESSOR.username);
    });

    it('refuses a step on what somebody has moved on, by the wrong role, or on what lies with no unit', async () => {
      const one = (await page())[0]!;
      const stale = await seen(one.id);
      const none = await as((tx) => recordStep(tx, one.id, { officer: 'PC Example' }, stale, SERGEANT, RULES));
      assert.ok(!none.ok && none.error.code === 'WRONG_STATE');
      await decide(one.id, 'SFCU');
      const moved = await as((tx) => recordStep(tx, one.id, { officer: 'PC Example' }, stale, SERGEANT, RULES));
      assert.ok(!moved.ok && moved.error.code === 'WRONG_STATE');
      const wrong = await as(async (tx) =>
        recordStep(tx, one.id, { officer: 'PC Example' }, await readSeen(tx, one.id), SERGEANT, RULES),
      );
      assert.ok(!wrong.ok && wrong.error.code === 'NOT_ALLOWED');
    });

    it('lets nobody undo a decision that a unit has acted on, and the database lets nobody undo another’s step', async () => {
      const one = (await page())[0]!;
      await decide(one.id, 'LCU');
      await as(async (tx) =>
        recordStep(tx, one.id, { officer: 'PC Example' }, await readSeen(tx, one.id), SERGEANT, RULES),
      );
      const s = await standing(one.id);
      const undone = await as((tx) => recordUndo(tx, one.id, s.allocation_id!, ASSESSOR, UNDO));
      assert.ok(!undone.ok && /taken the report over/.test(undone.error.reason));
      const row = { assignment_id: s.assignment_id!, undone_by: 'somebody.else', undone_at: NOW };
      await assert.rejects(
        as((tx) => tx.insertInto('assignment_undone').values(row).execute()),
        /only whoever made a step/,
      );
      const worker = store.as('worker', (tx) => tx.insertInto('assignment_undone').values(row).execute());
      await assert.rejects(worker, /permission denied/);
    });

    it('decides several with one reason, leaves what has been moved on, and takes them back together', async () => {
      const three = (await page()).filter((w) => w.proposed !== '999_response').slice(0, 3);
      const picked = three.map((w) => ({ reference: w.reference, assessment: w.assessmentId, standing: 0 }));
      await decide(three[2]!.id, 'LCU', COLLEAGUE);
      const none = await as((tx) => recordBulk(tx, picked, { decided: 'proposed', reason: 'no' }, ASSESSOR, RULES));
      assert.ok(!none.ok && none.error.code === 'REASON_REQUIRED');
      const done = await as((tx) => recordBulk(tx, picked, { decided: 'protect_only', reason: WHY }, ASSESSOR, RULES));
      assert.ok(done.ok);
      assert.deepEqual(
        done.value.decided.map((d) => d.reference),
        [three[0]!.reference, three[1]!.reference],
      );
      assert.match(done.value.left[0]!.why, /changed since you opened it/);
      assert.equal((await as((tx) => ledger(tx, NOW))).decidedUnopened >= 2, true);
      const stranger = await as((tx) => undoBulk(tx, done.value.bulk, COLLEAGUE, UNDO));
      assert.equal(stranger.decided.length, 0);
      const undone = await as((tx) => undoBulk(tx, done.value.bulk, ASSESSOR, UNDO));
      assert.equal(undone.decided.length, 2);
      assert.equal((await standing(three[0]!.id)).decided, null);
    });

    it('finds past decisions of the same kind and band by the factors they share', async () => {
      const past = await as((tx) =>
        tx.selectFrom('allocation').selectAll().orderBy('id').limit(1).executeTakeFirstOrThrow(),
      );
      assert.ok(past.factors!.length > 0 && past.band && past.fraud_type && past.age_band);
      const what = {
        reportId: (await page())[0]!.id,
        fraudType: past.fraud_type!,
        band: past.band!,
        factors: past.factors!,
      };
      const like = await as((tx) => likeDecisions(tx, what, { most: 5, among: 300 }));
      assert.ok(like.length > 0);
      assert.equal(like[0]!.likeness, 1);
      assert.ok(like.every((l) => l.reference.startsWith('CF-') && l.decider.length > 0));
    });

    it('counts agreement as the decisions stand, every way the same total', async () => {
      const counted = await as((tx) => agreementSince(tx, new Date(0)));
      const stand = await as((tx) =>
        sql<{ n: number; agreed: number }>`SELECT count(*) AS n, count(*) FILTER (WHERE agreed) AS agreed
        FROM allocation a WHERE NOT EXISTS (SELECT 1 FROM allocation_undone u WHERE u.allocation_id = a.id)`.execute(
          tx,
        ),
      );
      assert.deepEqual(counted.total, { decisions: Number(stand.rows[0]!.n), agreed: Number(stand.rows[0]!.agreed) });
      for (const groups of Object.values(counted.by)) {
        assert.equal(
          groups.reduce((n, g) => n + g.decisions, 0),
          counted.total.decisions,
        );
      }
      assert.equal(counted.by.vulnerable.length > 0, true);
      assert.ok(counted.factor.length > 2);
    });

    it('has kept its figures as they are when counted, whatever was decided, given, sent back and undone', async () => {
      const answer = async (tx: Tx, asked: string) =>
        (await sql.raw<{ key: string; n: number }>(asked).execute(tx)).rows;
      const counted: Record<string, string> = {
        received: `SELECT '' AS key, count(*) AS n FROM report`,
        standing: 'SELECT standing_key(s) AS key, count(*) AS n FROM report_standing s GROUP BY 1',
        owed: 'SELECT owed_key(d) AS key, count(*) AS n FROM duty d WHERE done_at IS NULL GROUP BY 1',
        assessed: 'SELECT policy_version AS key, count(*) AS n FROM assessment GROUP BY 1',
        agreed: `SELECT CASE WHEN agreed THEN 'yes' ELSE 'no' END AS key, count(*) AS n FROM allocation GROUP BY 1`,
      };
      const inOrder = (rows: { key: string; n: number }[]) => rows.map((r) => `${r.key} ${r.n}`).sort();
      for (const [kind, asked] of Object.entries(counted)) {
        const kept = await as((tx) => answer(tx, `SELECT key, n FROM counts_of('${kind}')`));
        assert.ok(kept.length > 0, kind);
        assert.deepEqual(inOrder(kept), inOrder(await store.owner((tx) => answer(tx, asked))), kind);
      }
      const others = ['a', 'b', 'c'].map((n) =>
        as((tx) => answer(tx, `SELECT '${n}' AS key, kept_count_writer() AS n`)),
      );
      assert.ok(
        (await Promise.all(others)).every(([r]) => Number(r!.n) < 3),
        'a number is free again after each transaction',
      );
    });

    it('counts what is owed by the moment: before it, and within a day of it', async () => {
      const { rows } = await store.owner((tx) =>
        sql<{ overdue: number; soon: number }>`SELECT count(*) FILTER (WHERE due < ${NOW}) AS overdue,
          count(*) FILTER (WHERE due >= ${NOW} AND due < ${LATER(24 * 60)}) AS soon FROM duty WHERE done_at IS NULL`.execute(
          tx,
        ),
      );
      const expected = { overdue: Number(rows[0]!.overdue), soon: Number(rows[0]!.soon) };
      assert.ok(expected.overdue > 0 && expected.soon > 0);
      assert.deepEqual(await as((tx) => countDuties(tx, NOW)), expected);
    });

    it('keeps a person’s views to that person, removes and restores them', async () => {
      const view = { username: 'an.assessor', name: ' My  view ', query: 'band=high' };
      const saved = await as((tx) => saveView(tx, view, 2));
      assert.ok(saved.ok && saved.value.name === 'My view');
      const twice = await as((tx) => saveView(tx, { ...view, name: 'my VIEW' }, 2));
      assert.ok(!twice.ok && /already/.test(twice.error.reason));
      assert.deepEqual(await as((tx) => viewsOf(tx, 'a.colleague')), []);
      const { id } = saved.value;
      assert.equal(await as((tx) => removeView(tx, id, 'a.colleague', NOW)), null);
      assert.equal((await as((tx) => removeView(tx, id, 'an.assessor', NOW)))?.id, id);
      assert.deepEqual(await as((tx) => viewsOf(tx, 'an.assessor')), []);
      assert.equal(await as((tx) => restoreView(tx, id, 'a.colleague')), null);
      assert.equal((await as((tx) => restoreView(tx, id, 'an.assessor')))?.name, 'My view');
    });

    async function readSeen(tx: Tx, id: string) {
      const s = await tx
        .selectFrom('report_standing')
        .select(['allocation_id', 'assignment_id'])
        .where('report_id', '=', id)
        .executeTakeFirstOrThrow();
      return { allocation: s.allocation_id ?? 0, assignment: s.assignment_id ?? 0 };
    }
  });
}
