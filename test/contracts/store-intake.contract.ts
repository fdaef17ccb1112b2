import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { FraudReport } from '#core/report.ts';
import { recordReports } from '#journey/intake/record.ts';
import { reportsAfter } from '#journey/intake/reports.ts';
import type { Store } from '#store/store.ts';
import { IMPORTER, madeUpReport } from '#test/contracts/reports.ts';
import type { ContractBackend } from '#test/contracts/store.contract.ts';

export function intakeContract(backend: ContractBackend): void {
  describe('intake', () => {
    let store: Store;
    before(async () => {
      store = (await backend.fresh()).store;
    });
    const record = async (reports: FraudReport[]): Promise<string[]> =>
      (await store.as('worker', (tx) => recordReports(tx, reports, IMPORTER))).map((r) => r.outcome);
    const rows = (query: string): Promise<Record<string, unknown>[]> =>
      store.as('staff', async (tx) => (await sql<Record<string, unknown>>`${sql.raw(query)}`.execute(tx)).rows);

    it('accepts a new report, leaves the same alone, and makes a changed one its next version', async () => {
      const report = madeUpReport(1);
      assert.deepEqual(await record([report]), ['accepted']);
      const otherOrder = Object.fromEntries(Object.entries(report).reverse()) as FraudReport;
      assert.deepEqual(await record([otherOrder]), ['unchanged']);
      assert.deepEqual(await record([{ ...report, lossGbp: 7000, victim: { name: 'Somebody Else' } }]), ['updated']);
      assert.deepEqual(await rows(`SELECT version, loss_gbp FROM report WHERE external_id = 'T1'`), [
        { version: 2, loss_gbp: 7000 },
      ]);
      assert.equal(
        (await rows(`SELECT 1 FROM report_version v JOIN report r ON r.id = v.report_id WHERE external_id = 'T1'`))
          .length,
        2,
      );
    });

    it('writes one event and one audit entry for each, in the same transaction', async () => {
      const id = (await rows(`SELECT id FROM report WHERE external_id = 'T1'`))[0]!.id;
      assert.deepEqual(await rows(`SELECT type, body FROM event_log WHERE subject = '${id}' ORDER BY seq`), [
        { type: 'report.received', body: { type: 'report.received', externalId: 'T1', source: 'control_room' } },
        { type: 'report.updated', body: { type: 'report.updated', externalId: 'T1', source: 'control_room' } },
      ]);
      assert.deepEqual(
        await rows(`SELECT op, actor, fields_changed FROM audit_log WHERE record_id = '${id}' ORDER BY seq`),
        [
          { op: 'COLLECTION', actor: 'cli:tester', fields_changed: [] },
          { op: 'ALTERATION', actor: 'cli:tester', fields_changed: ['lossGbp', 'victim'] },
        ],
      );
      const failing = store.as('worker', async (tx) => {
        await recordReports(tx, [madeUpReport(50)], IMPORTER);
        throw new Error('no');
      });
      await assert.rejects(failing);
      assert.deepEqual(await rows(`SELECT 1 FROM report WHERE external_id = 'T50'`), []);
    });

    it('rebuilds what a report mentions when it is updated', async () => {
      const mentions = async (): Promise<unknown[]> =>
        rows(
          `SELECT p.role, p.name FROM report_person p JOIN report r ON r.id = p.report_id WHERE r.external_id = 'T1' ORDER BY p.role`,
        );
      assert.deepEqual(await mentions(), [
        { role: 'claimed_officer', name: 'PC Example' },
        { role: 'courier', name: null },
        { role: 'reporter', name: 'Reporter 1' },
        { role: 'victim', name: 'Somebody Else' },
      ]);
    });

    it('keeps each kind of mention with its role, ready to be searched', async () => {
      await record([madeUpReport(2)]);
      const of = (table: string, columns: string): Promise<Record<string, unknown>[]> =>
        rows(
          `SELECT ${columns} FROM ${table} m JOIN report r ON r.id = m.report_id WHERE r.external_id = 'T2' ORDER BY m.role, 2`,
        );
      assert.deepEqual(await of('report_phone', 'm.role, m.number, m.as_written'), [
        { role: 'caller', number: '+442079460958', as_written: '+44 20 7946 0958' },
        { role: 'reporter', number: '+441632960001', as_written: '01632 960001' },
        { role: 'victim', number: '+441632960002', as_written: '(01632) 960 002' },
      ]);
      assert.deepEqual(await of('report_account', 'm.role, m.sort_code, m.account_number'), [
        { role: 'mule_account', sort_code: '200000', account_number: '55779911' },
      ]);
      assert.deepEqual(await of('report_vehicle', 'm.role, m.registration, m.colour'), [
        { role: 'courier_vehicle', registration: 'AB12CDE', colour: 'red' },
      ]);
      assert.deepEqual(await of('report_address', 'm.role, m.town, m.postcode, m.district'), [
        { role: 'collection_place', town: 'Hatfield', postcode: null, district: 'E07000241' },
        { role: 'victim', town: 'St Albans', postcode: 'AL1 3JE', district: 'E07000240' },
      ]);
      assert.deepEqual(await rows(`SELECT town, district, review_due FROM report WHERE external_id = 'T2'`), [
        { town: 'St Albans', district: 'E07000240', review_due: '2032-01-01' },
      ]);
    });

    it('gives every report back exactly as it was received', async () => {
      const awkward = madeUpReport(3, {
        receivedAt: '2026-02-28T23:59:59.999Z',
        occurredFrom: '2026-02-28T12:00:00+01:00',
        lossGbp: 0.1 + 0.2,
        narrative: 'line\nline\ttab "quote" \\ £ 😀',
        'a key with "quotes"': { deep: [[], {}, '', 0, false, 1e300, -1.5e-10] },
        __proto__x: 'kept',
      });
      const bare: FraudReport = { externalId: 'bare', source: 'web', receivedAt: '2026-01-01T00:00:00Z' };
      await record([awkward, bare]);
      const back = await store.as('staff', (tx) => reportsAfter(tx, 0, 100));
      assert.deepEqual(back.find((r) => r.report.externalId === 'T3')?.report, awkward);
      assert.deepEqual(back.find((r) => r.report.externalId === 'bare')?.report, bare);
    });

    it('takes one key twice in a batch as a report and its update', async () => {
      const first = madeUpReport(4);
      assert.deepEqual(await record([first, { ...first, lossGbp: 1 }, { ...first, lossGbp: 1 }, madeUpReport(5)]), [
        'accepted',
        'updated',
        'unchanged',
        'accepted',
      ]);
    });

    it('knows the same number from two sources apart', async () => {
      assert.deepEqual(await record([madeUpReport(6), madeUpReport(6, { source: 'bank' })]), ['accepted', 'accepted']);
    });

    it('takes a correction back as an update, or says that it is older when asked to hold those back', async () => {
      const [a, b] = [madeUpReport(7), madeUpReport(7, { lossGbp: 2 })];
      assert.deepEqual(await record([a, b]), ['accepted', 'updated']);
      const held = await store.as('worker', (tx) => recordReports(tx, [a], IMPORTER, { holdOlder: true }));
      assert.equal(held[0]!.outcome, 'older');
      assert.deepEqual(await record([a]), ['updated']);
    });

    it('keeps values too long for an index in the payload', async () => {
      const long = 'x'.repeat(10_000);
      const report = madeUpReport(8, {
        victim: { name: long, phone: '07700 900123', address: { town: long, postcode: long } },
        accounts: [{ sortCode: long, accountNumber: '1'.repeat(10_000) }],
        collection: { vehicle: { registration: long } },
      });
      assert.deepEqual(await record([report]), ['accepted']);
    });

    it('records the same reports sent by several at once exactly once', async () => {
      const reports = Array.from({ length: 20 }, (_, i) => madeUpReport(100 + i));
      const settled = await Promise.allSettled(Array.from({ length: 4 }, () => record(reports)));
      const outcomes = settled.flatMap((s) => (s.status === 'fulfilled' ? s.value : []));
      assert.equal(outcomes.filter((o) => o === 'accepted').length, 20);
      assert.equal(outcomes.filter((o) => o === 'updated').length, 0);
      const counted = await rows(`SELECT count(*) AS n FROM report WHERE external_id LIKE 'T1__'`);
      assert.deepEqual(counted, [{ n: 20 }]);
    });
  });
}
