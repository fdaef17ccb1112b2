import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { recordReports } from '#journey/intake/record.ts';
import { publishRipeMonths } from '#journey/learning/count-month.ts';
import { publishedFigures } from '#journey/learning/statistics.ts';
import type { Store } from '#store/store.ts';
import { IMPORTER, madeUpReport } from '#test/contracts/reports.ts';
import type { ContractBackend } from '#test/contracts/store.contract.ts';

const HERTFORDSHIRE = forceNamed('hertfordshire').pfaCode;
const ST_ALBANS = 'E07000240';
const WATFORD = 'E07000103';
/** Of January 2026: by district and type. A few more than is small, so that something is shown. */
const JANUARY: [string | null, string, number][] = [
  [ST_ALBANS, 'courier', 9],
  [ST_ALBANS, 'investment', 7],
  [WATFORD, 'courier', 3],
  [WATFORD, 'investment', 8],
  [null, 'romance', 2],
];

/** What the public pages ask of the database, and tell it, on each kind of it. */
export function publicContract(backend: ContractBackend): void {
  describe('statistics for the public', () => {
    let store: Store;
    let made = 0;
    const add = (month: string, district: string | null, type: string, count: number) =>
      store.as('worker', async (tx) => {
        for (let i = 0; i < count; i++) {
          const report = {
            ...madeUpReport(1000 + made),
            externalId: `statistics-${made++}`,
            receivedAt: `${month}-15T10:00:00Z`,
          };
          const [{ id } = { id: '' }] = await recordReports(tx, [report], IMPORTER);
          await sql`UPDATE report SET district = ${district} WHERE id = ${id}`.execute(tx);
          await sql`WITH a AS (INSERT INTO assessment (report_id, report_version, policy_version, fraud_type, score, band, allocation, body)
              VALUES (${id}, 1, 'test', ${type}, 10, 'low', 'LCU', '{}') RETURNING id, report_id)
            INSERT INTO report_standing (report_id, assessment_id, band_order, score, proposed, received_at)
              SELECT report_id, id, 3, 10, 'LCU', now() FROM a`.execute(tx);
        }
      });
    const publish = (now: string) => store.as('worker', (tx) => publishRipeMonths(tx, HERTFORDSHIRE, new Date(now)));
    const figures = () => store.as('public', publishedFigures);
    const refused = (role: 'public' | 'staff' | 'worker', statement: string) =>
      assert.rejects(
        store.as(role, (tx) => sql.raw(statement).execute(tx)),
        /permission denied|row-level security|violates check constraint|violates unique constraint/,
        statement,
      );

    before(async () => {
      store = (await backend.fresh()).store;
      for (const [district, type, count] of JANUARY) await add('2026-01', district, type, count);
    });
    after(() => store?.close());

    it('counts a month once it is over and settled, and shows nothing under five', async () => {
      assert.deepEqual(await publish('2026-02-03T10:00:00Z'), []);
      assert.deepEqual(await figures(), []);
      assert.deepEqual(await publish('2026-02-09T10:00:00Z'), ['2026-01']);
      const found = await figures();
      const one = (district: string | null, type: string | null) => {
        const f = found.find((x) => x.district === district && x.type === type);
        return f && (f.shown ?? f.withheld);
      };
      assert.deepEqual([one(null, null), one(ST_ALBANS, null), one(null, 'investment')], [29, 16, 15]);
      assert.deepEqual([one('elsewhere', null), one(null, 'romance')], ['small', 'small']);
      assert.deepEqual([one(WATFORD, null), one('withheld', null)], ['with_others', 13]);
      assert.ok(found.every((f) => f.shown === null || f.shown >= 5));
    });

    it('never counts a published month again, whatever comes late', async () => {
      const before = await figures();
      await add('2026-01', WATFORD, 'courier', 4);
      assert.deepEqual(await publish('2026-02-20T10:00:00Z'), []);
      assert.deepEqual(await figures(), before);
    });

    it('goes on month by month, and two workers count each once', async () => {
      await add('2026-03', ST_ALBANS, 'courier', 8);
      const both = await Promise.all([publish('2026-04-20T10:00:00Z'), publish('2026-04-20T10:00:00Z')]);
      assert.deepEqual(both.flat().sort(), ['2026-02', '2026-03']);
      const february = (await figures()).filter((f) => f.month === '2026-02');
      assert.deepEqual(february, [{ month: '2026-02', district: null, type: null, shown: null, withheld: 'small' }]);
    });

    it('lets nobody keep a figure under five, or add to, change or delete what was published', async () => {
      await refused(
        'worker',
        "INSERT INTO statistic_count (month, fraud_type, shown) VALUES ('2026-01-01', 'pension', 9)",
      );
      await refused('worker', 'UPDATE statistic_count SET shown = 9');
      await refused('worker', 'DELETE FROM statistic_count');
      await refused('staff', "INSERT INTO statistic_month (month, least) VALUES ('2030-01-01', 5)");
      await refused(
        'worker',
        "WITH m AS (INSERT INTO statistic_month (month, least) VALUES ('2030-01-01', 4) RETURNING 1) SELECT 1",
      );
      await assert.rejects(
        store.as('worker', async (tx) => {
          await sql`INSERT INTO statistic_month (month, least) VALUES ('2030-01-01', 5)`.execute(tx);
          await sql`INSERT INTO statistic_count (month, shown) VALUES ('2030-01-01', 4)`.execute(tx);
        }),
        /violates check constraint/,
      );
    });

    it('gives the public process the function and nothing else', async () => {
      for (const statement of [
        'SELECT * FROM statistic_count',
        'SELECT shown FROM statistic_count',
        'SELECT * FROM statistic_month',
        'SELECT count(*) FROM report_standing s JOIN assessment a ON a.id = s.assessment_id',
        'SELECT district FROM report',
      ])
        await refused('public', statement);
    });
  });

  describe('what people say of the pages', () => {
    let store: Store;
    before(async () => {
      store = (await backend.fresh()).store;
    });
    after(() => store?.close());
    const say = (page: string, said: string, more = '') =>
      store.as('public', (tx) =>
        sql`INSERT INTO public_feedback (page, rating, said${sql.raw(more && ', read_by')}) VALUES (${page}, 'good', ${said}${sql.raw(more)})`.execute(
          tx,
        ),
      );

    it('can be written by the public process, and read and marked by staff alone', async () => {
      await say('/report/what', 'It was clear.');
      await assert.rejects(
        store.as('public', (tx) => sql`SELECT said FROM public_feedback`.execute(tx)),
        /permission denied/,
      );
      await assert.rejects(
        store.as('worker', (tx) => sql`SELECT said FROM public_feedback`.execute(tx)),
        /permission denied/,
      );
      const { rows } = await store.as('staff', (tx) =>
        sql<{ said: string }>`SELECT said FROM public_feedback`.execute(tx),
      );
      assert.deepEqual(rows, [{ said: 'It was clear.' }]);
      await assert.rejects(
        store.as('staff', (tx) => sql`UPDATE public_feedback SET said = 'other'`.execute(tx)),
        /permission denied/,
      );
    });

    it('is refused with an address that holds more than a page, too long, or as read already', async () => {
      await assert.rejects(say('/track?secret=1', ''), /check constraint/);
      await assert.rejects(say('/', 'x'.repeat(1201)), /check constraint/);
      await assert.rejects(say('/', '', ", 'me'"), /permission denied/);
    });
  });
}
