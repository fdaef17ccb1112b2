import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { LINKING } from '#catalogue/thresholds/linking.ts';
import type { FraudReport } from '#core/report.ts';
import type { ActingPerson } from '#core/role.ts';
import { recordReports } from '#journey/intake/record.ts';
import { DECIDES_SERIES } from '#journey/linking/decide-series.ts';
import {
  decisionsOn,
  type PlacedWish,
  recordSeriesDecision,
  recordSeriesUndo,
  stateOf,
} from '#journey/linking/series-decisions.ts';
import { recordIdentifierDecision } from '#journey/linking/shared-identifiers.ts';
import { drainStages } from '#store/outbox.ts';
import type { Store } from '#store/store.ts';
import type { Backend } from '#test/contracts/backend.ts';

const BY = { actor: 'test', actorRole: 'worker' };
const options = { ...outboxOptions(), firstPauseMs: 1, longestPauseMs: 5 };
const ANALYST: ActingPerson = { username: 'an.alyst', roles: ['analyst'] };
const INVESTIGATOR: ActingPerson = { username: 'in.vestigator', roles: ['sfcu_investigator'] };
const NOW = new Date('2026-03-20T10:00:00Z');
const RULES = { shortest: LINKING.shortestReason.value, longest: LINKING.longestReason.value, now: NOW };
const REASON = 'The recordings hold one and the same voice.';

/** A courier report whose caller rang from `phone`. */
function told(n: number, phone: string, town: string): FraudReport {
  return {
    externalId: `R${n}`,
    source: 'control_room',
    receivedAt: new Date(Date.UTC(2026, 2, 2) + n * 7 * 3_600_000).toISOString(),
    kind: 'loss',
    fraudType: 'courier',
    impersonated: ['police'],
    victim: { name: `Person Number${n}`, age: 70 + n, address: { town } },
    callers: [{ phone }],
    lossGbp: 1000 + 137 * n,
    narrative: `Story ${n}: somebody rang and asked for cash to be handed to a courier.`,
  };
}

const ONE = '07700 900101';
const TWO = '07700 900202';
const OTHER = '07700 900303';
const reports = [
  told(1, ONE, 'Watford'),
  told(2, ONE, 'Watford'),
  told(3, ONE, 'Watford'),
  told(4, TWO, 'Hitchin'),
  told(5, TWO, 'Hitchin'),
  told(6, OTHER, 'Royston'),
];

interface World {
  store: Store;
  id(externalId: string): string;
  /** The series of each report, by external id. */
  series(): Promise<Record<string, string | null>>;
  add(...more: FraudReport[]): Promise<void>;
  /** Runs the stages: `again` as a program that has just been started would. */
  drain(again?: boolean): Promise<void>;
  decide(
    wish: Omit<PlacedWish, 'seen' | 'reason'> & { seen?: string },
    who?: ActingPerson,
  ): ReturnType<typeof recordSeriesDecision>;
  undo(decision: number, who?: ActingPerson): ReturnType<typeof recordSeriesUndo>;
}

async function worldOn(store: Store): Promise<World> {
  let stages = wokenStages(HERTFORDSHIRE);
  let ids = new Map<string, string>();
  const world: World = {
    store,
    id: (externalId) => ids.get(externalId)!,
    async series() {
      const rows = await store.as('staff', (tx) =>
        tx
          .selectFrom('series_member as m')
          .innerJoin('report as r', 'r.id', 'm.report_id')
          .select(['r.external_id', 'm.series_id'])
          .orderBy('r.external_id')
          .execute(),
      );
      return Object.fromEntries(rows.map((r) => [r.external_id, r.series_id]));
    },
    async add(...more) {
      await store.as('worker', (tx) => recordReports(tx, more, BY));
      await world.drain();
      const rows = await store.as('staff', (tx) => tx.selectFrom('report').select(['id', 'external_id']).execute());
      ids = new Map(rows.map((r) => [r.external_id, r.id]));
    },
    async drain(again = false) {
      if (again) stages = wokenStages(HERTFORDSHIRE);
      const { parked } = await drainStages(store, stages, options);
      assert.equal(parked, 0);
    },
    decide: ({ seen, ...wish }, who = ANALYST) =>
      store.as('staff', async (tx) => {
        const now = await stateOf(tx, [wish.series, wish.other_series], [...wish.one, ...wish.other]);
        return recordSeriesDecision(tx, { ...wish, reason: REASON, seen: seen ?? now }, who, RULES);
      }),
    undo: (decision, who = ANALYST) => store.as('staff', (tx) => recordSeriesUndo(tx, decision, REASON, who, RULES)),
  };
  await world.add(...reports);
  return world;
}

const idOf = (r: Awaited<ReturnType<World['decide']>>): number => {
  assert.ok(r.ok, r.ok ? '' : r.error.reason);
  return r.value.id;
};

/** A person's decisions on series: stored, obeyed at once and after a new start, and taken back. */
export const seriesDecisionsContract = (kind: string, open: () => Promise<Backend>, skip: string | false): void => {
  describe(`decisions on series, on ${kind}`, { skip }, () => {
    let backend: Backend;
    before(async () => {
      backend = await open();
    });
    after(async () => backend?.remove());
    const begin = async () => worldOn((await backend.fresh()).store);
    const BEGAN = { R1: 'S-1', R2: 'S-1', R3: 'S-1', R4: 'S-2', R5: 'S-2', R6: null };
    const merge = (w: World) =>
      ({ kind: 'merge', series: 'S-2', other_series: 'S-1', one: [w.id('R4')], other: [w.id('R1')] }) as const;

    it('merge two series under the older name and say so, obeyed by later reports and after a new start; undoing gives both back', async () => {
      const w = await begin();
      assert.deepEqual(await w.series(), BEGAN);
      const id = idOf(await w.decide(merge(w)));
      await w.drain();
      assert.deepEqual(await w.series(), { ...BEGAN, R4: 'S-1', R5: 'S-1' });
      const kept = await w.store.as('staff', (tx) =>
        tx.selectFrom('series').select(['id', 'merged_into']).orderBy('id').execute(),
      );
      assert.deepEqual(kept, [
        { id: 'S-1', merged_into: null },
        { id: 'S-2', merged_into: 'S-1' },
      ]);
      const row = await w.store.as('staff', (tx) =>
        tx.selectFrom('series_decision').selectAll().executeTakeFirstOrThrow(),
      );
      assert.match(row.outcome ?? '', /S-2 goes by S-1/);
      assert.ok(row.obeyed_at);
      await w.drain(true);
      await w.add(told(7, TWO, 'Hitchin'));
      assert.equal((await w.series()).R7, 'S-1');
      const undone = await w.undo(id, INVESTIGATOR);
      assert.ok(undone.ok);
      await w.drain(true);
      assert.deepEqual(await w.series(), { ...BEGAN, R7: 'S-2' });
      const again = await w.undo(id);
      assert.ok(!again.ok && again.error.code === 'WRONG_STATE');
      const series = await w.store.as('staff', (tx) =>
        tx.selectFrom('series').select(['id', 'merged_into']).orderBy('id').execute(),
      );
      assert.deepEqual(
        series.map((s) => s.merged_into),
        [null, null],
      );
    });

    it('split a series: the older part keeps the name, later reports keep to it, and undoing restores it', async () => {
      const w = await begin();
      const wish = {
        kind: 'split',
        series: 'S-1',
        other_series: null,
        one: [w.id('R2'), w.id('R3')],
        other: [w.id('R1')],
      } as const;
      const id = idOf(await w.decide(wish));
      await w.drain();
      assert.deepEqual(await w.series(), { ...BEGAN, R1: null, R2: 'S-1', R3: 'S-1' });
      await w.drain(true);
      await w.add(told(8, ONE, 'Watford'));
      assert.equal((await w.series()).R8, 'S-1', 'the new report goes to the part it fits, without the other');
      assert.equal((await w.series()).R1, null);
      assert.ok((await w.undo(id)).ok);
      await w.drain();
      assert.deepEqual(await w.series(), { ...BEGAN, R8: 'S-1' });
    });

    it('reject a link: the two are kept apart whatever they share, until it is undone', async () => {
      const w = await begin();
      const wish = {
        kind: 'reject',
        series: 'S-2',
        other_series: null,
        one: [w.id('R4')],
        other: [w.id('R5')],
      } as const;
      const id = idOf(await w.decide(wish, { username: 'imu', roles: ['imu_assessor'] }));
      await w.drain();
      assert.deepEqual(await w.series(), { ...BEGAN, R4: null, R5: null });
      const hidden = '00000000-0000-4000-8000-000000000000';
      await w.store.owner((tx) =>
        sql`UPDATE series_decision SET outcome = ${`What tied {${w.id('R6')}}, {${hidden}} to it went with that.`} WHERE id = ${id}`.execute(
          tx,
        ),
      );
      const [read] = await w.store.as('staff', (tx) => decisionsOn(tx, 'S-2', [w.id('R4')]));
      assert.match(read!.outcome!, /^What tied CF-\d{7}, a report that you may not see to it went with that\.$/);
      assert.ok((await w.undo(id)).ok);
      await w.drain(true);
      assert.deepEqual(await w.series(), BEGAN);
    });

    it('accept a link between a series and a report that was in none', async () => {
      const w = await begin();
      const wish = {
        kind: 'accept',
        series: 'S-1',
        other_series: null,
        one: [w.id('R6')],
        other: [w.id('R2')],
      } as const;
      const id = idOf(await w.decide(wish));
      await w.drain();
      assert.equal((await w.series()).R6, 'S-1');
      await w.drain(true);
      await w.add(told(9, OTHER, 'Royston'));
      assert.equal((await w.series()).R9, 'S-1', 'what fits the accepted report belongs to its series');
      assert.ok((await w.undo(id)).ok);
      await w.drain(true);
      const now = await w.series();
      assert.deepEqual([now.R1, now.R2, now.R3], ['S-1', 'S-1', 'S-1']);
      assert.ok(now.R6 !== 'S-1' && now.R6 === now.R9);
    });

    it('come to the same after a new start though reports came out of order, in batches cut otherwise', async () => {
      const { store } = await backend.fresh();
      const late = [6, 2, 9, 4, 1, 8, 3, 7, 5].map((n) =>
        told(n, n % 2 === 0 ? ONE : TWO, n % 3 === 0 ? 'Watford' : 'Hitchin'),
      );
      await store.as('worker', (tx) => recordReports(tx, late, BY));
      await drainStages(store, wokenStages(HERTFORDSHIRE), { ...options, batch: 2 });
      const seriesOf = async () => {
        const rows = await store.as('staff', (tx) =>
          tx
            .selectFrom('series_member as m')
            .innerJoin('report as r', 'r.id', 'm.report_id')
            .select(['r.external_id', 'm.series_id'])
            .execute(),
        );
        return Object.fromEntries(rows.map((r) => [r.external_id, r.series_id]));
      };
      const before = await seriesOf();
      await store.as('worker', (tx) => recordReports(tx, [told(10, ONE, 'Watford')], BY));
      await drainStages(store, wokenStages(HERTFORDSHIRE), options);
      const now = await seriesOf();
      assert.deepEqual(now, { ...before, R10: before.R2 });
    });

    it('tell the second of two people who decide at once', async () => {
      const w = await begin();
      const seen = await w.store.as('staff', (tx) => stateOf(tx, ['S-2', 'S-1'], [w.id('R4'), w.id('R1')]));
      const [first, second] = await Promise.all([
        w.decide({ ...merge(w), seen }, ANALYST),
        w.decide({ ...merge(w), seen }, INVESTIGATOR),
      ]);
      assert.deepEqual([first.ok, second.ok].sort(), [false, true]);
      const told = first.ok ? second : first;
      assert.ok(!told.ok && told.error.code === 'WRONG_STATE');
    });

    it('are refused without a reason, and to those who may not decide', async () => {
      const w = await begin();
      const bare = await w.store.as('staff', (tx) =>
        recordSeriesDecision(tx, { ...merge(w), reason: ' no ', seen: '0.0' }, ANALYST, RULES),
      );
      assert.ok(!bare.ok && bare.error.code === 'REASON_REQUIRED');
      const sergeant = await w.decide(merge(w), { username: 's', roles: ['lcu_sergeant', 'imu_assessor'] });
      assert.ok(!sergeant.ok && sergeant.error.code === 'NOT_ALLOWED');
      assert.ok(!DECIDES_SERIES.includes('imu_assessor' as never));
    });

    it('are made by staff alone: the worker may carry them out once, nobody may change them, the public sees nothing', async () => {
      const { store, publicSession } = await backend.fresh();
      const w = await worldOn(store);
      idOf(await w.decide(merge(w)));
      const refused = async (role: 'staff' | 'worker', statement: string) =>
        assert.rejects(
          store.as(role, (tx) => sql.raw(statement).execute(tx)),
          /permission denied|row-level security/,
          statement,
        );
      const values = `('merge', '{${w.id('R1')}}', '{${w.id('R4')}}', 'a reason', 'x', 'y')`;
      await refused(
        'worker',
        `INSERT INTO series_decision (kind, one, other, reason, decided_by, decided_role) VALUES ${values}`,
      );
      await refused('staff', `UPDATE series_decision SET reason = 'another'`);
      await refused('staff', 'DELETE FROM series_decision');
      await refused('worker', `UPDATE series_decision SET reason = 'another'`);
      await refused(
        'staff',
        `INSERT INTO series_decision (kind, one, other, reason, decided_by, decided_role, outcome)
        VALUES ('merge', '{${w.id('R1')}}', '{${w.id('R4')}}', 'a reason', 'x', 'y', 'done')`,
      );
      const session = await publicSession();
      for (const table of [
        'series_decision',
        'series_decision_undone',
        'possible_link',
        'shared_identifier',
        'identifier_decision',
      ]) {
        const tried = await session.attempt(`SELECT * FROM ${table}`);
        assert.ok(!tried.ok, `${table} is closed to the public`);
      }
      await session.close();
    });

    it('find a number that serves many kinds of fraud, and keep it for a person to look at', async () => {
      const w = await begin();
      const types = [
        'courier',
        'romance',
        'investment',
        'computer_service',
        'doorstep',
        'pension',
        'lottery_or_prize',
        'courier',
      ] as const;
      const towns = ['Watford', 'Hitchin', 'Royston', 'Hatfield'];
      const desk = types.map(
        (fraudType, n): FraudReport => ({
          externalId: `D${n}`,
          source: 'bank',
          receivedAt: new Date(Date.UTC(2026, 2, 12 + 11 * n)).toISOString(),
          fraudType,
          victim: { name: `Customer Number${n}`, address: { town: towns[n % towns.length]! } },
          callers: [{ phone: '01632 960777' }],
          narrative: `It was about ${fraudType.replaceAll('_', ' ')}.`,
        }),
      );
      await w.add(...desk);
      const found = await w.store.as('staff', (tx) => tx.selectFrom('shared_identifier').selectAll().execute());
      assert.deepEqual(
        found.map((f) => [f.kind, f.value]),
        [['phone', '+441632960777']],
      );
      assert.ok(found[0]!.reports >= 4 && found[0]!.types >= 3 && found[0]!.because.includes('kinds of fraud'));
    });

    it('refuse and confirm a number that behaves like everybody’s', async () => {
      const w = await begin();
      await w.store.as('worker', (tx) =>
        sql`INSERT INTO shared_identifier (key, kind, value, reports, areas, types, first_at, last_at, because, found_at)
          VALUES ('phone:+447700900101', 'phone', '+447700900101', 3, 1, 1, now(), now(), 'It was made up.', now())`.execute(
          tx,
        ),
      );
      const say = async (verdict: string) => {
        const said = await w.store.as('staff', async (tx) => {
          const { id } = await tx
            .selectFrom('shared_identifier')
            .select('id')
            .where('kind', '=', 'phone')
            .executeTakeFirstOrThrow();
          const last = await tx
            .selectFrom('identifier_decision')
            .select((e) => e.fn.max('id').as('id'))
            .executeTakeFirst();
          return recordIdentifierDecision(
            tx,
            { identifier: id, verdict, reason: REASON, seen: last?.id ?? 0 },
            ANALYST,
            RULES,
          );
        });
        assert.ok(said.ok, said.ok ? '' : said.error.reason);
        await w.drain();
      };
      await say('everybodys');
      const apart = await w.series();
      assert.deepEqual([apart.R1, apart.R2, apart.R3], [null, null, null]);
      await w.drain(true);
      await say('undecided');
      assert.deepEqual(await w.series(), BEGAN);
      await say('offenders');
      assert.deepEqual(await w.series(), BEGAN);
    });
  });
};
