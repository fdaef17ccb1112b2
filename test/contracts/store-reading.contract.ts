import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { exportLabels } from '#app/export-labels.ts';
import { recordWord, undoWord, type Word } from '#journey/reading/correct.ts';
import { joinByHand, joinsOf, joinTellings, partTellings } from '#journey/reading/joins.ts';
import { keepReading } from '#journey/reading/keep.ts';
import type { LabelledLine } from '#journey/reading/labelled-lines.ts';
import { dismissAlert, listAlerts } from '#journey/reading/next-door.ts';
import type { OpenedDocument } from '#journey/reading/open-document.ts';
import { pressByDistrict, recordsOf } from '#journey/reading/press-records.ts';
import { readOpened } from '#journey/reading/read-opened.ts';
import { listReadings, readingNamed } from '#journey/reading/readings.ts';
import type { Store } from '#store/store.ts';
import type { ContractBackend } from '#test/contracts/store.contract.ts';

const WATFORD = 'E07000103';
const NOW = new Date('2026-03-20T10:00:00Z');
const BY = { username: 'ann', at: NOW };
const document = (text: string, publisher = 'A paper'): OpenedDocument => ({
  input: { id: 'x', text, publisher },
  format: 'text',
  isExtracted: false,
  notices: [],
});
const FIRST =
  'Published: 12 March 2026. Police in Hertfordshire warn of courier fraud. A woman, 83, from Watford lost £14,250 on 10 March 2026 to a man who claimed to be a police officer. A courier collected the cash from her home. Another victim, a man, 70, from Hitchin, lost £9,990.';
const SECOND =
  'Published: 13 March 2026. In Hertfordshire a woman, 83, from Watford lost £14,250 on 10 March 2026 to a caller who claimed to be a police officer. A courier took the cash.';

/** What was read in the press, on each kind of database. */
export function readingContract(backend: ContractBackend): void {
  describe('readings', () => {
    let store: Store;
    let database: Awaited<ReturnType<ContractBackend['fresh']>>;
    before(async () => {
      database = await backend.fresh();
      store = database.store;
    });
    after(() => store?.close());
    const keep = (text: string, publisher?: string) => {
      const d = document(text, publisher);
      const about = { channel: 'file', by: { actor: 'test', actorRole: 'worker' }, at: NOW } as const;
      return store.as('worker', (tx) => keepReading(tx, d, readOpened(d), about));
    };
    const say = async (id: string, word: Word) => {
      const outcome = await store.as('staff', (tx) => recordWord(tx, id, word, BY));
      assert.ok(outcome.ok, outcome.ok ? '' : outcome.error.reason);
      return outcome.value;
    };
    const incidents = (id: string) =>
      store.as('staff', (tx) =>
        tx.selectFrom('reading_incident').selectAll().where('reading_id', '=', id).orderBy('n').execute(),
      );
    const press = () => store.as('staff', (tx) => pressByDistrict(tx, 90, NOW));

    it('keep a text once, its output whole, its event and its audit entry', async () => {
      const first = await keep(FIRST);
      assert.equal(first.isNew, true);
      assert.deepEqual(await keep(FIRST), { id: first.id, isNew: false });
      const reading = (await store.as('staff', (tx) => readingNamed(tx, first.id)))!;
      const { text: _text, ...output } = readOpened(document(FIRST));
      assert.deepEqual(reading.found, JSON.parse(JSON.stringify(output)));
      assert.match(reading.engineVersion, /^documents-[0-9a-f]{12}$/);
      const { rows } = await store.as('staff', (tx) =>
        sql<{
          events: number;
          entries: number;
        }>`SELECT (SELECT count(*)::integer FROM event_log WHERE subject = ${first.id}) AS events,
          (SELECT count(*)::integer FROM audit_log WHERE record_id = ${first.id} AND op = 'COLLECTION') AS entries`.execute(
          tx,
        ),
      );
      assert.deepEqual(rows[0], { events: 1, entries: 1 });
      assert.deepEqual(
        (await incidents(first.id)).map((i) => [i.place, i.district, i.loss_gbp, i.standing]),
        [
          ['Watford', WATFORD, 14_250, 'read'],
          ['Hitchin', 'E07000099', 9_990, 'read'],
        ],
      );
    });

    it('keep any text at all: NULs, half a surrogate pair, tags, right-to-left', async () => {
      for (const text of [
        'a\0b lost £5\0',
        'the letters \\u0000 and \\ud800',
        '\ud800 lone',
        '<script>alert(1)</script>',
        '\u202eabc \u05d0\u05d1',
      ]) {
        const kept = await keep(text, 'P\0');
        const reading = await store.as('staff', (tx) => readingNamed(tx, kept.id));
        assert.equal(reading!.text.length, text.length);
      }
    });

    it('keep a text whose sums and dates no table could hold', async () => {
      const said = 'A woman from Watford lost £999,999,999,999,999 on 31 February 2026 to a bogus police officer. ';
      const kept = await keep(`${said}Another, from Hitchin, lost £98765432109876543210 in 0000.`);
      assert.equal(kept.isNew, true);
    });

    it('are written out as labelled lines once somebody has spoken of them, as a disclosure', async () => {
      const { id } = await keep(`${FIRST} Labels.`);
      await say(id, { field: 'incidents[1]', verdict: 'rejected' });
      await say(id, { field: 'places[+]', verdict: 'added', value: 'Ware' });
      const lines: LabelledLine[] = [];
      const disclosure = { actor: 'cli:test', actorRole: 'operator', reason: 'Measuring', channel: 'export' };
      await exportLabels(store, async (line) => void lines.push(JSON.parse(line)), disclosure);
      const line = lines.find((l) => l.id === id)!;
      assert.deepEqual(line.said, { 'incidents[1]': 'rejected', 'places[2]': 'added' });
      assert.deepEqual(line.label.places, ['Watford', 'Hitchin', 'Ware']);
      assert.equal((line.label.incidents as unknown[]).length, 1);
      assert.equal(line.text, `${FIRST} Labels.`);
      const { rows } = await store.as('staff', (tx) =>
        sql<{ reason: string }>`SELECT reason FROM audit_log WHERE record_id = ${id} AND op = 'DISCLOSURE'`.execute(tx),
      );
      assert.deepEqual(rows, [{ reason: 'Measuring' }]);
    });

    it('stand under corrections that change neither text nor output, and come back when those are undone', async () => {
      const { id } = await keep(FIRST);
      const before = (await store.as('staff', (tx) => readingNamed(tx, id)))!;
      const said = await say(id, {
        field: 'incidents[0].lossGbp',
        verdict: 'corrected',
        value: '£14,000',
        reason: 'see the court',
      });
      await say(id, { field: 'fraudType', verdict: 'corrected', value: 'bank impersonation' });
      assert.deepEqual(
        (await incidents(id)).map((i) => [i.loss_gbp, i.fraud_type]),
        [
          [14_000, 'bank_impersonation'],
          [9_990, 'bank_impersonation'],
        ],
      );
      const [listed] = await store.as('staff', (tx) => listReadings(tx, { fraudType: 'bank_impersonation' }, 10, 0));
      assert.equal(listed!.id, id);
      const reading = (await store.as('staff', (tx) => readingNamed(tx, id)))!;
      assert.deepEqual([reading.found, reading.text], [before.found, before.text]);
      assert.deepEqual(
        reading.corrections.map((c) => [c.byWhom, c.oldValue, c.newValue, c.reason]),
        [
          ['ann', 14_250, 14_000, 'see the court'],
          ['ann', 'courier', 'bank_impersonation', null],
        ],
      );
      await store.as('staff', (tx) => undoWord(tx, id, said!, BY));
      await store.as('staff', (tx) => undoWord(tx, id, said!, BY));
      await store.as('staff', (tx) => undoWord(tx, id, said! + 1, BY));
      assert.deepEqual(
        (await incidents(id)).map((i) => [i.loss_gbp, i.fraud_type]),
        [
          [14_250, 'courier'],
          [9_990, 'courier'],
        ],
      );
    });

    it('make one record in force of an accepted incident, sanitised and graded; it goes when the acceptance does', async () => {
      const { id } = await keep(FIRST);
      const accepted = await say(id, { field: 'incidents[0]', verdict: 'accepted' });
      assert.equal(await say(id, { field: 'incidents[0]', verdict: 'accepted' }), null, 'said twice is said once');
      const records = () => store.as('staff', (tx) => recordsOf(tx, id));
      const [record] = await records();
      assert.equal(
        record!.what,
        'Courier fraud in Watford on 10 March 2026. Victim: a woman in their 80s. Lost £14,250. Source: open press.',
      );
      assert.deepEqual(
        [record!.source, record!.source_grade, record!.info_grade, record!.handling],
        ['open press', 2, 'C', 'P'],
      );
      assert.match(record!.reference, /^PR-\d{6}$/);
      assert.deepEqual(await press(), [{ district: WATFORD, incidents: 1 }]);
      await say(id, { field: 'incidents[0].lossGbp', verdict: 'corrected', value: '15000' });
      const after = await records();
      assert.deepEqual(
        after.map((r) => [r.withdrawn_by, /£15,000/.test(r.what)]),
        [
          [null, true],
          ['ann', false],
        ],
      );
      await store.as('staff', (tx) => undoWord(tx, id, accepted!, BY));
      assert.ok((await records()).every((r) => r.withdrawn_at !== null));
      assert.deepEqual(await press(), []);
      const { rows } = await store.as('staff', (tx) =>
        sql<{ n: number }>`SELECT count(*)::integer AS n FROM report`.execute(tx),
      );
      assert.equal(rows[0]!.n, 0, 'nothing of the press is a report');
    });

    it('join two papers on one incident with reasons, count it once, and part it for good', async () => {
      const first = await keep(FIRST);
      const second = await keep(SECOND, 'Another paper');
      await say(first.id, { field: 'incidents[0].lossGbp', verdict: 'corrected', value: '14250' });
      for (const { id } of [first, second]) await say(id, { field: 'incidents[0]', verdict: 'accepted' });
      const joinNow = async () =>
        (await store.as('staff', (tx) => joinsOf(tx, second.id))).find((j) => j.other === first.id && j.otherN === 0);
      const join = await joinNow();
      assert.deepEqual(
        [join!.other, join!.n, join!.otherN, join!.joinedBy, join!.partedBy],
        [first.id, 0, 0, 'engine', null],
      );
      assert.ok(join!.reasons.length >= 3 && join!.reasons.every((r) => r.because.endsWith('.')));
      assert.deepEqual(await press(), [{ district: WATFORD, incidents: 1 }]);
      const part = (p: boolean) =>
        store.as('staff', (tx) => partTellings(tx, join!.id, { part: p, by: 'ann', because: null, at: NOW }));
      await part(true);
      assert.deepEqual(await press(), [{ district: WATFORD, incidents: 2 }]);
      await store.as('worker', (tx) => joinTellings(tx, second.id));
      assert.equal((await joinNow())!.partedBy, 'ann', 'the engine does not join them again');
      await part(false);
      assert.deepEqual(await press(), [{ district: WATFORD, incidents: 1 }]);
      await store.as('staff', (tx) =>
        joinByHand(tx, { reading_id: first.id, n: 1 }, { reading_id: second.id, n: 0 }, 'ann'),
      );
      const byHand = (await store.as('staff', (tx) => joinsOf(tx, second.id))).find((j) => j.joinedBy === 'ann');
      assert.deepEqual([byHand!.other, byHand!.otherN, byHand!.partedBy], [first.id, 1, null]);
    });

    it('take additions, refuse what is no value, and let nobody speak of what is not there', async () => {
      const { id } = await keep(`${FIRST} More.`);
      await say(id, { field: 'places[+]', verdict: 'added', value: 'Ware' });
      await say(id, {
        field: 'incidents[+]',
        verdict: 'added',
        value: { place: 'Ware', lossGbp: '£1,234', outcome: 'loss' },
      });
      const added = (await incidents(id)).at(-1)!;
      assert.deepEqual([added.place, added.loss_gbp, added.standing], ['Ware', 1_234, 'accepted']);
      for (const word of [
        { field: 'fraudType', verdict: 'corrected', value: 'spam' },
        { field: 'places[77]', verdict: 'accepted' },
        { field: 'evil', verdict: 'rejected' },
        { field: 'incidents[0]', verdict: 'corrected', value: 'x' },
        { field: 'incidents[+]', verdict: 'added', value: {} },
        { field: 'constructor[+]', verdict: 'added', value: 'x' },
      ] as Word[]) {
        const outcome = await store.as('staff', (tx) => recordWord(tx, id, word, BY));
        assert.equal(outcome.ok, false, JSON.stringify(word));
      }
      await assert.rejects(
        store.as('staff', (tx) => recordWord(tx, 'R-0000000000000000', { field: 'area', verdict: 'accepted' }, BY)),
        { code: 'NO_SUCH_RECORD' },
      );
    });

    it('two people who speak at once are both heard', async () => {
      const { id } = await keep(`${FIRST} At once.`);
      const fields = ['area', 'fraudType', 'incidents[0]', 'incidents[0].lossGbp', 'incidents[1]', 'isFraudWarning'];
      await Promise.all(fields.map((field) => say(id, { field, verdict: 'accepted' })));
      const reading = await store.as('staff', (tx) => readingNamed(tx, id));
      assert.deepEqual(reading!.corrections.map((c) => c.field).sort(), fields.sort());
      assert.deepEqual(
        (await incidents(id)).map((i) => i.standing),
        ['accepted', 'accepted'],
      );
    });

    it('keep an alert until a named person dismisses it, with a reason, once', async () => {
      const { id } = await keep(`${FIRST} For an alert.`);
      await store.as('worker', (tx) =>
        tx.insertInto('next_door_alert').values({ reading_id: id, force_code: 'E23000028', reasons: '[]' }).execute(),
      );
      const [alert] = await store.as('staff', (tx) => listAlerts(tx, 'open', 10));
      const dismiss = (because: string) =>
        store.as('staff', (tx) => dismissAlert(tx, alert!.id, { by: 'ann', because, at: NOW }));
      await assert.rejects(dismiss('  '), { code: 'REASON_REQUIRED' });
      assert.equal(await dismiss('We know of it.'), id);
      await assert.rejects(dismiss('Again.'), { code: 'WRONG_STATE' });
      const [gone] = await store.as('staff', (tx) => listAlerts(tx, 'dismissed', 10));
      assert.deepEqual([gone!.dismissed_by, gone!.dismissed_because], ['ann', 'We know of it.']);
    });

    rightsOnReadings(
      () => store,
      () => database,
    );
  });
}

function rightsOnReadings(store: () => Store, database: () => Awaited<ReturnType<ContractBackend['fresh']>>): void {
  const denied = async (work: Promise<unknown>): Promise<void> => {
    await assert.rejects(work, { code: '42501' });
  };

  it('the public process sees and writes nothing of it', async () => {
    const session = await database().publicSession();
    for (const table of [
      'reading',
      'reading_correction',
      'reading_incident',
      'reading_join',
      'press_record',
      'next_door_alert',
    ])
      for (const statement of [
        `SELECT * FROM ${table}`,
        `SELECT count(*) FROM ${table}`,
        `DELETE FROM ${table}`,
        `INSERT INTO ${table} DEFAULT VALUES`,
      ]) {
        const result = await session.attempt(statement);
        assert.deepEqual([result.ok, result.ok ? '' : result.code], [false, '42501'], statement);
      }
    await session.close();
  });

  it('nobody changes what was read or said, and the worker decides nothing', async () => {
    const run = (role: 'staff' | 'worker', statement: string): Promise<unknown> =>
      store().as(role, (tx) => sql.raw(statement).execute(tx));
    for (const statement of [
      `UPDATE reading SET found = '{}'`,
      `UPDATE reading SET text = 'x'`,
      `UPDATE reading SET kept_by = 'x'`,
      `UPDATE reading_correction SET new_value = '1'`,
      'DELETE FROM reading_correction',
      'DELETE FROM reading',
      `UPDATE press_record SET what = 'x'`,
      'DELETE FROM press_record',
      'DELETE FROM reading_join',
    ])
      await denied(run('staff', statement));
    for (const statement of [
      `INSERT INTO reading_correction (reading_id, field, verdict, by_whom) SELECT id, 'area', 'accepted', 'worker' FROM reading`,
      `INSERT INTO press_record (reading_id, n, what, source_grade, info_grade, handling, accepted_by) SELECT reading_id, n, 'x', 2, 'C', 'P', 'w' FROM reading_incident`,
      `UPDATE next_door_alert SET dismissed_by = 'w', dismissed_at = now()`,
      `UPDATE reading_join SET parted_by = 'w', parted_at = now()`,
      `UPDATE reading_incident SET standing = 'accepted'`,
    ])
      await denied(run('worker', statement));
    await denied(store().owner((tx) => sql`UPDATE reading_correction SET by_whom = 'somebody else'`.execute(tx)));
  });
}
