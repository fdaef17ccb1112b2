import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import {
  answerNomination,
  countNominations,
  nominate,
  nominationsOf,
  openNomination,
  withdrawNomination,
} from '#journey/groups/nominate.ts';
import { recordReports } from '#journey/intake/record.ts';
import { disclose, disclosures, messagesOf, recall } from '#journey/intelligence/disclosures.ts';
import {
  intelligenceReports,
  intelligenceWithNumber,
  submissionsToRead,
  submitIntelligence,
} from '#journey/intelligence/intel-records.ts';
import { countBy, countOf, reportsOf, totals } from '#journey/intelligence/picture-figures.ts';
import { firstSanitisedNow, recordSanitised, type Sanitised } from '#journey/intelligence/sanitise.ts';
import { drainStages } from '#store/outbox.ts';
import type { Store, Tx } from '#store/store.ts';
import type { Backend } from '#test/contracts/backend.ts';
import { IMPORTER, madeUpReport } from '#test/contracts/reports.ts';

const NOW = new Date('2026-03-20T12:00:00Z');
const DENIED = '42501';
const PEOPLE = {
  handler: 'call_handler',
  analyst: 'analyst',
  other: 'analyst',
  squad: 'sfcu_investigator',
  boss: 'supervisor',
  press: 'press',
} as const;
type Person = keyof typeof PEOPLE;

const item = (info: 'A' | 'E') => ({
  what: 'A van stops on Tuesdays.',
  source_grade: 2,
  info_grade: info,
  old_grade: null,
});
const sanitised = (handling: 'P' | 'C'): Sanitised => ({
  title: 'A van',
  items: [item('E')],
  handling,
  conditions: handling === 'C' ? 'For the fraud squad only.' : null,
  permitted: handling === 'C' ? ['sfcu_investigator'] : [],
});

/** What the database itself holds of intelligence, disclosures, nominations and the picture, on one kind of it. */
export function intelligenceContract(name: string, makeBackend: () => Promise<Backend>, skip: string | false): void {
  describe(`intelligence and the picture on ${name}`, { skip }, () => {
    let backend: Backend;
    let store: Store;
    const ids = {} as Record<Person, string>;
    const as = <T>(who: Person, work: (tx: Tx) => Promise<T>) => store.as('staff', work, { user: ids[who] });
    const denied = (work: Promise<unknown>) =>
      assert.rejects(work, (error: { code?: string }) => error.code === DENIED, 'the database refuses it');

    before(async () => {
      backend = await makeBackend();
      store = (await backend.fresh()).store;
      await store.as('worker', (tx) =>
        recordReports(
          tx,
          [1, 2, 3].map((n) => madeUpReport(n)),
          IMPORTER,
        ),
      );
      await drainStages(store, wokenStages(HERTFORDSHIRE), outboxOptions());
      for (const [username, role] of Object.entries(PEOPLE) as [Person, string][]) {
        const { rows } = await store.as('staff', (tx) =>
          sql<{ id: string }>`INSERT INTO staff_user (username, display_name, roles, password_hash)
            VALUES (${username}, ${username}, ${[role]}::text[], 'x') RETURNING id`.execute(tx),
        );
        ids[username] = rows[0]!.id;
      }
    });
    after(() => backend?.remove());

    const submit = async (who: Person) => {
      const wish = {
        source: 'A neighbour',
        original: 'He saw a van stop each Tuesday.',
        learnedOn: '',
        research: '',
        priority: 'low',
        about: '',
      };
      const kept = await as(who, (tx) => submitIntelligence(tx, wish, ids[who], NOW));
      assert.ok(kept.ok);
      return kept.value;
    };
    const make = async (handling: 'P' | 'C') => {
      const { id } = await submit('handler');
      return as('analyst', (tx) =>
        recordSanitised(tx, { id, report_id: null }, sanitised(handling), {
          series: null,
          userId: ids.analyst,
          now: NOW,
        }),
      );
    };
    const seesReport = async (who: Person, reference: string) =>
      (await as(who, (tx) => intelligenceReports(tx, 100))).some((r) => r.reference === reference);

    it('shows a submission, which names its source, to whoever handed it in and to analysts alone', async () => {
      const { reference } = await submit('handler');
      const sees = async (who: Person) =>
        (await as(who, (tx) => submissionsToRead(tx, 100))).some((s) => s.reference === reference);
      assert.deepEqual(await Promise.all((['handler', 'analyst', 'squad', 'boss', 'press'] as const).map(sees)), [
        true,
        true,
        false,
        false,
        false,
      ]);
    });
    it('takes no submission in somebody else’s name', () =>
      denied(
        as('handler', (tx) =>
          tx
            .insertInto('intelligence_submission')
            .values({ source: 'x', original: 'x'.repeat(20), priority: 'low', submitted_by: ids.boss })
            .execute(),
        ),
      ));
    it('shows a report with conditions to the roles it permits and to its maker, and to no other analyst', async () => {
      const { reference } = await make('C');
      const seen = await Promise.all(
        (['analyst', 'squad', 'other', 'boss', 'handler'] as const).map((w) => seesReport(w, reference)),
      );
      assert.deepEqual(seen, [true, true, false, false, false]);
      const items = await as('boss', (tx) => tx.selectFrom('intelligence_item').selectAll().execute());
      assert.equal(items.length, 0, 'nor an item of it');
    });
    it('shows a report without conditions to those who work on reports, not to the press or a call handler', async () => {
      const { reference } = await make('P');
      const seen = await Promise.all(
        (['boss', 'squad', 'press', 'handler'] as const).map((w) => seesReport(w, reference)),
      );
      assert.deepEqual(seen, [true, true, false, false]);
    });
    it('keeps no conditions with P and none without with C', async () => {
      for (const wrong of [
        { ...sanitised('P'), conditions: 'None of your business' },
        { ...sanitised('C'), permitted: [] },
      ]) {
        const { id } = await submit('handler');
        await assert.rejects(
          as('analyst', (tx) =>
            recordSanitised(tx, { id, report_id: null }, wrong, { series: null, userId: ids.analyst, now: NOW }),
          ),
          (error: { code?: string }) => error.code === '23514',
        );
      }
    });
    it('takes one first report of a submission, and tells whoever comes second of it, also where they may not read it', async () => {
      const { id } = await submit('handler');
      const first = (who: Person) =>
        as(who, (tx) =>
          recordSanitised(tx, { id, report_id: null }, sanitised('C'), { series: null, userId: ids[who], now: NOW }),
        );
      const { reference, id: made } = await first('analyst');
      await assert.rejects(first('other'), (error: { code?: string }) => error.code === '23505');
      const told = (who: Person) => as(who, (tx) => firstSanitisedNow(tx, id));
      assert.deepEqual(await told('other'), { reference, made_by: 'analyst', made_at: NOW, readable: false });
      assert.equal((await told('analyst'))?.readable, true);
      assert.equal(await told('handler'), null, 'whoever handed it in may not read it and is no analyst');
      const listed = await as('other', (tx) => submissionsToRead(tx, 100));
      assert.equal(listed.find((s) => s.id === id)?.made, reference, 'the list says so too');
      const corrects = { id: made, because: 'The day was another one.' };
      const again = { series: null, userId: ids.analyst, now: NOW, corrects };
      await as('analyst', (tx) => recordSanitised(tx, { id, report_id: null }, sanitised('C'), again));
      assert.equal((await told('analyst'))?.reference, reference, 'a correction stands beside it');
    });
    it('lets the worker, which scores and links, read none of it: what is graded E feeds no score', async () => {
      for (const table of [
        'intelligence_submission',
        'intelligence_report',
        'intelligence_item',
        'disclosure',
        'group_nomination',
      ])
        await denied(store.as('worker', (tx) => sql`SELECT 1 FROM ${sql.table(table)}`.execute(tx)));
    });

    const wish = {
      recipient: 'A. Partner',
      organisation: 'County council',
      email: 'a.partner@example.org',
      basis: 'Section 35',
      purpose: 'To warn the residents of a road',
      report: '',
      series: '',
      intelligence: '',
      sent: 'A van stops on Tuesdays.',
      reliability: 'Graded 2E',
      completeness: '',
      channel: 'email',
    };
    const about = (who: Person) => ({ userId: ids[who], force: 'A force', now: NOW });
    it('sends a disclosure and its recall through the queue, once, and refuses a second recall', async () => {
      const sent = await as('squad', (tx) => disclose(tx, wish, about('squad')));
      assert.ok(sent.ok);
      const { reference, id } = sent.value;
      assert.ok((await as('boss', (tx) => recall(tx, reference, 'It was another van.', about('boss')))).ok);
      const again = await as('boss', (tx) => recall(tx, reference, 'It was another van.', about('boss')));
      assert.equal(again.ok ? '' : again.error.code, 'WRONG_STATE');
      const states = async (of: string) => (await as('boss', (tx) => messagesOf(tx, of))).map((m) => m.state);
      assert.deepEqual(await states(id), ['stopped'], 'it had not gone: nobody need be told');
      const gone = await as('squad', (tx) => disclose(tx, wish, about('squad')));
      assert.ok(gone.ok);
      await store.owner((tx) =>
        sql`UPDATE outgoing_message SET state = 'sent', tries = 1 WHERE about = ${gone.value.id}`.execute(tx),
      );
      assert.ok((await as('boss', (tx) => recall(tx, gone.value.reference, 'Another van.', about('boss')))).ok);
      assert.deepEqual((await states(gone.value.id)).toSorted(), ['sent', 'waiting'], 'what went out is recalled');
      assert.equal((await as('press', (tx) => disclosures(tx, 10))).length, 0, 'the register is not for everybody');
    });
    it('discloses no intelligence that whoever discloses may not see', async () => {
      const { reference } = await make('C');
      const refused = await as('boss', (tx) => disclose(tx, { ...wish, intelligence: reference }, about('boss')));
      assert.deepEqual(refused.ok ? [] : refused.error.map((e) => e.field), ['intelligence']);
    });
    it('takes no disclosure from a role that may make none', () =>
      denied(as('handler', (tx) => disclose(tx, wish, about('handler')))));

    it('needs two people for an organised crime group, whatever a page forgets', async () => {
      await store.owner((tx) =>
        sql`INSERT INTO series (id, formed_at, grew_at) VALUES ('S-900', now(), now())`.execute(tx),
      );
      const group = { series: 'S-900', name: 'Callers', reason: 'Several people work together.', unknowns: '' };
      assert.ok((await as('squad', (tx) => nominate(tx, group, { id: ids.squad, now: NOW }))).ok);
      const twice = await as('analyst', (tx) => nominate(tx, group, { id: ids.analyst, now: NOW }));
      assert.equal(twice.ok ? '' : twice.error[0]?.code, 'WRONG_STATE');
      const setting = (who: Person, answer: string) =>
        as(who, (tx) =>
          sql`UPDATE group_nomination SET answer = ${answer}, answered_by = ${ids[who]}, answered_at = now(), answer_reason = 'Because I say so'
            WHERE series_id = 'S-900' AND answer IS NULL`.execute(tx),
        );
      await assert.rejects(setting('squad', 'agreed'), 'nobody agrees to their own');
      await assert.rejects(setting('boss', 'withdrawn'), 'nobody takes back what another put forward');
      assert.equal(await as('boss', (tx) => withdrawNomination(tx, 'S-900', { id: ids.boss, now: NOW })), null);
      assert.ok(await as('squad', (tx) => withdrawNomination(tx, 'S-900', { id: ids.squad, now: NOW })));
      assert.equal(await as('boss', (tx) => countNominations(tx, ids.boss)), 0);
      assert.ok(
        (await as('squad', (tx) => nominate(tx, group, { id: ids.squad, now: NOW }))).ok,
        'it may go forward again',
      );
      assert.equal(await as('boss', (tx) => countNominations(tx, ids.boss)), 1);
      const answer = { series: 'S-900', answer: 'agreed', reason: 'Three roles are seen.' };
      assert.ok((await as('boss', (tx) => answerNomination(tx, answer, { id: ids.boss, now: NOW }))).ok);
    });

    it('finds what was put forward under the name by which the reports go since they were merged', async () => {
      await store.owner((tx) =>
        sql`INSERT INTO series (id, formed_at, grew_at) VALUES ('S-800', now(), now()), ('S-850', now(), now())`.execute(
          tx,
        ),
      );
      await store.owner((tx) =>
        sql`UPDATE series SET merged_into = CASE id WHEN 'S-900' THEN 'S-850' ELSE 'S-800' END WHERE id IN ('S-900', 'S-850')`.execute(
          tx,
        ),
      );
      const standing = await as('boss', (tx) => openNomination(tx, 'S-800'));
      assert.equal(standing?.answer, 'agreed');
      assert.ok((await as('boss', (tx) => nominationsOf(tx, 'S-800'))).length > 0);
      const group = { series: 'S-800', name: 'Callers', reason: 'Several people work together.', unknowns: '' };
      const beside = await as('analyst', (tx) => nominate(tx, group, { id: ids.analyst, now: NOW }));
      assert.equal(beside.ok ? '' : beside.error[0]?.code, 'WRONG_STATE', 'no other is put forward beside it');
      assert.equal(await as('boss', (tx) => openNomination(tx, 'S-7')), undefined);
    });

    it('counts each report once in the picture, and opens what it counted', async () => {
      const all = await as('analyst', (tx) => countOf(tx, {}));
      assert.equal(all, 3);
      const kinds = await as('analyst', (tx) => countBy(tx, {}, 'fraud_type'));
      assert.equal(
        kinds.reduce((sum, k) => sum + k.n, 0),
        all,
      );
      for (const kind of kinds) {
        const behind = await as('analyst', (tx) => reportsOf(tx, { type: kind.key as never }, 50, 0));
        assert.equal(behind.length, kind.n);
      }
      assert.equal((await as('analyst', (tx) => totals(tx, {}))).reports, 3);
    });
    it('moves a report on the map when its place is found, and hides what is kept to a team from every figure', async () => {
      const { id } = await as('boss', (tx) =>
        tx.selectFrom('report').select('id').orderBy('number').limit(1).executeTakeFirstOrThrow(),
      );
      await store.as('worker', (tx) =>
        tx.updateTable('report').set({ district: 'E07000103', town: 'Watford' }).where('id', '=', id).execute(),
      );
      assert.equal(await as('analyst', (tx) => countOf(tx, { district: 'E07000103', town: 'Watford' })), 1);
      await as('boss', (tx) =>
        sql`INSERT INTO report_restriction (report_id, reason, ask, set_by) VALUES (${id}, 'A colleague is named in it.', ${ids.boss}, ${ids.boss})`.execute(
          tx,
        ),
      );
      assert.equal(await as('analyst', (tx) => countOf(tx, {})), 2);
      assert.equal(await as('boss', (tx) => countOf(tx, {})), 3);
    });
    it('lets nobody but the database write what is counted', () =>
      denied(as('analyst', (tx) => tx.deleteFrom('picture_fact').execute())));
    it('finds a number in intelligence however it is written, for those alone who may read it', async () => {
      const named = async (handling: 'P' | 'C', what: string) => {
        const { id } = await submit('handler');
        const wish = { ...sanitised(handling), items: [{ ...item('A'), what }] };
        const about = { series: null, userId: ids.analyst, now: NOW };
        return (await as('analyst', (tx) => recordSanitised(tx, { id, report_id: null }, wish, about))).reference;
      };
      const open = await named('P', 'He uses +44 (0)7700 900 123 on Tuesdays.');
      const kept = await named('C', 'Known to ring from 07700-900123.');
      await named('P', 'The van is plated 1234 and he owes 07700 900 124 pounds.');
      const seen = async (who: Person) =>
        (await as(who, (tx) => intelligenceWithNumber(tx, '+447700900123', 50))).map((r) => r.reference).sort();
      assert.deepEqual(await seen('analyst'), [open, kept].sort());
      assert.deepEqual(await seen('squad'), [open, kept].sort());
      assert.deepEqual(await seen('boss'), [open], 'nor told that there is another');
      assert.deepEqual(await seen('press'), []);
    });
  });
}
