import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { countyOptions } from '#app/simulated-county.ts';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import type { FraudReport } from '#core/report.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import { recordReports } from '#journey/intake/record.ts';
import { drainStages, type LoggedEvent, type Stage } from '#store/outbox.ts';
import { tellParkedAgain } from '#store/parked-events.ts';
import type { Store, Tx } from '#store/store.ts';
import type { Backend } from '#test/contracts/backend.ts';

const BY = { actor: 'test', actorRole: 'worker' };
const options = { ...outboxOptions(), batch: 60, firstPauseMs: 1, longestPauseMs: 5 };

function county(): FraudReport[] {
  const wish = {
    force: HERTFORDSHIRE,
    seed: '11',
    reports: 500,
    from: '2026-01-01',
    days: 40,
    difficulty: 'easy',
  } as const;
  return [...simulateCounty(countyOptions(wish))].map((made) => made.report);
}

const record = (store: Store, reports: FraudReport[]) => store.as('worker', (tx) => recordReports(tx, reports, BY));

/** What the stages have made of the reports, without what differs by run: record ids and moments. */
async function outcome(store: Store) {
  return store.as('staff', async (tx) => {
    const members = await tx
      .selectFrom('series_member as m')
      .innerJoin('report as r', 'r.id', 'm.report_id')
      .select(['r.external_id', 'm.series_id'])
      .orderBy('r.external_id')
      .execute();
    const threats = await tx
      .selectFrom('threat')
      .select(['id', 'fraud_type', 'districts', 'observed', 'p_value'])
      .orderBy('id')
      .execute();
    const warnings = await tx
      .selectFrom('warning as w')
      .innerJoin('warning_version as v', 'v.warning_id', 'w.id')
      .select(['w.slug', 'v.title', 'v.version'])
      .orderBy('w.slug')
      .execute();
    const counts = await tx
      .selectFrom('assessment')
      .select((e) => [e.fn.countAll<number>().as('made'), e.fn.count<number>('report_id').distinct().as('reports')])
      .executeTakeFirstOrThrow();
    return { members, threats, warnings, counts };
  });
}

/** A stage whose transaction fails after it has done its work, every time the coin says so. */
function failingAfterwards(stage: Stage, coin: () => boolean): Stage {
  return {
    ...stage,
    async handle(tx, events) {
      await stage.handle(tx, events);
      if (coin()) throw new Error('the machine stopped here');
    },
  };
}

/** The whole loop from record to draft, which must come to the same on every kind of database. */
export const wokenStagesContract = (kind: string, open: () => Promise<Backend>, skip: string | false): void => {
  describe(`the stages that events wake, on ${kind}`, { skip }, () => {
    let backend: Backend;
    let expected: Awaited<ReturnType<typeof outcome>>;
    const stores: Store[] = [];
    const fresh = async () => {
      const { store } = await backend.fresh();
      stores.push(store);
      return store;
    };

    before(async () => {
      backend = await open();
      const store = await fresh();
      await record(store, county());
      await drainStages(store, wokenStages(HERTFORDSHIRE), options);
      expected = await outcome(store);
    });
    after(async () => backend?.remove());

    it('assess every report, find series and waves, and draft warnings', () => {
      assert.deepEqual(expected.counts, { made: 500, reports: 500 });
      assert.equal(expected.members.length, 500);
      assert.ok(expected.members.some((m) => m.series_id !== null));
      assert.ok(expected.threats.length > 0);
      assert.ok(expected.warnings.length > 0);
    });

    it('come to the same, with the same names, when the program is started again between reports', async () => {
      const store = await fresh();
      const reports = county();
      for (let i = 0; i < reports.length; i += 125) {
        await record(store, reports.slice(i, i + 125));
        await drainStages(store, wokenStages(HERTFORDSHIRE), options);
      }
      assert.deepEqual(await outcome(store), expected);
    });

    it('make what they keep in memory ready after a start before anything comes, in transactions that others get in between', async () => {
      const store = stores[0]!;
      const linking = wokenStages(HERTFORDSHIRE).find((s) => s.name === 'linking')!;
      let transactions = 0;
      let open = 0;
      const ready = () =>
        linking.ready!(async (work) => {
          transactions++;
          open++;
          return store.as('worker', work).finally(() => open--);
        });
      let turns = 0;
      let over = false;
      const turn = () => {
        if (open === 0) turns++;
        if (!over) setImmediate(turn);
      };
      turn();
      await ready();
      over = true;
      assert.ok(transactions >= 3, `${transactions} transactions`);
      assert.ok(turns > 5, `others had ${turns} turns while the work itself was done and the database was free`);
      transactions = 0;
      await ready();
      assert.equal(transactions, 1, 'it asks whether it stands where it was, and does nothing twice');
    });
    it('come to the same when transactions are rolled back after the work was done in memory', async () => {
      const store = await fresh();
      await record(store, county());
      let n = 0;
      const stages = wokenStages(HERTFORDSHIRE).map((stage) => failingAfterwards(stage, () => ++n % 7 === 3));
      const done = await drainStages(store, stages, { ...options, tries: 50 });
      assert.equal(done.parked, 0);
      assert.ok(n > 20, 'the coin was tossed');
      assert.deepEqual(await outcome(store), expected);
    });

    it('take in an event that was set aside and sent again as if it had come then, also after a new start', async () => {
      const store = await fresh();
      await record(store, county());
      let refused = 0;
      const sick = wokenStages(HERTFORDSHIRE).map((stage) => ({
        ...stage,
        async handle(tx: Tx, events: LoggedEvent[]) {
          // One report in thirty cannot be linked today.
          if (stage.name === 'linking' && events.some((e) => e.seq % 30 === 0)) throw new Error(`refused ${++refused}`);
          await stage.handle(tx, events);
        },
      }));
      const { parked } = await drainStages(store, sick, { ...options, tries: 1 });
      assert.ok(parked > 5 && refused > 5, `${parked} were set aside`);
      const linked = (o: typeof expected) => o.members.length;
      assert.equal(linked(await outcome(store)), 500 - parked);
      assert.equal((await store.as('worker', (tx) => tellParkedAgain(tx))).length, parked);
      await drainStages(store, wokenStages(HERTFORDSHIRE), options);
      const healed = await outcome(store);
      assert.equal(linked(healed), 500);
      assert.ok(healed.members.filter((m) => m.series_id).length > 0);
    });

    it('put a report on the map by a place that only its story names, and say so', async () => {
      const placed = await stores[0]!.as('staff', (tx) =>
        tx
          .selectFrom('report')
          .select(['district', 'place_from', 'payload'])
          .where('place_from', '=', 'story')
          .execute(),
      );
      assert.ok(placed.length > 10, `only ${placed.length} reports were placed by their story`);
      for (const { district, payload } of placed) {
        assert.ok(district);
        assert.equal((payload as unknown as FraudReport).victim?.address?.town, undefined);
      }
    });

    it('let a wave that has grown take over what was announced of it before, with its draft', async () => {
      const { threats, warnings } = await stores[0]!.as('staff', async (tx) => ({
        threats: await tx.selectFrom('threat').select(['id', 'fraud_type', 'taken_over_by']).execute(),
        warnings: await tx.selectFrom('warning').select(['threat_id', 'version']).execute(),
      }));
      const reports = await stores[0]!.as('staff', (tx) => tx.selectFrom('threat_report').selectAll().execute());
      const of = (id: string) => new Set(reports.filter((r) => r.threat_id === id).map((r) => r.report_id));
      const standing = threats.filter((t) => t.taken_over_by === null);
      for (const a of standing) {
        for (const b of standing.filter((o) => o.id !== a.id && o.fraud_type === a.fraud_type)) {
          const shared = [...of(a.id)].filter((r) => of(b.id).has(r));
          assert.ok(shared.length < 2, `${a.id} and ${b.id} are one wave`);
        }
      }
      assert.equal(new Set(warnings.map((w) => w.threat_id)).size, warnings.length, 'one draft a wave');
    });

    it('leave a decision to a person: the worker proposes only', async () => {
      const store = stores[0]!;
      const decided = await store.as('staff', (tx) =>
        tx.selectFrom('report_standing').select('report_id').where('decided', 'is not', null).execute(),
      );
      assert.deepEqual(decided, []);
    });
  });
};
